import Formulas
import Testing
import ThreatGraph

/// Which parts are apart on a claim alone, and what is open then.
struct PartsInOneHandTests {
    private static let claim = Evidence(status: .claimed, source: "works")

    /// A room that a formula over `a`, `b` and `c` opens, and the lab's weights in it.
    private static func graph(
        _ operators: Quorum = .atLeast(count: 2, of: ["a", "b", "c"].map { .defender($0) }),
        said: Evidence = claim, ofParts: Evidence = claim
    ) -> ThreatGraph {
        var graph = ThreatGraph(title: "Apart")
        graph.defenders = [
            Defender(id: "lab", title: "The lab", role: .lab),
            Defender(id: "a", role: .custodian, evidence: ofParts),
            Defender(id: "b", role: .custodian, evidence: ofParts),
            Defender(id: "c", role: .custodian, evidence: ofParts),
        ]
        graph.perimeters = [
            Perimeter(
                id: "room", kind: .campus, operators: operators, level: .zero, evidence: said)
        ]
        graph.weights = [
            Weights(id: "w", owner: "lab", copies: [Copy(in: "room", form: .plaintext)])
        ]
        return graph
    }

    private static func labels(_ graph: ThreatGraph, _ id: UnknownID = "apart:room") -> [String] {
        graph.openUnknowns[id]?.alternatives.map(\.label) ?? []
    }

    private static let all = [
        "apart", "The lab runs all of them", "somebody else runs all of them",
    ]

