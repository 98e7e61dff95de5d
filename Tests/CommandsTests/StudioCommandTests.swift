import Foundation
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
                ], body: Array(try JSONSerialization.data(withJSONObject: ["text": text]))))
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
}
