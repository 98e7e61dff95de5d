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
                // Of sets larger than both were searched for nobody knows whether they differ.
                let searched = [old.searched, new.searched].compactMap { $0 }.min()
                let oldSets = old.coalitions.filter { $0.count <= searched ?? .max }
                let newSets = new.coalitions.filter { $0.count <= searched ?? .max }
                let (olds, news) = (Set(oldSets), Set(newSets))
                let difference = EpochDifference(
                    consequence: cell.consequence, level: cell.level,
                    tiers: cell.tier.map { [$0] } ?? [], question: question,
                    before: old.order, after: new.order,
                    beforeSearched: old.order == nil ? old.searched : nil,
                    afterSearched: new.order == nil ? new.searched : nil, searched: searched,
                    gained: newSets.filter { !olds.contains($0) },
                    lost: oldSets.filter { !news.contains($0) }, because: [])
                if searched != nil, difference.isUnproved { continue }
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

extension EpochAnswer {
    /// No coalition of at most so many is missing; `nil` where none is.
    fileprivate var searched: Int? { complete ? nil : maxOrder ?? 0 }
}

extension EpochDifference {
    /// Whether nothing of it is certain, once answers were cut: no coalition, and no two numbers that
    /// cannot be the same.
    fileprivate var isUnproved: Bool {
        guard gained.isEmpty, lost.isEmpty else { return false }
        let old = (least: before ?? beforeSearched.map { $0 + 1 } ?? .max, most: before ?? .max)
        let new = (least: after ?? afterSearched.map { $0 + 1 } ?? .max, most: after ?? .max)
        return old.most >= new.least && new.most >= old.least
    }

    fileprivate func isLike(_ other: EpochDifference) -> Bool {
        consequence == other.consequence && level == other.level && question == other.question
            && before == other.before && after == other.after
            && beforeSearched == other.beforeSearched && afterSearched == other.afterSearched
            && searched == other.searched && gained == other.gained
            && lost == other.lost
    }
}
