internal import YAMLKit

extension ImportFormat {
    /// Recognises a file by its content; `nil` for what is none of them, a model of ours among others.
    ///
    /// - Complexity: O(*n*) for *n* bytes; only what has one of the keys is taken apart.
    public init?(recognising bytes: [UInt8]) {
        for format in Self.allCases where bytes.contains(word: Array(format.key.utf8)) {
            guard YAMLDocument.topLevelText(of: "sallyport", in: bytes) == nil,
                let text = YAMLDocument.topLevelText(of: format.key, in: bytes),
                format.word.isEmpty || text.contains(format.word)
            else { continue }
            self = format
            return
        }
        guard ResponsibilityMatrixReader.recognises(bytes) else { return nil }
        self = .matrix
    }
}
