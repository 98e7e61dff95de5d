import Foundation
import TestSupport
import Testing

@testable import LanguageServer

struct JSONReaderTests {
    private func read(_ text: String) -> JSONValue? { JSONReader.value(of: Array(text.utf8)) }

    static let values: [(String, JSONValue)] = [
        ("null", JSONValue.null), ("true", true), ("false", false), ("0", 0), ("-0", 0),
        ("-12", -12), ("1.5", .number(1.5)), ("2e3", .number(2000)), ("1E-2", .number(0.01)),
        ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(0x1p63)),
        ("\"\"", ""), ("\"a\\n\\t\\\"\\\\\\/\\b\\f\\r\"", "a\n\t\"\\/\u{8}\u{C}\r"),
        ("\"\\u00e9\\uD83D\\uDE00é😀\"", "é😀é😀"), ("\"\\ud83d\"", "\u{FFFD}"),
        ("\"\\ud83dx\"", "\u{FFFD}x"), ("\"\\ud83d\\n\"", "\u{FFFD}\n"),
        ("\"\\ud83d\\u0041\"", "\u{FFFD}A"), ("\"\\ude00\"", "\u{FFFD}"), ("[]", []),
        ("[ ]", []), ("{}", [:]), (" { } ", [:]), ("[1,[2,[]],{}]", [1, [2, []], [:]]),
        ("{\"a\":{\"b\":[null]},\"c\":\"d\"}", ["a": ["b": [.null]], "c": "d"]),
        ("\r\n\t[ 1 , 2 ]\n", [1, 2]),
    ]

    @Test(arguments: values)
    func readsWhatIsJSON(_ text: String, _ value: JSONValue) {
        #expect(read(text) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "nulls", "01", "-", "+1", "1.", ".5", "1e", "1e+", "\"", "\"\\", "\"\\x\"",
        "\"\\u12\"", "\"\\u+123\"", "\"\n\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{",
        "}",
        "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}",
        "[}", "{]", "[1}", "{\"a\":1]", "1 2", "[] []", "{,}", "\u{FEFF}1", "\"\\ud83d\\u12\"",
    ])
    func refusesWhatIsNot(_ text: String) {
        #expect(read(text) == nil)
    }

    @Test func refusesWhatIsNoUTF8() {
        #expect(JSONReader.value(of: [0x22, 0xFF, 0x22]) == nil)
        #expect(JSONReader.value(of: [0x22, 0xC3, 0x22]) == nil)
    }

    @Test func nestsAsDeepAsAllowedAndNoDeeper() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(read(nested(JSONReader.deepest)) != nil)
        #expect(read(nested(JSONReader.deepest + 1)) == nil)
        #expect(read(String(repeating: "{\"a\":", count: 100_000)) == nil)
    }

    /// Foundation's reader, which shares nothing with this one, takes the same of what was damaged.
    @Test func takesWhatFoundationTakes() throws {
        let whole = Array(
            #"{"jsonrpc": "2.0", "id": 1, "a": [true, null, -1.5e2, "x\n\u00e9", {}], "b": {"c": []}}"#
                .utf8)
        var random = SplitMix64(seed: 7)
        var taken = 0
        for _ in 0..<4_000 {
            let bytes = ByteMutation.mutated(whole, &random)
            // Foundation guesses other encodings, and does not take half a character.
            guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0"),
                !text.contains("\u{FEFF}"), !text.lowercased().contains("\\ud")
            else { continue }
            let other = try? JSONSerialization.jsonObject(
                with: Data(bytes), options: .fragmentsAllowed)
            let own = JSONReader.value(of: bytes)
            #expect((own == nil) == (other == nil), "\(text)")
            guard let own, let other else { continue }
            taken += 1
            let again = try JSONSerialization.jsonObject(
                with: Data(JSONWriter.bytes(of: own)), options: .fragmentsAllowed)
            // Of two members of one name Foundation keeps the other one.
            if !hasTwins(own) { #expect(isEqual(again, other), "\(text)") }
        }
        #expect(taken > 100)
    }

    private func isEqual(_ left: Any, _ right: Any) -> Bool {
        (left as? NSObject) == (right as? NSObject)
    }

    private func hasTwins(_ value: JSONValue) -> Bool {
        switch value {
        case .object(let members):
            Set(members.map(\.name)).count < members.count
                || members.contains { hasTwins($0.value) }
        case .list(let items): items.contains(where: hasTwins)
        default: false
        }
    }

    @Test func membersAreFoundByName() {
        let value: JSONValue = ["a": 1, "b": .null, "c": [true]]
        #expect(value["a"]?.integer == 1)
        #expect(value["b"] == nil)
        #expect(value["d"] == nil)
        #expect(value["c"]?.items == [true])
        #expect(JSONValue.list([])["a"] == nil)
        #expect(value.names == ["a", "b", "c"])
    }
}
