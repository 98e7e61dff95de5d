import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import Testing
import ThreatGraph

@testable import Compilation
@testable import Reports

/// No label of a model or a graph does anything to what shows it.
struct ReportInertTests {
    /// Names that would be markup, links, list items, table cells or terminal escapes.
    static let labels = [
        "<b>x</b>", "a|b", "*x*", "_x_", "[x](y)", "![x](y)", "`x`", "# x", "- x", "+ x", "1. x",
        "12) x", "=== x", "--- x", "> x", "~~x~~", "x\n\n# y", "x\r- y", "http://e.example",
        "HTTPS://e.example", "ftp://e.example", "www.e.example", "WWW.e.example", "&lt;i&gt;",
        "@name", "$x$", "x\\", "x\u{1B}[31m", "x\u{9B}31m", "x\u{0}", "\u{202E}x", "\u{2067}x",
        "x\u{2028}y", "\u{FEFF}x", "<!-- x", "<https://e.example>", "    x", "\tx",
    ]

    /// A raw graph, whose ids may be anything, with one label in every place.
    private func analysis(_ label: String) throws -> Analysis {
        func quoted(_ text: String) -> String {
            let units = text.utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
            return "\"" + units.joined() + "\""
        }
        let (party, barrier) = (quoted(label), quoted(label + "b"))
        let text = """
            {"format": "sallyport-attack-graph/1", "title": \(party),
             "parties": [{"id": \(party)}, {"id": "lab", "lab": true}],
             "roots": [{"id": \(quoted(label + "r")),
                        "fails": [{"party": \(party), "mode": "compromised"},
                                  {"party": "lab", "mode": "compromised"}]}],
             "barriers": [{"id": \(barrier), "lock": {"op": \(party), "level": 3}},
                          {"id": "c", "lock": {"op": "lab", "level": 3}}],
             "steps": [{"fact": \(quoted(label + "f")), "via": [\(barrier)]},
                       {"fact": \(quoted(label + "g")), "pre": [\(quoted(label + "f"))],
                        "via": ["c"]}],
             "consequences": [{"id": \(party), "goal": \(quoted(label + "f")), "tiered": true},
                              {"id": \(quoted(label + "2")),
                               "goal": \(quoted(label + "g")), "tiered": true}]}
            """
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "raw.json")
        guard case .attackGraph(let document) = input.content else {
            throw CocoaError(.coderReadCorrupt)
        }
        return try FailureAnalyser(
            CompiledModel(
                graph: document.graph, title: document.title ?? "", date: nil,
                digest: input.digest)
        ).analysis()
    }

    private func isInert(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
    }

    @Test(arguments: labels)
    func textHasNoControlCharacters(_ label: String) throws {
        let text = AnalysisReport(try analysis(label)).text
        #expect(isInert(text))
        // As many lines as for a harmless label of one word, give or take the wrapping.
        let plain = AnalysisReport(try analysis("x")).text
        let headings = text.split(separator: "\n").filter { $0.allSatisfy { $0 == "-" } }
        #expect(
            headings.count
                == plain.split(separator: "\n").filter { $0.allSatisfy { $0 == "-" } }.count)
    }

    @Test(arguments: labels)
    func markdownHasTheShapeOfAHarmlessReport(_ label: String) throws {
        let markdown = AnalysisReport(try analysis(label)).markdown
        #expect(isInert(markdown))
        let plain = AnalysisReport(try analysis("x")).markdown
        #expect(shape(of: markdown) == shape(of: plain))
        let bare = markdown.replacing(/\\./, with: "")
        for mark in ["<", "](", "://", "<!--"] { #expect(!bare.contains(mark), "\(mark)") }
        #expect(!bare.lowercased().contains("www."))
    }

    /// What each line is: a heading, a row of so many cells, a point, a number, a paragraph.
    private func shape(of markdown: String) -> [String] {
        markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.isEmpty { return "" }
            if line.hasPrefix("|") {
                let bare = line.replacing(/\\./, with: "")
                return "row of \(bare.filter { $0 == "|" }.count)"
            }
            let marks = line.prefix { $0 == "#" }.count
            if marks > 0 { return "heading \(marks)" }
            if line.hasPrefix("- ") { return "point \(Self.opensBlock(line.dropFirst(2)))" }
            let digits = line.prefix { $0.isNumber }.count
            if digits > 0, line.dropFirst(digits).hasPrefix(". ") {
                return "number \(Self.opensBlock(line.dropFirst(digits + 2)))"
            }
            return line.hasPrefix("**") ? "verdict" : "paragraph"
        }
    }

    /// Whether the content of an item begins another list, a heading, a quotation or a code block.
    private static func opensBlock(_ text: Substring) -> Bool {
        if text.hasPrefix("    ") || text.hasPrefix("\t") { return true }
        let text = text.drop { $0 == " " }
        if let first = text.first, "-+*#>=~`".contains(first) { return true }
        let rest = text.drop { $0.isNumber }
        return rest.startIndex > text.startIndex && (rest.first == "." || rest.first == ")")
    }

    /// Labels of a model, which may be any text, in the same way.
    @Test func titlesOfAModelAreInert() throws {
        let single = try ReportSeed.analysis(of: "single")
        guard var model = single.compiled.model else { return }
        let label = Self.labels.joined(separator: " ")
        model.title = label
        for id in model.perimeters.ids { model.perimeters[id]?.title = label }
        for id in model.channels.ids { model.channels[id]?.title = label }
        for id in model.weights.ids { model.weights[id]?.title = label }
        let analysis = try FailureAnalyser(
            ModelCompiler(model).compile(digest: single.compiled.digest)
        ).analysis()
        let (text, markdown) = (AnalysisReport(analysis).text, AnalysisReport(analysis).markdown)
        #expect(isInert(text))
        #expect(isInert(markdown))
        #expect(shape(of: markdown) == shape(of: AnalysisReport(single).markdown))
        #expect(!markdown.contains("<"))
    }
}
