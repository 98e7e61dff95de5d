package import Phrases

extension ImportedSetup {
    /// Adds a way between two zones, and the way back where it leads both ways; within one zone there is
    /// no boundary to pass, which is told.
    package mutating func addFlow(
        named name: String, from: String, into: String, isBothWays: Bool, at place: DiagnosticPlace,
        names: inout ImportedNames
    ) {
        guard from != into else {
            dropped.append(
                Dropped(
                    what: "flow: \(name)",
                    why: "begins and ends in one zone, with no boundary between",
                    place: place))
            return
        }
        flows.append(
            Flow(id: names.made(of: name), title: name, from: from, into: into, place: place))
        if isBothWays {
            flows.append(
                Flow(
                    id: names.made(of: name + " back"), title: name + ", back", from: into,
                    into: from, place: place))
        }
    }

    /// A zone that stands in itself, through those around it; `nil` where none does.
    ///
    /// - Complexity: O(*n*) for *n* zones.
    package var zoneInItself: String? {
        let around = Dictionary(
            zones.map { ($0.id, $0.inside) }, uniquingKeysWith: { first, _ in first })
        var sound: Set<String> = []
        for zone in zones {
            var way: [String] = []
            var seen: Set<String> = []
            var next: String? = zone.id
            while let id = next, !sound.contains(id) {
                guard seen.insert(id).inserted else { return id }
                way.append(id)
                next = around[id] ?? nil
            }
            sound.formUnion(way)
        }
        return nil
    }
}
