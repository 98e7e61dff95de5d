package import ThreatGraph

/// What is worse in the second of two models than in the first: what a gate on changes goes by.
package struct Worsening: Hashable, Sendable {
    /// A minimal coalition of the second model that holds none of the first.
    package struct Gain: Hashable, Sendable {
        /// The consequence's id.
        package var consequence: String
        /// At which level failures are counted.
        package var level: AnswerLevel
        /// The tiers, ascending; empty where capability plays no role.
        package var tiers: [Int]
        /// Its members, by id; none where nobody need fail.
        package var members: [String]
        /// How many people it takes of each, at the level of people alone.
        package var people: PeopleSet?
    }

    /// The coalitions gained, in the order of the cells.
    package var gains: [Gain] = []
    /// Where it is not decided that nothing was gained, and why.
    package var undecided: [UndecidedQuestion] = []

    /// Whether the second model may be let in: nothing was gained, and that is proved.
    package var isNothing: Bool { gains.isEmpty && undecided.isEmpty }
}

extension ModelPair {
    /// What is worse in the second model.
    ///
    /// A coalition holds none of the first model's just if it does not suffice there, which was
    /// decided by proof or cut for each that the second has: so it does not matter how far the
    /// coalitions of the first were looked for. A party that only the second has changes nothing in
    /// the first, and so counts like any other. Where people are counted, a minimal set of people of
    /// the second that does not suffice in the first counts as a coalition does.
    ///
    /// - Complexity: O(*n*) for *n* coalitions gained.
    package var worsening: Worsening {
        var found = WorseningList()
        let alike = Set(goalsAsSums.map(\.id))
        for cell in cells + goals.filter({ !alike.contains($0.consequence) }) {
            for members in cell.newDangers {
                found.add(
                    Worsening.Gain(
                        consequence: cell.consequence, level: cell.level, tiers: [],
                        members: members), at: cell.tier)
            }
            if cell.secondAsSafe.holds == nil, let reason = cell.secondAsSafe.reason {
                found.add(reason, of: cell.consequence, cell.level, at: cell.tier)
            }
        }
        for cell in people {
            for set in cell.gained {
                found.add(
                    Worsening.Gain(
                        consequence: cell.goal, level: .person, tiers: [],
                        members: set.members.map(\.id), people: set), at: cell.tier)
            }
            if let reason = cell.undecided {
                found.add(reason, of: cell.goal, .person, at: cell.tier)
            }
        }
        return found.worsening
    }
}

/// What is worse, with the tiers of one thing together.
private struct WorseningList {
    private(set) var worsening = Worsening()
    private var places: [Worsening.Gain: Int] = [:]

    mutating func add(_ gain: Worsening.Gain, at tier: Int?) {
        let tiers = tier.map { [$0] } ?? []
        if let place = places[gain] {
            worsening.gains[place].tiers += tiers
        } else {
            places[gain] = worsening.gains.count
            worsening.gains.append(gain)
            worsening.gains[worsening.gains.count - 1].tiers = tiers
        }
    }

    mutating func add(
        _ reason: DominanceClaim.Reason, of consequence: String, _ level: AnswerLevel, at tier: Int?
    ) {
        let tiers = tier.map { [$0] } ?? []
        let reason = reason.atAnyTier
        let place = worsening.undecided.firstIndex {
            $0.consequence == consequence && $0.level == level && $0.reason == reason
        }
        if let place {
            worsening.undecided[place].tiers += tiers
        } else {
            worsening.undecided.append(
                UndecidedQuestion(
                    consequence: consequence, level: level, tiers: tiers, reason: reason))
        }
    }
}

extension ComparedCell {
    /// The minimal coalitions of the second model that do not suffice in the first.
    fileprivate var newDangers: [[String]] {
        let dangers = gained.filter { !$0.sufficesInOther }.map(\.members)
        guard dangers.isEmpty, secondAsSafe.holds == false else { return dangers }
        return [secondAsSafe.witness ?? []]
    }
}

extension DominanceClaim.Reason {
    /// The same, whatever the tier.
    fileprivate var atAnyTier: Self {
        if case .noConsequence(let model, _) = self { return .noConsequence(in: model, tier: nil) }
        return self
    }
}
