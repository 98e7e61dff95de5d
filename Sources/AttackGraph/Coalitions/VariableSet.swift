/// A set of variables, one bit each, of a fixed width.
struct VariableSet: Hashable {
    private var words: [UInt64]

    /// The empty set, of variables 0..<`width`.
    init(width: Int) { words = [UInt64](repeating: 0, count: (width + 63) / 64) }

    /// Some variables of 0..<`width`.
    init(_ variables: [Int], width: Int) {
        self.init(width: width)
        for variable in variables { words[variable >> 6] |= 1 << UInt64(variable & 63) }
    }

    func contains(_ variable: Int) -> Bool {
        words[variable >> 6] >> UInt64(variable & 63) & 1 == 1
    }

    func isSubset(of other: VariableSet) -> Bool {
        for word in words.indices where words[word] & ~other.words[word] != 0 { return false }
        return true
    }
}
