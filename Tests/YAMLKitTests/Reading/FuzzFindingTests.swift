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

    /// A quote within a word begins no string, so that what follows it is no escape.
    @Test(arguments: [
        ("{\"a\": [1\"\\ud83d\\ude00]}", "1\"\\ud83d\\ude00"),
        ("{a: 'it\"s \\ud83d\\ude00'}", "it\"s \\ud83d\\ude00"),
        ("[x, # \"\n \\ud83d\\ude00]", "\\ud83d\\ude00"),
        ("{\"a\": \"\\ud83d\\ude00\"}", "😀"),
        ("\u{FEFF}{\"a\": \"\\\"\\\\\\ud83d\\ude00\"}", "\"\\😀"),
    ])
    func joinsPairsInStringsAlone(_ text: String, _ said: String) throws {
        var node = try YAMLDocument(bytes: Array(text.utf8), file: "f").root
        while let inner = node.entries?.last?.value ?? node.items?.last { node = inner }
        #expect(node.scalar?.text == said)
    }

    /// What is not written at the end of a text lies behind it.
    @Test(arguments: ["?", "a:", "- a\n-", "? a\n:", "a:\n  b:", "- ?", "a: |", "- >-\n  b"])
    func isChangedAtTheEndOrNotAtAll(_ text: String) throws {
        let syntax = try YAMLSyntax(bytes: Array(text.utf8))
        for node in syntax.nodes.indices {
            let edits = [
                try? syntax.edit(adding: .init("new", .text("x")), to: node),
                try? syntax.edit(appending: .text("x"), to: node),
                try? syntax.edit(replacing: node, with: .text("x")),
            ]
            for case let edit? in edits {
                #expect(edit.range.upperBound <= syntax.bytes.count)
                _ = try? syntax.applying([edit])
            }
        }
    }
}
