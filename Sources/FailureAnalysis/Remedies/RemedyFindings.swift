package import ThreatGraph

/// The cheapest remedy, and what shows that it is.
package struct RemedyFindings: Hashable, Sendable {
    /// What was analysed.
    package var model: ModelSummary
    /// What was asked for.
    package var target: RemedyTargetSummary
    /// What could be chosen, by id.
    package var options: [RemedyOptionSummary]
    /// The answer.
    package var remedy: RemedyAnswer
    /// Every cheapest set, each without needless options; only the one of `remedy` unless asked.
    package var optima: RemedyOptima
    /// What no set of options stops; empty unless nothing meets the target.
    package var unstoppable: [RemedyUnstoppable]
    /// The answer for what can be stopped, where not everything can.
    package var remainder: RemedyAnswer?
    /// The paths that show why no cheaper set does, or why none does.
    package var paths: [RemedyPathSummary]
    /// The cheapest set by the order that it reaches, from 1.
    package var front: [RemedyFrontPoint]
    /// The fewest failures that suffice, before and after, for every question.
    package var sideEffects: [RemedySideEffect]
    /// How many certificates were verified.
    package var certificates: CertificateSummary
    /// How the search went.
    package var search: RemedySearchSummary
    /// Whether the search ended by itself.
    package var extent = Extent(effort: .normal, ending: .answered)
}

/// What a remedy was asked to bring about.
package struct RemedyTargetSummary: Hashable, Sendable {
    /// The fewest failures that may suffice.
    package var order: Int
    /// At which level failures are counted.
    package var level: AnswerLevel
    /// The attacker's tier up to which it must hold, 1…5; `nil` where capability plays no role.
    package var tier: Int?
    /// What must need so many.
    package var goals: [GoalName]
    /// How many sets of failures must be ruled out.
    package var cases: Int
}

/// An option.
package struct RemedyOptionSummary: Hashable, Sendable {
    /// Its id.
    package var id: String
    /// What it is.
    package var subject: RemedyCandidate.Subject
    /// Where it comes from.
    package var origin: RemedyCandidate.Origin
    /// What it takes for it to do what it says.
    package var nature: RemedyNature
    /// What it costs.
    package var cost: Int
    /// Whether nobody said so.
    package var costAssumed: Bool
    /// What it changes.
    package var changes: [Change]
    /// Who operates what it changes, once it is changed, by id.
    package var operators: [String]
    /// The levels of what it changes, once it is changed, ascending; empty where none is stated.
    package var levels: [Int]
    /// Options that it cannot be chosen together with.
    package var conflicts: [String]
    /// Whether it takes away what is asked about, so that it is no remedy.
    package var takesAway = false
}

/// How an answer stands.
package enum RemedyStatus: String, Codable, Hashable, Sendable {
    /// Nothing need be chosen.
    case holds
    /// The set is proved to be the cheapest.
    case optimal
    /// The set meets the target; whether it is the cheapest was not finished.
    case bounded
    /// Nothing was found yet, and the search was not finished.
    case unfinished
    /// It is proved that no set of options meets the target.
    case infeasible
}

/// A set of options and how good it is.
package struct RemedyAnswer: Codable, Hashable, Sendable {
    /// How the answer stands.
    package var status: RemedyStatus
    /// The options, by id; `nil` where there is no set.
    @WrittenAsNull package var options: [String]?
    /// What they cost.
    @WrittenAsNull package var cost: Int?
    /// No set that meets the target costs less; `nil` where none meets it.
    @WrittenAsNull package var lowerBound: Int?
}

/// The cheapest sets.
package struct RemedyOptima: Codable, Hashable, Sendable {
    /// The sets.
    package var sets: [[String]]
    /// Whether there are no others.
    package var complete: Bool
}

/// Failures that bring about a consequence whichever options are chosen.
package struct RemedyUnstoppable: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    package var tier: Int?
    /// What fails, by id.
    package var failed: [String]
    /// Whether each of the entries can be stopped by itself, and only not all of them together.
    package var onlyTogether: Bool
}

