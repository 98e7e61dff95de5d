package import FailureAnalysis
import Phrases
package import ThreatGraph

/// Sentences about how long denials last.
package struct LengthWords {
    private let findings: Findings
    private let names: ModelNames

    /// Makes the words for what was found.
    package init(_ findings: Findings, names: ModelNames) {
        self.findings = findings
        self.names = names
    }

    /// The heading of the section.
    package static let heading = "How long a denial lasts"

    /// What all of it takes for granted.
    package static let takenForGranted =
        "Times count from the first failure on, and all moves are taken to begin at once, when it "
        + "happens. Whoever denies the work for longer than any time that the model states does so "
        + "without end in this model."

    /// That something is denied for any time at all.
    package static func stopped(_ goal: GoalName, _ names: ModelNames) -> String {
        "\(names.goal(goal)), stopped at all"
    }

    /// How long each lone failure denies, one sentence for each failure and what it denies.
    package var sentences: [String] {
        var found: [(goal: GoalName, cause: String, parts: [DenialLength])] = []
        for length in findings.denialLengths {
            if let last = found.indices.last, found[last].goal == length.goal,
                found[last].cause == length.cause
            {
                found[last].parts.append(length)
            } else {
                found.append((length.goal, length.cause, [length]))
            }
        }
        return found.map { entry in
            let what = entry.goal.asset == nil ? "" : names.goal(entry.goal) + " "
            let parts = entry.parts.map { part -> String in
                let tiers = part.tiers.map { entry.parts.count > 1 ? TierRange.words($0) : "" }
                return Self.length(part) + (tiers.map { $0.isEmpty ? "" : " (\($0))" } ?? "")
            }
            return "\(names.cause(entry.cause)): \(what)\(parts.joined(separator: ", "))"
        }
    }

    private static func length(_ found: DenialLength) -> String {
        found.length.map { "for at least \($0)" } ?? "without end in this model"
    }
}
