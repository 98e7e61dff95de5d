import ModelFormat
import Phrases
import Testing
import ThreatGraph

struct TradeOffTests {
    private static let sources = SampleModels.small + "sources: { deal: { title: Deal } }\n"

    @Test func amountsAreKeptAsTheyAreWritten() throws {
        let text =
            Self.sources + """
                trade-offs:
                  bill: { title: Bill, kind: money, value: 1.50, unit: M$ a year, source: deal }
                  speed: { kind: performance, more-than: "Training on one cloud" }
                  wait: { kind: time, less-than: single.yaml, status: claimed }

                """
        let graph = try SampleModels.document(text).threatGraph()
        #expect(
            graph.tradeOffs == [
                TradeOff(
                    id: "bill", title: "Bill", kind: .money,
                    amount: .stated("1.50", unit: "M$ a year"), evidence: Evidence(source: "deal")),
                TradeOff(
                    id: "speed", kind: .performance, amount: .moreThan("Training on one cloud")),
                TradeOff(
                    id: "wait", kind: .time, amount: .lessThan("single.yaml"),
                    evidence: Evidence(status: .claimed)),
            ])
        let written = try ModelWriter().text(of: graph)
        #expect(try SampleModels.document(written).threatGraph() == graph)
    }

    @Test(arguments: [
        ("kind: money", "model.missing-key"), ("value: 1, unit: M$", "model.missing-key"),
        ("kind: money, value: 1", "model.missing-key"),
        ("kind: money, value: 1, unit: M$, more-than: a", "model.conflicting-keys"),
        ("kind: money, more-than: a, less-than: b", "model.conflicting-keys"),
        ("kind: money, more-than: a, unit: M$", "model.conflicting-keys"),
        ("kind: money, value: a lot, unit: M$", "model.bad-number"),
        ("kind: money, value: -1, unit: M$", "model.bad-number"),
        ("kind: cost, value: 1, unit: M$", "model.unknown-value"),
        ("kind: money, value: 1, unit: M$, source: dael", "model.dangling-reference"),
    ])
    func mistakesAreTold(_ keys: String, _ code: String) {
        let found = SampleModels.diagnostics(
            of: Self.sources + "trade-offs: { bill: { \(keys) } }\n")
        #expect(found.map(\.code.rawValue) == [code])
    }
}
