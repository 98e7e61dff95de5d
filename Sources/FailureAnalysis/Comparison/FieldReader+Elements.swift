import ThreatGraph

// A key of a model's table is told by one of these; a test fails for a key that none tells.

extension FieldReader {
    /// When the element is there.
    fileprivate static func dates(_ evidence: KeyPath<Element, Evidence>) -> [FieldReader] {
        [
            FieldReader(.key("since")) {
                $0[keyPath: evidence].validity.since.map(FieldValue.date)
            },
            FieldReader(.key("until")) {
                $0[keyPath: evidence].validity.until.map(FieldValue.date)
            },
        ]
    }
}

extension Perimeter {
    /// What is said of each control that another perimeter has as well, by control.
    fileprivate func value(
        ofControlsIn other: Perimeter, _ value: (PlacedControl) -> FieldValue?
    ) -> FieldValue? {
        let parts = controls.filter { other.controls[$0.id] != nil }.compactMap { control in
            value(control).map { FieldPart(id: control.id.rawValue, value: $0) }
        }
        return parts.isEmpty ? nil : .ofControls(parts)
    }
}

extension FieldReader where Element == Jurisdiction {
    static var jurisdiction: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("catalogue-id")) { FieldValue($0.catalogueID?.rawValue) },
            FieldReader(.key("instruments")) { $0.instruments.map(FieldValue.instruments) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Instrument {
    static var instrument: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("issuer")) { .text($0.issuer.rawValue) },
            FieldReader(.key("addresses")) { FieldValue($0.addresses.map(\.rawValue)) },
            FieldReader(.key("compels")) { FieldValue($0.compels.map(\.rawValue)) },
            FieldReader(.key("limited")) { FieldValue($0.limited.map(\.rawValue)) },
            FieldReader(.key("contested")) { FieldValue($0.contested.map(\.rawValue)) },
            FieldReader(.key("reach")) { FieldValue($0.reach.map(\.rawValue)) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == ParentOrganisation {
    static var parent: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("jurisdictions")) { FieldValue($0.reaches) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Defender {
    static var defender: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("role")) { .text($0.role.rawValue) },
            FieldReader(.key("jurisdictions")) { FieldValue($0.reaches) },
            FieldReader(.key("parent")) { FieldValue($0.parent?.rawValue) },
            FieldReader(.key("notice")) { FieldValue($0.notice?.rawValue) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == SharedCause {
    static var sharedCause: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("fails")) { FieldValue($0.defenders.map(\.rawValue)) },
            FieldReader(.key("modes")) { FieldValue($0.modes.map(\.rawValue)) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Tie {
    static var tie: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("holder")) { .text($0.holder) },
            FieldReader(.key("in")) { .text($0.party.rawValue) },
            FieldReader(.key("kind")) { FieldValue($0.kind) },
            FieldReader(.key("influence")) { .text($0.influence.rawValue) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Perimeter {
    static var perimeter: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("kind")) { .text($0.kind.rawValue) },
            FieldReader(.key("operator")) { .quorum($0.operators) },
            FieldReader(.key("inside")) { FieldValue($0.parent?.rawValue) },
            FieldReader(.key("at")) { FieldValue($0.site?.rawValue) },
            FieldReader(.key("level")) { FieldValue($0.level) },
            FieldReader(.key("baseline")) { FieldValue($0.baseline) },
            FieldReader(.key("controls")) { FieldValue(controls: $0.controls) },
            FieldReader(.key("without")) { FieldValue($0.without.map(\.rawValue)) },
            FieldReader(.key("compute")) { $0.hasNoCompute ? .text("none") : nil },
            FieldReader(.key("exits")) { $0.hasStatedExits ? .text("stated") : nil },
            FieldReader(.key("host-hands")) { FieldValue($0.hostHands) },
            FieldReader(.key("detection")) { $0.detection.map(FieldValue.detection) },
            FieldReader(.controls(.titles)) {
                $0.value(ofControlsIn: $1) { FieldValue($0.title) }
            },
            FieldReader(.evidence) { perimeter in
                let hands = perimeter.hostHands.map { [$0.evidence] } ?? []
                return FieldValue([perimeter.evidence] + hands)
            },
            FieldReader(.controls(.evidence)) {
                $0.value(ofControlsIn: $1) { FieldValue([$0.evidence]) }
            },
            FieldReader(.controls(.dates)) {
                $0.value(ofControlsIn: $1) { FieldValue($0.evidence.validity) }
            },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Weights {
    static var weights: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("size")) { $0.size.map(FieldValue.size) },
            FieldReader(.key("owner")) { FieldValue($0.owner?.rawValue) },
            FieldReader(.key("custody")) { .custody($0.custody) },
            FieldReader(.key("copies")) { FieldValue(copies: $0.copies) },
            FieldReader(.key("all-copies")) { $0.hasStatedCopies ? .text("stated") : nil },
            FieldReader(.evidence) { weights in
                // What each copy rests on is evidence too.
                FieldValue([weights.evidence] + weights.copies.map(\.evidence))
            },
            FieldReader(.datesOfCopies) { weights in
                let parts = weights.copies.compactMap { copy in
                    FieldValue(copy.evidence.validity)
                        .map { FieldPart(id: copy.perimeter.rawValue, value: $0) }
                }
                return parts.isEmpty ? nil : .ofCopies(parts)
            },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Key {
    static var key: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("in")) { FieldValue($0.perimeter?.rawValue) },
            FieldReader(.key("release")) { FieldValue($0.release) },
            FieldReader(.key("level")) { FieldValue($0.releaseLevel) },
            FieldReader(.evidence) { key in
                // What keeping hands off rests on is evidence too.
                guard case .attested(let release)? = key.release, let hands = release.hostHands
                else { return FieldValue([key.evidence]) }
                return FieldValue([key.evidence, hands.evidence])
            },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Channel {
    static var channel: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("kind")) { .text($0.kind.rawValue) },
            FieldReader(.key("from")) { .location($0.source) },
            FieldReader(.key("to")) { .location($0.destination) },
            FieldReader(.key("operator")) { channel in
                switch channel.guardedBy {
                case .none: .noBarrier
                case .barrier(let operators, _): .quorum(operators)
                }
            },
            FieldReader(.key("level")) { channel in
                switch channel.guardedBy {
                case .none: nil
                case .barrier(_, let level): FieldValue(level)
                }
            },
            FieldReader(.key("rate")) { $0.rate.map(FieldValue.rate) },
            FieldReader(.key("cap")) { $0.cap.map(FieldValue.rate) },
            FieldReader(.key("covert")) { $0.covert.map(FieldValue.rate) },
            FieldReader(.key("burst")) { $0.burst.map(FieldValue.size) },
            FieldReader(.key("budget")) { $0.budget.map(FieldValue.budget) },
            FieldReader(.key("detection")) { $0.detection.map(FieldValue.detection) },
            FieldReader(.key("stops")) { FieldValue($0.stops?.rawValue) },
            FieldReader(.key("carries")) { FieldValue($0.carries.map(\.rawValue)) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Site {
    static var site: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("jurisdictions")) {
                FieldValue($0.jurisdictions.map(\.rawValue))
            },
            FieldReader(.key("facility")) { FieldValue($0.facility?.rawValue) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Service {
    static var service: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("kind")) { FieldValue($0.kind) },
            FieldReader(.key("by")) { .text($0.provider.rawValue) },
            FieldReader(.key("level")) { FieldValue($0.level) },
            FieldReader(.key("into")) { FieldValue($0.perimeters.map(\.rawValue)) },
            FieldReader(.key("escort")) { $0.escort.map(FieldValue.quorum) },
            FieldReader(.key("denied")) { FieldValue($0.denied.map(\.rawValue)) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Workload {
    static var workload: [FieldReader] {
        [
            FieldReader(.key("title")) { FieldValue($0.title) },
            FieldReader(.key("for")) { FieldValue($0.principal?.rawValue) },
            FieldReader(.key("weights")) { FieldValue($0.weights?.rawValue) },
            FieldReader(.key("needs")) { .substrate($0.needs) },
            FieldReader(.evidence) { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}
