import Testing

@testable import Drawing

/// Two scenes as one.
struct SceneUnionTests {
    private func scene(_ rooms: [String]) -> Scene {
        var scene = Scene(.map)
        let house = scene.addBox("House")
        for room in rooms { scene.addNode(room, in: house) }
        return scene
    }

    @Test func whatBothHaveStandsAtTheSamePlace() throws {
        let union = SceneUnion(scene(["Hall", "Attic"]), scene(["Cellar", "Hall"])) { _, _ in nil }
        #expect(union.union.nodes.map(\.title) == ["Hall", "Attic", "Cellar"])
        #expect(union.sides.map(\.nodes) == [[0, 1], [0, 2]])
        let composer = Composer.compose(union.union)
        let sides = union.sides.map { composer.layout(of: $0) }
        #expect(sides.map { $0.nodes.map(\.tooltip) } == [["Hall", "Attic"], ["Hall", "Cellar"]])
        #expect(sides[0].nodes[0].rect == sides[1].nodes[0].rect)
        #expect(sides[0].boxes.map(\.rect) == sides[1].boxes.map(\.rect))
    }

    @Test func theCallerSaysWhatIsTheSame() {
        let union = SceneUnion(scene(["Hall"]), scene(["Lobby"])) { _, shape in
            shape == nil ? nil : "entrance"
        }
        #expect(union.union.nodes.count == 1)
        // The wider of the two words makes the room.
        #expect(union.union.nodes[0].title == "Lobby")
        #expect(union.sides.map { $0.scene.nodes[0].title } == ["Hall", "Lobby"])
    }
}
