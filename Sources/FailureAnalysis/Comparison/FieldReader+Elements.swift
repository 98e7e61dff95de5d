import ThreatGraph

// A key of a model's table is told by one of these; a test fails for a key that none tells.

extension FieldReader {
    /// When the element is there.
    fileprivate static func dates(_ evidence: KeyPath<Element, Evidence>) -> [FieldReader] {
        [
            FieldReader("since") { $0[keyPath: evidence].validity.since?.description },
            FieldReader("until") { $0[keyPath: evidence].validity.until?.description },
        ]
    }
}

extension Perimeter {
    /// What is said of each control that another perimeter has as well, by control.
    fileprivate func words(
        ofControlsIn other: Perimeter, _ words: (PlacedControl) -> String?
    ) -> String? {
        controls.filter { other.controls[$0.id] != nil }
            .compactMap { control in words(control).map { "\(control.id): \($0)" } }.listed
    }
}

extension FieldReader where Element == Jurisdiction {
    static var jurisdiction: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("catalogue-id") { $0.catalogueID?.rawValue },
            FieldReader("instruments") { jurisdiction in
                jurisdiction.instruments.map { chosen in
                    let named = chosen.named.map(\.rawValue)
                    return ((chosen.includesCatalogue ? ["those of the catalogue"] : []) + named)
                        .joined(separator: ", ")
                }
            },
            FieldReader("evidence") { $0.evidence.words },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Instrument {
    static var instrument: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("issuer") { $0.issuer.rawValue },
            FieldReader("addresses") { $0.addresses.map(\.rawValue).listed },
            FieldReader("compels") { $0.compels.map(\.rawValue).listed },
            FieldReader("limited") { $0.limited.map(\.rawValue).listed },
            FieldReader("contested") { $0.contested.map(\.rawValue).listed },
            FieldReader("reach") { $0.reach.map(\.rawValue).listed },
            FieldReader("evidence") { $0.evidence.words },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == ParentOrganisation {
    static var parent: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("jurisdictions") { $0.reaches.words },
            FieldReader("evidence") { $0.evidence.words },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Defender {
    static var defender: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("role") { $0.role.rawValue },
            FieldReader("jurisdictions") { $0.reaches.words },
            FieldReader("parent") { $0.parent?.rawValue },
            FieldReader("notice") { $0.notice?.rawValue },
            FieldReader("evidence") { $0.evidence.words },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == SharedCause {
    static var sharedCause: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("fails") { $0.defenders.map(\.rawValue).listed },
            FieldReader("modes") { $0.modes.map(\.rawValue).listed },
            FieldReader("evidence") { $0.evidence.words },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Perimeter {
    static var perimeter: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("kind") { $0.kind.rawValue },
            FieldReader("operator") { $0.operators.words },
            FieldReader("inside") { $0.parent?.rawValue },
            FieldReader("level") { $0.level?.description },
            FieldReader("baseline") { $0.baseline?.description },
            FieldReader("controls") { $0.controls.map(\.words).listed },
            FieldReader("without") { $0.without.map(\.rawValue).listed },
            FieldReader("compute") { $0.hasNoCompute ? "none" : nil },
            FieldReader("detection") { $0.detection?.words },
            FieldReader("titles of controls") { $0.words(ofControlsIn: $1) { $0.title } },
            FieldReader("evidence") { $0.evidence.words },
            FieldReader("evidence of controls") {
                $0.words(ofControlsIn: $1) { $0.evidence.words }
            },
            FieldReader("dates of controls") {
                $0.words(ofControlsIn: $1) { $0.evidence.validity.words }
            },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Weights {
    static var weights: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("size") { $0.size.map(\.words) },
            FieldReader("owner") { $0.owner?.rawValue },
            FieldReader("custody") { $0.custody.words },
            FieldReader("copies") { $0.copies.map(\.words).listed },
            FieldReader("evidence") { weights in
                // What each copy rests on is evidence too.
                ([weights.evidence] + weights.copies.map(\.evidence)).compactMap(\.words).listed
            },
            FieldReader("dates of copies") { weights in
                weights.copies.compactMap { copy in
                    copy.evidence.validity.words.map { "\(copy.perimeter) \($0)" }
                }.listed
            },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Key {
    static var key: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("in") { $0.perimeter?.rawValue },
            FieldReader("release") { $0.release?.words },
            FieldReader("level") { $0.releaseLevel?.description },
            FieldReader("evidence") { $0.evidence.words },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Channel {
    static var channel: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("kind") { $0.kind.rawValue },
            FieldReader("from") { $0.source.words },
            FieldReader("to") { $0.destination.words },
            FieldReader("operator") { channel in
                switch channel.guardedBy {
                case .none: "no barrier"
                case .barrier(let operators, _): operators.words
                }
            },
            FieldReader("level") { channel in
                switch channel.guardedBy {
                case .none: nil
                case .barrier(_, let level): level?.description
                }
            },
            FieldReader("rate") { $0.rate.map(\.words) },
            FieldReader("cap") { $0.cap.map(\.words) },
            FieldReader("covert") { $0.covert.map(\.words) },
            FieldReader("burst") { $0.burst.map(\.words) },
            FieldReader("budget") { $0.budget.map(\.words) },
            FieldReader("detection") { $0.detection?.words },
            FieldReader("carries") { $0.carries.map(\.rawValue).listed },
            FieldReader("evidence") { $0.evidence.words },
        ] + dates(\.evidence)
    }
}

extension FieldReader where Element == Workload {
    static var workload: [FieldReader] {
        [
            FieldReader("title") { $0.title },
            FieldReader("needs") { $0.needs.words },
            FieldReader("evidence") { $0.evidence.words },
        ] + dates(\.evidence)
    }
}
