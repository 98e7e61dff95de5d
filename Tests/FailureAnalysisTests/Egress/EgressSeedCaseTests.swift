import FailureAnalysis
import Testing
import ThreatGraph

@testable import Compilation

/// The single cloud with its exits in numbers, `Models/seed-case/single-egress.yaml`.
struct EgressSeedCaseTests {
    private func findings(_ change: (inout EgressOptions) -> Void = { _ in }) throws
        -> EgressFindings
    {
        var options = EgressOptions()
        change(&options)
        return try EgressFindings.asking(SeedCase.compiled("single-egress"), options)
    }

    /// At OC4 somebody is inside without a failure while every exit holds.
    @Test func timesByCoalition() throws {
        let times = try findings().times.filter { $0.tier == 4 && $0.compression == 1 }
        func days(_ failed: [String]) -> Double {
            (times.first { $0.failed == failed }?.seconds ?? -1) / 86_400
        }
        #expect(abs(days([]) - 1000.0 / 6) < 1e-9)
        #expect(abs(days(["lab"]) - 1000.0 / 1001) < 1e-9)
        #expect(abs(days(["aws"]) * 86_400 - 696.7461) < 1e-3)
        #expect(abs(days(["aws", "lab"]) * 86_400 - 691.2) < 1e-9)
        #expect(times.map(\.failed) == [[], ["aws"], ["lab"], ["aws", "lab"]])
    }

    /// The order is a function of the window and the compression.
    @Test func coalitionsByWindowAndCompression() throws {
        let orders = try findings().orders.filter { $0.tier == 4 }
        func coalitions(_ window: UInt64?, _ compression: Double) -> [[String]]? {
            orders.first {
                $0.window?.seconds == window && $0.compression == compression
            }?.coalitions
        }
        let (half, month, year): (UInt64, UInt64, UInt64) = (43_200, 2_592_000, 31_536_000)
        #expect(coalitions(half, 1) == [["aws"]])
        #expect(coalitions(month, 1) == [["aws"], ["lab"]])
        #expect(coalitions(month, 4) == [["aws"], ["lab"]])
        #expect(coalitions(month, 16) == [[]] && coalitions(month, 100) == [[]])
        #expect(coalitions(year, 1) == [[]])
        #expect(coalitions(nil, 1) == [[]])
        #expect(orders.allSatisfy { $0.complete })
    }

    /// Below OC4 nobody is inside without a failure, so nothing leaks.
    @Test func withoutAFootholdNothingLeaks() throws {
        let times = try findings().times.filter { $0.tier == 3 && $0.failed.isEmpty }
        #expect(times.map(\.outcome) == [.never, .never, .never, .never])
    }

    @Test func theChokePointIsNobodysAloneWithTheLabsOutput() throws {
        let points = try findings().chokePoints
        #expect(points.map(\.barriers) == [.shut, .open])
        for point in points {
            #expect(point.inEvery.map(\.channel) == ["media", "network", "output"])
            #expect(point.inEvery.map(\.operators) == [["aws"], ["aws"], ["lab"]])
            #expect(point.owners == [] && point.inSome == [] && !point.unbounded)
        }
        #expect(points[0].rate == 6e9 && points[1].rate == 125e12)
        #expect(points[0].widestPath == ["output"] && points[1].widestPath == ["network"])
    }

    @Test func withoutTheOutputItIsTheVendors() throws {
        let findings = try EgressFindings.asking(SeedCase.compiled("single"))
        #expect(findings.chokePoints.map(\.owners) == [["aws"], ["aws"]])
        #expect(findings.assumptions.map(\.kind) == [.shutRate, .assumedRate])
        #expect(findings.assumptions[0].elements == ["media"])
    }

    /// As long as it takes, and with nothing leaking, the coalitions are those that `analyse` finds.
    @Test(arguments: [
        "single", "single-lab-lock", "single-tee-trainium", "replicated", "split-2-of-2",
        "split-2-of-3", "single-serving-replicas",
    ])
    func withNothingLeakingTheOrdersAreThoseOfAnalyse(_ file: String) throws {
        let written = try SeedCase.compiled(file).model
        var model = try #require(written)
        for id in model.channels.ids { model.channels[id]?.cap = nil }
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        for level in AnswerLevel.ofWholeParties {
            var options = EgressOptions()
            options.level = level
            options.windows = []
            options.compressions = [.one]
            let orders = try EgressFindings.asking(compiled, options).orders
            let cells = try FailureAnalyser(compiled).analysis().findings.exposure.filter {
                $0.consequence == "exfiltration" && $0.level == level
            }
            #expect(orders.map(\.coalitions) == cells.map(\.coalitions), "\(file) \(level)")
        }
    }

    @Test func rootsCountAsRoots() throws {
        let findings = try findings { options in
            options.level = .root
            options.tiers = [3]
        }
        let failed = findings.times.filter { $0.compression == 1 }.map(\.failed)
        #expect(failed.contains(["own:aws"]) && failed.contains(["parent:amazon"]))
        #expect(failed.contains(["own:lab"]))
        #expect(!failed.contains(["own:trainium"]))
    }
}
