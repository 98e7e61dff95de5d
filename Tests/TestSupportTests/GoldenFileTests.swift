import Foundation
import TestSupport
import Testing

/// Golden files are held to, and recorded on purpose only.
struct GoldenFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("golden-\(UUID().uuidString)")
    private var file: URL { folder.appendingPathComponent("new/text.txt") }

    private func fault(of text: String, isRecording: Bool = false) throws -> String? {
        try GoldenFile.fault(of: text, at: file, named: "text.txt", isRecording: isRecording)
    }

    @Test func recordsAndFails() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(
            try fault(of: "a\n")
                == "there is no text.txt: run with RECORD_GOLDEN=1, then look at it")
        #expect(
            try fault(of: "a\n", isRecording: true)
                == "recorded text.txt: look at it, then run without RECORD_GOLDEN")
        #expect(try fault(of: "a\n") == nil)
        #expect(
            try fault(of: "b\n") == """
                text.txt differs from line 1: 1 recorded line is gone, 1 new (- recorded, + now)
                -     1  a
                +     1  b
                      2  \("")
                """)
    }

    @Test func aDifferenceIsAnIssue() {
        withKnownIssue {
            try GoldenFile.expect("not the manifest", at: "Package.swift")
        }
    }
}
