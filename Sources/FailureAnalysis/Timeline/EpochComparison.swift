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
                let reaches = (old: old.searched ?? .max, new: new.searched ?? .max)
                let difference = EpochDifference(
                    consequence: cell.consequence, level: cell.level,
                    tiers: cell.tier.map { [$0] } ?? [], question: question,
                    before: old.order, after: new.order,
                    gained: new.coalitions.filter {
                        $0.count <= reaches.old && !oldSets.contains($0)
                    },
                    lost: old.coalitions.filter {
                        $0.count <= reaches.new && !newSets.contains($0)
                    },
                    beforeSearched: old.searched, afterSearched: new.searched, because: [])
                if let last = found.indices.last, found[last].isLike(difference) {
                    found[last].tiers += difference.tiers
                } else {
                    found.append(difference)
                }
            }
        }
        return found
    }

    /// Up to which size no difference is missing, where a list was cut; `nil` where none was.
    static func reach(
        from before: [EpochCell], to after: [EpochCell],
        questions: [EpochQuestion] = EpochQuestion.allCases
    ) -> Int? {
        questions.flatMap { question in
            (before + after).map(question.answer).filter(\.isAsked).compactMap(\.searched)
        }.min()
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

extension EpochAnswer {
    /// The largest coalitions of which none is missing; `nil` where the list is complete.
    fileprivate var searched: Int? { complete ? nil : maxOrder ?? 0 }
}

extension EpochCell {
    fileprivate func isAsked(as other: EpochCell) -> Bool {
        consequence == other.consequence && level == other.level && tier == other.tier
    }
}

extension EpochDifference {
    fileprivate func isLike(_ other: EpochDifference) -> Bool {
        consequence == other.consequence && level == other.level && question == other.question
            && before == other.before && after == other.after
            && beforeSearched == other.beforeSearched && afterSearched == other.afterSearched
            && gained == other.gained
            && lost == other.lost
    }
}
