/// What fails together, as far as a slice's locks see it.
struct ChoiceLaneVariable: Sendable {
    /// A leaf that is opened, in the completions that stand at a place of the block's sets.
    struct Opening: Hashable, Sendable {
        let leaf: Int
        let occurs: Int
    }

    /// A party failing in some modes, in the completions that stand at a place of the block's sets.
    struct Failure: Sendable {
        let party: PartyIndex
        let modes: ModeSet
        let occurs: Int
    }

    let openings: [Opening]
    let failures: [Failure]

    /// What some failures open of a slice's locks.
    init(_ failures: [Failure], of slice: ChoiceLaneSlice) {
        self.failures = failures
        var openings: Set<Opening> = []
        for failure in failures {
            for (place, leaf) in slice.locks.literals.enumerated()
            where leaf.party == failure.party && !leaf.modes.isDisjoint(with: failure.modes) {
                openings.insert(Opening(leaf: place, occurs: failure.occurs))
            }
        }
        self.openings = openings.sorted { ($0.leaf, $0.occurs) < ($1.leaf, $1.occurs) }
    }

    /// Whether it opens all that another one does, in every completion.
    func covers(_ other: ChoiceLaneVariable) -> Bool {
        other.openings.allSatisfy { opening in
            openings.contains {
                $0.leaf == opening.leaf
                    && ($0.occurs == opening.occurs || $0.occurs == ChoiceLaneSets.all)
            }
        }
    }

    /// The variables that can matter: those that open anything, and that no other one covers.
    ///
    /// A set that suffices still does, and is no larger, when each member is replaced by one that covers it.
    static func mattering(_ variables: [ChoiceLaneVariable]) -> [ChoiceLaneVariable] {
        let some = variables.filter { !$0.openings.isEmpty }
        return some.indices.filter { place in
            !some.indices.contains { other in
                // Of two that cover each other the earlier one stays.
                other != place && some[other].covers(some[place])
                    && (other < place || !some[place].covers(some[other]))
            }
        }.map { some[$0] }
    }
}
