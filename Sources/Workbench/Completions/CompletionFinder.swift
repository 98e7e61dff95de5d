import Catalogue
import ModelFormat
import ThreatGraph

/// Finds what may be written at a cursor, by the tables of keys and by what the model declares.
struct CompletionFinder {
    let draft: DraftModel
    let cursor: Cursor
    let tables = ModelTables.standard
    let names: NameIndex
    var list: CompletionList

    init(_ draft: DraftModel, _ cursor: Cursor) {
        self.draft = draft
        self.cursor = cursor
        names = draft.names
        list = CompletionList(cursor)
    }

    /// Everything that may be written, in order.
    mutating func completions() -> [Completion] {
        guard let role = cursor.role else { return [] }
        switch role.part {
        case .key(let tables):
            if cursor.isOnLineOfItsOwn, !cursor.hasColon, !cursor.isKeyOfMapping,
                let parent = cursor.parent, let around = cursor.roles[parent], around.kind != nil,
                around.path.count > 0
            {
                addValue(around)
            } else {
                for table in tables { addKeys(of: table, besides: cursor.otherKeys) }
            }
        case .name(let section): addMissing(in: section)
        case .changedPath: addPaths(isKey: true)
        case .value: addValue(role)
        case .stray: addBeginning()
        }
        return list.found
    }

    /// What a word that belongs nowhere may be the beginning of: an item of a list.
    private mutating func addBeginning() {
        guard let parent = cursor.parent, let role = cursor.roles[parent],
            cursor.isOnLineOfItsOwn, !cursor.isKeyOfMapping
        else { return }
        addValue(role)
    }

    // MARK: Keys

    /// The keys of a table that may still be written.
    mutating func addKeys(of name: KeyTableName, besides written: Set<String>) {
        let table = tables[name]
        let shut = Self.shut(by: table.rules, written)
        let open = table.rows.filter { !written.contains($0.key) && !shut.contains($0.key) }
        for isRequired in [true, false] {
            for row in open where row.isRequired == isRequired {
                list.add(
                    row.key, .key, row.summary, writing: text(of: row), isRequired: isRequired)
            }
        }
    }

    /// The keys that cannot stand beside those that do.
    private static func shut(by rules: [KeyRule], _ written: Set<String>) -> Set<String> {
        var shut: Set<String> = []
        for rule in rules {
            switch rule {
            case .one(let keys): if !written.isDisjoint(with: keys) { shut.formUnion(keys) }
            case .excludes(let key, let others):
                if written.contains(key) { shut.formUnion(others) }
                if !written.isDisjoint(with: others) { shut.insert(key) }
            case .some, .needs, .items: break
            }
        }
        return shut
    }

    /// A key with the beginning of its value.
    private func text(of row: KeyRow) -> String {
        if cursor.hasColon { return row.key }
        let below = "\n" + String(repeating: " ", count: cursor.indentation + 2)
        let isBlock = !cursor.isInBrackets
        let kinds = row.kind.alternatives
        if kinds.count == 1, case .word(let word) = kinds[0] { return "\(row.key): \(word)" }
        if kinds.count == 1, kinds[0] == .version { return "\(row.key): 1" }
        if let items = row.kind.items, kinds.count == 1 {
            if isBlock, !items.mappings.isEmpty, items.referred.isEmpty {
                return "\(row.key):\(below)- "
            }
            return "\(row.key): [▮]"
        }
        switch kinds[0] {
        case .section, .mapping,
            .changes where kinds.count == 1:
            return isBlock ? "\(row.key):\(below)" : "\(row.key): { ▮ }"
        default: return "\(row.key): "
        }
    }

    /// Names that are used and not declared.
    private mutating func addMissing(in section: ModelSection) {
        for name in names.missing(in: section) {
            list.add(
                name, .missingName, "\(section.element), used and not declared yet",
                writing: cursor.hasColon ? name : "\(name): { ▮ }")
        }
    }
}
