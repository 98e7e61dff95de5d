import TestSupport
import Testing

@testable import Workbench

/// How a text is laid out.
struct DraftFormattingTests {
    private func formatted(_ text: String) -> String {
        let draft = DraftModel(text)
        return String(
            decoding: TextEdit.applying(draft.formatting(), to: draft.bytes), as: UTF8.self)
    }

    @Test func indentationBlanksAndEmptyLinesAreSettled() {
        let text = """
            # A model


            sallyport:  1
            title: "Small"   \u{20}
            defenders:
                # Whoever trains.
                lab: {role: lab,jurisdictions: [ US ]}   # as agreed
                aws:
                     role:  cloud
                     # Its owner.
                     parent: amazon



            ways: [{a: b},c,[ d ]]
            weights:
                w:
                    copies:
                    - {in: room, form: plaintext}
                    -   in: hall
                        form: ciphertext
                    note: |
                        Two lines,
                          one indented.
                    title: a long
                        title
            """
        #expect(
            formatted(text) == """
                # A model

                sallyport: 1
                title: "Small"
                defenders:
                  # Whoever trains.
                  lab: { role: lab, jurisdictions: [US] }   # as agreed
                  aws:
                    role: cloud
                    # Its owner.
                    parent: amazon

                ways: [ { a: b }, c, [d] ]
                weights:
                  w:
                    copies:
                      - { in: room, form: plaintext }
                      - in: hall
                        form: ciphertext
                    note: |
                        Two lines,
                          one indented.
                    title: a long
                        title

                """)
    }

    @Test func noBlanksEndAComment() {
        #expect(
            formatted("a: 1 # b \t\n# c  \n\nd: 2\n# \n#\t") == "a: 1 # b\n# c\n\nd: 2\n#\n#\n")
        // How lines end is settled with the gaps between words; of the comment only the blanks go.
        let windows = formatted("a: 1 # b  \r\nd: 2\r\n")
        #expect(windows.replacing("\r\n", with: "\n") == "a: 1 # b\nd: 2\n")
    }

    @Test func aTextWithMistakesIsLeftAlone() {
        #expect(DraftModel("a:\n\tb: 1").formatting().isEmpty)
    }

    /// Every model of the package says the same once it is laid out, and is laid out once and for all.
    @Test(arguments: ShippedModels.paths)
    func everyModelSaysTheSame(_ path: String) throws {
        let text = ShippedModels.text(of: path)
        let before = try #require(DraftText(bytes: Array(text.utf8), file: path))
        let once = formatted(text)
        let after = try #require(DraftModel(once).chain.first)
        #expect(after.saysTheSame(as: before))
        #expect(formatted(once) == once)
        // The house writes it so, but for blanks within the brackets of lists of single values.
        func bare(_ text: String) -> String {
            text.replacing("[ ", with: "[").replacing(" ]", with: "]")
        }
        #expect(bare(once) == bare(text))
    }
}
