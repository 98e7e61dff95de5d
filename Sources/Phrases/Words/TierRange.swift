/// Attacker tiers in words.
package enum TierRange {
    /// Tiers as ranges, for example `OC1–OC3, OC5`; empty for none.
    package static func words(_ tiers: [Int]) -> String {
        var ranges: [(first: Int, last: Int)] = []
        for tier in Set(tiers).sorted() {
            if let last = ranges.last, last.last + 1 == tier {
                ranges[ranges.count - 1].last = tier
            } else {
                ranges.append((tier, tier))
            }
        }
        return ranges.map { $0.first == $0.last ? "OC\($0.first)" : "OC\($0.first)–OC\($0.last)" }
            .joined(separator: ", ")
    }
}
