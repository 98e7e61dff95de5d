import Formulas
import Testing
import ThreatGraph

/// Setting every stated level of a model to one level.
struct LevelOverlayTests {
    private func level(_ number: Int) -> SecurityLevel? { SecurityLevel(rawValue: number) }

    private var model: ThreatGraph {
        var graph = ThreatGraph(title: "Levels")
        graph.defenders = [
            Defender(id: "lab", role: .lab), Defender(id: "vendor", role: .cloud),
        ]
        graph.perimeters = [
            Perimeter(
                id: "claimed", kind: .campus, operators: .defender("vendor"), level: level(4),
                evidence: Evidence(status: .claimed)),
            Perimeter(
                id: "based", kind: .campus, operators: .defender("vendor"), baseline: level(3),
                controls: [PlacedControl(id: "lock", level: level(5), blocks: [.code])]),
            Perimeter(
                id: "paper", kind: .campus, operators: .defender("vendor"), level: level(0)),
        ]
        graph.channels = [
            Channel(
                id: "guarded", source: .perimeter("claimed"), destination: .outside,
                guardedBy: .barrier(
                    operators: .all([
                        .defender("vendor"), .defender("lab", level: level(3)),
                    ]), level: level(4))),
            Channel(
                id: "free", source: .perimeter("based"), destination: .outside, guardedBy: .none),
            Channel(
                id: "legal", source: .perimeter("based"), destination: .outside,
                guardedBy: .barrier(operators: .defender("vendor"), level: nil)),
        ]
        graph.keys = [
            Key(id: "key", release: .defender("lab"), releaseLevel: level(3))
        ]
        graph.weights = [
            Weights(
                id: "weights",
                custody: Custody(
                    scheme: .split, threshold: 1,
                    release: .onWord(of: .defender("lab"), level: level(3))),
                copies: [])
        ]
        graph.workloads = [
            Workload(
                id: "work",
                needs: .all([
                    .leg(SubstrateLeg(kind: .capacity, provider: "vendor", level: level(4))),
                    .leg(SubstrateLeg(kind: .chips, provider: "vendor")),
                ]))
        ]
        return graph
    }

    @Test func everyStatedLevelIsSetAndNothingElse() throws {
        let two = try #require(level(2))
        let overlay = model.holding(at: two)
        #expect(overlay.perimeters["claimed"]?.level == two)
        #expect(overlay.perimeters["claimed"]?.evidence == Evidence(status: .assumed))
        #expect(overlay.perimeters["based"]?.baseline == two)
        #expect(overlay.perimeters["based"]?.level == nil)
        // A control placed by itself keeps its strength, and SL0 stops nobody.
        #expect(overlay.perimeters["based"]?.controls["lock"]?.level == level(5))
        #expect(overlay.perimeters["paper"] == model.perimeters["paper"])
        #expect(
            overlay.channels["guarded"]?.guardedBy
                == .barrier(
                    operators: .all([.defender("vendor"), .defender("lab", level: two)]),
                    level: two))
        #expect(overlay.channels["free"] == model.channels["free"])
        #expect(overlay.channels["legal"] == model.channels["legal"])
        #expect(overlay.keys["key"]?.releaseLevel == two)
        #expect(
            overlay.weights["weights"]?.custody.release == .onWord(of: .defender("lab"), level: two)
        )
        #expect(overlay.workloads["work"]?.needs.legs.map(\.level) == [two, nil])
        #expect(overlay.defenders == model.defenders)
        #expect(overlay.holding(at: two) == overlay)
    }
}
