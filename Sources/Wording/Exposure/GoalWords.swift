package import FailureAnalysis
import Phrases
package import ThreatGraph

/// Sentences about assets and workloads one by one.
package struct GoalWords {
    private let found: GoalsFindings
    private let names: ModelNames

    /// Makes the words for what was found.
    package init(_ found: GoalsFindings, names: ModelNames) {
        self.found = found
        self.names = names
    }

    /// Which goals are as their sums, and what was not asked.
    package var notes: [String] {
        var notes: [String] = []
        let same = found.goals.filter(\.isAsSum).map(\.name)
        if !same.isEmpty { notes.append(names.asAllTogether(same)) }
        if found.isLoneOnly {
            notes.append(
                "of so many goals only who suffices alone was asked: ask for one with --weights or "
                    + "--workload")
        }
        if found.notAsked > 0 {
            notes.append("\(Counted.words(found.notAsked, "more goal")) not asked about")
        }
        if found.ending != .answered {
            notes.append("not every coalition of every goal was looked for")
        }
        return notes
    }

    /// How many goals are not on the first page, and where they are; `nil` where all are.
    package static func more(_ hidden: Int, same: Int) -> String? {
        let parts =
            (hidden > 0
                ? [
                    Counted.words(
                        hidden, "more asset or workload", plural: "more assets and workloads")
                ] : [])
            + (same > 0
                ? [
                    "\(Counted.words(same, "goal")) that \(same == 1 ? "is" : "are") as all together"
                ] : [])
        if parts.isEmpty { return nil }
        return "And \(WordList.joined(parts)): section \u{2018}goals\u{2019}."
    }

    /// What is counted at a level, and for a bypass who is never asked.
    package static func counted(
        _ level: AnswerLevel, _ principals: [String], _ names: ModelNames
    ) -> String {
        let what = level.countsRoots ? "root causes" : "parties"
        if !level.isLabBypassed { return what }
        if principals.isEmpty { return what + ", nobody left out" }
        let who = principals.map { ModelNames.inSentence(names.member($0)) }
        return "\(what), \(WordList.shortened(who, to: 3)) never asked"
    }

    /// That one cause brings about several goals at once.
    package static func sentence(_ finding: TogetherFinding, _ names: ModelNames) -> String {
        let goals = WordList.joined(finding.goals.map(names.goal))
        let tiers = finding.tiers.map { $0.map(Optional.some) } ?? []
        let at = TierRange.words(tiers.compactMap { $0 })
        return "\(names.cause(finding.cause)) alone brings about at once: \(goals)"
            + (at.isEmpty ? "" : " (\(at))")
    }
}
