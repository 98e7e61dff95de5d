import Foundation
import TestSupport
import Testing

/// Pages that go from a file to an answer are run from their first line to their last, each in a folder of its own.
///
/// A `console` block has commands behind `$ `, each followed by what it prints; a `yaml` or `sh` block
/// that names a file is written to it. `RECORD_GOLDEN=1` writes what the commands print today into the
/// page.
struct TutorialPageTests {
    /// The pages, and the fewest commands of each.
    private static let pages = [
        ("Docs/Tutorial.md", 20), ("Docs/FromTerraform.md", 6), ("Docs/FromASpreadsheet.md", 6),
        ("Docs/OTM.md", 5), ("Docs/Threagile.md", 5), ("Docs/OSCAL.md", 5),
    ]

    /// What a line of the page is.
    private enum Part {
        case text(String)
        case file(name: String, text: String)
        case command(String)
    }

    /// The page taken apart; what commands print is left out.
    private static func parts(of page: String) -> [Part] {
        var parts: [Part] = []
        var open: (language: String, name: String, text: String)?
        for line in page.dropLast().components(separatedBy: "\n") {
            guard let block = open else {
                parts.append(.text(line))
                if line.hasPrefix("```") {
                    let words = line.dropFirst(3).split(separator: " ").map(String.init)
                    open = (words.first ?? "", words.count > 1 ? words[1] : "", "")
                }
                continue
            }
            if line == "```" {
                if !block.name.isEmpty {
                    parts.append(.file(name: block.name, text: block.text))
                } else if block.language != "console" {
                    parts += block.text.split(separator: "\n", omittingEmptySubsequences: false)
                        .dropLast().map { .text(String($0)) }
                }
                parts.append(.text(line))
                open = nil
            } else if block.language == "console", line.hasPrefix("$ ") {
                parts.append(.command(String(line.dropFirst(2))))
            } else {
                open?.text += line + "\n"
            }
        }
        return parts
    }

    @Test(arguments: pages)
    func everyCommandPrintsWhatThePageShows(path: String, least: Int) throws {
        let url = PackageRoot.url.appendingPathComponent(path)
        let page = try String(contentsOf: url, encoding: .utf8)
        let scratch = try Scratch()
        defer { scratch.remove() }
        let folder = scratch.url.appendingPathComponent("weights")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // The reader's shell: the program by its name, and nobody's settings of git.
        let home = """
            export PATH="$(dirname "$0"):/usr/bin:/bin" HOME=.. GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
            export GIT_AUTHOR_NAME=Reader GIT_AUTHOR_EMAIL=reader@example.org
            export GIT_COMMITTER_NAME=Reader GIT_COMMITTER_EMAIL=reader@example.org
            unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE

            """
        var lines: [String] = []
        var count = 0
        for part in Self.parts(of: page) {
            switch part {
            case .text(let line): lines.append(line)
            case .file(let name, let text):
                let file = folder.appendingPathComponent(name)
                try text.write(to: file, atomically: true, encoding: .utf8)
                lines += text.dropLast().components(separatedBy: "\n")
            case .command(let command):
                let outcome = try Command.run(
                    script: home + "{ \(command)\n} 2>&1", [], in: folder)
                lines.append("$ " + command)
                lines += outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
                    .dropLast().map(String.init)
                #expect(!outcome.text.contains("not found"), "\(command): \(outcome.text)")
                count += 1
            }
        }
        #expect(count >= least)
        try GoldenFile.expect(lines.joined(separator: "\n") + "\n", at: path)
    }

    @Test func aPageComesApartIntoWhatIsWrittenAndWhatIsRun() {
        let parts = Self.parts(
            of:
                "Text\n```yaml a.yaml\nb: c\n```\n```console\n$ one\nout\n$ two\n```\n```sh\nx\n```\n"
        )
        var told: [String] = []
        for part in parts {
            switch part {
            case .text(let line): told.append("text \(line)")
            case .file(let name, let text): told.append("file \(name) \(text)")
            case .command(let command): told.append("run \(command)")
            }
        }
        #expect(
            told == [
                "text Text", "text ```yaml a.yaml", "file a.yaml b: c\n", "text ```",
                "text ```console", "run one", "run two", "text ```", "text ```sh", "text x",
                "text ```",
            ])
    }
}
