import Foundation
import TestSupport

/// All files below Sources, by path.
struct SourceTree {
    let files: [SourceFile]

    init(_ files: [SourceFile]) { self.files = files }

    /// The package's own below a folder of its root.
    init(below folder: String = "Sources") throws {
        let root = PackageRoot.url.appendingPathComponent(folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(
                contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            return SourceFile(path: path, text: text)
        }
    }

    /// The modules that have a file of Swift.
    var modules: Set<String> { Set(files.map(\.module)) }

    /// The folder in which each type is declared; a name that two folders declare is left out,
    /// since a word does not say which of the two it means.
    var homes: [String: String] {
        var homes: [String: Set<String>] = [:]
        for file in files {
            for name in file.declared { homes[name, default: []].insert(file.folder) }
        }
        return homes.compactMapValues { $0.count == 1 ? $0.first : nil }
    }
}
