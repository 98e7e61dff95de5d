/// The part of the lattice to which a search keeps, and about what the rest of a way costs in it.
struct RouteCorridor {
    private var marks: [Int32]
    private var first: Int32 = 1
    private var last: Int32 = 0
    private var legs: [OpenSpace.Leg] = []

    init(count: Int) { marks = Array(repeating: 0, count: count) }

    /// Forgets what was marked, for a way with these legs.
    mutating func begin(_ legs: [OpenSpace.Leg]) {
        self.legs = legs
        first = last + 1
        last += Int32(legs.count)
    }

    /// Marks a point as belonging to a leg.
    mutating func mark(_ at: Int, leg: Int) { marks[at] = first + Int32(leg) }

    /// How many times too dear the rest is taken to be, so that a way is found soon (weighted A*,
    /// Pohl 1970): running beside other lines costs about as much again.
    private static let haste = 3

    func contains(_ at: Int) -> Bool { marks[at] >= first }

    /// The leg of the way to which a marked point belongs.
    func leg(at: Int) -> Int { Int(marks[at] - first) }

    /// About what the way costs from a marked point on.
    func estimate(_ at: Int, column: Int, row: Int) -> Int {
        let leg = legs[leg(at: at)]
        return ((abs(leg.to.column - column) + abs(leg.to.row - row)) * LineRouter.unit + leg.rest)
            * Self.haste
    }
}
