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

    @Test(arguments: ["\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}"])
    func staysOnOneLine(_ scalar: String) {
        #expect(InertText.line("a\(scalar)b") == "a b")
    }
}
