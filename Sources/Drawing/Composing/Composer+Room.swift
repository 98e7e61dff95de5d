/// How a scene comes into the room that there is: with wider gaps until every line finds a way, and
/// narrower where it must not be so wide.
extension Composer {
    /// The scene with coordinates of its own; spacing grows until every line finds a way.
    ///
    /// - Parameter room: how wide it should be, in pixels. What is wider wraps its words and boxes,
    ///   and a flow runs down instead of to the right; a scene that is still wider stays as narrow
    ///   as could be found.
    package static func compose(_ scene: Scene, within room: Int? = nil) -> Composer {
        let natural = composed(scene, Measures(), percents: [150, 200, 300])
        guard let room, natural.layout.extent.width > room || natural.layout.losses.lines > 0 else {
            return natural
        }
        var best = natural
        // The same rooms are tried whatever is asked for, so that a width at which something fits
        // stays one at which it fits.
        let step = scene.boxes.count + scene.nodes.count + scene.links.count > 60 ? 80 : 20
        var narrowest: (width: Int, measures: Measures)?
        var (hasRouted, others) = (false, 0)
        for inner in stride(from: max(room, leastRoom) / step * step, through: leastRoom, by: -step)
        {
            let measures = Measures(room: inner, isUpright: !scene.isMap)
            // Lines only add to what boxes and words take: what these need is known at once.
            let width = placedWidth(of: scene, measures)
            if width < narrowest?.width ?? .max { narrowest = (width, measures) }
            if width > room { continue }
            hasRouted = true
            let found = narrowed(scene, measures, within: room)
            if found.badness(within: room) < best.badness(within: room) { best = found }
            if best.badness(within: room) >= unfit { continue }
            // Narrower still, where a label had no room; a few times.
            others += 1
            if best.badness(within: room) == 0 || others > mostForLabels { break }
        }
        if !hasRouted, let narrowest {
            let found = narrowed(scene, narrowest.measures, within: room)
            if found.badness(within: room) < best.badness(within: room) { best = found }
        }
        return best.badness(within: room) < unfit ? best.orBeside(within: room) : best
    }

    /// How many narrower layouts are tried for labels that had no room in the first that fits.
    private static let mostForLabels = 4

    /// How wide boxes and words are without lines.
    private static func placedWidth(of scene: Scene, _ measures: Measures) -> Int {
        let rough = Placement(
            of: scene, gaps: Gaps(), sides: scene.links.map { _ in Placement.LinkSides() },
            measures: measures)
        return Placement(
            of: scene, gaps: Gaps(), sides: sides(of: scene, in: rough),
            minimumWidths: measures.isUpright ? [] : rough.columnWidths, measures: measures
        ).bounds.width
    }

    /// Down to what room a scene is laid out narrower than it may be.
    private static let leastRoom = 120
    /// How bad a layout is at least that does not fit or lacks a line.
    private static let unfit = 10_000

    /// A narrow layout: with labels where there happens to be room, or else with room for them.
    private static func narrowed(
        _ scene: Scene, _ measures: Measures, within room: Int
    ) -> Composer {
        let compact = composed(scene, measures, percents: [])
        guard compact.layout.losses.weight > 0 else { return compact }
        var measures = measures
        measures.isRoomy = true
        let roomy = composed(scene, measures, percents: [150, 200])
        return roomy.badness(within: room) < compact.badness(within: room) ? roomy : compact
    }

    /// This layout, or one with two boxes beside one another where that is less high and no worse.
    private func orBeside(within room: Int) -> Composer {
        var measures = measures
        guard let inner = measures.room,
            scene.boxes.count(where: { $0.parent == nil }) > 1, inner > 2 * Self.leastRoom
        else { return self }
        measures.across = 2
        let widest = room / 20 * 20
        for inner in stride(from: widest, through: max(widest - 100, 2 * Self.leastRoom), by: -20) {
            measures.room = inner
            let beside = Self.narrowed(scene, measures, within: room)
            if beside.badness(within: room) <= badness(within: room) {
                return beside.layout.extent.height < layout.extent.height ? beside : self
            }
        }
        return self
    }

    /// By how much a layout is worse than one that fits and has no losses.
    private func badness(within room: Int) -> Int {
        let overflow = max(0, layout.extent.width - room)
        return layout.losses.lines * 1_000_000_000 + overflow * Self.unfit
            + (layout.losses.weight - 1_000 * layout.losses.lines)
    }

    private static func composed(
        _ scene: Scene, _ measures: Measures, percents: [Int]
    ) -> Composer {
        var latest = composed(scene, Gaps(), measures)
        var best = latest
        for percent in percents
        where best.layout.losses.weight > 0 && latest.router.isPatient {
            // In a large picture more room is needed only where lines got stuck.
            let gaps =
                latest.router.keepsToCorridors
                ? latest.gaps.adding(latest.router.stuckLanes) : Gaps(percent: percent)
            latest = composed(scene, gaps, measures, seen: latest.router.seen)
            let isBetter =
                measures.room.map { latest.badness(within: $0) < best.badness(within: $0) }
                ?? (latest.layout.losses.weight < best.layout.losses.weight)
            if isBetter { best = latest }
        }
        return best
    }

    /// The scene with these gaps, or wider ones where a large picture needs more lanes.
    private static func composed(
        _ scene: Scene, _ gaps: Gaps, _ measures: Measures, seen: Int = 0
    ) -> Composer {
        var gaps = gaps
        var composer = Composer(scene, gaps: gaps, measures)
        for _ in 0..<2 where composer.router.keepsToCorridors {
            let missing = composer.missingLanes()
            if missing.allSatisfy({ $0 == Gaps.Lanes() }) { break }
            gaps = gaps.adding(missing)
            composer.router.close()
            composer = Composer(scene, gaps: gaps, measures)
        }
        composer.router.seen = seen
        composer.addWays()
        composer.router.close()
        return composer
    }
}
