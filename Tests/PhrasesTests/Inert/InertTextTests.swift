import Testing

@testable import Phrases

struct InertTextTests {
    @Test func keepsWhatIsHarmless() {
        #expect(InertText.line("Zürich – 東京 {a}") == "Zürich – 東京 {a}")
    }

    @Test(arguments: ["\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{FEFF}"])
    func replacesWhatSteersATerminal(_ scalar: String) {
        #expect(InertText.line("a\(scalar)b") == "a\u{FFFD}b")
    }

    @Test(arguments: [
        ("##[error]x", "## [error]x"), ("a ##vso[b", "a ##vso [b"), ("##VSO[b", "##VSO [b"),
        ("###[x", "### [x"), ("#[x", "#[x"), ("# #[x", "# #[x"), ("##", "##"), ("a[0]", "a[0]"),
        ("o[0]", "o[0]"), ("#vso[x", "#vso[x"), ("##[##[", "## [## ["),
    ])
    func partsWhatARunnerTakesForACommand(_ text: String, _ line: String) {
        #expect(InertText.line(text) == line)
    }

    @Test(arguments: [
        ("::error::x", ": :error::x"), (" \t::x", " \t: :x"),
        ("\u{A0}\u{2003}::x", "\u{A0}\u{2003}: :x"),
        ("a::b", "a::b"), (":x", ":x"), ("", ""), ("::", ": :"), (":::", ": ::"),
    ])
    func partsColonsAtTheBeginning(_ text: String, _ line: String) {
        #expect(InertText.printed(text) == line)
    }

    @Test func jsonStaysTheSameValue() {
        #expect(
            InertText.escaped(json: "[\"\u{7F}\u{9B}\u{202E}##[##vso[é\u{200D}\",\n  \"a\"]")
                == "[\"\\u007f\\u009b\\u202e##\\u005b##vso\\u005bé\u{200D}\",\n  \"a\"]")
        #expect(InertText.escaped(json: "[\"a\"]") == "[\"a\"]")
    }

    @Test(arguments: ["\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}"])
    func staysOnOneLine(_ scalar: String) {
        #expect(InertText.line("a\(scalar)b") == "a b")
    }
}
