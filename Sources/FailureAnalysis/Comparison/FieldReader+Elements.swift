import ThreatGraph

// A key of a model's table is told by one of these; a test fails for a key that none tells.

extension FieldReader {
    /// When the element is there.
    fileprivate static func dates(_ evidence: KeyPath<Element, Evidence>) -> [FieldReader] {
        [
            FieldReader("since") { $0[keyPath: evidence].validity.since.map(FieldValue.date) },
            FieldReader("until") { $0[keyPath: evidence].validity.until.map(FieldValue.date) },
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
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("catalogue-id") { FieldValue($0.catalogueID?.rawValue) },
            FieldReader("instruments") { $0.instruments.map(FieldValue.instruments) },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Instrument {
    static var instrument: [FieldReader] {
        [
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("issuer") { .text($0.issuer.rawValue) },
            FieldReader("addresses") { FieldValue($0.addresses.map(\.rawValue)) },
            FieldReader("compels") { FieldValue($0.compels.map(\.rawValue)) },
            FieldReader("limited") { FieldValue($0.limited.map(\.rawValue)) },
            FieldReader("contested") { FieldValue($0.contested.map(\.rawValue)) },
            FieldReader("reach") { FieldValue($0.reach.map(\.rawValue)) },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == ParentOrganisation {
    static var parent: [FieldReader] {
        [
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("jurisdictions") { FieldValue($0.reaches) },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Defender {
    static var defender: [FieldReader] {
        [
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("role") { .text($0.role.rawValue) },
            FieldReader("jurisdictions") { FieldValue($0.reaches) },
            FieldReader("parent") { FieldValue($0.parent?.rawValue) },
            FieldReader("notice") { FieldValue($0.notice?.rawValue) },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == SharedCause {
    static var sharedCause: [FieldReader] {
        [
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("fails") { FieldValue($0.defenders.map(\.rawValue)) },
            FieldReader("modes") { FieldValue($0.modes.map(\.rawValue)) },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Perimeter {
    static var perimeter: [FieldReader] {
        [
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("kind") { .text($0.kind.rawValue) },
            FieldReader("operator") { .quorum($0.operators) },
            FieldReader("inside") { FieldValue($0.parent?.rawValue) },
            FieldReader("level") { FieldValue($0.level) },
            FieldReader("baseline") { FieldValue($0.baseline) },
            FieldReader("controls") { FieldValue(controls: $0.controls) },
            FieldReader("without") { FieldValue($0.without.map(\.rawValue)) },
            FieldReader("compute") { $0.hasNoCompute ? .text("none") : nil },
            FieldReader("exits") { $0.hasStatedExits ? .text("stated") : nil },
            FieldReader("detection") { $0.detection.map(FieldValue.detection) },
            FieldReader("titles of controls") {
                $0.value(ofControlsIn: $1) { FieldValue($0.title) }
            },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
            FieldReader("evidence of controls") {
                $0.value(ofControlsIn: $1) { FieldValue([$0.evidence]) }
            },
            FieldReader("dates of controls") {
                $0.value(ofControlsIn: $1) { FieldValue($0.evidence.validity) }
            },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Weights {
    static var weights: [FieldReader] {
        [
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("size") { $0.size.map(FieldValue.size) },
            FieldReader("owner") { FieldValue($0.owner?.rawValue) },
            FieldReader("custody") { .custody($0.custody) },
            FieldReader("copies") { FieldValue(copies: $0.copies) },
            FieldReader("evidence") { weights in
                // What each copy rests on is evidence too.
                FieldValue([weights.evidence] + weights.copies.map(\.evidence))
            },
            FieldReader("dates of copies") { weights in
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
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("in") { FieldValue($0.perimeter?.rawValue) },
            FieldReader("release") { $0.release.map(FieldValue.quorum) },
            FieldReader("level") { FieldValue($0.releaseLevel) },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Channel {
    static var channel: [FieldReader] {
        [
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("kind") { .text($0.kind.rawValue) },
            FieldReader("from") { .location($0.source) },
            FieldReader("to") { .location($0.destination) },
            FieldReader("operator") { channel in
                switch channel.guardedBy {
                case .none: .noBarrier
                case .barrier(let operators, _): .quorum(operators)
                }
            },
            FieldReader("level") { channel in
                switch channel.guardedBy {
                case .none: nil
                case .barrier(_, let level): FieldValue(level)
                }
            },
            FieldReader("rate") { $0.rate.map(FieldValue.rate) },
            FieldReader("cap") { $0.cap.map(FieldValue.rate) },
            FieldReader("covert") { $0.covert.map(FieldValue.rate) },
            FieldReader("burst") { $0.burst.map(FieldValue.size) },
            FieldReader("budget") { $0.budget.map(FieldValue.budget) },
            FieldReader("detection") { $0.detection.map(FieldValue.detection) },
            FieldReader("carries") { FieldValue($0.carries.map(\.rawValue)) },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Workload {
    static var workload: [FieldReader] {
        [
            FieldReader("title") { FieldValue($0.title) },
            FieldReader("needs") { .substrate($0.needs) },
            FieldReader("evidence") { FieldValue([$0.evidence]) },
        ] + dates(\.evidence)
    }
}
