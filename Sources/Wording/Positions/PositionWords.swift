package import FailureAnalysis
import Phrases
package import ThreatGraph

/// What is said of a position beside what the model says.
package struct PositionWords {
    /// Over a list of positions.
    package static let heading = "Positions, beside what the model says"

    private let model: ThreatGraph

    /// Words for positions about a model.
    package init(_ model: ThreatGraph) { self.model = model }

    /// What is held, and how sure its holder is: `P1 (60 %): the stake gives no say`.
    package func title(_ finding: PositionFinding) -> String {
        let position = finding.position
        let confidence = position.confidence.map { " (\($0) %)" } ?? ""
        return "\(position.id)\(confidence): \(position.statement)"
    }

    /// What is told of one position, point by point.
    package func points(_ finding: PositionFinding) -> [String] {
        let position = finding.position
        var points: [String] = []
        if !position.reasons.isEmpty {
            points.append("because of " + WordList.joined(position.reasons.map(reason)))
        }
        if !position.wouldChange.isEmpty {
            points.append("would change with " + WordList.joined(position.wouldChange))
        }
        for (expectation, answer) in zip(position.expectations, finding.expectations) {
            points.append(
                "expects that \(Self.says(expectation, names: ModelNames(model))): "
                    + Self.says(answer, of: finding.completionCount))
        }
        points.append(verdict(finding))
        if !finding.decisive.isEmpty {
            points.append("what can flip it: " + WordList.joined(finding.decisive))
        }
        return points
    }

    /// What all of it comes to.
    package func verdict(_ finding: PositionFinding) -> String {
        guard let answer = finding.answer else { return "it expects nothing of the model" }
        return "all that it expects: " + Self.says(answer, of: finding.completionCount)
            + (finding.completionCount > 1 ? "; a count, not a chance" : "")
    }

    /// What is expected, for example `at least 2 root causes must occur for exfiltration at OC3`.
    package static func says(
        _ expectation: ExpectedOrder, names: ModelNames = ModelNames(nil)
    ) -> String {
        func counted(_ number: Int) -> String {
            expectation.level.countsRoots
                ? Counted.words(number, "root cause")
                : Counted.words(number, "party", plural: "parties")
        }
        let verb = expectation.level.countsRoots ? "occur" : "fail"
        var parts: [String] = []
        if let number = expectation.atLeast {
            parts.append("at least \(counted(number)) must \(verb)")
        }
        if let number = expectation.atMost {
            parts.append(
                number == 0 ? "nobody need fail" : "at most \(counted(number)) must \(verb)")
        }
        let tier = expectation.tier.map { " at \($0)" } ?? ""
        return WordList.joined(parts) + " for \(names.goal(expectation.goal))\(tier)"
            + (expectation.level.isLabBypassed ? ", the lab never being asked" : "")
    }

    private static func says(_ answer: ExpectedAnswer, of count: Int) -> String {
        let written =
            switch answer.holdsAsWritten {
            case true?: "so it is as written"
            case false?: "not so as written"
            case nil: "not proved as written"
            }
        if count <= 1 { return written }
        let completions =
            answer.completions.map { "so it is in \($0) of \(count) completions" }
            ?? "in how many of \(count) completions is not proved"
        return "\(written); \(completions)"
    }

    private func reason(_ id: ClaimID) -> String {
        guard let claim = model.claims[id] else { return id.rawValue }
        return "\(id) (\(claim.statement))"
    }
}
