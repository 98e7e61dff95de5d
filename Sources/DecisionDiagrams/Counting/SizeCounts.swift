/// How many sets of a family have each size, in one block of words.
///
/// The polynomial in the size: the count of the sets of size *k* is the coefficient of *x*^*k*.
struct SizeCounts: Sendable {
    /// The first size that has a count.
    let least: Int
    /// The words of 64 bits of each count.
    let width: Int
    /// The counts, the lowest word first; the first and the last are not zero.
    let words: [UInt64]
    /// A bound of the sum of all counts, so also of each.
    let total: CountBound

    /// One set of one member: what an event stands for.
    static let event = SizeCounts(least: 1, width: 1, words: [1], total: .one)

    /// Makes counts; zeros at both ends, and words that no count needs, are dropped.
    ///
    /// - Precondition: there are `width` words for each count.
    init(least: Int, width: Int, words: [UInt64], total: CountBound) {
        var used = width
        while used > 1, Self.isZero(words, at: used - 1, of: width) { used -= 1 }
        let rows = words.count / width
        func isZero(_ row: Int) -> Bool {
            !(0..<used).contains { words[row * width + $0] != 0 }
        }
        let first = (0..<rows).first { !isZero($0) } ?? rows
        let end = (first..<rows).last { !isZero($0) }.map { $0 + 1 } ?? first
        self.least = first == end ? 0 : least + first
        self.width = used
        self.total = total
        if used == width {
            self.words = Array(words[first * width..<end * width])
        } else {
            self.words = (first..<end).flatMap { words[$0 * width..<$0 * width + used] }
        }
    }

    private static func isZero(_ words: [UInt64], at place: Int, of width: Int) -> Bool {
        !stride(from: place, to: words.count, by: width).contains { words[$0] != 0 }
    }

    /// Whether this is what an event stands for.
    var isEvent: Bool { least == 1 && words == [1] }

    /// How many sizes from the first to the last that has a count.
    var count: Int { words.count / width }

    /// The counts as numbers, from size 0 on.
    var numbers: [NaturalNumber] {
        Array(repeating: .zero, count: least)
            + (0..<count).map { NaturalNumber(words: words[$0 * width..<($0 + 1) * width]) }
    }
}
