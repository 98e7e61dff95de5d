package import YAMLKit

extension YAMLNode {
    /// What the node is, for a message.
    package var kindName: String {
        switch content {
        case .list: "a list"
        case .mapping: "a mapping"
        case .scalar: isNull || isBlank ? "nothing" : "a single value"
        }
    }
}
