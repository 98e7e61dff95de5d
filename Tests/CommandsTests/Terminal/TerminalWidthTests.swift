import Testing

@testable import Commands

/// How many columns text may take, from what is stated and what the terminal has.
struct TerminalWidthTests {
    @Test(
        arguments: [
            (nil, nil, 100), (nil, 80, 80), (nil, 240, 100), ("72", nil, 72), ("132", 80, 132),
            ("0", nil, 100), ("-5", 80, 80), ("wide", nil, 100), ("99999999999999999999", nil, 100),
            ("", 90, 90),
        ] as [(String?, Int?, Int)])
    func isStatedOrTheTerminals(stated: String?, terminal: Int?, columns: Int) {
        #expect(TerminalWidth.columns(stated: stated, terminal: terminal) == columns)
    }
}
