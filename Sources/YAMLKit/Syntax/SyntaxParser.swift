/// Puts tokens together into nodes as libyaml does, without recursion, or, where it is lenient, on
/// past every mistake.
struct SyntaxParser {
    enum State {
        case implicitDocument, document, documentContent, documentEnd
        case blockNode, blockNodeOrItems, flowNode
        case blockListFirst, blockListNext, bareListNext
        case blockMappingFirst, blockMappingKey, blockMappingValue
        case flowListFirst, flowListNext, flowPairKey, flowPairValue, flowPairEnd
        case flowMappingFirst, flowMappingKey, flowMappingValue, flowMappingEmptyValue
        case finished
    }

    private let source: SyntaxScanner
    private let tokens: [ScanToken]
    let isLenient: Bool
    private let limits: YAMLLimits
    private var next = 0
    var state = State.implicitDocument
    var states: [State] = []
    private var open: [Int] = []
    /// What the directives of the document let stand for the beginnings of tags.
    private var tagPrefixes: [String: String] = [:]

    private(set) var nodes: [YAMLSyntaxNode] = []
    private(set) var roots: [Int] = []
    private(set) var found: [SyntaxScanner.Found] = []
    /// A limit that was passed, and where.
    private(set) var limitFault: (kind: YAMLFault.Kind, offset: Int)?

    init(_ scanner: SyntaxScanner, limits: YAMLLimits) {
        source = scanner
        tokens = scanner.tokens
        isLenient = scanner.isLenient
        self.limits = limits
    }

    mutating func parse() {
        while state != .finished { step() }
        while let last = open.popLast() { close(last, at: token.start, contentEnd: nil) }
    }

    // MARK: Tokens

    var token: ScanToken { tokens[min(next, tokens.count - 1)] }
    var kind: ScanToken.Kind { token.kind }

    mutating func skip() { if next < tokens.count - 1 { next += 1 } }

    mutating func pop() -> State { states.popLast() ?? .document }

    // MARK: Mistakes

    /// Notes that a token does not belong where it stands; a strict reading ends there.
    mutating func note(_ mistake: YAMLMistake) {
        found.append(.init(mistake: mistake, start: token.start, end: token.end))
        if !isLenient || found.count >= SyntaxScanner.maximumMistakes { state = .finished }
        if let last = open.last { nodes[last].isDamaged = true }
    }

    /// Passes over what does not belong here: one token, with all that it holds.
    mutating func skipWhole() {
        var depth = 0
        repeat {
            switch kind {
            case .end, .documentStart, .documentEnd: return
            case .blockListStart, .blockMappingStart, .flowListStart, .flowMappingStart: depth += 1
            case .blockEnd, .flowListEnd, .flowMappingEnd: depth -= 1
            default: break
            }
            skip()
        } while depth > 0
    }

    // MARK: Nodes

    private mutating func add(
        _ kind: YAMLSyntaxNode.Kind, _ style: YAMLSyntaxNode.Style, start: Int, end: Int,
        contentEnd: Int, anchor: Range<Int>? = nil, tag: Range<Int>? = nil, meaning: String? = nil,
        token: Int? = nil
    ) -> Int? {
        guard nodes.count < limits.nodes else {
            limitFault = (.tooManyNodes(limit: limits.nodes), start)
            state = .finished
            return nil
        }
        let index = nodes.count
        nodes.append(
            YAMLSyntaxNode(
                kind: kind, style: style, start: start, end: end, contentEnd: contentEnd,
                parent: open.last, anchor: anchor, tag: tag, tagMeaning: meaning, token: token))
        if let parent = open.last {
            nodes[parent].children.append(index)
        } else {
            roots.append(index)
        }
        return index
    }

    mutating func addEmpty(at offset: Int) {
        _ = add(.scalar, .plain, start: offset, end: offset, contentEnd: offset)
    }

