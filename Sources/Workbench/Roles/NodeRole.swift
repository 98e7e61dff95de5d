import ModelFormat

/// What a node of a text is there for, by the tables of keys.
struct NodeRole: Hashable, Sendable {
    /// The part that it plays.
    enum Part: Hashable, Sendable {
        /// A key of a mapping, whose keys stand in these tables.
        case key([KeyTableName])
        /// The name of an element of a section, with which the section declares it.
        case name(ModelSection)
        /// The path of a fact that is changed.
        case changedPath
        /// A value of a kind.
        case value(KeyKind)
        /// Nothing that belongs there.
        case stray
    }

    /// The part.
    let part: Part
    /// The names that lead to it from the top of the model, or to its value if it is a key; items of
    /// lists by number.
    let path: [String]
    /// Of what kind the fact is that an unknown is about, within the unknown.
    var fact: KeyKind?

    /// The role with the kind of the fact in the place of whatever the fact may be.
    var settled: NodeRole {
        guard let fact, let kind, kind.alternatives.contains(.fact) else { return self }
        let kinds = kind.alternatives.flatMap { $0 == .fact ? fact.alternatives : [$0] }
        return NodeRole(part: .value(.either(kinds)), path: path, fact: fact)
    }

    /// The kind of a value; `nil` for a key.
    var kind: KeyKind? { if case .value(let kind) = part { kind } else { nil } }

    /// The path of the element that it belongs to, `channels.network`.
    var element: [String]? {
        path.count > 1 && ModelSection(rawValue: path[0]) != nil ? Array(path.prefix(2)) : nil
    }
}
