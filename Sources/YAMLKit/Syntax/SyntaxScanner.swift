/// Splits a text into tokens as libyaml does, or, where it is lenient, on past every mistake.
///
/// Strict, it stops at the first mistake, and takes exactly what libyaml takes. It looks at each byte
/// a bounded number of times and does not recurse.
struct SyntaxScanner {
    /// A mistake and the bytes that it is about.
    struct Found {
        var mistake: YAMLMistake
        var start: Int
        var end: Int
    }

    /// A place where a key may have begun that shows itself only at its colon.
    struct SimpleKey {
        var isPossible = false
        var isRequired = false
        var tokenIndex = 0
        var offset = 0
        var line = 0
        var column = 0
    }

    /// A list or mapping in brackets that is open.
    struct Flow {
        var isList: Bool
        var offset: Int
    }

    /// A list or mapping that indentation holds together.
    struct Level {
        var indent: Int
        var isList: Bool
        /// Whether items stand at the indentation of this mapping's keys, as they may; of a list,
        /// whether something else than an item stands at its indentation.
        var hasOthers = false
    }

    let bytes: [UInt8]
    let isLenient: Bool
    /// Whether pairs of surrogate escapes mean one character, as in JSON.
    let joinsSurrogates: Bool
    /// How deep levels and brackets may nest.
    let maximumDepth: Int
    /// Brackets before this are known to be closed.
    var trusted = 0

    var at = 0
    var line = 0
    var column = 0
    var lineStart = 0

    var tokens: [ScanToken] = []
    var found: [Found] = []
    var levels: [Level] = []
    var flows: [Flow] = []
    var keys = [SimpleKey()]
    var allowsKey = true
    var isDone = false
    /// Whether the text nests deeper than allowed, so that the rest was not read.
    private(set) var depthFault: Int?
    /// The last line whose indentation was mended, and from what to what.
    var mendedIndent: (line: Int, found: Int, expected: Int)?
    /// Where a comma belongs that was not written.
    var pendingComma: Int?
    /// How far one tab is taken to indent.
    private(set) var tabWidth = 2

    /// More mistakes than this are not worth reading.
    static let maximumMistakes = 100

    init(_ bytes: [UInt8], isLenient: Bool, maximumDepth: Int, trusted: Int = 0) {
        self.bytes = bytes
        self.isLenient = isLenient
        self.maximumDepth = maximumDepth
        self.trusted = trusted
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        lineStart = at
        let first = bytes[at...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        joinsSurrogates = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        if isLenient { tabWidth = SyntaxScanner.smallestIndent(of: bytes) }
    }

    /// The indentation of the innermost level; -1 outside all.
    var indent: Int { levels.last?.indent ?? -1 }

    /// Reads the whole text.
    mutating func scan() {
        refuseControls()
        while !isDone { fetch() }
    }

    // MARK: Looking

    func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }
    var isAtEnd: Bool { at >= bytes.count }
    func isBreak(_ offset: Int) -> Bool { YAMLBreak.length(offset, in: bytes) > 0 }
    func isBlank(_ offset: Int) -> Bool { byte(offset) == 0x20 || byte(offset) == 0x09 }
    func isBreakOrEnd(_ offset: Int) -> Bool { offset >= bytes.count || isBreak(offset) }
    func isBlankOrEnd(_ offset: Int) -> Bool { isBlank(offset) || isBreakOrEnd(offset) }

