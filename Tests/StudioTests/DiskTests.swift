import Foundation
import Glibc
import LanguageServer
import Testing

@testable import PageServer
@testable import Studio

/// The disk of this machine.
struct DiskTests {
    @Test func savingGoesThroughToTheDisk() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("studio-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("m.yaml").path
        func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
        try Data("title: one\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(chmod(path, 0o640) == 0)
        let settings = StudioSettings(file: path)
        let session = StudioSession(
            settings, desk: .local(settings), store: .local, tell: { _ in })
        func save(_ question: JSONValue) throws -> JSONValue {
            let answer = try SaveRoute.answer(StudioQuestion(question), in: session)
            if case .value(let value) = answer { return value }
            return .null
        }
        let digest = JSONValue.text(SavedText(Array("title: one\n".utf8)).digest)
        #expect(try save(["text": "title: two\n", "over": digest])["digest"]?.text != nil)
        #expect(try text() == "title: two\n")
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(try save(["text": "title: three\n", "over": digest])["conflict"] == true)
        #expect(try text() == "title: two\n")
        #expect(try save(["text": "x\n", "as": "m.yaml"])["fault"]?.text != nil)
        #expect(try save(["text": "x\n", "as": "n.yaml"])["file"]?.text == "n.yaml")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["m.yaml", "n.yaml"])
    }
}
