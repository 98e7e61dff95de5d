/// Guesses what a misspelt word was meant to be.
package enum Suggestion {
    /// The nearest of `candidates`, if it is near enough.
    ///
    /// Near is a third of the word's length away, at most three, or different only in letter
    /// case. Of equally near ones, the first in order.
    ///
    /// - Complexity: O(*c* · *n* · *m*) for *c* candidates of length *m* and a word of length *n*;
    ///   words over 64 bytes get no guess.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String?
    {
        guard word.utf8.count <= 64 else { return nil }
        let allowed = max(1, min(3, word.utf8.count / 3))
        var best: (distance: Int, word: String)?
        for candidate in candidates where candidate != word {
            let isCaseOnly = candidate.lowercased() == word.lowercased()
            let distance =
                isCaseOnly ? 0 : editDistance(Array(word.utf8), Array(candidate.utf8), allowed)
            guard distance <= allowed else { continue }
            if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.word
    }

    /// `: did you mean 'x'?`, or a list of what is possible, or nothing.
    package static func hint(for word: String, among candidates: [String]) -> String {
        if let guess = nearest(to: word, among: candidates) { return ": did you mean '\(guess)'?" }
        if candidates.isEmpty || candidates.count > 16 { return "" }
        return ": write one of \(candidates.joined(separator: ", "))"
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other
    /// (optimal string alignment); anything above `limit` is reported as `limit + 1`.
    private static func editDistance(_ from: [UInt8], _ to: [UInt8], _ limit: Int) -> Int {
        guard abs(from.count - to.count) <= limit, to.count <= 64 else { return limit + 1 }
        var before: [Int] = []
        var previous = Array(0...to.count)
        for (row, byte) in from.enumerated() {
            var current = [row + 1]
            for (column, other) in to.enumerated() {
                var cost = previous[column] + (byte == other ? 0 : 1)
                cost = min(cost, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, byte == to[column - 1], from[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            (before, previous) = (previous, current)
        }
        return min(previous[to.count], limit + 1)
    }
}
