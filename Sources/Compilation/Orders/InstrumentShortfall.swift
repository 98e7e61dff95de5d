public import ThreatGraph

/// Why an instrument does not carry a consequence over a defender.
public enum InstrumentShortfall: Hashable, Sendable {
    /// It widens the reach of other instruments and orders nothing itself.
    case reachRule
    /// It cannot compel what the consequence needs.
    case power(Power)
    /// It addresses these roles and not the defender's.
    case addresses([DefenderRole], not: DefenderRole)
    /// It reaches over these edges, and the model has others only, or none.
    case reaches([ReachBasis], modelHas: [ReachBasis])

    /// What an instrument compels instead of what a consequence needs.
    public enum Power: Hashable, Sendable {
        /// It stops no service and puts none back, as denial needs.
        case noDenial
        /// Records, and not content.
        case records
        /// What is yet to come, and not what is stored.
        case interception
        /// That a service stops, and nothing is handed over.
        case denial
        /// Neither content nor assistance.
        case neither
    }
}
