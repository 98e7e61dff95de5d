internal import ThreatGraph
internal import YAMLKit

/// The fields of one entry, read one by one; what is wrong is kept with its place.
///
/// A field that is missing or wrong yields `nil` and a fault, so that an entry's reader can go on
/// and find everything.
struct CatalogueFields {
    /// The entry's id.
    let id: String
    let keyRange: YAMLRange
    private(set) var faults: [CatalogueFault] = []
    /// The sources referred to so far.
    private(set) var references: [(source: Identifier<CatalogueSource>, range: YAMLRange)] = []
    /// The entries that are mentioned so far.
    private(set) var mentions: [(entry: String, range: YAMLRange)] = []
    private let node: YAMLNode
    private var asked: [String] = []

    init(_ entry: YAMLEntry) {
        id = entry.key
        keyRange = entry.keyRange
        node = entry.value
        if node.entries == nil { fault("'\(id)' needs a mapping of fields", node.range) }
        if id.isEmpty || !id.unicodeScalars.allSatisfy(Self.isAllowedInID) {
            fault("'\(id)' is no id: use letters, digits, '-', '_' and '.'", keyRange)
        }
    }

    private static func isAllowedInID(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
        default: false
        }
    }

    /// Refuses every field that no reader asked for.
    mutating func refuseUnread() {
        for entry in node.entries ?? [] where !asked.contains(entry.key) {
            let known = asked.joined(separator: ", ")
            fault("key '\(entry.key)' is unknown: write one of \(known)", entry.keyRange)
        }
    }

    mutating func fault(_ message: String, _ range: YAMLRange) {
        faults.append(CatalogueFault(message, at: range))
    }

    /// Whether a field is there.
    func has(_ key: String) -> Bool { node.entry(key) != nil }

    /// Marks a field as known without reading it.
    mutating func allow(_ key: String) { asked.append(key) }

    /// Takes note that a field that may be missing is missing.
    mutating func missing<Value>(_ key: String, _ value: Value) -> Value {
        allow(key)
        return value
    }

    /// A fault if a mapping that has to be there is missing.
    mutating func requireNested(_ key: String) {
        if node.entries != nil, !has(key) { fault("'\(id)' lacks '\(key)': add it", keyRange) }
    }

    private mutating func optionalNode(_ key: String) -> YAMLNode? {
        asked.append(key)
        return node[key]
    }

    private mutating func requiredNode(_ key: String) -> YAMLNode? {
        if let found = optionalNode(key) { return found }
        if node.entries != nil { fault("'\(id)' lacks '\(key)': add it", keyRange) }
        return nil
    }

    private mutating func text(_ node: YAMLNode, of key: String) -> String? {
        guard let scalar = node.scalar, scalar.text.contains(where: { !$0.isWhitespace }) else {
            fault("'\(key)' needs a text", node.range)
            return nil
        }
        return scalar.text
    }

    /// A text that has to be there.
    mutating func text(_ key: String) -> String? {
        requiredNode(key).flatMap { text($0, of: key) }
    }

    /// A text that may be missing.
    mutating func optionalText(_ key: String) -> String? {
        optionalNode(key).flatMap { text($0, of: key) }
    }

    /// A list of texts; empty if missing.
    mutating func texts(_ key: String) -> [String] {
        optionalNode(key).map { items(of: $0, key).compactMap { text($0, of: key) } } ?? []
    }

    /// The ids of entries; empty if missing.
    mutating func entryNames(_ key: String) -> [String] {
        let found = optionalNode(key).map { items(of: $0, key) } ?? []
        return found.compactMap { item in
            guard let name = text(item, of: key) else { return nil }
            mentions.append((name, item.range))
            return name
        }
    }

    private mutating func items(of node: YAMLNode, _ key: String) -> [YAMLNode] {
        if let items = node.items { return items }
        fault("'\(key)' needs a list", node.range)
        return []
    }

    /// A whole number in a range; `value` if missing.
    mutating func number(
        _ key: String, in allowed: ClosedRange<Int>, ifMissing value: Int? = nil
    ) -> Int? {
        let found = value == nil ? requiredNode(key) : optionalNode(key)
        guard let found else { return value }
        if let number = found.scalar.flatMap({ Int($0.text) }), allowed.contains(number) {
            return number
        }
        fault(
            "'\(key)' needs a number from \(allowed.lowerBound) to \(allowed.upperBound)",
            found.range)
        return nil
    }

    /// Yes or no; no if missing.
    mutating func flag(_ key: String) -> Bool {
        guard let found = optionalNode(key) else { return false }
        switch found.scalar?.text {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            fault("'\(key)' needs yes or no", found.range)
            return false
        }
    }

    /// A value made of a text by `make`.
    mutating func value<Value>(
        _ key: String, _ expected: String, _ make: (String) -> Value?
    ) -> Value? {
        guard let found = requiredNode(key) else { return nil }
        if let value = found.scalar.flatMap({ make($0.text) }) { return value }
        fault("'\(key)' needs \(expected)", found.range)
        return nil
    }

    /// A date that may be missing: a year, a month or a day.
    mutating func optionalDate(_ key: String) -> CatalogueDate? {
        guard let found = optionalNode(key) else { return nil }
        if let date = found.scalar.flatMap({ CatalogueDate($0.text) }) { return date }
        fault("'\(key)' needs a date: write it as 2026, 2026-06 or 2026-06-02", found.range)
        return nil
    }

    /// One word of an enumeration.
    mutating func word<Word>(_ key: String) -> Word?
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        value(key, Self.choice(of: Word.self), Word.init(rawValue:))
    }

    /// Words of an enumeration in its order; `everyWord` as a text means all or none of them.
    mutating func words<Word>(
        _ key: String, everyWord: (text: String, means: [Word])? = nil
    ) -> [Word]? where Word: CaseIterable & RawRepresentable & Hashable, Word.RawValue == String {
        guard let found = requiredNode(key) else { return nil }
        if let everyWord, found.scalar?.text == everyWord.text { return everyWord.means }
        var words: Set<Word> = []
        for item in items(of: found, key) {
            guard let word = item.scalar.flatMap({ Word(rawValue: $0.text) }) else {
                fault("'\(key)' needs \(Self.choice(of: Word.self))", item.range)
                continue
            }
            if !words.insert(word).inserted {
                fault("'\(word.rawValue)' stands twice: keep one", item.range)
            }
        }
        return Word.allCases.filter(words.contains)
    }

    private static func choice<Word>(of type: Word.Type) -> String
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        "one of " + Word.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// Fields inside a field, read by `read`; `nil` if it is missing.
    mutating func nested<Value>(
        _ key: String, _ read: (inout CatalogueFields) -> Value
    ) -> Value? {
        guard let found = optionalNode(key), let entry = node.entry(key) else { return nil }
        guard found.entries != nil else {
            fault("'\(key)' needs a mapping", found.range)
            return nil
        }
        var fields = CatalogueFields(entry)
        let value = read(&fields)
        fields.refuseUnread()
        faults += fields.faults
        return value
    }

    /// How far something holds: a word, or a mapping of `answer` and `detail`.
    mutating func answer(_ key: String) -> CatalogueAnswer? {
        if let entry = node.entry(key), entry.value.entries != nil {
            return nested(key) { fields in
                let extent: CatalogueExtent? = fields.word("answer")
                let detail = fields.optionalText("detail")
                return extent.map { CatalogueAnswer(extent: $0, detail: detail) }
            } ?? nil
        }
        let extent: CatalogueExtent? = word(key)
        return extent.map { CatalogueAnswer(extent: $0, detail: nil) }
    }

    /// What the entry rests on, from `source`, `confidence`, `confidenceDetail`, `note` and
    /// `date`.
    mutating func support() -> CatalogueSupport? {
        var sources: [Identifier<CatalogueSource>] = []
        if let found = requiredNode("source") {
            let items = items(of: found, "source")
            if found.items?.isEmpty == true { fault("'source' needs at least one", found.range) }
            for item in items {
                guard let name = text(item, of: "source") else { continue }
                sources.append(Identifier(name))
                references.append((Identifier(name), item.range))
            }
        }
        let confidence: Confidence? = word("confidence")
        let detail = optionalText("confidenceDetail")
        let note = optionalText("note")
        let date = optionalDate("date")
        guard let confidence, !sources.isEmpty else { return nil }
        return CatalogueSupport(
            sources: sources, confidence: confidence, confidenceDetail: detail, note: note,
            date: date)
    }
}
