/// Where the lines of a text begin, so that bytes and positions lead to each other.
///
/// Lines end at LF, CR LF and CR, as editors have it.
package struct TextLines: Sendable {
    /// The text, which is UTF-8.
    package let bytes: [UInt8]
    private let starts: [Int]

    /// Looks through a text.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package init(_ bytes: [UInt8]) {
        var starts = [0]
        for (at, byte) in bytes.enumerated() {
            if byte == 0x0A || byte == 0x0D && !(at + 1 < bytes.count && bytes[at + 1] == 0x0A) {
                starts.append(at + 1)
            }
        }
        self.bytes = bytes
        self.starts = starts
    }

    /// How many lines there are, at least one.
    package var count: Int { starts.count }

    /// The bytes of a line without what ends it.
    private func line(_ line: Int) -> Range<Int> {
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The byte at a position.
    ///
    /// One behind the end of a line is its end, one behind the last line the end of the text, one inside a
    /// character its start.
    ///
    /// - Complexity: O(*l*) for a line of *l* bytes.
    package func offset(of position: TextPosition, in encoding: PositionEncoding) -> Int {
        guard position.line < starts.count else { return bytes.count }
        let line = line(max(0, position.line))
        var left = position.character
        var at = line.lowerBound
        while at < line.upperBound {
            var next = at + 1
            while next < line.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
            left -= encoding == .utf8 ? next - at : encoding.units(ofByte: bytes[at])
            if left < 0 { break }
            at = next
        }
        return at
    }

    /// The position of a byte; the end for one behind the text.
    ///
    /// - Complexity: O(log *n* + *l*) for *n* lines and a line of *l* bytes.
    package func position(of offset: Int, in encoding: PositionEncoding) -> TextPosition {
        let offset = min(max(0, offset), bytes.count)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let start = starts[low]
        let end = min(offset, max(start, line(low).upperBound))
        let character = bytes[start..<end].reduce(0) { $0 + encoding.units(ofByte: $1) }
        return TextPosition(line: low, character: character)
    }

    /// A stretch of bytes as it is written.
    package func range(of offsets: Range<Int>, in encoding: PositionEncoding) -> JSONValue {
        [
            "start": position(of: offsets.lowerBound, in: encoding).value,
            "end": position(of: offsets.upperBound, in: encoding).value,
        ]
    }
}
