internal import YAMLKit

extension ImportFormat {
    /// Recognises a file by its content; `nil` for what is none of them, a model of ours among others.
    ///
    /// - Complexity: O(*n*) for *n* bytes; only what has one of the keys is taken apart.
    public init?(recognising bytes: [UInt8]) {
        for format in Self.allCases {
            for key in format.keys where bytes.contains(word: Array(key.utf8)) {
                guard YAMLDocument.topLevelText(of: "sallyport", in: bytes) == nil,
                    format.isUnder(key, in: bytes)
                else { continue }
                self = format
                return
            }
        }
        guard ResponsibilityMatrixReader.recognises(bytes) else { return nil }
        self = .matrix
    }

    /// Whether the key is there with what has to stand under it.
    private func isUnder(_ key: String, in bytes: [UInt8]) -> Bool {
        if standsOverMore {
            return (word.isEmpty || bytes.contains(word: Array(word.utf8)))
                && YAMLDocument.hasTopLevelCollection(key, in: bytes)
        }
        guard let text = YAMLDocument.topLevelText(of: key, in: bytes) else { return false }
        return word.isEmpty || text.contains(word)
    }
}
