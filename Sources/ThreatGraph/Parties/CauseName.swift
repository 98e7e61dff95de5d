/// Something that can make defenders fail, as a model names it.
public enum CauseName: Hashable, Comparable, Sendable {
    /// A defender by itself.
    case own(DefenderID)
    /// A sovereign's order.
    case order(JurisdictionID)
    /// A parent's decision.
    case parent(ParentID)
    /// A shared component or staff.
    case shared(SharedCauseID)

    /// The root cause's id in the attack graph, for example `order:US`.
    public var rootID: String {
        switch self {
        case .own(let id): "own:\(id)"
        case .order(let id): "order:\(id)"
        case .parent(let id): "parent:\(id)"
        case .shared(let id): "shared:\(id)"
        }
    }

    /// Orders names by their root causes' ids.
    public static func < (left: Self, right: Self) -> Bool { left.rootID < right.rootID }
}
