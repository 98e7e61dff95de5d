/// How a lenient reading goes on past mistakes.
extension SyntaxScanner {
    // MARK: Tabs

    /// Reads blanks with tabs before the first thing of a line, or behind a mark.
    mutating func mendTabs(from start: Int) {
        let isIndentation = start == lineStart
        let first = at
        while isBlank(at) {
            let step = isIndentation && byte(at) == 0x09 ? tabWidth : 1
            skip()
            column += step - 1
        }
        guard isIndentation else { return note(.tabAfterMark, first, at) }
        if let last = found.last, case .tab(let lastLine) = last.mistake,
            max(lastLine, lineNumber(of: last.start)) == line
        {
            found[found.count - 1].mistake = .tab(lastLine: line + 1)
        } else {
            note(.tab(lastLine: 0), first, at)
        }
    }

    /// The 1-based line of an offset on this line or the one before; 0 for others.
    private func lineNumber(of offset: Int) -> Int {
        if offset >= lineStart { return line + 1 }
        var start = lineStart
        guard start > 0 else { return 0 }
        start -= 1
        while start > 0, !YAMLBreak.ends(start, in: bytes) { start -= 1 }
        return offset >= start ? line : 0
    }

    // MARK: Indentation

    /// Judges the first thing of a line by its indentation, outside brackets.
    mutating func mendLineStart() {
        guard isFirstOfLine, !isAnyDocumentMark else { return }
        mendIndentation()
        guard !isDone, let index = levels.lastIndex(where: { $0.indent <= column }),
            levels[index].indent == column
        else { return }
        let isItem = byte(at) == UInt8(ascii: "-") && isBlankOrEnd(at + 1)
        if levels[index].isList, !isItem {
            mendMissingItem(index)
        } else if !levels[index].isList, isItem, !levels[index].hasOthers,
            tokens.last?.kind != .value, tokens.last?.kind != .key
        {
            mendItemInMapping(index)
        }
    }

    /// Makes the lines up to the next item one item of the list.
    private mutating func mendMissingItem(_ index: Int) {
        let within = levels[index].indent + 1
        if !levels[index].hasOthers {
            note(.missingItem, at, at)
            if isDone { return }
            closeLevels(above: column)
            tokens.append(ScanToken(.item, at, at))
            levels[index].hasOthers = true
        }
        column = within
    }

    /// Reads on behind the mark of an item that stands among keys.
    private mutating func mendItemInMapping(_ index: Int) {
        note(.itemInMapping, at, at + 1)
        if isDone { return }
        skip()
        skipBlanks()
        column = levels[index].indent
        if !looksLikeEntry(at) { skipLine() }
    }

    private var isFirstOfLine: Bool {
        var offset = at
        while offset > lineStart, isBlank(offset - 1) { offset -= 1 }
        return offset == lineStart && allowsKey
    }

    /// The innermost level that is not indented by more than this column.
    private var enclosing: Level? { levels.last { $0.indent <= column } }

    private mutating func mendIndentation() {
        let around = enclosing?.indent ?? -1
        guard around < column, let expected = expectedIndent(around) else {
            mendedIndent = nil
            return
        }
        let isAsBefore = mendedIndent.map { $0.found == column && $0.expected == expected } ?? false
        if !isAsBefore { note(.indentation(found: column, expected: expected), at, at) }
        mendedIndent = (line, column, expected)
        column = expected
    }

    /// By how much a line should be indented that begins nothing new; `nil` where it may stand.
    private func expectedIndent(_ around: Int) -> Int? {
        if let deeper = levels.last(where: { $0.indent > column && $0.indent > around }) {
            let nearest = levels.first { $0.indent > column } ?? deeper
            return nearest.indent - column <= column - around || around < 0
                ? nearest.indent : around
        }
        guard around >= 0 else { return nil }
        switch tokens.last?.kind {
        case .value, .key, .item, .anchor, .tag, .documentStart, nil: return nil
        default: return around
        }
    }

    // MARK: Keys without a colon

    /// Makes a key of what stands where one must, and has none.
    mutating func missColon(of index: Int) {
        let key = keys[index]
        keys[index].isPossible = false
        // Of a tag that is none no token is left, and what comes next may be the end.
        guard isLenient, key.tokenIndex < tokens.count,
            tokens[key.tokenIndex].kind != .blockEnd, tokens[key.tokenIndex].kind != .end
        else {
            return note(.noColon(text(key.offset, min(at, key.offset + 40))), key.offset)
        }
        let token = tokens[key.tokenIndex]
        if token.kind == .plain, let colon = innerColon(of: token) {
            let name = text(token.start, colon)
            let value = text(colon + 1, token.end)
            let isShort = value.utf8.count <= 40 && name.utf8.count <= 40
            note(
                .missingBlank(key: isShort ? name : "", value: isShort ? value : ""), colon,
                token.end)
            tokens[key.tokenIndex].end = colon
            tokens.insert(ScanToken(.value, colon, colon + 1), at: key.tokenIndex + 1)
            if colon + 1 < token.end {
                tokens.insert(
                    ScanToken(.plain, colon + 1, token.end), at: key.tokenIndex + 2)
            }
        } else {
            let end = min(token.end, token.start + 40)
            note(.noColon(text(token.start, end)), token.start, token.end)
            tokens.insert(ScanToken(.value, token.end, token.end), at: key.tokenIndex + 1)
        }
        insertKey(key)
    }

