import Testing

@testable import Drawing

/// Numbers as SVG has them, without a locale.
struct SVGAttributeTests {
    @Test func numbersHaveOneDecimal() {
        #expect(SVGAttribute.number(tenths: 120) == "12.0")
        #expect(SVGAttribute.number(tenths: -5) == "-0.5")
    }

    @Test func widthsHaveADecimalWhereItSaysSomething() {
        #expect(SVGAttribute.short(tenths: 40) == "4")
        #expect(SVGAttribute.short(tenths: 25) == "2.5")
    }
}
