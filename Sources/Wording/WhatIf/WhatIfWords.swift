package import FailureAnalysis
import Phrases
package import ThreatGraph

/// What is said of the barriers that hold a consequence off, and of the steps that bring it about.
package struct WhatIfWords {
    /// The words of the path, where it follows.
    package let path: PathWords
    private let names: ModelNames

    /// Makes the words of answers about a model, or about a graph that came without one.
    package init(_ model: ThreatGraph?) {
        path = PathWords(model)
        names = ModelNames(model)
    }

    /// What is asked about, by name.
    package func goal(_ id: String) -> String { names.goal(id) }

    /// Which assets and workloads are as all together, and of which nothing was asked.
    package func notes(asSums same: [GoalName], notAsked: Int) -> [String] {
        (same.isEmpty ? [] : [names.asAllTogether(same)])
            + (notAsked == 0
                ? []
                : [
                    "\(Counted.words(notAsked, "goal")) of single assets and workloads not asked "
                        + "about: ask for one with --weights or --workload"
                ])
    }

    /// What failed, by name and id.
    package func failed(_ ids: [String]) -> String { WordList.joined(ids.map(names.cause)) }

    /// What a barrier that holds is called.
    package func name(of barrier: HeldBarrier) -> String {
        names.barrier(barrier.meaning, id: barrier.id)
    }

    /// What would open a barrier: whose failure, or a capability beyond which level.
    package func opens(_ barrier: HeldBarrier) -> String {
        barrier.lock.failureWords
    }
}
