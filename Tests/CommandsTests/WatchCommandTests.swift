import Foundation
import TestSupport
import Testing

@testable import Commands

/// `sallyport watch` as somebody at a browser meets it.
struct WatchCommandTests {
    private static let python = OutsideProgram.find("python3")

    /// Chromium, where Python has what drives it.
    private static let chromium: URL? = {
        guard let chromium = OutsideProgram.find("chromium"), let python,
            (try? OutsideProgram.run(python, ["-c", "import playwright.sync_api"]))?.status == 0
        else { return nil }
        return chromium
    }()

    private static func run(_ script: String, _ arguments: [String]) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let python = try #require(python)
        let file = PackageRoot.url.appendingPathComponent("Tests/CommandsTests/Watching/\(script)")
        let models = PackageRoot.url.appendingPathComponent("Models/seed-case")
        let result = try OutsideProgram.run(
            python, ["-B", file.path] + arguments + [models.path, scratch.url.path])
        #expect(result.status == 0, "\(result.output)")
    }

    @Test(.enabled(if: python != nil, "skipped: python3 is not on this machine"))
    func servesWhoeverHasTheAddressAndNobodyElse() throws {
        try Self.run("loopback.py", [Command.program.path])
    }

    @Test(
        .enabled(
            if: chromium != nil,
            "skipped: chromium, or python3 with playwright, is not on this machine"))
    func doesInChromiumWhatItSays() throws {
        let chromium = try #require(Self.chromium)
        try Self.run("browser.py", [chromium.path, Command.program.path])
    }

    @Test func whatCannotBeWatchedIsTold() throws {
        let missing = try Command.run("watch", "no-such.yaml")
        #expect(missing.status == 74 && missing.errors.contains("no-such.yaml"))
        let standard = try Command.run("watch", "-")
        #expect(standard.status == 64 && standard.errors.contains("watch takes a file"))
        let port = try Command.run("watch", SeedModel.path("single"), "--port", "65536")
        #expect(port.status == 64 && port.errors.contains("--port must be 0 to 65535"))
        #expect([missing, standard, port].allSatisfy { $0.output.isEmpty })
    }

    @Test func aProgramThatIsNotThereIsTold() {
        let program = SiblingProgram("sallyport-server", beside: "/nowhere/sallyport")
        #expect(program.path == "/nowhere/sallyport-server")
        let error = #expect(throws: CommandError.self) { try program.takeOver(["watch"]) }
        #expect(
            error?.messages == [
                "sallyport: 'sallyport-server' cannot be started: it belongs beside this program, in "
                    + "'/nowhere': put it there, or build both with 'swift build'"
            ])
        #expect(SiblingProgram("sallyport-server", beside: nil).path == nil)
    }
}
