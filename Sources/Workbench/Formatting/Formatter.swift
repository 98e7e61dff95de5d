import YAMLKit

/// Lays a text out: two blanks a step, one blank where one is enough, no blanks at the ends of lines,
/// no two empty lines in succession, and a line break at the end.
///
/// Only what stands between tokens changes, so that comments, quotes and the text of values stay.
struct Formatter {
    private let text: DraftText
    private var syntax: YAMLSyntax { text.syntax }
    /// What stands in a text besides blanks and line breaks.
    private let tokens: [YAMLToken]
    /// By how much the line is indented that begins at an offset.
    private var columns: [Int: Int] = [:]
    /// Where lists in brackets begin and end that hold others than single values.
    private var wide: Set<Int> = []
    private var edits: [TextEdit] = []
    /// By how much the last entry moved, which its further lines follow.
    private var shift = 0

    private static let step = 2

    init(_ text: DraftText) {
        self.text = text
        tokens = text.syntax.tokens.filter {
            ![.blanks, .lineBreak, .byteOrderMark].contains($0.kind)
        }
    }

    /// The changes; none where the outcome would not say the same.
    ///
    /// - Complexity: O(*n*) for *n* bytes, and reading the outcome.
    mutating func formatted() -> [TextEdit] {
        guard syntax.mistakes.isEmpty, syntax.roots.count == 1, !tokens.isEmpty,
            !tokens.contains(where: { Self.strange.contains($0.kind) })
        else { return [] }
        findColumns()
        findWideLists()
        for at in tokens.indices {
            settle(gapBefore: at)
            settleLines(within: at)
            settleComment(at)
        }
        settleEnd()
        let bytes = TextEdit.applying(edits, to: syntax.bytes)
        guard let after = DraftText(bytes: bytes, file: text.file), after.saysTheSame(as: text)
        else { return [] }
        return edits
    }

    /// What a model has no use for.
    private static let strange: Set<YAMLToken.Kind> = [
        .key, .directive, .documentStart, .documentEnd, .anchor, .alias, .tag, .unreadable,
    ]

    // MARK: Columns

    /// The columns of everything that begins a line outside brackets.
    private mutating func findColumns() {
        var indents: [Int: Int] = [:]
        for node in syntax.nodes.indices where syntax.nodes[node].style == .block {
            let indent = indents[node] ?? 0
            let children = syntax.nodes[node].children
            let isMapping = syntax.nodes[node].kind == .mapping
            for (at, child) in children.enumerated() {
                let start = syntax.nodes[child].start
                if !isMapping {
                    if let item = itemMark(before: start) { columns[item] = indent }
                } else if at.isMultiple(of: 2) {
                    columns[start] = indent
                    continue
                }
                indents[child] = indent + Self.step
                if syntax.nodes[child].style != .block { columns[start] = indent + Self.step }
            }
        }
    }

    private mutating func findWideLists() {
        for node in syntax.nodes
        where node.kind == .list && node.style == .flow
            && node.children.contains(where: { syntax.nodes[$0].kind != .scalar })
        {
            wide.formUnion([node.start, node.end])
        }
    }

    /// The mark of the list item that begins before an offset.
    private func itemMark(before offset: Int) -> Int? {
        var at = syntax.tokenIndex(at: max(0, offset - 1))
        while at > 0, [.blanks, .lineBreak, .comment].contains(syntax.tokens[at].kind) { at -= 1 }
        let token = syntax.tokens[at]
        return token.kind == .item ? token.range.lowerBound : nil
    }

    private func column(of offset: Int) -> Int { syntax.places.place(at: offset).byteColumn - 1 }

    /// Where a token that begins a line is put.
    private mutating func newColumn(of at: Int) -> Int {
        let offset = tokens[at].range.lowerBound
        if tokens[at].kind == .comment { return commentColumn(at) }
        if let column = columns[offset] {
            shift = column - self.column(of: offset)
            return column
        }
        return max(0, column(of: offset) + shift)
    }

    /// A comment goes with the line that follows it, or with the one before where it stands as that
    /// does.
    private func commentColumn(_ at: Int) -> Int {
        let offset = tokens[at].range.lowerBound
        let old = column(of: offset)
        let next = tokens[at...].first { $0.kind != .comment }?.range.lowerBound
        if let next, let column = columns[next], self.column(of: next) == old { return column }
        return max(0, old + shift)
    }

