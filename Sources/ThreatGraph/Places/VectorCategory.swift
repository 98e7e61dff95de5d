/// A way into a perimeter: the nine categories of attack vectors of RAND RR-A2849-1, table 5.1,
/// and `host`, the reach of whoever is inside the surrounding perimeter.
public enum VectorCategory: String, CaseIterable, Codable, Hashable, Sendable {
    /// Running unauthorised code.
    case code = "AV-CODE"
    /// Compromising existing credentials.
    case credentials = "AV-CRED"
    /// Undermining the access-control system itself.
    case accessSystem = "AV-ACSYS"
    /// Going round the primary security system.
    case bypass = "AV-BYPASS"
    /// Vectors particular to AI systems.
    case ai = "AV-AI"
    /// Non-trivial access to data or networks.
    case network = "AV-NET"
    /// Unauthorised physical access to systems.
    case physical = "AV-PHYS"
    /// Supply-chain attacks.
    case supplyChain = "AV-SUPPLY"
    /// Human intelligence: people who are recruited, bribed or pressed.
    case humanIntelligence = "AV-HUMINT"
    /// Reaching an inner perimeter's memory from the perimeter that hosts it.
    case host

    /// The nine categories of attack vectors; whoever claims that something keeps its host out says
    /// so by name.
    public static let attackVectors = allCases.filter { $0 != .host }
}
