internal import ThreatGraph
internal import YAMLKit

extension FactValue {
    /// The value that a node writes.
    init(_ node: YAMLNode) {
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
