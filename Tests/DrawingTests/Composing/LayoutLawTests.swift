import Testing

@testable import Drawing

/// What a layout costs against what it shows, by counting work rather than time.
struct LayoutLawTests {
    /// A way through so many boxes beside one another, with a gate in each.
    private func chain(_ count: Int) -> Scene {
        var scene = Scene()
        var before: Scene.NodeID?
        for number in 0..<count {
            let box = scene.addBox("Place \(number)")
            let node = scene.addNode("Thing \(number)", in: box)
            if let before {
                scene.addLine(
                    from: before, to: node,
                    gates: [box: Scene.Gate(.shut, "lock \(number)", "its owner")])
            }
            before = node
        }
        return scene
    }

    @Test func labelsLookOnlyAtWhatIsNear() {
        for count in [50, 200, 800] {
            let composer = Composer.compose(chain(count))
            #expect(composer.layout.gates.count == count - 1)
            #expect(composer.layout.losses == Layout.Losses())
            // A label looks at some twenty things around it, however many there are.
            #expect(composer.obstacles.compared < 60 * count, "\(count)")
        }
    }

    @Test func aLongWayIsSearchedPieceByPiece() {
        for count in [50, 200, 800] {
            let composer = Composer.compose(chain(count))
            #expect(composer.router.seen < 200 * count, "\(count): \(composer.router.seen)")
        }
    }

    @Test func whatIsNotNeededAfterwardsIsGivenBack() {
        let composer = Composer.compose(chain(20))
        #expect(composer.router.inside.isEmpty)
        #expect(composer.router.distance.isEmpty)
    }

    @Test func rectanglesAreFoundWhereTheyAre() {
        var index = RectangleIndex()
        index.insert(Rectangle(x: 10, y: 10, width: 20, height: 10))
        index.insert(Rectangle(x: 1_000, y: -300, width: 400, height: 0))
        index.insertBorder(of: Rectangle(x: 200, y: 200, width: 300, height: 300))
        #expect(index.overlaps(Rectangle(x: 25, y: 15, width: 50, height: 50)))
        #expect(!index.overlaps(Rectangle(x: 30, y: 10, width: 50, height: 50)))
        #expect(index.overlaps(Rectangle(x: 1_390, y: -310, width: 50, height: 20)))
        // Inside the border, over it, and around it.
        #expect(!index.overlaps(Rectangle(x: 210, y: 210, width: 280, height: 280)))
        #expect(index.overlaps(Rectangle(x: 190, y: 210, width: 20, height: 20)))
        #expect(index.overlaps(Rectangle(x: 100, y: 100, width: 600, height: 600)))
    }
}