    func isWord(_ offset: Int) -> Bool {
        let letter = byte(offset) | 0x20
        return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte(offset))
            || byte(offset) == UInt8(ascii: "_") || byte(offset) == UInt8(ascii: "-")
    }

    /// Whether three dashes or dots stand alone at the start of this line.
    func isDocumentMark(_ mark: Character) -> Bool {
        guard let mark = mark.asciiValue else { return false }
        return column == 0 && byte(at) == mark && byte(at + 1) == mark && byte(at + 2) == mark
            && isBlankOrEnd(at + 3)
    }

    var isAnyDocumentMark: Bool { isDocumentMark("-") || isDocumentMark(".") }

    /// The text between two offsets, as far as there is any: the end of all levels lies behind it.
    func text(_ start: Int, _ end: Int) -> String {
        let first = max(0, min(start, bytes.count))
        return String(decoding: bytes[first..<max(first, min(end, bytes.count))], as: UTF8.self)
    }

    // MARK: Moving

    mutating func skip() {
        at += 1
        while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
        column += 1
    }

    mutating func skip(_ count: Int) { for _ in 0..<count { skip() } }

    mutating func skipBreak() {
        at += YAMLBreak.length(at, in: bytes)
        line += 1
        column = 0
        lineStart = at
    }

    mutating func skipLine() { while !isBreakOrEnd(at) { skip() } }

    mutating func skipBlanks() { while isBlank(at) { skip() } }

    mutating func append(_ kind: ScanToken.Kind, from start: Int) {
        tokens.append(ScanToken(kind, start, at))
    }

    // MARK: Mistakes

    /// Notes a mistake; a strict reading ends there.
    mutating func note(_ mistake: YAMLMistake, _ start: Int, _ end: Int? = nil) {
        found.append(Found(mistake: mistake, start: start, end: end ?? start))
        if !isLenient || found.count >= SyntaxScanner.maximumMistakes { finish() }
    }

    mutating func finish() {
        guard !isDone else { return }
        isDone = true
        tokens.append(ScanToken(.end, at, at))
    }

    mutating func refuseDepth() -> Bool {
        guard levels.count + flows.count > maximumDepth else { return false }
        depthFault = at
        finish()
        return true
    }

    private mutating func refuseControls() {
        var offset = at
        while offset < bytes.count, !isDone {
            let byte = bytes[offset]
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
                note(.control(UInt32(byte)), offset, offset + 1)
            } else if byte == 0x7F {
                note(.control(0x7F), offset, offset + 1)
            } else if byte == 0xC2, self.byte(offset + 1) < 0xA0, self.byte(offset + 1) != 0x85 {
                note(.control(UInt32(self.byte(offset + 1))), offset, offset + 2)
            } else if byte == 0xEF, self.byte(offset + 1) == 0xBF, self.byte(offset + 2) >= 0xBE {
                note(.control(0xFFC0 + UInt32(self.byte(offset + 2) & 0x3F)), offset, offset + 3)
            }
            offset += 1
        }
    }

    // MARK: Tokens

    private mutating func fetch() {
        if let comma = pendingComma {
            tokens.append(ScanToken(.comma, comma, comma))
            allowsKey = true
            pendingComma = nil
        }
        skipToToken()
        if isDone { return }
        dropStaleKeys()
        if isDone { return }
        if isLenient, flows.isEmpty, !isAtEnd { mendLineStart() }
        if isDone || isBreak(at) { return }
        closeLevels(above: column)
        if isAtEnd { return fetchEnd() }
        if column == 0, byte(at) == UInt8(ascii: "%") { return fetchDirective() }
        if isDocumentMark("-") { return fetchDocumentMark(.documentStart) }
        if isDocumentMark(".") { return fetchDocumentMark(.documentEnd) }
        fetchMarkOrScalar()
    }

    private mutating func fetchMarkOrScalar() {
        let character = byte(at)
        let isFlow = !flows.isEmpty
        if isLenient, isFlow, !mendSeparator() { return }
        switch character {
        case UInt8(ascii: "["): fetchFlowStart(isList: true)
        case UInt8(ascii: "{"): fetchFlowStart(isList: false)
        case UInt8(ascii: "]"): fetchFlowEnd(isList: true)
        case UInt8(ascii: "}"): fetchFlowEnd(isList: false)
        case UInt8(ascii: ","): fetchComma()
        case UInt8(ascii: "-") where isBlankOrEnd(at + 1): fetchItem()
        case UInt8(ascii: "?") where isFlow || isBlankOrEnd(at + 1): fetchKey()
        case UInt8(ascii: ":") where isFlow || isBlankOrEnd(at + 1): fetchValue()
        case UInt8(ascii: "*"): fetchName(.alias)
        case UInt8(ascii: "&"): fetchName(.anchor)
        case UInt8(ascii: "!"): fetchTag()
        case UInt8(ascii: "|") where !isFlow: fetchBlockScalar(.literal)
        case UInt8(ascii: ">") where !isFlow: fetchBlockScalar(.folded)
        case UInt8(ascii: "'"): fetchQuoted(.singleQuoted)
        case UInt8(ascii: "\""): fetchQuoted(.doubleQuoted)
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): fetchPlain()
        case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "`"):
            note(.reservedStart(text(at, at + 1)), at, at + 1)
            if !isDone { fetchPlain() }
        case 0x09:
            note(.tab(lastLine: 0), at, at + 1)
            if !isDone { skip() }
        default: fetchPlain()
        }
    }

    private mutating func skipToToken() {
        while true {
            if column == 0, byte(at) == 0xEF, byte(at + 1) == 0xBB, byte(at + 2) == 0xBF { skip() }
            let start = at
            while byte(at) == 0x20 || (byte(at) == 0x09 && (!flows.isEmpty || !allowsKey)) {
                skip()
            }
            if isLenient, byte(at) == 0x09 { mendTabs(from: start) }
            if byte(at) == UInt8(ascii: "#") { skipLine() }
            guard isBreak(at) else { break }
            skipBreak()
            if flows.isEmpty {
                allowsKey = true
            } else if isLenient {
                closeForgottenFlows()
            }
        }
    }

    private mutating func fetchEnd() {
        if !flows.isEmpty, isLenient { closeFlows(keeping: 0) }
        // Whatever indentation holds together ends on the line after the last.
        if column != 0 { at = bytes.count + 1 }
        closeLevels(above: -1)
        dropKey()
        finish()
    }

    private mutating func fetchDocumentMark(_ kind: ScanToken.Kind) {
        if !flows.isEmpty, isLenient { closeFlows(keeping: 0) }
        closeLevels(above: -1)
        dropKey()
        allowsKey = false
        let start = at
        skip(3)
        append(kind, from: start)
    }

    // MARK: Levels and keys

    /// Ends the levels that are indented by more than `column`.
    mutating func closeLevels(above column: Int) {
        guard flows.isEmpty else { return }
        while indent > column {
            tokens.append(ScanToken(.blockEnd, at, at))
            levels.removeLast()
        }
    }

    /// Begins a level at `column` unless it is there; `index` is where its mark belongs.
    mutating func openLevel(
        _ column: Int, isList: Bool, before index: Int? = nil, offset: Int? = nil
    ) {
        guard flows.isEmpty, indent < column else { return }
        levels.append(Level(indent: column, isList: isList))
        let place = offset ?? at
        let token = ScanToken(isList ? .blockListStart : .blockMappingStart, place, place)
        tokens.insert(token, at: index ?? tokens.count)
        _ = refuseDepth()
    }

    /// Forgets keys that can be none any more, as their line is past.
    private mutating func dropStaleKeys() {
        for index in keys.indices where keys[index].isPossible {
            let key = keys[index]
            // A key has at most 1,024 characters on its line.
            guard key.line < line || column - key.column > 1024 else { continue }
            if key.isRequired {
                missColon(of: index)
                if isDone { return }
            }
            keys[index].isPossible = false
        }
    }

    mutating func saveKey() {
        guard allowsKey else { return }
        dropKey()
        guard !isDone else { return }
        keys[keys.count - 1] = SimpleKey(
            isPossible: true, isRequired: flows.isEmpty && indent == column,
            tokenIndex: tokens.count, offset: at, line: line, column: column)
    }

    mutating func dropKey() {
        let last = keys.count - 1
        if keys[last].isPossible, keys[last].isRequired { missColon(of: last) }
        keys[last].isPossible = false
    }

    /// The smallest indentation that a line of the text has; 2 where none has any.
    private static func smallestIndent(of bytes: [UInt8]) -> Int {
        var smallest = Int.max
        var at = 0
        while at < bytes.count {
            var end = at
            while end < bytes.count, bytes[end] == 0x20 { end += 1 }
            let isSmaller = end > at && end - at < smallest && end < bytes.count
            if isSmaller, ![0x09, 0x0A, 0x0D, 0x23].contains(bytes[end]) { smallest = end - at }
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            at = end + 1
        }
        return smallest == Int.max ? 2 : smallest
    }
}
