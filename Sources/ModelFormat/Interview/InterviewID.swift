/// Ids of a model made of names that people wrote.
package enum InterviewID {
    /// An id for a name: its ASCII letters and digits in lower case with hyphens between, at most 40
    /// bytes; a number behind it where that is taken.
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
        id = String(id.prefix(40))
        while id.hasSuffix("-") { id.removeLast() }
        if id.utf8.first.map({ !(0x61...0x7A).contains($0) }) ?? true {
            id = id.isEmpty ? "party" : "p-" + id
        }
        if !isTaken(id, by: taken) { return id }
        var number = 2
        while isTaken("\(id)-\(number)", by: taken) { number += 1 }
        return "\(id)-\(number)"
    }

    /// `outside` is the world.
    private static func isTaken(_ id: String, by taken: [String]) -> Bool {
        id == "outside" || taken.contains(id)
    }
}
