import Foundation
import TestSupport
import Testing

/// How far work is, on standard error: in place on a terminal, a line every ten seconds elsewhere.
struct ProgressTests {
    /// Runs `analyse` on a terminal of its own and gives what stood on it.
    private func onATerminal(_ options: String) throws -> (status: String, screen: String) {
        let script = try #require(OutsideProgram.find("script"))
        let scratch = try StopTests.scratch()
        defer { scratch.remove() }
        let call =
            "'\(Command.program.path)' analyse '\(scratch.path("tangled.json"))' --effort thorough "
            + "--seconds 2.5 --output '\(scratch.path("out.txt"))' \(options); echo status $?"
        let outcome = try OutsideProgram.run(
            script, ["-q", "-c", call, "/dev/null"])
        let screen = outcome.output
        return (screen.components(separatedBy: "status ").last ?? "", screen)
    }

    @Test(
        .enabled(
            if: OutsideProgram.find("script") != nil, "skipped: script is not on this machine"))
    func aTerminalHasOneLineWrittenInPlace() throws {
        let (status, screen) = try onATerminal("")
        #expect(status.hasPrefix("3"))
        let lines = screen.components(separatedBy: "\r\u{1B}[K")
        // At least two, and the last thing done is to take the line away.
        #expect(lines.filter { $0.hasPrefix("sallyport: layer") }.count >= 2, "\(screen)")
        #expect(lines.contains { $0.contains(" s left") })
        #expect(lines.last?.hasPrefix("sallyport") == false)
        let before = screen.components(separatedBy: "status ")[0]
        #expect(!before.contains("\n"), "a line was finished")
    }

    @Test(
        .enabled(
            if: OutsideProgram.find("script") != nil, "skipped: script is not on this machine"))
    func quietSilencesIt() throws {
        let (status, screen) = try onATerminal("--quiet")
        #expect(status.hasPrefix("3"))
        #expect(!screen.contains("sallyport"))
    }

    /// Ten seconds pass once: one line, and nothing of it on standard output.
    @Test func elsewhereALineComesEveryTenSeconds() throws {
        let scratch = try StopTests.scratch()
        defer { scratch.remove() }
        let arguments = [
            "analyse", scratch.path("tangled.json"), "--effort", "thorough", "--seconds", "11",
        ]
        let outcome = try Command.run(arguments)
        #expect(outcome.status == 3)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(outcome.errors)")
        #expect(lines.first?.hasPrefix("sallyport: layers 2-3: coalitions, ") == true)
        #expect(!outcome.errors.contains("\u{1B}"))
        #expect(!outcome.text.contains("layers 2-3"))
    }
}
