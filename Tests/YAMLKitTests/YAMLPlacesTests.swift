import Testing

@testable import YAMLKit

/// Lines and columns lead back to the bytes that they were told of.
struct YAMLPlacesTests {
    private static let texts = [
        "", "a", "a\nb\n", "ä: ö\r\n𝕏: \"né\"\u{2028}z\n", "\u{FEFF}a: b\nc",
        String(repeating: "é𝕏a", count: 200) + "\n" + String(repeating: "ß", count: 300),
    ]

    @Test(arguments: texts)
    func aPlaceLeadsBackToItsByte(_ text: String) {
        let bytes = Array(text.utf8)
        let places = YAMLPlaces(bytes)
        let first = text.hasPrefix("\u{FEFF}") ? 3 : 0
        let offsets = (first...bytes.count).filter { at in
            // Of a line break of two bytes only the first begins a place.
            at == bytes.count || (bytes[at] & 0xC0 != 0x80 && bytes[at] != 0x0A)
        }
        for offset in offsets {
            let place = places.place(at: offset)
            #expect(places.offset(ofLine: place.line, column: place.column) == offset)
        }
    }

    @Test func whatLiesBehindALineIsItsEnd() {
        let places = YAMLPlaces(Array("ab\ncé\n".utf8))
        #expect(places.offset(ofLine: 1, column: 99) == 3)
        #expect(places.offset(ofLine: 2, column: 99) == 7)
        #expect(places.offset(ofLine: 99, column: 1) == 7)
        #expect(places.offset(ofLine: 1, column: 0) == 0)
        #expect(places.offset(ofLine: 1, column: Int.max) == 3)
    }
}
