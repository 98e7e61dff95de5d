package import FailureAnalysis
import Phrases

extension Extent {
    /// Why not everything was looked for; `nil` where it was.
    package var reason: String? {
        switch ending {
        case .answered: nil
        case .effortSpent: "the effort allowed, '\(effort.rawValue)', was spent"
        case .stopped:
            "work was stopped early, so that how far it went depends on the machine"
        }
    }

    /// That not everything was looked for, and what is known all the same; `nil` where it was.
    ///
    /// - Parameter known: what is proved and what is not, as a sentence without its full stop.
    func sentence(_ known: String) -> String? {
        reason.map {
            "Not everything was looked for: \($0). \(known). What was not looked for is not proved "
                + "to be safe." + more
        }
    }

    /// How to look for more, where that is in the reader's hands.
    private var more: String {
        switch (ending, effort) {
        case (.effortSpent, .quick): " With --effort normal more is looked for."
        case (.effortSpent, .normal): " With --effort thorough more is looked for."
        case (.effortSpent, .thorough), (.answered, _), (.stopped, _): ""
        }
    }
}

extension Findings {
    /// How far the search for coalitions went, where it did not find all: what is proved, and what
    /// is not.
    package var extentSentence: String? {
        let open = exposure.filter { !$0.complete && $0.isAsked }
        if open.isEmpty {
            return extent.sentence(
                "Every coalition is found; what comes after them may be left out")
        }
        let least = open.compactMap(\.completeUpTo).min() ?? 1
        let together =
            least == 1
            ? "who suffices together with whom is known in part"
            : "no set of at most \(least) that suffices is missing"
        return extent.sentence(
            "Who suffices alone is proved everywhere; in \(open.count) of \(exposure.count) "
                + "cells larger sets may be missing (\(together))")
    }
}

extension Comparison {
    /// How far the search went, where it did not find all.
    package var extentSentence: String? {
        extent.sentence(
            "Who suffices alone is proved in each set-up, and every coalition that is called gained "
                + "or lost; others may be missing, and what they would decide is called not decided"
        )
    }
}

extension TimelineFindings {
    /// How far the search went, where it did not find all.
    package var extentSentence: String? {
        let unreached = epochs.filter { $0.basis == .unreached }.map { "\($0.number)" }
        let known =
            "Who suffices alone is proved in every epoch that is answered for; larger sets may be "
            + "missing, in the answers and in what differs between them"
        if unreached.isEmpty { return extent.sentence(known) }
        let epochs = unreached.count == 1 ? "epoch" : "epochs"
        return extent.sentence(
            known + ". Nothing is known of \(epochs) \(WordList.joined(unreached))")
    }
}

extension UnknownsFindings {
    /// How far the search went, where it did not reach every statement.
    package var extentSentence: String? {
        extent.sentence(
            completions.count == 0
                ? "The completions of the model were not even counted, and nothing is known of what "
                    + "the unknowns decide"
                : "What is called certain, possible or impossible is so; statements may be missing, "
                    + "and sets of failures larger than those said to be tried")
    }
}

extension ComparedUnknowns {
    /// How far the joint completions were gone through, where not to the end.
    package var extentSentence: String? {
        extent.sentence(
            "\(reached) of \(completions) joint completions were gone through; what is counted in "
                + "them is so, and what is not decided in them is counted as such")
    }
}

extension RemedyFindings {
    /// How far the search went, where it did not end by itself.
    package var extentSentence: String? {
        extent.sentence(
            remedy.status == .optimal || remedy.status == .holds || remedy.status == .infeasible
                ? "The answer is proved; what comes after it was not gone through to the end"
                : "A set that is named does what was asked for; whether it is the cheapest, or "
                    + "whether there is one where none is named, is not known")
    }
}

extension EgressFindings {
    /// How far the scenarios were gone through, where not to the end.
    package var extentSentence: String? {
        extent.sentence(
            "Every time that is given is so; not everybody's failure was tried, so that others may "
                + "be as fast or faster")
    }
}

extension WhatIfFindings {
    /// What was not reached, where something was not.
    package var extentSentence: String? {
        var open: [(consequence: String, tiers: [Int?])] = []
        for question in unanswered {
            if let last = open.indices.last, open[last].consequence == question.consequence {
                open[last].tiers.append(question.tier)
            } else {
                open.append((question.consequence, [question.tier]))
            }
        }
        return extent.sentence(
            "Not answered: "
                + WordList.joined(
                    open.map { ModelNames(nil).goal($0.consequence).withTiers($0.tiers) }))
    }
}

extension FaultTreeFindings {
    /// What was not reached, where something was not.
    package var extentSentence: String? {
        guard isStopped else { return nil }
        return Extent(effort: .normal, ending: .stopped).sentence(
            "The events that suffice alone are all there; of larger sets, of their number and of "
                + "how likely the top is nothing is known")
    }
}

extension GraphFindings {
    /// What was not reached, where something was not.
    package var extentSentence: String? {
        if unreached.isEmpty { return nil }
        let parts = unreached.map { part in
            switch part {
            case .components: "components"
            case .cutPoints: "articulation points and bridges"
            case .between: "what parts the two nodes"
            }
        }
        return Extent(effort: .normal, ending: .stopped).sentence(
            "Not answered: \(WordList.joined(parts))")
    }
}
