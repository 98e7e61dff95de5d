import Foundation

/// The Swift in pages and in symbol docs.
public enum CodeBlocks {
    /// The blocks of a page below the package's root.
    public static func ofPage(_ name: String) throws -> [String] {
        let text = try String(
            contentsOf: PackageRoot.url.appendingPathComponent(name), encoding: .utf8)
        return blocks(in: text.components(separatedBy: "\n"))
    }

    /// The blocks in the doc comments of a module's sources and in its articles, in order.
    public static func ofModule(_ name: String) throws -> [(file: String, code: String)] {
        let folder = PackageRoot.url.appendingPathComponent("Sources/\(name)")
        let all =
            FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try all.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }.sorted().flatMap {
            file in
            let text = try String(
                contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            var lines = text.components(separatedBy: "\n")
            if file.hasSuffix(".swift") {
                lines = lines.map { line in
                    let bare = line.drop { $0 == " " }
                    guard bare.hasPrefix("///") else { return "" }
                    return String(
                        bare.dropFirst(3).drop { $0 == " " }.isEmpty ? "" : bare.dropFirst(4))
                }
            }
            return blocks(in: lines).map { (file, $0) }
        }
    }

    /// All examples of a module as one program, each in a function of its own.
    ///
    /// Each first prints its number after `separator`, so that its lines are known again.
    public static func program(of examples: [String], importing module: String) -> String {
        var text = "import \(module)\n"
        for (number, example) in examples.enumerated() {
            let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { $0 != "import \(module)" }.map { "    \($0)" }
            text += "\nfunc example\(number)() throws {\n" + lines.joined(separator: "\n") + "\n}\n"
            text += "print(\"\(separator)\(number)\")\ntry example\(number)()\n"
        }
        return text
    }

    /// What stands before the number of an example in what the program prints.
    public static let separator = "-- example "

    /// What an example says that it prints: the comment at the end of each line with `print(`.
    public static func claims(of example: String) -> [String] {
        example.split(separator: "\n").filter { $0.contains("print(") }.compactMap { line in
            line.range(of: "  // ", options: .backwards).map { String(line[$0.upperBound...]) }
        }
    }

    /// What each example printed, by its number.
    public static func printed(in output: String) -> [[String]] {
        var found: [[String]] = []
        for line in output.split(separator: "\n") {
            if line.hasPrefix(separator) {
                found.append([])
            } else if !found.isEmpty {
                found[found.count - 1].append(String(line))
            }
        }
        return found
    }

    private static func blocks(in lines: [String]) -> [String] {
        var blocks: [String] = []
        var current: [String]?
        for line in lines {
            if line == "```swift" {
                current = []
            } else if line == "```", let code = current {
                blocks.append(code.joined(separator: "\n") + "\n")
                current = nil
            } else {
                current?.append(line)
            }
        }
        return blocks
    }
}
