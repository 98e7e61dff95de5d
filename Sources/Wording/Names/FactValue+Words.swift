package import ThreatGraph

extension FactValue {
    /// Keys that change no answer.
    static let asides: Set<String> = ["title", "status", "source", "date", "note"]

    /// The value on one line, as a model file would have it, without titles and evidence.
    package var words: String {
        switch self {
        case .null: return "nothing"
        case .scalar(let text): return text
        case .list(let items): return "[" + items.map(\.words).joined(separator: ", ") + "]"
        case .mapping(let entries):
            let told = entries.filter { !Self.asides.contains($0.key) }
            return "{ " + told.map { "\($0.key): \($0.value.words)" }.joined(separator: ", ") + " }"
        }
    }
}
