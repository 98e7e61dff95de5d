/// An element that is there for less than all time.
public struct DatedElement: Hashable, Sendable {
    /// Its path, such as `channels.network`, `weights.frontier.copies.campus` or
    /// `defenders.aws.jurisdictions.EU`.
    public let path: String
    /// When it is there.
    public let validity: Validity
    /// What it rests on.
    public let evidence: Evidence
}

extension ThreatGraph {
    /// The elements with a beginning or an end, by path.
    ///
    /// - Complexity: O(*n* log *n*) for *n* elements.
    public var datedElements: [DatedElement] {
        var found: [DatedElement] = []
        func add(_ path: String, _ evidence: Evidence, _ validity: Validity? = nil) {
            let validity = validity ?? evidence.validity
            guard validity.isDated else { return }
            found.append(DatedElement(path: path, validity: validity, evidence: evidence))
        }
        func add(_ reaches: [Reach], of path: String, _ evidence: Evidence) {
            for reach in reaches {
                add("\(path).jurisdictions.\(reach.jurisdiction)", evidence, reach.validity)
            }
        }
        for element in jurisdictions { add("jurisdictions.\(element.id)", element.evidence) }
        for element in instruments { add("instruments.\(element.id)", element.evidence) }
        for element in parents {
            add("parents.\(element.id)", element.evidence)
            add(element.reaches, of: "parents.\(element.id)", element.evidence)
        }
        for element in defenders {
            add("defenders.\(element.id)", element.evidence)
            add(element.reaches, of: "defenders.\(element.id)", element.evidence)
        }
        for element in sharedCauses { add("shared.\(element.id)", element.evidence) }
        for element in sites { add("sites.\(element.id)", element.evidence) }
        for element in ties { add("ties.\(element.id)", element.evidence) }
        for element in perimeters {
            add("perimeters.\(element.id)", element.evidence)
            for control in element.controls {
                add("perimeters.\(element.id).controls.\(control.id)", control.evidence)
            }
        }
        for element in weights {
            add(element.path, element.evidence)
            for copy in element.copies {
                add("\(element.path).copies.\(copy.perimeter)", copy.evidence)
            }
        }
        for element in keys { add("keys.\(element.id)", element.evidence) }
        for element in channels { add("channels.\(element.id)", element.evidence) }
        for element in services { add("services.\(element.id)", element.evidence) }
        for element in workloads { add("workloads.\(element.id)", element.evidence) }
        return found.sorted { $0.path < $1.path }
    }

    /// Whether anything in the model has a beginning, an end or a date on which it changes.
    public var isDated: Bool { !timeline.isEmpty || !datedElements.isEmpty }

    /// The days on which something begins, ends or changes, in order, each once.
    public var datedDays: [CalendarDate] {
        let ends = datedElements.flatMap { [$0.validity.since, $0.validity.until] }
        return Set((ends + timeline.map(\.day)).compactMap { $0 }).sorted()
    }
}
