import YAMLKit

extension TextEdit {
    /// The changes that make one text of another, a piece for each stretch of lines that differs, sorted;
    /// none where they are the same.
    ///
    /// Lines that stand once in both and in the same order are kept; so are the bytes with which what
    /// differs begins and ends alike.
    ///
    /// - Complexity: O(*n* log *n*) for *n* bytes.
    static func difference(from text: DraftText, to changed: [UInt8]) -> [TextEdit] {
        let bytes = text.syntax.bytes
        let (old, new) = (Self.lines(bytes), Self.lines(changed))
        let anchors = Self.anchors(
            old.map { bytes[$0] }, new.map { changed[$0] })
        var edits: [TextEdit] = []
        var (oldAt, newAt) = (0, 0)
        for anchor in anchors + [(bytes.count, changed.count, 0)] {
            let edit = TextEdit(
                replacing: oldAt..<anchor.old, of: bytes, by: Array(changed[newAt..<anchor.new]),
                in: text)
            if let edit { edits.append(edit) }
            (oldAt, newAt) = (anchor.old + anchor.length, anchor.new + anchor.length)
        }
        return edits
    }

    /// Some bytes of a text replaced by others, without those with which both begin and end; `nil` where
    /// nothing is left.
    private init?(
        replacing range: Range<Int>, of bytes: [UInt8], by others: [UInt8], in text: DraftText
    ) {
        var (start, end) = (range.lowerBound, range.upperBound)
        var (first, last) = (0, others.count)
        while start < end, first < last, bytes[start] == others[first] {
            (start, first) = (start + 1, first + 1)
        }
        while end > start, last > first, bytes[end - 1] == others[last - 1] {
            (end, last) = (end - 1, last - 1)
        }
        guard start < end || first < last else { return nil }
        // Whole characters only.
        while first > 0, Self.isInside(bytes, start) || Self.isInside(others, first) {
            (start, first) = (start - 1, first - 1)
        }
        while last < others.count, Self.isInside(bytes, end) || Self.isInside(others, last) {
            (end, last) = (end + 1, last + 1)
        }
        self.init(text.place(start..<end), String(decoding: others[first..<last], as: UTF8.self))
    }

    /// Whether a byte goes on with a character.
    private static func isInside(_ bytes: [UInt8], _ at: Int) -> Bool {
        at < bytes.count && bytes[at] & 0xC0 == 0x80
    }

    /// Where the lines stand, each with what ends it.
    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for at in bytes.indices where bytes[at] == 0x0A {
            lines.append(start..<at + 1)
            start = at + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }

    /// Lines that stand once in both texts, as many as keep their order, with the equal lines around
    /// them: by the offsets at which they begin, and their length.
    private static func anchors(
        _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
    ) -> [(old: Int, new: Int, length: Int)] {
        var places: [ArraySlice<UInt8>: (old: Int?, new: Int?)] = [:]
        for (at, line) in old.enumerated() {
            places[line] = places[line] == nil ? (at, nil) : (nil, nil)
        }
        for (at, line) in new.enumerated() {
            guard let known = places[line], known.old != nil else { continue }
            places[line] = known.new == nil ? (known.old, at) : (nil, nil)
        }
        let pairs = places.values.compactMap { place in
            place.old.flatMap { old in place.new.map { (old: old, new: $0) } }
        }.sorted { $0.old < $1.old }
        return spread(longestRise(pairs), old, new)
    }

    /// As many pairs as rise in both, found by the piles of patience (Fredman 1975).
    private static func longestRise(
        _ pairs: [(old: Int, new: Int)]
    ) -> [(old: Int, new: Int)] {
        var tops: [Int] = []
        var before = [Int?](repeating: nil, count: pairs.count)
        for at in pairs.indices {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tops[middle]].new < pairs[at].new {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            before[at] = low > 0 ? tops[low - 1] : nil
            if low == tops.count { tops.append(at) } else { tops[low] = at }
        }
        var rise: [(old: Int, new: Int)] = []
        var next = tops.last
        while let at = next {
            rise.append(pairs[at])
            next = before[at]
        }
        return rise.reversed()
    }

    /// Pairs of lines with the equal lines before and behind them.
    private static func spread(
        _ pairs: [(old: Int, new: Int)], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
    ) -> [(old: Int, new: Int, length: Int)] {
        var kept: [(old: Int, new: Int, length: Int)] = []
        var (oldAt, newAt) = (0, 0)
        for pair in pairs where pair.old >= oldAt && pair.new >= newAt {
            var (first, other) = (pair.old, pair.new)
            while first > oldAt, other > newAt, old[first - 1] == new[other - 1] {
                (first, other) = (first - 1, other - 1)
            }
            var (end, otherEnd) = (pair.old + 1, pair.new + 1)
            while end < old.count, otherEnd < new.count, old[end] == new[otherEnd] {
                (end, otherEnd) = (end + 1, otherEnd + 1)
            }
            let start = old[first].startIndex
            kept.append((start, new[other].startIndex, old[end - 1].endIndex - start))
            (oldAt, newAt) = (end, otherEnd)
        }
        return kept
    }
}
