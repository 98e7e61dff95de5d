import Testing

@testable import Drawing

/// Measuring text without a font engine.
struct TextMeasureTests {
    @Test func advancesAreArials() {
        // W is 944 and i 222 thousandths of an em; 15 % slack, rounded up.
        #expect(TextMeasure(size: 100, isBold: false).width(of: "W") == 109)
        #expect(TextMeasure(size: 100, isBold: false).width(of: "i") == 26)
        #expect(TextMeasure(size: 100, isBold: true).width(of: "i") == 32)
        #expect(TextMeasure(size: 100, isBold: false).width(of: "") == 0)
    }

    @Test func otherScriptsHaveSensibleWidths() {
        let measure = TextMeasure(size: 100, isBold: false)
        #expect(measure.width(of: "計") == 115)
        #expect(measure.width(of: "e\u{301}") == measure.width(of: "e"))
        #expect(measure.width(of: "é") >= measure.width(of: "e"))
    }

    @Test func longTextEndsInAnEllipsisAndFits() {
        let measure = TextMeasure(size: 13, isBold: true)
        let text = "A very long label of a perimeter"
        for limit in stride(from: 20, through: 300, by: 7) {
            let fitted = measure.fitted(text, to: limit)
            #expect(measure.width(of: fitted) <= limit)
            #expect(fitted == text || fitted.hasSuffix("…"))
        }
        #expect(measure.fitted("A label", to: 300) == "A label")
    }

    /// The longest beginning that fits is kept, as if letters were taken off one after another.
    @Test func asMuchIsKeptAsFits() {
        let texts = [
            "A very long label of a perimeter", "one  two   three    four", "   leading",
            "trailing      ",
            "Größe 計算 e\u{301}te\u{301}", "\u{1F469}\u{200D}\u{1F680} in space", "WWWW", "i",
        ]
        for measure in [TextMeasure(size: 11, isBold: false), TextMeasure(size: 13, isBold: true)] {
            for text in texts {
                for limit in 0...160 {
                    #expect(
                        measure.fitted(text, to: limit) == shortened(text, to: limit, measure),
                        "\(text) to \(limit)")
                }
            }
        }
    }

    private func shortened(_ text: String, to limit: Int, _ measure: TextMeasure) -> String {
        if measure.width(of: text) <= limit { return text }
        var kept = text
        while !kept.isEmpty {
            kept.removeLast()
            var candidate = kept
            while candidate.last == " " { candidate.removeLast() }
            candidate += "…"
            if measure.width(of: candidate) <= limit { return candidate }
        }
        return "…"
    }

    /// A text as long as an input may hold is measured once; taking letters off one after another
    /// would take 20,000,000,000 steps here.
    @Test func aVeryLongTextIsShortenedAsWell() {
        let text = String(repeating: "long ", count: 40_000)
        let fitted = TextMeasure(size: 13, isBold: true).fitted(text, to: 100)
        #expect(fitted.count < 30)
        #expect(fitted.hasSuffix("…"))
    }

    @Test func aWordThatIsWiderThanALineIsBroken() {
        let measure = TextMeasure(size: 11, isBold: false)
        let word = "workloads.training-on-two-clouds.legs"
        let lines = measure.wrapped("lost: \(word)", to: 90, lines: 6)
        #expect(lines.joined().replacing(" ", with: "") == "lost:\(word)")
        #expect(lines.allSatisfy { measure.width(of: $0) <= 90 })
        #expect(lines.dropLast().contains { ".-".contains($0.last ?? " ") })
        // Where there is one line only, or the lines run out, it is cut.
        #expect(measure.wrapped(word, to: 90, lines: 1) == [measure.fitted(word, to: 90)])
        #expect(measure.wrapped(word, to: 60, lines: 2).last?.hasSuffix("…") == true)
        let long = String(repeating: "w", count: 100_000)
        #expect(measure.wrapped(long, to: 90, lines: 3).count == 3)
    }

    @Test func wrappedLinesKeepEveryWord() {
        let measure = TextMeasure(size: 13, isBold: false)
        let text = "one two three four five six seven eight nine ten"
        let lines = measure.wrapped(text, to: 90, lines: 20)
        #expect(lines.count > 3)
        #expect(lines.joined(separator: " ") == text)
        #expect(lines.allSatisfy { measure.width(of: $0) <= 90 })
        #expect(measure.wrapped(text, to: 90, lines: 2).count == 2)
    }

    /// Where there is no room at all, lines come to an end all the same.
    @Test(arguments: [-50, -1, 0, 1])
    func withoutRoomLinesComeToAnEnd(limit: Int) {
        let measure = TextMeasure(size: 11, isBold: false)
        let lines = measure.wrapped("abc de", to: limit, lines: 12)
        #expect((1...12).contains(lines.count))
    }
}
