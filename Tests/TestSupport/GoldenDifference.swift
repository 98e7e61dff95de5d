/// Where a text departs from the one that somebody looked at, in a form to be read in a failing test.
public struct GoldenDifference: Sendable, CustomStringConvertible {
    /// Lines of the recorded text that are gone.
    public let gone: Int
    /// Lines that the recorded text does not have.
    public let come: Int
    /// The place of the first differing line, 1-based.
    public let firstLine: Int
    private let excerpt: [String]

    /// Lines shown before and after the first difference, and at most of each side of it.
    private static let around = 3
    /// More differing lines than this are not matched with each other, which takes quadratic time.
    private static let mostMatched = 2_000
    /// Longer lines are cut round the place where they differ.
    private static let longestLine = 160

    /// - Returns: `nil` if the texts are equal.
    public init?(recorded: String, now: String) {
        // Bytes are compared: Swift takes canonically equivalent strings for equal.
        guard !recorded.utf8.elementsEqual(now.utf8) else { return nil }
        let (old, new) = (Self.lines(of: recorded), Self.lines(of: now))
        let head = zip(old, new).prefix { $0 == $1 }.count
        let shortest = min(old.count, new.count) - head
        let tail = zip(old.reversed(), new.reversed()).prefix(shortest).prefix { $0 == $1 }.count
        let (left, right) = (old[head..<old.count - tail], new[head..<new.count - tail])
        var (removed, added) = (Set(0..<left.count), Set(0..<right.count))
        if left.count + right.count <= Self.mostMatched {
            (removed, added) = ([], [])
            for change in Array(right).difference(from: Array(left)) {
                switch change {
                case .remove(let offset, _, _): removed.insert(offset)
                case .insert(let offset, _, _): added.insert(offset)
                }
            }
        }
        (gone, come) = (removed.count, added.count)
        firstLine = head + 1
        // The first lines that differ, up to the next that both have.
        let goneFirst = (0..<left.count).prefix { removed.contains($0) }.count
        let comeFirst = (0..<right.count).prefix { added.contains($0) }.count
        let after = old.dropFirst(head + goneFirst).prefix(Self.around)
        excerpt =
            Self.numbered(old.prefix(head).suffix(Self.around), from: head, mark: " ")
            + Self.shown(Array(left.prefix(goneFirst)), beside: right.first, from: head, mark: "-")
            + Self.shown(Array(right.prefix(comeFirst)), beside: left.first, from: head, mark: "+")
            + Self.numbered(
                after.prefix { new.contains($0) }, from: head + goneFirst + after.count, mark: " ")
    }

    /// The counts, and the first difference with the lines around it.
    public var description: String {
        let counts = "\(gone) recorded line\(gone == 1 ? " is" : "s are") gone, \(come) new"
        return (["differs from line \(firstLine): \(counts) (- recorded, + now)"] + excerpt)
            .joined(separator: "\n")
    }

    // MARK: The excerpt

    /// A line as its bytes, so that equality is that of bytes.
    private struct Line: Hashable {
        let bytes: [UInt8]
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private static func lines(of text: String) -> [Line] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Line(bytes: Array($0)) }
    }

    /// Lines that both texts have; `end` is how many lines stand before the first that is not shown.
    private static func numbered(
        _ lines: some Collection<Line>, from end: Int, mark: String
    ) -> [String] {
        lines.enumerated().map { index, line in
            numbered(cut(line.text, at: 0), end - lines.count + index + 1, mark)
        }
    }

    private static func numbered(_ text: String, _ number: Int, _ mark: String) -> String {
        let digits = String(number)
        return mark + String(repeating: " ", count: max(0, 6 - digits.count)) + digits + "  " + text
    }

    /// Lines of one side, cut where they are long and where they are many.
    private static func shown(
        _ lines: [Line], beside other: Line?, from head: Int, mark: String
    ) -> [String] {
        var shown = lines.prefix(around).enumerated().map { index, line in
            let same = index == 0 ? zip(line.text, other?.text ?? "").prefix { $0 == $1 }.count : 0
            return numbered(cut(line.text, at: same), head + index + 1, mark)
        }
        if lines.count > around { shown.append("\(mark)        … \(lines.count - around) more") }
        return shown
    }

    /// A long line round the character at which it differs.
    private static func cut(_ text: String, at place: Int) -> String {
        guard text.count > longestLine else { return text }
        let start = max(0, min(place - longestLine / 2, text.count - longestLine))
        let part = text.dropFirst(start).prefix(longestLine)
        return (start > 0 ? "…" : "") + part
            + (start + longestLine < text.count ? "…" : "")
    }
}
