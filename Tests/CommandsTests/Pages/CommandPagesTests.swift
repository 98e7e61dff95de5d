import Foundation
import TestSupport
import Testing

/// Docs/Commands and Docs/man say what the program's own help says.
///
/// `RECORD_GOLDEN=1` writes the pages anew and fails, so that nobody records by accident.
struct CommandPagesTests {
    private static let pages = "Docs/Commands"
    private static let manual = "Docs/man"

    @Test func everyCommandHasItsPage() throws {
        let pages = try HelpDump.read().pages.map(MarkdownPage.init)
        try #require(pages.count == 24)
        try GoldenFile.expect(
            Dictionary(uniqueKeysWithValues: pages.map { ($0.fileName, try $0.text()) }),
            in: Self.pages)
    }

    @Test func everyCommandHasItsManualPage() throws {
        let all = try HelpDump.read().pages
        let pages = all.map(ManualPage.init)
        try #require(pages.count == 24)
        try GoldenFile.expect(
            Dictionary(
                uniqueKeysWithValues: pages.map { ($0.fileName, try $0.text(among: all)) }),
            in: Self.manual)
    }

    /// Every word of a command's help stands on its page.
    @Test func aPageLeavesNothingOfTheHelpOut() throws {
        for command in try HelpDump.read().pages {
            let page = try MarkdownPage(command: command).text()
            let help = try Command.run(
                command.call.split(separator: " ").dropFirst().map(String.init) + ["--help"])
            let words = Self.words(of: page)
            let missing = Self.words(of: help.text).subtracting(words)
            // Titles and notes of the parser's own, in its way of writing.
            let own: Set<String> = [
                "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "subcommand",
                "subcommands", "See", "detailed", "default", "values", "for", "help", "options",
            ]
            #expect(missing.subtracting(own).isEmpty, "\(command.call)")
        }
    }

    @Test(
        .enabled(
            if: OutsideProgram.find("groff") != nil, "skipped: groff is not on this machine"))
    func manualPagesSetWithoutAWarning() throws {
        let groff = try #require(OutsideProgram.find("groff"))
        let files = try FileManager.default.contentsOfDirectory(
            at: PackageRoot.url.appendingPathComponent(Self.manual),
            includingPropertiesForKeys: nil)
        #expect(files.count == 24)
        for file in files {
            let run = try OutsideProgram.run(
                groff, ["-man", "-ww", "-Tutf8", "-z", file.path])
            #expect(run.status == 0)
            #expect(run.output.isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test func readmeLeadsToThePages() throws {
        let readme = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(readme.contains("(Docs/Commands/sallyport.md)"))
        #expect(readme.contains("(Docs/man)"))
    }

    private static func words(of text: String) -> Set<String> {
        Set(
            text.replacingOccurrences(of: "\\", with: "")
                .split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }
                .map { String($0).trimmingCharacters(in: ["-", "'"]) }.filter { !$0.isEmpty })
    }
}
