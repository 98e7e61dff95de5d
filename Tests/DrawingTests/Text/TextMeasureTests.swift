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

    @Test func wrappedLinesKeepEveryWord() {
        let measure = TextMeasure(size: 13, isBold: false)
        let text = "one two three four five six seven eight nine ten"
        let lines = measure.wrapped(text, to: 90, lines: 20)
        #expect(lines.count > 3)
        #expect(lines.joined(separator: " ") == text)
        #expect(lines.allSatisfy { measure.width(of: $0) <= 90 })
        #expect(measure.wrapped(text, to: 90, lines: 2).count == 2)
    }
}
