import FailureAnalysis
import ThreatGraph

@testable import Compilation

/// A model as large as one gets, always the same: places nested in chains, weights in the last.
enum DiagramLargeModel {
    static func compiled(perimeters: Int, depth: Int, channels: Int) throws -> CompiledModel {
        var model = ThreatGraph(title: "Large")
        let parties = (0..<6).map { DefenderID("party-\($0)") }
        for party in parties {
            model.defenders[party] = Defender(id: party, role: party == "party-0" ? .lab : .cloud)
        }
        func id(_ place: Int) -> PerimeterID { PerimeterID("place-\(1_000 + place)") }
        for place in 0..<perimeters {
            model.perimeters[id(place)] = Perimeter(
                id: id(place), title: "Place \(place)", kind: .hall,
                operators: .defender(parties[place / depth % parties.count]),
                parent: place % depth == 0 ? nil : id(place - 1),
                level: SecurityLevel(rawValue: 1 + place % 5), hasStatedExits: true)
        }
        model.weights = [
            Weights(
                id: "w", title: "Weights", owner: "party-0",
                copies: [Copy(in: id(perimeters - 1), form: .plaintext, purpose: .training)])
        ]
        // One way out that the operator of the last place holds alone.
        model.channels["exit"] = Channel(
            id: "exit", source: .perimeter(id(perimeters - 1)), destination: .outside,
            guardedBy: .barrier(
                operators: .defender(parties[(perimeters - 1) / depth % parties.count]),
                level: SecurityLevel(rawValue: 4)))
        for number in 0..<channels {
            let source = number * 7 % perimeters
            let destination = number * 13 % perimeters
            let channel = ChannelID("channel-\(1_000 + number)")
            model.channels[channel] = Channel(
                id: channel, source: .perimeter(id(source)),
                destination: number % 3 == 0 || source == destination
                    ? .outside : .perimeter(id(destination)),
                guardedBy: .barrier(
                    operators: .defender(parties[number % parties.count]),
                    level: SecurityLevel(rawValue: 1 + number % 5)))
        }
        return try ModelCompiler(model).compile(digest: "sha256:large")
    }
}
