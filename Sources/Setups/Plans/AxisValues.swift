import ModelFormat
import Phrases
import ThreatGraph
import YAMLKit

/// Reads the values of what varies.
struct AxisValues {
    /// The most values of one axis.
    static let most = 100_000

    let graph: ThreatGraph
    /// The unknowns of the model, and those that follow from what it says.
    private let unknowns: Register<Unknown>
    private(set) var faults: [Diagnostic] = []

    init(graph: ThreatGraph) {
        self.graph = graph
        unknowns = graph.openUnknowns
    }

    /// The values under one entry of `vary`; none where something is wrong with it.
    mutating func values(of entry: YAMLEntry) -> [SweepAxis.Value] {
        let (name, node) = (entry.key, entry.value)
        if name.hasPrefix("unknown.") { return alternatives(of: name, entry) }
        if name.hasPrefix("options.") { return options(name, entry) }
        if let items = node.items {
            guard items.count <= Self.most, !items.isEmpty else {
                return report(.wrongType, "'\(name)' takes 1 to \(Self.most) values", at: node)
            }
            return distinct(
                items.map { item in
                    value(FactValue(item), of: entry, at: item)
                }, of: name, at: node)
        }
        if let cases = node["cases"], node.entries?.count == 1 {
            return self.cases(cases, of: name)
        }
        if node["from"] != nil { return range(of: entry) }
        return report(
            .wrongType,
            "'\(name.prefix(80))' takes a list of values, { from: …, to: … } or { cases: { … } }",
            at: node)
    }

    private mutating func report(
        _ code: DiagnosticCode, _ message: String, at node: YAMLNode
    ) -> [SweepAxis.Value] {
        report(code, message, at: node.range)
    }

    private mutating func report(
        _ code: DiagnosticCode, _ message: String, at range: YAMLRange
    ) -> [SweepAxis.Value] {
        faults.append(Diagnostic(code, message, at: range))
        return []
    }

    /// A value that is what the fact at the path is then.
    private func value(
        _ fact: FactValue, of entry: YAMLEntry, at node: YAMLNode
    ) -> SweepAxis.Value {
        SweepAxis.Value(
            says: fact, changes: [Change(path: entry.key, value: fact)],
            places: [ChangePlace(path: entry.keyRange, value: node.range)])
    }

    /// A value that makes the changes which the model writes under its name.
    private func value(
        named label: String, _ changes: [Change], of entry: YAMLEntry, at node: YAMLNode
    ) -> SweepAxis.Value {
        let place = ChangePlace(path: entry.keyRange, value: node.range)
        return SweepAxis.Value(
            says: .scalar(label), changes: changes, places: changes.map { _ in place })
    }

    /// The values, none of which may stand twice: rows could not be told apart.
    private mutating func distinct(
        _ values: [SweepAxis.Value], of name: String, at node: YAMLNode
    ) -> [SweepAxis.Value] {
        var seen: Set<FactValue> = []
        for value in values where !seen.insert(value.says).inserted {
            return report(
                .duplicateID, "'\(name.prefix(80))' has one value twice: take one out", at: node)
        }
        return values
    }

    /// The alternatives of an unknown of the model: all of them, or those whose labels are listed.
    private mutating func alternatives(
        of name: String, _ entry: YAMLEntry
    ) -> [SweepAxis.Value] {
        let id = String(name.dropFirst("unknown.".count))
        guard let unknown = unknowns[UnknownID(id)] else {
            return report(
                .unknownPath,
                "the model has no unknown '\(id.prefix(80))'"
                    + Suggestion.hint(for: id, among: unknowns.map(\.id.rawValue)),
                at: entry.keyRange)
        }
        let all = unknown.alternatives.map {
            value(named: $0.label, $0.changes, of: entry, at: entry.value)
        }
        if entry.value.scalar?.text == "all" { return distinct(all, of: name, at: entry.value) }
        var chosen: [SweepAxis.Value] = []
        for item in entry.value.items ?? [entry.value] {
            let label = FactValue(item)
            guard
                let alternative = unknown.alternatives.first(where: { .scalar($0.label) == label })
            else {
                return report(
                    .wrongType,
                    "'\(name.prefix(80))' takes 'all', or a list of its labels: "
                        + unknown.alternatives.map(\.label).joined(separator: "; "), at: item)
            }
            chosen.append(
                value(named: alternative.label, alternative.changes, of: entry, at: item))
        }
        return distinct(chosen, of: name, at: entry.value)
    }

