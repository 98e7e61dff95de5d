package import ThreatGraph

extension AnswerLevel {
    /// What is counted at the level.
    package var phrase: String {
        switch self {
        case .party: "counting parties"
        case .root: "counting root causes"
        case .labBypass: "counting parties, the lab never asked"
        case .rootLabBypass: "counting root causes, the lab never asked"
        case .person: "counting people"
        }
    }
}
