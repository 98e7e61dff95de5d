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
}
