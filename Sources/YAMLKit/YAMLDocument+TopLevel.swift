extension YAMLDocument {
    /// The text that the outermost mapping of a text gives `key`, without reading the rest.
    ///
    /// Nothing else is checked: what stands before the key may be refused by a full reading.
    ///
    /// - Complexity: O(*n*) for *n* bytes up to the key.
    public static func topLevelText(of key: String, in bytes: [UInt8]) -> String? {
        guard mayHold(key, bytes) else { return nil }
        let source = SourceText(bytes)
        guard source.encodingFault(file: "") == nil else { return nil }
        var scan = TopLevelScan(key: key)
        readEvents(of: source, file: "") { scan.take($0) }
        return scan.found
    }

    /// Whether the outermost mapping of a text has a mapping or a list under `key`, without reading the
    /// rest.
    ///
    /// - Complexity: O(*n*) for *n* bytes up to the key.
    public static func hasTopLevelCollection(_ key: String, in bytes: [UInt8]) -> Bool {
        guard mayHold(key, bytes) else { return false }
        let source = SourceText(bytes)
        guard source.encodingFault(file: "") == nil else { return false }
        var scan = TopLevelScan(key: key)
        readEvents(of: source, file: "") { scan.take($0) }
        return scan.foundCollection
    }

    /// Whether a key can stand in a text: not where neither its bytes do nor anything is escaped.
    ///
    /// A large text without it need not be read as YAML to know. One that begins as UTF-16 does may
    /// hold anything.
    private static func mayHold(_ key: String, _ bytes: [UInt8]) -> Bool {
        let word = Array(key.utf8)
        guard let first = word.first, let start = bytes.first, start < 0xFE else { return true }
        for at in bytes.indices {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\\") { return true }
            if byte == first, bytes[at...].starts(with: word) { return true }
        }
        return false
    }
}

/// Follows events as far as is needed to know one entry of the outermost mapping.
private struct TopLevelScan {
    let key: String
    private(set) var found: String?
    private(set) var foundCollection = false
    private var depth = 0
    private var isKeyNext = true
    private var isWanted = false

    init(key: String) { self.key = key }

    mutating func take(_ event: ReadEvent) -> Bool {
        switch event.kind {
        case .documentStart, .failure: return true
        case .listStart:
            if depth == 0 { return false }
            return goesOnInto()
        case .mappingStart: return goesOnInto()
        case .listEnd, .mappingEnd:
            depth -= 1
            if depth == 1 { valueEnded() }
            return depth > 0
        case .alias: if depth == 1 { valueEnded() }
        case .scalar(let scalar, _):
            guard depth == 1 else { return depth > 0 }
            if isKeyNext {
                isWanted = scalar.text == key
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

    /// A collection begins: goes into it, and on unless it is the one that is looked for.
    private mutating func goesOnInto() -> Bool {
        if depth == 1, isWanted, !isKeyNext { foundCollection = true }
        depth += 1
        return !foundCollection
    }

    private mutating func valueEnded() {
        isKeyNext = true
        isWanted = false
    }
}
