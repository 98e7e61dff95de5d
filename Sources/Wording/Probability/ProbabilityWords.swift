import AttackGraph
package import FailureAnalysis

/// What is said of probabilities.
package enum ProbabilityWords {
    /// What every number rests on, without a full stop.
    package static let assumption =
        "root causes occur independently of each other within the period; what one "
        + "party does by itself, as own:\u{2026}, is one event; a chance is that of an open "
        + "path, not of anybody taking it"

    /// What stands in the way of an answer.
    package static func remark(_ remark: ProbabilityRemark) -> String {
        switch remark {
        case .tooLarge(let error): "\(error)"
        case .nothingMustFail: "an attacker of this tier needs nothing to fail"
        case .unstated(let roots): "no number is stated for \(roots.joined(separator: ", "))"
        }
    }

    /// What stands before the numbers.
    package static func lead(to findings: ProbabilityFindings) -> String {
        var sentences = [
            "Second to the orders above, and only as good as the numbers that the model gives. "
                + "Assumed: \(assumption)."
        ]
        if !findings.leftOut.isEmpty {
            sentences.append(
                "Taken not to occur: \(findings.leftOut.joined(separator: ", ")).")
        }
        if !findings.unstated.isEmpty {
            sentences.append(
                "Nothing is stated for \(findings.unstated.joined(separator: ", ")): at the low end "
                    + "they never occur, at the high end they are certain.")
        }
        return sentences.joined(separator: " ")
    }

    /// What the columns of the table of chances mean.
    package static func legend(of findings: ProbabilityFindings) -> String {
        var sentences = [
            "From \u{2013} to: every parameter at its low and at its high end. Any dependence: "
                + "whatever makes root causes occur together or apart; tight bounds are reached by "
                + "some dependence, Fr\u{e9}chet's may be wider than need be. Floor: a root cause "
                + "that suffices where no single party does; no diversity of parties leads below it."
        ]
        if let sampling = findings.sampling {
            sentences.append(
                "Draws: the 5th to the 95th percentile of \(sampling.samples) Latin-hypercube draws "
                    + "of the parameters (seed \(sampling.seed)); what shares a parameter is drawn "
                    + "together.")
        }
        return sentences.joined(separator: " ")
    }
}
