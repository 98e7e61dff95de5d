/// The surface for exfiltration: a vector, never to be added up.
package struct Surface: Codable, Hashable, Sendable {
    /// Perimeters that hold weights; `nil` for a graph that came without a model.
    @WrittenAsNull package var perimeters: Int?
    /// Barriers on steps that need no fact and enter a perimeter.
    package var entryBarriers: Int
    /// Barriers on steps out.
    package var exits: Int
    /// Parties that suffice alone at tier 1; `nil` where tier 1 was not asked for.
    @WrittenAsNull package var loneParties: Int?
}
