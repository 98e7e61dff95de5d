internal import Formulas
internal import ModelFormat
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// Whether two parties are one, as it is asked in the model that is written.
extension ImportedModel {
    /// What is written as if two parties were one, and what stands there once they are two.
    ///
    /// What rests on several parties of whom that is asked stays as it is.
    var doubtUnknowns: [Entry] {
        let isAsked = Dictionary(
            grouping: setup.doubts.indices, by: { setup.doubts[$0].party })
        var changes: [[YAMLValue.Entry]] = Array(repeating: [], count: setup.doubts.count)
        func narrow(_ path: String, to parties: [String], _ value: YAMLValue) {
            let doubts = Set(parties).sorted().compactMap { isAsked[$0]?.first }
            guard doubts.count == 1 else { return }
            changes[doubts[0]].append(.init(path, value))
        }
        let runners = Self.runners(of: stated.zones, asked: operators, on: ground)
        for zone in stated.zones where ground?.operators[zone.id] == nil {
            let parties = runners[zone.id] ?? []
            narrow("perimeters.\(zone.id).operator", to: parties, anyOf(parties))
        }
        for flow in stated.flows.dropFirst(ground?.setup.flows.count ?? 0) {
            let parties = [flow.guardian].compactMap(\.self) + flow.others
            narrow("channels.\(flow.id).operator", to: parties, anyOf(parties))
        }
        for key in stated.keys where key.refusal == nil {
            narrow(
                "keys.\(key.id).release", to: key.release,
                .quorum(.anyOf(key.release.map { .defender(DefenderID($0)) })))
        }
        return setup.doubts.indices.compactMap { at in
            guard !changes[at].isEmpty else { return nil }
            let doubt = setup.doubts[at]
            let others = WordList.joined(
                (isAsked[doubt.party] ?? []).map { setup.doubts[$0].as }, "or")
            return Entry(
                id: apart[at],
                value: mapping(
                    (
                        "one-of",
                        .list([
                            alternative("\(doubt.what) may be \(others)", []),
                            alternative(
                                "\(doubt.what) is somebody else's than \(others)", changes[at]),
                        ])
                    ), because),
                comments: doubt.place.map { [from($0)] } ?? [])
        }
    }
}
