import Foundation
import TestSupport
import Testing

@testable import Setups

struct JSONGrammarTests {
    @Test(arguments: [
        "{}", "[]", " { } ", "\"\"", "0", "-0", "12.5e+3", "1E9", "true", "false", "null", "[1,2]",
        "[[],{}]", "{\"a\":{\"b\":[null]},\"c\":\"\\u00e9\\n\\\"\"}", "[ 1 , { \"a\" : 2 } ]\r",
        "{\"é\":\"😀\"}", "[[[[[[]]]]]]",
    ])
    func takesJSON(_ text: String) {
        #expect(JSONGrammar.firstFault(in: Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("", 1), ("{", 2), ("[1", 3), ("[1,]", 4), ("{\"a\"}", 5), ("{\"a\":}", 6), ("{a:1}", 2),
        ("01", 2), ("1.", 3), (".5", 1), ("+1", 1), ("- 1", 2), ("nul", 4), ("True", 1),
        ("\"\\x\"", 3), ("\"\\u12g4\"", 3), ("\"a", 3), ("\"\u{1}\"", 2), ("[1] 2", 5), ("{}}", 3),
        ("base: x", 1), ("[1}", 3), ("{\"a\":1,}", 8), ("# c", 1), ("[\"a\" \"b\"]", 6),
    ])
    func refusesWhatIsNone(_ text: String, byte: Int) {
        #expect(JSONGrammar.firstFault(in: Array(text.utf8))?.byte == byte)
        #expect(JSONGrammar.firstFault(in: Array(text.utf8))?.isTooDeep == false)
    }

    @Test func nestsAsDeepAsAModel() {
        let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        #expect(JSONGrammar.firstFault(in: Array(deep(64).utf8)) == nil)
        let tooDeep = JSONGrammar.Fault(byte: 65, isTooDeep: true)
        #expect(JSONGrammar.firstFault(in: Array(deep(65).utf8)) == tooDeep)
        #expect(JSONGrammar.firstFault(in: Array(deep(200_000).utf8)) == tooDeep)
        // What is wrong before or behind the deepest place is wrong in another way.
        let broken = Array(("[1}" + deep(65)).utf8)
        #expect(JSONGrammar.firstFault(in: broken)?.isTooDeep == false)
        let behind = Array((deep(64) + "x").utf8)
        #expect(JSONGrammar.firstFault(in: behind)?.isTooDeep == false)
    }

    /// Foundation's reader is the reference; it takes the same texts, but for what it takes more.
    @Test func agreesWithAnotherReader() throws {
        var random = SplitMix64(seed: 18)
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"\\n\"", "1", "-2.5", "true", "null",
            " ",
        ]
        var taken = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...9, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let isOurs = JSONGrammar.firstFault(in: Array(text.utf8)) == nil
            let theirs = try? JSONSerialization.jsonObject(
                with: Data(text.utf8), options: .fragmentsAllowed)
            #expect(isOurs == (theirs != nil), "\(text)")
            if isOurs { taken += 1 }
        }
        #expect(taken > 500)
    }
}
