/// What becomes otherwise between two models for people who fail one by one, in one cell.
///
/// People are matched by whose they are: a defender by its id, a shared staff by its root cause's.
package struct ComparedPeople: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// Of which weights; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// The fewest people in the first model, as in `PeopleCell`.
    @WrittenAsNull package var firstOrder: Int?
    /// The fewest people in the second model.
    @WrittenAsNull package var secondOrder: Int?
    /// Minimal sets of the second model that do not suffice in the first.
    package var gained: [PeopleSet]
    /// Minimal sets of the first model that do not suffice in the second.
    package var lost: [PeopleSet]
    /// Whether that is all of them: no list is cut, and both models were asked.
    package var complete: Bool
    /// Why it is not decided that every set of the second model suffices in the first; `nil` where it
    /// is decided, and not written.
    package var undecided: DominanceClaim.Reason?

    private enum CodingKeys: String, CodingKey {
        case consequence, of, tier, firstOrder, secondOrder, gained, lost, complete
    }

    /// Two models' cells side by side, in the order of the first and then what only the second has.
    ///
    /// - Parameter labels: What the two models are called.
    /// - Complexity: O(*c* · *k*²) for *c* cells of *k* sets.
    static func cells(
        first: [PeopleCell], second: [PeopleCell], labels: (first: String, second: String)
    ) -> [ComparedPeople] {
        func key(_ cell: PeopleCell) -> [String] { [cell.goal, cell.tier.map { "\($0)" } ?? ""] }
        let others = Dictionary(second.map { (key($0), $0) }, uniquingKeysWith: { one, _ in one })
        let known = Set(first.map(key))
        return first.map { ComparedPeople($0, others[key($0)], labels) }
            + second.filter { !known.contains(key($0)) }.map { ComparedPeople(nil, $0, labels) }
    }

    private init(
        _ first: PeopleCell?, _ second: PeopleCell?, _ labels: (first: String, second: String)
    ) {
        consequence = first?.consequence ?? second?.consequence ?? ""
        of = first?.of ?? second?.of
        _tier = WrittenAsNull(wrappedValue: first?.tier ?? second?.tier)
        _firstOrder = WrittenAsNull(wrappedValue: first?.order)
        _secondOrder = WrittenAsNull(wrappedValue: second?.order)
        guard let first, let second else {
            (gained, lost, complete) = ([], [], false)
            undecided = .noConsequence(
                in: first == nil ? labels.first : labels.second,
                tier: first?.tier ?? second?.tier)
            return
        }
        gained = second.sets.filter { first.suffices($0) == false }
        lost = first.sets.filter { second.suffices($0) == false }
        complete = first.complete && second.complete
        // One set that is new decides it, whatever else there is.
        guard gained.isEmpty else { return }
        if second.sets.contains(where: { first.suffices($0) == nil }) {
            undecided = .searched(upTo: first.completeUpTo ?? 0, in: labels.first)
        } else if !second.complete {
            undecided = .searched(upTo: second.completeUpTo ?? 0, in: labels.second)
        }
    }
}

extension ComparedPeople {
    /// The goal that it is about, as in `PeopleCell`.
    package var goal: String {
        of.map { PeopleCell.goal(consequence, of: $0) } ?? consequence
    }
}
