import Catalogue
import ModelFormat
import ThreatGraph
import YAMLKit

/// Makes the questions of a form from the tables of keys, with what is written for them.
struct FormBuilder {
    let draft: DraftModel
    private let tables = ModelTables.standard
    private let names: NameIndex
    private let texts: [DraftText]
    /// The paths of facts that are not known.
    private let unknown: Set<String>

    /// How deep questions stand within others; deeper ones are answered in YAML.
    private static let deepest = 4

    init(_ draft: DraftModel) {
        self.draft = draft
        names = draft.names
        texts = draft.chain
        unknown = Set(
            names.names(in: .unknown).compactMap {
                draft.written(at: [ModelSection.unknown.rawValue, $0, "of"])
            })
    }

    /// The questions of a mapping.
    ///
    /// - Complexity: O(*r* · *c*) for *r* keys with *c* choices each.
    func fields(of table: KeyTableName, at path: [String], depth: Int = 0) -> [FormField] {
        tables[table].rows.compactMap { row in
            if case .section = row.kind { return nil }
            return field(row, of: table, at: path + [row.key], depth: depth)
        }
    }

    private func field(
        _ row: KeyRow, of table: KeyTableName, at path: [String], depth: Int
    ) -> FormField {
        let node = written(at: path)
        let value = node.map { $0.text.value(of: $0.node) }
        let kind = Self.kind(of: row.kind, value, depth: depth)
        let joined = path.joined(separator: ".")
        let group = row.kind.mappings.first { $0 != .quorum }
        let item = row.kind.items?.mappings.first { $0 != .quorum }
        return FormField(
            path: joined, key: row.key, title: FormTitles.title(of: row.key, in: table),
            help: row.summary, kind: kind, format: kind == .text ? Self.format(of: row.kind) : nil,
            value: value, isWritten: texts.first?.node(at: path) != nil,
            isRequired: row.isRequired, isUnknown: unknown.contains(joined),
            choices: choices(of: row.kind),
            fields: kind == .group
                ? group.map { fields(of: $0, at: path, depth: depth + 1) } ?? [] : [],
            items: kind == .items
                ? item.map { items(of: $0, at: path, depth: depth + 1) } ?? [] : [])
    }

    /// The items of a list of mappings.
    private func items(of table: KeyTableName, at path: [String], depth: Int) -> [FormItem] {
        guard let list = written(at: path), list.text.syntax.nodes[list.node].kind == .list else {
            return []
        }
        return list.text.syntax.nodes[list.node].children.indices.map { number in
            let own = path + ["\(number)"]
            return FormItem(
                path: own.joined(separator: "."), id: "\(number)",
                name: name(ofItem: own), place: draft.place(of: own.joined(separator: ".")),
                diagnostics: 0, fields: fields(of: table, at: own, depth: depth))
        }
    }

    /// What an item of a list is called: by the single values in it.
    func name(ofItem path: [String]) -> String {
        guard let found = written(at: path) else { return "" }
        let values = found.text.pairs(found.node).compactMap {
            found.text.syntax.text(of: $0.value)
        }
        return values.prefix(3).joined(separator: ", ")
    }

    /// What is written at a path, in the uppermost text that has it.
    private func written(at path: [String]) -> (text: DraftText, node: Int)? {
        texts.lazy.compactMap { text in text.node(at: path).map { (text, $0) } }.first
    }

    // MARK: Kinds

