extension YAMLSyntax {
    // MARK: Replacing

    /// Puts a value in the place of a node; where both are single values the style of quoting stays
    /// if it can.
    ///
    /// - Throws: `YAMLEditError.noSuchPlace` for an alias or a node with an anchor or tag.
    public func edit(replacing node: Int, with value: YAMLValue) throws(YAMLEditError) -> YAMLEdit {
        guard nodes.indices.contains(node), nodes[node].kind != .alias,
            nodes[node].anchor == nil, nodes[node].tag == nil
        else { throw .noSuchPlace }
        let old = nodes[node]
        guard old.kind != .scalar || scalars[node] != nil else {
            return try edit(writing: text(value, near: node), for: node)
        }
        if let block = blockText(value, replacing: node) {
            return YAMLEdit(old.start..<end(of: node), block)
        }
        var replacement = text(value, near: node)
        // What ends a text block is the line break, which has to stay.
        if isTextBlock(node), end(of: node) > contentEnd(of: node) {
            replacement += lineBreak
            return YAMLEdit(old.start..<end(of: node), replacement)
        }
        return edit(old.start..<contentEnd(of: node), replacement)
    }

    /// Writes a value of which nothing is written.
    private func edit(writing text: String, for node: Int) throws(YAMLEditError) -> YAMLEdit {
        // Right behind what stands before it: comments may follow.
        guard let index = tokenIndex(before: start(of: node), where: isWritten) else {
            throw .broken
        }
        let place = tokens[index].range.upperBound
        let before = tokens[index].kind
        guard let parent = nodes[node].parent, nodes[parent].kind == .mapping, before != .colon
        else { return edit(place..<place, blankBefore(place) + text) }
        // A key without a colon: behind `? a` a value would be part of the key.
        guard nodes[parent].style == .flow, before != .key, before != .comma,
            before != .mappingStart
        else { throw .broken }
        return edit(place..<place, ": " + text)
    }

    // MARK: Adding

    /// Adds an entry at the end of a mapping, or makes one of a value that is not written.
    ///
    /// - Throws: `YAMLEditError.noSuchPlace` where the node is nothing of the kind, has the key, or is a pair
    ///   without braces.
    public func edit(
        adding entry: YAMLValue.Entry, to mapping: Int
    ) throws(YAMLEditError) -> YAMLEdit {
        guard nodes.indices.contains(mapping) else { throw .noSuchPlace }
        if isUnwritten(mapping) { return try edit(replacing: mapping, with: .mapping([entry])) }
        guard nodes[mapping].kind == .mapping, entryIndex(of: entry.key, in: mapping) == nil,
            !isBarePair(mapping)
        else { throw .noSuchPlace }
        let first = nodes[mapping].children.first
        let writer = writer(near: mapping)
        let key = writer.key(entry.key, style: first.map { nodes[$0].style } ?? .plain)
        if nodes[mapping].style == .flow {
            return flowAddition("\(key): \(writer.flow(entry.value))", to: mapping)
        }
        guard let first else { throw .noSuchPlace }
        let indent = column(of: entryStart(first))
        let value = writer.block(entry.value, indent: indent)
        return try lineAddition("\(key):\(value)", indent: indent, after: mapping)
    }

    /// Adds an item at the end of a list, or makes one of a value that is not written.
    ///
    /// - Throws: `YAMLEditError.noSuchPlace` where the node is nothing of the kind.
    public func edit(appending item: YAMLValue, to list: Int) throws(YAMLEditError) -> YAMLEdit {
        guard nodes.indices.contains(list) else { throw .noSuchPlace }
        if isUnwritten(list) { return try edit(replacing: list, with: .list([item])) }
        guard nodes[list].kind == .list else { throw .noSuchPlace }
        let writer = writer(near: list)
        if nodes[list].style == .flow { return flowAddition(writer.flow(item), to: list) }
        guard let first = nodes[list].children.first else { throw .noSuchPlace }
        let indent = column(of: itemStart(first))
        return try lineAddition("- \(writer.flow(item))", indent: indent, after: list)
    }

    // MARK: Removing

    /// Takes an entry out of a mapping.
    ///
    /// A comment behind it on its lines goes with it; those on lines of their own stay.
    ///
    /// - Throws: `YAMLEditError.noSuchPlace` where there is no such entry, or none but a pair without braces.
    public func edit(removing key: String, from mapping: Int) throws(YAMLEditError) -> YAMLEdit {
        guard nodes.indices.contains(mapping), nodes[mapping].kind == .mapping,
            let at = entryIndex(of: key, in: mapping), !isBarePair(mapping)
        else { throw .noSuchPlace }
        let children = nodes[mapping].children
        let starts = stride(from: 0, to: children.count, by: 2).map { entryStart(children[$0]) }
        return removal(at, starts: starts, last: children[2 * at + 1], from: mapping)
    }

