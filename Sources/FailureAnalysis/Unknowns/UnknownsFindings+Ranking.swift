/// Which unknowns decide most.
extension UnknownsFindings {
    /// How much hangs on an unknown.
    package struct Rank: Hashable, Sendable {
        /// The unknown's id.
        package var unknown: String
        /// How many statements it can flip; `nil` where not every completion counts.
        package var flips: Int?
        /// How many statements have a certificate that names it.
        package var named: Int
    }

    /// The unknowns, those that decide most statements first, and those that decide as many by id.
    ///
    /// Where not every completion counts, which statements an unknown can flip is not known; the order
    /// is then that of how many statements have a certificate that names it.
    ///
    /// - Complexity: O(*h* · *c* + *u* log *u*) for *h* statements with *c* picks in their certificates
    ///   each, and *u* unknowns.
    package var ranking: [Rank] {
        var (flips, named) = ([String: Int](), [String: Int]())
        for headline in headlines {
            for unknown in headline.decisive { flips[unknown.unknown, default: 0] += 1 }
            let certificates =
                headline.establishedBy.certificates + headline.refutedBy.certificates
            for unknown in Set(certificates.flatMap { $0.picks.map(\.unknown) }) {
                named[unknown, default: 0] += 1
            }
        }
        return unknowns.map {
            Rank(
                unknown: $0.id, flips: completions.exact ? flips[$0.id] ?? 0 : nil,
                named: named[$0.id] ?? 0)
        }.sorted { one, other in
            (other.flips ?? other.named, one.unknown) < (one.flips ?? one.named, other.unknown)
        }
    }
}
