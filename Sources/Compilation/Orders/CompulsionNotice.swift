import Catalogue
package import ThreatGraph

/// Whether the lab hears of an order: a label on a result, which changes no order.
public enum CompulsionNotice: String, Codable, Hashable, Sendable {
    /// The addressee is or may be bound to say nothing, and nothing binds it to tell.
    case silent
    /// Nothing binds the addressee to say nothing.
    case noticed
    /// A clause binds the addressee to tell, unless this order binds it to secrecy.
    case noticedUnlessGagged = "noticed unless gagged"

    /// The label of an order by an instrument on a defender, with or without a notice clause.
    ///
    /// The lab hears of what is served on itself. A clause is void against an instrument that
    /// always binds to secrecy.
    package init(_ instrument: CompulsionInstrument, on role: DefenderRole, clause: Bool) {
        if role == .lab || !instrument.mayCompel(.secrecy) {
            self = .noticed
        } else if clause, instrument.extent(of: .secrecy) != .yes {
            self = .noticedUnlessGagged
        } else {
            self = .silent
        }
    }
}
