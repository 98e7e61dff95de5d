import Foundation

/// Docs/Diagnostics.md taken apart.
public struct DiagnosticsPage {
    /// A block of the page.
    public struct Example: Sendable {
        /// The language it is in.
        public var language: String
        /// What it says.
        public var text = ""
    }

    /// What the page says of one code.
    public struct Entry: Sendable {
        /// The code.
        public var code: String
        /// The words.
        public var text = ""
        /// The blocks by their names: wrong, prints, right.
        public var examples: [String: Example] = [:]
    }

    /// Every code of the page, in order.
    public private(set) var entries: [Entry] = []
    /// The model that examples extend.
    public private(set) var small = ""

    /// Reads the page.
    public init() throws {
        let url = PackageRoot.url.appendingPathComponent("Docs/Diagnostics.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        var open: (name: String, example: Example)?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let (name, example) = open {
                if line == "```" {
                    close(name, example)
                    open = nil
                } else {
                    open?.example.text += line + "\n"
                }
            } else if line.hasPrefix("```") {
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                open = (words.last ?? "", Example(language: words.first ?? ""))
            } else if line.hasPrefix("### `") {
                entries.append(Entry(code: String(line.dropFirst(5).dropLast())))
            } else if !entries.isEmpty {
                entries[entries.count - 1].text += line
            }
        }
    }

    private mutating func close(_ name: String, _ example: Example) {
        if name == "small", example.language == "yaml" {
            small = example.text
        } else if !entries.isEmpty {
            entries[entries.count - 1].examples[name] = example
        }
    }
}
