import Testing
import ThreatGraph

struct ReachTests {
    @Test func aParentsReachIsItsDefendersReachByParent() {
        var graph = ThreatGraph(title: "Reach")
        graph.jurisdictions = [Jurisdiction(id: "A"), Jurisdiction(id: "B"), Jurisdiction(id: "C")]
        graph.parents = [
            ParentOrganisation(id: "group", reaches: [Reach("B", by: .presence), Reach("A")])
        ]
        let child = Defender(
            id: "child", role: .cloud, reaches: [Reach("A", by: .presence)], parent: "group")
        let stranger = Defender(id: "stranger", role: .cloud, reaches: [Reach("C")])
        graph.defenders = [child, stranger]
        #expect(
            graph.reaches(over: child) == [
                Reach("A", by: .parent), Reach("A", by: .presence), Reach("B", by: .parent),
            ])
        #expect(graph.reach(of: "A", over: child) == [.parent, .presence])
        #expect(graph.reach(of: "C", over: child) == [])
        #expect(graph.defenders(reachedBy: "B").map(\.id) == ["child"])
        #expect(graph.defenders(reachedBy: "C").map(\.id) == ["stranger"])
    }
}
