import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// A number that is written and that no source stands behind is told as assumed.
struct AssumedNumbersTests {
    private static func assumed(
        _ change: (inout ThreatGraph) -> Void
    ) throws -> [EgressAssumption.Kind: [String]] {
        var small = SmallModel()
        small.graph.weights["model"]?.size = ByteCount(bytes: 1_000)
        change(&small.graph)
        let found = try EgressFindings.asking(small.compiled()).assumptions
        return Dictionary(
            found.filter { [.assumedSize, .assumedRate].contains($0.kind) }
                .map { ($0.kind, $0.elements) }, uniquingKeysWith: +)
    }

    private static func unknown(_ path: String) -> Unknown {
        Unknown(
            id: "open",
            alternatives: ["1 GB", "2 GB"].map {
                .init(label: $0, changes: [Change(path: path, value: .scalar($0))])
            })
    }

    @Test func whatNobodyDoubtsIsNotTold() throws {
        #expect(try Self.assumed { _ in } == [:])
        #expect(
            try Self.assumed {
                $0.weights["model"]?.evidence.status = .reported
                $0.channels["network"]?.evidence.status = .claimed
                $0.channels["network"]?.rate = DataRate(bytesPerDay: 10)
            } == [:])
        // No number is written that could be assumed.
        #expect(
            try Self.assumed {
                $0.weights["model"]?.size = nil
                $0.weights["model"]?.evidence.status = .assumed
                $0.channels["network"]?.evidence.status = .assumed
            } == [:])
    }

    @Test(arguments: [EvidenceStatus.assumed, .unknown, .unspecified])
    func whatNobodySaysIs(_ status: EvidenceStatus) throws {
        #expect(
            try Self.assumed { $0.weights["model"]?.evidence.status = status } == [
                .assumedSize: ["model"]
            ])
        for write: (inout Channel) -> Void in [
            { $0.rate = DataRate(bytesPerDay: 10) }, { $0.cap = DataRate(bytesPerDay: 10) },
            { $0.covert = DataRate(bytesPerDay: 10) }, { $0.burst = ByteCount(bytes: 10) },
            { $0.budget = DataBudget(amount: ByteCount(bytes: 10), period: nil) },
        ] {
            let found = try Self.assumed { model in
                guard var channel = model.channels["network"] else { return }
                channel.evidence.status = status
                write(&channel)
                model.channels["network"] = channel
            }
            #expect(found == [.assumedRate: ["network"]])
        }
    }

    /// An unknown that writes the number anew, or the element with it; one about something else does not.
    @Test(arguments: [
        ("weights.model.size", [EgressAssumption.Kind.assumedSize]),
        ("weights.model", [.assumedSize]), ("weights.model.owner", []),
        ("channels.network.rate", [.assumedRate]), ("channels.network", [.assumedRate]),
        ("channels.network.cap", []), ("channels.network.rates", []), ("channels.net", []),
    ])
    func whatIsLeftOpenIs(_ path: String, _ kinds: [EgressAssumption.Kind]) throws {
        let found = try Self.assumed { model in
            model.channels["network"]?.rate = DataRate(bytesPerDay: 10)
            model.unknowns = [Self.unknown(path)]
        }
        #expect(Array(found.keys) == kinds)
    }
}
