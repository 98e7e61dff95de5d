/// Whether bytes are one JSON value (RFC 8259): the reader of YAML, which takes it apart, takes more.
struct JSONGrammar {
    /// How deep lists and objects may nest; as deep as a model may.
    static let deepest = 64

    private let bytes: [UInt8]
    private var at = 0
    /// Whether the last thing that was read opened a list or an object that holds something.
    private var isFresh = false
    /// Whether a list or an object stands in more of them than are read.
    private var isTooDeep = false

    /// Where bytes stop being a JSON value.
    struct Fault: Hashable {
        /// The number, from 1, of the first byte that does not belong to one.
        let byte: Int
        /// Whether it is JSON as far as that, and nests deeper than is read.
        let isTooDeep: Bool
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The first byte that does not belong to a JSON value, one behind the last where something is
    /// missing; `nil` where all of it is one.
    ///
    /// What is a text is looked at as far as its quotes and escapes: whether it is UTF-8 the reader says.
    ///
    /// - Complexity: O(*n*) for *n* bytes, without recursion.
    static func firstFault(in bytes: [UInt8]) -> Fault? {
        var grammar = JSONGrammar(bytes)
        return grammar.isValue()
            ? nil : Fault(byte: grammar.at + 1, isTooDeep: grammar.isTooDeep)
    }

    /// What is open: an object or a list.
    private enum Open { case object, list }

    private mutating func isValue() -> Bool {
        var open: [Open] = []
        repeat {
            skipBlanks()
            guard isBegun(&open) else { return false }
            if isFresh { continue }
            guard isEnded(&open) else { return false }
        } while !open.isEmpty
        skipBlanks()
        return at == bytes.count
    }

    /// Reads a scalar, or what opens a list or an object, up to its first value.
    private mutating func isBegun(_ open: inout [Open]) -> Bool {
        isFresh = false
        guard at < bytes.count else { return false }
        switch bytes[at] {
        case 0x7B:
            guard hasRoom(in: open) else { return false }
            at += 1
            open.append(.object)
            skipBlanks()
            if next(is: 0x7D) { return close(&open) }
            isFresh = true
            return isKey()
        case 0x5B:
            guard hasRoom(in: open) else { return false }
            at += 1
            open.append(.list)
            skipBlanks()
            if next(is: 0x5D) { return close(&open) }
            isFresh = true
            return true
        case 0x22: return isText()
        case 0x74: return isWord("true")
        case 0x66: return isWord("false")
        case 0x6E: return isWord("null")
        default: return isNumber()
        }
    }

    private mutating func hasRoom(in open: [Open]) -> Bool {
        isTooDeep = open.count >= Self.deepest
        return !isTooDeep
    }

    private func next(is byte: UInt8) -> Bool { at < bytes.count && bytes[at] == byte }

    private mutating func close(_ open: inout [Open]) -> Bool {
        at += 1
        open.removeLast()
        return true
    }

    /// Reads what stands behind a value: ends of lists and objects, then a comma and, in an object, the
    /// next key.
    private mutating func isEnded(_ open: inout [Open]) -> Bool {
        while let last = open.last {
            skipBlanks()
            if next(is: last == .object ? 0x7D : 0x5D) {
                at += 1
                open.removeLast()
                continue
            }
            guard next(is: 0x2C) else { return false }
            at += 1
            skipBlanks()
            return last == .list || isKey()
        }
        return true
    }

    private mutating func isKey() -> Bool {
        guard next(is: 0x22), isText() else { return false }
        skipBlanks()
        guard next(is: 0x3A) else { return false }
        at += 1
        return true
    }

    private mutating func isText() -> Bool {
        at += 1
        while at < bytes.count {
            switch bytes[at] {
            case 0x22:
                at += 1
                return true
            case 0x5C:
                at += 1
                guard at < bytes.count else { return false }
                if bytes[at] == 0x75 {
                    guard isHexadecimal(at + 1..<at + 5) else { return false }
                    at += 5
                } else if Array("\"\\/bfnrt".utf8).contains(bytes[at]) {
                    at += 1
                } else {
                    return false
                }
            case 0..<0x20: return false
            default: at += 1
            }
        }
        return false
    }

    private func isHexadecimal(_ range: Range<Int>) -> Bool {
        range.upperBound <= bytes.count
            && bytes[range].allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x46).contains($0)
                    || (0x61...0x66).contains($0)
            }
    }

    private mutating func isWord(_ word: String) -> Bool {
        for byte in word.utf8 {
            guard next(is: byte) else { return false }
            at += 1
        }
        return true
    }

    private mutating func isNumber() -> Bool {
        if next(is: 0x2D) { at += 1 }
        if next(is: 0x30) { at += 1 } else if !hasDigits() { return false }
        if next(is: 0x2E) {
            at += 1
            guard hasDigits() else { return false }
        }
        if next(is: 0x65) || next(is: 0x45) {
            at += 1
            if next(is: 0x2B) || next(is: 0x2D) { at += 1 }
            guard hasDigits() else { return false }
        }
        return true
    }

    private mutating func hasDigits() -> Bool {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        return at > start
    }

    private mutating func skipBlanks() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }
}
