import ModelFormat
import ThreatGraph
import YAMLKit

/// Changes a text as a form asks for; comments and all that is not meant stay as they are.
struct FormWriter {
    /// The text as it is changed so far.
    private(set) var draft: DraftModel
    /// What was added last.
    private(set) var selected: String?
    private let tables = ModelTables.standard

    init(_ draft: DraftModel) { self.draft = draft }

    /// The syntax of the text, which has no mistakes.
    func syntax() throws(FormFault) -> YAMLSyntax {
        guard let text = draft.chain.first, text.syntax.mistakes.isEmpty,
            text.syntax.roots.count < 2
        else { throw .mistakes }
        return text.syntax
    }

    /// Makes a change.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    mutating func make(_ edit: FormEdit) throws(FormFault) {
        try begin()
        let path = DraftText.parts(of: edit.path)
        switch edit.act {
        case .set: try set(path, to: value(edit, at: path))
        case .remove: try remove(path)
        case .add: try add(to: path, edit.value)
        case .rename:
            guard case .text(let name)? = edit.value else { throw .value(edit.path) }
            try rename(path, to: name)
        case .unknown: try letBeUnknown(path)
        case .known: try remove(unknownOf: edit.path)
        }
    }

    /// Writes the two lines that every model has, where nothing is written.
    private mutating func begin() throws(FormFault) {
        let found = try syntax()
        guard let root = found.roots.first else {
            return take(Array("sallyport: 1\ntitle: Untitled\n".utf8) + found.bytes)
        }
        if found.nodes[root].kind == .scalar, found.text(of: root)?.isEmpty ?? true {
            return take(Array("sallyport: 1\ntitle: Untitled\n".utf8) + found.bytes)
        }
        guard found.nodes[root].kind == .mapping else { throw .mistakes }
    }

    private mutating func take(_ bytes: [UInt8]) {
        draft = DraftModel(
            bytes: bytes, file: draft.file, version: draft.version, catalogue: draft.catalogue,
            resolving: draft.resolving)
    }

    // MARK: Values

    private func value(_ edit: FormEdit, at path: [String]) throws(FormFault) -> YAMLValue {
        guard let kind = tables.kind(at: path), let value = edit.value else {
            throw edit.value == nil ? .value(edit.path) : .noSuchPlace(edit.path)
        }
        return try settled(value, kind, edit.path)
    }

    /// A value as its key takes it: what is a word of the format is written as one, and what has no form
    /// is read as YAML.
    private func settled(
        _ value: YAMLValue, _ kind: KeyKind, _ path: String
    ) throws(FormFault) -> YAMLValue {
        switch value {
        case .text(let text):
            let isFormless = FormBuilder.kind(of: kind, nil, depth: 0) == .yaml
            if isFormless { return try read(text, path) }
            return Self.isWord(kind) ? .word(text) : .text(text)
        case .null, .word: return value
        case .list(let items):
            let inner = kind.items ?? (kind.mappings.contains(.quorum) ? .mapping(.quorum) : nil)
            guard let inner else { throw .value(path) }
            var settledItems: [YAMLValue] = []
            for item in items { settledItems.append(try settled(item, inner, path)) }
            return .list(settledItems)
        case .mapping(let entries):
            var settledEntries: [YAMLValue.Entry] = []
            for entry in entries {
                let inner = kind.mappings.lazy.compactMap { self.tables[$0].row(entry.key)?.kind }
                    .first
                guard let inner else { throw .value("\(path).\(entry.key)") }
                settledEntries.append(
                    .init(entry.key, try settled(entry.value, inner, "\(path).\(entry.key)")))
            }
            return .mapping(settledEntries)
        }
    }

    /// Whether a key takes words that mean the same without quotes.
    private static func isWord(_ kind: KeyKind) -> Bool {
        kind.alternatives.contains { kind in
            switch kind {
            case .version, .level, .tier, .size, .rate, .duration, .date, .number, .decimal,
                .percentage:
                true
            default: false
            }
        }
    }

    /// The value that a piece of YAML writes.
    private func read(_ text: String, _ path: String) throws(FormFault) -> YAMLValue {
        guard let read = DraftText(bytes: Array(text.utf8), file: ""), read.syntax.mistakes.isEmpty,
            read.syntax.roots.count == 1, let root = read.syntax.roots.first
        else { throw .value(path) }
        return read.value(of: root)
    }

    // MARK: Setting and removing

    mutating func set(_ path: [String], to value: YAMLValue) throws(FormFault) {
        guard !path.isEmpty else { throw .noSuchPlace("") }
        if isInInheritedList(path) { throw .byHand(path.joined(separator: ".")) }
        let found = try syntax()
        do {
            if path.count > 1, found.node(at: [.key(path[0])]) == nil,
                ModelSection(rawValue: path[0]) != nil,
                let block = newSection(path, value, in: found)
            {
                return take(block)
            }
            take(try found.setting(path, to: value).bytes)
        } catch {
            throw .byHand(path.joined(separator: "."))
        }
    }

    /// The text with a section of its own lines at its end; `nil` for a text in brackets.
    private func newSection(
        _ path: [String], _ value: YAMLValue, in found: YAMLSyntax
    ) -> [UInt8]? {
        guard let root = found.roots.first, found.nodes[root].style == .block else { return nil }
        var inner = value
        for name in path.dropFirst(2).reversed() { inner = .mapping([.init(name, inner)]) }
        var lines = found.bytes
        if let last = lines.last, last != 0x0A { lines.append(0x0A) }
        let start = "\n\(path[0]):\n  \(path[1]): {}\n"
        guard let begun = try? YAMLSyntax(bytes: lines + Array(start.utf8)),
            begun.mistakes.isEmpty,
            let node = begun.node(at: [.key(path[0]), .key(path[1])]),
            let edit = try? begun.edit(replacing: node, with: inner),
            let made = try? begun.applying([edit])
        else { return nil }
        return made.bytes
    }

    mutating func remove(_ path: [String]) throws(FormFault) {
        let found = try syntax()
        let joined = path.joined(separator: ".")
        guard let last = path.last, let text = draft.chain.first, let node = text.node(at: path),
            let holder = found.nodes[node].parent
        else { throw .noSuchPlace(joined) }
        do {
            let edit =
                found.nodes[holder].kind == .list
                ? try found.edit(removingItem: Int(last) ?? -1, from: holder)
                : try found.edit(removing: last, from: holder)
            take(try found.applying([edit]).bytes)
        } catch {
            throw .byHand(joined)
        }
    }

    // MARK: Adding and renaming

    private mutating func add(to path: [String], _ value: YAMLValue?) throws(FormFault) {
        guard path.count == 1, let section = ModelSection(rawValue: path[0]) else {
            return try append(to: path, value)
        }
        var entries: [YAMLValue.Entry] = []
        if case .mapping(let given)? = value { entries = given }
        var wanted: String?
        if case .text(let id)? = value { wanted = id }
        if let at = entries.firstIndex(where: { $0.key == "id" }),
            section.table != .control, case .text(let id) = entries.remove(at: at).value
        {
            wanted = id
        }
        let id = try freshName(wanted, in: section)
        let settled = try settled(
            .mapping(entries), .mapping(section.table), "\(section.rawValue).\(id)")
        let open = section == .defenders ? listsOfAnybody() : []
        try set([section.rawValue, id], to: settled)
        for list in open { try put(.text(id), behind: list) }
        selected = "\(section.rawValue).\(id)"
    }

    private mutating func append(to path: [String], _ value: YAMLValue?) throws(FormFault) {
        let joined = path.joined(separator: ".")
        guard let kind = tables.kind(at: path), let inner = kind.items else {
            throw .noSuchPlace(joined)
        }
        let item = try settled(value ?? .mapping([]), inner, joined)
        let found = try syntax()
        guard let node = draft.chain.first?.node(at: path) else {
            // A list takes the place of the one that is extended: what stands there goes on standing.
            let inherited = try inheritedList(path)
            try set(path, to: .list(inherited + [item]))
            selected = "\(joined).\(inherited.count)"
            return
        }
        let count = found.nodes[node].kind == .list ? found.nodes[node].children.count : 0
        try put(item, behind: path)
        selected = "\(joined).\(count)"
    }

    /// Writes an item at the end of a list of the text.
    private mutating func put(_ item: YAMLValue, behind path: [String]) throws(FormFault) {
        let found = try syntax()
        do {
            guard let node = draft.chain.first?.node(at: path) else { return }
            take(try found.applying([found.edit(appending: item, to: node)]).bytes)
        } catch {
            throw .byHand(path.joined(separator: "."))
        }
    }

    /// The items of a list that the text has from what it extends; none where there is no such list.
    private func inheritedList(_ path: [String]) throws(FormFault) -> [YAMLValue] {
        let below = draft.chain.dropFirst().lazy.compactMap { text in
            text.node(at: path).map { text.value(of: $0) }
        }.first
        switch below {
        case nil: return []
        case .list(let items)?: return items
        case _?: throw .byHand(path.joined(separator: "."))
        }
    }

    /// Whether a path leads into a list that the text has from what it extends: written alone, what
    /// stands there would take the place of the whole list.
    private func isInInheritedList(_ path: [String]) -> Bool {
        path.indices.dropFirst().contains { at in
            let list = Array(path[..<at])
            return Int(path[at]) != nil && draft.chain.first?.node(at: list) == nil
                && draft.chain.dropFirst().contains { $0.node(at: list) != nil }
        }
    }

    /// A name that nothing of the section has: the one that is wanted, or one that is made of it.
    private func freshName(
        _ wanted: String?, in section: ModelSection
    ) throws(FormFault) -> String {
        let known = Set(draft.names.names(in: section))
        if let wanted, ModelID.isValid(wanted), !known.contains(wanted) { return wanted }
        let base = Self.slug(wanted ?? section.element)
        guard ModelID.isValid(base) else {
            throw .name("a name begins with a letter, then letters, digits, '-' and '_'")
        }
        if !known.contains(base) { return base }
        return (2...known.count + 2).lazy.map { "\(base)-\($0)" }.first { !known.contains($0) }
            ?? base
    }

    /// Letters, digits and hyphens of a name for readers.
    private static func slug(_ name: String) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let joined = String(words.joined(separator: "-").prefix(48))
        return joined.first.map { $0.isLetter } ?? false ? joined : "x-" + joined
    }

    private mutating func rename(_ path: [String], to name: String) throws(FormFault) {
        guard path.count == 2, let section = ModelSection(rawValue: path[0]) else {
            throw .noSuchPlace(path.joined(separator: "."))
        }
        let edits: [TextEdit]
        do throws(RenameFault) {
            edits = try draft.renaming(ModelName(section, path[1]), to: name)
        } catch {
            throw .name(error.description)
        }
        if let other = edits.first(where: { $0.place.file != draft.file }) {
            throw .elsewhere(file: other.place.file)
        }
        take(TextEdit.applying(edits, to: draft.bytes))
        selected = "\(section.rawValue).\(name)"
    }
}

