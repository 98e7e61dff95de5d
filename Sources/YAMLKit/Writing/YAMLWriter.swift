/// Why a value could not be written.
public struct YAMLWriteError: Error, Hashable, Sendable {
    /// The emitter's message.
    public let message: String
}

/// Writes values as YAML that reads back to the same texts in any YAML reader.
///
/// Short lists and mappings stand on one line; the outermost two levels and whatever is longer
/// stand in blocks. The same value always gives the same bytes.
public struct YAMLWriter: Hashable, Sendable {
    /// The longest list or mapping, in UTF-8 bytes, that is written on one line.
    public var longestFlow: Int

    /// Makes a writer.
    public init(longestFlow: Int = 80) { self.longestFlow = longestFlow }

    /// The value as YAML text, ending in a line feed.
    ///
    /// - Throws: `YAMLWriteError` if libyaml's emitter fails.
    /// - Complexity: O(*n* · *d*) for *n* values nested *d* deep.
    public func text(of value: YAMLValue) throws(YAMLWriteError) -> String {
        let emitter = try YAMLEmitter()
        try write(value, depth: 0, to: emitter)
        return try emitter.finished()
    }

    private func write(
        _ value: YAMLValue, depth: Int, to emitter: borrowing YAMLEmitter
    ) throws(YAMLWriteError) {
        switch value {
        case .null: try emitter.scalar("~", .plain)
        case .word(let text):
            try emitter.scalar(text, PlainText.isSafeWord(text) ? .plain : .double)
        case .text(let text): try write(text, to: emitter)
        case .list(let items):
            try emitter.beginList(isFlow: isFlow(value, depth: depth))
            for item in items { try write(item, depth: depth + 1, to: emitter) }
            try emitter.endList()
        case .mapping(let entries):
            try emitter.beginMapping(isFlow: isFlow(value, depth: depth))
            for entry in entries {
                try write(entry.key, to: emitter)
                try write(entry.value, depth: depth + 1, to: emitter)
            }
            try emitter.endMapping()
        }
    }

    private func write(
        _ text: String, to emitter: borrowing YAMLEmitter
    ) throws(YAMLWriteError) {
        try emitter.scalar(text, PlainText.isSafeText(text) ? .plain : .double)
    }

    private func isFlow(_ value: YAMLValue, depth: Int) -> Bool {
        switch value {
        case .list([]), .mapping([]): true
        default: depth >= 2 && value.flowLength(upTo: longestFlow) <= longestFlow
        }
    }
}

extension YAMLValue {
    /// How long the value is on one line, in bytes and roughly; stops counting above `limit`.
    fileprivate func flowLength(upTo limit: Int) -> Int {
        var length = 0
        switch self {
        case .null: length = 1
        case .word(let text), .text(let text): length = text.utf8.count
        case .list(let items):
            for item in items where length <= limit {
                length += 2 + item.flowLength(upTo: limit)
            }
        case .mapping(let entries):
            for entry in entries where length <= limit {
                length += entry.key.utf8.count + 4 + entry.value.flowLength(upTo: limit)
            }
        }
        return length
    }
}

/// Which texts may stand without quotes.
enum PlainText {
    /// Words that some YAML reader takes for a null or a truth value.
    private static let reserved: Set<String> = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "inf", "nan",
    ]

    /// Whether `text` without quotes is text to every reader: letters first, nothing that means
    /// something.
    static func isSafeText(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return hasOnlySafeBytes(text) && !reserved.contains(text.lowercased())
    }

    /// Whether `text` may stand without quotes although it may be a number.
    static func isSafeWord(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return (isLetter(first) || isDigit(first)) && hasOnlySafeBytes(text)
    }

    private static func hasOnlySafeBytes(_ text: String) -> Bool {
        text.utf8.last != UInt8(ascii: " ")
            && text.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || " -_./()+".utf8.contains($0)
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
