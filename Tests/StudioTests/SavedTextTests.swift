import Testing

@testable import Studio

struct SavedTextTests {
    @Test func linesAndTheMarkStayAsTheyWere() {
        let windows = SavedText(Array("\u{FEFF}a: 1\r\nb: 2\r\n".utf8))
        #expect(windows.text == "a: 1\nb: 2\n")
        #expect(windows.written("a: 3\nb: 2\n") == Array("\u{FEFF}a: 3\r\nb: 2\r\n".utf8))
        let plain = SavedText(Array("a: 1\n".utf8))
        #expect(plain.text == "a: 1\n" && plain.written("b\n") == Array("b\n".utf8))
        let mixed = SavedText(Array("a\r\nb\nc\rd".utf8))
        #expect(mixed.text == "a\nb\nc\nd" && mixed.written("a\n") == Array("a\n".utf8))
        #expect(SavedText([0xFF]).text == nil)
    }
}
