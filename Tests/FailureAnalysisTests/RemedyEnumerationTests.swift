import FailureAnalysis
import Testing
import ThreatGraph

/// The cheapest remedy of random models against every choice of their options; options there put
/// up and take away boundaries, channels, copies, parties and what they share.
struct RemedyEnumerationTests {
    @Test(arguments: 0..<10)
    func agreesWithEveryChoice(block: Int) throws {
        var feasible = 0
        var infeasible = 0
        for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
            let enumeration = RemedyEnumeration(seed: seed, options: seed % 20 == 7 ? 5...6 : 2...4)
            let findings = try RemedyAnalyser(
                enumeration.model, candidates: enumeration.candidates,
                request: enumeration.request, complete: enumeration.random.completed
            ).findings(digest: "")
            let choices = try enumeration.choices()
            try compare(findings, enumeration, choices, "seed \(seed)")
            if findings.remedy.status == .infeasible { infeasible += 1 } else { feasible += 1 }
        }
        // Neither kind may be rare, or the comparison says little.
        #expect(feasible >= 5 && infeasible >= 5, "\(feasible) and \(infeasible)")
    }

    /// Options of which many set one fact differently: paths are found under what can be chosen.
    @Test(arguments: 0..<4)
    func agreesWithEveryChoiceOfOptionsInConflict(block: Int) throws {
        var inConflict = 0
        for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
            let enumeration = RemedyEnumeration(
                seed: seed &+ 7_000, options: 2...3, inConflict: true)
            let findings = try RemedyAnalyser(
                enumeration.model, candidates: enumeration.candidates,
                request: enumeration.request, complete: enumeration.random.completed
            ).findings(digest: "")
            inConflict += findings.options.count { !$0.conflicts.isEmpty }
            try compare(findings, enumeration, enumeration.choices(), "seed \(seed)")
        }
        #expect(inConflict > 30)
    }

    private func compare(
        _ findings: RemedyFindings, _ enumeration: RemedyEnumeration,
        _ choices: [RemedyEnumeration.Choice], _ context: Comment
    ) throws {
        let order = enumeration.request.order
        let meeting = choices.filter { $0.fewest >= order }
        let cost = meeting.map(\.cost).min()
        #expect(findings.remedy.cost == cost, context)
        #expect(findings.remedy.lowerBound == cost, context)
        #expect((findings.remedy.status == .infeasible) == meeting.isEmpty, context)
        let best = meeting.filter { $0.cost == cost }.map { Set($0.ids) }
        let minimal = best.filter { set in !best.contains { $0.isStrictSubset(of: set) } }
        #expect(Set(findings.optima.sets.map { Set($0) }) == Set(minimal), context)
        #expect(findings.optima.complete == !meeting.isEmpty, context)
        #expect(findings.remedy.status == .holds ? best.contains([]) : !best.contains([]), context)

        for point in findings.front where point.order != order {
            let reaching = choices.filter { $0.fewest >= point.order }
            #expect(point.remedy.cost == reaching.map(\.cost).min(), context)
        }
        // What is said of a path holds of every choice that meets the target.
        for path in findings.paths {
            for choice in meeting {
                let isBlocked =
                    path.choosing.contains(where: choice.ids.contains)
                    || !path.leaving.allSatisfy(choice.ids.contains)
                #expect(isBlocked, context)
            }
        }
        // The paths alone show that nothing cheaper does: every cheaper choice breaks one of them.
        for choice in choices where choice.cost < cost ?? .max {
            let isBroken = findings.paths.contains { path in
                !path.choosing.contains(where: choice.ids.contains)
                    && path.leaving.allSatisfy(choice.ids.contains)
            }
            #expect(isBroken, context)
        }
        #expect(findings.unstoppable.isEmpty == !meeting.isEmpty, context)
    }
}
