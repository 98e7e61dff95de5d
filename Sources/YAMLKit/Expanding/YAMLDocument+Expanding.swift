extension YAMLDocument {
    /// Reads a text of another tool, in which aliases stand for what their anchors mark and merge keys for
    /// the entries that they bring, as YAML 1.1 has them; a tag says nothing.
    ///
    /// A value that is used again has its places where it is written. What it all comes to is bounded by
    /// `limits` as if it were written out, so that no text grows by being read.
    ///
    /// - Parameter file: The name to give in positions.
    /// - Throws: `YAMLFaults` with everything else that is refused.
    /// - Complexity: O(*n*) for *n* bytes and *n* values written out.
    public init(
        expanding bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
    ) throws(YAMLFaults) {
        let strict: YAMLFaults
        do throws(YAMLFaults) {
            self = try YAMLDocument(bytes: bytes, file: file, limits: limits)
            return
        } catch {
            strict = error
        }
        let others = strict.faults.filter { !$0.isExpanded }
        guard others.isEmpty else { throw YAMLFaults(faults: others) }
        let syntax = try YAMLSyntax(bytes: bytes, file: file, limits: limits)
        var expansion = YAMLExpansion(syntax, file: file, limits: limits)
        self.init(root: try expansion.tree())
    }

    init(root: YAMLNode) { self.root = root }
}

extension YAMLFault {
    /// Whether it is no fault where aliases are expanded.
    fileprivate var isExpanded: Bool {
        switch kind {
        case .anchor, .alias, .tag, .mergeKey: true
        default: false
        }
    }
}
