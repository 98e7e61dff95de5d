import TestSupport
import Testing

@testable import Drawing

/// The rectangles between boxes and obstacles, and rough ways through them.
struct OpenSpaceTests {
    typealias Block = OpenSpace.Block
    typealias Point = OpenSpace.Point

    private let page = Block(left: 0, top: 0, right: 39, bottom: 29)

    @Test func aBoxLeavesFourRectanglesAndItsInside() throws {
        let space = OpenSpace(
            bounds: page, boxes: [Block(left: 10, top: 8, right: 25, bottom: 20)],
            parents: [OpenSpace.page], obstacles: [[], []])
        let around = space.places.indices.filter { space.areas[$0] == OpenSpace.page }
        #expect(
            around.map { space.places[$0] } == [
                Block(left: 0, top: 0, right: 39, bottom: 7),
                Block(left: 0, top: 8, right: 9, bottom: 20),
                Block(left: 26, top: 8, right: 39, bottom: 20),
                Block(left: 0, top: 21, right: 39, bottom: 29),
            ])
        let inside = try #require(space.place(at: Point(column: 15, row: 12), in: 0))
        #expect(space.places[inside] == Block(left: 11, top: 9, right: 24, bottom: 19))
        // The inside is entered at all four sides, at the sides away from the title.
        let entries = space.passages[inside]
        #expect(entries.count == 4)
        #expect(
            entries.first { !$0.isUpright }.map { $0.range } == 11...18,
            "three points below the upper corner, two above the lower one")
        #expect(Set(entries.map(\.crossing)) == [60, 400])
    }

    @Test func theWayRoundAnObstacleIsTheShortOne() throws {
        let wall = Block(left: 20, top: 0, right: 20, bottom: 20)
        let space = OpenSpace(bounds: page, boxes: [], parents: [], obstacles: [[wall]])
        var finder = OpenSpace.WayFinder(space)
        let (start, goal) = (Point(column: 5, row: 5), Point(column: 35, row: 5))
        let first = try #require(space.place(at: start, in: OpenSpace.page))
        let legs = try #require(
            finder.way(
                from: start, in: first,
                to: OpenSpace.Aim(column: goal.column, row: goal.row),
                in: space.place(at: goal, in: OpenSpace.page), isAllowed: [true], shut: []
            ) { _, _, _ in 0 })
        #expect(legs.count == 3)
        #expect(legs.first?.from == start)
        #expect(legs.last?.to == goal)
        #expect(legs.last?.rest == 0)
        #expect(legs[1].from.row == 21)
    }

    /// Every free point is in one rectangle, and rectangles join just what points do.
    @Test(arguments: 1...UInt64(60))
    func rectanglesAreTheFreePoints(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        func block(within outer: Block) -> Block? {
            guard outer.right - outer.left > 8, outer.bottom - outer.top > 8 else { return nil }
            let left = Int.random(in: outer.left + 1...outer.right - 7, using: &random)
            let top = Int.random(in: outer.top + 1...outer.bottom - 7, using: &random)
            return Block(
                left: left, top: top,
                right: Int.random(in: left + 6...outer.right - 1, using: &random),
                bottom: Int.random(in: top + 6...outer.bottom - 1, using: &random))
        }
        var boxes: [Block] = []
        var parents: [Int] = []
        for _ in 0..<4 {
            let parent = Int.random(in: -1..<boxes.count, using: &random)
            guard let new = block(within: parent < 0 ? page : boxes[parent].inside) else {
                continue
            }
            let siblings = boxes.indices.filter { parents[$0] == parent }
            if siblings.contains(where: { boxes[$0].meets(new) }) { continue }
            boxes.append(new)
            parents.append(parent)
        }
        var obstacles: [[Block]] = Array(repeating: [], count: boxes.count + 1)
        for _ in 0..<6 {
            let left = Int.random(in: 0...35, using: &random)
            let top = Int.random(in: 0...27, using: &random)
            let area = Int.random(in: -1..<boxes.count, using: &random)
            obstacles[area + 1].append(
                Block(
                    left: left, top: top, right: left + Int.random(in: 0...9, using: &random),
                    bottom: top + Int.random(in: 0...3, using: &random)))
        }
        let space = OpenSpace(
            bounds: page, boxes: boxes, parents: parents, obstacles: obstacles)
        check(space, boxes: boxes, obstacles: obstacles, seed: seed)
    }

    private func check(_ space: OpenSpace, boxes: [Block], obstacles: [[Block]], seed: UInt64) {
        for row in page.top...page.bottom {
            for column in page.left...page.right {
                let point = Point(column: column, row: row)
                let area = boxes.lastIndex { $0.distance(to: point) == 0 } ?? OpenSpace.page
                let isBorder = area >= 0 && boxes[area].inside.distance(to: point) > 0
                let isTaken = obstacles[area + 1].contains { $0.distance(to: point) == 0 }
                let holders = space.places.indices.filter {
                    space.areas[$0] == area && space.places[$0].distance(to: point) == 0
                }
                #expect(
                    holders.count == (isBorder || isTaken ? 0 : 1),
                    "seed \(seed) at \(column), \(row)")
            }
        }
        for (place, passages) in space.passages.enumerated() {
            for passage in passages {
                let (own, other) = (space.places[place], space.places[passage.to])
                let gap =
                    passage.isUpright
                    ? max(own.top - other.bottom, other.top - own.bottom)
                    : max(own.left - other.right, other.left - own.right)
                #expect(gap == (passage.crossing == 0 ? 1 : 2), "seed \(seed)")
                #expect(space.passages[passage.to].contains { $0.to == place }, "seed \(seed)")
                for along in [passage.range.lowerBound, passage.range.upperBound] {
                    let range =
                        passage.isUpright
                        ? max(own.left, other.left)...min(own.right, other.right)
                        : max(own.top, other.top)...min(own.bottom, other.bottom)
                    #expect(range.contains(along), "seed \(seed)")
                }
            }
        }
    }
}
