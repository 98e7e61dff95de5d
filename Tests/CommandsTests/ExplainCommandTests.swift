import Foundation
import Reports
import TestSupport
import Testing
import Wording

@testable import Commands

/// `explain`, as a person asks it.
struct ExplainCommandTests {
    /// The glossary is what `explain` tells; `RECORD_GOLDEN=1` writes it anew and fails.
    @Test func theGlossaryIsMadeFromTheSameTables() throws {
        let text = GlossaryPage(try ExplainCommand.book()).text
        try GoldenFile.expect(text, at: "Docs/Glossary.md")
    }

    @Test func aTermIsToldWithExampleAndPage() throws {
        let run = try Command.run("explain", "root", "cause")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text.hasPrefix("root cause\n\nWhat makes defenders fail"))
        #expect(run.text.contains("\n\nFor example: Two vendors of one parent"))
        #expect(run.text.hasSuffix("\n\nMore in Docs/Compilation.md.\n"))
        #expect(try Command.run("explain", "Root-Causes").writes(run.output))
        let markdown = try Command.run("explain", "root cause", "--format", "markdown")
        #expect(markdown.text.hasPrefix("# root cause\n\nWhat makes"))
    }

    @Test func everyExitStatusIsExplained() throws {
        for status in ExitStatus.allCases {
            let run = try Command.run("explain", "\(status.rawValue)")
            #expect(run.status == 0)
            #expect(
                run.text.hasPrefix(
                    "exit status \(status.rawValue)\n\nThe program ended with \(status.rawValue): ")
            )
        }
    }

    @Test func withoutATermAllAreListed() throws {
        let run = try Command.run("explain")
        #expect(run.status == 0)
        for word in ["OC1", "SL5", "lone failure", "us-cloud-act", "model.unknown-key", "Exit"] {
            #expect(run.text.contains(word), "\(word)")
        }
        #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func anUnknownTermIsWrong() throws {
        let run = try Command.run("explain", "coaltion\u{1B}[2J")
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(!run.errors.contains("\u{1B}"))
        #expect(run.errors.hasPrefix("sallyport: no term is called 'coaltion\u{FFFD}[2J': "))
        let near = try Command.run("explain", "coaltion")
        #expect(near.errors == "sallyport: no term is called 'coaltion': did you mean coalition?\n")
    }
}
