/// Ids of a model made of names that people wrote.
package enum InterviewID {
    /// The most bytes of an id before a number.
    private static let longest = 40

    /// An id for a name: its ASCII letters and digits in lower case with hyphens between, at most 40
    /// bytes, the middle left out of a longer one; a number behind it where that is taken.
    package static func made(of name: String, taken: [String]) -> String {
        var id = ""
        for byte in name.lowercased().utf8 {
            let isWord = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            if isWord {
                id.unicodeScalars.append(Unicode.Scalar(byte))
            } else if !id.isEmpty, !id.hasSuffix("-") {
                id += "-"
            }
        }
        while id.hasSuffix("-") { id.removeLast() }
        id = shortened(id)
        if id.utf8.first.map({ !(0x61...0x7A).contains($0) }) ?? true {
            id = id.isEmpty ? "party" : "p-" + id
        }
        if !isTaken(id, by: taken) { return id }
        var number = 2
        while isTaken("\(id)-\(number)", by: taken) { number += 1 }
        return "\(id)-\(number)"
    }

    /// The beginning of a long id and its end, which tells it from others that begin so; whole words where
    /// there are some.
    private static func shortened(_ id: String) -> String {
        guard id.utf8.count > longest else { return id }
        var end = id.suffix(longest / 2)
        if let hyphen = end.firstIndex(of: "-") { end = end[end.index(after: hyphen)...] }
        var start = id.prefix(longest - 1 - end.utf8.count)
        if let hyphen = start.lastIndex(of: "-") { start = start[..<hyphen] }
        return start + "-" + end
    }

    /// `outside` is the world.
    private static func isTaken(_ id: String, by taken: [String]) -> Bool {
        id == "outside" || taken.contains(id)
    }
}
