import Foundation
import LanguageServer
import PageServer
import TestSupport
import Testing

@testable import Commands
@testable import Studio

/// The studio beside the other commands.
struct StudioCommandTests {
    private static let secret: PageSecret = {
        var generator = SplitMix64(seed: 78)
        return PageSecret(using: &generator)
    }()

    /// What the page is answered is what `analyse` prints, byte by byte.
    @Test(arguments: [
        "seed-case/single.yaml", "seed-case/single-unknowns.yaml", "arrangements/mistral-eu.yaml",
        "arrangements/anthropic-aws.yaml",
    ])
    func jsonIsThatOfAnalyse(_ path: String) throws {
        let file = PackageRoot.url.appendingPathComponent("Models/\(path)").path
        let printed = try Command.run("analyse", file, "--format", "json")
        let settings = StudioSettings(file: file)
        let session = StudioSession(
            settings, desk: .local(settings), store: .local, tell: { _ in })
        let site = StudioSite(
            session, behind: RequestGate(secret: Self.secret, port: 80))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let response = site.answer(
            PageRequest(
                "POST", "/\(Self.secret.text)/json",
                headers: [
                    .init("Host", "localhost"), .init("Origin", "http://localhost"),
                    .init("Content-Type", "application/json"),
                ], body: JSONWriter.bytes(of: ["text": .text(text)])))
        guard case .bytes(let bytes) = response.body else {
            Issue.record("no bytes")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self) == printed.text)
    }

    @Test func whatCannotBeWrittenIsTold() throws {
        let standard = try Command.run("studio", "-")
        #expect(standard.status == 64 && standard.errors.contains("studio takes a file"))
        let port = try Command.run("studio", "--port", "65536")
        #expect(port.status == 64 && port.errors.contains("--port must be 0 to 65535"))
        let folder = try Command.run("studio", PackageRoot.url.path)
        #expect(folder.status == 74)
        #expect([standard, port, folder].allSatisfy { $0.output.isEmpty })
    }

    /// What is saved is on the disk, with its mode, and a file that changed meanwhile stays.
    @Test func savingGoesThroughToTheDisk() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("m.yaml", "title: one\n")
        #expect(chmod(scratch.path("m.yaml"), 0o640) == 0)
        let settings = StudioSettings(file: scratch.path("m.yaml"))
        let session = StudioSession(
            settings, desk: .local(settings), store: .local, tell: { _ in })
        func save(_ question: JSONValue) throws -> JSONValue {
            guard
                case .value(let value) = try SaveRoute.answer(StudioQuestion(question), in: session)
            else { return .null }
            return value
        }
        let digest = SavedText(Array("title: one\n".utf8)).digest
        #expect(try save(["text": "title: two\n", "over": .text(digest)])["digest"]?.text != nil)
        #expect(
            try String(contentsOfFile: scratch.path("m.yaml"), encoding: .utf8) == "title: two\n")
        var status = stat()
        #expect(stat(scratch.path("m.yaml"), &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(try save(["text": "title: three\n", "over": .text(digest)])["conflict"] == true)
        #expect(
            try String(contentsOfFile: scratch.path("m.yaml"), encoding: .utf8) == "title: two\n")
        #expect(try save(["text": "x\n", "as": "m.yaml"])["fault"]?.text != nil)
        #expect(try save(["text": "x\n", "as": "n.yaml"])["file"]?.text == "n.yaml")
        #expect(scratch.names == ["m.yaml", "n.yaml"])
    }
}
