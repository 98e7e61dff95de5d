/// A value as a model file writes it, without its place.
public indirect enum FactValue: Hashable, Sendable {
    /// Nothing: removes the fact.
    case null
    /// A number, word or text as written.
    case scalar(String)
    /// Values in the order written.
    case list([FactValue])
    /// Named values, sorted by name.
    case mapping([Entry])

    /// One named value.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public var key: String
        /// What stands under the key.
        public var value: FactValue

        /// Puts a value under a key; keys of one mapping differ.
        public init(key: String, value: FactValue) {
            self.key = key
            self.value = value
        }
    }
}

/// One change to a model: a fact named by its dotted path, and its new value.
public struct Change: Hashable, Sendable {
    /// The path from the top of the model file, for example `channels.network.operator`.
    public var path: String
    /// What to put there.
    public var value: FactValue

    /// Puts a value at a path; `.null` takes away what is there.
    public init(path: String, value: FactValue) {
        self.path = path
        self.value = value
    }
}
