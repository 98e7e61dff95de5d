import Interchange
import ModelFormat
import Phrases
import ThreatGraph
import YAMLKit

extension PlanReader {
    /// What values cost: as the model states it of options that vary, and as the plan states it.
    mutating func costs(among axes: [SweepAxis]) -> SweepCosts {
        var costs = SweepCosts()
        if case .model(let graph, _) = model.content {
            for axis in axes where axis.name.hasPrefix("options.") {
                let id = axis.name.dropFirst("options.".count)
                guard let option = graph.options.first(where: { $0.id.rawValue == id }) else {
                    continue
                }
                costs.byAxis[axis.name] = ["off": 0, "on": option.cost]
            }
        }
        guard let node = root["costs"] else { return costs }
        guard let entries = node.entries else {
            report(
                .wrongType, "'costs' takes what varies, and under each its values and their costs",
                at: node.range)
            return costs
        }
        for entry in entries {
            guard let axis = axes.first(where: { $0.name == entry.key }) else {
                report(
                    .unknownKey,
                    "'\(entry.key.prefix(80))' does not vary"
                        + Suggestion.hint(for: entry.key, among: axes.map(\.name)),
                    at: entry.keyRange)
                continue
            }
            costs.byAxis[axis.name] = self.costs(of: axis, in: entry.value)
        }
        return costs
    }

    private mutating func costs(of axis: SweepAxis, in node: YAMLNode) -> [String: Int] {
        var costs: [String: Int] = [:]
        let known = axis.values.map(\.says.label)
        for entry in node.entries ?? [] {
            guard
                let value = known.first(where: { [$0, SweepWords.shown($0)].contains(entry.key) })
            else {
                report(
                    .wrongType,
                    "'\(axis.name.prefix(80))' never has the value '\(entry.key.prefix(80))'"
                        + Suggestion.hint(for: entry.key, among: known.map(SweepWords.shown)),
                    at: entry.keyRange)
                continue
            }
            let number = entry.value.scalar.flatMap { Int($0.text) }
            guard let number, (0...Self.mostCost).contains(number) else {
                report(
                    .wrongType, "a cost is a whole number from 0 to \(Self.mostCost)",
                    at: entry.value.range)
                continue
            }
            costs[value] = number
        }
        if costs.isEmpty {
            report(
                .wrongType, "'\(axis.name.prefix(80))' takes values and their costs: { value: 3 }",
                at: node.range)
        }
        return costs
    }

    /// The largest cost of one value, so that no sum overflows.
    private static let mostCost = 1_000_000_000_000
}
