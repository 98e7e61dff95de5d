import FailureAnalysis
import ThreatGraph

/// A set-up of a text: options that are taken, unknowns that are settled, and how much work it may take.
struct StudioSetup: Hashable, Sendable {
    /// The options that are taken, by id.
    var options: Set<String> = []
    /// Of unknowns by id, which of the alternatives is so.
    var states: [String: Int] = [:]
    /// How much work an answer may take.
    var effort = Effort.normal

    /// Whether it changes nothing in any model.
    var changesNothing: Bool { options.isEmpty && states.isEmpty }

    /// What it changes in a model: of options first, then of unknowns, in the order of the model; what
    /// the model does not have changes nothing.
    func changes(in model: ThreatGraph) -> [Change] {
        // What a model leaves open is looked for in all of it.
        if changesNothing { return [] }
        let taken = model.options.filter { options.contains($0.id.rawValue) }.flatMap(\.changes)
        let settled = model.openUnknowns.flatMap { unknown -> [Change] in
            guard let state = states[unknown.id.rawValue],
                unknown.alternatives.indices.contains(state)
            else { return [] }
            return unknown.alternatives[state].changes
        }
        return taken + settled
    }

    /// The unknowns of a model that are none once the set-up is so.
    func settled(in model: ThreatGraph) -> Set<UnknownID> {
        Set(
            model.unknowns.filter { unknown in
                states[unknown.id.rawValue].map(unknown.alternatives.indices.contains) ?? false
            }.map(\.id))
    }

    /// The effort of that name.
    static func effort(_ word: String) -> Effort? { Effort(rawValue: word) }
}
