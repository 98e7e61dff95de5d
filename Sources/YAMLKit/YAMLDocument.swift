/// One YAML or JSON text as a tree whose every node and key knows its place.
///
/// A deliberately small part of YAML: no anchors, aliases, tags, merge keys, complex keys or second
/// documents, and words are never turned into other types. JSON is read by the same rules; pairs of
/// `\u` surrogate escapes in its strings mean the one character they encode.
public struct YAMLDocument: Hashable, Sendable {
    /// The outermost node.
    public let root: YAMLNode

    /// Reads a text.
    ///
    /// - Parameter file: The name to give in positions.
    /// - Throws: `YAMLFaults` with everything refused up to the first place where reading cannot go on
    ///   (a limit).
    /// - Complexity: O(*n*) for *n* bytes; memory is bounded by `limits`.
    public init(
        bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
    ) throws(YAMLFaults) {
        let reading = YAMLReading(bytes: bytes, file: file, limits: limits)
        guard reading.faults.isEmpty, let root = reading.root else {
            throw YAMLFaults(faults: reading.faults)
        }
        self.root = root
    }
}
