package import Phrases

extension ImportedSetup {
    /// The most zones that may lie around another, as many as a model may have.
    package static let deepestNesting = 64

    /// A zone that lies inside more than `deepestNesting` others.
    package struct TooDeep: Hashable, Sendable {
        /// Its name in the file.
        package var title: String
        /// Where the file says so, if it does.
        package var place: DiagnosticPlace?
    }

    /// The first zone that lies too deep, none of which lies in itself.
    ///
    /// - Complexity: O(*n*) for *n* zones.
    package var zoneTooDeep: TooDeep? {
        let zonesByID = Dictionary(
            zones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var depths: [String: Int] = [:]
        for zone in zones {
            var chain: [Zone] = []
            var met: Set<String> = []
            var next: Zone? = zone
            while let here = next, depths[here.id] == nil, met.insert(here.id).inserted {
                chain.append(here)
                next = here.inside.flatMap { zonesByID[$0] }
            }
            var depth = next.flatMap { depths[$0.id] } ?? -1
            for here in chain.reversed() {
                depth += 1
                depths[here.id] = depth
                if depth > Self.deepestNesting {
                    return TooDeep(title: here.title, place: here.place)
                }
            }
        }
        return nil
    }
}
