import Testing

@testable import Reports

/// Text of any width: whole words, and no column that becomes one word wide.
struct TextRendererTests {
    private let document = ReportDocument(
        title: "Title",
        blocks: [
            .paragraph("Some words that are longer than forty columns, so that they are broken."),
            .table(
                header: ["consequence", "parties", "what follows from it"],
                rows: [
                    [
                        "exfiltration", "Amazon, parent of AWS and Trainium (parent:amazon)",
                        "usable weights get out over the network and by hand",
                    ],
                    ["", "The lab", ""],
                ]),
        ])

    @Test(arguments: [1, 40, 50, 60, 79, 80, 100, 132, 200])
    func noLineIsLongerThanItsWidth(width: Int) {
        let lines = TextRenderer(width: width).render(document).split(separator: "\n")
        #expect((lines.map(\.count).max() ?? 0) <= max(width, 40))
        let words = TextRenderer(width: width).render(document).split { $0 == " " || $0 == "\n" }
        #expect(words.contains("(parent:amazon)") && words.contains("hand"))
    }

    @Test func aTableThatIsTooNarrowStandsRowByRow() {
        let text = TextRenderer(width: 44).render(document)
        #expect(
            text.hasSuffix(
                """

                  consequence: exfiltration
                    parties: Amazon, parent of AWS and
                        Trainium (parent:amazon)
                    what follows from it: usable weights get
                        out over the network and by hand
                    parties: The lab

                """))
    }

    /// A table of many columns is not squeezed until each is a word wide.
    @Test func manyColumnsStandRowByRow() {
        let header = (1...12).map { "column \($0)" }
        let row = (1...12).map { "cell of column \($0)" }
        let wide = ReportDocument(title: "", blocks: [.table(header: header, rows: [row])])
        let lines = TextRenderer().render(wide).split(separator: "\n")
        #expect(lines.contains("    column 12: cell of column 12"))
        #expect(lines.count == 12)
    }
}
