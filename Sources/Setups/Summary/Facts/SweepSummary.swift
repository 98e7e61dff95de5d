/// What the rows of a plan say together (Docs/Sweep.md).
package struct SweepSummary: Hashable, Sendable {
    /// Which rows were read.
    package struct Extent: Hashable, Sendable {
        /// How many rows were read.
        package var rows: Int
        /// One more than the highest number among them.
        package var upTo: Int
        /// How many the plan has; `nil` where it was not named.
        package var planned: Int?
        /// The seed by which the plan draws its rows; `nil` where it makes all, or was not named.
        package var seed: UInt64?
        /// How many numbers without a row the plan leaves out.
        package var leftOut: Int
        /// How many numbers without a row there are besides.
        package var missing: Int
        /// Some of them, the lowest runs that were met.
        package var firstMissing: [Range<Int>]
        /// Whether every number without a row was held against the conditions of the plan.
        package var isHeld: Bool
        /// Files that end in half a row, which is not counted.
        package var halves: [String] = []
    }

    /// Rows without an answer, by their status.
    package struct Failure: Hashable, Sendable {
        package var status: Int
        package var rows: Int
        /// The first of them.
        package var first: Int
        /// What is wrong with it.
        package var fault: String?
    }

    /// One thing that varies.
    package struct Axis: Hashable, Sendable {
        package var name: String
        /// What stands for its values: in their order where they have one, else as they were met.
        package var values: [String]
        /// How many rows have each, those without an answer among them.
        package var rows: [Int]
        /// Whether the values have an order of their own, as levels and numbers have.
        package var isOrdered: Bool
    }

    /// Rows of which a headline says one thing.
    package struct Share: Hashable, Sendable {
        package var value: HeadlineValue
        package var rows: Int
        /// The first of them.
        package var first: Int
    }

    /// Two rows that differ in one thing only, and in the headline.
    package struct Pivot: Hashable, Sendable {
        package var rows: [Int]
        /// What the thing is in each.
        package var values: [String]
        package var says: [HeadlineValue]
    }

    /// How one thing decides a headline.
    package struct Decision: Hashable, Sendable {
        /// The place of the thing among `axes`.
        package var axis: Int
        /// Pairs of rows that differ in it only.
        package var pairs: Int
        /// Pairs of those in which the headline is another.
        package var pivots: Int
        /// Pairs of which that is not known.
        package var undecided: Int
        /// Of all such pairs one in so many was looked at, chosen by what the others are; 1 for all.
        package var oneIn: Int
        /// The first pivot.
        package var example: Pivot?
        /// Of the rows with each value, how many prove the headline's `parting`, in the order of the values.
        package var proved: [Int]
    }

    /// How a headline comes out.
    package struct Headline: Hashable, Sendable {
        package var headline: SweepHeadline
        /// From the worst value to the best.
        package var shares: [Share]
        /// Rows with an answer in which the model has no such consequence.
        package var without: Int
        /// What parts the rows best: true of some, and not of others.
        package var parting: HeadlineCondition?
        /// The things, the one that decides most first.
        package var decisions: [Decision]
        /// Whatever parts the rows, by every thing with an order of its own.
        package var courses: [Course]

        /// The things that decide most: several where the same share of pairs are pivots, none where no
        /// pair is.
        package var deciders: [Decision] {
            guard let first = decisions.first, first.pivots > 0 else { return [] }
            return decisions.filter {
                $0.pivots > 0
                    && $0.pivots.multipliedFullWidth(by: first.pairs)
                        == first.pivots.multipliedFullWidth(by: $0.pairs)
            }
        }
    }

    /// Of how many rows with each value of a thing something is proved.
    package struct Course: Hashable, Sendable {
        package var condition: HeadlineCondition
        /// The place of the thing among `axes`.
        package var axis: Int
        /// In the order of its values.
        package var proved: [Int]
    }

    /// From which value of a thing on something is true.
    package struct Tipping: Hashable, Sendable {
        package var headline: SweepHeadline
        package var condition: HeadlineCondition
        /// The place of the thing among `axes`.
        package var axis: Int
        /// The place of the value.
        package var value: Int
        /// Whether it is from there upwards, or downwards.
        package var isUpward: Bool
        /// How many rows lie there, and of how many of them it is proved.
        package var rows: Int
        package var proved: Int
        /// How many rows lie on the other side, and of how many of those it is proved.
        package var otherRows: Int
        package var otherProved: Int
        /// Pairs of rows that differ in the thing only, and in the headline.
        package var pivots: Int

        /// Whether it is true of all rows that lie there.
        package var isOfAll: Bool { proved == rows }
    }

    /// Who suffices alone.
    package struct Lone: Hashable, Sendable {
        package var consequence: String
        package var cause: String
        package var rows: Int
        package var first: Int
    }

    /// A row that is cheaper or better than every other.
    package struct Bargain: Hashable, Sendable {
        package var row: Int
        package var cost: Int
        /// What the headlines say there, in the order of the front.
        package var says: [HeadlineValue]
    }

    /// What orders cost at least.
    package struct Front: Hashable, Sendable {
        package var headlines: [SweepHeadline]
        /// By cost, ascending.
        package var bargains: [Bargain]
    }

    /// What is told of costs.
    package struct Costs: Hashable, Sendable {
        /// The things of which values have a cost.
        package var axes: [String]
        /// A front for each order, then one for all of them.
        package var fronts: [Front]
        /// Rows of which a cost is not stated.
        package var unpriced: Int
        /// Whether all orders together had too many answers to be set side by side.
        package var isCut: Bool
    }

    /// One headline by two things at once.
    package struct Map: Hashable, Sendable {
        /// What rows with both values say.
        package struct Cell: Hashable, Sendable {
            package var rows: Int
            /// Rows without an answer, or in which the model has no such consequence.
            package var silent: Int
            package var worst: HeadlineValue?
            package var best: HeadlineValue?
        }

        package var headline: SweepHeadline
        /// The places of the things among `axes`: from column to column, and from row to row.
        package var across: Int
        package var down: Int
        /// By row, then by column; `nil` where there is no row.
        package var cells: [[Cell?]]
    }

    /// What the plan is called.
    package var title: String?
    /// The digest of the plan, which each row has.
    package var plan: String
    /// The tier that orders are told for.
    package var tier: Int?
    package var extent: Extent
    package var failures: [Failure]
    package var axes: [Axis]
    package var headlines: [Headline]
    package var tippings: [Tipping]
    package var lone: [Lone]
    /// `nil` where the plan was not named or states no cost.
    package var costs: Costs?
    /// Where it was asked for, and two things vary.
    package var map: Map?

    /// How many rows have an answer.
    package var answered: Int { extent.rows - failures.reduce(0) { $0 + $1.rows } }

    /// Whether rows are known to be missing, to be cut, or to have no answer.
    package var isIncomplete: Bool {
        extent.missing > 0 || !extent.halves.isEmpty || !failures.isEmpty
    }
}
