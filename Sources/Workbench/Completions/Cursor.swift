import YAMLKit

/// Where somebody writes: the node that the word there is, or would be.
struct Cursor {
    /// The text; with a word put in where none stood.
    let text: DraftText
    let roles: RoleTree
    /// The node of the word.
    let node: Int
    /// The bytes of the draft that go: the word, or none.
    let word: Range<Int>
    /// What of the word stands before the cursor.
    let prefix: String
    /// What has to be written before a word.
    let lead: String
    /// Whether nothing but the word stands on its line, outside brackets.
    let isOnLineOfItsOwn: Bool

    /// Finds what stands at an offset; `nil` in comments, and in texts of several lines.
    ///
    /// - Complexity: as reading the text, at most twice.
    init?(_ draft: DraftText, roles: RoleTree, at offset: Int) {
        let offset = min(max(offset, 0), draft.syntax.bytes.count)
        if Cursor.isInComment(offset, draft.syntax) { return nil }
        if let node = draft.scalar(at: offset) {
            let range = draft.written(node)
            guard Cursor.isOnOneLine(range, draft.syntax) else { return nil }
            self.init(
                draft, roles, node, word: range, before: offset, lead: "",
                isAlone: Cursor.isAlone(range, draft.syntax)
                    && !Cursor.isInBrackets(node, draft.syntax))
            return
        }
        guard let put = Cursor.putting(in: draft, at: offset) else { return nil }
        self.init(
            put.text, RoleTree(put.text.syntax), put.node, word: offset..<offset, before: offset,
            lead: put.lead, isAlone: put.isAlone)
    }

    private init(
        _ text: DraftText, _ roles: RoleTree, _ node: Int, word: Range<Int>, before offset: Int,
        lead: String, isAlone: Bool
    ) {
        self.text = text
        self.roles = roles
        self.node = node
        self.word = word
        let written = word.isEmpty ? [] : Array(text.syntax.bytes[word.lowerBound..<offset])
        prefix = String(decoding: written.drop { $0 == 0x22 || $0 == 0x27 }, as: UTF8.self)
        self.lead = lead
        isOnLineOfItsOwn = isAlone
    }

    // MARK: Words that stand there

    private static func isInComment(_ offset: Int, _ syntax: YAMLSyntax) -> Bool {
        guard offset > 0, !syntax.tokens.isEmpty else { return false }
        return syntax.tokens[syntax.tokenIndex(at: offset - 1)].kind == .comment
    }

    private static func isOnOneLine(_ range: Range<Int>, _ syntax: YAMLSyntax) -> Bool {
        syntax.places.place(at: range.lowerBound).line
            == syntax.places.place(at: range.upperBound).line
    }

    private static func isInBrackets(_ node: Int, _ syntax: YAMLSyntax) -> Bool {
        syntax.nodes[node].parent.map { syntax.nodes[$0].style == .flow } ?? false
    }

    /// Whether nothing but blanks stands beside some bytes on their line.
    private static func isAlone(_ range: Range<Int>, _ syntax: YAMLSyntax) -> Bool {
        var start = range.lowerBound
        while start > 0, syntax.bytes[start - 1] == 0x20 { start -= 1 }
        var end = range.upperBound
        while end < syntax.bytes.count, syntax.bytes[end] == 0x20 { end += 1 }
        let isFirst = start == 0 || syntax.bytes[start - 1] == 0x0A
        return isFirst
            && (end == syntax.bytes.count || [0x0A, 0x0D, 0x23].contains(syntax.bytes[end]))
    }

    // MARK: Words that are put in

    /// The text with a word at an offset, and the node that it is.
    private static func putting(
        in draft: DraftText, at offset: Int
    ) -> (text: DraftText, node: Int, lead: String, isAlone: Bool)? {
        let bytes = draft.syntax.bytes
        let lead = offset > 0 && [0x3A, 0x2D].contains(bytes[offset - 1]) ? " " : ""
        func put(_ word: String) -> (text: DraftText, node: Int)? {
            let changed = bytes[..<offset] + Array((lead + word).utf8) + bytes[offset...]
            guard let text = DraftText(bytes: Array(changed), file: draft.file) else { return nil }
            let start = offset + lead.utf8.count
            let node = text.syntax.nodes.indices.last { node in
                text.syntax.nodes[node].start == start && text.syntax.nodes[node].kind == .scalar
                    && text.written(node).upperBound > start
            }
            return node.map { (text, $0) }
        }
        let isAlone = isAlone(offset..<offset, draft.syntax)
        let plain = put("x")
        if let plain, !isAlone || isInBrackets(plain.node, plain.text.syntax) {
            return (plain.text, plain.node, lead, false)
        }
        // On a line of its own a key is more likely than the end of a text that began before.
        if isAlone, let key = put("x:") { return (key.text, key.node, lead, true) }
        return plain.map { ($0.text, $0.node, lead, isAlone) }
    }
}

extension Cursor {
    /// The role of the word.
    var role: NodeRole? { roles[node] }

    /// The mapping or list that holds the word.
    var parent: Int? { text.syntax.nodes[node].parent }

    /// The keys of the mapping around the word, without the word itself.
    var otherKeys: Set<String> {
        guard let parent, text.syntax.nodes[parent].kind == .mapping else { return [] }
        let children = text.syntax.nodes[parent].children
        return Set(
            stride(from: 0, to: children.count, by: 2).compactMap {
                children[$0] == node ? nil : text.syntax.text(of: children[$0])
            })
    }

    /// The other items of the list around the word.
    var otherItems: Set<String> {
        guard let parent, text.syntax.nodes[parent].kind == .list else { return [] }
        return Set(
            text.syntax.nodes[parent].children.compactMap {
                $0 == node ? nil : text.syntax.text(of: $0)
            })
    }

    /// Whether the mapping around a key would be there without it.
    var isKeyOfMapping: Bool {
        guard let parent else { return false }
        return text.syntax.nodes[parent].children.count > 2
            || text.syntax.nodes[parent].style == .flow
    }

    /// Whether the word is a key that has its colon.
    var hasColon: Bool {
        guard !word.isEmpty else { return false }
        var at = word.upperBound
        while at < text.syntax.bytes.count, text.syntax.bytes[at] == 0x20 { at += 1 }
        return at < text.syntax.bytes.count && text.syntax.bytes[at] == 0x3A
    }

    /// Whether what holds the word is written in brackets.
    var isInBrackets: Bool { parent.map { text.syntax.nodes[$0].style == .flow } ?? false }

    /// By how many blanks the word is indented.
    var indentation: Int {
        text.syntax.places.place(at: text.syntax.nodes[node].start).byteColumn - 1
    }
}
