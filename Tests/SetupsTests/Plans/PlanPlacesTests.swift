import Foundation
import ModelFormat
import Phrases
import Testing

@testable import Setups

/// What is wrong with a plan is said where the plan writes it.
struct PlanPlacesTests {
    private static func faults(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let errors as ModelErrors {
            return errors.diagnostics.map { diagnostic in
                guard let place = diagnostic.place else { return "nowhere" }
                let file = URL(fileURLWithPath: place.file).lastPathComponent
                return "\(file):\(place.line):\(place.column)"
            }
        } catch {
            return ["\(error)"]
        }
    }

    private static let vary = "vary: { channels.out.level: [SL1, SL2] }\n"
    private static let plans: [(String, String)] = [
        (vary + "ask: [orders, ordres]", "4:15"), (vary + "ask: []", "4:6"),
        (vary + "tiers: [OC9]", "4:8"), (vary + "maxOrder: 0", "4:11"),
        (vary + "effort: big", "4:9"),
        (vary + "how: random", "4:6"), (vary + "how: random\nrows: 2\nseed: x", "6:7"),
        ("vary: { unknown.whom: all }", "3:9"), ("vary: { options.weak: [on] }", "3:9"),
        (vary + "exclude: [ { channels.out.level: [SL1, SL2] } ]", "4:10"),
    ]

    @Test(arguments: plans)
    func whatIsWrongIsSaidInItsPlace(_ text: String, _ place: String) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let found = Self.faults { _ = try folder.plan(text) }
        #expect(found == ["plan.yaml:" + place])
    }

    /// A path that leads nowhere, before any row is made.
    @Test(arguments: [
        ("vary: { channels.outt.level: [SL1] }", "3:9"),
        ("vary: { one: { cases: { a: { channels.outt.level: SL1 } } } }", "3:30"),
    ])
    func aPathIsSaidInThePlan(_ text: String, _ place: String) throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let (plan, model) = try folder.plan(text)
        let runner = try SweepRunner(
            plan, of: model, answerer: SetupModels.answerer(), form: .ndjson, version: "1")
        #expect(Self.faults { try runner.check() } == ["plan.yaml:" + place])
    }

    /// What a row says is wrong with its value stands where the plan writes the value.
    @Test func aValueIsSaidInThePlan() throws {
        let folder = try PlanFolder()
        defer { folder.remove() }
        let (plan, model) = try folder.plan("vary: { channels.out.level: [SL1, SL9] }")
        let runner = try SweepRunner(
            plan, of: model, answerer: SetupModels.answerer(), form: .ndjson, version: "1")
        let line = try #require(runner.line(ofRow: 1))
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let place =
            (row?["diagnostics"] as? [[String: Any]])?.first?["place"] as? [String: Any]
        #expect((place?["file"] as? String)?.hasSuffix("/plan.yaml") == true)
        #expect(place?["line"] as? Int == 3 && place?["column"] as? Int == 35)
    }
}
