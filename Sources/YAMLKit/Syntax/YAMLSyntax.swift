/// A text as it is written: every byte of it in a token, and the nodes that the tokens make.
///
/// Comments, blank lines, styles of quoting and the text of numbers are kept, so that the text can be
/// written back as it was, or changed in one place. A text with mistakes is read too, as far as can
/// be. What is taken as right is what libyaml takes.
public struct YAMLSyntax: Hashable, Sendable {
    /// A mistake and the bytes that it is about.
    public struct Misreading: Hashable, Sendable {
        /// What is wrong.
        public let mistake: YAMLMistake
        /// The offsets of the bytes.
        public let range: Range<Int>
    }

    /// The text.
    public let bytes: [UInt8]
    /// Its tokens: each begins where the last ends.
    public let tokens: [YAMLToken]
    /// Its nodes, each before those that it holds.
    public let nodes: [YAMLSyntaxNode]
    /// The outermost node of each document, as indices of `nodes`.
    public let roots: [Int]
    /// What is wrong with it, in the order of the text; empty for a text that is YAML.
    public let mistakes: [Misreading]
    /// Lines and columns.
    public let places: YAMLPlaces

    /// The scanner's own tokens of scalars, by node.
    let scalars: [ScanToken?]
    let joinsSurrogates: Bool

    /// Reads a text.
    ///
    /// - Throws: `YAMLFaults` where the text is no UTF-8 or passes a limit.
    /// - Complexity: O(*n* · *d*) for *n* bytes nested *d* deep in brackets, and no recursion.
    public init(bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLFaults) {
        try self.init(bytes: bytes, file: "", limits: limits)
    }

    init(bytes: [UInt8], file: String, limits: YAMLLimits) throws(YAMLFaults) {
        func fault(_ kind: YAMLFault.Kind, _ mark: YAMLMark) -> YAMLFaults {
            YAMLFaults(faults: [YAMLFault(kind, at: YAMLRange(file: file, start: mark, end: mark))])
        }
        guard bytes.count <= limits.bytes else {
            throw fault(.tooManyBytes(limit: limits.bytes), YAMLMark(line: 1, column: 1))
        }
        if let fault = SourceText(bytes).encodingFault(file: file) {
            throw YAMLFaults(faults: [fault])
        }
        let places = YAMLPlaces(bytes)
        var reading = SyntaxReading(bytes, isLenient: false, limits: limits)
        if !reading.found.isEmpty {
            let strict = reading
            reading = SyntaxReading(
                bytes, isLenient: true, limits: limits, trusted: strict.trustedEnd)
            // What a lenient reading passes over is wrong all the same.
            if reading.found.isEmpty { reading.found = strict.found }
        }
        if let passed = reading.limitFault {
            throw fault(passed.kind, places.mark(at: passed.offset))
        }
        self.bytes = bytes
        self.places = places
        tokens = TokenTiling(bytes, reading.scanner.tokens).tokens
        nodes = reading.parser.nodes
        roots = reading.parser.roots
        mistakes = reading.found.map {
            Misreading(
                mistake: $0.mistake,
                range: min($0.start, bytes.count)..<min(max($0.start, $0.end), bytes.count))
        }
        scalars = nodes.map { node in node.token.map { reading.scanner.tokens[$0] } }
        joinsSurrogates = reading.scanner.joinsSurrogates
    }

    /// What a scalar says, quotes, escapes and folds undone; `nil` for other nodes.
    ///
    /// - Complexity: O(*n*) for *n* bytes of the scalar.
    public func text(of node: Int) -> String? {
        guard nodes[node].kind == .scalar else { return nil }
        guard let token = scalars[node] else { return "" }
        return String(decoding: textBytes(of: token), as: UTF8.self)
    }

    /// The text that its tokens write: the same bytes as were read.
    public var written: [UInt8] {
        var written: [UInt8] = []
        written.reserveCapacity(bytes.count)
        for token in tokens { written += bytes[token.range] }
        return written
    }

    func textBytes(of token: ScanToken) -> [UInt8] {
        ScalarText(bytes: bytes, joinsSurrogates: joinsSurrogates).bytes(of: token)
    }
}

/// One pass over a text.
private struct SyntaxReading {
    var scanner: SyntaxScanner
    var parser: SyntaxParser
    var found: [SyntaxScanner.Found]
    let limitFault: (kind: YAMLFault.Kind, offset: Int)?

    init(_ bytes: [UInt8], isLenient: Bool, limits: YAMLLimits, trusted: Int = 0) {
        scanner = SyntaxScanner(
            bytes, isLenient: isLenient, maximumDepth: limits.depth, trusted: trusted)
        scanner.scan()
        parser = SyntaxParser(scanner, limits: limits)
        parser.parse()
        if let limit = parser.limitFault {
            limitFault = limit
        } else if let offset = scanner.depthFault {
            limitFault = (.tooDeep(limit: limits.depth), offset)
        } else {
            limitFault = nil
        }
        let all = isLenient || scanner.found.isEmpty ? scanner.found + parser.found : scanner.found
        found = SyntaxReading.sorted(all)
    }

    /// The mistakes in order, one for each place.
    private static func sorted(_ found: [SyntaxScanner.Found]) -> [SyntaxScanner.Found] {
        let ordered = found.enumerated().sorted {
            ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
        }.map(\.element)
        var kept: [SyntaxScanner.Found] = []
        for mistake in ordered where kept.last.map({ $0.start != mistake.start }) ?? true {
            kept.append(mistake)
        }
        return kept
    }

    /// Where the last thing outside all brackets ends before the first mistake.
    var trustedEnd: Int {
        let limit = found.map(\.start).min() ?? 0
        var depth = 0
        var end = 0
        for token in scanner.tokens where token.start < limit {
            switch token.kind {
            case .flowListStart, .flowMappingStart: depth += 1
            case .flowListEnd, .flowMappingEnd: depth -= 1
            default: break
            }
            if depth == 0 { end = token.end }
        }
        return end
    }
}

extension YAMLPlaces {
    /// The mark of a byte; behind the text, the start of the line after the last.
    func mark(at offset: Int) -> YAMLMark {
        let place = place(at: offset)
        if offset > place.offset, place.byteColumn > 1 {
            return YAMLMark(line: place.line + 1, column: 1)
        }
        return YAMLMark(
            line: place.line, column: place.column, utf16Column: place.utf16Column)
    }
}
