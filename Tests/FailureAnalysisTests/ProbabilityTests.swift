import AttackGraph
import FailureAnalysis
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// How likely an open path is: the numbers of THEORY 3.4, intervals, draws and bounds.
struct ProbabilityTests {
    /// A row of THEORY 3.4: every party 1/100, OC3; denial also with the order at 5/1000.
    struct Row: CustomTestStringConvertible {
        let file: String
        let exfiltration: Double
        let denial: Double
        let denialWithOrder: Double
        var testDescription: String { file }
    }

    static let rows = [
        Row(file: "single", exfiltration: 0.01, denial: 0.0199, denialWithOrder: 0.024_800_5),
        Row(
            file: "replicated", exfiltration: 0.0199, denial: 0.000_396_01,
            denialWithOrder: 0.005_394_029_95),
        Row(
            file: "replicated-lab-lock", exfiltration: 0.000_199, denial: 0.000_396_01,
            denialWithOrder: 0.005_394_029_95),
        Row(
            file: "split-2-of-2", exfiltration: 0.000_298, denial: 0.039_403_99,
            denialWithOrder: 0.044_206_970_05),
        Row(
            file: "split-2-of-2-no-release", exfiltration: 0.0001, denial: 0.039_403_99,
            denialWithOrder: 0.044_206_970_05),
        Row(
            file: "split-2-of-3", exfiltration: 0.000_592_03, denial: 0.001_172_268_802,
            denialWithOrder: 0.006_166_407_457_99),
    ]

    @Test(arguments: rows)
    func theNumbersOfTheSeedCase(row: Row) throws {
        let plain = try findings(of: row.file, defenders: 0.01, order: 0)
        #expect(isClose(try answer(plain, "exfiltration").probability, row.exfiltration))
        #expect(isClose(try answer(plain, "denial").probability, row.denial))
        let ordered = try findings(of: row.file, defenders: 0.01, order: 0.005)
        #expect(isClose(try answer(ordered, "denial").probability, row.denialWithOrder))
    }

    /// THEORY 3.4: what A contributes in M3.
    @Test func theImportanceOfAParty() throws {
        let found = try answer(
            findings(of: "split-2-of-2", defenders: 0.01, order: 0), "exfiltration")
        let aws = try #require(found.importance.first { $0.root == "own:aws" })
        #expect(isClose(aws.birnbaum, 0.0198))
        #expect(abs(aws.criticality - 0.664_43) < 5e-6)
        #expect(abs((aws.fussellVesely ?? 0) - 0.667_79) < 5e-6)
        #expect(abs(aws.riskAchievementWorth - 66.779) < 5e-4)
        #expect(isClose(aws.riskReductionWorth, 2.98))
        let half = try answer(
            findings(of: "split-2-of-2", defenders: 0.5, order: 0), "exfiltration")
        // At one half Birnbaum's measure is Banzhaf's index.
        #expect(isClose(half.importance.first { $0.root == "own:aws" }?.birnbaum, 0.5))
    }

    /// Replicated custody: no diversity of vendors leads below the one sovereign's order.
    @Test func theFloorOfACollapsingRoot() throws {
        let found = try findings(of: "single-tee-trainium", defenders: 0.01, order: 0.005)
        let answer = try answer(found, "exfiltration")
        #expect(answer.floors.map(\.root) == ["parent:amazon"])
        let likely = try #require(answer.likeliest)
        #expect((answer.probability ?? 0) >= likely.probability)
        #expect(isClose(likely.probability, 0.0001))
    }

    @Test func whatHasNoNumberIsFromZeroToOne() throws {
        var model = try SeedCase.compiled("single").model.map { $0 }
        model?.period = "one year"
        model?.probabilities = Register([
            ProbabilityParameter(
                id: "lab", causes: [.own("lab")], value: 0.01)
        ])
        let found = try #require(try model.flatMap(probability))
        let answer = try answer(found, "exfiltration")
        #expect(answer.probability == nil && answer.importance.isEmpty)
        #expect(answer.low == 0 && answer.high == 1)
        #expect(found.unstated.contains("own:aws") && found.unstated.contains("parent:amazon"))
        guard case .unstated(let roots)? = answer.remark else {
            Issue.record("not said that a number is missing: \(String(describing: answer.remark))")
            return
        }
        #expect(roots.contains("own:aws") && !roots.contains("own:lab"))
    }

