/// A lock written with party ids, before a graph gives the parties their places.
public indirect enum LockExpression: Hashable, Sendable {
    /// Opens when the party fails in one of `modes`, or when the tier exceeds `level` (0…5; `nil`
    /// means that capability alone never opens it).
    case operated(by: String, level: Int?, modes: ModeSet = .all)
    /// Opens when every part opens.
    case all([LockExpression])
    /// Opens when at least one part opens.
    case any([LockExpression])
    /// Opens when at least `count` parts open.
    case atLeast(count: Int, of: [LockExpression])
}
