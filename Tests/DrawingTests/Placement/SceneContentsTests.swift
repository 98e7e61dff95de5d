import TestSupport
import Testing

@testable import Drawing

/// What stands where, found out once rather than asked of the whole scene for each box.
struct SceneContentsTests {
    /// A house with a room, a safe in the room, and a garden; a way from the garden to the safe.
    private var scene: Scene {
        var scene = Scene()
        let house = scene.addBox("House")
        let room = scene.addBox("Room", in: house)
        let safe = scene.addBox("Safe", in: room)
        let garden = scene.addBox("Garden")
        let gardener = scene.addNode("Gardener", in: garden)
        let key = scene.addNode("Key", in: room)
        let ring = scene.addNode("Ring", in: safe)
        scene.addNode("Postman")
        scene.addLine(
            from: gardener, to: key,
            gates: [garden: Scene.Gate(.open, "gate"), room: Scene.Gate(.shut, "a door")])
        scene.addLine(from: key, to: ring, gates: [safe: Scene.Gate(.shut, "a lock")])
        return scene
    }

    @Test func boxesAndNodesStandInTheInnermostBox() {
        let contents = SceneContents(of: scene)
        #expect(contents.boxes(in: nil) == [0, 3])
        #expect(contents.boxes(in: 0) == [1])
        #expect(contents.boxes(in: 1) == [2])
        #expect(contents.boxes(in: 2) == [])
        #expect(contents.nodes(in: nil) == [3])
        #expect(contents.nodes(in: 0) == [])
        #expect(contents.nodes(in: 1) == [1])
        #expect(contents.nodes(in: 2) == [2])
        #expect(contents.nodes(in: 3) == [0])
    }

    @Test func aLineBelongsWhereItsEndsPart() {
        let contents = SceneContents(of: scene)
        #expect(contents.lines(in: nil) == [0])
        #expect(contents.lines(in: 1) == [1])
        #expect(contents.lines(in: 0) == [])
        // The gardener is step 0, the key 1, the ring 2.
        #expect(contents.firstSteps == [0: 1, 1: 1, 2: 2, 3: 0])
    }

    @Test func labelsOfGatesAreKnownByTheWayThatTheyArePassed() throws {
        let contents = SceneContents(of: scene)
        let room = try #require(contents.gateLabels[1])
        #expect(room.leaving == nil)
        #expect(room.entering == Scene.Gate(.shut, "a door").labelWidth)
        let garden = try #require(contents.gateLabels[3])
        #expect(garden.leaving == Scene.Gate(.open, "gate").labelWidth)
        #expect(garden.entering == nil)
        #expect(contents.gateLabels[0] == nil)
    }
}
