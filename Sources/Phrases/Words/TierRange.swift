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

extension String {
    /// A consequence with the tiers it holds at, where capability plays a role.
    package func withTiers(_ tiers: [Int?]) -> String {
        let words = TierRange.words(tiers.compactMap { $0 })
        return words.isEmpty ? self : "\(self) (\(words))"
    }
}
