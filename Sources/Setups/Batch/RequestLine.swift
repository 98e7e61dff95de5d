/// One line of standard input, and its number, from 1.
package struct RequestLine: Hashable, Sendable {
    /// The number of the line.
    package let number: Int
    /// Its bytes without the line break; `nil` for one that is longer than is read.
    package let bytes: [UInt8]?
    /// Whether a line break ends it; the last one may have none.
    package let isEnded: Bool

    /// Makes a line.
    package init(number: Int, bytes: [UInt8]?, isEnded: Bool = true) {
        self.number = number
        self.bytes = bytes
        self.isEnded = isEnded
    }

    /// Whether there is nothing in it but blanks.
    var isBlank: Bool { bytes?.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } ?? false }
}
