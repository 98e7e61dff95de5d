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

    /// A folder has the files that it should, no more and no fewer.
    @Test func holdsAFolder() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        func faults(_ files: [String: String], isRecording: Bool = false) throws -> [String] {
            try GoldenFile.faults(of: files, in: folder, named: "Pages", isRecording: isRecording)
        }
        #expect(
            try faults(["a": "1"])
                == ["there is no Pages/a: run with RECORD_GOLDEN=1, then look at it"])
        #expect(try faults(["b": "2", "a": "1"], isRecording: true).count == 2)
        #expect(try faults(["a": "1", "b": "2"]).isEmpty)
        #expect(
            try faults(["a": "1"])
                == ["nothing makes Pages/b any more: run with RECORD_GOLDEN=1 to remove it"])
        let changed = try faults(["a": "1", "b": "3"])
        #expect(changed.count == 1 && changed[0].hasPrefix("Pages/b differs from line 1"))
        #expect(
            try faults(["a": "1"], isRecording: true) == [
                "recorded Pages/a: look at it, then run without RECORD_GOLDEN",
                "removed Pages/b: nothing makes it any more",
            ])
        #expect(try faults(["a": "1"]).isEmpty)
    }

    @Test func aDifferenceIsAnIssue() {
        withKnownIssue {
            try GoldenFile.expect("not the manifest", at: "Package.swift")
        }
    }
}
