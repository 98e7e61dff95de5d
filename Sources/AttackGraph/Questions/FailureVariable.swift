/// One Boolean of a question: the failures that happen together.
///
/// A party by itself is one variable, and so is a root cause that fails several parties at once.
public struct FailureVariable: Hashable, Sendable {
    /// The variable's name, unique in its question, for example `aws`, `own:aws` or `order:US`.
    public let id: String
    /// What fails when the variable is on.
    public let failures: [PartyFailure]

    /// Names what fails together; variables of one question may fail one party alike.
    public init(id: String, failures: [PartyFailure]) {
        self.id = id
        self.failures = failures
    }
}
