import ModelFormat
import Phrases
import ThreatGraph
import YAMLKit

/// Reads the conditions under which set-ups are left out.
struct ExclusionReader {
    /// The most pairs of values of two things that are held against each other.
    static let mostPairs = 1_000_000

    let axes: [SweepAxis]
    private(set) var faults: [Diagnostic] = []

    init(axes: [SweepAxis]) { self.axes = axes }

    /// The conditions in a list.
    mutating func exclusions(in items: [YAMLNode]) -> [SweepExclusion] {
        items.map { exclusion($0) }
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, at range: YAMLRange) {
        faults.append(Diagnostic(code, message, at: range))
    }

    private mutating func axis(_ name: String, at range: YAMLRange) -> Int? {
        if let axis = axes.firstIndex(where: { $0.name == name }) { return axis }
        report(
            .unknownKey,
            "'\(name.prefix(80))' does not vary"
                + Suggestion.hint(for: name, among: axes.map(\.name)),
            at: range)
        return nil
    }

    private mutating func exclusion(_ item: YAMLNode) -> SweepExclusion {
        var exclusion = SweepExclusion()
        for entry in item.entries ?? [] {
            guard let axis = axis(entry.key, at: entry.keyRange) else { continue }
            read(entry, of: axis, into: &exclusion)
        }
        if item.entries?.isEmpty ?? true {
            report(.wrongType, "a condition names what varies and a value", at: item.range)
        }
        return exclusion
    }

    private mutating func read(
        _ entry: YAMLEntry, of axis: Int, into exclusion: inout SweepExclusion
    ) {
        let value = FactValue(entry.value)
        let isValue = axes[axis].values.contains { $0.says == value }
        if !isValue, let key = entry.value.entries?.first?.key {
            if let relation = SweepExclusion.Relation(rawValue: key) {
                if let found = comparison(entry.value, of: axis, relation) {
                    exclusion.comparisons.append(found)
                }
                return
            }
            if ["from", "to"].contains(key) {
                exclusion.places[axis] = range(entry.value, of: axis)
                return
            }
            if key == "not", let node = entry.value["not"] {
                exclusion.places[axis] = Set(axes[axis].values.indices).subtracting(
                    listed(node, of: axis))
                return
            }
        }
        exclusion.places[axis] = listed(entry.value, of: axis)
    }

    /// The places of a value, or of each in a list.
    private mutating func listed(_ node: YAMLNode, of axis: Int) -> Set<Int> {
        var places: Set<Int> = []
        let whole = axes[axis].values.firstIndex { $0.says == FactValue(node) }
        if let whole { return [whole] }
        for wanted in node.items ?? [node] {
            let fact = FactValue(wanted)
            guard let place = axes[axis].values.firstIndex(where: { $0.says == fact }) else {
                report(
                    .wrongType,
                    "'\(axes[axis].name.prefix(80))' never has this value: write one that it has, a list "
                        + "of them, { from: …, to: … }, { not: … }, { below: THING }, "
                        + "{ above: THING } or { same-as: THING }", at: wanted.range)
                continue
            }
            places.insert(place)
        }
        return places
    }

    /// The places of the values within bounds, each of which may be left out.
    private mutating func range(_ node: YAMLNode, of axis: Int) -> Set<Int> {
        let known = axes[axis].values.map { CountedText($0.says.label) }
        var places = Set(known.indices)
        for entry in node.entries ?? [] {
            guard ["from", "to"].contains(entry.key),
                let bound = entry.value.scalar.flatMap({ CountedText($0.text) }),
                known.allSatisfy({ $0?.kind == bound.kind })
            else {
                report(
                    .wrongType,
                    "'\(axes[axis].name.prefix(80))' takes from and to in letters, numbers and units as "
                        + "its values have", at: entry.value.range)
                return []
            }
            places = places.filter { place in
                guard let number = known[place]?.number else { return false }
                return entry.key == "from" ? number >= bound.number : number <= bound.number
            }
        }
        return places
    }

    private mutating func comparison(
        _ node: YAMLNode, of axis: Int, _ relation: SweepExclusion.Relation
    ) -> SweepExclusion.Comparison? {
        guard node.entries?.count == 1, let text = node[relation.rawValue]?.scalar?.text else {
            report(
                .wrongType, "'\(relation.rawValue)' takes the name of something else that varies",
                at: node.range)
            return nil
        }
        guard let other = self.axis(text, at: node.range) else { return nil }
        let (values, others) = (axes[axis].values, axes[other].values)
        let (count, overflow) = values.count.multipliedReportingOverflow(by: others.count)
        guard !overflow, count <= Self.mostPairs else {
            report(.limit, "more than \(Self.mostPairs) pairs of values", at: node.range)
            return nil
        }
        let numbers = [values, others].map { $0.map { CountedText($0.says.label) } }
        let kinds = Set(numbers.joined().map { $0?.kind })
        guard relation == .sameAs || kinds.count == 1 && !kinds.contains(nil) else {
            report(
                .wrongType,
                "'\(relation.rawValue)' takes two things whose values have the same letters and units and "
                    + "differ in the number", at: node.range)
            return nil
        }
        var pairs: Set<[Int]> = []
        for (place, value) in values.enumerated() {
            for (otherPlace, otherValue) in others.enumerated() {
                let (left, right) = (numbers[0][place], numbers[1][otherPlace])
                let holds =
                    switch relation {
                    case .sameAs: value.says == otherValue.says
                    case .below: (left?.number ?? 0) < (right?.number ?? 0)
                    case .above: (left?.number ?? 0) > (right?.number ?? 0)
                    }
                if holds { pairs.insert([place, otherPlace]) }
            }
        }
        return SweepExclusion.Comparison(
            axis: axis, relation: relation, other: other, pairs: pairs)
    }
}
