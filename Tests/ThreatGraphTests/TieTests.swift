import Testing
import ThreatGraph

/// Who has a say in whom, and which ties are left open.
struct TieTests {
    private static func graph(_ ties: [Tie]) -> ThreatGraph {
        var graph = ThreatGraph(title: "Ties")
        graph.parents = [ParentOrganisation(id: "p")]
        graph.defenders = [
            Defender(id: "a", role: .cloud, parent: "p"), Defender(id: "b", role: .cloud),
            Defender(id: "c", role: .cloud), Defender(id: "lab", role: .lab),
        ]
        graph.ties = Register(ties)
        return graph
    }

    @Test func aSayReachesOnThroughWhomItIsIn() {
        let graph = Self.graph([
            Tie(id: "one", holder: "a", in: "b"), Tie(id: "two", holder: "b", in: "c"),
        ])
        #expect(graph.defendersSwayed(by: ["a"]) == ["b", "c"])
        #expect(graph.defendersSwayed(by: ["b"]) == ["c"])
        #expect(graph.defendersSwayed(by: ["c"]) == [])
        #expect(graph.defendersSwayed(byParent: "p") == ["b", "c"])
        #expect(graph.ties["one"].map(graph.defenders(broughtBy:)) == ["b", "c"])
        #expect(graph.ties["two"].map(graph.defenders(broughtBy:)) == ["c"])
    }

    @Test func aCircleEnds() {
        let graph = Self.graph([
            Tie(id: "one", holder: "a", in: "b"), Tie(id: "two", holder: "b", in: "c"),
            Tie(id: "three", holder: "c", in: "a"),
        ])
        #expect(graph.defendersSwayed(by: ["a"]) == ["b", "c"])
        #expect(graph.ties["one"].map(graph.defenders(broughtBy:)) == ["a", "b", "c"])
    }

    @Test func aParentHoldsItsOwnTiesAndThoseOfItsDefenders() {
        var graph = Self.graph([Tie(id: "one", holder: "p", in: "lab")])
        #expect(graph.defendersSwayed(byParent: "p") == ["lab"])
        #expect(graph.defendersSwayed(by: ["a"]) == [])
        graph.ties["two"] = Tie(id: "two", holder: "a", in: "b")
        #expect(graph.defendersSwayed(byParent: "p") == ["b", "lab"])
    }

    @Test func whatGivesNoSayBringsNobodyAlong() {
        let graph = Self.graph([
            Tie(id: "one", holder: "a", in: "b", influence: .no),
            Tie(id: "two", holder: "b", in: "c", influence: .yes),
        ])
        #expect(graph.defendersSwayed(by: ["a"]) == [])
        #expect(graph.ties["one"].map(graph.defenders(broughtBy:)) == [])
        #expect(graph.ties["two"].map(graph.defenders(broughtBy:)) == ["c"])
    }

    @Test func whatNobodySaysIsLeftOpen() {
        var graph = Self.graph([
            Tie(id: "one", holder: "a", in: "b"),
            Tie(id: "two", holder: "b", in: "c", influence: .yes),
            Tie(id: "three", holder: "c", in: "a", influence: .no),
        ])
        #expect(graph.openUnknowns.ids == ["one"])
        #expect(
            graph.openUnknowns["one"]?.alternatives == [
                .init(
                    label: "yes",
                    changes: [Change(path: "ties.one.influence", value: .scalar("yes"))]),
                .init(
                    label: "no",
                    changes: [Change(path: "ties.one.influence", value: .scalar("no"))]),
            ])
        #expect(graph.unknowns.isEmpty)
        graph.unknowns["one"] = Unknown(id: "one", alternatives: [])
        #expect(graph.openUnknowns.ids == ["one", "tie:one"])
    }

    @Test(arguments: ["ties", "ties.one", "ties.one.influence", "ties.one.in"])
    func anUnknownOfTheModelComesFirst(path: String) {
        var graph = Self.graph([Tie(id: "one", holder: "a", in: "b")])
        graph.unknowns["say"] = Unknown(
            id: "say",
            alternatives: [
                .init(label: "x", changes: [Change(path: path, value: .null)]),
                .init(label: "y", changes: []),
            ])
        #expect(graph.openUnknowns.ids == ["say"])
        // Another tie's name that begins alike is another tie.
        graph.ties["one-more"] = Tie(id: "one-more", holder: "a", in: "b")
        #expect(
            graph.openUnknowns.ids == (path == "ties" ? ["say"] : ["one-more", "say"]))
    }
}
