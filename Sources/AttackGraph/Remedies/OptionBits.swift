/// A set of options as bits, so that clauses are compared a word at a time.
protocol OptionBits: Hashable, Sendable {
    /// The most options that fit.
    static var capacity: Int { get }

    init()
    var isEmpty: Bool { get }
    var count: Int { get }
    /// The smallest member.
    var first: Int? { get }
    func contains(_ option: Int) -> Bool
    mutating func insert(_ option: Int)
    mutating func remove(_ option: Int)
    func union(_ other: Self) -> Self
    func subtracting(_ other: Self) -> Self
    func isDisjoint(with other: Self) -> Bool
}

extension OptionBits {
    init(_ options: some Sequence<Int>) {
        self.init()
        for option in options { insert(option) }
    }

    /// Calls `body` with each member, ascending.
    @inline(__always)
    func visit(_ body: (Int) -> Void) {
        var rest = self
        while let option = rest.first {
            body(option)
            rest.remove(option)
        }
    }

    /// The members, ascending.
    var members: [Int] {
        var members: [Int] = []
        visit { members.append($0) }
        return members
    }
}

extension UInt64: OptionBits {
    static var capacity: Int { 64 }

    var isEmpty: Bool { self == 0 }
    var count: Int { nonzeroBitCount }
    var first: Int? { self == 0 ? nil : trailingZeroBitCount }
    func contains(_ option: Int) -> Bool { self &>> UInt64(option) & 1 == 1 }
    mutating func insert(_ option: Int) { self |= 1 &<< UInt64(option) }
    mutating func remove(_ option: Int) { self &= ~(1 &<< UInt64(option)) }
    func union(_ other: Self) -> Self { self | other }
    func subtracting(_ other: Self) -> Self { self & ~other }
    func isDisjoint(with other: Self) -> Bool { self & other == 0 }
}

extension SIMD8<UInt64>: OptionBits {
    static var capacity: Int { 512 }

    var isEmpty: Bool { self == .zero }
    var count: Int { indices.reduce(0) { $0 + self[$1].nonzeroBitCount } }
    var first: Int? {
        for word in indices where self[word] != 0 {
            return word << 6 + self[word].trailingZeroBitCount
        }
        return nil
    }
    func contains(_ option: Int) -> Bool { self[option >> 6].contains(option & 63) }
    mutating func insert(_ option: Int) { self[option >> 6].insert(option & 63) }
    mutating func remove(_ option: Int) { self[option >> 6].remove(option & 63) }
    func union(_ other: Self) -> Self { self | other }
    func subtracting(_ other: Self) -> Self { self & ~other }
    func isDisjoint(with other: Self) -> Bool { self & other == .zero }
}