    /// The colon of a plain scalar that reads like `key:value`.
    func innerColon(of token: ScanToken) -> Int? {
        let stretch = bytes[token.start..<token.end]
        guard let colon = stretch.firstIndex(of: UInt8(ascii: ":")), colon > token.start,
            stretch[token.start..<colon].allSatisfy({ isNameByte($0) && $0 != 0x20 }),
            byte(colon + 1) != UInt8(ascii: "/")
        else { return nil }
        return colon
    }

    /// Whether the next line that says anything begins at `column` and like an entry.
    func isFollowedByEntry(at column: Int) -> Bool {
        var offset = at
        while offset < bytes.count {
            while !isBreakOrEnd(offset) {
                if byte(offset) == UInt8(ascii: "#") {
                    while !isBreakOrEnd(offset) { offset += 1 }
                } else if isBlank(offset) {
                    offset += 1
                } else {
                    return false
                }
            }
            guard offset < bytes.count else { return false }
            offset += YAMLBreak.length(offset, in: bytes)
            let start = offset
            while byte(offset) == 0x20 { offset += 1 }
            if isBreakOrEnd(offset) || byte(offset) == UInt8(ascii: "#") { continue }
            return offset - start == column && looksLikeEntry(offset)
        }
        return false
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte) || byte >= 0x80
            || "_-. /()$".utf8.contains(byte)
    }

    /// Whether what begins at an offset reads like `key: value`.
    func looksLikeEntry(_ offset: Int) -> Bool {
        var end = offset
        if byte(offset) == UInt8(ascii: "\"") || byte(offset) == UInt8(ascii: "'") {
            end += 1
            while end < offset + 128, byte(end) != byte(offset), !isBreakOrEnd(end) { end += 1 }
            guard byte(end) == byte(offset) else { return false }
            end += 1
            while byte(end) == 0x20 { end += 1 }
        } else {
            guard isNameByte(byte(offset)), byte(offset) != UInt8(ascii: "-") else { return false }
            while end < offset + 128, end < bytes.count, isNameByte(bytes[end]), !isBreak(end) {
                end += 1
            }
        }
        return byte(end) == UInt8(ascii: ":") && isBlankOrEnd(end + 1)
    }

    /// Whether what begins at an offset reads like the beginning of a line outside brackets and
    /// quotes.
    func looksLikeLine(_ offset: Int) -> Bool {
        looksLikeEntry(offset) || (byte(offset) == UInt8(ascii: "-") && isBlankOrEnd(offset + 1))
    }

    // MARK: Brackets

    /// Judges what stands in brackets behind a complete value; false if it was passed over.
    mutating func mendSeparator() -> Bool {
        switch tokens.last?.kind {
        case .plain, .singleQuoted, .doubleQuoted, .alias, .flowListEnd, .flowMappingEnd: break
        default: return true
        }
        if ",]}:?".utf8.contains(byte(at)) { return true }
        guard flows.last?.isList == true || looksLikeFlowEntry(at) else {
            note(.afterValue, at, at + 1)
            while !isDone, !isBreakOrEnd(at), !",]}".utf8.contains(byte(at)) { skip() }
            return false
        }
        note(.missingComma, at, at)
        if isDone { return false }
        dropKey()
        tokens.append(ScanToken(.comma, at, at))
        allowsKey = true
        return true
    }

    /// Whether what begins at an offset in brackets reads like `key: value` or `"key":value`.
    private func looksLikeFlowEntry(_ offset: Int) -> Bool {
        if looksLikeEntry(offset) { return true }
        guard byte(offset) == UInt8(ascii: "\"") else { return false }
        var end = offset + 1
        while end < offset + 128, byte(end) != byte(offset), !isBreakOrEnd(end) { end += 1 }
        return byte(end) == byte(offset) && byte(end + 1) == UInt8(ascii: ":")
    }

    /// Closes brackets that a line shows to be forgotten; the reader stands at its start.
    mutating func closeForgottenFlows() {
        guard let outermost = flows.first, outermost.offset >= trusted else { return }
        var offset = at
        var indentation = 0
        while isBlank(offset) {
            indentation += byte(offset) == 0x09 ? tabWidth : 1
            offset += 1
        }
        guard indentation <= indent, looksLikeLine(offset) else { return }
        closeFlows(keeping: 0)
    }

    /// Closes brackets from within, all but so many.
    mutating func closeFlows(keeping count: Int) {
        let last = tokens.last?.end ?? at
        while flows.count > count, let flow = flows.popLast() {
            dropKey()
            keys.removeLast()
            note(.unclosedBracket(flow.isList ? "[" : "{"), flow.offset, flow.offset + 1)
            if isDone { return }
            tokens.append(ScanToken(flow.isList ? .flowListEnd : .flowMappingEnd, last, last))
        }
        if flows.isEmpty { allowsKey = true }
    }

    /// Makes the innermost open bracket one that this closes; false if it closes none.
    mutating func mendFlowEnd(isList: Bool) -> Bool {
        let bracket = text(at, at + 1)
        guard let innermost = flows.last else {
            note(.strayBracket(bracket), at, at + 1)
            if !isDone { skip() }
            return false
        }
        if innermost.isList == isList { return true }
        if let match = flows.lastIndex(where: { $0.isList == isList }) {
            closeFlows(keeping: match + 1)
        } else {
            note(
                .wrongBracket(found: bracket, expected: innermost.isList ? "]" : "}"), at, at + 1)
        }
        return !isDone
    }
}
