/// Shares and rows in words.
enum SweepWords {
    /// A share of rows as whole percents, never 0 % of some and never 100 % of fewer than all.
    static func percent(_ part: Int, of all: Int) -> String {
        guard all > 0 else { return "–" }
        if part == 0 { return "0 %" }
        if part == all { return "100 %" }
        let (high, low) = part.multipliedFullWidth(by: 200)
        let doubled = all.dividingFullWidth((high, low)).quotient
        let percent = (doubled + 1) / 2
        if percent == 0 { return "< 1 %" }
        return percent >= 100 ? "> 99 %" : "\(percent) %"
    }

    /// Runs of rows that are missing, for example `4 to 7, 9`.
    static func ranges(_ ranges: [Range<Int>]) -> String {
        ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound - 1)"
        }.joined(separator: ", ")
    }
}
