/// A set of variables, one bit each, of a fixed width.
struct VariableSet: Hashable {
    private var words: [UInt64]

    /// The empty set, of variables 0..<`width`.
    init(width: Int) { words = [UInt64](repeating: 0, count: (width + 63) / 64) }

    func contains(_ variable: Int) -> Bool {
        words[variable >> 6] >> UInt64(variable & 63) & 1 == 1
    }

    func with(_ variable: Int) -> VariableSet {
        var larger = self
        larger.words[variable >> 6] |= 1 << UInt64(variable & 63)
        return larger
    }

    func isSubset(of other: VariableSet) -> Bool {
        for word in words.indices where words[word] & ~other.words[word] != 0 { return false }
        return true
    }
}
