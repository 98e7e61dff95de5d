import Compilation
import FailureAnalysis
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

/// What is said of chances when work is stopped is part of what is said when it is not.
struct StoppedProbabilityTests {
    @Test func theAnswersFoundAreKept() throws {
        let model = try SeedCase.compiled("split-2-of-2-likelihood")
        var options = AnalysisOptions()
        options.probability = ProbabilityOptions(samples: 20)
        let runs = try CountedWatch.sweep { watch in
            try FailureAnalyser(model, options: options, watch: watch).analysis().findings
        }
        let whole = try #require(runs.whole.probability)
        #expect(runs.whole.extent.ending == .answered)
        #expect(whole.answers.count > 5)
        var sizes: Set<Int> = []
        for (question, findings) in runs.stopped {
            if findings == runs.whole { continue }
            #expect(findings.extent.ending == .stopped, "question \(question)")
            guard let found = findings.probability else { continue }
            #expect(!found.answers.isEmpty)
            // Stopped in the middle of one it is left out, and what comes before is as it was; only
            // lists of coalitions may be shorter.
            for (one, other) in zip(found.answers, whole.answers) {
                #expect(one.consequence == other.consequence && one.tier == other.tier)
                #expect(one.probability == other.probability)
                #expect(one.sampled == other.sampled)
            }
            sizes.insert(found.answers.count)
        }
        #expect(sizes.count > 3, "\(sizes.sorted())")
    }
}
