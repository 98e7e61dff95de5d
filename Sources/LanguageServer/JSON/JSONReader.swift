/// Reads one JSON value (RFC 8259) from bytes.
///
/// What editors send has texts with halves of characters beyond U+FFFF as two escapes, which the reader of
/// YAML does not join; so that this is a reader of its own.
package struct JSONReader {
    /// How deep lists and objects may nest.
    package static let deepest = 64

    private let bytes: [UInt8]
    private var at = 0
    private var open: [Open] = []
    /// What was read last and is not yet put where it belongs.
    private var value: JSONValue?

    /// A list or an object that is not at its end.
    private struct Open {
        let isObject: Bool
        /// The name of the member whose value comes next.
        var name = ""
        var items: [JSONValue] = []
        var members: [JSONValue.Member] = []

        var value: JSONValue { isObject ? .object(members) : .list(items) }

        mutating func take(_ value: JSONValue) {
            if isObject { members.append(.init(name, value)) } else { items.append(value) }
        }
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value that the bytes are; `nil` where they are none, no UTF-8, or nested too deep.
    ///
    /// - Complexity: O(*n*) for *n* bytes, without recursion.
    package static func value(of bytes: [UInt8]) -> JSONValue? {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var reader = JSONReader(bytes)
        return reader.read()
    }

    private mutating func read() -> JSONValue? {
        repeat {
            guard begins() else { return nil }
            // What was opened just now waits for its first value.
            if value == nil { continue }
            guard closes() else { return nil }
        } while !open.isEmpty
        skipBlanks()
        return at == bytes.count ? value : nil
    }

    /// Reads a scalar, or what opens a list or an object, up to where a value is to stand.
    private mutating func begins() -> Bool {
        skipBlanks()
        value = nil
        guard at < bytes.count else { return false }
        switch bytes[at] {
        case 0x7B, 0x5B:
            guard open.count < Self.deepest else { return false }
            let isObject = bytes[at] == 0x7B
            at += 1
            skipBlanks()
            if next(is: isObject ? 0x7D : 0x5D) {
                at += 1
                value = isObject ? .object([]) : .list([])
                return true
            }
            open.append(Open(isObject: isObject))
            return !isObject || readsName()
        case 0x22: value = text().map { .text($0) }
        case 0x74: value = reads("true") ? .bool(true) : nil
        case 0x66: value = reads("false") ? .bool(false) : nil
        case 0x6E: value = reads("null") ? .null : nil
        default: value = number()
        }
        return value != nil
    }

    /// Puts a value where it belongs, and closes what ends behind it, up to where the next value is to
    /// stand.
    private mutating func closes() -> Bool {
        while var last = open.popLast() {
            skipBlanks()
            if let value { last.take(value) }
            if next(is: last.isObject ? 0x7D : 0x5D) {
                at += 1
                value = last.value
                continue
            }
            open.append(last)
            value = nil
            guard next(is: 0x2C) else { return false }
            at += 1
            skipBlanks()
            return !last.isObject || readsName()
        }
        return true
    }

    /// Reads a member's name and the colon behind it.
    private mutating func readsName() -> Bool {
        guard next(is: 0x22), let name = text() else { return false }
        skipBlanks()
        guard next(is: 0x3A), !open.isEmpty else { return false }
        at += 1
        open[open.count - 1].name = name
        return true
    }

    private func next(is byte: UInt8) -> Bool { at < bytes.count && bytes[at] == byte }

    private mutating func skipBlanks() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    private mutating func reads(_ word: String) -> Bool {
        for byte in word.utf8 {
            guard next(is: byte) else { return false }
            at += 1
        }
        return true
    }

    // MARK: Numbers

    private mutating func number() -> JSONValue? {
        let start = at
        var isWhole = true
        if next(is: 0x2D) { at += 1 }
        if next(is: 0x30) { at += 1 } else if !readsDigits() { return nil }
        if next(is: 0x2E) {
            isWhole = false
            at += 1
            guard readsDigits() else { return nil }
        }
        if next(is: 0x65) || next(is: 0x45) {
            isWhole = false
            at += 1
            if next(is: 0x2B) || next(is: 0x2D) { at += 1 }
            guard readsDigits() else { return nil }
        }
        let written = String(decoding: bytes[start..<at], as: UTF8.self)
        if isWhole, let whole = Int(written) { return .integer(whole) }
        return Double(written).map { .number($0) }
    }

    private mutating func readsDigits() -> Bool {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        return at > start
    }

    // MARK: Texts

    private mutating func text() -> String? {
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C, bytes[at] >= 0x20 { at += 1 }
        guard at < bytes.count else { return nil }
        if bytes[at] == 0x22 {
            at += 1
            return String(decoding: bytes[start..<at - 1], as: UTF8.self)
        }
        var read = Array(bytes[start..<at])
        while at < bytes.count {
            switch bytes[at] {
            case 0x22:
                at += 1
                return String(decoding: read, as: UTF8.self)
            case 0x5C:
                at += 1
                guard let scalar = escaped() else { return nil }
                read += Array(String(scalar).utf8)
            case 0..<0x20: return nil
            default:
                read.append(bytes[at])
                at += 1
            }
        }
        return nil
    }

    /// What an escape says; half of a character without the other half is U+FFFD.
    private mutating func escaped() -> Unicode.Scalar? {
        guard at < bytes.count else { return nil }
        let byte = bytes[at]
        at += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75:
            guard let unit = hexadecimal() else { return nil }
            guard (0xD800..<0xDC00).contains(unit) else {
                return Unicode.Scalar(unit) ?? "\u{FFFD}"
            }
            let behind = at
            guard next(is: 0x5C) else { return "\u{FFFD}" }
            at += 1
            guard next(is: 0x75) else {
                at = behind
                return "\u{FFFD}"
            }
            at += 1
            guard let other = hexadecimal() else { return nil }
            guard (0xDC00..<0xE000).contains(other) else {
                at = behind
                return "\u{FFFD}"
            }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (other - 0xDC00))
        default: return nil
        }
    }

    /// The number that four hexadecimal digits write.
    private mutating func hexadecimal() -> UInt32? {
        guard at + 4 <= bytes.count else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            switch byte {
            case 0x30...0x39: unit = unit << 4 + UInt32(byte - 0x30)
            case 0x41...0x46: unit = unit << 4 + UInt32(byte - 0x37)
            case 0x61...0x66: unit = unit << 4 + UInt32(byte - 0x57)
            default: return nil
            }
        }
        at += 4
        return unit
    }
}
