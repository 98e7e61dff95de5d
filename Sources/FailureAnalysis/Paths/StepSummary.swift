/// One step of a failure path in the form in which it is written.
public struct StepSummary: Codable, Hashable, Sendable {
    /// The number, from 1.
    public var n: Int
    /// The fact's id in the attack graph.
    public var fact: String
    /// What is then so, in words.
    public var says: String
    /// Why the step is possible, in words.
    public var because: String
    /// The barriers it passes.
    public var barriers: [BarrierSummary]
}
