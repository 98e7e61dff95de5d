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
    /// - Throws: `YAMLFaults` with every refused construct up to the first place where reading
    ///   cannot go on (bad syntax, a limit).
    /// - Complexity: O(*n*) for *n* bytes; memory is bounded by `limits`.
    public init(
        bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
    ) throws(YAMLFaults) {
        let start = YAMLMark(line: 1, column: 1)
        let top = YAMLRange(file: file, start: start, end: start)
        guard bytes.count <= limits.bytes else {
            throw YAMLFaults(faults: [YAMLFault(.tooManyBytes(limit: limits.bytes), at: top)])
        }
        let source = SourceText(bytes)
        if let fault = source.encodingFault(file: file) { throw YAMLFaults(faults: [fault]) }
        var builder = TreeBuilder(file: file, limits: limits)
        readEvents(of: source, file: file) { event in builder.take(event) }
        if builder.faults.isEmpty, let root = builder.root {
            self.root = root
        } else {
            let faults = builder.faults
            throw YAMLFaults(faults: faults.isEmpty ? [YAMLFault(.empty, at: top)] : faults)
        }
    }
}
