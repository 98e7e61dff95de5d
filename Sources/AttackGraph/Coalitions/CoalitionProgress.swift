public import Networks

/// One question about who can fail together, and how far it is answered at each tier.
public struct CoalitionProgress: Sendable {
    /// The fact asked about.
    public let goal: FactIndex
    /// What may fail.
    public let variables: [FailureVariable]
    /// The attacker's tiers.
    public let tiers: [Int]
    /// The lists by tier, in the order of `tiers`; each says up to which size it misses nothing.
    public internal(set) var lists: [CoalitionList]
    /// For each tier the place of the first at which the same locks are open: what is found there
    /// holds here.
    let sameAs: [Int]
    /// The variables that can matter at one of the tiers, by place, ascending; the others are in no
    /// minimal coalition.
    public let relevant: [Int]

    /// Whether every list is complete.
    public var isComplete: Bool { lists.allSatisfy(\.isComplete) }

    /// Whether nothing more is to be found up to a size.
    public func isComplete(upTo order: Int) -> Bool {
        lists.allSatisfy { ($0.searchedOrder ?? .max) >= order }
    }
}

extension CoalitionProgress {
    /// What is known of the question with only some of the variables, and the others never failing.
    ///
    /// The minimal coalitions of some variables are those of all in which no other takes part.
    ///
    /// - Parameters:
    ///   - variables: The variables kept, as they are here, in the same order.
    ///   - places: The place in `variables` of each variable here; `nil` where it is not kept.
    /// - Precondition: What a variable kept fails in either question and not in the other does not
    ///   matter for the goal.
    /// - Complexity: O(*m*) for *m* members of the coalitions listed.
    public func restricted(
        to variables: [FailureVariable], places: [Int?]
    ) -> CoalitionProgress {
        CoalitionProgress(
            goal: goal, variables: variables, tiers: tiers,
            lists: lists.map { $0.restricted(to: places, relevant: relevant) }, sameAs: sameAs,
            relevant: relevant.compactMap { places[$0] })
    }

    /// Takes over what is known of a question that has these variables and more, where it is more
    /// than is known here.
    ///
    /// - Precondition: As for `restricted(to:places:)`, with the same tiers.
    public mutating func adopt(_ other: CoalitionProgress, places: [Int?]) {
        for place in tiers.indices {
            let known = other.lists[place].restricted(to: places, relevant: other.relevant)
            if known.searchedOrder ?? .max > lists[place].searchedOrder ?? .max {
                lists[place] = known
            }
        }
    }
}