    @Test func whatOneSourceClaimsIsOpen() throws {
        let graph = Self.graph()
        #expect(graph.openUnknowns.ids == ["apart:room"])
        #expect(graph.unknowns.isEmpty)
        let unknown = try #require(graph.openUnknowns["apart:room"])
        #expect(unknown.alternatives.map(\.label) == Self.all)
        #expect(unknown.alternatives.map(\.sources) == [["works"], [], []])
        let path = "perimeters.room.operator"
        #expect(
            unknown.alternatives.map(\.changes) == [
                [], [Change(path: path, value: .scalar("lab"))],
                [
                    Change(
                        path: "defenders.somebody-else",
                        value: .mapping([
                            FactValue.Entry(key: "role", value: .scalar("other")),
                            FactValue.Entry(key: "title", value: .scalar("Somebody else")),
                        ])), Change(path: path, value: .scalar("somebody-else")),
                ],
            ])
        #expect(
            unknown.reason
                == "only one source (works) says of its own work that these are apart: a, b, c")
        var taken = graph
        taken.defenders["somebody-else"] = Defender(id: "somebody-else", role: .other)
        #expect(
            taken.openUnknowns["apart:room"]?.alternatives.last?.changes.first?.path
                == "defenders.somebody-else-2")
    }

    /// The status of the whole and of the parts, and whether anything is open then.
    @Test(arguments: EvidenceStatus.allCases.map(Optional.some) + [nil])
    func onlyAClaimOpensIt(status: EvidenceStatus?) {
        let said = Evidence(status: status, source: "works")
        let isOpen = [.claimed, .unknown, .unspecified, .contradicted].contains(status)
        #expect(Self.labels(Self.graph(said: said)).isEmpty == !isOpen)
        #expect(Self.labels(Self.graph(ofParts: said)).isEmpty == !isOpen)
    }

    @Test func anotherSourceIsAnothersWord() {
        let other = Evidence(status: .claimed, source: "audit")
        #expect(Self.labels(Self.graph(ofParts: other)).isEmpty)
        #expect(Self.labels(Self.graph(ofParts: Evidence(status: .claimed))) == Self.all)
        var mixed = Self.graph()
        mixed.defenders["a"]?.evidence = other
        #expect(
            mixed.openUnknowns["apart:room"]?.alternatives.last?.changes.last?.value
                == .mapping([
                    FactValue.Entry(key: "at-least", value: .scalar("2")),
                    FactValue.Entry(
                        key: "of",
                        value: .list(["a", "somebody-else", "somebody-else"].map { .scalar($0) })),
                ]))
        // One part alone is apart from nobody.
        mixed.defenders["b"]?.evidence = other
        #expect(Self.labels(mixed).isEmpty)
    }

    @Test func onlyWhereSeveralCount() {
        let parts = ["a", "b", "c"].map { Quorum.defender($0) }
        #expect(Self.labels(Self.graph(.all(parts))) == Self.all)
        #expect(Self.labels(Self.graph(.any(parts))).isEmpty)
        #expect(Self.labels(Self.graph(.atLeast(count: 1, of: parts))).isEmpty)
        #expect(Self.labels(Self.graph(.defender("a"))).isEmpty)
        // Whoever owns it stands beside one part: they alone can be one.
        #expect(
            Self.labels(Self.graph(.all([.defender("lab"), .defender("a")])))
                == ["apart", "The lab runs all of them"])
        // Several in one part of what counts are one part.
        let beside = Quorum.all([.any([.defender("a"), .defender("b")]), .defender("x")])
        #expect(Self.labels(Self.graph(beside)).isEmpty)
    }

    @Test func workLosesWhatNeedNotAllStand() {
        func labels(_ needs: Substrate) -> [String] {
            var graph = Self.graph(said: Evidence())
            graph.workloads = [
                Workload(id: "work", needs: needs, for: "lab", evidence: Self.claim)
            ]
            return Self.labels(graph, "apart:work")
        }
        let legs = ["a", "b", "c"].map {
            Substrate.leg(SubstrateLeg(kind: .capacity, provider: DefenderID($0)))
        }
        #expect(labels(.any(legs)) == Self.all)
        #expect(labels(.atLeast(count: 2, of: legs)) == Self.all)
        #expect(labels(.atLeast(count: 3, of: legs)).isEmpty)
        #expect(labels(.all(legs)).isEmpty)
        #expect(labels(legs[0]).isEmpty)
    }

    @Test func theSamePartsAreOneUnknown() throws {
        var graph = Self.graph()
        let needs = Substrate.any(
            ["a", "b", "c"].map { .leg(SubstrateLeg(kind: .capacity, provider: DefenderID($0))) })
        graph.workloads = [Workload(id: "work", needs: needs, for: "lab", evidence: Self.claim)]
        #expect(graph.openUnknowns.ids == ["apart:room"])
        let changes = try #require(graph.openUnknowns["apart:room"]).alternatives[1].changes
        #expect(changes.map(\.path) == ["perimeters.room.operator", "workloads.work.any"])
        // The level is written: left out, it would follow the places of whoever provides it.
        let leg = FactValue.mapping([
            FactValue.Entry(key: "capacity", value: .scalar("lab")),
            FactValue.Entry(key: "level", value: .scalar("none")),
        ])
        #expect(changes[1].value == .list([leg, leg, leg]))
        // Other parts are another unknown, and two of a name are called by their places.
        graph.perimeters["room"]?.hostHands = HostHands(
            operators: .all([.defender("a"), .defender("b")]), level: .zero)
        #expect(
            graph.openUnknowns.ids == [
                "apart:perimeters.room.host-hands.operator", "apart:perimeters.room.operator",
            ])
    }

    @Test func sharesLieWithSeveral() throws {
        var graph = Self.graph(said: Evidence())
        for id in ["a", "b", "c"] {
            graph.perimeters[PerimeterID("at-\(id)")] = Perimeter(
                id: PerimeterID("at-\(id)"), kind: .campus, operators: .defender(DefenderID(id)),
                level: .zero)
        }
        func labels(_ needed: Int) -> [String] {
            graph.weights["w"] = Weights(
                id: "w", owner: "lab", custody: Custody(scheme: .split, threshold: needed),
                copies: ["a", "b", "c"].enumerated().map {
                    Copy(in: PerimeterID("at-\($1)"), form: .share, share: $0 + 1)
                }, evidence: Self.claim)
            return Self.labels(graph, "apart:w")
        }
        #expect(labels(1).isEmpty)
        #expect(labels(2) == Self.all)
        // Whoever is in one hand is so wherever he stands: in the room too.
        let changes = graph.openUnknowns["apart:w"]?.alternatives[1].changes ?? []
        #expect(
            changes.filter { $0.path.hasPrefix("perimeters.at-") }
                == ["a", "b", "c"].map {
                    Change(path: "perimeters.at-\($0).operator", value: .scalar("lab"))
                })
        #expect(changes.count == 4)
    }

    @Test(arguments: [
        "perimeters", "perimeters.room", "perimeters.room.operator", "perimeters.room.operator.of",
    ])
    func anUnknownOfTheModelComesFirst(path: String) {
        var graph = Self.graph()
        graph.unknowns["who"] = Unknown(
            id: "who",
            alternatives: [
                .init(label: "x", changes: [Change(path: path, value: .null)]),
                .init(label: "y", changes: []),
            ])
        #expect(graph.openUnknowns.ids == ["who"])
    }

    @Test func anUnknownOfSomethingElseStandsBeside() {
        var graph = Self.graph()
        graph.unknowns["who"] = Unknown(
            id: "who",
            alternatives: [
                .init(
                    label: "x",
                    changes: [Change(path: "perimeters.room.level", value: .scalar("SL2"))])
            ])
        #expect(graph.openUnknowns.ids == ["apart:room", "who"])
    }

    @Test func whoKeepsKeysChannelsAndEscortsCountsToo() {
        let two = Quorum.all([.defender("a"), .defender("b")])
        var graph = Self.graph(said: Evidence())
        graph.keys = [
            Key(id: "word", release: two, releaseLevel: .zero, evidence: Self.claim)
        ]
        graph.channels = [
            Channel(
                id: "net", source: .perimeter("room"), destination: .outside,
                guardedBy: .barrier(operators: two, level: .zero), evidence: Self.claim)
        ]
        graph.services = [
            Service(
                id: "fixers", provider: "c", level: .zero, perimeters: ["room"], escort: two,
                evidence: Self.claim)
        ]
        // The same parts by the same claim: one unknown, named by the first place.
        #expect(graph.openUnknowns.ids == ["apart:word"])
        let paths = graph.openUnknowns["apart:word"]?.alternatives[1].changes.map(\.path)
        #expect(
            paths == [
                "channels.net.operator", "keys.word.release", "perimeters.room.operator",
                "services.fixers.escort",
            ])
    }
}
