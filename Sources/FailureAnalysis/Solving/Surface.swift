/// The surface for exfiltration: a vector, never to be added up.
public struct Surface: Codable, Hashable, Sendable {
    /// Perimeters that hold weights; `nil` for a graph that came without a model.
    @WrittenAsNull public var perimeters: Int?
    /// Barriers on steps that need no fact and enter a perimeter.
    public var entryBarriers: Int
    /// Barriers on steps out.
    public var exits: Int
    /// Parties that suffice alone at tier 1; `nil` where tier 1 was not asked for.
    @WrittenAsNull public var loneParties: Int?
}
