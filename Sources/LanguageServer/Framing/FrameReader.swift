/// Takes messages out of a stream of bytes: a header with `Content-Length`, an empty line, so many bytes.
///
/// What is wrong is told and passed over, up to where the next header begins: nothing ends the stream.
package struct FrameReader: Sendable {
    /// What was found in the stream.
    package enum Frame: Hashable, Sendable {
        /// The bytes of a message.
        case content([UInt8])
        /// Why there is none.
        case fault(FrameFault)
    }

    /// The most bytes of a message.
    package static let longestContent = 64 << 20
    /// The most bytes of a header.
    package static let longestHeader = 8 << 10

    private static let name = Array("content-length:".utf8)

    private let longest: Int
    private var bytes: [UInt8] = []
    /// How many of the bytes are done with.
    private var at = 0
    /// How far a header was looked through without finding its end.
    private var looked = 0
    /// The length of the message whose header is read.
    private var length: Int?
    /// How many bytes of a message that is too long are still to come.
    private var passing = 0
    /// Whether nobody knows where the next header begins.
    private var isLost = false

    /// Makes a reader of messages up to so many bytes.
    package init(longest: Int = FrameReader.longestContent) { self.longest = longest }

    /// Takes bytes of the stream.
    package mutating func append(_ more: [UInt8]) {
        if at > bytes.count / 2 {
            bytes.removeFirst(at)
            looked -= at
            at = 0
        }
        let passed = min(passing, more.count)
        passing -= passed
        bytes += more[passed...]
    }

    /// The next message that is whole, or the next fault; `nil` while more bytes are needed.
    ///
    /// - Complexity: O(*n*) in all for *n* bytes of the stream.
    package mutating func next() -> Frame? {
        if let length { return content(of: length) }
        if isLost, !isFound() { return nil }
        looked = max(looked, at)
        while let end = bytes[looked...].firstIndex(of: 0x0A) {
            looked = end + 1
            guard end + 1 - at <= Self.longestHeader else { return lose(.headerTooLong) }
            if isBlankLine(before: end) { return header(upTo: end) }
        }
        looked = bytes.count
        return bytes.count - at > Self.longestHeader ? lose(.headerTooLong) : nil
    }

    /// Whether the line that ends there has nothing in it.
    private func isBlankLine(before end: Int) -> Bool {
        let last = end > at && bytes[end - 1] == 0x0D ? end - 1 : end
        return last == at || bytes[last - 1] == 0x0A
    }

    private mutating func header(upTo end: Int) -> Frame? {
        let lines = bytes[at...end].split(separator: 0x0A)
            .filter { line in line.contains { $0 != 0x0D } }
        let lengths = lines.filter(Self.isLength)
        if lines.isEmpty {
            at = end + 1
            return nextBehindBlankLines()
        }
        let numbers = Set(lengths.map(Self.number))
        guard numbers.count == 1, let first = numbers.first, let found = first else {
            // A header that broke off may run into one that is whole.
            looked = lengths.last.map(\.startIndex).flatMap { $0 > at ? $0 : nil } ?? end + 1
            return lose(.noLength)
        }
        at = end + 1
        looked = at
        guard found <= longest else {
            let here = min(found, bytes.count - at)
            at += here
            looked = at
            passing = found - here
            return .fault(.contentTooLong(limit: longest))
        }
        length = found
        return content(of: found)
    }

    /// What a line says that names a length; `nil` for no number.
    private static func number(_ line: ArraySlice<UInt8>) -> Int? {
        let blanks: [UInt8] = [0x20, 0x09, 0x0D]
        let digits = line.dropFirst(name.count).drop { blanks.contains($0) }
        let written = digits.prefix { (0x30...0x39).contains($0) }
        guard digits.dropFirst(written.count).allSatisfy({ blanks.contains($0) }) else {
            return nil
        }
        return Int(String(decoding: written, as: UTF8.self))
    }

    /// Blank lines are skipped in one go, so that many of them nest nothing.
    private mutating func nextBehindBlankLines() -> Frame? {
        while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
        looked = at
        return at < bytes.count ? next() : nil
    }

    private mutating func content(of length: Int) -> Frame? {
        guard bytes.count - at >= length else { return nil }
        let content = Array(bytes[at..<at + length])
        at += length
        looked = at
        self.length = nil
        return .content(content)
    }

    private mutating func lose(_ fault: FrameFault) -> Frame {
        // At least one byte further, so that the same header is not found again.
        at = min(max(looked, at + 1), bytes.count)
        looked = at
        isLost = true
        return .fault(fault)
    }

    private static func isLength(_ line: some Sequence<UInt8>) -> Bool {
        line.prefix(name.count).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 } == name
    }

    /// Looks for the next `Content-Length:`.
    private mutating func isFound() -> Bool {
        while at + Self.name.count <= bytes.count {
            if bytes[at] | 0x20 == Self.name[0],
                Self.isLength(bytes[at..<at + Self.name.count])
            {
                isLost = false
                looked = at
                return true
            }
            at += 1
        }
        looked = at
        return false
    }
}

/// Why there is no message where one was to be.
package enum FrameFault: Error, Hashable, Sendable {
    /// The header has no length, one that is no number, or two.
    case noLength
    /// The header does not end.
    case headerTooLong
    /// The message is longer than allowed.
    case contentTooLong(limit: Int)
}

extension FrameFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noLength:
            "a message has no length: begin each with 'Content-Length: ', its number of bytes and an "
                + "empty line"
        case .headerTooLong:
            "a header is longer than \(FrameReader.longestHeader) bytes: end it with an empty line"
        case .contentTooLong(let limit):
            "a message is longer than \(limit) bytes: send a change and not the whole text"
        }
    }
}
