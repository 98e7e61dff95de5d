/// How much wider gaps must be so that every line finds a lane.
extension LineRouter {
    /// Leads every line roughly, each in a lane of its own, and counts the lanes that lack.
    ///
    /// A gap should have three fifths more lanes than lines run in it, so that lines can turn and cross.
    ///
    /// - Returns: by how many lanes the fullest gaps of each area are too narrow: the page, then
    ///   each box.
    mutating func missingLanes(for requests: [Request]) -> [Gaps.Lanes] {
        var missing = Array(repeating: Gaps.Lanes(), count: blocks.count + 1)
        // How many lines found no lane, by rectangle × 2 + axis.
        var turnedAway: [Int: Int] = [:]
        for request in requests {
            guard let errand = begin(request), let legs = roughWay(errand),
                let space = finder?.space
            else { continue }
            for leg in legs {
                let area = space.areas[leg.place]
                for stretch in Self.stretches(of: leg, in: space.places[leg.place]) {
                    let lanes = takeLane(along: stretch, in: area, for: request.line)
                    let key = leg.place * 2 + (stretch.isLevel ? 0 : 1)
                    if !lanes.isTaken { turnedAway[key, default: 0] += 1 }
                    let lines = lanes.used + (turnedAway[key] ?? 0)
                    let lacks = lines * 8 / 5 + 1 - lanes.all
                    if stretch.isLevel {
                        missing[area + 1].level = max(missing[area + 1].level, lacks)
                    } else {
                        missing[area + 1].upright = max(missing[area + 1].upright, lacks)
                    }
                }
            }
        }
        return missing
    }

    /// A straight part of a leg.
    private struct Stretch {
        var isLevel: Bool
        /// The row of a level part, the column of an upright one.
        var lane: Int
        var range: ClosedRange<Int>
    }

    /// The parts of a leg that are long enough to be in the way of others.
    private static func stretches(of leg: OpenSpace.Leg, in place: OpenSpace.Block) -> [Stretch] {
        let exit = place.nearest(to: leg.to)
        // One turns where one enters if one leaves sideways, and where one leaves otherwise.
        let leavesUpright = exit.column == leg.to.column
        let (from, to) = (leg.from, exit)
        return [
            Stretch(
                isLevel: true, lane: leavesUpright ? from.row : to.row,
                range: min(from.column, to.column)...max(from.column, to.column)),
            Stretch(
                isLevel: false, lane: leavesUpright ? to.column : from.column,
                range: min(from.row, to.row)...max(from.row, to.row)),
        ].filter { $0.range.count > 3 }
    }

    /// Takes the nearest free lane for a stretch.
    ///
    /// - Returns: how many lanes there are beside one another halfway along, how many of them are
    ///   used now, and whether one was free.
    private mutating func takeLane(
        along stretch: Stretch, in area: Int, for line: Int
    ) -> (all: Int, used: Int, isTaken: Bool) {
        let middle = (stretch.range.lowerBound + stretch.range.upperBound) / 2
        let isLevel = stretch.isLevel
        func at(_ lane: Int, _ along: Int) -> Int {
            isLevel ? lane * columns + along : along * columns + lane
        }
        func isOpen(_ lane: Int) -> Bool {
            guard lane >= 0, lane < (isLevel ? rows : columns) else { return false }
            return self.isOpen(at(lane, middle), in: area)
        }
        var (all, used) = (0, 0)
        var free: Int?
        for direction in [1, -1] {
            var lane = direction > 0 ? stretch.lane : stretch.lane - 1
            while isOpen(lane), all < Self.enoughLanes {
                all += 1
                if !mayShare(at(lane, middle), isHorizontal: isLevel, with: line) {
                    used += 1
                } else if free.map({ abs($0 - stretch.lane) > abs(lane - stretch.lane) }) ?? true,
                    [stretch.range.lowerBound, stretch.range.upperBound].allSatisfy({
                        mayShare(at(lane, $0), isHorizontal: isLevel, with: line)
                    })
                {
                    free = lane
                }
                lane += direction
            }
        }
        guard let free else { return (all, used, false) }
        for along in stretch.range { use(at(free, along), isHorizontal: isLevel, by: line) }
        return (all, used + 1, true)
    }

    /// With so many lanes beside one another no gap is too narrow.
    private static let enoughLanes = 100
}
