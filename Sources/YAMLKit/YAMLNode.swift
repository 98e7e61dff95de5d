/// A scalar as the text writes it: no word is ever turned into a number, a truth value or a date.
public struct YAMLScalar: Hashable, Sendable {
    /// The text, with quotes and escapes undone.
    public var text: String
    /// Whether it is written without quotes.
    public var isPlain: Bool

    /// Makes a scalar.
    public init(_ text: String, isPlain: Bool = false) {
        self.text = text
        self.isPlain = isPlain
    }
}

/// One entry of a mapping.
public struct YAMLEntry: Hashable, Sendable {
    /// The key.
    public var key: String
    /// Where the key stands.
    public var keyRange: YAMLRange
    /// The value.
    public var value: YAMLNode

    /// Makes an entry.
    public init(key: String, keyRange: YAMLRange, value: YAMLNode) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }
}

/// A node of a document: a scalar, a list or a mapping, and where it stands.
public struct YAMLNode: Hashable, Sendable {
    /// What a node may hold.
    public enum Content: Hashable, Sendable {
        /// A single value.
        case scalar(YAMLScalar)
        /// Values in order.
        case list([YAMLNode])
        /// Entries in the order written; no two have one key.
        case mapping([YAMLEntry])
    }

    /// What it holds.
    public var content: Content
    /// Where it stands.
    public var range: YAMLRange

    /// Makes a node.
    public init(_ content: Content, at range: YAMLRange) {
        self.content = content
        self.range = range
    }
}

extension YAMLNode {
    /// The scalar, if it is one.
    public var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The items, if it is a list.
    public var items: [YAMLNode]? {
        if case .list(let items) = content { items } else { nil }
    }

    /// The entries, if it is a mapping.
    public var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// Whether it is an explicit null: a plain `~` or `null`.
    public var isNull: Bool {
        guard let scalar, scalar.isPlain else { return false }
        return ["~", "null", "Null", "NULL"].contains(scalar.text)
    }

    /// Whether nothing is written where the value should be.
    public var isBlank: Bool {
        guard let scalar, scalar.isPlain else { return false }
        return scalar.text.isEmpty
    }

    /// The entry called `key`, if it is a mapping that has one.
    ///
    /// - Complexity: O(*n*) for *n* entries.
    public func entry(_ key: String) -> YAMLEntry? { entries?.first { $0.key == key } }

    /// The value of `key`, if it is a mapping that has it.
    ///
    /// - Complexity: O(*n*) for *n* entries.
    public subscript(key: String) -> YAMLNode? { entry(key)?.value }
}
