import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Random models, each claimed level taken off by hand, compiled and enumerated, against the analyser.
struct LoweredClaimsEnumerationTests {
    /// One answer of the plain way: the fewest that suffice, `.max` for more than two.
    private typealias Answers = UnknownsEnumeration.Answers

    @Test(arguments: 0..<8)
    func anyOneLevelLess(block: Int) throws {
        var flipped = 0
        for seed in block * 8..<block * 8 + 8 {
            flipped += try compare(LawModel.drawn(seed: seed), tier: seed % 5 + 1, "seed \(seed)")
        }
        #expect(flipped > 0, "no answer of a whole block is another one: the models are too alike")
    }

    /// Which answers are other ones, and by which claims.
    private func compare(_ model: ThreatGraph, tier: Int, _ context: Comment) throws -> Int {
        let compiled = try ModelCompiler(model).compile(digest: "")
        let analyser = try #require(
            LoweredClaimsAnalyser(compiled, options: AnalysisOptions(tiers: [tier])))
        let findings = try analyser.findings(lowering: 1)
        let levels: [AnswerLevel] = [.party, .root]
        let written = try UnknownsEnumeration.answers(for: model, tiers: [tier], levels: levels)
        let lowerings = LoweredOracle.lowerings(of: model)
        let names = lowerings.map(\.path)
        #expect(
            names.sorted()
                == findings.claims.filter { $0.level > 0 }.map(\.path).sorted(), context)
        #expect(findings.extent.isAnswered, context)
        let lowered = try lowerings.map { lowering in
            var changed = model
            lowering.lower(&changed)
            return try UnknownsEnumeration.answers(for: changed, tiers: [tier], levels: levels)
        }
        var flipped = 0
        for headline in findings.headlines {
            let kind = try #require(ConsequenceKind(rawValue: headline.consequence))
            let question = UnknownsEnumeration.Question(
                goal: GoalName(kind), level: headline.level, tier: headline.tier ?? 0)
            let before = try #require(written.orders[question], context)
            let alone = written.alone[question] ?? []
            var expected: [String] = []
            for (path, answers) in zip(names, lowered) {
                let after = try #require(answers.orders[question], context)
                let isOther: Bool
                if case .order = headline.claim {
                    isOther = (after ?? Int.max - 1) < (before ?? Int.max - 1) && after != .max
                } else {
                    isOther =
                        after == 0 || !(answers.alone[question] ?? []).subtracting(alone).isEmpty
                }
                if isOther { expected.append(path) }
            }
            // Beyond pairs the plain way tells nothing.
            if before == .max || before == nil, case .order = headline.claim {
                #expect(
                    Set(expected).isSubset(of: paths(of: headline)), "\(context) \(headline.id)")
                continue
            }
            #expect(expected.sorted() == paths(of: headline), "\(context) \(headline.id)")
            #expect(headline.verdict == (expected.isEmpty ? .survives : .flips), context)
            #expect(headline.least == (expected.isEmpty ? nil : 1), context)
            flipped += expected.isEmpty ? 0 : 1
        }
        return flipped
    }

    private func paths(of headline: LoweredHeadline) -> [String] {
        headline.flips.flatMap { $0.lowered.map(\.path) }.sorted()
    }

    /// Two levels less, all together: what flips with one does with two, and what first flips with
    /// two flips in every way that the plain way finds.
    @Test(arguments: 0..<20)
    func anyTwoLevelsLess(seed: Int) throws {
        let tier = seed % 5 + 1
        let model = LawModel.drawn(seed: seed &+ 7_000)
        let options = AnalysisOptions(tiers: [tier])
        let compiled = try ModelCompiler(model).compile(digest: "")
        let analyser = try #require(LoweredClaimsAnalyser(compiled, options: options))
        // Every two of more would take a minute.
        if LoweredOracle.lowerings(of: model).count > 12 { return }
        let (one, two) = (try analyser.findings(lowering: 1), try analyser.findings(lowering: 2))
        #expect(one.headlines.map(\.id) == two.headlines.map(\.id))
        let lowerings = LoweredOracle.lowerings(of: model)
        // A second level off the same place is a second model.
        var pairs: [[String]: Answers] = [:]
        for first in lowerings.prefix(8) {
            var changed = model
            first.lower(&changed)
            for second in LoweredOracle.lowerings(of: changed).prefix(8)
            where first.path <= second.path {
                var both = changed
                second.lower(&both)
                pairs[[first.path, second.path]] = try UnknownsEnumeration.answers(
                    for: both, tiers: [tier], levels: [.party, .root])
            }
        }
        for (before, after) in zip(one.headlines, two.headlines) {
            if before.least == 1 {
                #expect(after.least == 1 && after.flips == before.flips, "\(before.id)")
                continue
            }
            guard case .alone(let alone) = after.claim else { continue }
            let question = UnknownsEnumeration.Question(
                goal: GoalName(try #require(ConsequenceKind(rawValue: after.consequence))),
                level: after.level, tier: after.tier ?? 0)
            let found = Set(
                after.flips.map { flip in
                    flip.lowered.flatMap {
                        Array(repeating: $0.path, count: $0.stated - $0.taken)
                    }.sorted()
                })
            for (paths, answers) in pairs {
                let isOther =
                    answers.orders[question] == .some(0)
                    || !(answers.alone[question] ?? []).isSubset(of: alone)
                #expect(found.contains(paths.sorted()) == isOther, "\(after.id) \(paths)")
            }
        }
    }
}
