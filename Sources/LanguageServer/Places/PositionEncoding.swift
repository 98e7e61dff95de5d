/// What the characters of a position are counted in.
package enum PositionEncoding: String, CaseIterable, Sendable {
    /// Bytes.
    case utf8 = "utf-8"
    /// What every editor knows, and what is meant where none says otherwise.
    case utf16 = "utf-16"

    /// The first that an editor names and that is known; UTF-16 where it names none.
    package init(offered: JSONValue?) {
        self =
            offered?.items?.lazy.compactMap { $0.text.flatMap(PositionEncoding.init(rawValue:)) }
            .first ?? .utf16
    }

    /// How many units the character takes that begins with this byte; none for a byte inside one.
    func units(ofByte byte: UInt8) -> Int {
        switch (self, byte) {
        case (.utf8, _): 1
        case (.utf16, 0x80..<0xC0): 0
        case (.utf16, 0xF0...): 2
        case (.utf16, _): 1
        }
    }
}
