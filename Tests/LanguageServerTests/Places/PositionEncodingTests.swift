import Testing

@testable import LanguageServer

struct PositionEncodingTests {
    @Test func theFirstKnownOneIsTaken() {
        #expect(PositionEncoding(offered: nil) == .utf16)
        #expect(PositionEncoding(offered: []) == .utf16)
        #expect(PositionEncoding(offered: ["utf-32"]) == .utf16)
        #expect(PositionEncoding(offered: ["utf-32", "utf-8", "utf-16"]) == .utf8)
        #expect(PositionEncoding(offered: ["utf-16", "utf-8"]) == .utf16)
        #expect(PositionEncoding(offered: [3, "utf-8"]) == .utf8)
    }
}
