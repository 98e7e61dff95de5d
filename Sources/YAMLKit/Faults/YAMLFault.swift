/// One thing that keeps a text from being read.
public struct YAMLFault: Error, Hashable, Sendable {
    /// What is wrong.
    public var kind: Kind
    /// Where.
    public var range: YAMLRange

    /// The kinds of fault.
    public enum Kind: Hashable, Sendable {
        /// The text is not YAML.
        case syntax(YAMLMistake)
        /// The text is not UTF-8.
        case notUTF8
        /// The text holds nothing.
        case empty
        /// The text is longer than `YAMLLimits.bytes`.
        case tooManyBytes(limit: Int)
        /// It nests deeper than `YAMLLimits.depth`.
        case tooDeep(limit: Int)
        /// It has more nodes than `YAMLLimits.nodes`.
        case tooManyNodes(limit: Int)
        /// A scalar is longer than `YAMLLimits.scalarBytes`.
        case scalarTooLong(limit: Int)
        /// A node is given an anchor.
        case anchor(String)
        /// A node is an alias of another.
        case alias(String)
        /// A node is given a tag.
        case tag(String)
        /// A second document begins.
        case secondDocument
        /// A key is a list or a mapping.
        case complexKey
        /// A key stands twice in one mapping; `first` is where it stood before.
        case duplicateKey(String, first: YAMLRange)
        /// A merge key `<<`.
        case mergeKey
    }

    /// Makes a fault.
    public init(_ kind: Kind, at range: YAMLRange) {
        self.kind = kind
        self.range = range
    }
}

extension YAMLFault {
    /// Whether the text is not YAML there.
    public var isSyntax: Bool { if case .syntax = kind { true } else { false } }

    /// Whether what was meant is as good as surely what was read all the same.
    public var isMended: Bool {
        switch kind {
        case .syntax(let mistake): mistake.isMended
        case .anchor, .tag: true
        default: false
        }
    }
}

extension YAMLFault: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch kind {
        case .syntax(let mistake): mistake.description
        case .notUTF8: "this byte is not UTF-8: save the file as UTF-8"
        case .empty: "nothing is written here"
        case .tooManyBytes(let limit): "more than \(limit) bytes: split the file"
        case .tooDeep(let limit): "nested more than \(limit) levels deep: flatten it"
        case .tooManyNodes(let limit): "more than \(limit) values: split the file"
        case .scalarTooLong(let limit): "a text of more than \(limit) bytes: shorten it"
        case .anchor(let name): "anchor '&\(name)': write the value where it is used"
        case .alias(let name): "alias '*\(name)': write the value out, or quote it if it is text"
        case .tag(let name): "tag '\(name)': leave it out, or quote it if it is text"
        case .secondDocument: "a second document begins: put each in a file of its own"
        case .complexKey: "a list or mapping as a key: use a name"
        case .duplicateKey(let key, _): "key '\(key)' stands twice: keep one"
        case .mergeKey: "merge key '<<': write the values out, or use 'extends'"
        }
    }
}

/// Everything that keeps a text from being read, in the order of the text.
public struct YAMLFaults: Error, Hashable, Sendable {
    /// The faults, at least one.
    public let faults: [YAMLFault]
}

extension YAMLFaults: CustomStringConvertible {
    /// A line each, with its place.
    public var description: String {
        faults.map { "\($0.range): \($0)" }.joined(separator: "\n")
    }
}
