/// Whether an administration channel gives whoever comes over it rights over what runs where it leads.
public enum StoppingRights: String, CaseIterable, Hashable, Sendable {
    /// He can stop it, also where the channel comes from whose work it is.
    case yes
    /// He cannot.
    case no
}
