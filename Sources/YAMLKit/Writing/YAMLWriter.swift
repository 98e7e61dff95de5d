internal import Yams

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
        do {
            return try Yams.serialize(
                node: node(for: value, depth: 0), indent: 2, width: -1, allowUnicode: true)
        } catch {
            throw YAMLWriteError(message: "\(error)")
        }
    }

    private func node(for value: YAMLValue, depth: Int) -> Node {
        switch value {
        case .null: return scalar("~", .plain)
        case .word(let text):
            return scalar(text, PlainText.isSafeWord(text) ? .plain : .doubleQuoted)
        case .text(let text): return textNode(text)
        case .list(let items):
            let nodes = items.map { node(for: $0, depth: depth + 1) }
            let style = isFlow(value, depth: depth) ? Node.Sequence.Style.flow : .block
            return .sequence(Node.Sequence(nodes, Self.tag(.seq), style))
        case .mapping(let entries):
            let pairs = entries.map { (textNode($0.key), node(for: $0.value, depth: depth + 1)) }
            let style = isFlow(value, depth: depth) ? Node.Mapping.Style.flow : .block
            return .mapping(Node.Mapping(pairs, Self.tag(.map), style))
        }
    }

    private func textNode(_ text: String) -> Node {
        scalar(text, PlainText.isSafeText(text) ? .plain : .doubleQuoted)
    }

    private func scalar(_ text: String, _ style: Node.Scalar.Style) -> Node {
        .scalar(Node.Scalar(text, Self.tag(.str), style))
    }

    /// A tag that says what it is: nothing has to be resolved, and the default resolver would compile
    /// its regular expressions at start (a tenth of a small run, Yams 6.2.2).
    private static func tag(_ name: Tag.Name) -> Tag { Tag(name, Resolver.basic) }

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
