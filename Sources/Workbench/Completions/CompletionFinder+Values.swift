import Catalogue
import ModelFormat
import ThreatGraph

extension CompletionFinder {
    /// What may be written for a value of a role.
    mutating func addValue(_ role: NodeRole) {
        guard let kind = role.kind else { return }
        for alternative in kind.alternatives { add(alternative, role) }
    }

    private mutating func add(_ kind: KeyKind, _ role: NodeRole) {
        switch kind {
        case .choice(let words):
            let detail = summary(at: role.path)
            for word in words { addWord(word, detail) }
        case .word(let word): addWord(word, summary(at: role.path))
        case .version: addWord("1", summary(at: role.path))
        case .level(let allowsNone): addLevels(allowsNone, role)
        case .tier: addTiers()
        case .reference: for section in kind.referred { addNames(in: section) }
        case .loose(let name): addLoose(name, role)
        case .cause: addCauses()
        case .size: addQuantities(Quantity.sizeUnits)
        case .rate: addQuantities(Quantity.rateUnits)
        case .duration: addQuantities(TimeSpan.unitNames)
        case .path: addPaths(isKey: false)
        case .mapping(let table): addMapping(table)
        case .section(let section): addSection(section)
        case .list(let item, _): addItems(item, role)
        case .changes: if cursor.isOnLineOfItsOwn { addPaths(isKey: true) }
        case .text, .name, .file, .date, .number, .decimal, .percentage, .fact, .either: break
        }
    }

    private mutating func addWord(_ word: String, _ detail: String) {
        if !cursor.otherItems.contains(word) { list.add(word, .word, detail) }
    }

    /// What the tables say of the key to which a path leads, or of the list around it.
    private func summary(at path: [String]) -> String {
        var path = path
        while let last = path.last, Int(last) != nil { path.removeLast() }
        guard let key = path.popLast(), let kind = tables.kind(at: path) else { return "" }
        return kind.mappings.lazy.compactMap { self.tables[$0].row(key)?.summary }.first ?? ""
    }

    // MARK: Levels and measures

    private mutating func addLevels(_ allowsNone: Bool, _ role: NodeRole) {
        for level in (0...5).compactMap(SecurityLevel.init(rawValue:)) {
            let entry = draft.book.levels.first { $0.level == level }
            list.add("\(level)", .word, entry?.title ?? "it keeps nobody out")
        }
        if allowsNone { list.add("none", .word, summary(at: role.path)) }
    }

    private mutating func addTiers() {
        for tier in CapabilityTier.all {
            let entry = draft.book.tiers.first { $0.tier == tier }
            list.add("\(tier)", .word, entry?.title ?? "")
        }
    }

    /// The number that is written with each unit.
    private mutating func addQuantities(_ units: [String]) {
        let number = cursor.prefix.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard !number.isEmpty else { return }
        for unit in units { list.add("\(number) \(unit)", .word, "") }
    }

    // MARK: Names

    /// The names that a section declares, but for those that stand beside the word.
    private mutating func addNames(in section: ModelSection, before lead: String = "") {
        let beside = cursor.otherItems
        for name in names.names(in: section) where !beside.contains(lead + name) {
            let element = ModelName(section, name)
            let title = names.title(of: element)
            list.add(
                lead + name, .name, section.element + (title.map { ": \($0)" } ?? ""),
                naming: element)
        }
    }

    private mutating func addCauses() {
        for kind in CauseName.Kind.allCases {
            addNames(in: kind.section, before: CauseName(kind, "").rootID)
        }
    }

    private mutating func addLoose(_ name: LooseName, _ role: NodeRole) {
        for section in name.sections { addNames(in: section) }
        switch name {
        case .parent:
            for parent in names.missing(in: .parents) where parent != cursor.prefix {
                list.add(parent, .name, "parent, not declared")
            }
        case .control: addControls(role)
        case .baselineControl: addBaselineControls(role)
        case .instrument: addInstruments(role)
        case .catalogueJurisdiction: addJurisdictions()
        case .doubt: break
        }
    }

    // MARK: Mappings and lists

    /// On a line of its own the keys of the mapping, else the mapping in brackets.
    private mutating func addMapping(_ name: KeyTableName) {
        if cursor.isOnLineOfItsOwn { return addKeys(of: name, besides: []) }
        if cursor.role?.kind == nil { return }
        let table = tables[name]
        let heads = table.rules.flatMap { rule -> [String] in
            if case .one(let keys) = rule { keys } else { [] }
        }
        let required = table.rows.filter(\.isRequired).map(\.key)
        for key in heads.isEmpty ? Array(required.prefix(1)) : heads {
            guard let row = table.row(key) else { continue }
            let inner = row.kind.items == nil ? "\(key): ▮" : "\(key): [▮]"
            let label = "{ \(inner.split(separator: "▮").joined()) }"
            list.add(label, .form, row.summary, writing: "{ \(inner) }")
        }
    }

    private mutating func addSection(_ section: ModelSection) {
        guard cursor.isOnLineOfItsOwn else { return }
        for name in names.missing(in: section) {
            list.add(
                name, .missingName, "\(section.element), used and not declared yet",
                writing: "\(name): { ▮ }")
        }
    }

    private mutating func addItems(_ item: KeyKind, _ role: NodeRole) {
        let isItem = cursor.role?.path.last.flatMap { Int($0) } != nil
        if isItem { return }
        let inner = item.mappings.isEmpty || !item.referred.isEmpty ? "▮" : " { ▮ } "
        let label = inner == "▮" ? "[ ]" : "[ { } ]"
        list.add(label, .form, summary(at: role.path), writing: "[\(inner)]")
        if cursor.isOnLineOfItsOwn { list.add("- ", .form, summary(at: role.path)) }
    }
}
