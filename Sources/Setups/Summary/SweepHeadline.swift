package import ThreatGraph

/// A number of each row that a summary tells about: an order, or the level that holds while nobody
/// fails.
package struct SweepHeadline: Hashable, Sendable {
    /// What is counted.
    package enum Measure: Hashable, Sendable {
        /// The fewest failures that suffice; without a tier where capability plays no role.
        case order(AnswerLevel, tier: Int?)
        /// The largest tier below which nothing happens without a failure.
        case level
    }

    /// The consequence by its id, with what it is of.
    package let consequence: String
    /// What is counted.
    package let measure: Measure

    package init(_ consequence: String, _ measure: Measure) {
        self.consequence = consequence
        self.measure = measure
    }

    /// The name of its column in a table of rows.
    package var name: String {
        switch measure {
        case .order(let level, let tier): AnswerCells.column(consequence, level, tier: tier)
        case .level: AnswerCells.levelColumn(consequence)
        }
    }

    /// Reads the name of a column; `nil` for any other.
    init?(name: String) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts[0] == "effective" {
            self.init(parts[1], .level)
            return
        }
        guard parts.count == 2 || parts.count == 3, !parts[0].isEmpty,
            let level = AnswerLevel(rawValue: parts[1])
        else { return nil }
        if parts.count == 2 {
            self.init(parts[0], .order(level, tier: nil))
            return
        }
        guard let tier = (1...5).first(where: { parts[2] == "OC\($0)" }) else { return nil }
        self.init(parts[0], .order(level, tier: tier))
    }

    /// Where it stands among others: orders before levels, then as consequences are sorted.
    var place: [String] {
        switch measure {
        case .order(let level, let tier):
            [
                "1", consequence, "\(AnswerLevel.allCases.firstIndex(of: level) ?? 9)",
                "\(tier ?? 0)",
            ]
        case .level: ["2", consequence]
        }
    }
}

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

/// Something that a headline says or does not say in a row.
package enum HeadlineCondition: Hashable, Sendable {
    /// It is so many or more.
    case atLeast(Int)
    /// No set of failures suffices.
    case none

    /// Whether a value proves it.
    func holds(for value: HeadlineValue) -> Bool {
        switch self {
        case .atLeast(let number): value.least >= number
        case .none: value == .none
        }
    }
}
