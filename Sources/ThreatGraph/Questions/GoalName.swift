/// What is asked about: a consequence, of everything together or of one asset or workload alone, and
/// for a denial perhaps only if it lasts longer than some time.
///
/// The one place where the ids of a compiled graph's consequences are put together and taken apart:
/// the kind, a colon and whose it is, `>` and how long, for example `denial:training>540d`.
///
/// ```swift
/// import ThreatGraph
///
/// print(GoalName(.denial, of: "training", longerThan: TimeSpan("540 d")).id)  // denial:training>540d
/// print(GoalName(id: "exfiltration:frontier")?.asset ?? "everything")  // frontier
/// print(GoalName(id: "loss") == nil)  // true
/// ```
public struct GoalName: Hashable, Sendable {
    /// The consequence.
    public var kind: ConsequenceKind
    /// The weights, the asset or, for a denial, the workload that it is of; `nil` for the sum over
    /// all of them.
    public var asset: String?
    /// How long a denial must last to count; `nil` where any time at all does.
    public var longerThan: TimeSpan?

    /// Asks for the sum, and for any time at all, unless said otherwise.
    public init(_ kind: ConsequenceKind, of asset: String? = nil, longerThan: TimeSpan? = nil) {
        self.kind = kind
        self.asset = asset
        self.longerThan = longerThan
    }

    /// Reads the id of a consequence; `nil` for one of no known kind, as a graph that came without a
    /// model may have.
    public init?(id: String) {
        var rest = Substring(id)
        if let mark = rest.lastIndex(of: ">") {
            guard let time = TimeSpan(rest[rest.index(after: mark)...]) else { return nil }
            longerThan = time
            rest = rest[..<mark]
        }
        if let colon = rest.firstIndex(of: ":") {
            asset = String(rest[rest.index(after: colon)...])
            rest = rest[..<colon]
        }
        guard let kind = ConsequenceKind(rawValue: String(rest)) else { return nil }
        self.kind = kind
    }

    /// The consequence's id in a compiled graph.
    public var id: String {
        kind.rawValue + (asset.map { ":\($0)" } ?? "") + Self.suffix(longerThan)
    }

    /// How long, as an id ends: `>540d`, and nothing where any time at all counts.
    package static func suffix(_ longerThan: TimeSpan?) -> String {
        longerThan.map { ">" + $0.description.filter { $0 != " " } } ?? ""
    }
}
