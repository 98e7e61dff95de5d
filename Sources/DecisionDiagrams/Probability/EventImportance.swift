/// How much one event matters to the top, with *p* its probability, *P* that of the top, and *P*
/// given the event (*P1*) or its absence (*P0*).
///
/// ```swift
/// import DecisionDiagrams
///
/// var tree = FaultTree()
/// let spring = tree.addEvent("spring")
/// let pump = tree.addEvent("pump")
/// tree.top = tree.addGate(.and, [spring, pump])
/// let first = try FaultTreeDiagrams(of: tree).importance([0.5, 0.25])[0]
/// print(first.birnbaum, first.given, first.givenAbsence)  // 0.25 0.25 0.0
/// print(first.reductionWorth == .infinite)  // true
/// ```
public struct EventImportance: Hashable, Sendable {
    /// How much larger *P* is than *P0*, as a factor.
    public enum Reduction: Hashable, Sendable {
        /// *P* / *P0*.
        case factor(Double)
        /// The top cannot happen without the event.
        case infinite
    }

    /// The event's number in the tree.
    public let event: Int
    /// The probability of the top given the event.
    public let given: Double
    /// The probability of the top given that the event does not happen.
    public let givenAbsence: Double
    /// Birnbaum's importance, *P1* - *P0*: the change of *P* with *p*.
    public let birnbaum: Double
    /// The criticality, Birnbaum's importance times *p* / *P*; `nil` if *P* is 0.
    public let criticality: Double?
    /// Fussell and Vesely's importance by rare-event sums: the part of the sum over all minimal sets
    /// that comes from sets with the event; `nil` without minimal sets or if the sum is 0.
    public let fussellVesely: Double?
    /// Risk achievement worth, *P1* / *P*; `nil` if *P* is 0.
    public let achievementWorth: Double?
    /// Risk reduction worth, *P* / *P0*; `nil` if *P* is 0.
    public let reductionWorth: Reduction?
}
