import Foundation
import TestSupport
import Testing
import YAMLKit

/// Docs/YAML.md shows mistakes and what is said about them; this holds it to that.
struct YAMLPageTests {
    @Test func everyMistakeIsToldAsThePageSays() throws {
        let url = PackageRoot.url.appendingPathComponent("Docs/YAML.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let mistakes = blocks("yaml mistake", of: page)
        let says = blocks("text says", of: page)
        #expect(mistakes.count == says.count && mistakes.count >= 7)
        for (mistake, said) in zip(mistakes, says) {
            let faults = YAMLReading(bytes: Array(mistake.utf8), file: "f").faults
            let lines = faults.map { "\($0.range.start.line):\($0.range.start.column): \($0)\n" }
            #expect(lines.joined() == said)
        }
    }

    private func blocks(_ name: String, of page: String) -> [String] {
        page.components(separatedBy: "```\(name)\n").dropFirst().map { rest in
            rest.components(separatedBy: "```").first ?? ""
        }
    }
}
