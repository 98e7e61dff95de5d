/// An attacker's operational capacity, OC1…OC5 (RAND RR-A2849-1, figure 4.1).
///
/// ```swift
/// import ThreatGraph
///
/// print(CapabilityTier.all.map(\.description))  // ["OC1", "OC2", "OC3", "OC4", "OC5"]
/// print(CapabilityTier("oc0") == nil)  // true
/// ```
public struct CapabilityTier: RawRepresentable, Hashable, Comparable, Sendable {
    /// The tier as a number, 1…5.
    public let rawValue: Int

    /// Makes a tier; `nil` outside 1…5.
    public init?(rawValue: Int) {
        guard (1...5).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// Makes a tier from text such as `OC3` or `3`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let digits = text.prefix(2).lowercased() == "oc" ? text.dropFirst(2) : text[...]
        guard digits.utf8.count == 1, let number = Int(digits) else { return nil }
        self.init(rawValue: number)
    }

    /// The five tiers, weakest first.
    public static let all: [CapabilityTier] = (1...5).compactMap(CapabilityTier.init(rawValue:))

    /// Orders tiers by number.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension CapabilityTier: CustomStringConvertible {
    /// The tier as RAND writes it, for example `OC3`.
    public var description: String { "OC\(rawValue)" }
}