    mutating func begin(
        _ kind: YAMLSyntaxNode.Kind, _ style: YAMLSyntaxNode.Style, start: Int,
        anchor: Range<Int>? = nil, tag: Range<Int>? = nil, meaning: String? = nil
    ) {
        guard open.count < limits.depth else {
            limitFault = (.tooDeep(limit: limits.depth), start)
            state = .finished
            return
        }
        let index = add(
            kind, style, start: start, end: start, contentEnd: token.end, anchor: anchor, tag: tag,
            meaning: meaning)
        if let index { open.append(index) }
    }

    mutating func end(at offset: Int, contentEnd: Int? = nil) {
        if let last = open.popLast() { close(last, at: offset, contentEnd: contentEnd) }
    }

    private mutating func close(_ index: Int, at offset: Int, contentEnd: Int?) {
        nodes[index].end = offset
        let last = nodes[index].children.last.map { nodes[$0].contentEnd }
        nodes[index].contentEnd = contentEnd ?? max(nodes[index].contentEnd, last ?? 0)
    }

    // MARK: States

    private mutating func step() {
        switch state {
        case .implicitDocument: startDocument(isImplicit: true)
        case .document: startDocument(isImplicit: false)
        case .documentContent: documentContent()
        case .documentEnd:
            if kind == .documentEnd { skip() }
            tagPrefixes = [:]
            state = .document
        case .blockNode: node(isBlock: true, takesItems: false)
        case .blockNodeOrItems: node(isBlock: true, takesItems: true)
        case .flowNode: node(isBlock: false, takesItems: false)
        case .blockListFirst: first(.blockListNext)
        case .blockListNext: blockListNext()
        case .bareListNext: bareListNext()
        case .blockMappingFirst: first(.blockMappingKey)
        case .blockMappingKey: blockMappingKey()
        case .blockMappingValue: blockMappingValue()
        case .flowListFirst: flowListNext(isFirst: true)
        case .flowListNext: flowListNext(isFirst: false)
        case .flowPairKey: flowPairKey()
        case .flowPairValue: flowPairValue()
        case .flowPairEnd:
            end(at: token.start)
            state = .flowListNext
        case .flowMappingFirst: flowMappingKey(isFirst: true)
        case .flowMappingKey: flowMappingKey(isFirst: false)
        case .flowMappingValue: flowMappingValue()
        case .flowMappingEmptyValue:
            state = .flowMappingKey
            addEmpty(at: token.start)
        case .finished: break
        }
    }

    private mutating func first(_ state: State) {
        skip()
        self.state = state
    }

    private mutating func startDocument(isImplicit: Bool) {
        if !isImplicit { while kind == .documentEnd { skip() } }
        if kind == .end {
            state = .finished
        } else if isImplicit, kind != .directive, kind != .documentStart {
            states.append(.documentEnd)
            state = .blockNode
        } else {
            readDirectives()
            guard state != .finished else { return }
            guard kind == .documentStart else {
                note(.afterValue)
                guard state != .finished else { return }
                state = .document
                return skipWhole()
            }
            states.append(.documentEnd)
            state = .documentContent
            skip()
        }
    }

    private mutating func readDirectives() {
        var hasVersion = false
        while kind == .directive {
            let words = source.text(token.start, token.end).split { $0 == " " || $0 == "\t" }
            if words[0] == "%YAML" {
                let isKnown = words.count > 1 && (words[1] == "1.1" || words[1] == "1.2")
                if hasVersion || !isKnown { note(.malformed("directive")) }
                hasVersion = true
            } else if words.count > 2,
                tagPrefixes.updateValue(
                    String(words[2]), forKey: String(words[1])) != nil
            {
                note(.malformed("directive"))
            }
            if state == .finished { return }
            skip()
        }
    }

    private mutating func documentContent() {
        switch kind {
        case .directive, .documentStart, .documentEnd, .end:
            state = pop()
            addEmpty(at: token.start)
        default: node(isBlock: true, takesItems: false)
        }
    }

