/// The name of a trade-off.
public typealias TradeOffID = Identifier<TradeOff>

/// What a set-up costs or brings besides who can fail: set beside others, never added up and never
/// scored.
///
/// It opens nothing and shuts nothing, so no answer depends on it.
///
/// ```swift
/// import ThreatGraph
///
/// let bill = TradeOff(id: "bill", kind: .money, amount: .stated("40", unit: "M$ a year"))
/// print(bill.amount)  // 40 M$ a year
/// print(TradeOff(id: "speed", kind: .performance, amount: .lessThan("single")).amount)  // less than single
/// ```
public struct TradeOff: Registrable {
    /// What is traded.
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        /// What it costs.
        case money
        /// How fast or how much it computes.
        case performance
        /// The work of people that it takes.
        case effort
        /// How long it takes.
        case time
    }

    /// How much of it, as a source says.
    public enum Amount: Hashable, Sendable {
        /// A decimal number as it is written, and its unit in the model's own words.
        case stated(String, unit: String)
        /// More than another set-up, by its title or file: a label, which need not be known.
        case moreThan(String)
        /// Less than another set-up, by its title or file: a label, which need not be known.
        case lessThan(String)
    }

    /// The trade-off's name in the model; set-ups are set side by side by it.
    public var id: TradeOffID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// What is traded.
    public var kind: Kind
    /// How much of it.
    public var amount: Amount
    /// What the entry rests on.
    public var evidence: Evidence

    /// Nothing is asserted of who says so unless it is given.
    public init(
        id: TradeOffID, title: String? = nil, kind: Kind, amount: Amount,
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.amount = amount
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}

extension TradeOff.Amount: CustomStringConvertible {
    /// The amount as a reader would say it: `40 M$ a year`, `more than single`.
    public var description: String {
        switch self {
        case .stated(let value, let unit): "\(value) \(unit)"
        case .moreThan(let other): "more than \(other)"
        case .lessThan(let other): "less than \(other)"
        }
    }
}
