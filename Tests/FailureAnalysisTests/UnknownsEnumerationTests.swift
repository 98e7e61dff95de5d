import FailureAnalysis
import Testing
import ThreatGraph

/// Random models against the enumeration of all their completions.
struct UnknownsEnumerationTests {
    /// Each argument is a block of 100 seeds: every tier and every level in turn, one model in ten
    /// with up to five unknowns.
    @Test(arguments: 0..<50)
    func agreesWithEveryCompletion(block: Int) throws {
        for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
            let level = AnswerLevel.ofWholeParties[Int(seed % 4)]
            let unknowns = seed % 10 == 3 ? 3...5 : 1...2
            try compare(
                seed: seed, unknowns: unknowns, tier: Int(seed % 5) + 1, level: level)
        }
    }

    /// The same with sites and services, at every level in turn.
    @Test(arguments: 0..<10)
    func agreesWithEveryCompletionWhereMachinesStand(block: Int) throws {
        for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
            try compare(
                seed: seed &+ 50_000, unknowns: seed % 10 == 3 ? 3...4 : 1...2,
                tier: Int(seed % 5) + 1, level: AnswerLevel.allCases[Int(seed % 4)],
                hasSites: true)
        }
    }

    /// Each asset and workload by itself is asked about where there are several, and each length of
    /// time; what is as all together in every row says nothing else of it.
    @Test func asksAboutEachByItself() throws {
        var (seen, same) = (Set<String>(), 0)
        for seed in UInt64(0)..<40 {
            let random = UnknownsRandomModel(seed: seed, unknowns: 1...2)
            let findings = try UnknownsAnalyser(random.graph, complete: random.completed)
                .findings(digest: "")
            let asked = Set(findings.orders.map(\.consequence))
            let names = Set(random.completions.flatMap { $0.graph.weights.map(\.id.rawValue) })
            if names.count > 1 {
                #expect(names.allSatisfy { asked.contains("exfiltration:\($0)") })
            } else {
                #expect(!asked.contains { $0.hasPrefix("exfiltration:") })
            }
            for goal in findings.goals?.asSums ?? [] {
                same += 1
                #expect(!findings.headlines.contains { $0.consequence == goal.id })
                #expect(
                    findings.alone.filter { $0.consequence == goal.id }.map(\.completions)
                        == findings.alone.filter { $0.consequence == goal.kind.rawValue }
                        .map(\.completions))
            }
            seen.formUnion(findings.headlines.compactMap(\.about))
        }
        #expect(seen.count > 1 && same > 1, "the draw is too tame")
    }

    private func compare(
        seed: UInt64, unknowns: ClosedRange<Int>, tier: Int, level: AnswerLevel,
        hasSites: Bool = false
    ) throws {
        let random = UnknownsRandomModel(seed: seed, unknowns: unknowns, hasSites: hasSites)
        var options = UnknownsOptions()
        options.tier = tier
        options.tiers = [tier]
        options.levels = [level]
        options.maximumOrder = 2
        let findings = try UnknownsAnalyser(
            random.graph, options: options, complete: random.completed
        ).findings(digest: "")
        let goals = findings.orders.compactMap { GoalName(id: $0.consequence) }
        let all = try random.completions.map {
            (
                $0.picks,
                try UnknownsEnumeration.answers(
                    for: $0.graph, tiers: [tier], levels: [level], asking: goals)
            )
        }
        let context = Comment("seed \(seed)")
        #expect(findings.completions.count == all.count, context)
        #expect(findings.completions.exact, context)

        for cell in findings.orders {
            guard let question = question(cell.consequence, cell.level, cell.tier) else { continue }
            var counts: [Int?: Int] = [:]
            for (_, answers) in all {
                counts[answers.orders[question] ?? nil, default: 0] += 1
            }
            let beyond = counts.removeValue(forKey: .max) ?? 0
            #expect(cell.completions == counts, "\(context) \(question)")
            #expect(cell.beyond == beyond, "\(context) \(question)")
            let orders = all.map { $0.1.orders[question] ?? nil }
            #expect(
                cell.lowest == orders.compactMap { $0 }.filter { $0 < .max }.min(),
                "\(context) \(question)")
            #expect(
                cell.highest
                    == (orders.contains(nil) || beyond > 0 ? nil : orders.compactMap { $0 }.max()),
                "\(context) \(question)")
            let one = orders.filter { $0.map { $0 <= 1 } ?? false }.count
            #expect(
                cell.oneFailureSuffices
                    == (one == 0 ? .impossible : one == all.count ? .certain : .possible),
                "\(context) \(question)")
        }
        for level in findings.levels {
            let goal = try #require(GoalName(id: level.consequence))
            var counts: [Int?: Int] = [:]
            for (_, answers) in all { counts[answers.levels[goal] ?? nil, default: 0] += 1 }
            #expect(level.completions == counts, "\(context) \(goal.id)")
        }
        for alone in findings.alone {
            guard let question = question(alone.consequence, alone.level, alone.tier) else {
                continue
            }
            let count = all.filter { $0.1.suffices(alone.id, question) }.count
            #expect(alone.completions == count, "\(context) \(question) \(alone.id)")
        }
        for headline in findings.headlines {
            try compare(headline, random.graph, all: all, options: options, "\(context)")
        }
    }

    /// Verdict, decisive unknowns and certificates of one headline.
    private func compare(
        _ headline: HeadlineFinding, _ model: ThreatGraph,
        all: [(picks: [Int], answers: UnknownsEnumeration.Answers)], options: UnknownsOptions,
        _ note: Comment
    ) throws {
        var holds: [[Int]: Bool] = [:]
        for (picks, answers) in all {
            holds[picks] = try answers.holds(headline, tier: options.tier)
        }
        let number = holds.values.filter { $0 }.count
        #expect(headline.completions == number, "\(note) \(headline.id)")
        let unknowns = Array(model.openUnknowns)
        let decisive = unknowns.indices.map { unknown in
            holds.filter { picks, value in
                unknowns[unknown].alternatives.indices.contains { alternative in
                    var other = picks
                    other[unknown] = alternative
                    return holds[other] != value
                }
            }.count
        }
        for (unknown, count) in zip(unknowns, decisive) {
            let found = headline.decisive.first { $0.unknown == unknown.id.rawValue }
            #expect(found?.completions ?? 0 == count, "\(note) \(headline.id)")
            #expect(
                headline.notDecisive.contains(unknown.id.rawValue) == (count == 0),
                "\(note) \(headline.id)")
        }
        #expect(
            headline.decisive.map(\.completions)
                == headline.decisive.map(\.completions).sorted(by: >))
        guard headline.verdict == .possible else {
            #expect(headline.verdict == (number == 0 ? .impossible : .certain))
            return
        }
        check(headline.establishedBy, unknowns, holds, "\(note) \(headline.id)")
        check(headline.refutedBy, unknowns, holds.mapValues { !$0 }, "\(note) \(headline.id)")
        SourcesByEnumeration(unknowns).check(headline, holds, "\(note) \(headline.id)")
    }

    /// Every certificate guarantees, none can be widened, and together they cover everything if
    /// they say so.
    private func check(
        _ list: CertificateList, _ unknowns: [Unknown], _ holds: [[Int]: Bool], _ note: Comment
    ) {
        func guarantees(_ picks: [String: [String]]) -> Bool {
            holds.allSatisfy { $0.value || !agrees($0.key, picks) }
        }
        func agrees(_ completion: [Int], _ picks: [String: [String]]) -> Bool {
            zip(unknowns, completion).allSatisfy { unknown, alternative in
                picks[unknown.id.rawValue]?.contains(unknown.alternatives[alternative].label)
                    ?? true
            }
        }
        let certificates = list.certificates.map { certificate in
            Dictionary(
                uniqueKeysWithValues: certificate.picks.map { ($0.unknown, $0.alternatives) })
        }
        #expect(!certificates.isEmpty, note)
        for certificate in certificates {
            #expect(guarantees(certificate), note)
            for (unknown, allowed) in certificate {
                let labels = unknowns.first { $0.id.rawValue == unknown }?.alternatives.map(\.label)
                for label in labels ?? [] where !allowed.contains(label) {
                    var wider = certificate
                    wider[unknown] = allowed + [label]
                    #expect(!guarantees(wider), note)
                }
            }
        }
        if list.complete {
            for (completion, isSo) in holds where isSo {
                #expect(certificates.contains { agrees(completion, $0) }, note)
            }
        }
    }

    private func question(
        _ consequence: String, _ level: AnswerLevel, _ tier: Int?
    ) -> UnknownsEnumeration.Question? {
        guard let goal = GoalName(id: consequence) else { return nil }
        return .init(goal: goal, level: level, tier: tier ?? 0)
    }
}

extension HeadlineFinding {
    /// What it is about, where that is one asset or workload.
    fileprivate var about: String? { GoalName(id: consequence)?.asset.map { _ in consequence } }
}

extension UnknownsEnumeration.Answers {
    func suffices(_ id: String, _ question: UnknownsEnumeration.Question) -> Bool {
        orders[question] == .some(0) || (alone[question]?.contains(id) ?? false)
    }

    /// Whether a headline holds.
    func holds(_ headline: HeadlineFinding, tier: Int) throws -> Bool {
        let goal = try #require(GoalName(id: headline.consequence))
        func question(_ level: AnswerLevel) -> UnknownsEnumeration.Question {
            .init(goal: goal, level: level, tier: goal.kind.isTiered ? tier : 0)
        }
        switch headline.claim {
        case .level(let level): return (levels[goal] ?? nil).map { $0 >= level } ?? false
        case .alone(let id, let level, _): return suffices(id, question(level))
        case .order(let number, let level, _):
            return (orders[question(level)] ?? nil).map { $0 >= number } ?? true
        }
    }
}
