import ModelFormat
import YAMLKit

/// One text of a draft as it is written: its own, or one that it extends.
struct DraftText: Sendable {
    /// The name of the file.
    let file: String
    /// The text as far as it can be read.
    let syntax: YAMLSyntax

    /// Reads a text; `nil` where it is no UTF-8 or passes a limit.
    init?(bytes: [UInt8], file: String) {
        guard let syntax = try? YAMLSyntax(bytes: bytes) else { return nil }
        self.file = file
        self.syntax = syntax
    }

    /// The longest chain of texts that extend each other.
    private static let longestChain = ModelDocument.longestChain

    /// A text and those that it extends, the uppermost first, as far as they can be read.
    static func chain(
        bytes: [UInt8], file: String, resolving: DraftModel.Resolving
    ) -> [DraftText] {
        guard let first = DraftText(bytes: bytes, file: file) else { return [] }
        var texts = [first]
        var seen: Set<String> = [RelativePath.resolve(file, from: "")]
        while texts.count < longestChain, let last = texts.last, let next = last.base,
            seen.insert(next).inserted, let read = try? resolving(next),
            let text = DraftText(bytes: read, file: next)
        {
            texts.append(text)
        }
        return texts
    }

    /// The file that it extends, if it says so.
    private var base: String? {
        guard let node = syntax.node(at: [.key("extends")]), let written = syntax.text(of: node),
            RelativePath.isAllowed(written)
        else { return nil }
        return RelativePath.resolve(written, from: file)
    }
}

extension DraftText {
    /// The place of some bytes of it.
    func place(_ range: Range<Int>) -> TextPlace { TextPlace(file: file, range: range) }

    /// The bytes that write a node, without line breaks and comments behind it.
    func written(_ node: Int) -> Range<Int> {
        let found = syntax.nodes[node]
        let end = min(max(found.contentEnd, found.start), syntax.bytes.count)
        return min(found.start, end)..<end
    }

    /// Where the last thing that is written within a node ends.
    func end(of node: Int) -> Int {
        var last = node
        while syntax.nodes[last].style == .block, let child = syntax.nodes[last].children.last {
            last = child
        }
        return written(last).upperBound
    }

    /// The keys and values of a mapping; nothing of other nodes.
    func pairs(_ node: Int) -> [(key: Int, value: Int)] {
        guard syntax.nodes[node].kind == .mapping else { return [] }
        let children = syntax.nodes[node].children
        return stride(from: 0, to: children.count - 1, by: 2).map {
            (children[$0], children[$0 + 1])
        }
    }

    /// The value of a key of a mapping.
    func entry(_ key: String, of node: Int) -> Int? {
        pairs(node).first { syntax.text(of: $0.key) == key }?.value
    }
}
