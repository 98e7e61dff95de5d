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
    /// The elements with a beginning or an end, by path; those too that a change puts in the place of
    /// others.
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
        for entry in timeline {
            for change in entry.changes where change.namesElement {
                let stated = Validity(
                    since: change.value["since"].flatMap(\.day),
                    until: change.value["until"].flatMap(\.day))
                add(change.path, entry.evidence, stated)
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    /// Whether anything in the model has a beginning, an end or a date on which it changes.
    public var isDated: Bool { !timeline.isEmpty || !datedElements.isEmpty }

    /// The days on which something begins, ends or changes, in order, each once.
    public var datedDays: [CalendarDate] {
        let ends = datedElements.flatMap { [$0.validity.since, $0.validity.until] }
        let changed = timeline.flatMap(\.changes).flatMap(\.days)
        return Set((ends + timeline.map(\.day)).compactMap { $0 } + changed).sorted()
    }
}

extension Change {
    /// Whether it puts an element in the place of what is there, as a whole.
    fileprivate var namesElement: Bool { path.count(where: { $0 == "." }) == 1 }

    /// The days on which something begins or ends by what it says, in no order.
    fileprivate var days: [CalendarDate] {
        let isDate = path.hasSuffix(".since") || path.hasSuffix(".until")
        return (isDate ? value.day.map { [$0] } ?? [] : []) + value.days
    }
}

extension FactValue {
    /// The day that it writes, if it writes one.
    fileprivate var day: CalendarDate? {
        guard case .scalar(let text) = self else { return nil }
        return CalendarDate(text)
    }

    /// What a mapping says under a key.
    fileprivate subscript(key: String) -> FactValue? {
        guard case .mapping(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The days under `since` and `until`, its own and those of its parts.
    fileprivate var days: [CalendarDate] {
        switch self {
        case .null, .scalar: return []
        case .list(let items): return items.flatMap(\.days)
        case .mapping(let entries):
            return entries.flatMap { entry in
                ["since", "until"].contains(entry.key)
                    ? entry.value.day.map { [$0] } ?? [] : entry.value.days
            }
        }
    }
}
