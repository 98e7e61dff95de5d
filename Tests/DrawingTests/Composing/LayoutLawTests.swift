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
        func overlaps(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Bool {
            index.overlaps(Rectangle(x: x, y: y, width: width, height: height))
        }
        #expect(overlaps(25, 15, 50, 50))
        #expect(!overlaps(30, 10, 50, 50))
        #expect(overlaps(1_390, -310, 50, 20))
        // Inside the border, over it, and around it.
        #expect(!overlaps(210, 210, 280, 280))
        #expect(overlaps(190, 210, 20, 20))
        #expect(overlaps(100, 100, 600, 600))
    }
}
