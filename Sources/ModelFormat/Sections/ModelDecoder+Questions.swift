internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// A set of changes as a model writes it, to be tried out.
struct WrittenChanges {
    /// One path and its value.
    struct Item {
        var path: String
        var pathRange: YAMLRange
        var value: YAMLNode

        /// The change without its place.
        var change: Change { Change(path: path, value: FactValue(value)) }
    }

    /// What it belongs to, for messages.
    var subject: String
    var range: YAMLRange
    var changes: [Item]
}

extension ModelDecoder {
    mutating func decodeUnknowns() {
        var written: [WrittenChanges] = []
        graph.unknowns = Register(
            elements(of: .unknown) { id, fields in
                let silent = fields.sources("silent")
                let alternatives = alternatives(fields, written: &written)
                let unknown = Unknown(
                    id: UnknownID(id), alternatives: alternatives, reason: fields.text("because"),
                    silent: silent, evidence: fields.evidence())
                checkSilence(of: unknown, fields)
                checkDispute(over: unknown, fields)
                checkEverybody(in: unknown, fields)
                return unknown
            })
        writtenChanges += written
    }

    private func alternatives(
        _ fields: Fields, written: inout [WrittenChanges]
    ) -> [Unknown.Alternative] {
        guard let node = fields.required("one-of", "list what it may be"),
            let items = context.list(node, meaning: "alternatives")
        else { return [] }
        if items.count < 2 {
            context.report(
                .tooFewAlternatives,
                "\(fields.subject) has \(items.count == 1 ? "one" : "no") alternative: what is "
                    + "unknown has at least two", at: node.range)
        }
        var places: [String: YAMLRange] = [:]
        var alternatives: [Unknown.Alternative] = []
        for item in items {
            guard let (label, changes, sources) = alternative(item, fields) else { continue }
            if let first = places[label] {
                context.report(
                    .duplicateID,
                    "\(fields.subject) has two alternatives '\(label.prefix(80))': keep one",
                    at: item.range,
                    notes: [Diagnostic.Note("the first is here", at: DiagnosticPlace(first))])
                continue
            }
            places[label] = item.range
            alternatives.append(
                Unknown.Alternative(
                    label: label, changes: changes.map(\.change), sources: sources))
            written.append(
                WrittenChanges(
                    subject: "alternative '\(label.prefix(80))' of \(fields.subject)",
                    range: item.range, changes: changes))
        }
        checkWrittenValue(fields, among: alternatives, at: node.range)
        return alternatives
    }

    /// Warns of an unknown whose alternatives leave out what the model writes: then `unknowns` calls
    /// certain what `analyse` of the same file denies.
    private func checkWrittenValue(
        _ unknown: Fields, among alternatives: [Unknown.Alternative], at range: YAMLRange
    ) {
        guard isAsWritten, alternatives.count > 1 else { return }
        func isWritten(_ change: Change) -> Bool {
            guard let path = try? ModelPath(change.path) else { return true }
            return change.value.saysTheSame(as: path.value(in: root))
        }
        if alternatives.contains(where: { $0.changes.allSatisfy(isWritten) }) { return }
        let path = Set(alternatives.flatMap(\.changes).map(\.path)).sorted().first ?? ""
        context.report(
            .writtenValue,
            "what the model writes for '\(path.prefix(80))' is none of the alternatives of "
                + "\(unknown.subject), so that 'unknowns' leaves out what 'analyse' takes: list "
                + "it, or write one of them", at: range)
    }

    private func alternative(
        _ item: YAMLNode, _ unknown: Fields
    ) -> (label: String, changes: [WrittenChanges.Item], sources: [SourceID])? {
        if let path = unknown["of"] {
            guard let text = context.word(path, meaning: "a dotted path") else { return nil }
            guard let (value, sources) = asserted(item, unknown) else { return nil }
            let change = WrittenChanges.Item(path: text, pathRange: path.range, value: value)
            return (FactValue(value).label, [change], sources)
        }
        guard
            let fields = Fields(
                item, of: "an alternative of \(unknown.subject)", as: .alternative, in: context),
            let label = fields.required("label", "name it, or write 'of:' beside 'one-of:'"),
            let text = context.word(label, meaning: "a label"),
            let set = fields.required("set", "say what the model is then")
        else { return nil }
        return (text, changes(set), fields.sources("source"))
    }

    /// The value of an alternative, and who asserts it: `aws`, or `{ value: aws, source: deal }`.
    private func asserted(
        _ item: YAMLNode, _ unknown: Fields
    ) -> (value: YAMLNode, sources: [SourceID])? {
        guard item.isAssertedValue else { return (item, []) }
        guard
            let fields = Fields(
                item, of: "an alternative of \(unknown.subject)", as: .assertedValue, in: context),
            // An explicit null is a value: it takes away what is there.
            let value = item["value"] ?? fields["value"]
        else { return nil }
        return (value, fields.sources("source"))
    }

    /// Reports a source that is said to say nothing, and to assert an alternative.
    private func checkSilence(of unknown: Unknown, _ fields: Fields) {
        let silent = Set(unknown.silent)
        for alternative in unknown.alternatives {
            for source in alternative.sources where silent.contains(source) {
                context.report(
                    .silentSource,
                    "source '\(source)' is said to say nothing of \(fields.subject), and to "
                        + "assert its alternative '\(alternative.label.prefix(80))': take one out",
                    at: fields["silent"]?.range ?? fields.range)
            }
        }
    }