    /// How a key is answered.
    static func kind(of key: KeyKind, _ value: YAMLValue?, depth: Int) -> FormField.Kind {
        let kinds = key.alternatives
        if kinds.contains(.fact) || kinds.contains(.changes) { return .yaml }
        if key.mappings.contains(.quorum) {
            // An operator with a level of its own stands in a group.
            if case .mapping(let entries)? = value,
                let other = key.mappings.first(where: { $0 != .quorum }),
                entries.contains(where: { ModelTables.standard[other].row($0.key) != nil })
            {
                return depth < deepest ? .group : .yaml
            }
            return .formula
        }
        if let items = key.items {
            if items.mappings.contains(.quorum) { return .formula }
            guard items.mappings.isEmpty || !items.referred.isEmpty else {
                return depth < deepest ? .items : .yaml
            }
            return kinds.count == 1 || !items.choices.isEmpty || !items.referred.isEmpty
                ? .list : .yaml
        }
        if !key.mappings.isEmpty { return depth < deepest ? .group : .yaml }
        if kinds.contains(where: { if case .level = $0 { true } else { false } }) { return .level }
        if !key.referred.isEmpty || kinds.contains(where: Self.isLoose) { return .reference }
        if case .word? = kinds.first, kinds.count == 1 { return .yesno }
        if !key.choices.isEmpty || kinds.contains(.tier) || kinds.contains(.version) {
            return .choice
        }
        return .text
    }

    private static func isLoose(_ kind: KeyKind) -> Bool {
        if case .loose = kind { true } else { false }
    }

    /// What a text is.
    private static func format(of key: KeyKind) -> String? {
        for kind in key.alternatives {
            switch kind {
            case .name: return "name"
            case .file: return "file"
            case .path: return "path"
            case .size: return "size"
            case .rate: return "rate"
            case .duration: return "duration"
            case .date: return "date"
            case .number: return "number"
            case .decimal: return "decimal"
            case .percentage: return "percentage"
            case .cause: return "cause"
            default: continue
            }
        }
        return nil
    }

    // MARK: Choices

    private func choices(of key: KeyKind) -> [FormField.Choice] {
        var found: [FormField.Choice] = []
        for kind in key.alternatives + (key.items?.alternatives ?? []) {
            found += choices(ofOne: kind)
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.value).inserted }
    }

    private func choices(ofOne kind: KeyKind) -> [FormField.Choice] {
        switch kind {
        case .choice(let words): return words.map { .init(value: $0, name: FormTitles.choice($0)) }
        case .word(let word): return [.init(value: word, name: FormTitles.choice(word))]
        case .version: return [.init(value: "1", name: "1")]
        case .tier:
            return CapabilityTier.all.map { tier in
                let entry = draft.book.tiers.first { $0.tier == tier }
                return .init(value: "\(tier)", name: Self.told("\(tier)", entry?.title))
            }
        case .level(let allowsNone):
            let levels = (0...5).compactMap(SecurityLevel.init(rawValue:)).map { level in
                let entry = draft.book.levels.first { $0.level == level }
                return FormField.Choice(
                    value: "\(level)",
                    name: Self.told("\(level)", entry?.title ?? "it keeps nobody out"))
            }
            return levels + (allowsNone ? [.init(value: "none", name: "no attacker opens it")] : [])
        case .mapping(.quorum): return []
        case .loose(let name): return choices(of: name)
        case .reference: return kind.referred.flatMap(choices(in:))
        default: return []
        }
    }

    private func choices(of name: LooseName) -> [FormField.Choice] {
        let declared = name.sections.flatMap { section in
            choices(in: section)
                + names.missing(in: section).map { .init(value: $0, name: $0) }
        }
        switch name {
        case .control, .baselineControl:
            return draft.book.controls.map { .init(value: $0.id.rawValue, name: $0.title) }
        case .instrument:
            return declared
                + draft.book.instruments.map { .init(value: $0.id.rawValue, name: $0.title) }
        case .parent, .catalogueJurisdiction, .doubt: return declared
        }
    }

    private func choices(in section: ModelSection) -> [FormField.Choice] {
        names.names(in: section).map { name in
            let title = names.title(of: ModelName(section, name))
            return .init(value: name, name: title ?? name)
        }
    }

    private static func told(_ word: String, _ title: String?) -> String {
        title.map { "\(word): \($0)" } ?? word
    }
}
