/// Turns byte offsets of a document into lines and columns.
///
/// libxml2's own line and column are those of a tag's end, and its column counts now characters,
/// now bytes. Offsets mostly grow, so the tracker counts each line feed once.
///
/// - Complexity: O(*n*) in all for growing offsets in *n* bytes.
struct PlaceTracker {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var scanned = 0
    private var line = 1
    private var lineStart = 0

    /// Makes a tracker; `bytes` must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The place of the last `<` before `offset`.
    ///
    /// Inside a tag that is where the tag begins, since no attribute value may hold a bare `<`.
    mutating func tagStart(before offset: Int) -> XMLPosition {
        var at = min(offset, bytes.count) - 1
        while at > 0, bytes[at] != UInt8(ascii: "<") { at -= 1 }
        return position(of: at)
    }

    /// The place past the last byte.
    var end: XMLPosition {
        mutating get { position(of: bytes.count) }
    }

    /// The place of an offset.
    mutating func position(of offset: Int) -> XMLPosition {
        let target = max(0, min(offset, bytes.count))
        if target < lineStart {
            (scanned, line, lineStart) = (0, 1, 0)
        }
        if target > scanned {
            var feeds = 0
            for at in scanned..<target where bytes[at] == lineFeed { feeds += 1 }
            if feeds > 0 {
                line += feeds
                var last = target - 1
                while bytes[last] != lineFeed { last -= 1 }
                lineStart = last + 1
            }
            scanned = target
        }
        return XMLPosition(line: line, column: target - lineStart + 1)
    }
}

private let lineFeed = UInt8(ascii: "\n")
