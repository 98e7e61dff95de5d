/// What a headline says in a row.
package enum HeadlineValue: Hashable, Sendable {
    /// So many failures, or this tier.
    case number(Int)
    /// No set of up to so many failures suffices; larger ones were not tried.
    case above(Int)
    /// No set of failures suffices.
    case none

    /// How it stands to another.
    enum Relation { case same, different, undecided }

    func relation(to other: HeadlineValue) -> Relation {
        switch (self, other) {
        case (.above, .above), (.above, .none), (.none, .above): .undecided
        case (.above(let bound), .number(let number)), (.number(let number), .above(let bound)):
            number <= bound ? .different : .undecided
        default: self == other ? .same : .different
        }
    }

    /// The fewest that it can be; the more, the better.
    var least: Int {
        switch self {
        case .number(let number): number
        case .above(let bound): bound + 1
        case .none: .max
        }
    }
}

extension HeadlineValue: Comparable {
    private var rank: (Int, Int) {
        switch self {
        case .number(let number): (number, 1)
        case .above(let bound): (bound + 1, 0)
        case .none: (.max, 1)
        }
    }

    /// From the worst to the best; what is known up to a number stands before what may be more.
    package static func < (left: HeadlineValue, right: HeadlineValue) -> Bool {
        left.rank < right.rank
    }
}
