import Testing

@testable import Phrases

struct LookAlikeTests {
    @Test(arguments: [
        ("AWS", "А\u{57}S"), ("lab", "l\u{200B}ab"), ("lab", "lab\u{FE0F}"), ("lab", "1ab"),
        ("Iab", "lab"), ("cloud0", "cloudO"), ("modern", "rnodern"),
        ("paypal", "раураӏ".replacing("ӏ", with: "l")),
        ("Ａmazon", "Amazon"), ("a b", "a\u{2003}b"), ("a b", "a  b"), ("ΑΒΕ", "ABE"),
        ("la\u{AD}b", "lab"), ("\u{202E}lab", "lab"), ("é", "e\u{301}"),
    ])
    func looksTheSame(_ one: String, _ other: String) {
        #expect(LookAlike.appearance(of: one) == LookAlike.appearance(of: other))
    }

    @Test(arguments: [
        ("aws", "AWS"), ("lab", "labs"), ("é", "e"), ("Ä", "A"), ("東京", "京東"), ("p2", "p3"),
        ("a-b", "a_b"), ("яблоко", "яблоки"),
    ])
    func looksAnother(_ one: String, _ other: String) {
        #expect(LookAlike.appearance(of: one) != LookAlike.appearance(of: other))
    }

    @Test func aPairIsOfTwoNamesOfTwoThings() {
        func pairs(_ names: [(String, String)]) -> [String] {
            var found = LookAlikeNames()
            for (line, (name, element)) in names.enumerated() {
                found.add(
                    name, of: element, at: DiagnosticPlace(file: "f", line: line + 1, column: 1))
            }
            return found.pairs.map { $0.diagnostic(DiagnosticCode("x.y", .warning)).description }
        }
        #expect(pairs([("a", "A"), ("a", "B"), ("b", "C")]) == [])
        #expect(pairs([("l", "A"), ("1", "A")]) == [])
        #expect(
            pairs([("l", "A"), ("1", "B")]) == [
                "f:2:1: warning: '1' of B looks like 'l' of A and is another name (U+0031 where the "
                    + "other has U+006C): write names that a reader can tell apart [x.y]\n"
                    + "f:1:1: note: the other one is here"
            ])
        #expect(
            pairs([("a\u{200B}", "A"), ("a", "B")])[0].contains("(the other has U+200B at its end)")
        )
    }
}