    // MARK: Gaps

    private mutating func settle(gapBefore at: Int) {
        let start = at == 0 ? firstOffset : tokens[at - 1].range.upperBound
        let end = tokens[at].range.lowerBound
        let gap = syntax.bytes[start..<end]
        let breaks = gap.count { $0 == 0x0A }
        let isAtLineStart =
            start == firstOffset && at == 0 || (start > 0 && syntax.bytes[start - 1] == 0x0A)
        if breaks == 0, !isAtLineStart {
            replace(start..<end, by: String(repeating: " ", count: blanks(before: at, gap)))
        } else {
            let most = at == 0 ? 0 : isAtLineStart ? 1 : 2
            let column = newColumn(of: at)
            replace(
                start..<end,
                by: String(repeating: "\n", count: min(breaks, most))
                    + String(repeating: " ", count: column))
        }
    }

    private var firstOffset: Int { syntax.tokens.first?.kind == .byteOrderMark ? 3 : 0 }

    /// How many blanks stand between two tokens of one line.
    private func blanks(before at: Int, _ gap: ArraySlice<UInt8>) -> Int {
        guard at > 0 else { return 0 }
        let (left, right) = (tokens[at - 1].kind, tokens[at].kind)
        switch (left, right) {
        case (_, .comment): return max(1, gap.count)
        case (_, .comma), (_, .colon): return 0
        case (.mappingStart, .mappingEnd), (.listStart, .listEnd): return 0
        case (.listStart, _): return wide.contains(tokens[at - 1].range.lowerBound) ? 1 : 0
        case (_, .listEnd): return wide.contains(tokens[at].range.upperBound) ? 1 : 0
        default: return 1
        }
    }

    private mutating func settleEnd() {
        guard let last = tokens.last?.range.upperBound else { return }
        let isEnded = last > 0 && syntax.bytes[last - 1] == 0x0A
        replace(last..<syntax.bytes.count, by: isEnded ? "" : "\n")
    }

    /// Takes the blanks away that end a comment.
    private mutating func settleComment(_ at: Int) {
        guard tokens[at].kind == .comment else { return }
        let range = tokens[at].range
        var end = range.upperBound
        while end > range.lowerBound, [0x0A, 0x0D].contains(syntax.bytes[end - 1]) { end -= 1 }
        var last = end
        while last > range.lowerBound, [0x20, 0x09].contains(syntax.bytes[last - 1]) { last -= 1 }
        replace(last..<end, by: "")
    }

    // MARK: Texts of several lines

    /// Moves the further lines of a text with the line that it begins on.
    private mutating func settleLines(within at: Int) {
        let range = tokens[at].range
        guard shift != 0, tokens[at].kind != .comment else { return }
        var line = syntax.places.place(at: range.lowerBound).line + 1
        while line <= syntax.places.lineCount {
            let start = syntax.places.start(ofLine: line)
            guard start < range.upperBound else { return }
            var end = start
            while end < range.upperBound, syntax.bytes[end] == 0x20 { end += 1 }
            if end < range.upperBound, syntax.bytes[end] != 0x0A {
                replace(
                    start..<end, by: String(repeating: " ", count: max(0, end - start + shift)))
            }
            line += 1
        }
    }

    private mutating func replace(_ range: Range<Int>, by replacement: String) {
        guard Array(syntax.bytes[range]) != Array(replacement.utf8) else { return }
        edits.append(TextEdit(text.place(range), replacement))
    }
}

extension DraftText {
    /// Whether two texts say the same, comments included.
    func saysTheSame(as other: DraftText) -> Bool {
        guard syntax.mistakes.isEmpty, syntax.nodes.count == other.syntax.nodes.count,
            comments == other.comments
        else { return false }
        return syntax.nodes.indices.allSatisfy { node in
            let (one, two) = (syntax.nodes[node], other.syntax.nodes[node])
            return one.kind == two.kind && one.style == two.style && one.children == two.children
                && syntax.text(of: node) == other.syntax.text(of: node)
        }
    }

    private var comments: [[UInt8]] {
        syntax.tokens.filter { $0.kind == .comment }.map { token in
            var words = syntax.bytes[token.range]
            while let last = words.last, last == 0x20 || last == 0x09 { words.removeLast() }
            return Array(words)
        }
    }
}
