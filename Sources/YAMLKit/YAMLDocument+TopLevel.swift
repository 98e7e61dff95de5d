extension YAMLDocument {
    /// The text that the outermost mapping of a text gives `key`, without reading the rest.
    ///
    /// Nothing else is checked: what stands before the key may be refused by a full reading.
    ///
    /// - Complexity: O(*n*) for *n* bytes up to the key.
    public static func topLevelText(of key: String, in bytes: [UInt8]) -> String? {
        let source = SourceText(bytes)
        guard source.encodingFault(file: "") == nil else { return nil }
        var scan = TopLevelScan(key: key)
        readEvents(of: source, file: "") { scan.take($0) }
        return scan.found
    }

    /// Whether the outermost mapping of a text has `key`, whatever stands under it; found as
    /// `topLevelText(of:in:)` finds a text.
    ///
    /// - Complexity: O(*n*) for *n* bytes up to the key.
    public static func hasTopLevel(_ key: String, in bytes: [UInt8]) -> Bool {
        let source = SourceText(bytes)
        guard source.encodingFault(file: "") == nil else { return false }
        var scan = TopLevelScan(key: key)
        readEvents(of: source, file: "") { scan.take($0) && !scan.isThere }
        return scan.isThere
    }
}

/// Follows events as far as is needed to know one entry of the outermost mapping.
private struct TopLevelScan {
    let key: String
    private(set) var found: String?
    private(set) var isThere = false
    private var depth = 0
    private var isKeyNext = true
    private var isWanted = false

    init(key: String) { self.key = key }

    mutating func take(_ event: ReadEvent) -> Bool {
        switch event.kind {
        case .documentStart, .failure: return true
        case .listStart:
            if depth == 0 { return false }
            depth += 1
        case .mappingStart: depth += 1
        case .listEnd, .mappingEnd:
            depth -= 1
            if depth == 1 { valueEnded() }
            return depth > 0
        case .alias: if depth == 1 { valueEnded() }
        case .scalar(let scalar, _):
            guard depth == 1 else { return depth > 0 }
            if isKeyNext {
                isWanted = scalar.text == key
                if isWanted { isThere = true }
                isKeyNext = false
            } else if isWanted {
                found = scalar.text
                return false
            } else {
                isKeyNext = true
            }
        }
        return true
    }

    private mutating func valueEnded() {
        isKeyNext = true
        isWanted = false
    }
}
