import Compilation
import FailureAnalysis
import Testing
import ThreatGraph

/// Who else could suffice alone if what is open were otherwise, against every completion by itself.
struct OpenVerdictTests {
    /// Each argument is a block of 20 seeds.
    @Test(arguments: 0..<10)
    func namesThoseOfEveryCompletionAndNoOthers(block: Int) throws {
        for seed in UInt64(block * 20)..<UInt64(block * 20 + 20) {
            try compare(seed: seed, exactUnknowns: 20)
        }
    }

    /// Where unknowns are bounded, somebody may be named for nothing, and nobody is left out.
    @Test(arguments: 0..<10)
    func boundsLeaveNobodyOut(block: Int) throws {
        for seed in UInt64(block * 20)..<UInt64(block * 20 + 20) {
            try compare(seed: seed, exactUnknowns: 0)
        }
    }

    private func compare(seed: UInt64, exactUnknowns: Int) throws {
        let random = UnknownsRandomModel(seed: seed, unknowns: 1...3)
        let written = try FailureAnalyser(
            try ModelCompiler(random.graph).compile(digest: "")
        ).analysis().findings
        var options = UnknownsOptions()
        options.exactUnknowns = exactUnknowns
        let verdict = UnknownsAnalyser(
            random.graph, options: options, complete: random.completed
        ).openVerdict(besides: written.exposure)
        #expect(verdict.isComplete, "seed \(seed)")

        /// Whether it says more than a party by itself does: a say counts as realignment.
        func isTold(_ id: String, _ kind: ConsequenceKind) -> Bool {
            guard let own = CauseName(rootID: id)?.own else { return true }
            return kind.modes.contains(.realigned)
                && random.completions.contains {
                    !$0.graph.defendersSwayed(by: [own]).isEmpty
                }
        }
        var expected: [Case: Set<[Int]>] = [:]
        for completion in random.completions {
            let answers = try UnknownsEnumeration.answers(
                for: completion.graph, tiers: [1, 2, 3, 4, 5], levels: [.party, .root])
            for (question, ids) in answers.alone {
                let cell = written.exposure.first {
                    $0.consequence == question.goal.kind.rawValue && $0.level == question.level
                        && ($0.tier ?? 0) == question.tier
                }
                if answers.orders[question] == .some(0) {
                    if question.level == .party, cell?.order != 0 {
                        expected[Case(question, nil), default: []].insert(completion.picks)
                    }
                    continue
                }
                for id in ids where isTold(id, question.goal.kind) {
                    if cell?.coalitions.contains([id]) ?? false { continue }
                    expected[Case(question, id), default: []].insert(completion.picks)
                }
            }
        }
        var found: [Case: UnknownsCertificate?] = [:]
        for alone in verdict.alone {
            for tier in alone.tiers ?? [0] {
                let kind = try #require(ConsequenceKind(rawValue: alone.consequence))
                let question = UnknownsEnumeration.Question(
                    goal: GoalName(kind), level: alone.level, tier: tier)
                found.updateValue(alone.certificate, forKey: Case(question, alone.id))
            }
        }
        let unknowns = Array(random.graph.openUnknowns)
        let missing = Set(expected.keys).subtracting(found.keys)
        #expect(missing.isEmpty, "seed \(seed): \(missing)")
        for (one, certificate) in found {
            let completions = expected[one] ?? []
            if exactUnknowns > 0 {
                #expect(!completions.isEmpty && certificate != nil, "seed \(seed): \(one)")
            }
            guard let certificate else { continue }
            // What the certificate asks for is enough.
            for completion in random.completions
            where certificate.picks.allSatisfy({ pick in
                zip(unknowns, completion.picks).allSatisfy { unknown, alternative in
                    unknown.id.rawValue != pick.unknown
                        || pick.alternatives.contains(unknown.alternatives[alternative].label)
                }
            }) {
                #expect(completions.contains(completion.picks), "seed \(seed): \(one)")
            }
        }
    }

    private struct Case: Hashable {
        let question: UnknownsEnumeration.Question
        let id: String?

        init(_ question: UnknownsEnumeration.Question, _ id: String?) {
            self.question = question
            self.id = id
        }
    }

    /// Work that ends early proves nothing of what was not reached.
    @Test func workThatEndsEarlyProvesNothing() throws {
        let random = UnknownsRandomModel(seed: 3, unknowns: 2...2)
        let written = try FailureAnalyser(
            try ModelCompiler(random.graph).compile(digest: "")
        ).analysis().findings
        let verdict = UnknownsAnalyser(
            random.graph, watch: WorkWatch { _ in true }, complete: random.completed
        ).openVerdict(besides: written.exposure)
        #expect(!verdict.isComplete)
    }
}
