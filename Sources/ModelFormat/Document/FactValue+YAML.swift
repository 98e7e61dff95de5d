package import ThreatGraph
package import YAMLKit

extension FactValue {
    /// The value that a node writes.
    package init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar): self = node.isNull ? .null : .scalar(scalar.text)
        case .list(let items): self = .list(items.map { FactValue($0) })
        case .mapping(let entries):
            let converted = entries.map { Entry(key: $0.key, value: FactValue($0.value)) }
            self = .mapping(converted.sorted { $0.key < $1.key })
        }
    }

    /// The value as a node that stands at `range` throughout.
    func node(at range: YAMLRange) -> YAMLNode {
        let content: YAMLNode.Content =
            switch self {
            case .null: .scalar(YAMLScalar("~", isPlain: true))
            case .scalar(let text): .scalar(YAMLScalar(text))
            case .list(let items): .list(items.map { $0.node(at: range) })
            case .mapping(let entries):
                .mapping(
                    entries.map {
                        YAMLEntry(key: $0.key, keyRange: range, value: $0.value.node(at: range))
                    })
            }
        return YAMLNode(content, at: range)
    }

    /// Whether another value says this one, whatever the order of the parts of a formula.
    package func saysTheSame(as other: FactValue) -> Bool { settled == other.settled }

    /// Whether a node writes this value, whatever the order of the parts of a formula; nothing that
    /// is written is what an explicit null says.
    func saysTheSame(as node: YAMLNode?) -> Bool {
        let written = node.map { $0.isBlank ? .null : FactValue($0) } ?? .null
        return settled == written.settled
    }

    /// The value with the parts of formulas, whose order says nothing, in one order.
    private var settled: FactValue {
        switch self {
        case .null, .scalar: return self
        case .list(let items): return .list(items.map(\.settled))
        case .mapping(let entries):
            return .mapping(
                entries.map { entry in
                    let value = entry.value.settled
                    guard ["all", "any", "of"].contains(entry.key), case .list(let parts) = value
                    else { return Entry(key: entry.key, value: value) }
                    return Entry(
                        key: entry.key, value: .list(parts.sorted { $0.label < $1.label }))
                })
        }
    }

    /// The value as a reader would say it: `aws`, `all of aws, lab`, `2 of a, b, c`.
    var label: String {
        switch self {
        case .null: "nothing"
        case .scalar(let text): text
        case .list(let items): "[" + items.map(\.label).joined(separator: ", ") + "]"
        case .mapping(let entries):
            FactValue.quorumLabel(entries)
                ?? "{ " + entries.map { "\($0.key): \($0.value.label)" }.joined(separator: ", ")
                + " }"
        }
    }

    private static func quorumLabel(_ entries: [Entry]) -> String? {
        func parts(_ value: FactValue) -> String? {
            guard case .list(let items) = value else { return nil }
            return items.map { item in
                if case .scalar(let text) = item { text } else { "(\(item.label))" }
            }.joined(separator: ", ")
        }
        switch entries.map(\.key) {
        case ["all"], ["any"]: return parts(entries[0].value).map { "\(entries[0].key) of \($0)" }
        case ["at-least", "of"]:
            return parts(entries[1].value).map { "\(entries[0].value.label) of \($0)" }
        default: return nil
        }
    }
}
