import AttackGraph
import DecisionDiagrams
import Testing

@testable import FailureAnalysis
@testable import Wording

/// What is said of probabilities.
struct ProbabilityWordsTests {
    @Test func saysWhatStandsInTheWay() {
        #expect(
            ProbabilityWords.remark(.unstated(["own:aws", "parent:amazon"]))
                == "no number is stated for own:aws, parent:amazon")
        #expect(
            ProbabilityWords.remark(.nothingMustFail)
                == "an attacker of this tier needs nothing to fail")
        let error = DiagramError.noTop
        #expect(ProbabilityWords.remark(.tooLarge(.diagram(error))) == "\(error)")
    }

    @Test func saysWhatNumbersRestOn() {
        var findings = ProbabilityFindings(
            period: "one year", parameters: [], leftOut: [], unstated: [], sampling: nil,
            answers: [])
        let plain =
            "Second to the orders above, and only as good as the numbers that the model gives. "
            + "Assumed: root causes occur independently of each other within the period; what one "
            + "party does by itself, as own:\u{2026}, is one event; a chance is that of an open path, "
            + "not of anybody taking it."
        #expect(ProbabilityWords.lead(to: findings) == plain)
        #expect(!ProbabilityWords.legend(of: findings).contains("Draws"))
        findings.leftOut = ["order:US", "parent:amazon"]
        findings.unstated = ["own:lab"]
        findings.sampling = SamplingSummary(method: .latinHypercube, samples: 100, seed: 7)
        #expect(
            ProbabilityWords.lead(to: findings)
                == plain
                + " Taken not to occur: order:US, parent:amazon. Nothing is stated for own:lab: at "
                + "the low end they never occur, at the high end they are certain.")
        #expect(
            ProbabilityWords.legend(of: findings).hasSuffix(
                "Draws: the 5th to the 95th percentile of 100 Latin-hypercube draws of the "
                    + "parameters (seed 7); what shares a parameter is drawn together."))
    }
}
