import Foundation
import TestSupport
import Testing

/// Docs/WhatIf.md and Docs/Remedies.md: each command is run on the model of the first page, and the
/// first paragraph of what it prints is what the page says.
///
/// `RECORD_GOLDEN=1` writes what is printed today into the pages.
struct SaidOfCommandsTests {
    private static let pages = ["Docs/WhatIf.md", "Docs/Remedies.md"]
    private static let commands = ["    sallyport whatif MODEL ", "    sallyport harden MODEL"]

    /// The arguments of a command line, quotes taken away.
    private func arguments(_ line: String) -> [String] {
        var words: [String] = [""]
        var isQuoted = false
        for letter in line.dropFirst("    sallyport ".count) {
            if letter == "'" {
                isQuoted.toggle()
            } else if letter == " ", !isQuoted {
                words.append("")
            } else {
                words[words.count - 1].append(letter)
            }
        }
        return words
    }

    private func model() throws -> String {
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent(Self.pages[0]), encoding: .utf8)
        let start = try #require(page.range(of: "```yaml\n"))
        let rest = page[start.upperBound...]
        let end = try #require(rest.range(of: "```"))
        return String(rest[..<end.lowerBound])
    }

    /// What a command prints under the model's title: the paragraph that follows, on one line.
    private func said(_ words: [String], _ path: String) throws -> String {
        let outcome = try Command.run(words.map { $0 == "MODEL" ? path : $0 })
        #expect(outcome.status == 0, "\(words) \(outcome.errors)")
        let paragraphs = outcome.text.components(separatedBy: "\n\n")
        return try #require(paragraphs.dropFirst().first).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        .joined(separator: " ")
    }

    @Test func whatThePagesSayIsPrinted() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try model().write(
            to: scratch.url.appendingPathComponent("model.yaml"), atomically: true, encoding: .utf8)
        var count = 0
        for page in Self.pages {
            let text = try String(
                contentsOf: PackageRoot.url.appendingPathComponent(page), encoding: .utf8)
            var lines = text.components(separatedBy: "\n")
            for place in lines.indices.dropLast(2)
            where Self.commands.contains(where: lines[place].hasPrefix)
                && lines[place + 2].hasPrefix("*Says* ")
            {
                lines[place + 2] =
                    "*Says* "
                    + (try said(arguments(lines[place]), scratch.path("model.yaml")))
                count += 1
            }
            try GoldenFile.expect(lines.joined(separator: "\n"), at: page)
        }
        #expect(count == 8)
    }
}
