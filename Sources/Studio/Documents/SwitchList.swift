import LanguageServer
import ThreatGraph

/// The options of a model and what it leaves open, as switches.
struct SwitchList {
    /// As it is written.
    let json: JSONValue

    init(_ model: ThreatGraph, _ setup: StudioSetup) {
        let options = model.options.map { option -> JSONValue in
            [
                "id": .text(option.id.rawValue), "name": .text(option.title ?? option.id.rawValue),
                "on": .bool(setup.options.contains(option.id.rawValue)),
                "cost": .integer(option.cost),
            ]
        }
        let unknowns = model.openUnknowns.map { unknown -> JSONValue in
            let id = unknown.id.rawValue
            return [
                "id": .text(id), "name": .text(id),
                "because": unknown.reason.map { .text($0) } ?? .null,
                "states": .list(unknown.alternatives.map { .text($0.label) }),
                "state": setup.states[id].map { .integer($0) } ?? .null,
            ]
        }
        json = ["options": .list(options), "unknowns": .list(unknowns)]
    }
}
