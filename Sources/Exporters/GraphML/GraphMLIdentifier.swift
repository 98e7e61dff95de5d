import XMLKit

/// Ids that every reader of GraphML takes.
enum GraphMLIdentifier {
    /// The id for a name, of the form `[A-Za-z_][A-Za-z0-9_.-]*`; two names never share one.
    static func encoded(_ name: String) -> String { XMLIdentifier.encoded(name) }
}
