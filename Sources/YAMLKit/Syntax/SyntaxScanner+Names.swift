/// Anchors and aliases, tags, directives.
extension SyntaxScanner {
    mutating func fetchName(_ kind: ScanToken.Kind) {
        saveKey()
        if isDone { return }
        allowsKey = false
        let start = at
        skip()
        while isWord(at) { skip() }
        let isEnded = isBlankOrEnd(at) || "?:,]}%@`".utf8.contains(byte(at))
        if at == start + 1 || !isEnded {
            note(.malformed(kind == .alias ? "alias" : "anchor"), start, at)
            if isDone { return }
            while !isBlankOrEnd(at), flows.isEmpty || !isFlowMark(at) { skip() }
            tokens.append(ScanToken(.plain, start, at))
        } else {
            append(kind, from: start)
        }
    }

    mutating func fetchTag() {
        saveKey()
        if isDone { return }
        allowsKey = false
        let start = at
        if byte(at + 1) == UInt8(ascii: "<") {
            skip(2)
            let length = skipURI(isWide: true)
            if length == nil || length == 0 || byte(at) != UInt8(ascii: ">") {
                return malformedTag(from: start)
            }
            skip()
        } else {
            skip()
            while isWord(at) { skip() }
            let hasHandle = byte(at) == UInt8(ascii: "!")
            if hasHandle { skip() }
            let length = skipURI(isWide: false)
            if length == nil || (hasHandle && length == 0) { return malformedTag(from: start) }
        }
        if !isBlankOrEnd(at), flows.isEmpty || byte(at) != UInt8(ascii: ",") {
            return malformedTag(from: start)
        }
        append(.tag, from: start)
    }

    private mutating func malformedTag(from start: Int) {
        note(.malformed("tag"), start, at)
        if isDone { return }
        while !isBlankOrEnd(at), flows.isEmpty || !isFlowMark(at) { skip() }
    }

    /// Reads the characters of a tag; how many, or `nil` where an escape is wrong.
    private mutating func skipURI(isWide: Bool) -> Int? {
        var count = 0
        while isWord(at) || ";/?:@&=+$.%!~*'()".utf8.contains(byte(at))
            || (isWide && ",[]".utf8.contains(byte(at)))
        {
            if byte(at) == UInt8(ascii: "%") {
                guard skipURIEscapes() else { return nil }
            } else {
                skip()
            }
            count += 1
        }
        return count
    }

    private mutating func skipURIEscapes() -> Bool {
        var left = 0
        repeat {
            guard byte(at) == UInt8(ascii: "%"), let high = ScalarText.digit(byte(at + 1)),
                let low = ScalarText.digit(byte(at + 2))
            else { return false }
            let octet = UInt8(high << 4 | low)
            if left == 0 {
                switch octet {
                case 0..<0x80: left = 1
                case 0xC0..<0xE0: left = 2
                case 0xE0..<0xF0: left = 3
                case 0xF0..<0xF8: left = 4
                default: return false
                }
            } else if octet & 0xC0 != 0x80 {
                return false
            }
            skip(3)
            left -= 1
        } while left > 0
        return true
    }

    mutating func fetchDirective() {
        closeLevels(above: -1)
        dropKey()
        if isDone { return }
        allowsKey = false
        let start = at
        if scanDirective() {
            append(.directive, from: start)
            skipBlanks()
            if byte(at) == UInt8(ascii: "#") { skipLine() }
            if isBreakOrEnd(at) {
                if isBreak(at) { skipBreak() }
                return
            }
        }
        note(.malformed("directive"), start, at)
        if !isDone { skipLine() }
    }

    private mutating func scanDirective() -> Bool {
        // The word is looked for before anything moves: with a loop that moves, no directive was
        // read once optimised (Swift 6.3.1), though without optimisation all were.
        let word = self.word(from: at + 1)
        skip(1 + word.count)
        guard !word.isEmpty, isBlankOrEnd(at) else { return false }
        let isVersion = word.elementsEqual("YAML".utf8)
        guard isVersion || word.elementsEqual("TAG".utf8) else { return false }
        skipBlanks()
        if isVersion {
            guard skipNumber(), byte(at) == UInt8(ascii: ".") else { return false }
            skip()
            return skipNumber()
        }
        guard byte(at) == UInt8(ascii: "!") else { return false }
        let handle = self.word(from: at + 1)
        skip(1 + handle.count)
        if byte(at) == UInt8(ascii: "!") { skip() } else if !handle.isEmpty { return false }
        guard isBlank(at) else { return false }
        skipBlanks()
        guard let count = skipURI(isWide: true), count > 0 else { return false }
        return isBlankOrEnd(at)
    }

    /// The letters, digits, `-` and `_` from a place on.
    private func word(from start: Int) -> ArraySlice<UInt8> {
        let first = min(start, bytes.count)
        var end = first
        while end < bytes.count, isWord(end) { end += 1 }
        return bytes[first..<end]
    }

    private mutating func skipNumber() -> Bool {
        let start = at
        while (0x30...0x39).contains(byte(at)) { skip() }
        return at > start && at - start <= 9
    }
}
