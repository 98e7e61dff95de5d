import TestSupport
import Testing

@testable import LanguageServer

struct OpenDocumentTests {
    private func document(_ text: String, language: String? = "yaml") -> OpenDocument {
        OpenDocument(uri: DocumentURI("file:///m.yaml"), version: 1, language: language, text: text)
    }

    @Test(arguments: [
        "sallyport: 1\n", "# words\n\nsallyport: 1", "{\"sallyport\": 1}", "  sallyport : 1",
        "{ sallyport: 1 }", "\u{FEFF}sallyport: 1", "a: b\r\nsallyport: 1\r\n",
        "extends: base.yaml\n", "extends: \"base.yml\"\n",
        "title: A\ndefenders:\n  a: {}\nperimeters: {}\nchannels:\n",
    ])
    func isAModel(_ text: String) { #expect(document(text).isModel) }

    @Test(arguments: [
        "", "services:\n  web: {}\n", "# sallyport: 1\n", "sallyports: 1\n", "- sallyport",
        "channels:\n- conda-forge\nweights: 1\n", "x:\n  defenders:\n  channels:\n  weights:\n",
        "extends: [recommended]\n", "job:\n  extends: base.yaml\n", "extends: standard\n",
    ])
    func isOtherYAML(_ text: String) { #expect(!document(text).isModel) }

    @Test func whatWasAModelStaysOne() {
        var document = document("sallyport: 1\n")
        document.change([Self.whole("services:\n")], to: 2, in: .utf16)
        #expect(document.isModel)
        #expect(self.document("x: 1\n", language: "sallyport").isModel)
    }

    /// The first word of a model is offered; what is another word is left alone.
    @Test(arguments: ["s", "  sally", "# a\n\nsallyport\n", "ext", "extends"])
    func beginsAModel(_ text: String) {
        #expect(document(text).isBeginning && !document(text).isModel)
    }

    @Test(arguments: ["", "# s", "v", "sallyports", "s\nt", "s:"])
    func beginsNoModel(_ text: String) { #expect(!document(text).isBeginning) }

    @Test func becomesAModel() {
        var document = document("# my lab\n\n")
        #expect(document.isBlank)
        document.change([Self.whole("sallyport: 1\n")], to: 2, in: .utf16)
        #expect(document.isModel)
        #expect(!document.isBlank)
    }

    private static func whole(_ text: String) -> TextChange {
        TextChange(range: nil, text: text)
    }

    /// Changes one after the other give what a plain text gives that is changed by its letters.
    @Test(arguments: PositionEncoding.allCases)
    func changesAreThoseOfAPlainText(_ encoding: PositionEncoding) {
        var random = SplitMix64(seed: 3)
        let pieces = ["", "a", "é😀", "\n", "x: y\n", "\r\n", "😀"]
        for _ in 0..<200 {
            var document = document("sallyport: 1\n# é😀\nend")
            var plain = Array("sallyport: 1\n# é😀\nend".unicodeScalars)
            for version in 2..<12 {
                let at = Int.random(in: 0...plain.count, using: &random)
                let end = Int.random(in: at...min(plain.count, at + 6), using: &random)
                // Between the two halves of one line break there is no position.
                guard !Self.isInside(plain, at), !Self.isInside(plain, end) else { continue }
                let text = pieces.randomElement(using: &random) ?? ""
                let range =
                    Self.position(plain[..<at], encoding)..<Self.position(plain[..<end], encoding)
                plain.replaceSubrange(at..<end, with: Array(text.unicodeScalars))
                document.change(
                    [TextChange(range: range, text: text)], to: version, in: encoding)
                #expect(document.version == version)
                var written = String.UnicodeScalarView()
                written.append(contentsOf: plain)
                #expect(document.lines.bytes == Array(String(written).utf8))
            }
        }
    }

    private static func isInside(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
        at > 0 && at < scalars.count && scalars[at - 1] == "\r" && scalars[at] == "\n"
    }

    private static func position(
        _ scalars: ArraySlice<Unicode.Scalar>, _ encoding: PositionEncoding
    ) -> TextPosition {
        var line = 0
        var character = 0
        for (at, scalar) in scalars.enumerated() {
            if scalar == "\n" || scalar == "\r" && !(scalars.dropFirst(at + 1).first == "\n") {
                (line, character) = (line + 1, 0)
            } else if scalar != "\r" {
                character += encoding == .utf8 ? UTF8.width(scalar) : UTF16.width(scalar)
            }
        }
        return TextPosition(line: line, character: character)
    }
}
