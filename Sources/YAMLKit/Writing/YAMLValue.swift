/// Something to write as YAML.
public indirect enum YAMLValue: Hashable, Sendable {
    /// An explicit null, written `~`.
    case null
    /// A word that means the same to every reader without quotes, such as a number or a date, or a
    /// quantity with its unit; written as it is when that is safe and quoted otherwise.
    case word(String)
    /// Text; quoted wherever a reader could take it for anything else.
    case text(String)
    /// Values in order.
    case list([YAMLValue])
    /// Entries in order.
    case mapping([Entry])

    /// One entry of a mapping.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: YAMLValue

        /// Makes an entry.
        public init(_ key: String, _ value: YAMLValue) {
            self.key = key
            self.value = value
        }
    }
}
