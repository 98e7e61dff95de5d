import Testing
import XMLKit

/// Ids made from names; GraphMLIdentifierTests tries every short name.
struct XMLIdentifierTests {
    @Test func writesInHexadecimalWhatAnIDCannotHold() {
        #expect(XMLIdentifier.encoded("a-b_c.d") == "a-b_c.d")
        #expect(XMLIdentifier.encoded("1 b") == "_.31_.20b")
        #expect(XMLIdentifier.encoded("") == "_.")
    }
}