    /// An option of the model, which is taken or not.
    private mutating func options(_ name: String, _ entry: YAMLEntry) -> [SweepAxis.Value] {
        let id = String(name.dropFirst("options.".count))
        guard let option = graph.options.first(where: { $0.id.rawValue == id }) else {
            return report(
                .unknownPath,
                "the model has no option '\(id.prefix(80))'"
                    + Suggestion.hint(for: id, among: graph.options.map(\.id.rawValue)),
                at: entry.keyRange)
        }
        var chosen: [SweepAxis.Value] = []
        for item in entry.value.items ?? [entry.value] {
            switch item.scalar?.text {
            case "off": chosen.append(value(named: "off", [], of: entry, at: item))
            case "on": chosen.append(value(named: "on", option.changes, of: entry, at: item))
            default:
                return report(
                    .wrongType, "'\(name.prefix(80))' takes a list of off and on", at: item)
            }
        }
        return distinct(chosen, of: name, at: entry.value)
    }

    /// Cases, of which each sets several facts.
    private mutating func cases(_ node: YAMLNode, of name: String) -> [SweepAxis.Value] {
        guard let entries = node.entries, !entries.isEmpty, entries.count <= Self.most else {
            return report(
                .wrongType, "'cases' takes names, and under each paths and their values", at: node)
        }
        var values: [SweepAxis.Value] = []
        for entry in entries {
            guard let facts = entry.value.entries ?? (entry.value.isBlank ? [] : nil) else {
                return report(
                    .wrongType, "a case takes paths and their values: { path: value }",
                    at: entry.value)
            }
            values.append(
                .init(
                    says: .scalar(entry.key),
                    changes: facts.map { Change(path: $0.key, value: FactValue($0.value)) },
                    places: facts.map { ChangePlace(path: $0.keyRange, value: $0.value.range) }))
        }
        return values
    }

    /// Numbers, or levels and the like, from one to another.
    private mutating func range(of entry: YAMLEntry) -> [SweepAxis.Value] {
        let node = entry.value
        let short = "'\(entry.key.prefix(80))'"
        let known = ["from", "step", "to", "unit"]
        var texts: [String: String] = [:]
        for entry in node.entries ?? [] {
            guard known.contains(entry.key), let text = entry.value.scalar?.text else {
                return report(
                    .unknownKey,
                    "\(short) has no '\(entry.key.prefix(80))' in a range: it takes from, to, step and unit",
                    at: entry.value)
            }
            texts[entry.key] = text
        }
        guard let from = texts["from"].flatMap(Self.counted),
            let to = texts["to"].flatMap(Self.counted)
        else {
            return report(
                .wrongType,
                "\(short) takes { from: 1, to: 9, step: 2, unit: GB/day } in whole numbers, or "
                    + "{ from: SL1, to: SL5 }", at: node)
        }
        guard from.prefix == to.prefix else {
            return report(
                .wrongType,
                "\(short) goes from '\(from.prefix)' to '\(to.prefix)': write the same letters",
                at: node)
        }
        let step = texts["step"].map { Int($0) } ?? 1
        guard let step, step > 0 else {
            return report(
                .wrongType, "\(short) takes a 'step' of 1 or more", at: node["step"] ?? node)
        }
        guard from.number <= to.number else {
            return report(
                .wrongType,
                "\(short) goes from \(from.number) down to \(to.number): write the smaller one under 'from'",
                at: node)
        }
        let count = (to.number - from.number) / step + 1
        guard count <= Self.most else {
            return report(
                .limit,
                "\(short) has \(count) values: at most \(Self.most), so take a larger 'step'",
                at: node)
        }
        let unit = texts["unit"].map { " " + $0 } ?? ""
        return stride(from: from.number, through: to.number, by: step).map { number in
            value(.scalar("\(from.prefix)\(number)\(unit)"), of: entry, at: node)
        }
    }

    /// A number of at most nine digits, and the letters before it.
    private static func counted(_ text: String) -> (prefix: String, number: Int)? {
        let prefix = text.prefix { $0.isLetter }
        let digits = text.dropFirst(prefix.count)
        guard (1...9).contains(digits.utf8.count), digits.allSatisfy({ "0"..."9" ~= $0 }),
            let number = Int(digits)
        else { return nil }
        return (String(prefix), number)
    }
}
