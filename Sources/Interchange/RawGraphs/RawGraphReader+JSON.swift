internal import YAMLKit

/// An object or a list that was opened and not yet shut.
struct OpenJSON {
    fileprivate var isEmpty = true
    /// The keys that came, a bit each, in the order of the list they were looked up in.
    fileprivate(set) var keysMet: UInt16 = 0

    /// Whether all of these keys came.
    func has(_ keys: UInt16) -> Bool { keysMet & keys == keys }
}

/// JSON as far as it means the same to a reader of YAML.
///
/// Blanks and line breaks stand between values and not between a key and its colon; numbers are the
/// small ones that a graph has; nothing but strings holds a character beyond ASCII.
extension RawGraphReader {
    /// The byte to read next; 0, which stands in no text that is read, at the end.
    private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

    mutating func skipByteOrderMark() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// Skips blanks around the outermost object, where YAML takes no tab.
    mutating func skipBlanksOutside() {
        while next == 0x20 || next == 0x0A || next == 0x0D { at += 1 }
    }

    private mutating func skipBlanks() {
        while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { at += 1 }
    }

    private mutating func take(_ byte: UInt8) throws(RawGraphDoubt) {
        guard next == byte else { throw RawGraphDoubt() }
        at += 1
    }

    /// Counts a value or a key.
    private mutating func countNode() throws(RawGraphDoubt) {
        nodeCount += 1
        guard nodeCount <= limits.nodes else { throw RawGraphDoubt() }
    }

    mutating func openObject() throws(RawGraphDoubt) -> OpenJSON {
        try countNode()
        try take(UInt8(ascii: "{"))
        return OpenJSON()
    }

    mutating func openList() throws(RawGraphDoubt) -> OpenJSON {
        try countNode()
        try take(UInt8(ascii: "["))
        return OpenJSON()
    }

    /// Goes to the next item of a list; `false` past its end.
    mutating func nextItem(of list: inout OpenJSON) throws(RawGraphDoubt) -> Bool {
        try isMore(in: &list, until: UInt8(ascii: "]"))
    }

    /// Goes to the next value of an object and tells its key by its place among `keys`; `nil` past
    /// its end.
    mutating func nextKey(
        of object: inout OpenJSON, among keys: [String]
    ) throws(RawGraphDoubt) -> Int? {
        guard try isMore(in: &object, until: UInt8(ascii: "}")) else { return nil }
        try countNode()
        let (range, isPlain) = try string()
        guard isPlain, let key = keys.firstIndex(where: { says($0, at: range) }),
            object.keysMet & 1 << UInt16(key) == 0
        else { throw RawGraphDoubt() }
        object.keysMet |= 1 << UInt16(key)
        try takeColon()
        return key
    }

    /// A key is found by YAML within so many characters of its colon.
    private static let longestKey = 1_000

    /// Goes to the next value of an object whose keys are names; `nil` past its end.
    mutating func nextFreeKey(of object: inout OpenJSON) throws(RawGraphDoubt) -> String? {
        guard try isMore(in: &object, until: UInt8(ascii: "}")) else { return nil }
        let start = at
        let key = try text()
        guard at - start <= Self.longestKey else { throw RawGraphDoubt() }
        try takeColon()
        return key
    }

    private mutating func isMore(
        in open: inout OpenJSON, until end: UInt8
    ) throws(RawGraphDoubt) -> Bool {
        skipBlanks()
        if next == end {
            at += 1
            return false
        }
        if !open.isEmpty {
            try take(UInt8(ascii: ","))
            skipBlanks()
        }
        open.isEmpty = false
        return true
    }

    private mutating func takeColon() throws(RawGraphDoubt) {
        while next == 0x20 { at += 1 }
        try take(UInt8(ascii: ":"))
        skipBlanks()
    }

    private func says(_ word: String, at range: Range<Int>) -> Bool {
        word.utf8.count == range.count && bytes[range].elementsEqual(word.utf8)
    }

    /// The bytes of a name, which is not empty.
    mutating func name() throws(RawGraphDoubt) -> ArraySlice<UInt8> {
        try countNode()
        let (range, isPlain) = try string()
        guard !range.isEmpty else { throw RawGraphDoubt() }
        return try isPlain ? bytes[range] : unescaped(range)[...]
    }

    /// A text that is not empty.
    mutating func text() throws(RawGraphDoubt) -> String {
        String(decoding: try name(), as: UTF8.self)
    }

    /// Where a string's characters stand, and whether they mean themselves: visible ASCII.
    private mutating func string() throws(RawGraphDoubt) -> (Range<Int>, isPlain: Bool) {
        try take(UInt8(ascii: "\""))
        let start = at
        let source = bytes
        let text = source.span
        var isPlain = true
        var place = at
        while place < text.count {
            let byte = text[place]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                // What is escaped ends no string, whatever it is.
                place += 1
            } else if byte < 0x20 {
                throw RawGraphDoubt()
            } else if byte >= 0x7F {
                isPlain = false
            }
            place += 1
        }
        guard place < text.count, place - start <= limits.scalarBytes else {
            throw RawGraphDoubt()
        }
        at = place + 1
        return (start..<place, isPlain)
    }

    mutating func truth() throws(RawGraphDoubt) -> Bool {
        try countNode()
        if takes("true") { return true }
        guard takes("false") else { throw RawGraphDoubt() }
        return false
    }

    /// A level of a lock: 0 to 5, or `nil` for null.
    mutating func level() throws(RawGraphDoubt) -> Int? {
        try countNode()
        if takes("null") { return nil }
        guard case 0x30...0x35 = next else { throw RawGraphDoubt() }
        let level = Int(next - 0x30)
        at += 1
        return level
    }

    /// A whole number from 1 to 99,999, written as such.
    mutating func count() throws(RawGraphDoubt) -> Int {
        try countNode()
        guard next != 0x30 else { throw RawGraphDoubt() }
        var count = 0
        while case 0x30...0x39 = next {
            count = 10 * count + Int(next - 0x30)
            guard count < 100_000 else { throw RawGraphDoubt() }
            at += 1
        }
        guard count > 0 else { throw RawGraphDoubt() }
        return count
    }

    private mutating func takes(_ word: String) -> Bool {
        let end = at + word.utf8.count
        guard end <= bytes.count, says(word, at: at..<end) else { return false }
        at = end
        return true
    }
}
