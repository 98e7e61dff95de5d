import Testing

@testable import Drawing

/// Scenes built thing by thing, and what becomes of them.
struct SceneBuildingTests {
    /// Two boxes, one in the other, with a node before, between and inside.
    private struct Nested {
        var scene = Scene()
        let outer: Scene.BoxID
        let inner: Scene.BoxID
        let start: Scene.NodeID
        let middle: Scene.NodeID
        let end: Scene.NodeID

        init() {
            outer = scene.addBox("Outer")
            inner = scene.addBox("Inner", in: outer)
            start = scene.addNode("Start")
            middle = scene.addNode("Middle", in: outer)
            end = scene.addNode("End", in: inner)
        }

        var layout: Layout { Picture(of: scene, title: "Nested").layout }
    }

    @Test func aGateStandsInTheBorderThatItsLineCrosses() throws {
        var nested = Nested()
        nested.scene.addLine(from: nested.start, to: nested.middle)
        nested.scene.addLine(
            from: nested.middle, to: nested.end,
            gates: [nested.inner: Scene.Gate(.shut, "lock", "one key")])
        let layout = nested.layout
        #expect(layout.violations == [])
        #expect(layout.losses == Layout.Losses())
        #expect(layout.lines.count == 2)
        let gate = try #require(layout.gates.first)
        #expect(layout.gates.count == 1)
        #expect(gate.centre.x == layout.boxes[1].rect.minX)
        #expect(gate.guards == .box(1))
        #expect(gate.tooltip == "lock, one key")
        #expect(layout.texts.map(\.string).contains("one key"))
        // From left to right, straight, all at one height.
        #expect(layout.nodes[0].rect.maxX < layout.nodes[1].rect.minX)
        #expect(layout.nodes[1].rect.maxX < layout.nodes[2].rect.minX)
        #expect(layout.lines.allSatisfy { $0.points.count == 2 })
    }

    @Test func aGateInABorderThatIsNotCrossedIsNotDrawn() {
        var nested = Nested()
        nested.scene.addLine(
            from: nested.start, to: nested.middle, gates: [nested.inner: Scene.Gate(.open)])
        #expect(nested.layout.gates.isEmpty)
    }

    @Test func aSecondLineAddsItsGates() {
        var nested = Nested()
        nested.scene.addLine(
            from: nested.start, to: nested.end, gates: [nested.outer: Scene.Gate(.open, "a")])
        nested.scene.addLine(
            from: nested.start, to: nested.end, gates: [nested.inner: Scene.Gate(.shut, "b")])
        let layout = nested.layout
        #expect(layout.lines.count == 1)
        #expect(layout.gates.map(\.state) == [.open, .shut])
    }

    @Test func whatNoLineJoinsStepsBack() {
        var nested = Nested()
        nested.scene.addLine(from: nested.start, to: nested.middle)
        let layout = nested.layout
        #expect(layout.nodes.map(\.isDim) == [false, false, true])
        #expect(layout.boxes.map(\.isDim) == [false, true])
        #expect(layout.discs.isEmpty)
    }

    @Test func aMapShowsAllInFullAndItsRail() throws {
        var scene = Scene(.map, style: Style(railLabel: "STREET"))
        let shop = scene.addBox("Shop")
        let office = scene.addBox("Office")
        let first = scene.addNode("Tea", in: shop)
        let second = scene.addNode("Ledger", in: office)
        // A line in a map is led, too, though nothing stands in columns.
        scene.addLine(from: first, to: second)
        scene.addLink("door", from: shop, to: nil, gate: Scene.Gate(.missing, "", "no lock"))
        scene.addLink("letters", from: nil, to: office)
        scene.addLink("hatch", from: shop, to: office)
        let layout = Picture(of: scene, title: "Shop").layout
        #expect(layout.violations == [])
        #expect(layout.boxes.allSatisfy { !$0.isDim })
        #expect(layout.nodes.count == 2)
        #expect(layout.rails.count == 2)
        #expect(layout.texts.filter { $0.string == "STREET" }.count == 2)
        #expect(Set(layout.lines.compactMap(\.link)) == [0, 1, 2])
        #expect(layout.texts.contains { $0.string == "door · no lock" })
    }

    @Test func anEmptySceneIsAPictureWithATitle() {
        let picture = Picture(of: Scene(), title: "Nothing")
        #expect(picture.layout.violations == [])
        #expect(picture.layout.texts.map(\.string) == ["Nothing"])
        #expect(picture.svg().contains("<title id=\"drawing-title\">Nothing</title>"))
    }

    @Test func nodesBeyondStandRightOfTheRail() throws {
        var scene = Scene()
        let box = scene.addBox("Garden")
        let well = scene.addNode("Well", in: box)
        let sea = scene.addNode("Sea", isBeyond: true)
        scene.addLine(from: well, to: sea)
        let layout = Picture(of: scene, title: "Water").layout
        let rail = try #require(layout.rails.first)
        #expect(layout.violations == [])
        #expect(layout.boxes[0].rect.maxX < rail.x)
        #expect(rail.x < layout.nodes[1].rect.minX)
        // Beyond is where no box is.
        let inside = scene.addNode("Frog", in: box, isBeyond: true)
        scene.addLine(from: well, to: inside)
        #expect(!scene.nodes[2].isBeyond)
    }

    @Test func aSceneIsTheSameEveryTime() {
        func svg() -> String {
            var nested = Nested()
            nested.scene.addLine(
                from: nested.start, to: nested.end,
                gates: [
                    nested.outer: Scene.Gate(.open, "a"), nested.inner: Scene.Gate(.shut, "b"),
                ])
            return Picture(of: nested.scene, title: "Nested").svg()
        }
        #expect(svg() == svg())
    }
}
