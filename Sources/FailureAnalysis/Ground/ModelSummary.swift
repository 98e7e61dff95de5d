import Compilation

/// What was analysed.
public struct ModelSummary: Codable, Hashable, Sendable {
    /// The title.
    public var title: String
    /// The model's date or `nil`.
    @WrittenAsNull public var date: String?
    /// The digest of its canonical form.
    public var digest: String
}

extension ModelSummary {
    /// The summary of a compiled model.
    init(_ compiled: CompiledModel) {
        self.init(title: compiled.title, date: compiled.date, digest: compiled.digest)
    }
}
