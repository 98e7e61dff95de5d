import AttackGraph
import Compilation
import Testing
import ThreatGraph

@testable import Wording

struct ModelNamesTests {
    private static func model() -> ThreatGraph {
        var model = ThreatGraph(title: "Small")
        model.jurisdictions = [Jurisdiction(id: "US", title: "the United States")]
        model.defenders = [Defender(id: "aws", title: "AWS", role: .cloud, parent: "amazon")]
        model.parents = [ParentOrganisation(id: "amazon", title: "Amazon")]
        model.sharedCauses = [
            SharedCause(id: "vault", title: "One vault", defenders: ["aws"], modes: [])
        ]
        model.perimeters = [
            Perimeter(id: "campus", title: "Campus", kind: .campus, operators: .defender("aws"))
        ]
        model.workloads = [
            Workload(
                id: "work", needs: .leg(SubstrateLeg(kind: .capacity, provider: "aws")))
        ]
        return model
    }

    @Test(arguments: [
        (BarrierMeaning.perimeter("campus"), "the boundary of Campus"),
        (.control("SL4-01", on: "campus"), "control SL4-01 on Campus"),
        (.channel("net"), "the channel net"),
        (.keyRelease("k"), "the release of key k"),
        (.shareRelease("w"), "the release of the shares of w"),
        (.ownerOrder("w"), "the owner's own hold on w"),
        (.leg("work", leg: 0), "the provider's hold on capacity from AWS for work"),
        (.unexplained, "'b'"),
    ])
    func barriersHaveNames(_ meaning: BarrierMeaning, _ name: String) {
        #expect(ModelNames(Self.model()).barrier(meaning, id: "b") == name)
    }

    @Test(arguments: [
        ("order:US", "order of the United States"), ("order:EU", "order of EU"),
        ("parent:amazon", "parent Amazon"), ("shared:vault", "One vault"),
        ("shared:mill", "mill"), ("own:aws", "own:aws"), ("anything", "anything"),
    ])
    func rootCausesHaveNames(_ id: String, _ name: String) {
        #expect(ModelNames(Self.model()).root(id) == name)
    }

    @Test func withoutAModelIdsAreNames() {
        let names = ModelNames(nil)
        #expect(names.root("order:US") == "order:US")
        #expect(names.perimeter("campus") == "campus")
        #expect(names.defender("aws") == "aws")
        #expect(names.leg(1, of: "work") == "leg 2 of work")
        #expect(names.at(.perimeter("campus")) == "in campus")
        #expect(names.place(.outside) == "outside")
    }

    @Test func factsAreWrittenOnOneLineWithoutTitlesAndEvidence() {
        let value = FactValue.mapping([
            FactValue.Entry(key: "level", value: .scalar("SL4")),
            FactValue.Entry(key: "note", value: .scalar("seen")),
            FactValue.Entry(key: "op", value: .list([.scalar("aws"), .null])),
        ])
        #expect(value.words == "{ level: SL4, op: [aws, nothing] }")
    }

    /// Two parents, and a shared cause and a party, of one title are told apart; others are not
    /// burdened with their ids.
    @Test func causesOfOneTitleAreToldApart() {
        var graph = ThreatGraph(title: "Twins")
        graph.parents = [
            ParentOrganisation(id: "p1", title: "Holding"),
            ParentOrganisation(id: "p2", title: "Holding"),
            ParentOrganisation(id: "p3", title: "Other"),
        ]
        graph.defenders = [Defender(id: "d", title: "Depot", role: .other)]
        graph.sharedCauses = [
            SharedCause(id: "c", title: "Depot", defenders: ["d"], modes: [.compromised])
        ]
        let names = ModelNames(graph)
        #expect(names.member("parent:p1") == "parent Holding (parent:p1)")
        #expect(names.member("parent:p2") == "parent Holding (parent:p2)")
        #expect(names.member("parent:p3") == "parent Other")
        #expect(names.member("d") == "Depot (d)")
        #expect(names.member("shared:c") == "Depot (shared:c)")
    }

    /// A party that was given another id is not told to replace itself.
    @Test func oneTitleForTwoIDsOfTwoModelsIsToldWithThem() {
        let models = ["a", "aa"].map { id in
            var graph = ThreatGraph(title: id)
            graph.defenders = [
                Defender(id: DefenderID(id), title: "Party A", role: .cloud),
                Defender(id: "b", title: "Party B", role: .cloud),
            ]
            return graph
        }
        let names = ComparedNames(models, ids: ["a", "aa", "b"])
        #expect(names.member("a") == "Party A (a)")
        #expect(names.member("aa") == "Party A (aa)")
        #expect(names.member("b") == "Party B")
    }
}
