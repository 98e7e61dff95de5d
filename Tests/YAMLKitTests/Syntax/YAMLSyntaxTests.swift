import Testing
import YAMLKit

struct YAMLSyntaxTests {
    @Test func keepsEveryByteInAToken() throws {
        let text = "# head\n\na: 'x'  # tail\r\nb:\n  - [ 1, {c: d} ]\t\n"
        let syntax = try YAMLSyntax(bytes: Array(text.utf8))
        #expect(syntax.mistakes.isEmpty)
        #expect(syntax.written == Array(text.utf8))
        let pieces = syntax.tokens.map { token in
            "\(token.kind) \(String(decoding: syntax.bytes[token.range], as: UTF8.self).debugDescription)"
        }
        #expect(
            pieces == [
                "comment \"# head\"", "lineBreak \"\\n\"", "lineBreak \"\\n\"", "plain \"a\"",
                "colon \":\"", "blanks \" \"", #"singleQuoted "\'x\'""#, "blanks \"  \"",
                "comment \"# tail\"", "lineBreak \"\\r\\n\"", "plain \"b\"", "colon \":\"",
                "lineBreak \"\\n\"", "blanks \"  \"", "item \"-\"", "blanks \" \"",
                "listStart \"[\"", "blanks \" \"", "plain \"1\"", "comma \",\"", "blanks \" \"",
                "mappingStart \"{\"", "plain \"c\"", "colon \":\"", "blanks \" \"", "plain \"d\"",
                "mappingEnd \"}\"", "blanks \" \"", "listEnd \"]\"", "blanks \"\\t\"",
                "lineBreak \"\\n\"",
            ])
    }

    @Test func knowsHowThingsAreWritten() throws {
        let text =
            "a: plain\nb: 'single'\nc: \"double\"\nd: |\n  kept\n  lines\ne: >-\n  folded\n  "
            + "lines\nf: [x]\ng: &h\n  i: !t j\nk: *h\n"
        let syntax = try YAMLSyntax(bytes: Array(text.utf8))
        func value(_ key: String) throws -> YAMLSyntaxNode {
            syntax.nodes[try #require(syntax.node(at: [.key(key)]))]
        }
        let styles = try ["a", "b", "c", "d", "e", "f", "g"].map { try value($0).style }
        #expect(
            styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded, .flow, .block])
        let folded = try #require(syntax.node(at: [.key("e")]))
        #expect(syntax.text(of: folded) == "folded lines")
        let anchor = try #require(try value("g").anchor)
        #expect(String(decoding: syntax.bytes[anchor], as: UTF8.self) == "&h")
        #expect(try value("k").kind == .alias)
        let tag = try #require(syntax.node(at: [.key("g"), .key("i")]))
        #expect(syntax.nodes[tag].tag != nil)
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"])
    func tellsPlacesInEveryUnit(_ lineBreak: String) {
        let text = "a\(lineBreak)é😀x: y"
        let places = YAMLPlaces(Array(text.utf8))
        let offset = text.utf8.count - 1
        let place = places.place(at: offset)
        #expect(place.line == 2)
        #expect(place.byteColumn == 10)
        #expect(place.column == 6)
        #expect(place.utf16Column == 7)
        #expect(places.start(ofLine: 2) == 1 + lineBreak.utf8.count)
        #expect(places.lineCount == 2)
    }

    @Test func tellsPlacesOfLongLinesAsACountFromTheStartWould() {
        let text = String(repeating: "é😀a", count: 1500)
        let places = YAMLPlaces(Array(text.utf8))
        var (offset, points, units) = (0, 0, 0)
        for scalar in text.unicodeScalars {
            let place = places.place(at: offset)
            #expect(place.column == points + 1 && place.utf16Column == units + 1)
            offset += scalar.utf8.count
            points += 1
            units += scalar.utf16.count
        }
    }

    @Test func leavesOutAByteOrderMark() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a: b".utf8)
        let syntax = try YAMLSyntax(bytes: bytes)
        #expect(syntax.written == bytes)
        #expect(syntax.tokens.first?.kind == .byteOrderMark)
        let node = try #require(syntax.node(at: [.key("a")]))
        #expect(syntax.places.place(at: syntax.nodes[node].start).column == 4)
    }

    // MARK: Limits

    @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n ", "\"", "'", "[{"])
    func neitherRecursesNorTakesLong(_ opening: String) {
        let bytes = Array(String(repeating: opening, count: 60_000).utf8)
        let started = ContinuousClock.now
        do {
            _ = try YAMLSyntax(bytes: bytes)
        } catch {
            #expect(error.faults.map(\.kind) == [.tooDeep(limit: 64)])
        }
        #expect(ContinuousClock.now - started < .seconds(10))
    }

    /// Texts of which every line is a mistake, or makes the reader look ahead.
    @Test(arguments: [
        "\ta: b\n", "a b: c: d\n", "- \"x\n", "- 'x \"y\n", "a:b\n", "k: [ 1\n", "  x\n y\n", "]\n",
        "{ a: b c: d }\n", "x\n\n\n", "@\n", "k: \"x\" y\n", "\"\\q\": \"\\z\"\n", "# \t\n\t\n",
        "&\n", "a\n",
    ])
    func takesTimeInProportion(_ line: String) throws {
        func time(_ count: Int) throws -> Duration {
            let bytes = Array(String(repeating: line, count: count).utf8)
            return try ContinuousClock().measure { _ = try YAMLSyntax(bytes: bytes) }
        }
        let small = try time(2_000)
        let large = try time(16_000)
        // Eight times the text takes about eight times as long, not sixty-four.
        #expect(large < small * 24 + .milliseconds(200))
    }
}
