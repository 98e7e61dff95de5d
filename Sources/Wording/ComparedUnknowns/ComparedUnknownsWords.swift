import Compilation
package import FailureAnalysis
import Phrases
import ThreatGraph

/// What is said of two models in every completion of what is unknown.
package struct ComparedUnknownsWords {
    private let findings: ComparedUnknowns

    /// Words for some findings.
    package init(_ findings: ComparedUnknowns) { self.findings = findings }

    /// The labels of the two models.
    package static let labels = ["A", "B"]

    /// Under which conditions the results hold.
    package static let conditions =
        "conditional on these models; parties and paths not listed were not considered; parties and "
        + "root causes are matched by their ids"

    /// The verdict: the first thing that a reader sees.
    package var verdict: String {
        if findings.reached == 0 { return "Nothing is known of what the unknowns decide." }
        if findings.unknowns.isEmpty {
            return "Neither A nor B leaves anything open: what 'compare' prints holds as it stands."
        }
        let total = findings.cells.count
        let open = findings.cells.filter(\.isOpen)
        let number = Counted.words(findings.reached, "joint completion")
        let all = number + (isWhole ? "" : " gone through")
        if open.isEmpty {
            let every = findings.reached == 1 ? all : "all \(all)"
            return "Between A and B the unknowns decide nothing\(isWhole ? "" : " so far"): each "
                + "of \(total) questions comes out the same in \(every)."
        }
        var sentence =
            "Which of A and B is at least as safe depends on what is unknown in \(open.count) of "
            + "\(total) questions, over \(all)."
        var flips: [String: Int] = [:]
        for unknown in open.flatMap({ $0.decisive ?? [] }) {
            flips[unknown.unknown, default: 0] += 1
        }
        let ranked = flips.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if let first = ranked.first {
            sentence +=
                " The unknown that can flip the most of them is \(first.key): \(first.value)."
        }
        return sentence
    }

    private var isWhole: Bool { findings.reached == findings.completions }

    /// How many completions there are and how many were gone through, without a full stop.
    package var completions: String {
        var says =
            Counted.words(findings.unknowns.count, "unknown") + ", "
            + Counted.words(findings.completions, "joint completion")
        if !findings.unknowns.isEmpty { says += ", none preferred" }
        if !isWhole { says += "; \(findings.reached) of them were gone through, in order" }
        let shared = findings.unknowns.filter { $0.owner == .both }.map(\.id)
        if !shared.isEmpty {
            says +=
                "; \(WordList.joined(shared)) \(shared.count == 1 ? "is" : "are") the same in both "
                + "and \(shared.count == 1 ? "varies" : "vary") together"
        }
        return says
    }

    /// Which models have an unknown.
    package static func owner(_ owner: JointUnknown.Owner) -> String {
        switch owner {
        case .first: labels[0]
        case .second: labels[1]
        case .both: WordList.joined(labels)
        }
    }

    /// An outcome in a table's head.
    package static func name(_ dominance: DominanceVerdict) -> String {
        switch dominance {
        case .first: labels[0]
        case .second: labels[1]
        case .equal: "same"
        case .incomparable: "neither"
        case .undecided: "?"
        }
    }

    /// What an outcome says, for example `A is at least as safe and B is not`.
    package static func says(_ dominance: DominanceVerdict) -> String {
        switch dominance {
        case .first: "A is at least as safe and B is not"
        case .second: "B is at least as safe and A is not"
        case .equal: "the same failures suffice in both"
        case .incomparable: "neither is at least as safe as the other"
        case .undecided: "it is not decided"
        }
    }

    /// A completion in words, for example `exit is “shut”, and key is “lost”`.
    package static func completion(_ picks: [JointPick]) -> String {
        picks.map { "\($0.unknown) is “\($0.alternative)”" }.joined(separator: ", and ")
    }

    /// What decides a question, in a clause.
    package static func deciding(_ cell: ComparedCompletions) -> String {
        guard let decisive = cell.decisive else {
            return "not every completion was gone through, so what decides is not told"
        }
        if decisive.isEmpty { return "no unknown alone decides it" }
        return "decided by "
            + WordList.joined(
                decisive.map { "\($0.unknown) (can flip it in \($0.completions))" })
    }
}
