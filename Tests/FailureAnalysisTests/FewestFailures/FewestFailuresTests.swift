import Compilation
import ModelSupport
import Testing
import ThreatGraph

@testable import AttackGraph
@testable import FailureAnalysis

/// How few failures suffice by itself says what the whole analysis says, and no wrong number is let
/// through.
struct FewestFailuresTests {
    /// The cells of the whole analysis that it has too.
    private static func cells(of compiled: CompiledModel) throws -> [ExposureCell] {
        let findings = try FailureAnalyser(compiled).analysis().findings
        return (findings.exposure + (findings.goals?.goals ?? []).flatMap(\.exposure))
            .filter { FewestFailuresAnalyser.levels.contains($0.level) }
    }

    @Test(arguments: 1...60)
    func saysWhatTheWholeAnalysisSays(seed: Int) throws {
        let compiled = try ModelCompiler(LawModel.drawn(seed: seed)).compile(digest: "none")
        let cells = try Self.cells(of: compiled)
        guard let found = try FewestFailuresAnalyser(compiled, options: AnalysisOptions()).answer()
        else { return }
        #expect(found.cells.count == cells.count)
        for (own, cell) in zip(found.cells, cells) {
            #expect(own.consequence == cell.consequence && own.level == cell.level)
            #expect(own.tier == cell.tier)
            #expect(own.least == (cell.order.map(LeastFailures.order) ?? .never), "\(cell)")
        }
    }

    /// Most random models are small enough, so that the comparison above compares.
    @Test func mostAreAnsweredAtOnce() throws {
        let answered = try (1...20).filter { seed in
            let compiled = try ModelCompiler(LawModel.drawn(seed: seed)).compile(digest: "none")
            return try FewestFailuresAnalyser(compiled, options: AnalysisOptions()).answer() != nil
        }
        #expect(answered.count >= 15)
    }

    /// A number that is too small has no proof, and one that is too large no cut.
    @Test func noWrongNumberIsVerified() throws {
        let compiled = try ModelCompiler(SmallModel().graph).compile(digest: "none")
        let engine = ClosureEngine(compiled.graph)
        let solver = ExposureSolver(
            compiled.graph, options: AnalysisOptions(), engine: engine)
        var tried = 0
        for consequence in compiled.sums {
            let question = FewestFailuresQuestion(
                consequence, levels: FewestFailuresAnalyser.levels, solver: solver, engine: engine)
            let right = try #require(try question.answer())
            for (progress, row) in zip(question.progress, right) {
                for place in row.indices {
                    for wrong in Self.wrong(row[place]) {
                        var other = row
                        other[place] = wrong
                        let claims = try #require(question.claims(of: other, in: progress))
                        #expect(throws: AnalysisError.self, "\(wrong) for \(row[place])") {
                            try question.verify(claims)
                        }
                        tried += 1
                    }
                }
            }
        }
        #expect(tried > 20)
    }

    /// Those who are said not to matter fail in every set that is refuted: where one of them does matter,
    /// the number is not verified.
    @Test func whoIsSaidNotToMatterFailsToo() throws {
        let compiled = try ModelCompiler(SmallModel().graph).compile(digest: "none")
        let engine = ClosureEngine(compiled.graph)
        let solver = ExposureSolver(compiled.graph, options: AnalysisOptions(), engine: engine)
        let question = FewestFailuresQuestion(
            compiled.sums[0], levels: [.party], solver: solver, engine: engine)
        let right = try #require(question.progress.first)
        #expect(!right.relevant.isEmpty)
        let row = try #require(try question.answer()?.first)
        let wrong = CoalitionProgress(
            goal: right.goal, variables: right.variables, tiers: right.tiers, lists: right.lists,
            sameAs: right.sameAs, relevant: [])
        try question.verify(try #require(question.claims(of: row, in: right)))
        let claims = try #require(question.claims(of: row, in: wrong))
        #expect(throws: AnalysisError.self) { try question.verify(claims) }
    }

    private static func wrong(_ least: LeastFailures) -> [LeastFailures] {
        switch least {
        case .order(0): [.order(1), .never, .moreThan(1)]
        case .order(let order): [.order(order - 1), .order(order + 1), .never, .moreThan(order)]
        case .never: [.order(0), .order(1)]
        case .moreThan: []
        }
    }
}
