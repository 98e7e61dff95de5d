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
    /// the first, and so counts like any other.
    ///
    /// - Complexity: O(*n*) for *n* coalitions gained.
    package var worsening: Worsening {
        var found = Worsening()
        var places: [Worsening.Gain: Int] = [:]
        for cell in cells {
            let tiers = cell.tier.map { [$0] } ?? []
            for members in cell.newDangers {
                var gain = Worsening.Gain(
                    consequence: cell.consequence, level: cell.level, tiers: [], members: members)
                if let place = places[gain] {
                    found.gains[place].tiers += tiers
                } else {
                    places[gain] = found.gains.count
                    gain.tiers = tiers
                    found.gains.append(gain)
                }
            }
            guard cell.secondAsSafe.holds == nil, let reason = cell.secondAsSafe.reason?.atAnyTier
            else { continue }
            let place = found.undecided.firstIndex {
                $0.consequence == cell.consequence && $0.level == cell.level && $0.reason == reason
            }
            if let place {
                found.undecided[place].tiers += tiers
            } else {
                found.undecided.append(
                    UndecidedQuestion(
                        consequence: cell.consequence, level: cell.level, tiers: tiers,
                        reason: reason))
            }
        }
        return found
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
