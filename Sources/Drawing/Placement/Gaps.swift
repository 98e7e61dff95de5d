/// How wide the gaps between things are.
struct Gaps: Hashable, Sendable {
    /// By how many percent all gaps are wider than they need be.
    var percent = 100
    /// By how many lanes for lines they are wider besides: on the page, then in each box.
    var lanes: [Lanes] = []

    /// Room for lines beside one another.
    struct Lanes: Hashable, Sendable {
        /// Above and below things, for lines that run from left to right.
        var level = 0
        /// Beside things, for lines that run up and down.
        var upright = 0
    }

    /// The lanes that were added on the page or in a box.
    func lanes(in box: Int?) -> Lanes {
        let place = box.map { $0 + 1 } ?? 0
        return lanes.indices.contains(place) ? lanes[place] : Lanes()
    }

    /// The width of a gap before lanes are added, in pixels on the lattice.
    func width(_ base: Int) -> Int { Placement.snapped(base * percent / 100) }

    /// These gaps with more lanes.
    func adding(_ more: [Lanes]) -> Gaps {
        var gaps = self
        gaps.lanes = more.enumerated().map { place, more in
            let own = lanes.indices.contains(place) ? lanes[place] : Lanes()
            return Lanes(level: own.level + more.level, upright: own.upright + more.upright)
        }
        return gaps
    }
}
