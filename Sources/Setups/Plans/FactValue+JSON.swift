import Reports
import ThreatGraph

extension FactValue {
    /// The value as JSON on one line: scalars as texts.
    var jsonText: String {
        switch self {
        case .null: return "null"
        case .scalar(let text): return (try? JSONText.line(of: text)) ?? "null"
        case .list(let items): return "[" + items.map(\.jsonText).joined(separator: ",") + "]"
        case .mapping(let entries):
            return "{"
                + entries.map { "\(FactValue.scalar($0.key).jsonText):\($0.value.jsonText)" }
                .joined(separator: ",") + "}"
        }
    }
}

extension FactValue {
    /// What stands for the value in a summary of rows: a text as it is, anything else as JSON.
    var label: String {
        switch self {
        case .scalar(let text): text
        case .null: "~"
        case .list, .mapping: jsonText
        }
    }
}
