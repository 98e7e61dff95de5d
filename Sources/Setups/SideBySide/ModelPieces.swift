/// A canonical text in pieces: what is written of each element, and what stands between.
///
/// An element begins with a line that is set in by two blanks and holds its name, and ends before the
/// next line that is set in no deeper.
struct ModelPieces: Sendable {
    /// A piece of the text.
    struct Piece: Sendable {
        /// The element, as `section.name`; `nil` for what stands between elements.
        let element: String?
        let text: [UInt8]
    }

    let pieces: [Piece]

    /// - Complexity: O(*n*) for *n* bytes.
    init(_ text: String) {
        var pieces: [Piece] = []
        var section = ""
        var element: String?
        var bytes: [UInt8] = []
        func close() {
            if !bytes.isEmpty { pieces.append(Piece(element: element, text: bytes)) }
            bytes = []
        }
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let blanks = line.prefix { $0 == 0x20 }.count
            if blanks == 0, let first = line.first, first != 0x2D {
                close()
                element = nil
                section = String(decoding: line.prefix { $0 != 0x3A }, as: UTF8.self)
            } else if blanks == 2 {
                close()
                let name = line.dropFirst(2).prefix { $0 != 0x3A }
                element = section + "." + String(decoding: name, as: UTF8.self)
            }
            bytes += line
            bytes.append(0x0A)
        }
        // The last line has no break behind it.
        if !bytes.isEmpty { bytes.removeLast() }
        close()
        self.pieces = pieces
    }

    /// What is written of an element; `nil` where it stands there not once.
    subscript(element: String) -> [UInt8]? {
        let own = pieces.filter { $0.element == element }
        return own.count == 1 ? own[0].text : nil
    }
}
