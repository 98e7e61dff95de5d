/// At which level a question is asked.
public enum AnswerLevel: String, CaseIterable, Codable, Hashable, Sendable {
    /// Defenders fail one by one.
    case party
    /// Root causes occur, and may fail several defenders at once.
    case root
    /// As `party`, and the lab is never asked.
    case labBypass = "lab-bypass"
    /// As `root`, and the lab is never asked.
    case rootLabBypass = "root-lab-bypass"
    /// People fail one by one, so many at a defender or in a shared staff; for exfiltration and
    /// tampering alone.
    case person

    /// The levels at which a defender fails with all its people: those that a verdict speaks of.
    public static let ofWholeParties: [AnswerLevel] = [.party, .root, .labBypass, .rootLabBypass]

    /// Whether root causes are counted, and not parties.
    public var countsRoots: Bool { self == .root || self == .rootLabBypass }

    /// Whether the lab is never asked.
    public var isLabBypassed: Bool { self == .labBypass || self == .rootLabBypass }
}
