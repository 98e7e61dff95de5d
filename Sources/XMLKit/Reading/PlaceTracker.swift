/// Turns byte offsets of a document into lines, and columns in code points.
///
/// libxml2's own line and column are those of a tag's end, and its column counts now characters,
/// now bytes. The tracker keeps the last stretch of the document, a window, and knows the line at
/// which that begins. Offsets mostly grow, so each line feed is counted once.
///
/// - Complexity: O(*n*) in all for growing offsets in *n* bytes; memory of the window.
struct PlaceTracker {
    /// A line and where it begins.
    private struct Mark {
        var line = 1
        var lineStart = 0
        /// Up to where line feeds were counted.
        var scanned = 0
        /// The bytes from the line's start to there that continue a character (UTF-8).
        var continuations = 0
    }

    private var window: [UInt8] = []
    /// The offset of the window's first byte.
    private var start = 0
    private var atStart = Mark()
    private var last = Mark()

    /// The offset past the last byte.
    private var endOffset: Int { start + window.count }

    /// Whether the window holds more than `size` bytes.
    func isLonger(than size: Int) -> Bool { window.count > size }

    /// Adds the next bytes of the document.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        window.append(contentsOf: bytes)
    }

    /// Forgets all but the last `size` bytes.
    mutating func shorten(to size: Int) {
        let cut = window.count - size
        guard cut > 0 else { return }
        _ = position(of: start + cut)
        atStart = last
        start += cut
        window.removeFirst(cut)
    }

    /// The place of the last `<` before `offset`.
    ///
    /// Inside a tag that is where the tag begins, since no attribute value may hold a bare `<`.
    mutating func tagStart(before offset: Int) -> XMLPosition {
        var at = min(offset, endOffset) - start - 1
        window.withUnsafeBufferPointer { bytes in
            while at > 0, bytes[at] != UInt8(ascii: "<") { at -= 1 }
        }
        return position(of: start + at)
    }

    /// The place past the last byte.
    var end: XMLPosition {
        mutating get { position(of: endOffset) }
    }

    /// The place of an offset; of the window's first byte for what was before it.
    mutating func position(of offset: Int) -> XMLPosition {
        let target = max(start, min(offset, endOffset))
        if target < last.lineStart { last = atStart }
        if target > last.scanned {
            let from = last.scanned - start
            let to = target - start
            window.withUnsafeBufferPointer { bytes in
                let feeds = Self.feeds(in: UnsafeRawBufferPointer(bytes), from..<to)
                if feeds > 0 {
                    last.line += feeds
                    var end = to - 1
                    while bytes[end] != lineFeed { end -= 1 }
                    last.lineStart = start + end + 1
                    last.continuations = Self.continuations(in: bytes, end + 1..<to)
                } else {
                    last.continuations += Self.continuations(in: bytes, from..<to)
                }
            }
            last.scanned = target
        }
        var continuations = last.continuations
        if target < last.scanned {
            window.withUnsafeBufferPointer { bytes in
                continuations -= Self.continuations(
                    in: bytes, target - start..<last.scanned - start)
            }
        }
        return XMLPosition(
            line: last.line, column: target - last.lineStart - continuations + 1)
    }

    /// How many bytes continue a character of more than one.
    private static func continuations(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int {
        var count = 0
        for at in range where bytes[at] & 0xC0 == 0x80 { count &+= 1 }
        return count
    }

    /// How many line feeds there are, eight bytes at a time.
    private static func feeds(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        var feeds = 0
        var at = range.lowerBound
        while at + 8 <= range.upperBound {
            // A byte of the counts reaches 255 at most, so they are added up before that.
            let stop = min(range.upperBound, at + 8 * 255)
            var counts: UInt64 = 0
            while at + 8 <= stop {
                let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                let changed = word ^ 0x0A0A_0A0A_0A0A_0A0A
                // The top bit of each byte tells whether it is not a line feed.
                let low = (changed & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
                counts &+= (~(low | changed) &>> 7) & 0x0101_0101_0101_0101
                at &+= 8
            }
            let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ ((counts &>> 8) & 0x00FF_00FF_00FF_00FF)
            feeds += Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
        }
        while at < range.upperBound {
            if bytes[at] == lineFeed { feeds += 1 }
            at += 1
        }
        return feeds
    }
}

private let lineFeed = UInt8(ascii: "\n")
