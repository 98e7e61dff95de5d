import TestSupport
import Testing

@testable import LanguageServer

struct TextLinesTests {
    /// Every text of up to five of these, and every position in and around it.
    @Test(arguments: PositionEncoding.allCases)
    func positionsAreThoseOfAPlainCount(_ encoding: PositionEncoding) {
        let letters = ["a", "é", "😀", "\n", "\r", "\r\n"]
        var texts = [""]
        for _ in 0..<4 { texts += texts.flatMap { text in letters.map { text + $0 } } }
        for text in Set(texts).sorted() {
            let lines = TextLines(Array(text.utf8))
            let plain = PlainLines(text, encoding)
            #expect(lines.count == plain.ends.count)
            for line in 0...plain.ends.count {
                for character in 0...9 {
                    let position = TextPosition(line: line, character: character)
                    #expect(
                        lines.offset(of: position, in: encoding) == plain.offset(line, character),
                        "\(text.debugDescription) \(line):\(character)")
                }
            }
            for (offset, position) in plain.positions {
                #expect(
                    lines.position(of: offset, in: encoding) == position,
                    "\(text.debugDescription) \(offset)")
            }
        }
    }

    @Test func placesBesideTheTextAreItsEnds() {
        let lines = TextLines(Array("ab\ncd".utf8))
        let end = TextPosition(line: 1, character: 2)
        #expect(lines.position(of: 99, in: .utf16) == end)
        #expect(lines.position(of: -1, in: .utf16) == TextPosition(line: 0, character: 0))
        #expect(lines.offset(of: TextPosition(line: .max, character: .max), in: .utf16) == 5)
        #expect(lines.offset(of: TextPosition(line: 0, character: .max), in: .utf8) == 2)
    }
}

/// Lines counted letter by letter, for comparison.
private struct PlainLines {
    /// For each line the byte before what ends it.
    var ends: [Int] = []
    /// For each byte that begins a letter, and the end, the position.
    var positions: [(Int, TextPosition)] = []
    private var letters: [[(offset: Int, units: Int)]] = [[]]

    init(_ text: String, _ encoding: PositionEncoding) {
        var offset = 0
        var character = 0
        for letter in text {
            let position = TextPosition(line: letters.count - 1, character: character)
            positions.append((offset, position))
            let length = String(letter).utf8.count
            if letter.isNewline {
                ends.append(offset)
                letters.append([])
                character = 0
            } else {
                let units = encoding == .utf8 ? length : String(letter).utf16.count
                letters[letters.count - 1].append((offset, units))
                character += units
            }
            offset += length
        }
        ends.append(offset)
        positions.append((offset, TextPosition(line: letters.count - 1, character: character)))
    }

    func offset(_ line: Int, _ character: Int) -> Int {
        guard line < ends.count else { return ends.last ?? 0 }
        var at = 0
        for letter in letters[line] {
            if character < at + letter.units { return letter.offset }
            at += letter.units
        }
        return ends[line]
    }
}
