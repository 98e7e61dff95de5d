import FoundationEssentials

/// The parts of one JSON value, found in its bytes without making anything of what is not asked for.
///
/// The bytes are one JSON value by `JSONGrammar`; of anything else the parts are some parts.
struct JSONPieces {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Where the whole value stands.
    var all: Range<Int> { value(from: 0) }

    /// The entries of an object, in the order written; none of anything else.
    func entries(of object: Range<Int>) -> [(key: Range<Int>, value: Range<Int>)] {
        guard begins(object, with: 0x7B) else { return [] }
        var entries: [(key: Range<Int>, value: Range<Int>)] = []
        var at = object.lowerBound + 1
        while true {
            let key = value(from: at)
            guard begins(key, with: 0x22), key.upperBound <= object.upperBound else {
                return entries
            }
            at = key.upperBound
            while at < object.upperBound, bytes[at] != 0x3A { at += 1 }
            let value = value(from: at + 1)
            guard !value.isEmpty else { return entries }
            entries.append((key, value))
            at = value.upperBound
            while at < object.upperBound, bytes[at] != 0x2C { at += 1 }
            at += 1
        }
    }

    /// The items of a list; none of anything else.
    func items(of list: Range<Int>) -> [Range<Int>] {
        guard begins(list, with: 0x5B) else { return [] }
        var items: [Range<Int>] = []
        var at = list.lowerBound + 1
        while at < list.upperBound {
            let item = value(from: at)
            guard !item.isEmpty, item.upperBound < list.upperBound else { return items }
            items.append(item)
            at = item.upperBound
            while at < list.upperBound, bytes[at] != 0x2C { at += 1 }
            at += 1
        }
        return items
    }

    /// Whether a text is this one, written without escapes.
    func `is`(_ text: Range<Int>, _ word: StaticString) -> Bool {
        guard text.count == word.utf8CodeUnitCount + 2 else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy {
            bytes[text.lowerBound + 1 + $0] == word.utf8Start[$0]
        }
    }

    /// A text; `nil` for anything else.
    func text(_ value: Range<Int>) -> String? {
        guard begins(value, with: 0x22), value.count >= 2 else { return nil }
        let inside = bytes[value.lowerBound + 1..<value.upperBound - 1]
        guard inside.contains(0x5C) else { return String(decoding: inside, as: UTF8.self) }
        return try? JSONDecoder().decode(String.self, from: Data(bytes[value]))
    }

    /// A whole number; `nil` for anything else.
    func number(_ value: Range<Int>) -> Int? {
        Int(String(decoding: bytes[value], as: UTF8.self))
    }

    /// Whether it is `null`.
    func isNull(_ value: Range<Int>) -> Bool { begins(value, with: 0x6E) }

    /// The bytes of a value as a text.
    func written(_ value: Range<Int>) -> String { String(decoding: bytes[value], as: UTF8.self) }

    private func begins(_ value: Range<Int>, with byte: UInt8) -> Bool {
        !value.isEmpty && bytes[value.lowerBound] == byte
    }

    /// The value that begins at a place or behind blanks there; empty where there is none.
    private func value(from start: Int) -> Range<Int> {
        var at = start
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
        let first = min(at, bytes.count)
        var depth = 0
        var isText = false
        while at < bytes.count {
            let byte = bytes[at]
            if isText {
                if byte == 0x5C { at += 1 }
                if byte == 0x22 {
                    isText = false
                    if depth == 0 { return first..<at + 1 }
                }
                at += 1
                continue
            }
            switch byte {
            case 0x22: isText = true
            case 0x7B, 0x5B: depth += 1
            case 0x7D, 0x5D:
                if depth == 0 { return first..<at }
                depth -= 1
                if depth == 0 { return first..<at + 1 }
            case 0x2C, 0x20, 0x09, 0x0A, 0x0D, 0x3A:
                if depth == 0 { return first..<at }
            default: break
            }
            at += 1
        }
        return first..<max(first, min(at, bytes.count))
    }
}