    @Test func noNumbersNoAnswer() throws {
        let compiled = try SeedCase.compiled("single")
        let options = AnalysisOptions(probability: ProbabilityOptions())
        #expect(
            try FailureAnalyser(compiled, options: options).analysis().findings.probability == nil)
    }

    // MARK: Intervals and draws

    /// What shares a parameter is drawn together.
    ///
    /// The mean square of one log-normal number is
    /// exp(sigma²) = 7.10 times the square of its mean at error factor 10 (THEORY 2.9). Independent
    /// draws would give 1.
    @Test func sharedDrawsDoNotFlatterASplit() throws {
        var model = try #require(try SeedCase.compiled("split-2-of-2-no-release").model)
        // The median is so small that no draw comes near 1, where it would be cut.
        let parameter = ProbabilityParameter(
            id: "defender", causes: model.defenders.map { .own($0.id) }, value: 1e-6, low: 1e-7,
            high: 1e-5, spread: .logNormal(errorFactor: 10))
        model.period = "one year"
        model.probabilities = Register([parameter, Self.never(in: model, order: true)])
        let options = ProbabilityOptions(samples: 20_000, seed: 3)
        let found = try #require(try probability(model, options: options))
        let pair = try #require(try answer(found, "exfiltration").sampled?.mean)
        let lone = try #require(try answer(found, "tampering").sampled?.mean)
        #expect(abs(pair / (lone * lone) - 7.10) < 0.6)
    }

    @Test func endsHoldEveryDraw() throws {
        var model = try #require(try SeedCase.compiled("split-2-of-3").model)
        let parameter = ProbabilityParameter(
            id: "defender", causes: model.defenders.map { .own($0.id) }, value: 0.01, low: 0.001,
            high: 0.1, spread: .logUniform)
        model.period = "one year"
        model.probabilities = Register([parameter, Self.never(in: model, order: true)])
        let found = try #require(try probability(model))
        for answer in found.answers {
            let (low, high) = (try #require(answer.low), try #require(answer.high))
            let sampled = try #require(answer.sampled)
            #expect(low <= sampled.fifth && sampled.ninetyFifth <= high)
            #expect(sampled.fifth <= sampled.median && sampled.median <= sampled.ninetyFifth)
            let value = try #require(answer.probability)
            #expect(low <= value && value <= high)
            let bounds = try #require(answer.dependence)
            #expect(bounds.low <= low + 1e-12 && high <= bounds.high + 1e-12)
        }
        let again = try #require(try probability(model))
        #expect(found == again)
    }

    /// Whatever joint law has the stated marginals, the chance lies within the bounds; a law under
    /// which all root causes follow one draw is far from independent.
    @Test func boundsHoldUnderFullDependence() throws {
        let found = try findings(of: "split-2-of-2", defenders: 0.3, order: 0.2)
        let exfiltration = try answer(found, "exfiltration")
        let bounds = try #require(exfiltration.dependence)
        // One draw below 0.3 fails all defenders at once: then every pair fails.
        #expect(bounds.low <= 0.3 && 0.3 <= bounds.high)
    }

    // MARK: Asking

    private func findings(
        of file: String, defenders: Double, order: Double
    ) throws -> ProbabilityFindings {
        var model = try #require(try SeedCase.compiled(file).model)
        var parameters = [
            ProbabilityParameter(
                id: "defender", causes: model.defenders.map { .own($0.id) }, value: defenders),
            Self.never(in: model, order: order == 0),
        ]
        if order > 0 {
            parameters.append(ProbabilityParameter(id: "us", causes: [.order("US")], value: order))
        }
        model.period = "one year"
        model.probabilities = Register(parameters)
        return try #require(try probability(model))
    }

    /// Root causes that are taken not to occur.
    private static func never(in model: ThreatGraph, order: Bool) -> ProbabilityParameter {
        let orders: [CauseName] = model.jurisdictions.map { .order($0.id) }
            .filter { order || $0 != .order("US") }
        return ProbabilityParameter(
            id: "never", causes: model.parents.map { .parent($0.id) } + orders, value: 0)
    }

    private func probability(_ model: ThreatGraph) throws -> ProbabilityFindings? {
        try probability(model, options: ProbabilityOptions())
    }

    private func probability(
        _ model: ThreatGraph, options: ProbabilityOptions
    ) throws -> ProbabilityFindings? {
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        return try FailureAnalyser(compiled, options: AnalysisOptions(probability: options))
            .analysis().findings.probability
    }

    private func answer(
        _ findings: ProbabilityFindings, _ consequence: String, tier: Int? = 3
    ) throws -> ProbabilityAnswer {
        try #require(
            findings.answers.first {
                $0.consequence == consequence && ($0.tier == nil || $0.tier == tier)
            })
    }

    private func isClose(_ found: Double?, _ expected: Double) -> Bool {
        guard let found else { return false }
        return abs(found - expected) <= 1e-12 * max(1, abs(expected))
    }
}
