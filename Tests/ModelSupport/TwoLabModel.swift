package import ThreatGraph

/// The example of Docs/Compilation.md, "Work by work": two labs in one campus, one of which has a way
/// in that nothing guards, and runs the only way out.
package enum TwoLabModel {
    /// The model.
    ///
    /// - Parameter jurisdiction: where all three companies are, when they are anywhere.
    package static func graph(in jurisdiction: JurisdictionID? = nil) -> ThreatGraph {
        let reaches = jurisdiction.map { [Reach($0)] } ?? []
        var graph = ThreatGraph(title: "Two labs in one campus")
        if let jurisdiction { graph.jurisdictions = [Jurisdiction(id: jurisdiction)] }
        graph.defenders = [
            Defender(id: "l1", role: .lab, reaches: reaches),
            Defender(id: "l2", role: .lab, reaches: reaches),
            Defender(id: "aws", role: .cloud, reaches: reaches),
        ]
        graph.perimeters = [
            Perimeter(
                id: "campus", kind: .campus, operators: .defender("aws"),
                level: SecurityLevel(rawValue: 4), hasStatedExits: true),
            Perimeter(
                id: "office", kind: .other, operators: .defender("l2"),
                level: SecurityLevel(rawValue: 3), hasStatedExits: true),
        ]
        graph.weights = [
            Weights(id: "w1", owner: "l1", copies: [Copy(in: "campus", form: .plaintext)]),
            Weights(id: "w2", owner: "l2", copies: [Copy(in: "campus", form: .plaintext)]),
        ]
        graph.channels = [
            Channel(
                id: "admin", kind: .administration, source: .perimeter("office"),
                destination: .perimeter("campus"), guardedBy: .none),
            Channel(
                id: "exit", source: .perimeter("campus"), destination: .outside,
                guardedBy: .barrier(
                    operators: .defender("l2"), level: SecurityLevel(rawValue: 3))),
        ]
        return graph
    }
}
