package import AttackGraph
package import Compilation
package import ThreatGraph

/// Everything `whatif` finds.
package struct WhatIfFindings: Hashable, Sendable {
    /// What was analysed, changes included.
    package var model: ModelSummary
    /// The model as written; `nil` where nothing was changed.
    package var asWritten: ModelSummary?
    /// What was taken to fail, in the order given.
    package var failed: [String]
    /// What was changed, in the order given.
    package var changes: [WhatIfChange]
    /// One answer for each consequence and tier, in that order: of everything together, then of each
    /// asset and workload where there are several.
    package var answers: [WhatIfAnswer]
    /// The consequences, by id, that the model, changes included, states nothing of: nothing is said of
    /// them.
    package var notStated: [String] = []
    /// How many assets and workloads there are about which nothing was asked by themselves.
    package var goalsNotAsked = 0
    /// What was asked and not reached before work was stopped.
    package var unanswered: [WhatIfQuestion] = []
    /// Whether everything was answered.
    package var extent = Extent(effort: .normal, ending: .answered)
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary
}

extension WhatIfFindings {
    /// The assets and workloads of which every answer is as that of everything together.
    package var goalsAsSums: [GoalName] {
        var seen: Set<String> = []
        return answers.map(\.consequence).filter { seen.insert($0).inserted }
            .compactMap { GoalName(id: $0) }
            .filter { goal in
                func told(_ name: GoalName) -> [[Bool?]] {
                    answers.filter { $0.consequence == name.id }.map {
                        [$0.follows, $0.followsWithoutFailures, $0.followsAsWritten]
                    }
                }
                let sum = GoalName(goal.kind)
                return goal != sum && told(goal) == told(sum)
            }
    }
}

/// One consequence at one tier, of which nothing is known.
package struct WhatIfQuestion: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?

    /// A question about the consequence with this id.
    package init(consequence: String, tier: Int?) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.tier = tier
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, tier
    }
}

/// A fact that was set.
package struct WhatIfChange: Codable, Hashable, Sendable {
    /// Its path in the model.
    package var path: String
    /// Its value on one line, as it was given; `nil` where it was taken away.
    @WrittenAsNull package var value: String?

    /// Makes a change.
    package init(path: String, value: String?) {
        self.path = path
        self.value = value
    }
}

/// Whether one consequence follows at one tier, and why or why not.
package struct WhatIfAnswer: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    package var tier: Int?
    /// Whether it follows.
    package var follows: Bool
    /// Whether it would follow with nobody failing.
    package var followsWithoutFailures: Bool
    /// Whether it follows in the model as written; `nil` where nothing was changed, and where that states
    /// nothing that it could come about of.
    package var followsAsWritten: Bool?
    /// The parties that fail in a way that counts for the consequence, sorted.
    package var parties: [String]
    /// What was taken to fail and does not in a way that counts for it, in the order given.
    package var withoutEffect: [String]
    /// The stable id of the path, where it follows; `analyse` gives the path of a single failure
    /// the same.
    package var pathID: String?
    /// The path, where it follows.
    package var steps: [PathStep]?
    /// The barriers that hold it off, by id, where it does not follow; empty where the model has no
    /// way to it at all.
    package var held: [HeldBarrier]?
}

/// A barrier that is shut on a verified cut.
package struct HeldBarrier: Hashable, Sendable {
    /// The barrier's id.
    package var id: String
    /// What it guards.
    package var meaning: BarrierMeaning
    /// Who operates it, sorted.
    package var operators: [String]
    /// What would open it.
    package var lock: LockExpression
}