    /// Takes an item out of a list.
    ///
    /// - Throws: `YAMLEditError.noSuchPlace` where there is no such item.
    public func edit(removingItem at: Int, from list: Int) throws(YAMLEditError) -> YAMLEdit {
        guard nodes.indices.contains(list), nodes[list].kind == .list,
            nodes[list].children.indices.contains(at)
        else { throw .noSuchPlace }
        let children = nodes[list].children
        let isFlow = nodes[list].style == .flow
        let starts = children.map { isFlow ? entryStart($0) : itemStart($0) }
        return removal(at, starts: starts, last: children[at], from: list)
    }

    private func removal(_ at: Int, starts: [Int], last: Int, from collection: Int) -> YAMLEdit {
        let start = starts[at]
        if nodes[collection].style == .flow {
            let end = contentEnd(of: last)
            if at + 1 < starts.count { return YAMLEdit(start..<starts[at + 1], "") }
            guard at > 0 else { return edit(start..<end, "") }
            let previous = tokenIndex(before: start) { $0.kind == .comma } ?? 0
            return edit(tokens[previous].range.lowerBound..<end, "")
        }
        guard starts.count > 1 else {
            let nothing = nodes[collection].kind == .list ? "[]" : "{}"
            let end = max(contentEnd(of: last), start)
            return edit(start..<end, nothing)
        }
        let line = places.start(ofLine: places.place(at: start).line)
        let isFirstOfLine = bytes[line..<start].allSatisfy { $0 == 0x20 }
        // What follows a mark on its line leaves the mark to the next.
        if !isFirstOfLine, at + 1 < starts.count { return YAMLEdit(start..<starts[at + 1], "") }
        return YAMLEdit((isFirstOfLine ? line : start)..<nextLine(after: last), "")
    }

    // MARK: Places

    /// A change that leaves the comment behind it one: the reader takes one that stands right behind a
    /// quote or a bracket, and behind a word it would be part of it.
    private func edit(_ range: Range<Int>, _ text: String) -> YAMLEdit {
        guard range.upperBound < bytes.count, bytes[range.upperBound] == 0x23 else {
            return YAMLEdit(range, text)
        }
        let before = text.utf8.last ?? (range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20)
        return YAMLEdit(range, [0x20, 0x09, 0x0A, 0x0D].contains(before) ? text : text + " ")
    }

    /// What ends with the text, or is not written at its end, lies behind it.
    private func start(of node: Int) -> Int { min(nodes[node].start, bytes.count) }
    private func end(of node: Int) -> Int { min(nodes[node].end, bytes.count) }

    /// Where the last thing written for a node ends; what is not written stands where the next thing
    /// does.
    private func contentEnd(of node: Int) -> Int {
        var last = node
        while nodes[last].style == .block, let child = nodes[last].children.last { last = child }
        let isBare = nodes[last].anchor == nil && nodes[last].tag == nil
        guard nodes[last].kind == .scalar, scalars[last] == nil, isBare else {
            return min(nodes[last].contentEnd, bytes.count)
        }
        return tokenIndex(before: start(of: last), where: isWritten)
            .map { tokens[$0].range.upperBound } ?? start(of: last)
    }

    /// Whether nothing is written for a node, or that it is nothing.
    private func isUnwritten(_ node: Int) -> Bool {
        guard nodes[node].kind == .scalar else { return false }
        let isNull = ["~", "null", "Null", "NULL"].contains(text(of: node))
        return scalars[node] == nil || (nodes[node].style == .plain && isNull)
    }

    /// The index of the token at or before an offset; 0 where there is none.
    package func tokenIndex(at offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    private func tokenIndex(before offset: Int, where matches: (YAMLToken) -> Bool) -> Int? {
        var index = tokenIndex(at: max(0, offset - 1))
        while index >= 0, tokens.indices.contains(index) {
            if tokens[index].range.upperBound <= offset, matches(tokens[index]) { return index }
            index -= 1
        }
        return nil
    }

    private func isWritten(_ token: YAMLToken) -> Bool {
        switch token.kind {
        case .blanks, .lineBreak, .comment, .byteOrderMark: false
        default: true
        }
    }

    /// Whether a mapping is a pair in a list in brackets that has no braces of its own: `[a: b]`.
    private func isBarePair(_ mapping: Int) -> Bool {
        guard nodes[mapping].style == .flow, let key = nodes[mapping].children.first,
            let before = tokenIndex(before: entryStart(key), where: isWritten)
        else { return false }
        return tokens[before].kind != .mappingStart
    }

    /// Where the entry of a key begins, which may be marked with `?`.
    private func entryStart(_ key: Int) -> Int {
        let start = start(of: key)
        guard let before = tokenIndex(before: start, where: isWritten), tokens[before].kind == .key
        else { return start }
        let mark = tokens[before].range.lowerBound
        // A mark in the same column is that of the entry before, of which nothing else is written.
        let isFlow = nodes[key].parent.map { nodes[$0].style == .flow } ?? false
        let isOwn = isFlow || scalars[key] == nil || column(of: mark) < column(of: start)
        return isOwn ? mark : start
    }

    /// Where the mark of a list item stands.
    private func itemStart(_ item: Int) -> Int {
        guard let before = tokenIndex(before: start(of: item), where: { $0.kind == .item }) else {
            return start(of: item)
        }
        return tokens[before].range.lowerBound
    }

    /// Where the line begins behind the last thing written for a node.
    private func nextLine(after node: Int) -> Int {
        let last = lastNode(of: node)
        let isBlock = isTextBlock(last)
        var at = isBlock ? end(of: last) : contentEnd(of: node)
        if isBlock, YAMLBreak.ends(at, in: bytes) { return at }
        while at < bytes.count, YAMLBreak.length(at, in: bytes) == 0 { at += 1 }
        return at + YAMLBreak.length(at, in: bytes)
    }

    /// By how many characters what stands at an offset is indented.
    private func column(of offset: Int) -> Int { places.place(at: offset).column - 1 }

    private func blankBefore(_ offset: Int) -> String {
        offset > 0 && ![0x20, 0x09, 0x0A].contains(bytes[offset - 1]) ? " " : ""
    }

    /// The line break that the text uses first.
    private var lineBreak: String {
        tokens.first { $0.kind == .lineBreak }.map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        } ?? "\n"
    }

