/// Something that can make defenders fail, as a model names it: the one place where the ids of root
/// causes are put together and taken apart.
///
/// A root cause's id is its kind, a colon and a name, for example `order:US`. `AttackGraph`, which
/// knows no vocabulary, calls a party's own root cause by the same rule (`OwnRootCause`).
///
/// ```swift
/// import ThreatGraph
///
/// print(CauseName.order("US").rootID)  // order:US
/// print(CauseName(rootID: "own:aws")?.own ?? "nobody")  // aws
/// print(CauseName(rootID: "aws") == nil)  // true
/// ```
public enum CauseName: Hashable, Sendable {
    /// A defender by itself.
    case own(DefenderID)
    /// A sovereign's order.
    case order(JurisdictionID)
    /// A parent's decision.
    case parent(ParentID)
    /// A shared component or staff.
    case shared(SharedCauseID)
    /// What somebody makes of a say in a defender.
    case tie(TieID)

    /// An order of a sovereign that the model does not name.
    ///
    /// It is on whoever no jurisdiction is said to reach; no jurisdiction can be called so.
    public static let unknownOrder = CauseName.order(JurisdictionID("?"))

    /// What can make defenders fail; the raw value is how ids begin.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A defender by itself.
        case own
        /// A sovereign's order.
        case order
        /// A parent's decision.
        case parent
        /// A shared component or staff.
        case shared
        /// What somebody makes of a say in a defender.
        case tie
    }

    /// Reads a root cause's id; `nil` for one of no known kind, such as a party's id.
    ///
    /// The name is what follows the first colon, whatever it is; whether a model declares it is not
    /// asked.
    public init?(rootID: String) {
        guard let colon = rootID.firstIndex(of: ":"),
            let kind = Kind(rawValue: String(rootID[..<colon]))
        else { return nil }
        self.init(kind, String(rootID[rootID.index(after: colon)...]))
    }

    /// Makes the name of a cause of some kind, called after something.
    public init(_ kind: Kind, _ name: String) {
        switch kind {
        case .own: self = .own(DefenderID(name))
        case .order: self = .order(JurisdictionID(name))
        case .parent: self = .parent(ParentID(name))
        case .shared: self = .shared(SharedCauseID(name))
        case .tie: self = .tie(TieID(name))
        }
    }

    /// Which of the five it is.
    public var kind: Kind {
        switch self {
        case .own: .own
        case .order: .order
        case .parent: .parent
        case .shared: .shared
        case .tie: .tie
        }
    }

    /// The defender, where one fails by itself.
    public var own: DefenderID? { if case .own(let id) = self { id } else { nil } }

    /// The jurisdiction, where it is an order of one.
    public var order: JurisdictionID? { if case .order(let id) = self { id } else { nil } }

    /// The name without the kind, for example `US`.
    public var name: String {
        switch self {
        case .own(let id): id.rawValue
        case .order(let id): id.rawValue
        case .parent(let id): id.rawValue
        case .shared(let id): id.rawValue
        case .tie(let id): id.rawValue
        }
    }

    /// The root cause's id in the attack graph, for example `order:US`.
    public var rootID: String { "\(kind.rawValue):\(name)" }
}

extension CauseName: Comparable {
    /// Orders names by their root causes' ids.
    public static func < (left: Self, right: Self) -> Bool { left.rootID < right.rootID }
}
