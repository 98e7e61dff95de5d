/// Scalars: plain, quoted, and in blocks.
extension SyntaxScanner {
    // MARK: Plain

    mutating func fetchPlain() {
        let isKeyPlace = allowsKey
        let isLineStart = isKeyPlace && flows.isEmpty
        let startColumn = column
        saveKey()
        if isDone { return }
        allowsKey = false
        let token = plainScalar(canBeKey: isKeyPlace)
        if isDone { return }
        tokens.append(token)
        if isLenient, isLineStart, !keys[0].isRequired, keys[0].isPossible, keys[0].line == line,
            enclosing(startColumn), isFollowedByEntry(at: startColumn)
        {
            keys[0].isRequired = true
        }
        if plainEndedBeforeLine { allowsKey = true }
    }

    /// Whether what begins at a column may become a mapping there.
    private func enclosing(_ column: Int) -> Bool { indent < column }

    /// Whether the reader stands behind line breaks that ended a plain scalar.
    private var plainEndedBeforeLine: Bool {
        guard let last = tokens.last, last.end < at else { return false }
        return lineStart > last.end
    }

    private mutating func plainScalar(canBeKey: Bool) -> ScanToken {
        let start = at
        var end = at
        let least = indent + 1
        let isFlow = !flows.isEmpty
        var hasBreaks = false
        var isExtended = false
        while true {
            if isAnyDocumentMark || byte(at) == UInt8(ascii: "#") { break }
            while !isBlankOrEnd(at) {
                let character = byte(at)
                if character == UInt8(ascii: ":") {
                    if isFlow, isFlowMark(at + 1) || byte(at + 1) == UInt8(ascii: "?") {
                        note(.missingBlank(key: "", value: ""), at, at + 1)
                        break
                    }
                    if isBlankOrEnd(at + 1) {
                        guard
                            let split = extended(
                                from: start, canBeKey: canBeKey, isExtended: isExtended)
                        else { break }
                        if split < at { return ScanToken(.plain, start, split) }
                        isExtended = true
                    }
                } else if isFlow, isFlowMark(at) {
                    break
                }
                hasBreaks = false
                skip()
                end = at
            }
            if isDone || !isBlank(at) && !isBreak(at) { break }
            while isBlank(at) || isBreak(at) {
                if isBreak(at) {
                    if isLenient, endsPlain(isExtended: isExtended) {
                        return ScanToken(.plain, start, end)
                    }
                    skipBreak()
                    hasBreaks = true
                } else {
                    if hasBreaks, column < least, byte(at) == 0x09 {
                        note(.tab(lastLine: 0), at, at + 1)
                        if isDone { return ScanToken(.plain, start, end) }
                    }
                    skip()
                }
            }
            if !isFlow, column < least { break }
        }
        return ScanToken(.plain, start, end)
    }

    func isFlowMark(_ offset: Int) -> Bool {
        switch byte(offset) {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"):
            true
        default: false
        }
    }

    /// Whether a lenient reading ends a plain scalar at this line break.
    private func endsPlain(isExtended: Bool) -> Bool {
        if isExtended { return true }
        var offset = at
        var width = 0
        while isBreak(offset) {
            offset += YAMLBreak.length(offset, in: bytes)
            width = 0
            while isBlank(offset) {
                width += byte(offset) == 0x09 ? tabWidth : 1
                offset += 1
            }
        }
        if !flows.isEmpty {
            return (flows.first?.offset ?? 0) >= trusted && width <= indent && looksLikeLine(offset)
        }
        return looksLikeEntry(offset)
    }

    /// Goes on past a colon in a value, where a lenient reading takes it for one: this offset to go
    /// on, an earlier one where the value ends; `nil` where the scalar ends here.
    private mutating func extended(
        from start: Int, canBeKey: Bool, isExtended: Bool
    ) -> Int? {
        guard isLenient else { return nil }
        if isExtended { return at }
        if flows.isEmpty {
            guard !canBeKey else { return nil }
            note(.colonInValue, start, at)
            return isDone ? nil : at
        }
        guard tokens.last?.kind == .value, flows.last?.isList == false else { return nil }
        let words = bytes[start..<at]
        guard
            let blank = words.indices.last(where: {
                isBlank($0) || YAMLBreak.ends($0 + 1, in: bytes)
            })
        else {
            note(.colonInValue, start, at)
            return isDone ? nil : at
        }
        var end = blank
        while end > start, isBlank(end - 1) || YAMLBreak.ends(end, in: bytes) { end -= 1 }
        let isOnLine = end >= lineStart && ![0x22, 0x27].contains(byte(blank + 1))
        note(
            isOnLine
                ? .commaOrColon(key: text(blank + 1, min(at, blank + 41))) : .missingComma,
            blank + 1, at)
        if isDone { return nil }
        // What was taken for the value ends before its last word, which is the next key.
        column -= words[(blank + 1)...].lazy.filter { $0 & 0xC0 != 0x80 }.count
        at = blank + 1
        pendingComma = at
        return end
    }

