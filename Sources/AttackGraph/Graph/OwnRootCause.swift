/// How the root cause is called by which a party fails by itself, with nobody but those whom it has a
/// say in.
///
/// Every party has one without saying so; a graph gives no other root cause such an id. The
/// vocabulary's names of causes follow the same rule.
public enum OwnRootCause {
    /// How the ids begin.
    static let prefix = "own:"

    /// The id of a party's own root cause, for example `own:aws`.
    public static func id(ofParty party: String) -> String { prefix + party }

    /// Whether an id is kept for a party's own root cause.
    public static func isReserved(_ id: String) -> Bool { id.hasPrefix(prefix) }
}
