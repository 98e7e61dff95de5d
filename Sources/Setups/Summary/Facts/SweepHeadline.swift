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
