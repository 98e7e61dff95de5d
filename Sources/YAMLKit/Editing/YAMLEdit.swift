/// A change of a text: some of its bytes give way to others.
public struct YAMLEdit: Hashable, Sendable {
    /// The offsets of the bytes that go.
    public let range: Range<Int>
    /// What comes in their place.
    public let replacement: String

    /// Makes an edit.
    public init(_ range: Range<Int>, _ replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}

/// Why a text could not be changed.
public enum YAMLEditError: Error, Hashable, Sendable {
    /// The text has mistakes, so that it is not sure what a change would do.
    case mistakes
    /// Two edits are about the same bytes.
    case overlap
    /// The node is not of the kind that the edit is for, or has no such entry.
    case noSuchPlace
    /// The changed text would be none, or would say something else.
    case broken
}

extension YAMLEditError: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .mistakes: "the text has mistakes: mend them first"
        case .overlap: "two changes are about one place: make one after the other"
        case .noSuchPlace: "there is no such place in the text: name one that is there"
        case .broken: "the changed text would not say what was asked for: change it by hand"
        }
    }
}

extension YAMLSyntax {
    /// One step of a path: into the entry of a mapping or the item of a list.
    public enum Step: Hashable, Sendable {
        /// The entry of that name.
        case key(String)
        /// The item at that place, counted from 0.
        case item(Int)
    }

    /// The node to which a path leads from the outermost node.
    ///
    /// - Complexity: O(*w*) a step for mappings of *w* entries.
    public func node(at path: [Step]) -> Int? {
        guard var node = roots.first else { return nil }
        for step in path {
            let children = nodes[node].children
            switch (step, nodes[node].kind) {
            case (.key(let name), .mapping):
                guard let at = entryIndex(of: name, in: node) else { return nil }
                node = children[2 * at + 1]
            case (.item(let at), .list):
                guard children.indices.contains(at) else { return nil }
                node = children[at]
            default: return nil
            }
        }
        return node
    }

    /// The place of the entry of that name in a mapping, counted from 0.
    func entryIndex(of name: String, in mapping: Int) -> Int? {
        let children = nodes[mapping].children
        return stride(from: 0, to: children.count - 1, by: 2)
            .first { text(of: children[$0]) == name }.map { $0 / 2 }
    }

    /// The text with some of its bytes changed, read anew.
    ///
    /// Every byte outside the edits stays as it is.
    ///
    /// - Throws: `YAMLEditError` where the text has mistakes, edits overlap, or the outcome is not
    ///   YAML.
    /// - Complexity: O(*n* + *e* log *e*) for *n* bytes and *e* edits.
    public func applying(_ edits: [YAMLEdit]) throws(YAMLEditError) -> YAMLSyntax {
        guard mistakes.isEmpty else { throw .mistakes }
        var changed: [UInt8] = []
        var at = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= at, edit.range.upperBound <= bytes.count else {
                throw .overlap
            }
            changed += bytes[at..<edit.range.lowerBound]
            changed += Array(edit.replacement.utf8)
            at = edit.range.upperBound
        }
        changed += bytes[at...]
        let limits = YAMLLimits(
            bytes: Int.max, depth: YAMLLimits.generated.depth, nodes: Int.max)
        guard let syntax = try? YAMLSyntax(bytes: changed, limits: limits),
            syntax.mistakes.isEmpty
        else { throw .broken }
        return syntax
    }
}