    private func flowAddition(_ text: String, to collection: Int) -> YAMLEdit {
        let node = nodes[collection]
        let closing = node.contentEnd - 1
        guard let first = node.children.first, let last = node.children.last,
            let written = tokenIndex(before: closing, where: isWritten)
        else {
            let isMapping = node.kind == .mapping
            return edit(
                (closing - blanks(before: closing))..<closing, isMapping ? " \(text) " : text)
        }
        let end = tokens[written].range.upperBound
        let comma = tokens[written].kind == .comma ? "" : ","
        let opening = places.place(at: node.start).line
        let key = node.kind == .mapping ? node.children[node.children.count - 2] : last
        let line = places.place(at: nodes[key].start).line
        guard line > opening,
            line > places.place(at: nodes[first].start).line || node.children.count <= 2
        else { return edit(end..<end, "\(comma) \(text)") }
        let start = places.start(ofLine: line)
        let indent = bytes[start..<nodes[key].start].prefix { $0 == 0x20 || $0 == 0x09 }
        return edit(
            end..<end, comma + lineBreak + String(decoding: indent, as: UTF8.self) + text)
    }

    private func blanks(before offset: Int) -> Int {
        bytes[..<offset].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    }

    private func lineAddition(
        _ text: String, indent: Int, after collection: Int
    ) throws(YAMLEditError) -> YAMLEdit {
        let at = nextLine(after: collection)
        let isAfterBreak = at == 0 || YAMLBreak.ends(at, in: bytes)
        let line = String(repeating: " ", count: indent) + text
        if isAfterBreak { return YAMLEdit(at..<at, line + lineBreak) }
        let last = lastNode(of: collection)
        guard isTextBlock(last), let token = scalars[last] else {
            return YAMLEdit(at..<at, lineBreak + line)
        }
        // A text block that ends with the text has no line break at its end, and must get none.
        guard self.text(of: last)?.hasSuffix("\n") == false else { throw .broken }
        var head = token.start + 1
        while head < at, "+-0123456789".utf8.contains(bytes[head]) { head += 1 }
        let mark = bytes[token.start..<head].filter { $0 != 0x2B && $0 != 0x2D }
        let rest = String(decoding: mark + [0x2D] + bytes[head..<at], as: UTF8.self)
        return YAMLEdit(token.start..<at, rest + lineBreak + line)
    }

    /// The last thing that is written for a node: the key where nothing is written behind it.
    private func lastNode(of node: Int) -> Int {
        var last = node
        while let child = nodes[last].children.last { last = lastPart(of: last, endingWith: child) }
        return last
    }

    private func lastPart(of collection: Int, endingWith value: Int) -> Int {
        guard nodes[collection].kind == .mapping, isUnwritten(value), scalars[value] == nil,
            let key = nodes[collection].children.dropLast().last,
            let written = tokenIndex(before: start(of: value), where: isWritten),
            tokens[written].range.upperBound <= end(of: key)
        else { return value }
        return key
    }

    private func isTextBlock(_ node: Int) -> Bool {
        nodes[node].style == .literal || nodes[node].style == .folded
    }

    // MARK: Writing

    /// A writer in the manner of the text around a node.
    private func writer(near node: Int) -> EditText {
        EditText(isJSON: joinsSurrogates, lineBreak: lineBreak)
    }

    private func text(_ value: YAMLValue, near node: Int) -> String {
        writer(near: node).flow(value, style: nodes[node].style)
    }

    /// A text of lines in place of a text block that keeps its lines.
    private func blockText(_ value: YAMLValue, replacing node: Int) -> String? {
        guard nodes[node].style == .literal, let token = scalars[node], case .text(let text) = value
        else { return nil }
        return writer(near: node).literal(text, indent: token.indent)
    }
}
