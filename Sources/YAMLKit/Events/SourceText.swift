/// The bytes that libyaml sees, and the way back from there to places in the original.
///
/// libyaml refuses the surrogate escapes that JSON writers use for characters beyond U+FFFF, so a
/// text that begins like JSON has each pair `\uD83D\uDE00` replaced by `\U0001F600`, which is two
/// bytes shorter.
struct SourceText {
    /// What libyaml sees: no byte order mark, surrogate escapes joined.
    let bytes: [UInt8]
    /// The offsets in `bytes` just past each joined escape, ascending.
    private let joinedEnds: [Int]
    /// Where the bytes of `bytes` stand.
    private let places: YAMLPlaces

    private static let bytesSavedByJoining = 2

    /// Makes a source.
    ///
    /// - Parameter strings: where the double-quoted strings of a text in UTF-8 stand, ascending: which
    ///   quotes begin one only the whole grammar knows, since one within a word is part of it.
    init(_ original: [UInt8], strings: ([UInt8]) -> [Range<Int>]) {
        var bytes = original
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        var ends: [Int] = []
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            SourceText.hasSurrogates(bytes), SourceText.isUTF8(bytes)
        {
            bytes = SourceText.joiningSurrogates(in: strings(bytes), of: bytes, ends: &ends)
        }
        self.bytes = bytes
        joinedEnds = ends
        places = YAMLPlaces(bytes, start: 0)
    }

    /// The 1-based line and column, in the original, of a byte on a 0-based line; behind the last
    /// byte, the start of that line.
    func mark(offset: Int, line: Int) -> YAMLMark {
        let place = places.place(at: offset)
        guard place.line == line + 1 else { return YAMLMark(line: line + 1, column: 1) }
        return mark(of: place)
    }

    /// The 1-based line and column of a byte.
    func mark(offset: Int) -> YAMLMark { mark(of: places.place(at: offset)) }

    private func mark(of place: YAMLPlaces.Place) -> YAMLMark {
        var escaped = 0
        if !joinedEnds.isEmpty {
            let start = place.offset - (place.byteColumn - 1)
            escaped =
                (joinsEnding(upTo: place.offset) - joinsEnding(upTo: start))
                * SourceText.bytesSavedByJoining
        }
        return YAMLMark(
            line: place.line, column: place.column + escaped,
            utf16Column: place.utf16Column + escaped)
    }

    private func joinsEnding(upTo offset: Int) -> Int { firstIndex(in: joinedEnds, above: offset) }

    private func firstIndex(in sorted: [Int], above value: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first byte that is not UTF-8, as a fault.
    func encodingFault(file: String) -> YAMLFault? {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .emptyInput: return nil
            case .error:
                let mark = mark(offset: offset)
                return YAMLFault(.notUTF8, at: YAMLRange(file: file, start: mark, end: mark))
            }
        }
    }
}

extension SourceText {
    /// Whether there is an escape of the first half of a pair, in a string or not.
    fileprivate static func hasSurrogates(_ bytes: [UInt8]) -> Bool {
        var at = 0
        while at + 3 < bytes.count {
            if bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u"),
                bytes[at + 2] | 0x20 == UInt8(ascii: "d")
            {
                return true
            }
            at += 1
        }
        return false
    }

    fileprivate static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid: continue
            case .emptyInput: return true
            case .error: return false
            }
        }
    }

    /// `bytes` with the surrogate escapes in double-quoted strings joined; the offsets just past
    /// the joined escapes are appended to `ends`.
    fileprivate static func joiningSurrogates(
        in strings: [Range<Int>], of bytes: [UInt8], ends: inout [Int]
    ) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = 0
        for string in strings {
            result += bytes[at..<string.lowerBound]
            at = string.lowerBound
            while at < string.upperBound { join(bytes, &at, into: &result, ends: &ends) }
        }
        result += bytes[min(at, bytes.count)...]
        return result
    }

    /// Takes one byte of a string over, or one escape with the byte that it escapes, or a pair.
    private static func join(
        _ bytes: [UInt8], _ at: inout Int, into result: inout [UInt8], ends: inout [Int]
    ) {
        guard bytes[at] == UInt8(ascii: "\\") else {
            result.append(bytes[at])
            at += 1
            return
        }
        guard let high = unit(in: bytes, at: at), (0xD800..<0xDC00).contains(high),
            let low = unit(in: bytes, at: at + 6), (0xDC00..<0xE000).contains(low)
        else {
            result += bytes[at..<min(at + 2, bytes.count)]
            at += 2
            return
        }
        let value = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
        let digits = String(value, radix: 16, uppercase: true)
        result += Array("\\U".utf8)
        result += Array(String(repeating: "0", count: 8 - digits.utf8.count).utf8)
        result += Array(digits.utf8)
        ends.append(result.count)
        at += 12
    }

    /// The value of the escape at `start`, if one is there: `\u` and four hexadecimal digits.
    private static func unit(in bytes: [UInt8], at start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
            bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start + 2..<start + 6] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }
}
