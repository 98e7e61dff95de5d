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

    /// Asking of one jurisdiction is asking of all and leaving the others out, whatever edges there
    /// are among six.
    @Test func oneJurisdictionIsAPartOfAll() {
        let edges = [
            Reach("A"), Reach("A", by: .presence), Reach("A", by: .parent), Reach("B"),
            Reach("B", by: .presence), Reach("C", by: .possession),
        ]
        func some(_ chosen: Int) -> [Reach] {
            edges.indices.filter { chosen >> $0 & 1 == 1 }.reversed().map { edges[$0] }
        }
        var severalWays = 0
        for chosen in 0..<1 << edges.count {
            for ofParent in 0..<1 << edges.count where ofParent % 5 == chosen % 5 {
                var graph = ThreatGraph(title: "Reach")
                graph.parents = [ParentOrganisation(id: "group", reaches: some(ofParent))]
                graph.defenders = [
                    Defender(id: "alone", role: .cloud, reaches: some(chosen)),
                    Defender(id: "child", role: .cloud, reaches: some(chosen), parent: "group"),
                ]
                for defender in graph.defenders {
                    let all = graph.reaches(over: defender)
                    #expect(graph.isReached(defender) == !all.isEmpty)
                    for name: JurisdictionID in ["A", "B", "C", "D"] {
                        let expected = all.filter { $0.jurisdiction == name }.map(\.basis)
                        #expect(graph.reach(of: name, over: defender) == expected)
                        let reached = graph.defenders(reachedBy: name).contains(defender)
                        #expect(reached == !expected.isEmpty)
                        if expected.count > 1 { severalWays += 1 }
                    }
                }
                let unknown = graph.defenders.filter { graph.reaches(over: $0).isEmpty }
                #expect(graph.defendersOfUnknownSovereign == unknown)
            }
        }
        #expect(severalWays > 500)
    }
}
