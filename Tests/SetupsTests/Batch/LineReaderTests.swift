import TestSupport
import Testing

@testable import Setups

struct LineReaderTests {
    /// The lines of a text that comes in pieces of a length.
    private static func lines(
        _ text: String, longest: Int, pieces: Int
    ) throws -> [RequestLine] {
        var rest = Array(text.utf8)[...]
        var reader = LineReader(longest: longest) { length in
            let piece = Array(rest.prefix(min(length, pieces)))
            rest = rest.dropFirst(piece.count)
            return piece
        }
        var lines: [RequestLine] = []
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    private static func text(_ line: RequestLine) -> String? {
        line.bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [1, 2, 3, 100])
    func takesLinesApart(pieces: Int) throws {
        let lines = try Self.lines("ab\n\nabcd\nabcde\nx\nlast", longest: 4, pieces: pieces)
        #expect(lines.map(Self.text) == ["ab", "", "abcd", nil, "x", "last"])
        #expect(lines.map(\.number) == [1, 2, 3, 4, 5, 6])
    }

    @Test func anEndIsNoLine() throws {
        #expect(try Self.lines("", longest: 4, pieces: 9).isEmpty)
        #expect(try Self.lines("a\n", longest: 4, pieces: 9).map(Self.text) == ["a"])
        #expect(try Self.lines("\n", longest: 4, pieces: 9).map(Self.text) == [""])
    }

    @Test func agreesWithSplittingTheWhole() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<500 {
            let letters = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                ["a", "b", "\n"].randomElement(using: &random) ?? ""
            }
            let text = letters.joined()
            var wanted = text.split(separator: "\n", omittingEmptySubsequences: false)
            if wanted.last == "" { wanted.removeLast() }
            let found = try Self.lines(
                text, longest: 5, pieces: Int.random(in: 1...7, using: &random))
            #expect(
                found.map(Self.text) == wanted.map { $0.utf8.count > 5 ? nil : String($0) })
        }
    }

    @Test func whatIsTooLongIsNotKept() throws {
        var given = 0
        var reader = LineReader(longest: 10) { length in
            given += 1
            return given > 20 ? [] : [UInt8](repeating: 0x61, count: length)
        }
        #expect(try reader.next()?.bytes == nil)
        #expect(given == 21)
        #expect(try reader.next() == nil)
    }
}