    mutating func node(isBlock: Bool, takesItems: Bool) {
        if kind == .alias {
            state = pop()
            _ = add(
                .alias, .plain, start: token.start, end: token.end, contentEnd: token.end,
                token: next)
            skip()
            return
        }
        let start = token.start
        var anchor: Range<Int>?
        var tag: Range<Int>?
        var end = token.start
        while (kind == .anchor && anchor == nil) || (kind == .tag && tag == nil) {
            if kind == .anchor {
                anchor = token.start..<token.end
            } else {
                tag = token.start..<token.end
            }
            end = token.end
            skip()
        }
        let meaning = tag.flatMap { tagMeaning(of: $0) }
        if tag != nil, meaning == nil {
            note(.malformed("tag"))
            if state == .finished { return }
        }
        if takesItems, kind == .item {
            state = .bareListNext
            begin(.list, .block, start: start, anchor: anchor, tag: tag, meaning: meaning)
        } else if kind.isScalar {
            state = pop()
            _ = add(
                .scalar, style(of: kind), start: start, end: token.end,
                contentEnd: writtenEnd(of: token), anchor: anchor, tag: tag, meaning: meaning,
                token: next)
            skip()
        } else if let collection = collection(isBlock: isBlock) {
            state = collection.state
            begin(
                collection.kind, collection.style, start: start, anchor: anchor, tag: tag,
                meaning: meaning)
        } else if anchor != nil || tag != nil {
            state = pop()
            _ = add(
                .scalar, .plain, start: start, end: end, contentEnd: end, anchor: anchor, tag: tag,
                meaning: meaning)
        } else {
            noteMissingContent()
        }
    }

    private mutating func noteMissingContent() {
        if isLenient, kind == .item {
            note(.itemInBrackets)
            if state != .finished { state = .flowNode }
            return skip()
        }
        // A list or mapping in blocks cannot begin within brackets, nor a mark where a value belongs.
        note(.malformed("value"))
        guard state != .finished else { return }
        state = pop()
        let offset = token.start
        switch kind {
        case .blockEnd, .flowListEnd, .flowMappingEnd, .end, .documentStart, .documentEnd, .comma,
            .key, .value:
            break
        default: skipWhole()
        }
        addEmpty(at: offset)
        nodes.indices.last.map { nodes[$0].isDamaged = true }
    }

    private func collection(
        isBlock: Bool
    ) -> (state: State, kind: YAMLSyntaxNode.Kind, style: YAMLSyntaxNode.Style)? {
        switch kind {
        case .flowListStart: (.flowListFirst, .list, .flow)
        case .flowMappingStart: (.flowMappingFirst, .mapping, .flow)
        case .blockListStart where isBlock: (.blockListFirst, .list, .block)
        case .blockMappingStart where isBlock: (.blockMappingFirst, .mapping, .block)
        default: nil
        }
    }

    private func style(of kind: ScanToken.Kind) -> YAMLSyntaxNode.Style {
        switch kind {
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal: .literal
        case .folded: .folded
        default: .plain
        }
    }

    /// Where the text of a scalar ends, without the line breaks that end a text block.
    private func writtenEnd(of token: ScanToken) -> Int {
        guard token.kind == .literal || token.kind == .folded else { return token.end }
        var end = token.end
        while end > token.start, [0x0A, 0x0D, 0x20].contains(source.bytes[end - 1]) { end -= 1 }
        return end
    }

    /// What a tag means, its beginning written out; `nil` where nobody says what that stands for.
    private func tagMeaning(of range: Range<Int>) -> String? {
        let text = source.text(range.lowerBound, range.upperBound)
        if text.hasPrefix("!<") { return String(text.dropFirst(2).dropLast()) }
        // A mark within what follows `!` ends a handle only if none but word characters precede it.
        let word = text.dropFirst().prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
        }
        let end = word.endIndex
        if end < text.endIndex, text[end] == "!" {
            let rest = text[text.index(after: end)...]
            if let prefix = tagPrefixes["!\(word)!"] { return prefix + rest }
            return word.isEmpty ? "tag:yaml.org,2002:\(rest)" : nil
        }
        guard text != "!" else { return text }
        return (tagPrefixes["!"] ?? "!") + text.dropFirst()
    }
}