/// A path that a remedy must block.
package struct RemedyPathSummary: Hashable, Sendable {
    /// Choosing one of these blocks it.
    package var choosing: [String]
    /// Leaving one of these out blocks it too.
    package var leaving: [String]
    /// The options that were chosen when it was found.
    package var chosen: [String]
    /// The path.
    package var path: FailurePath
    /// The model in which it was found: that with the options chosen.
    package var model: ThreatGraph?
}

/// The cheapest set for one order.
package struct RemedyFrontPoint: Codable, Hashable, Sendable {
    /// The fewest failures that may suffice.
    package var order: Int
    /// The answer.
    package var remedy: RemedyAnswer
}

/// One question before and after.
package struct RemedySideEffect: AboutGoal, Codable, Hashable, Sendable {
    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// At which level failures are counted.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The fewest failures that suffice now; `nil` for none.
    @WrittenAsNull package var before: Int?
    /// The same with the options chosen.
    @WrittenAsNull package var after: Int?
    /// Where `before` is `nil` since not every set was tried: no set of at most so many suffices.
    package var beforeSearched: Int?
    /// The same with the options chosen.
    package var afterSearched: Int?
    /// Whether both were searched to the end, of a model that states something that could come about.
    package var complete: Bool
    /// What suffices alone with the options chosen and does not now.
    package var newLone: [String]

    /// An answer about the consequence with this id.
    package init(
        consequence: String, level: AnswerLevel, tier: Int?, before: Int?, after: Int?,
        beforeSearched: Int? = nil, afterSearched: Int? = nil, complete: Bool, newLone: [String]
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.level = level
        self.tier = tier
        self.before = before
        self.after = after
        self.beforeSearched = beforeSearched
        self.afterSearched = afterSearched
        self.complete = complete
        self.newLone = newLone
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, level, tier, before, after, beforeSearched, afterSearched, complete,
            newLone
    }
}

extension RemedySideEffect {
    /// Whether something is stated that could come about, before and after.
    package var isAsked: Bool { beforeSearched != 0 && afterSearched != 0 }

    /// What the options do to the fewest failures that suffice.
    package enum Effect: Hashable, Sendable {
        /// They stay as they are.
        case same
        /// More are needed, or no set suffices any more.
        case better
        /// Fewer are needed.
        case worse
        /// Not enough sets were tried to say so.
        case undecided
    }

    /// What the options do to them; what is not proved is not said to stay or to be better.
    package var effect: Effect {
        func least(_ order: Int?, _ searched: Int?) -> Int {
            order ?? searched.map { $0 + 1 } ?? .max
        }
        func most(_ order: Int?, _ searched: Int?) -> Int { order ?? .max }
        // Of what neither states nothing changes; of what one of them does, nothing is proved.
        if !isAsked { return beforeSearched == afterSearched ? .same : .undecided }
        let was = (least(before, beforeSearched), most(before, beforeSearched))
        let now = (least(after, afterSearched), most(after, afterSearched))
        if now.1 < was.0 { return .worse }
        if now.0 > was.1 { return .better }
        return was.0 == was.1 && now.0 == now.1 ? .same : .undecided
    }
}

extension RemedyFindings {
    /// The assets and workloads of which every side effect is that of everything together.
    package var goalsAsSums: [GoalName] {
        var seen: Set<String> = []
        func effects(_ name: GoalName) -> [RemedySideEffect] {
            sideEffects.filter { $0.consequence == name.id }.map { effect in
                var effect = effect
                effect.consequence = ""
                return effect
            }
        }
        return sideEffects.map(\.consequence).filter { seen.insert($0).inserted }
            .compactMap { GoalName(id: $0) }
            .filter { $0 != GoalName($0.kind) && effects($0) == effects(GoalName($0.kind)) }
    }
}

/// How a search went.
package struct RemedySearchSummary: Codable, Hashable, Sendable {
    /// The clauses found.
    package var clauses: Int
    /// The sets of options tried.
    package var trials: Int
}
