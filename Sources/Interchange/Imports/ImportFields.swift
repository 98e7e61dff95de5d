internal import ModelFormat
package import Phrases
package import YAMLKit

/// Reads nodes of another tool's file, and gathers what is wrong with it.
///
/// Unknown members are passed over: formats grow. What is of another kind than it has to be is told.
package struct ImportFields {
    /// What is wrong, in the order found.
    package private(set) var faults: [Diagnostic] = []
    private let title: String

    /// Makes it for a format that is called `title`.
    package init(_ format: ImportFormat) { title = format.title }

    /// Tells of something wrong.
    package mutating func refuse(_ message: String, at node: YAMLNode) {
        refuse(message, at: DiagnosticPlace(node.range))
    }

    /// Tells of something wrong at a place.
    package mutating func refuse(_ message: String, at place: DiagnosticPlace) {
        faults.append(Diagnostic(.importBroken, "\(message) (\(title))", at: place))
    }

    /// The items of a list under a key; none where it is left out or empty.
    package mutating func list(_ key: String, of node: YAMLNode) -> [YAMLNode] {
        guard let value = node[key], !value.isNull, !value.isBlank else { return [] }
        if let items = value.items { return items }
        refuse("'\(key)' has to be a list", at: value)
        return []
    }

    /// The entries of a mapping under a key; none where it is left out or empty.
    package mutating func entries(_ key: String, of node: YAMLNode) -> [YAMLEntry] {
        guard let value = node[key], !value.isNull, !value.isBlank else { return [] }
        if let entries = value.entries { return entries }
        refuse("'\(key)' has to be a mapping", at: value)
        return []
    }

    /// A text under a key; `nil` where it is left out or empty.
    package mutating func text(_ key: String, of node: YAMLNode) -> String? {
        guard let value = node[key], !value.isNull, !value.isBlank else { return nil }
        if let text = value.scalar?.text { return text.isEmpty ? nil : text }
        refuse("'\(key)' has to be a text", at: value)
        return nil
    }

    /// A text that has to be there; told and `nil` where it is not.
    package mutating func required(_ key: String, of node: YAMLNode) -> String? {
        guard node.entries != nil else {
            refuse("a mapping belongs here", at: node)
            return nil
        }
        let before = faults.count
        if let text = text(key, of: node) { return text }
        if faults.count == before { refuse("'\(key)' is missing", at: node) }
        return nil
    }

    /// Whether a flag under a key is set; `false` where it is left out.
    package mutating func flag(_ key: String, of node: YAMLNode) -> Bool {
        guard let text = text(key, of: node) else { return false }
        switch text.lowercased() {
        case "true", "yes", "on", "1": return true
        case "false", "no", "off", "0": return false
        default:
            refuse("'\(key)' has to be true or false", at: node[key] ?? node)
            return false
        }
    }

    /// The texts of a list under a key, with their places.
    package mutating func texts(_ key: String, of node: YAMLNode) -> [(
        text: String, node: YAMLNode
    )] {
        list(key, of: node).compactMap { item in
            if let text = item.scalar?.text { return (text, item) }
            refuse("'\(key)' has to be a list of names", at: item)
            return nil
        }
    }
}

extension DiagnosticCode {
    /// A file of another tool says something that its format does not allow.
    package static let importBroken = DiagnosticCode("import.broken")

    /// What can be wrong with an import.
    package static let importCodes: [DiagnosticCode] = [.importBroken]
}
