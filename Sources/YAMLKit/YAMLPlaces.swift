/// Where the bytes of a text stand: lines, and columns in bytes, in characters and in UTF-16.
///
/// Lines end where YAML says: at LF, CR, CR LF, and U+0085, U+2028, U+2029. A byte order mark at the
/// start of the text is not counted.
public struct YAMLPlaces: Hashable, Sendable {
    /// One place, told in every way.
    public struct Place: Hashable, Sendable {
        /// The offset in bytes from the start of the text.
        public let offset: Int
        /// The 1-based line.
        public let line: Int
        /// The 1-based column, in UTF-8 bytes.
        public let byteColumn: Int
        /// The 1-based column, in code points.
        public let column: Int
        /// The 1-based column, in UTF-16 units.
        public let utf16Column: Int
    }

    private static let spacing = 256

    private let bytes: [UInt8]
    private let lineStarts: [Int]
    /// Code points and UTF-16 units before every 256th byte; none for a text in ASCII, where all columns are one.
    private let counts: [Counts]

    private struct Counts: Hashable {
        var points = 0
        var units = 0

        mutating func add(_ byte: UInt8) {
            guard byte & 0xC0 != 0x80 else { return }
            points += 1
            units += byte >= 0xF0 ? 2 : 1
        }
    }

    /// Looks a text through.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    public init(_ bytes: [UInt8]) {
        self.init(bytes, start: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    /// Looks a text through whose first line starts at `first`.
    init(_ bytes: [UInt8], start first: Int) {
        self.bytes = bytes
        var starts = [first]
        var counts: [Counts] = []
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        var running = Counts()
        var at = 0
        while at < bytes.count {
            if !isASCII {
                if at % YAMLPlaces.spacing == 0 { counts.append(running) }
                running.add(bytes[at])
            }
            at += 1
            if YAMLBreak.ends(at, in: bytes) { starts.append(at) }
        }
        if !isASCII, at % YAMLPlaces.spacing == 0 { counts.append(running) }
        lineStarts = starts
        self.counts = counts
    }

    /// How many lines there are; an empty one after the last line break counts.
    public var lineCount: Int { lineStarts.count }

    /// The place of a byte, or of the end of the text.
    ///
    /// - Complexity: O(log *l*) for *l* lines.
    public func place(at offset: Int) -> Place {
        let offset = min(max(offset, lineStarts[0]), bytes.count)
        let line = lineIndex(of: offset)
        let start = lineStarts[line]
        let inBytes = offset - start + 1
        guard !counts.isEmpty else {
            return Place(
                offset: offset, line: line + 1, byteColumn: inBytes, column: inBytes,
                utf16Column: inBytes)
        }
        let before = counted(to: start)
        let upTo = counted(to: offset)
        return Place(
            offset: offset, line: line + 1, byteColumn: inBytes,
            column: upTo.points - before.points + 1, utf16Column: upTo.units - before.units + 1)
    }

    /// The offset at which a 1-based line starts.
    public func start(ofLine line: Int) -> Int {
        lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : bytes.count
    }

    /// The offset of a 1-based line and column, the column in code points; what lies behind the line is
    /// its end.
    ///
    /// - Complexity: O(log *n*) for *n* bytes.
    public func offset(ofLine line: Int, column: Int) -> Int {
        let start = start(ofLine: line)
        let end = line < lineCount ? self.start(ofLine: line + 1) : bytes.count
        let steps = max(0, column - 1)
        guard !counts.isEmpty, start < end else { return min(start + min(steps, end), end) }
        let aim = counted(to: start).points + steps
        var low = start / YAMLPlaces.spacing
        var high = counts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if counts[middle].points <= aim { low = middle } else { high = middle }
        }
        // A character may begin before the stretch that its last byte lies in.
        var at = max(start, low * YAMLPlaces.spacing)
        var points = counted(to: at).points
        while at < end {
            if bytes[at] & 0xC0 != 0x80 {
                if points >= aim { break }
                points += 1
            }
            at += 1
        }
        return at
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    private func counted(to offset: Int) -> Counts {
        let at = min(offset / YAMLPlaces.spacing, counts.count - 1)
        var running = counts[at]
        for byte in bytes[at * YAMLPlaces.spacing..<offset] { running.add(byte) }
        return running
    }
}

/// YAML 1.1's line breaks, which are libyaml's.
enum YAMLBreak {
    /// How many bytes the break at an offset has; 0 where there is none.
    static func length(_ at: Int, in bytes: [UInt8]) -> Int {
        guard at < bytes.count else { return 0 }
        switch bytes[at] {
        case 0x0A: return 1
        case 0x0D: return at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
        case 0xC2: return at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return 0 }
            return bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }

    /// Whether a break ends just before an offset.
    static func ends(_ at: Int, in bytes: [UInt8]) -> Bool {
        guard at > 0 else { return false }
        switch bytes[at - 1] {
        case 0x0A: return true
        case 0x0D: return at >= bytes.count || bytes[at] != 0x0A
        case 0x85: return at > 1 && bytes[at - 2] == 0xC2
        case 0xA8, 0xA9: return at > 2 && bytes[at - 2] == 0x80 && bytes[at - 3] == 0xE2
        default: return false
        }
    }
}
