/// The code of a Swift file: comments and the words of literals are left out, what literals
/// interpolate is kept.
struct SourceText {
    /// Code, and nothing else; lines begin where they begin in the file.
    private(set) var code: [UInt8] = []
    /// How each literal begins: its text before anything is interpolated, and at most 16 bytes.
    private(set) var literals: [String] = []
    /// The words of each literal, a mark `_` where something is interpolated, and where in the code
    /// it stands; in the order in which they end.
    private(set) var texts: [(words: String, place: Int)] = []
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        while at < bytes.count { readCode() }
    }

    /// Reads one mark, comment or literal.
    private mutating func readCode() {
        if starts(with: "//") {
            while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
        } else if starts(with: "/*") {
            skipComment()
        } else if let hashes = hashesBeforeQuote() {
            readLiteral(hashes: hashes)
        } else {
            code.append(bytes[at])
            at += 1
        }
    }

    /// Block comments nest.
    private mutating func skipComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                at += 2
            } else if starts(with: "*/") {
                depth -= 1
                at += 2
            } else {
                at += 1
            }
        } while depth > 0 && at < bytes.count
    }

    /// How many marks `#` stand before the quotation mark of a literal that begins here.
    private func hashesBeforeQuote() -> Int? {
        var end = at
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - at : nil
    }

    private mutating func readLiteral(hashes: Int) {
        at += hashes
        let marks = starts(with: "\"\"\"") ? 3 : 1
        at += marks
        let quotes = String(repeating: "\"", count: marks)
        let end = quotes + String(repeating: "#", count: hashes)
        let escape = "\\" + String(repeating: "#", count: hashes)
        code.append(UInt8(ascii: "\""))
        let beginning = bytes[at...].prefix(16).prefix {
            $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        literals.append(String(decoding: beginning, as: UTF8.self))
        let place = code.count
        var words: [UInt8] = []
        while at < bytes.count, !starts(with: end) {
            if starts(with: escape + "(") {
                at += escape.utf8.count
                readInterpolation()
                words.append(UInt8(ascii: "_"))
            } else if starts(with: escape) {
                at += escape.utf8.count + 1
            } else if marks == 1, bytes[at] == UInt8(ascii: "\n") {
                break
            } else {
                words.append(bytes[at])
                at += 1
            }
        }
        texts.append((String(decoding: words, as: UTF8.self), place))
        if starts(with: end) { at += end.utf8.count }
        code.append(UInt8(ascii: "\""))
    }

    /// From one parenthesis to the one that closes it.
    private mutating func readInterpolation() {
        var depth = 0
        repeat {
            if bytes[at] == UInt8(ascii: "(") { depth += 1 }
            if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
            readCode()
        } while depth > 0 && at < bytes.count
    }

    private func starts(with text: String) -> Bool {
        at + text.utf8.count <= bytes.count
            && bytes[at..<at + text.utf8.count].elementsEqual(text.utf8)
    }
}

extension SourceText {
    /// The code as lines of words: a word is letters, digits and underscores, or `@` and a word.
    var lines: [Line] {
        code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
            .map { Line(code: $0) }
    }

    /// One line of code.
    struct Line {
        /// Whether the line begins at the margin.
        let isAtMargin: Bool
        /// The words.
        let words: [String]

        init(code: ArraySlice<UInt8>) {
            isAtMargin = code.first.map { $0 != UInt8(ascii: " ") } ?? false
            words = code.split { !Self.isPartOfWord($0) }
                .map { String(decoding: $0, as: UTF8.self) }
        }

        private static func isPartOfWord(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "@"), 128...:
                true
            default: false
            }
        }
    }
}
