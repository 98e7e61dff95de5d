/// A place in the text of a model.
package struct SourcePlace: Hashable, Sendable {
    /// The file's path, seen from the folder that readers of the output know, usually a repository's.
    package let file: String
    /// The 1-based line.
    package let line: Int
    /// The 1-based column in UTF-16 units, where it is known.
    package let utf16Column: Int?

    /// Makes a place.
    package init(file: String, line: Int, utf16Column: Int? = nil) {
        self.file = file
        self.line = line
        self.utf16Column = utf16Column
    }

    /// The file as a relative URI reference (RFC 3986): everything but plain characters is escaped.
    var uri: String {
        file.split(separator: "/", omittingEmptySubsequences: true).map { part in
            part.utf8.map { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                    return String(UnicodeScalar(byte))
                default:
                    let digits = String(byte, radix: 16, uppercase: true)
                    return "%" + (digits.count == 1 ? "0" : "") + digits
                }
            }.joined()
        }.joined(separator: "/")
    }
}
