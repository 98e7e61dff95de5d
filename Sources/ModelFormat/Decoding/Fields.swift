internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// The keys of one mapping, checked against those that belong there.
struct Fields {
    /// What the mapping describes, for messages, for example `channel 'network'`.
    let subject: String
    /// Where it stands.
    let range: YAMLRange
    let context: DecodingContext
    /// What may stand in it.
    private let table: KeyTable
    private let entries: [String: YAMLEntry]

    /// Takes a mapping apart; reports keys that do not belong, or a value that is no mapping.
    init?(
        _ node: YAMLNode, of subject: String, as name: KeyTableName, in context: DecodingContext
    ) {
        var found: [String: YAMLEntry] = [:]
        guard let entries = node.isBlank ? [] : node.entries else {
            var advice: String {
                node.scalar.flatMap {
                    MissingBlank.advice(for: $0.text, among: context.tables[name].keys)
                } ?? ": write { … }"
            }
            context.report(
                .wrongType, "\(node.kindName) where \(subject) belongs\(advice)", at: node.range)
            return nil
        }
        let table = context.tables[name]
        let allowed = table.keys
        var misspelt: [YAMLEntry] = []
        for entry in entries {
            if allowed.contains(entry.key) {
                if !entry.value.isNull { found[entry.key] = entry }
            } else {
                misspelt.append(entry)
                var hint: String {
                    MissingBlank.advice(for: entry.key, among: allowed)
                        ?? Suggestion.hint(for: entry.key, among: allowed)
                }
                context.report(
                    .unknownKey, "\(subject) has no key '\(entry.key.prefix(80))'\(hint)",
                    at: entry.keyRange)
            }
        }
        // One mistake is told once: what stands under the misspelt key is read as what was meant.
        for entry in misspelt.prefix(Self.mostMisspelt) {
            guard let key = Self.meant(by: entry.key, among: allowed, in: entries) else { continue }
            found[key] = entry
        }
        self.subject = subject
        self.range = node.range
        self.context = context
        self.table = table
        self.entries = found
    }

    /// More keys of one mapping are not looked at for what they may have been meant to be.
    private static let mostMisspelt = 32

    /// The key that a misspelt one was meant to be, if that stands nowhere in the mapping.
    private static func meant(
        by key: String, among allowed: [String], in entries: [YAMLEntry]
    ) -> String? {
        // A short word is near to too much.
        guard key.utf8.count >= 4, let guess = Suggestion.nearest(to: key, among: allowed),
            !entries.contains(where: { $0.key == guess })
        else { return nil }
        return guess
    }

    /// A mapping with its misspelt keys as they were meant.
    static func mended(_ node: YAMLNode, by allowed: [String]) -> YAMLNode {
        guard let entries = node.entries else { return node }
        let misspelt = entries.filter { !allowed.contains($0.key) }.prefix(mostMisspelt)
        var meant: [String: String] = [:]
        for entry in misspelt {
            meant[entry.key] = Self.meant(by: entry.key, among: allowed, in: entries)
        }
        if meant.isEmpty { return node }
        var taken: Set<String> = []
        let mended = entries.map { entry in
            guard let key = meant[entry.key], taken.insert(key).inserted else { return entry }
            return YAMLEntry(key: key, keyRange: entry.keyRange, value: entry.value)
        }
        return YAMLNode(.mapping(mended), at: node.range)
    }

    subscript(key: String) -> YAMLNode? { entries[key]?.value }

    func has(_ key: String) -> Bool { entries[key] != nil }

    func keyRange(_ key: String) -> YAMLRange { entries[key]?.keyRange ?? range }

    func required(_ key: String, _ advice: String) -> YAMLNode? {
        if let node = self[key] { return node }
        context.report(.missingKey, "\(subject) has no '\(key)': \(advice)", at: range)
        return nil
    }

    func text(_ key: String) -> String? {
        self[key].flatMap { context.word($0, meaning: "the text of '\(key)'") }
    }

    /// What the table says may be written after a key.
    private func kind(of key: String) -> KeyKind? { table.row(key)?.kind }

    /// Whether the table lets a level be `none`.
    func allowsNone(_ key: String) -> Bool { kind(of: key)?.allowsNone ?? false }

    /// One of the values that the table gives.
    func choice<Choice: RawRepresentable>(_ key: String) -> Choice?
    where Choice.RawValue == String {
        self[key].flatMap { context.choice($0, of: choices(key), for: "'\(key)'") }
    }