    // MARK: Quoted

    mutating func fetchQuoted(_ kind: ScanToken.Kind) {
        saveKey()
        if isDone { return }
        allowsKey = false
        let start = at
        let (startLine, startColumn, startOfLine) = (line, column, lineStart)
        skip()
        if scanQuoted(kind, from: start) {
            skip()
            append(kind, from: start)
        } else if isLenient, !isDone {
            (at, line, column, lineStart) = (start, startLine, startColumn, startOfLine)
            endUnclosed(kind, from: start)
        }
    }

    /// Reads up to the closing quote; false where there is none.
    private mutating func scanQuoted(_ kind: ScanToken.Kind, from start: Int) -> Bool {
        let isSingle = kind == .singleQuoted
        let quote: UInt8 = isSingle ? 0x27 : 0x22
        let written = isSingle ? "'" : "\""
        while true {
            if isAtEnd || isAnyDocumentMark {
                note(.unclosedQuote(written), start, start + 1)
                return false
            }
            if isBreak(at) {
                skipBreak()
                if isLenient, isForgottenQuote {
                    note(.unclosedQuote(written), start, start + 1)
                    return false
                }
            } else if isSingle, byte(at) == quote, byte(at + 1) == quote {
                skip(2)
            } else if byte(at) == quote {
                return true
            } else if !isSingle, byte(at) == UInt8(ascii: "\\") {
                if isBreak(at + 1) {
                    skip()
                    skipBreak()
                } else {
                    scanEscape()
                    if isDone { return false }
                }
            } else {
                skip()
            }
        }
    }

    /// Whether this line, at whose start the reader stands, shows that a quote was forgotten.
    private var isForgottenQuote: Bool {
        var offset = at
        while byte(offset) == 0x20 { offset += 1 }
        return offset - at <= indent && looksLikeLine(offset)
    }

    private mutating func scanEscape() {
        let escape = ScalarText.escape(at, in: bytes, joinsSurrogates: joinsSurrogates)
        guard let escape else {
            let end = min(at + 2, bytes.count)
            note(.escape(text(at, end)), at, end)
            if !isDone { skip() }
            return
        }
        while at < escape.end { skip() }
    }

    /// Ends a scalar whose quote is not closed with its line, or before the next mark in brackets.
    private mutating func endUnclosed(_ kind: ScanToken.Kind, from start: Int) {
        skip()
        while !isBreakOrEnd(at), flows.isEmpty || !isFlowMark(at) { skip() }
        while at > start + 1, isBlank(at - 1) {
            at -= 1
            column -= 1
        }
        append(kind, from: start)
    }

    // MARK: Blocks

    mutating func fetchBlockScalar(_ kind: ScanToken.Kind) {
        dropKey()
        if isDone { return }
        allowsKey = true
        let start = at
        skip()
        let increment = blockHead(from: start)
        if isDone { return }
        if isBreak(at) { skipBreak() }
        var end = at
        var width = increment > 0 ? max(0, indent) + increment : 0
        blockBreaks(&width, end: &end, from: start)
        while !isDone, column == width, !isAtEnd {
            skipLine()
            end = at
            if isBreak(at) {
                skipBreak()
                end = at
            }
            blockBreaks(&width, end: &end, from: start)
        }
        tokens.append(ScanToken(kind, start, end, indent: width))
    }

    private mutating func blockHead(from start: Int) -> Int {
        var increment = 0
        func isSign(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        }
        func digit(_ byte: UInt8) -> Int? {
            (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
        }
        let hadSign = isSign(byte(at))
        if hadSign { skip() }
        if let value = digit(byte(at)) {
            increment = value
            if value == 0 { note(.malformed("head of a text block"), start, at + 1) }
            skip()
        }
        if !hadSign, isSign(byte(at)) { skip() }
        skipBlanks()
        if byte(at) == UInt8(ascii: "#") { skipLine() }
        if !isBreakOrEnd(at) {
            note(.malformed("head of a text block"), start, at)
            if !isDone { skipLine() }
        }
        return increment
    }

    /// Reads empty lines and the indentation of the next line of a block.
    private mutating func blockBreaks(_ width: inout Int, end: inout Int, from start: Int) {
        var widest = 0
        while true {
            while width == 0 || column < width, byte(at) == 0x20 { skip() }
            widest = max(widest, column)
            if width == 0 || column < width, byte(at) == 0x09 {
                note(.tab(lastLine: 0), at, at + 1)
                if isDone { return }
                while byte(at) == 0x09 || byte(at) == 0x20 { skip() }
                widest = max(widest, column)
                if width > 0, !isBreakOrEnd(at) { column = width }
            }
            guard isBreak(at) else { break }
            skipBreak()
            end = at
        }
        if width == 0 { width = max(widest, indent + 1, 1) }
    }
}
