import TestSupport
import Testing

@testable import PageServer

struct PageSecretTests {
    /// Gives the same bits each time.
    private struct Bits: RandomNumberGenerator {
        var words: [UInt64]
        mutating func next() -> UInt64 { words.removeFirst() }
    }

    @Test func has128BitsAsTheyCome() {
        var bits = Bits(words: [0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210])
        let secret = PageSecret(using: &bits)
        #expect(secret.text == "0123456789abcdeffedcba9876543210")
        #expect(bits.words.isEmpty)
        #expect(PageSecret.random() != PageSecret.random())
    }

    @Test func onlyAllOfItMatches() {
        var bits = Bits(words: [1, 2])
        let secret = PageSecret(using: &bits)
        let text = secret.text
        #expect(secret.matches(text))
        for length in 0..<text.count { #expect(!secret.matches(text.prefix(length))) }
        for place in text.indices {
            var other = text
            other.replaceSubrange(place...place, with: text[place] == "7" ? "8" : "7")
            #expect(!secret.matches(other))
        }
        #expect(!secret.matches(text + "0") && !secret.matches(text + text))
        #expect(!secret.matches(text + text + String(repeating: "\u{0}", count: 32)))
    }
}
