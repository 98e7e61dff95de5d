import Compilation
package import FailureAnalysis
import Phrases
package import ThreatGraph

/// What is said of epochs: what they rest on, what happens in them, what differs, and where the
/// dates end.
package enum EpochWords {
    /// Under which conditions the results hold.
    package static func conditions(of findings: TimelineFindings) -> String {
        CompiledModel.conditions(unknowns: findings.unknowns)
    }

    /// Which assets and workloads are as all together in every epoch, and of which nothing was asked.
    package static func notes(
        on goals: TimelineGoals?, asSums: [GoalName], names: ModelNames
    ) -> [String] {
        guard let goals else { return [] }
        var notes = asSums.isEmpty ? [] : [names.asAllTogether(asSums)]
        if goals.notAsked > 0 {
            notes.append(
                "\(Counted.words(goals.notAsked, "goal")) of single assets and workloads not asked "
                    + "about: ask for one with --weights, --workload or --longer-than")
        }
        if goals.isCut {
            notes.append("not every coalition of every asset and workload was looked for")
        }
        return notes
    }

    /// What an epoch rests on.
    package static func says(_ basis: EpochBasis) -> String {
        switch basis {
        case .ended: "not supported by any source: what the model says has ended by then"
        case .unreached:
            "not answered: work was stopped before this epoch was reached, and nothing is proved of "
                + "it"
        case .undated: "the model has no dated fact: it holds as long as it holds"
        case .beforeFirst: "before the first dated fact"
        case .nothingAfter(let day):
            "not supported by any source: no dated fact begins or ends after \(day)"
        case .lasting(let day):
            "no dated fact begins after \(day): this rests on what is said to last alone"
        case .openEnded: "no source says how long this lasts: no dated fact is later"
        case .ending(let day):
            "no dated source after its first day: that it lasts until \(day) rests on what "
                + "ends then alone"
        case .betweenDates: "between dated facts"
        }
    }

    /// What a dated fact does, the model's own title first.
    package static func says(_ change: EpochChange) -> String {
        switch change.kind {
        case .begins: return "\(change.id) begins"
        case .ends: return "\(change.id) ends"
        case .changes, .refreshes:
            var words = change.changes.map { "\($0.path) becomes \($0.value.words)" }
            words += change.refreshed.map { "a new generation of \($0) begins" }
            return (change.title.map { "\($0): " } ?? "") + words.joined(separator: "; ")
        }
    }

    /// How two answers differ, six coalitions of each kind at most.
    package static func says(_ difference: EpochDifference) -> String {
        func number(_ order: Int?, _ searched: Int?) -> String {
            order.map(String.init)
                ?? searched.map { $0 == 0 ? "not asked" : "more than \($0)" } ?? "none"
        }
        func sets(_ coalitions: [[String]]) -> String {
            let shown = coalitions.prefix(6).map { set in
                set.isEmpty ? "nobody" : "{\(set.joined(separator: ", "))}"
            }
            let more = coalitions.count > 6 ? " and \(coalitions.count - 6) more" : ""
            return shown.joined(separator: " ") + more
        }
        let before = number(difference.before, difference.beforeSearched)
        let after = number(difference.after, difference.afterSearched)
        var parts: [String] = []
        if before != after { parts.append("fewest \(before) → \(after)") }
        if !difference.lost.isEmpty { parts.append("no longer \(sets(difference.lost))") }
        if !difference.gained.isEmpty { parts.append("now \(sets(difference.gained))") }
        if parts.isEmpty { parts.append("the search went differently far") }
        return parts.joined(separator: "; ")
    }

    /// That not everything was compared, where it was not: what follows "differs" in a sentence.
    package static func compared(upTo size: Int?) -> String {
        size.map {
            " among sets of at most \($0); larger ones were not all looked for, so whether they "
                + "differ is not decided"
        } ?? ""
    }

    /// What lies beyond the dated facts.
    package static func says(_ horizon: HorizonFinding) -> String {
        guard let last = horizon.last else {
            return "the model has no dated fact: nothing about any other time is supported by any "
                + "source"
        }
        return "after \(last), the last dated fact, nothing is supported by any source"
    }
}