    /// Warns of an unknown on which sources are said to disagree, where no two alternatives say who
    /// asserts them: then nobody is told as holding either.
    private func checkDispute(over unknown: Unknown, _ fields: Fields) {
        guard isAsWritten, unknown.evidence.status == .contradicted,
            unknown.alternatives.filter({ !$0.sources.isEmpty }).count < 2
        else { return }
        context.report(
            .nobodysDispute,
            "sources are said to contradict each other on \(fields.subject), and no two alternatives "
                + "name theirs: write 'source' in each that a source asserts",
            at: fields["status"]?.range ?? fields.range)
    }

    /// Notes an unknown that lists parties as where nobody says who it is, and leaves one out.
    ///
    /// It lists them one by one and any of them; whoever came later then is taken not to be this one.
    /// Not where a source says so.
    private func checkEverybody(in unknown: Unknown, _ fields: Fields) {
        guard isAsWritten, unknown.evidence.source == nil,
            unknown.alternatives.allSatisfy({ $0.sources.isEmpty && $0.changes.count == 1 }),
            Set(unknown.alternatives.map { $0.changes[0].path }).count == 1
        else { return }
        let values = unknown.alternatives.map { $0.changes[0].value }
        let lone = Set(values.compactMap(\.word))
        let named = Set(values.flatMap(\.words))
        guard lone.count > 1, values.contains(where: { Set($0.anyOf) == lone }) else { return }
        let parties = root[ModelSection.defenders.rawValue]?.entries?.map(\.key) ?? []
        guard lone.isSubset(of: parties) else { return }
        let left = parties.filter { !named.contains($0) }.sorted()
        guard !left.isEmpty else { return }
        context.report(
            .leftOutParty,
            "\(fields.subject) lists parties one by one and any of them, and leaves "
                + "\(WordList.shortened(left.map { "'\($0.prefix(80))'" }, to: 8)) out, as if it were "
                + "known that it is not "
                + "\(left.count == 1 ? "this one" : "one of these"): list all, or name the source that "
                + "says so", at: fields["one-of"]?.range ?? fields.range)
    }

    mutating func decodeOptions() {
        var written: [WrittenChanges] = []
        graph.options = Register(
            elements(of: .options) { id, fields in
                let set = fields.required("set", "say what it changes").map { changes($0) } ?? []
                _ = fields.required("cost", "write a whole number")
                written.append(
                    WrittenChanges(subject: fields.subject, range: fields.range, changes: set))
                return RemedyOption(
                    id: RemedyOptionID(id), title: fields.text("title"),
                    cost: fields.number("cost") ?? 0, changes: set.map(\.change),
                    evidence: fields.evidence())
            })
        writtenChanges += written
    }

    /// The changes of a `set`, sorted by path.
    func changes(_ node: YAMLNode) -> [WrittenChanges.Item] {
        guard let entries = node.entries else {
            context.report(
                .wrongType, "\(node.kindName) where changes belong: write { path: value }",
                at: node.range)
            return []
        }
        return entries.map {
            WrittenChanges.Item(path: $0.key, pathRange: $0.keyRange, value: $0.value)
        }.sorted { $0.path < $1.path }
    }
}

extension YAMLNode {
    /// Whether it is a value that an alternative asserts, and none of the elements that have a value
    /// of their own; a misspelt `value` beside nothing but a source is taken for one.
    fileprivate var isAssertedValue: Bool {
        if self["of"] != nil || self["kind"] != nil { return false }
        if self["value"] != nil { return true }
        guard let entries, entries.count == 2, self["source"] != nil else { return false }
        return entries.contains { Suggestion.nearest(to: $0.key, among: ["value"]) != nil }
    }
}

extension Fields {
    /// The sources that a key names, one or a list of them, sorted, each once.
    func sources(_ key: String) -> [SourceID] {
        guard let node = self[key] else { return [] }
        if node.isBlank || node.items?.isEmpty == true {
            context.report(
                .emptyList,
                "\(subject) has an empty '\(key)', which would mean nothing at all: name a source, "
                    + "or leave the key out", at: keyRange(key))
            return []
        }
        let names = (node.items ?? [node]).compactMap { reference($0, as: key) }
        return Set(names).sorted().map { SourceID($0) }
    }
}

extension FactValue {
    /// What a scalar says.
    fileprivate var word: String? { if case .scalar(let text) = self { text } else { nil } }

    /// The words that are any of a list, and nothing besides.
    fileprivate var anyOf: [String] {
        guard case .mapping(let entries) = self, entries.count == 1, entries[0].key == "any",
            case .list(let items) = entries[0].value
        else { return [] }
        let words = items.compactMap(\.word)
        return words.count == items.count ? words : []
    }

    /// All words in it, however deep: as deep as a text may be.
    fileprivate var words: [String] {
        var found: [String] = []
        var waiting = [self]
        while let value = waiting.popLast() {
            switch value {
            case .null: break
            case .scalar(let text): found.append(text)
            case .list(let items): waiting += items
            case .mapping(let entries): waiting += entries.map(\.value)
            }
        }
        return found
    }
}
