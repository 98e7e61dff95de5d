import Testing
import YAMLKit

struct YAMLWriterTests {
    private static let awkward = [
        "no", "1.10", "12:30", "~", "*x", "&x", "a: b", "#x", "a #b", "two\nlines", "two\r\nlines",
        "", " ", " a", "a ", "null", "Null", "true", "- a", "-", "?", "? a", "[a", "{a", "a, b",
        "a]", "'a'", "\"a\"", "a\\b", "%a", "@a", "`a", "!a", "|", ">", "2026-04-20", "0x1F", "1e5",
        ".inf", "<<", "=", "é", "😀", "\u{85}", "\u{2028}x", "\u{7F}", "\u{0}", "\u{FEFF}", "\t",
        "tab\tin", "---", "...", "\n", "\n\na\n", String(repeating: "long ", count: 400),
        String(repeating: "key", count: 60),
    ]

    @Test(arguments: awkward)
    func writesTextThatReadsBack(_ text: String) throws {
        let value = YAMLValue.mapping([
            .init("block", .text(text)), .init("list", .list([.text(text), .text(text)])),
            .init("deep", .mapping([.init("er", .mapping([.init(text, .text(text))]))])),
            .init("word", .word(text)),
        ])
        let written = try YAMLWriter().text(of: value)
        let root = try YAMLDocument(bytes: Array(written.utf8), file: "x").root
        #expect(root["block"]?.scalar?.text == text)
        #expect(root["list"]?.items?.map(\.scalar?.text) == [text, text])
        #expect(root["deep"]?["er"]?[text]?.scalar?.text == text)
        #expect(root["word"]?.scalar?.text == text)
        #expect(root["block"]?.isNull == false)
    }

    @Test func putsShortThingsOnOneLine() throws {
        let value = YAMLValue.mapping([
            .init("date", .word("2026-04-20")),
            .init(
                "channels",
                .mapping([
                    .init(
                        "network",
                        .mapping([
                            .init("rate", .word("10 Gbit/s")), .init("to", .text("outside")),
                            .init("operator", .mapping([.init("any", .list([.text("no")]))])),
                        ])), .init("empty", .mapping([])),
                ])), .init("nothing", .null),
        ])
        let expected = """
            date: 2026-04-20
            channels:
              network: {rate: 10 Gbit/s, to: outside, operator: {any: ["no"]}}
              empty: {}
            nothing: ~

            """
        #expect(try YAMLWriter().text(of: value) == expected)
    }

    @Test func findsATopLevelTextWithoutTheRest() {
        func find(_ text: String) -> String? {
            YAMLDocument.topLevelText(of: "format", in: Array(text.utf8))
        }
        #expect(find(#"{"a": {"format": "x"}, "b": ["format", "y"], "format": "z", ..."#) == "z")
        #expect(find("title: format\nformat: q\n") == "q")
        #expect(find("[format, a]") == nil)
        #expect(find("format") == nil)
        #expect(find("") == nil)
        // A key that stands nowhere as it is may be escaped.
        #expect(find(#"{"f\u006Frmat": "z"}"#) == "z")
        #expect(find("title: formats\nformat-of: q\n") == nil)
    }
}
