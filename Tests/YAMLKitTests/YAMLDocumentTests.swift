import Testing
import YAMLKit

struct YAMLDocumentTests {
    @Test func keepsWordsAsWritten() throws {
        let root = try read(
            "{ country: no, version: 1.10, time: 12:30, zip: 017, date: 2026-04-20 }")
        #expect(root["country"]?.scalar?.text == "no")
        #expect(root["version"]?.scalar?.text == "1.10")
        #expect(root["time"]?.scalar?.text == "12:30")
        #expect(root["zip"]?.scalar?.text == "017")
        #expect(root["date"]?.scalar?.text == "2026-04-20")
    }

    @Test func knowsWhereKeysAndValuesStand() throws {
        let root = try read("a:\n  b: [c, 'd e']\n  f: g\n")
        let entry = try #require(root["a"]?.entry("b"))
        #expect(entry.keyRange.description == "test.yaml:2:3")
        #expect(entry.value.range.description == "test.yaml:2:6")
        #expect(entry.value.range.end == YAMLMark(line: 2, column: 16))
        let second = try #require(entry.value.items?.last)
        #expect(second.range.start == YAMLMark(line: 2, column: 10))
        #expect(second.range.end == YAMLMark(line: 2, column: 15))
        #expect(second.scalar?.isPlain == false)
    }

    @Test func countsColumnsInCodePointsAndUTF16() throws {
        let root = try read("é: { ü: x }\nz: é😀y\nw: v\n")
        #expect(root.entry("é")?.value.range.start == YAMLMark(line: 1, column: 4))
        #expect(root["é"]?.entry("ü")?.value.range.start == YAMLMark(line: 1, column: 9))
        #expect(root.entry("z")?.value.range.end.column == 7)
        #expect(root.entry("z")?.value.range.end.utf16Column == 8)
        #expect(root.entry("w")?.value.range.start == YAMLMark(line: 3, column: 4))
    }

    /// In lines of thousands of bytes too, of which the places count a stretch at a time.
    @Test(arguments: [1, 85, 86, 400])
    func countsColumnsOfLongLines(_ times: Int) throws {
        let root = try read("{ a: '\(String(repeating: "é😀", count: times))', b: c }")
        let start = try #require(root.entry("b")).keyRange.start
        #expect(start.column == 7 + 2 * times + 3)
        #expect(start.utf16Column == 7 + 3 * times + 3)
    }

    @Test(arguments: ["\r", "\r\n", "\u{85}", "\u{2028}"])
    func countsEveryLineBreak(of lineBreak: String) throws {
        let root = try read("a: 1\(lineBreak)bc: 2\(lineBreak)d: 3\n")
        #expect(root.entry("d")?.value.range.start == YAMLMark(line: 3, column: 4))
    }

    @Test func readsJSONAsPythonWritesIt() throws {
        let text =
            #"{"a": "\ud83d\ude00\u00e9\/\n", "b": [1, null, true], "\uD834\uDD1E": "\\ud83d"}"#
        let root = try read(text)
        #expect(root["a"]?.scalar?.text == "😀é/\n")
        #expect(root["b"]?.items?.map(\.isNull) == [false, true, false])
        #expect(root["𝄞"]?.scalar?.text == "\\ud83d")
        // Columns are those of the text as it was written, not of the joined escapes.
        #expect(root.entry("b")?.keyRange.start == YAMLMark(line: 1, column: 33))
    }

    @Test func readsPastAByteOrderMark() throws {
        let root = try YAMLDocument(bytes: [0xEF, 0xBB, 0xBF] + Array("a: b".utf8), file: "x").root
        #expect(root["a"]?.scalar?.text == "b")
        #expect(root.entry("a")?.keyRange.start == YAMLMark(line: 1, column: 1))
    }

    @Test func tellsNullFromNothingFromText() throws {
        let root = try read("a: ~\nb:\nc: '~'\nd: null\ne: ''\n")
        #expect(root.entries?.map(\.value.isNull) == [true, false, false, true, false])
        #expect(root.entries?.map(\.value.isBlank) == [false, true, false, false, false])
    }

    private func read(_ text: String) throws -> YAMLNode {
        try YAMLDocument(bytes: Array(text.utf8), file: "test.yaml").root
    }
}
