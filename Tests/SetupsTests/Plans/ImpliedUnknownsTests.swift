import Foundation
import ModelFormat
import Testing

@testable import Setups

/// Unknowns that nobody writes and that follow from what a model says vary as those that it writes.
struct ImpliedUnknownsTests {
    private static let model = """
        sallyport: 1
        title: Apart
        jurisdictions: { US: {} }
        sources: { works: { title: The works, date: 2026-01-01 } }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          a: { role: custodian, jurisdictions: [US], status: claimed, source: works }
          b: { role: custodian, jurisdictions: [US], status: claimed, source: works }
        perimeters:
          room: { kind: campus, operator: { all: [a, b] }, level: SL5, exits: stated, status: claimed, source: works }
        weights:
          w: { owner: lab, copies: [ { in: room, form: plaintext } ] }
        channels:
          out: { from: room, to: outside, kind: network, operator: { all: [a, b] }, level: SL5 }
        """

    @Test func partsThatMayBeInOneHandVary() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        try Data(Self.model.utf8).write(to: folder.url.appendingPathComponent("m.yaml"))
        let (plan, model) = try folder.plan(
            """
            vary: { unknown.apart:room: all }
            ask: [orders]
            tiers: [OC1]
            consequences: [exfiltration]
            """)
        #expect(
            plan.axes[0].values.map(\.says.label) == [
                "apart", "lab runs all of them", "somebody else runs all of them",
            ])
        let runner = try SweepRunner(
            plan, of: model, answerer: SetupModels.answerer(), form: .csv, version: "1")
        try runner.check()
        // Apart it takes both; in one hand, whosever it is, one failure does it.
        let orders = try (0..<3).map { row in
            try #require(runner.line(ofRow: row)).dropLast().split(separator: ",").suffix(2)
                .joined(separator: " ")
        }
        #expect(orders == ["2 2", "1 1", "1 1"])
    }
}
