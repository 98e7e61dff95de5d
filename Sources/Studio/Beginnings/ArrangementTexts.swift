import Interchange
import ModelFormat
import YAMLKit

/// Set-ups that the public discussion speaks of, each as a text that stands by itself; compiled in from
/// Models/arrangements.
enum ArrangementTexts {
    /// One of them.
    struct Arrangement: Hashable, Sendable {
        /// By what it is chosen.
        let id: String
        /// Its title.
        let name: String
        /// What is said at its head.
        let words: String
        /// The file that it is, and those that it extends, the nearest first.
        let files: [String]
        /// The text of the file.
        let written: String
    }

    /// All of them, by id.
    ///
    /// - Complexity: O(*n*) for *n* bytes of all texts; made anew each time.
    static var all: [Arrangement] {
        let texts = Dictionary(
            files.map { ($0.name, $0.text + "\n") }, uniquingKeysWith: { first, _ in first })
        return files.map { name, text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let head = lines.prefix { $0.hasPrefix("#") }.map { $0.dropFirst().drop { $0 == " " } }
            let id = String(name.prefix { $0 != "." })
            return Arrangement(
                id: id, name: value(of: "title", in: text) ?? id,
                words: head.prefix { !$0.isEmpty }.joined(separator: " "),
                files: chain(of: name, in: texts), written: text + "\n")
        }
    }

    /// A file and those that it extends, the nearest first; each once.
    private static func chain(of name: String, in texts: [String: String]) -> [String] {
        var chain = [name]
        while let last = chain.last, let text = texts[last],
            let next = value(of: "extends", in: text),
            texts[next] != nil, !chain.contains(next)
        {
            chain.append(next)
        }
        return chain
    }

    /// What stands behind a key at the beginning of a line, without quotes.
    private static func value(of key: String, in text: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix("\(key):") }.map { line in
            String(
                line.dropFirst(key.count + 1).drop { $0 == " " || $0 == "\"" }
                    .prefix { $0 != "\"" && $0 != "#" }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

extension ArrangementTexts.Arrangement {
    /// A text that says what the arrangement says and extends nothing: its own where it does not, and
    /// else what it and all that it extends say together, with the file beside each element that is not
    /// from the lowest.
    ///
    /// - Throws: `ModelErrors`, a fault of ours: what is compiled in is right.
    /// - Complexity: as reading the model.
    var text: String {
        get throws {
            guard files.count > 1 else { return written }
            let texts = Dictionary(
                ArrangementTexts.files.map { ($0.name, Array(($0.text + "\n").utf8)) },
                uniquingKeysWith: { first, _ in first })
            let document = try ModelDocument.read(
                bytes: Array(written.utf8), file: files[0]
            ) { path in
                guard let bytes = texts[path] else {
                    throw ModelFileError.unreadable(path, .absent)
                }
                return bytes
            }
            let whole = try ModelWriter().text(of: document.threatGraph())
            let head = written.split(separator: "\n", omittingEmptySubsequences: false)
                .prefix { $0.hasPrefix("#") }
            let lower = files.dropFirst().joined(separator: ", which extends ")
            let told = [
                "#",
                "# Written out from \(files[0]), which extends \(lower). What is not marked is",
                "# from \(files[files.count - 1]).",
            ]
            return (head.map(String.init) + told).joined(separator: "\n") + "\n"
                + marked(whole, by: texts)
        }
    }

    /// A text with the file of each element of a section, above it, where that is not the lowest.
    private func marked(_ text: String, by texts: [String: [UInt8]]) -> String {
        var places: [String: String] = [:]
        for file in files.dropLast().reversed() {
            guard let bytes = texts[file], let syntax = try? YAMLSyntax(bytes: bytes) else {
                continue
            }
            for (section, elements) in syntax.names {
                for element in elements { places["\(section).\(element)"] = file }
            }
        }
        var section = ""
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let name = String(line.prefix { $0 != ":" })
            if let first = line.first, first != " ", first != "#", first != "-" { section = name }
            let indent = line.prefix { $0 == " " }
            if indent.count == 2, let file = places["\(section).\(name.dropFirst(2))"] {
                lines.append("  # from \(file)")
            }
            lines.append(String(line))
        }
        return lines.joined(separator: "\n")
    }
}

extension YAMLSyntax {
    /// The names in each section of a model.
    fileprivate var names: [(section: String, elements: [String])] {
        func pairs(_ node: Int) -> [(name: String, value: Int)] {
            guard nodes[node].kind == .mapping else { return [] }
            let children = nodes[node].children
            return stride(from: 0, to: children.count - 1, by: 2).compactMap { at in
                text(of: children[at]).map { ($0, children[at + 1]) }
            }
        }
        return (roots.first.map(pairs) ?? []).map { section, node in
            (section, pairs(node).map(\.name))
        }
    }
}
