/// A security level, SL0…SL5: which attackers a control or a perimeter is claimed to stop.
///
/// SL*n* holds against attackers of capability OC1…OC*n* (RAND RR-A2849-1, figure 6.1, which says
/// "likely"; a threshold is this project's idealisation). SL0 stops nobody.
///
/// ```swift
/// import ThreatGraph
///
/// print(SecurityLevel("SL3")?.rawValue ?? -1, SecurityLevel("6") == nil)  // 3 true
/// print(SecurityLevel.zero)  // SL0
/// ```
public struct SecurityLevel: RawRepresentable, Hashable, Comparable, Sendable {
    /// The level as a number, 0…5.
    public let rawValue: Int

    /// Makes a level; `nil` outside 0…5.
    public init?(rawValue: Int) {
        guard (0...5).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// Makes a level from text such as `SL4` or `4`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let digits = text.prefix(2).lowercased() == "sl" ? text.dropFirst(2) : text[...]
        guard digits.utf8.count == 1, let number = Int(digits) else { return nil }
        self.init(rawValue: number)
    }

    /// SL0, which stops nobody.
    public static let zero = SecurityLevel(unchecked: 0)

    init(unchecked number: Int) { rawValue = number }

    /// Orders levels by number.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension SecurityLevel: CustomStringConvertible {
    /// The level as RAND writes it, for example `SL4`.
    public var description: String { "SL\(rawValue)" }
}
