import Testing
import YAMLKit

/// Texts with which fuzzing ended the reader: each is read or refused.
struct FuzzFindingTests {
    @Test(arguments: [
        // A tag that is none, where a key without a colon must be, and nothing behind it.
        ":\n!\"", "a: b\n!<x", "a:\n  b: c\n  !e!", ":\n!\" x", ":\n!\"\n", "- a\n!\"",
    ])
    func isRefusedWithAWord(_ text: String) throws {
        let reading = YAMLReading(bytes: Array(text.utf8), file: "f")
        #expect(!reading.faults.isEmpty)
        #expect(try YAMLSyntax(bytes: Array(text.utf8)).written == Array(text.utf8))
    }
}
