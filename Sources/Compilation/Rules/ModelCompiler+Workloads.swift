import AttackGraph
package import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Adds the ways in which a workload is denied: a leg goes when its provider withholds it, and
    /// the workload when each of its alternatives lacks one, or comes late.
    ///
    /// They are added once for a denial of any time at all, and once more for each length that is
    /// asked about; parts that are lost in the same ways for both are the same facts.
    ///
    /// Reads the workload and the levels of the perimeters that its legs name.
    package mutating func addWorkload(_ workload: Workload) {
        let first = stepCount
        let whole = Part(needs: workload.needs, of: workload.id)
        for denial in denials {
            addLoss(of: whole, longerThan: denial.longerThan, yielding: goal(denial))
        }
        addGoals(of: workload.id.rawValue, in: denials, since: first)
    }

    /// The sums of denial that are asked about: of any time at all, and for each length.
    var denials: [GoalName] {
        [GoalName(.denial)] + lengths.map { GoalName(.denial, longerThan: $0) }
    }

    /// The id of the fact that a goal has come about, remembered for the compiled model.
    mutating func goal(_ name: GoalName) -> String {
        factMeanings[name.factID] = .consequence(name.kind)
        return name.factID
    }

    /// The provider's hold on a leg.
    func lock(of leg: SubstrateLeg) -> LockExpression {
        let level = strength(of: leg)
        return .operated(by: leg.provider.rawValue, level: level?.rawValue)
    }

    /// The level at which capability stops a leg: its own, else that of the perimeter that it names; `nil`
    /// where it never does.
    func strength(of leg: SubstrateLeg) -> SecurityLevel? {
        if leg.isNeverStoppedThere { return nil }
        return leg.level ?? leg.perimeter.flatMap { model.perimeters[$0] }.flatMap(strength)
    }

    /// One part of what a workload needs, and where it stands there.
    private struct Part {
        let needs: Substrate
        let workload: WorkloadID
        /// Its path from the top, 1-based.
        let path: [Int]
        /// The place of its first leg among all of them.
        let firstLeg: Int

        init(needs: Substrate, of workload: WorkloadID, path: [Int] = [], firstLeg: Int = 0) {
            self.needs = needs
            self.workload = workload
            self.path = path
            self.firstLeg = firstLeg
        }

        /// What it is made of.
        var parts: [Part] {
            var next = firstLeg
            return needs.parts.enumerated().map { position, inner in
                defer { next += inner.legs.count }
                return Part(
                    needs: inner, of: workload, path: path + [position + 1], firstLeg: next)
            }
        }

        /// The shortest time that says the same of the part as `length` does: it is lost for longer
        /// than the one exactly when it is for longer than the other.
        func settled(_ length: TimeSpan?) -> TimeSpan? {
            length.flatMap { length in needs.lengths.last { $0 <= length } }
        }

        /// What follows when it is lost for longer than a time; `nil` where it is anyway.
        func loss(longerThan length: TimeSpan?) -> FactMeaning? {
            if needs.isLost(longerThan: length) { return nil }
            if case .leaf = needs { return .legLost(workload, leg: firstLeg) }
            return .partLost(workload, part: path, longerThan: settled(length))
        }
    }

    /// Adds the ways to lose one part of what a workload needs for longer than a time, if they are
    /// not those of a shorter one.
    ///
    /// - Parameter head: what follows when it is lost; a fact of its own when `nil`.
    private mutating func addLoss(
        of part: Part, longerThan length: TimeSpan?, yielding head: String? = nil
    ) {
        let isLost = part.needs.isLost(longerThan: length)
        if case .leaf(let leg) = part.needs {
            let lost = fact(.legLost(part.workload, leg: part.firstLeg))
            if length == nil {
                let meaning = BarrierMeaning.leg(part.workload, leg: part.firstLeg)
                builder.addStep(to: lost, through: [barrier(meaning, lock: lock(of: leg))])
            }
            if let head { builder.addStep(to: head, from: isLost ? [] : [lost]) }
            return
        }
        if head == nil, part.settled(length) != length { return }
        var facts: [String] = []
        let parts = part.parts
        for inner in parts {
            addLoss(of: inner, longerThan: length)
            if let lost = inner.loss(longerThan: length) { facts.append(fact(lost)) }
        }
        if isLost {
            if let head { builder.addStep(to: head) }
            return
        }
        let lost =
            head
            ?? fact(.partLost(part.workload, part: part.path, longerThan: part.settled(length)))
        // What is lost anyway needs no failure.
        let needed = part.needs.lossesSuffice - (parts.count - facts.count)
        addThreshold(to: lost, count: needed, of: facts) {
            .partLost(part.workload, part: part.path + [-$0, $1], longerThan: length)
        }
    }
}

extension Formula where Leaf == SubstrateLeg {
    /// Whether it is lost for longer than a time though nothing failed, since what it needs comes
    /// later; for `nil`, for any time at all.
    func isLost(longerThan length: TimeSpan?) -> Bool {
        waitingAtRest.exceeds(length ?? TimeSpan(seconds: 0))
    }

    /// How many of its parts must be lost for it to be lost, none of them coming late.
    package var lossesSuffice: Int {
        switch self {
        case .leaf, .all: 1
        case .any(let parts): parts.count
        case .atLeast(let count, let parts): parts.count - count + 1
        }
    }
}
