import Testing

@testable import Drawing

/// What programs read: ids and `data-` attributes.
struct IdentityTests {
    private func attributes(_ identity: Identity) -> [String] {
        identity.attributes(numberName: "stop").map { "\($0.name)=\($0.value)" }
    }

    @Test func writesDataInOrderAndTheNumberLast() {
        let identity = Identity(
            [.one("room", "north wing"), .many("keys", ["a b", "c"])], number: 3)
        #expect(
            attributes(identity) == [
                "data-room=north wing", "data-keys=a%20b c", "data-stop=3",
            ])
        #expect(attributes(Identity()) == [])
    }

    @Test func joinsWhatStandsAtOnePlace() {
        var identity = Identity([.one("room", "a"), .many("keys", ["x"])])
        identity.formUnion(Identity([.one("room", "b"), .many("keys", ["y", "x"])]))
        identity.formUnion(Identity([.many("doors", ["d"])]))
        #expect(
            identity.data == [.one("room", "a"), .many("keys", ["x", "y"]), .many("doors", ["d"])])
    }

    @Test func givesEveryThingAnIDOfItsOwn() {
        var scene = Scene(style: Style(numberName: "stop"))
        scene.addNode("Gate of the east")
        scene.addNode("Gate of the east")
        scene.addNode("Third", identity: Identity(number: 7))
        scene.addNode("Fourth", identity: Identity([.many("keys", ["a", "b"])]))
        scene.addNode("Fifth", identity: Identity())
        #expect(
            Picture(of: scene, title: "Names").layout.nodes.map(\.id) == [
                "node-Gate_.20of_.20the_.20east", "node-Gate_.20of_.20the_.20east_.n2",
                "node-stop-7", "node-a_.20b", "node-other",
            ])
    }
}
