import AttackGraph
import Formulas
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// What one set-up buys over another where parts of what is needed come late.
struct ComparisonLengthTests {
    private func model(after: String?) throws -> CompiledModel {
        var model = ThreatGraph(title: "Late")
        model.defenders["lab"] = Defender(id: "lab", role: .lab)
        for id in ["aws", "g"] as [DefenderID] {
            model.defenders[id] = Defender(id: id, role: .cloud)
        }
        let delay: Delay? =
            switch after {
            case nil: nil
            case "unknown": .endless
            case let text?: try #require(TimeSpan(text).map { .lasting($0) })
            }
        model.workloads["run"] = Workload(
            id: "run",
            needs: .any([
                .leg(SubstrateLeg(kind: .chips, provider: "aws")),
                .leg(SubstrateLeg(kind: .chips, provider: "g", after: delay)),
            ]))
        return try ModelCompiler(model).compile(digest: "sha256:test")
    }

    private func pair(_ first: String?, _ second: String?) throws -> ModelPair {
        try Comparison.of([model(after: first), model(after: second)]).onlyPair
    }

    private func says(_ pair: ModelPair, _ goal: String) throws -> String {
        let cell = try #require(pair.cell(goal, "party", 1), "no cell of \(goal)")
        func listed(_ found: [CoalitionDifference]) -> String {
            found.map { $0.members.joined(separator: "+") }.joined(separator: " ")
        }
        return "\(cell.firstOrder ?? 0) \(cell.secondOrder ?? 0) gained \(listed(cell.gained)) "
            + "lost \(listed(cell.lost)) \(cell.dominance.rawValue)"
    }

    /// What stands ready at once keeps the first from stopping the work; for longer than it takes
    /// anyway both are the same.
    @Test func readyAtOnceIsSaferUntilThen() throws {
        let pair = try pair("540 d", nil)
        #expect(try says(pair, "denial") == "1 2 gained aws+g lost aws second")
        #expect(try says(pair, "denial>540d") == "2 2 gained  lost  equal")
        #expect(!pair.worsening.gains.contains { $0.consequence.contains(">") })
    }

    /// Each length that either states is asked of both: between two lengths nothing stands ready.
    @Test func aShorterTimeIsSaferInBetween() throws {
        let pair = try pair("540 d", "30 d")
        #expect(try says(pair, "denial") == "1 1 gained  lost  equal")
        #expect(try says(pair, "denial>30d") == "1 2 gained aws+g lost aws second")
        #expect(try says(pair, "denial>540d") == "2 2 gained  lost  equal")
        let turned = try self.pair("30 d", "540 d")
        #expect(try says(turned, "denial>30d") == "2 1 gained aws lost aws+g first")
        #expect(
            turned.worsening.gains.filter { $0.level == .party }.map(\.consequence)
                == ["denial>30d"])
    }

    @Test func whatNobodySaysIsNoBetter() throws {
        let pair = try pair("unknown", "30 d")
        #expect(try says(pair, "denial") == "1 1 gained  lost  equal")
        #expect(try says(pair, "denial>30d") == "1 2 gained aws+g lost aws second")
    }

    /// A length that only the other states is told of both: nothing waits longer in the one.
    @Test func aLengthOfTheOtherIsToldToo() throws {
        let comparison = try Comparison.of([model(after: "540 d"), model(after: nil)])
        let told = comparison.models.map { model in
            model.exposure.first { $0.consequence == "denial>540d" && $0.level == .party }
        }
        #expect(told.map { $0?.order } == [2, 2])
        #expect(told[1]?.longerThan == "540 d")
        let consequences = comparison.models.map { Set($0.exposure.map(\.consequence)) }
        #expect(consequences[0] == consequences[1])
    }

    /// Without anything that comes late nothing is asked besides.
    @Test func withoutLengthsNothingIsAskedBesides() throws {
        let cells = try pair(nil, nil).cells
        #expect(Set(cells.map(\.consequence)) == Set(ConsequenceKind.allCases.map(\.rawValue)))
    }
}
