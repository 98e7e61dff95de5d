internal import Phrases
internal import YAMLKit

/// A small file that stands beside a model and is no part of it: lines of the gate, acceptances.
enum SideFile {
    /// The most bytes in one.
    static let maximumBytes = 1 << 20

    /// The bytes of one on disk.
    ///
    /// - Throws: `ModelFileError` if it cannot be read.
    static func bytes(of path: String) throws -> [UInt8] {
        try ModelReader(maximumBytes: maximumBytes).bytes(of: path)
    }

    /// What it holds.
    ///
    /// - Parameter file: The name to give in diagnostics.
    /// - Throws: `ModelErrors` where it is no YAML.
    static func root(of bytes: [UInt8], file: String) throws(ModelErrors) -> YAMLNode {
        do throws(YAMLFaults) {
            var limits = YAMLLimits()
            limits.bytes = maximumBytes
            return try YAMLDocument(bytes: bytes, file: file, limits: limits).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
    }

    /// What it is read by: the tables of the model file, with the names that `names` declares.
    static func context(names: YAMLNode) -> DecodingContext {
        DecodingContext(names: names, shelf: CatalogueShelf(nil), tables: .standard)
    }
}