extension FormWriter {
    // MARK: What nobody says

    /// Lets a fact be unknown.
    ///
    /// One that is not written is written as what lets most follow, so that nobody's silence makes the
    /// model safer.
    private mutating func letBeUnknown(_ path: [String]) throws(FormFault) {
        let joined = path.joined(separator: ".")
        guard let kind = tables.kind(at: path), path.count == 3 else { throw .noSuchPlace(joined) }
        let isLevel = FormBuilder.kind(of: kind, nil, depth: 0) == .level
        if draft.chain.first?.node(at: path) == nil {
            try set(path, to: try weakest(of: kind, joined))
        }
        if isLevel, draft.written(at: path) == Self.weakestLevel {
            return try doubt(
                path, (0...5).map { .text("SL\($0)") })
        }
        guard let text = draft.chain.first, let roles = draft.roles.first,
            let node = text.node(at: path)
        else { throw .noSuchPlace(joined) }
        let written = text.value(of: node)
        if kind.mappings.contains(.quorum), isFormula(written), let anybody = draft.anybody,
            !draft.isAnybody(written)
        {
            return try doubt(path, [written, anybody])
        }
        let finder = FixFinder(draft: draft, text: text, roles: roles)
        // Of a formula its first word, since a fix is asked for at a word.
        let words = text.syntax.nodes.indices.filter {
            text.syntax.nodes[$0].kind == .scalar && $0 >= node
                && text.entry(of: node).contains(text.written($0).lowerBound)
        }
        guard let word = words.first, let fix = finder.unknown(at: text.written(word)) else {
            throw .byHand(joined)
        }
        take(TextEdit.applying(fix.edits, to: draft.bytes))
    }

