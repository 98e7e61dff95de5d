import Catalogue
package import Compilation
package import FailureAnalysis
import ThreatGraph

/// What is said of instruments and the orders that they carry.
package enum CompulsionWords {
    /// Why an instrument does not carry a result, for example `addresses cloud, not lab`.
    package static func why(_ shortfall: InstrumentShortfall) -> String {
        switch shortfall {
        case .reachRule: "widens the reach of other instruments and orders nothing itself"
        case .power(.noDenial): "can neither stop nor reprioritise a service"
        case .power(.records): "reaches records, not content"
        case .power(.interception): "intercepts what is yet to come, not stored content"
        case .power(.denial): "stops or reprioritises a service, and takes nothing"
        case .power(.neither): "compels neither content nor assistance"
        case .addresses(let roles, let role):
            "addresses \(roles.map(\.rawValue).joined(separator: ", ")), not \(role.rawValue)"
        case .reaches(let edges, let modelHas):
            "reaches by \(edges.isEmpty ? "nothing" : words(edges)), and the model has "
                + (modelHas.isEmpty ? "no reach" : "reach by \(words(modelHas)) only")
        }
    }

    /// What is not known about an instrument.
    package static func unsure(of instrument: CarryingInstrument) -> [String] {
        instrument.origin == .unknown
            ? ["It is described nowhere, so it is taken to compel anything of anybody"]
            : instrument.unsure
    }

    /// What is compelled, with how far in brackets where it is not a plain yes.
    package static func power(_ power: CompelledPower) -> String {
        power.extent == .yes
            ? power.what.rawValue : "\(power.what.rawValue) (\(power.extent.rawValue))"
    }

    /// Over which edges an instrument reaches, and through which rule.
    package static func reach(of instrument: CarryingInstrument) -> String {
        (instrument.reach.map(\.rawValue)
            + (instrument.widenedBy.map { ["through \($0)"] } ?? [])).joined(separator: ", ")
    }

    private static func words(_ edges: [ReachBasis]) -> String {
        edges.map(\.rawValue).joined(separator: ", ")
    }
}
