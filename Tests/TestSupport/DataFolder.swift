import Foundation

/// A folder of the package's data files, from which Scripts/embed makes Swift.
public enum DataFolder {
    /// The bytes of every YAML file of a folder, by its name without `.yaml`.
    ///
    /// - Parameter name: The folder's name, seen from the package's root.
    public static func files(in name: String) throws -> [String: [UInt8]] {
        let folder = PackageRoot.url.appendingPathComponent(name)
        var files: [String: [UInt8]] = [:]
        for url in try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        where url.pathExtension == "yaml" {
            files[url.deletingPathExtension().lastPathComponent] = [UInt8](
                try Data(contentsOf: url))
        }
        return files
    }

    /// What is different between a data file and the text that is compiled in, or `nil` if nothing
    /// is: the text has to be the file's without its last line break, byte for byte.
    public static func difference(file: [UInt8]?, compiledIn text: String?) -> String? {
        guard let file else { return "compiled in, but there is no such file" }
        guard let text else { return "a file, but not compiled in" }
        let compiled = Array(text.utf8) + [UInt8(ascii: "\n")]
        guard file != compiled else { return nil }
        let newLine = UInt8(ascii: "\n")
        let lines = (
            file: file.split(separator: newLine, omittingEmptySubsequences: false),
            compiled: compiled.split(separator: newLine, omittingEmptySubsequences: false)
        )
        let same = zip(lines.file, lines.compiled).prefix { $0 == $1 }.count
        return """
            stale from line \(same + 1) on: run Scripts/embed
              file:        \(words(lines.file, at: same))
              compiled in: \(words(lines.compiled, at: same))
            """
    }

    private static func words(_ lines: [ArraySlice<UInt8>], at index: Int) -> String {
        lines.indices.contains(index) ? String(decoding: lines[index], as: UTF8.self) : "(ends)"
    }
}
