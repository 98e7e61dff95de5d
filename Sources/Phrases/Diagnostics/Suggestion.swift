/// Guesses what a misspelt word was meant to be.
package enum Suggestion {
    /// The nearest of `candidates`, if it is near enough.
    ///
    /// Near is a third of the word's length away, at most three, or different only in letter
    /// case. Of equally near ones, the first in order.
    ///
    /// - Complexity: O(*c* · *n*) for *c* candidates and a word of length *n*; words over 64 bytes
    ///   get no guess, and of more than `mostCandidates` only the first are looked at.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String?
    {
        guard let aim = Aim(word) else { return nil }
        var best: (distance: Int, word: String)?
        for candidate in candidates.prefix(mostCandidates) {
            guard candidate != word, let distance = aim.distance(to: candidate) else { continue }
            if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.word
    }

    /// How far apart two words are, where they are near; 0 where they differ in letter case only.
    ///
    /// - Complexity: as `nearest(to:among:)` for one candidate.
    package static func distance(from word: String, to candidate: String) -> Int? {
        Aim(word)?.distance(to: candidate)
    }

    /// A word that candidates are set against, with what of it every comparison needs.
    private struct Aim {
        private let allowed: Int
        private let letters: [UInt8]
        private let isPlain: Bool
        private let lowered: String

        /// `nil` for a word too long for a guess.
        init?(_ word: String) {
            guard word.utf8.count <= 64 else { return nil }
            letters = Array(word.utf8)
            allowed = max(1, min(3, letters.count / 3))
            isPlain = letters.allSatisfy { $0 < 0x80 }
            lowered = word.lowercased()
        }

        /// How far a candidate is; `nil` where that is too far.
        func distance(to candidate: String) -> Int? {
            let others = candidate.utf8
            let isFar = abs(others.count - letters.count) > allowed
            // Letter case changes the length of no plain word.
            if isFar, isPlain, others.allSatisfy({ $0 < 0x80 }) { return nil }
            let distance =
                isFar ? allowed + 1 : Suggestion.editDistance(letters, Array(others), allowed)
            if distance > 0, candidate.lowercased() == lowered { return 0 }
            return distance <= allowed ? distance : nil
        }
    }

    /// How many names are looked at for one guess.
    package static let mostCandidates = 20_000

    /// `: did you mean 'x'?`, or a list of what is possible, or nothing.
    package static func hint(for word: String, among candidates: [String]) -> String {
        if let guess = nearest(to: word, among: candidates) { return ": did you mean '\(guess)'?" }
        if candidates.isEmpty || candidates.count > 16 { return "" }
        return ": write one of \(candidates.joined(separator: ", "))"
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other
    /// (optimal string alignment); anything above `limit` is reported as `limit + 1`.
    ///
    /// - Complexity: O(*n* · `limit`) for words of length *n*: of each row of the table only what
    ///   lies within `limit` of the diagonal can matter, and rows are made until none of it does.
    private static func editDistance(_ from: [UInt8], _ to: [UInt8], _ limit: Int) -> Int {
        guard abs(from.count - to.count) <= limit, to.count <= 64 else { return limit + 1 }
        let beyond = limit + 1
        // What both begin and end with changes no distance, and is most of a name in a series.
        var (from, to) = (from[...], to[...])
        while let first = from.first, first == to.first {
            from.removeFirst()
            to.removeFirst()
        }
        while let last = from.last, last == to.last {
            from.removeLast()
            to.removeLast()
        }
        if from.isEmpty || to.isEmpty { return min(max(from.count, to.count), beyond) }
        return editDistance(Array(from), Array(to), within: limit)
    }

    private static func editDistance(_ from: [UInt8], _ to: [UInt8], within limit: Int) -> Int {
        let beyond = limit + 1
        let width = to.count + 1
        // The rows of the last letters but two, but one and of the last, in turn in one array; what
        // is not reached is beyond the limit. Three arrays that change places were compiled wrongly
        // with optimisation by Swift 6.3.1: GuessTests fails then.
        var rows = [Int](repeating: beyond, count: 3 * width)
        var (before, previous, current) = (0, width, 2 * width)
        for column in 0...min(limit, to.count) { rows[previous + column] = column }
        for row in from.indices {
            let first = max(0, row + 1 - limit)
            let last = min(to.count, row + 1 + limit)
            if first > last { return beyond }
            var least = beyond
            if first > 0 { rows[current + first - 1] = beyond }
            for column in first...last {
                var cost = beyond
                if column == 0 {
                    cost = row + 1
                } else {
                    let isSame = from[row] == to[column - 1]
                    cost = rows[previous + column - 1] + (isSame ? 0 : 1)
                    cost = min(cost, rows[current + column - 1] + 1)
                    if column < row + 1 + limit { cost = min(cost, rows[previous + column] + 1) }
                    if row > 0, column > 1, from[row] == to[column - 2],
                        from[row - 1] == to[column - 1]
                    {
                        cost = min(cost, rows[before + column - 2] + 1)
                    }
                }
                rows[current + column] = min(cost, beyond)
                least = min(least, rows[current + column])
            }
            // A swap reaches back by two rows, so both must be beyond the limit.
            if least > limit, row > 0 {
                let reached = max(0, row - limit)...min(to.count, row + limit)
                if reached.allSatisfy({ rows[previous + $0] > limit }) { return beyond }
            }
            (before, previous, current) = (previous, current, before)
        }
        return min(rows[previous + to.count], beyond)
    }
}
