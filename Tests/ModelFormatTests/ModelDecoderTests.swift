import Formulas
import Foundation
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

struct ModelDecoderTests {
    @Test func readsTheSketchOfTheDesign() throws {
        let examination = try SampleModels.document(SampleModels.sketch).examined()
        #expect(
            examination.diagnostics.map(\.code)
                == [.hostHandsUnstated, .noWayIn, .uselessWithout, .splitWithoutShares])
        let graph = try #require(examination.graph)
        #expect(graph.title == "Training on one cloud")
        #expect(graph.parents.ids == ["amazon"])
        #expect(graph.defenders["aws"]?.reaches == [Reach("US")])
        #expect(
            graph.perimeters["tenancy"]?.controls["SL4-CC-01"]?.operators
                == .any([.defender("trainium"), .defender("lab")]))
        #expect(graph.perimeters["campus"]?.evidence.source == "deal")
        #expect(graph.weights["frontier"]?.size == ByteCount(bytes: 2_000_000_000_000))
        #expect(graph.keys["weights-key"]?.releaseLevel == SecurityLevel("SL3"))
        let network = try #require(graph.channels["network"])
        #expect(network.guardedBy == .barrier(operators: .defender("aws"), level: level(3)))
        #expect(network.rate == DataRate(bytesPerDay: 108_000_000_000_000))
        #expect(network.cap == DataRate(bytesPerDay: 100_000_000_000))
        #expect(
            graph.channels["media"]?.guardedBy
                == .barrier(operators: .defender("aws"), level: level(4)))
        #expect(
            graph.workloads["training"]?.needs
                == .any([
                    .all([
                        .leg(SubstrateLeg(kind: .capacity, provider: "aws", level: level(4))),
                        .leg(SubstrateLeg(kind: .chips, provider: "trainium")),
                    ])
                ]))
        #expect(
            graph.unknowns["egress-authority"]?.alternatives.map(\.label)
                == ["aws", "any of aws, lab", "all of aws, lab"])
        #expect(
            graph.requirements == [
                Requirement(
                    consequence: .exfiltration, tier: CapabilityTier("OC3"), order: 2,
                    level: .root)
            ])
    }

    @Test func readsTheExampleOfTheFormatsPage() throws {
        let url = PackageRoot.url.appendingPathComponent("Docs/ModelFormat.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let parts = page.components(separatedBy: "```")
        let example = try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst(5)
        #expect(SampleModels.diagnostics(of: String(example)) == [])
    }

    @Test func readsTheSmallestModelWithoutComplaint() throws {
        #expect(SampleModels.diagnostics(of: SampleModels.small) == [])
    }

    private func level(_ number: Int) -> SecurityLevel? { SecurityLevel(rawValue: number) }
}
