/// Says how the answers of two epochs differ.
enum EpochComparison {
    /// Which of a cell's two answers.
    enum Question: String, CaseIterable {
        case alone
        case kept

        func answer(_ cell: EpochCell) -> EpochAnswer {
            switch self {
            case .alone: cell.alone
            case .kept: cell.kept
            }
        }
    }

    /// The cells that differ, tiers with one difference together, in the order of the cells.
    static func differences(
        from before: [EpochCell], to after: [EpochCell],
        questions: [Question] = Question.allCases
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
                    tiers: cell.tier.map { [$0] } ?? [], question: question.rawValue,
                    before: old.order, after: new.order,
                    gained: new.coalitions.filter { !oldSets.contains($0) },
                    lost: old.coalitions.filter { !newSets.contains($0) }, because: [], says: "")
                if let last = found.indices.last, found[last].isLike(difference) {
                    found[last].tiers += difference.tiers
                } else {
                    found.append(difference)
                }
            }
        }
        for at in found.indices { found[at].says = found[at].words }
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

    /// The difference in words.
    fileprivate var words: String {
        func number(_ order: Int?) -> String { order.map(String.init) ?? "none" }
        func sets(_ coalitions: [[String]]) -> String {
            let shown = coalitions.prefix(6).map { set in
                set.isEmpty ? "nobody" : "{\(set.joined(separator: ", "))}"
            }
            let more = coalitions.count > 6 ? " and \(coalitions.count - 6) more" : ""
            return shown.joined(separator: " ") + more
        }
        var parts: [String] = []
        if before != after { parts.append("fewest \(number(before)) → \(number(after))") }
        if !lost.isEmpty { parts.append("no longer \(sets(lost))") }
        if !gained.isEmpty { parts.append("now \(sets(gained))") }
        if parts.isEmpty { parts.append("the search went differently far") }
        return parts.joined(separator: "; ")
    }
}
