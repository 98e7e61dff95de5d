import ThreatGraph

extension FactValue {
    /// The value on one line, as a model file would have it.
    var words: String {
        switch self {
        case .null: "nothing"
        case .scalar(let text): text
        case .list(let items): "[" + items.map(\.words).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{ " + entries.map { "\($0.key): \($0.value.words)" }.joined(separator: ", ") + " }"
        }
    }
}
