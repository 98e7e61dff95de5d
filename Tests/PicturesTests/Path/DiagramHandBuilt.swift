import AttackGraph
import Formulas
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// What no model beside the package shows, built by hand.
enum DiagramHandBuilt {
    typealias Pair = PictureModels.Pair

    static func op(_ party: String, _ level: Int? = nil) -> LockExpression {
        .operated(by: party, level: level)
    }

    /// A graph that came without a model.
    static func raw() throws -> Pair {
        var sample = DiagramSample(
            nil, parties: ["A", "L", "operations-and-maintenance-contractor"], failed: ["A"],
            consequence: .exfiltration, tier: 4)
        sample.barrier("perim", .unexplained, op("A", 4))
        sample.barrier("second-perimeter-of-the-hall", .unexplained, op("L", 3))
        sample.barrier(
            "exit", .unexplained,
            .any([op("A", 4), op("operations-and-maintenance-contractor", 3)]))
        sample.step("inside", .unexplained, through: ["perim"])
        sample.step(
            "badge <b> & key", .unexplained, through: ["second-perimeter-of-the-hall"])
        sample.step(
            "held", .unexplained, from: ["inside", "badge <b> & key"])
        sample.step("out", .unexplained, from: ["held"], through: ["exit"])
        return try sample.build()
    }

    /// Ciphertext in the campus, its key released by two together; controls guard the campus.
    static func keyRelease() throws -> Pair {
        var model = try PictureModels.graph("seed-case/single.yaml")
        model.title = "Ciphertext at rest, key released by two"
        model.perimeters[PerimeterID("campus")]?.controls = [
            PlacedControl(
                id: "SL4-PHY-01", title: "Guarded gates", level: SecurityLevel(rawValue: 4)),
            PlacedControl(
                id: "SL4-NET-02", level: SecurityLevel(rawValue: 4),
                operators: .defender("trainium")),
        ]
        model.weights[WeightsID("frontier")]?.copies = [
            Copy(in: "campus", form: .ciphertext, key: "weights-key")
        ]
        model.keys = [
            Key(
                id: "weights-key", title: "Weights key", in: "lab-plane",
                release: .all([.defender("lab"), .defender("aws")]),
                releaseLevel: SecurityLevel(rawValue: 3))
        ]
        var sample = DiagramSample(
            model, parties: ["lab", "aws", "trainium"], failed: ["aws", "trainium", "lab"],
            consequence: .exfiltration)
        sample.failedAs = ["order:US"]
        sample.level = .root
        sample.barrier(
            "control:SL4-PHY-01@campus", .control("SL4-PHY-01", on: "campus"), op("aws", 4))
        sample.barrier(
            "control:SL4-NET-02@campus", .control("SL4-NET-02", on: "campus"), op("trainium", 4))
        sample.barrier(
            "key-release:weights-key", .keyRelease("weights-key"),
            .all([op("lab", 3), op("aws", 3)]))
        for id in ["media", "network"] {
            sample.barrier("channel:\(id)", .channel(ChannelID(id)), op("aws", 4))
        }
        sample.barrier("channel:admin", .channel("admin"), op("lab", 3))
        sample.step(
            "inside:campus", .inside("campus"),
            through: ["control:SL4-PHY-01@campus", "control:SL4-NET-02@campus"])
        sample.step(
            "ciphertext:frontier@campus",
            .holds("frontier", .ciphertext("weights-key"), .perimeter("campus")),
            from: ["inside:campus"])
        sample.step(
            "key:weights-key", .hasKey("weights-key"), through: ["key-release:weights-key"])
        sample.step(
            "plaintext:frontier@campus", .holds("frontier", .plaintext, .perimeter("campus")),
            from: ["ciphertext:frontier@campus", "key:weights-key"])
        sample.step(
            "plaintext:frontier@outside", .holds("frontier", .plaintext, .outside),
            from: ["plaintext:frontier@campus"], through: ["channel:media"])
        sample.step(
            "exfiltrated", .consequence(.exfiltration), from: ["plaintext:frontier@outside"])
        return try sample.build()
    }

    static let all: [(name: String, make: @Sendable () throws -> Pair)] = [
        ("raw", { try raw() }), ("key-release", { try keyRelease() }),
    ]
}
