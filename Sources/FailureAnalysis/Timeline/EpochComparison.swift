/// Finds how the answers of two epochs differ.
enum EpochComparison {
    /// The cells that differ, tiers with one difference together, in the order of the cells.
    static func differences(
        from before: [EpochCell], to after: [EpochCell],
        questions: [EpochQuestion] = EpochQuestion.allCases
    ) -> [EpochDifference] {
        var found: [EpochDifference] = []
        for question in questions {
            for cell in after {
                guard let earlier = before.first(where: { $0.isAsked(as: cell) }) else { continue }
                let (old, new) = (question.answer(earlier), question.answer(cell))
                if old == new { continue }
                let oldSets = Set(old.coalitions)
                let newSets = Set(new.coalitions)
                let difference = EpochDifference(
                    consequence: cell.consequence, level: cell.level,
                    tiers: cell.tier.map { [$0] } ?? [], question: question,
                    before: old.order, after: new.order,
                    gained: new.coalitions.filter { !oldSets.contains($0) },
                    lost: old.coalitions.filter { !newSets.contains($0) }, because: [])
                if let last = found.indices.last, found[last].isLike(difference) {
                    found[last].tiers += difference.tiers
                } else {
                    found.append(difference)
                }
            }
        }
        return found
    }

    /// Whether a difference is not there, or not the same, when other cells hold after it.
    static func isMissing(
        _ difference: EpochDifference, from before: [EpochCell], to other: [EpochCell]
    ) -> Bool {
        differences(from: before, to: other, questions: [.alone]).allSatisfy {
            !($0.consequence == difference.consequence && $0.level == difference.level
                && Set(difference.tiers).isSubset(of: $0.tiers)
                && $0.gained == difference.gained && $0.lost == difference.lost)
        }
    }
}

extension EpochCell {
    fileprivate func isAsked(as other: EpochCell) -> Bool {
        consequence == other.consequence && level == other.level && tier == other.tier
    }
}

extension EpochDifference {
    fileprivate func isLike(_ other: EpochDifference) -> Bool {
        consequence == other.consequence && level == other.level && question == other.question
            && before == other.before && after == other.after && gained == other.gained
            && lost == other.lost
    }
}
