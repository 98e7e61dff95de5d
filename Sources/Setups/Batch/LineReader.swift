/// Takes a stream of bytes apart into lines, none longer than allowed: of one that is, what is too much
/// is passed over and not kept.
package struct LineReader {
    private let longest: Int
    private let read: (Int) throws -> [UInt8]
    private var piece: ArraySlice<UInt8> = []
    private var number = 0
    private var isAtEnd = false

    private static let lineBreak = UInt8(ascii: "\n")
    private static let pieceLength = 1 << 16

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - longest: the most bytes of a line, its line break not counted.
    ///   - read: gives the next bytes, at most so many, and none at the end.
    package init(longest: Int, read: @escaping (Int) throws -> [UInt8]) {
        self.longest = longest
        self.read = read
    }

    /// The next line; `nil` at the end.
    ///
    /// What stands behind the last line break is a line too.
    ///
    /// - Complexity: O(*n*) for the *n* bytes of the line.
    package mutating func next() throws -> RequestLine? {
        var line: [UInt8] = []
        var isTooLong = false
        var isBegun = false
        var isEnded = false
        while true {
            if piece.isEmpty {
                if !isAtEnd { piece = try read(Self.pieceLength)[...] }
                if piece.isEmpty {
                    isAtEnd = true
                    guard isBegun else { return nil }
                    break
                }
            }
            isBegun = true
            let end = piece.firstIndex(of: Self.lineBreak)
            let part = piece[..<(end ?? piece.endIndex)]
            if isTooLong || line.count + part.count > longest {
                isTooLong = true
                line = []
            } else {
                line += part
            }
            piece = end.map { piece[($0 + 1)...] } ?? []
            isEnded = end != nil
            if isEnded { break }
        }
        number += 1
        return RequestLine(number: number, bytes: isTooLong ? nil : line, isEnded: isEnded)
    }
}
