import Foundation
import TestSupport

/// The Swift in pages and in symbol docs.
enum CodeBlocks {
    /// The blocks of a page below the package's root.
    static func ofPage(_ name: String) throws -> [String] {
        let text = try String(
            contentsOf: PackageRoot.url.appendingPathComponent(name), encoding: .utf8)
        return blocks(in: text.components(separatedBy: "\n"))
    }

    /// The blocks in the doc comments of a module's sources and in its articles, in order.
    static func ofModule(_ name: String) throws -> [(file: String, code: String)] {
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
