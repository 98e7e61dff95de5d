import FailureAnalysis
import Testing
import ThreatGraph

/// With more unknowns than are gone through, what is said must still be so.
struct UnknownsBoundsTests {
    @Test(arguments: 0..<5)
    func boundsContainTheTruth(block: Int) throws {
        var undetermined = 0
        var settled = 0
        for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
            let random = UnknownsRandomModel(seed: seed, unknowns: 2...4)
            var options = UnknownsOptions()
            options.tiers = [3]
            options.maximumOrder = 2
            let exact = try UnknownsAnalyser(
                random.graph, options: options, complete: random.completed
            ).findings(digest: "")
            options.exactUnknowns = Int(seed % 2)
            let bounds = try UnknownsAnalyser(
                random.graph, options: options, complete: random.completed
            ).findings(digest: "")
            if bounds.completions.exact { continue }
            let note = Comment("seed \(seed)")
            for (bound, truth) in zip(bounds.orders, exact.orders) {
                #expect(bound.lowest ?? .max <= truth.lowest ?? .max, note)
                #expect(bound.highest ?? .max >= truth.highest ?? .max, note)
                #expect(agrees(bound.oneFailureSuffices, truth.oneFailureSuffices), note)
            }
            for (bound, truth) in zip(bounds.levels, exact.levels) {
                #expect(bound.lowest ?? -1 <= truth.lowest ?? -1, note)
                #expect(bound.highest ?? -1 >= truth.highest ?? -1, note)
            }
            for (bound, truth) in zip(bounds.alone, exact.alone) {
                #expect(bound.id == truth.id, note)
                #expect(agrees(bound.verdict, truth.verdict), note)
                if bound.verdict == .undetermined { undetermined += 1 } else { settled += 1 }
            }
            check(bounds, exact, note)
        }
        // Bounds that never decide, or always do, would test nothing.
        #expect(undetermined > 100)
        #expect(settled > 100)
    }

    private func agrees(_ bound: UnknownsVerdict, _ truth: UnknownsVerdict) -> Bool {
        bound == .undetermined || bound == truth
    }

    /// A certificate found from bounds must be implied by the exact ones: it guarantees what it
    /// says, though it may not be the smallest.
    private func check(
        _ bounds: UnknownsFindings, _ exact: UnknownsFindings, _ note: Comment
    ) {
        for bound in bounds.headlines {
            guard let truth = exact.headline(bound.id) else { continue }
            #expect(agrees(bound.verdict, truth.verdict), note)
            #expect(bound.decisive.isEmpty, note)
            #expect(bound.establishedBy.certificates.isEmpty || !bound.establishedBy.complete)
            // What is certain needs no certificate, so there is none to compare with.
            if truth.verdict == .certain { continue }
            #expect(
                Set(bound.sources.support).isSubset(of: truth.sources.support)
                    || truth.verdict == .impossible, note)
            #expect(
                Set(bound.sources.contradict).isSubset(of: truth.sources.contradict)
                    || truth.verdict == .impossible, note)
            let wrongly = Set(bound.sources.open + bound.sources.silent)
                .intersection(truth.sources.support + truth.sources.contradict)
            #expect(wrongly.isEmpty, note)
            for certificate in bound.establishedBy.certificates where truth.establishedBy.complete {
                let isCovered = truth.establishedBy.certificates.contains { whole in
                    whole.picks.allSatisfy { pick in
                        certificate.picks.contains {
                            $0.unknown == pick.unknown
                                && Set($0.alternatives).isSubset(of: pick.alternatives)
                        }
                    }
                }
                // An implicant lies in a prime one.
                #expect(isCovered, note)
            }
        }
    }
}
