/// A way in which a party can fail (THEORY: modes M).
public enum Mode: String, CaseIterable, Hashable, Sendable, Codable {
    /// An attacker controls the party's systems.
    case compromised
    /// The party complies with an instrument that compels it.
    case compelled
    /// The party acts against the asset's owner within its own authority.
    case realigned
    /// One of the party's own people acts against it.
    case insider
}

/// A set of failure modes.
///
/// ```swift
/// import AttackGraph
///
/// let modes = ModeSet([.insider, .compelled])
/// print(modes.modes.map(\.rawValue))  // ["compelled", "insider"]
/// print(modes.isSubset(of: .all))  // true
/// ```
public struct ModeSet: OptionSet, Hashable, Sendable {
    /// One bit a mode, in the order of `Mode.allCases`.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Unites modes; repeated ones count once.
    public init(_ modes: some Sequence<Mode>) {
        rawValue = modes.reduce(0) { $0 | ModeSet.bit(of: $1) }
    }

    /// Every mode.
    public static let all = ModeSet(Mode.allCases)

    /// The modes of the set, in the order of `Mode.allCases`.
    public var modes: [Mode] { Mode.allCases.filter { rawValue & ModeSet.bit(of: $0) != 0 } }

    private static func bit(of mode: Mode) -> UInt8 {
        switch mode {
        case .compromised: 1
        case .compelled: 2
        case .realigned: 4
        case .insider: 8
        }
    }
}
