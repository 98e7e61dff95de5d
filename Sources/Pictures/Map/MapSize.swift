import Formulas
package import ThreatGraph

/// Up to which size a map draws every thing by itself; above it a map is an overview.
package struct MapSize: Hashable, Sendable {
    /// The most things that are drawn one by one: perimeters, channels, ways of services,
    /// ties, copies of weights, keys and legs of workloads together.
    package var things: Int
    /// The most groups of perimeters on an overview.
    package var groups: Int
    /// The most lines between groups on an overview.
    package var lines: Int

    /// A size of one's own.
    package init(things: Int, groups: Int, lines: Int) {
        self.things = things
        self.groups = groups
        self.lines = lines
    }

    /// What can be read on a page and is drawn within a second; Docs/Diagrams.md says how it was
    /// chosen.
    package static let standard = MapSize(things: 150, groups: 24, lines: 60)

    /// Everything is drawn by itself, however much there is.
    package static let whole = MapSize(things: .max, groups: 24, lines: 60)
}

extension ThreatGraph {
    /// How many things a map of the model draws if it draws every one.
    ///
    /// - Complexity: O(*n*) for *n* things.
    package var thingsOnMap: Int {
        perimeters.count + channels.count + keys.count
            + weights.reduce(0) { $0 + $1.copies.count }
            + workloads.reduce(0) { $0 + $1.needs.legs.count }
            + services.reduce(0) { $0 + $1.perimeters.count } + ties.count
    }
}
