import Foundation
import TestSupport
import Testing

/// Docs/HowDoISay.md: each block of lines is laid over the page's first, read without a complaint,
/// and what the page says of it follows.
///
/// `RECORD_GOLDEN=1` writes what follows today into the page.
struct HowDoISayTests {
    private static let path = "Docs/HowDoISay.md"

    /// What the page says of a block: a goal, a tier, what is counted, and the sets.
    private struct Statement: Hashable {
        var consequence: String
        var asset: String?
        var longerThan: String?
        var tier: Int?
        var level: String

        /// Reads what stands between `*Then*` and the colon, such as
        /// `denial of serving for longer than 30d at OC3 by root cause`.
        init?(_ words: String) {
            let form =
                #/
                (\w+)(?:\ of\ (\w+))?(?:\ for\ longer\ than\ (\w+))?
                (?:\ at\ OC(\d))?(\ by\ root\ cause|\ in\ people)?
                /#
            guard let match = words.wholeMatch(of: form) else { return nil }
            consequence = String(match.1)
            asset = match.2.map(String.init)
            longerThan = match.3.map(String.init)
            tier = match.4.flatMap { Int($0) }
            level =
                switch match.5 {
                case " by root cause": "root"
                case " in people": "person"
                default: "party"
                }
        }

        /// The sets of the cell of an analysis that answers it, as the page writes them.
        func answer(in cells: [[String: Any]]) -> String? {
            let cell = cells.first {
                $0["consequence"] as? String == consequence && $0["of"] as? String == asset
                    && ($0["longerThan"] as? String)?.filter { $0 != " " } == longerThan
                    && $0["level"] as? String == level && $0["tier"] as? Int == tier
            }
            guard let cell, cell["complete"] as? Bool == true else { return nil }
            if let people = cell["sets"] as? [[String: Int]] {
                return Self.list(
                    people.map { set in
                        set.sorted { $0.key < $1.key }.map { "\($0.value) at \($0.key)" }
                    })
            }
            return (cell["coalitions"] as? [[String]]).map(Self.list)
        }

        private static func list(_ sets: [[String]]) -> String {
            if sets.isEmpty { return "no set of failures suffices." }
            if sets == [[]] { return "nobody need fail." }
            return sets.map { "{" + $0.joined(separator: ", ") + "}" }.joined(separator: " ") + "."
        }
    }

    @Test func whatThePageSaysFollows() throws {
        let url = PackageRoot.url.appendingPathComponent(Self.path)
        let page = try String(contentsOf: url, encoding: .utf8)
        let scratch = try Scratch()
        defer { scratch.remove() }
        var lines: [String] = []
        var open: String?
        var blocks = 0
        var statements = 0
        for line in page.dropLast().components(separatedBy: "\n") {
            if line == "```yaml" {
                open = ""
            } else if line == "```", let text = open {
                open = nil
                let name = blocks == 0 ? "base.yaml" : "model.yaml"
                try ((blocks == 0 ? "" : "extends: base.yaml\n") + text).write(
                    to: scratch.url.appendingPathComponent(name), atomically: true, encoding: .utf8)
                blocks += 1
                let checked = try Command.run("check", scratch.path(name))
                #expect(checked.status == 0, "\(text)\(checked.errors)")
            } else if open != nil {
                open? += line + "\n"
            } else if line.hasPrefix("*Then* "), let colon = line.range(of: ": ") {
                let words = String(line[..<colon.lowerBound].dropFirst("*Then* ".count))
                let statement = try #require(Statement(words), "\(line)")
                let outcome = try Command.run(
                    "analyse", scratch.path("model.yaml"), "--format", "json", "--quiet")
                let json = try JSONSerialization.jsonObject(with: Data(outcome.output))
                let cells = ["exposure", "people"].flatMap { key in
                    (json as? [String: Any])?[key] as? [[String: Any]] ?? []
                }
                let answer = try #require(statement.answer(in: cells), "\(line)")
                lines.append("*Then* \(words): \(answer)")
                statements += 1
                continue
            }
            lines.append(line)
        }
        #expect(blocks >= 21 && statements >= 20)
        try GoldenFile.expect(lines.joined(separator: "\n") + "\n", at: Self.path)
    }
}
