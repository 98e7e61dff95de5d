extension SourceText {
    /// As deep as libyaml itself goes.
    private static let deepest = 1000

    /// What libyaml is to see of a text, its strings found by our own reading of the grammar.
    init(_ original: [UInt8]) {
        self.init(original) { bytes in
            var scanner = SyntaxScanner(
                bytes, isLenient: false, maximumDepth: SourceText.deepest)
            scanner.scan()
            return scanner.tokens.filter { $0.kind == .doubleQuoted }.map { $0.start..<$0.end }
        }
    }
}
