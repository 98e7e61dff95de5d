/// What the texts of a draft say by the tables of keys.
struct DraftReading: Sendable {
    /// The roles of the nodes of each text.
    let roles: [RoleTree]
    /// The names in them.
    let names: NameIndex

    /// Goes through texts, the uppermost first.
    init(_ texts: [DraftText]) {
        roles = texts.map { RoleTree($0.syntax) }
        names = NameIndex(texts, roles)
    }
}
