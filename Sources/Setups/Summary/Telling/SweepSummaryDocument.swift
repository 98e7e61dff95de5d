import FailureAnalysis
import Reports

/// What rows say together, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-sweep-summary/1` (Docs/Sweep.md). A value of a headline is a
/// number, `none` or `> 2`, as in columns.
package struct SweepSummaryDocument: Encodable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-sweep-summary/1"

    var format = Self.formatName
    @WrittenAsNull var title: String?
    var plan: String
    @WrittenAsNull var tier: Int?
    /// Whether rows are known to be missing, cut, or without an answer.
    var incomplete: Bool
    var rows: Rows
    var failures: [Failure]
    var axes: [Axis]
    var headlines: [Headline]
    var tippingPoints: [Tipping]
    var loneFailures: [Lone]
    @WrittenAsNull var costs: Costs?

    struct Rows: Encodable {
        var read: Int
        var answered: Int
        var upTo: Int
        @WrittenAsNull var planned: Int?
        /// By which the plan draws its rows.
        @WrittenAsNull var seed: UInt64?
        var leftOut: Int
        var missing: Int
        /// The first rows that are missing: pairs of the first and the last.
        var firstMissing: [[Int]]
        var halves: [String]
    }

    struct Failure: Encodable {
        var status: Int
        var rows: Int
        var first: Int
        @WrittenAsNull var fault: String?
    }

    struct Axis: Encodable {
        var name: String
        var values: [String]
        var rows: [Int]
        var ordered: Bool
    }

    struct Headline: Encodable {
        var name: String
        var says: String
        var shares: [Share]
        var without: Int
        @WrittenAsNull var parting: String?
        var decisions: [Decision]
    }

    struct Share: Encodable {
        var value: String
        var rows: Int
        var first: Int
    }

    struct Decision: Encodable {
        var axis: String
        var pairs: Int
        var pivots: Int
        var undecided: Int
        var oneIn: Int
        @WrittenAsNull var example: Pivot?
        var proved: [Int]
    }

    struct Pivot: Codable, Hashable {
        var rows: [Int]
        var values: [String]
        var says: [String]
    }

    struct Tipping: Encodable {
        var headline: String
        var says: String
        var axis: String
        var value: String
        /// `upward` from the value on, `downward` up to it.
        var direction: String
        var ofAll: Bool
        var rows: Int
        var proved: Int
        var otherRows: Int
        var otherProved: Int
        /// Pairs of rows that differ in the thing only, and in the headline.
        var pivots: Int
    }

    struct Lone: Encodable {
        var consequence: String
        var cause: String
        var rows: Int
        var first: Int
    }

    struct Costs: Codable, Hashable {
        var axes: [String]
        var unpriced: Int
        var cut: Bool
        var fronts: [Front]
    }

    struct Front: Codable, Hashable {
        var headlines: [String]
        var bargains: [Bargain]
    }

    struct Bargain: Codable, Hashable {
        var row: Int
        var cost: Int
        var says: [String]
    }

    /// Writes a summary.
    package init(_ summary: SweepSummary) {
        title = summary.title
        plan = summary.plan
        tier = summary.tier
        incomplete = summary.isIncomplete
        let extent = summary.extent
        rows = Rows(
            read: extent.rows, answered: summary.answered, upTo: extent.upTo,
            planned: extent.planned, seed: extent.seed, leftOut: extent.leftOut,
            missing: extent.missing,
            firstMissing: extent.firstMissing.map { [$0.lowerBound, $0.upperBound - 1] },
            halves: extent.halves)
        failures = summary.failures.map {
            Failure(status: $0.status, rows: $0.rows, first: $0.first, fault: $0.fault)
        }
        axes = summary.axes.map {
            Axis(name: $0.name, values: $0.values, rows: $0.rows, ordered: $0.isOrdered)
        }
        headlines = summary.headlines.map { Headline($0, axes: summary.axes) }
        tippingPoints = summary.tippings.map { Tipping($0, in: summary) }
        loneFailures = summary.lone.map {
            Lone(consequence: $0.consequence, cause: $0.cause, rows: $0.rows, first: $0.first)
        }
        costs = summary.costs.map { costs in
            Costs(
                axes: costs.axes, unpriced: costs.unpriced, cut: costs.isCut,
                fronts: costs.fronts.map { front in
                    Front(
                        headlines: front.headlines.map(\.name),
                        bargains: front.bargains.map {
                            Bargain(row: $0.row, cost: $0.cost, says: $0.says.map(\.column))
                        })
                })
        }
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}

extension SweepSummaryDocument.Headline {
    fileprivate init(_ headline: SweepSummary.Headline, axes: [SweepSummary.Axis]) {
        name = headline.headline.name
        says = headline.headline.words
        shares = headline.shares.map {
            SweepSummaryDocument.Share(value: $0.value.column, rows: $0.rows, first: $0.first)
        }
        without = headline.without
        _parting = WrittenAsNull(
            wrappedValue: headline.parting.map { headline.headline.words($0) })
        decisions = headline.decisions.map { decision in
            SweepSummaryDocument.Decision(
                axis: axes[decision.axis].name, pairs: decision.pairs, pivots: decision.pivots,
                undecided: decision.undecided, oneIn: decision.oneIn,
                example: decision.example.map {
                    SweepSummaryDocument.Pivot(
                        rows: $0.rows, values: $0.values, says: $0.says.map(\.column))
                }, proved: decision.proved)
        }
    }
}

extension SweepSummaryDocument.Tipping {
    fileprivate init(_ tipping: SweepSummary.Tipping, in summary: SweepSummary) {
        let axis = summary.axes[tipping.axis]
        headline = tipping.headline.name
        says = tipping.headline.words(tipping.condition)
        self.axis = axis.name
        value = axis.values[tipping.value]
        direction = tipping.isUpward ? "upward" : "downward"
        ofAll = tipping.isOfAll
        (rows, proved) = (tipping.rows, tipping.proved)
        (otherRows, otherProved) = (tipping.otherRows, tipping.otherProved)
        pivots = tipping.pivots
    }
}

extension HeadlineValue {
    /// The value as columns have it.
    var column: String {
        switch self {
        case .number(let number): "\(number)"
        case .above(let bound): ">\(bound)"
        case .none: "none"
        }
    }
}