    /// Whether a value is a party or a formula of parties.
    private func isFormula(_ value: YAMLValue) -> Bool {
        guard case .mapping(let entries) = value else { return true }
        return entries.contains { tables[.quorum].row($0.key) != nil }
    }

    /// Writes an unknown about a fact.
    private mutating func doubt(_ path: [String], _ values: [YAMLValue]) throws(FormFault) {
        let section = ModelSection.unknown
        let joined = path.joined(separator: ".")
        let isThere = draft.names.names(in: .unknown).contains {
            draft.written(at: [section.rawValue, $0, "of"]) == joined
        }
        if isThere { throw .byHand(joined) }
        let name = try freshName("\(path[1])-\(path[2])", in: section)
        try set(
            [section.rawValue, name],
            to: .mapping([
                .init("of", .text(joined)), .init("one-of", .list(values)),
                .init("because", .text("nobody has shown it")),
            ]))
    }

    private static let weakestLevel = "SL0"

    private func weakest(of kind: KeyKind, _ path: String) throws(FormFault) -> YAMLValue {
        if FormBuilder.kind(of: kind, nil, depth: 0) == .level { return .word(Self.weakestLevel) }
        guard kind.mappings.contains(.quorum), let anybody = draft.anybody else {
            throw .byHand(path)
        }
        return anybody
    }

    private mutating func remove(unknownOf path: String) throws(FormFault) {
        let section = ModelSection.unknown.rawValue
        let found = draft.names.names(in: .unknown).filter {
            draft.written(at: [section, $0, "of"]) == path
        }
        guard !found.isEmpty else { throw .noSuchPlace(path) }
        for name in found { try remove([section, name]) }
    }
}