    /// A list of values that the table gives, in the table's order; `nil` where the key is absent.
    func choiceList<Choice: RawRepresentable & Hashable>(_ key: String) -> [Choice]?
    where Choice.RawValue == String {
        guard let node = self[key] else { return nil }
        if kind(of: key)?.refusesEmpty ?? false, node.isBlank || node.items?.isEmpty == true {
            context.report(
                .emptyList,
                "\(subject) has an empty '\(key)', which would mean nothing at all: list what is "
                    + "meant, or leave the key out", at: keyRange(key))
            return nil
        }
        return context.choices(node, of: choices(key), for: "'\(key)'")
    }

    private func choices(_ key: String) -> [String] { kind(of: key)?.choices ?? [] }

    /// The name of an element of the section that the table gives.
    func reference(_ key: String) -> String? {
        self[key].flatMap { reference($0, as: key) }
    }

    /// The name at `node`, of an element of the section that the table gives for `key`.
    func reference(_ node: YAMLNode, as key: String) -> String? {
        kind(of: key)?.referredSection.flatMap { context.reference(node, to: $0) }
    }

    func date(_ key: String) -> CalendarDate? {
        guard let node = self[key], let text = context.word(node, meaning: "a date") else {
            return nil
        }
        guard let date = CalendarDate(text) else {
            context.report(
                .badDate, "'\(text.prefix(80))' is not a date: write it as 2026-04-20",
                at: node.range)
            return nil
        }
        return date
    }

    /// A whole number, at least as great as the table says.
    func number(_ key: String) -> Int? {
        let minimum = kind(of: key)?.minimum ?? 0
        guard let node = self[key], let text = context.word(node, meaning: "a number") else {
            return nil
        }
        let isWritten = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isWritten, let number = Int(text), number >= minimum else {
            context.report(
                .badNumber,
                "'\(text.prefix(80))' for '\(key)' is not a whole number from \(minimum) up: "
                    + "write for example \(max(2, minimum))",
                at: node.range)
            return nil
        }
        return number
    }

    /// What the entry rests on.
    func evidence() -> Evidence {
        let staleAfter = date("stale-after")
        if let staleAfter, let today = context.modelDate, staleAfter < today {
            context.report(
                .staleFact,
                "\(subject) rests on a fact that was to be looked at again after \(staleAfter), "
                    + "and the model is of \(today): look again and move 'stale-after'",
                at: self["stale-after"]?.range ?? range)
        }
        return Evidence(
            status: choice("status"),
            source: reference("source").map { SourceID($0) },
            date: date("date"), note: text("note"), staleAfter: staleAfter,
            validity: validity())
    }

    /// When what the entry describes is there.
    func validity() -> Validity {
        let validity = Validity(since: date("since"), until: date("until"))
        context.isDated = context.isDated || validity.isDated
        if let since = validity.since, let until = validity.until, until <= since {
            context.report(
                .badInterval,
                "\(subject) ends on \(until), which is not after \(since), when it begins: write "
                    + "an 'until' after 'since'", at: self["until"]?.range ?? range)
        }
        return validity
    }
}

extension DecodingContext {
    /// One of the values `allowed`; reports anything else.
    func choice<Choice: RawRepresentable>(
        _ node: YAMLNode, of allowed: [String], for meaning: String
    ) -> Choice? where Choice.RawValue == String {
        guard let text = word(node, meaning: "a value for \(meaning)") else { return nil }
        if allowed.contains(text), let choice = Choice(rawValue: text) { return choice }
        var hint: String { Suggestion.hint(for: text, among: allowed) }
        report(
            .unknownValue, "'\(text.prefix(80))' is not a value for \(meaning)\(hint)",
            at: node.range)
        return nil
    }

    /// A list of the values `allowed`, in their order.
    func choices<Choice: RawRepresentable & Hashable>(
        _ node: YAMLNode, of allowed: [String], for meaning: String
    ) -> [Choice] where Choice.RawValue == String {
        let found = (list(node, meaning: "values for \(meaning)") ?? [])
            .compactMap { choice($0, of: allowed, for: meaning) as Choice? }
        let chosen = Set(found)
        return allowed.compactMap(Choice.init(rawValue:)).filter(chosen.contains)
    }
}
