import Testing

@testable import Phrases

struct DiagnosticTests {
    private static let code = DiagnosticCode("x.y")

    @Test func aLongMessageLosesItsMiddle() {
        let place = DiagnosticPlace(file: "f", line: 1, column: 1)
        let long = "begin" + String(repeating: "é", count: 900_000) + "end"
        let diagnostic = Diagnostic(
            Self.code, long, at: place, notes: [Diagnostic.Note(long, at: place)])
        for message in [diagnostic.message, diagnostic.notes[0].message] {
            #expect(message.count == Diagnostic.longestMessage)
            #expect(message.hasPrefix("begin"))
            #expect(message.hasSuffix("end"))
            #expect(message.contains(" … "))
        }
        let short = String(repeating: "é", count: Diagnostic.longestMessage)
        #expect(Diagnostic(Self.code, short, at: place).message == short)
    }
}
