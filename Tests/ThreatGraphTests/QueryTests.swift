import Formulas
import Testing
import ThreatGraph

struct QueryTests {
    /// Three nested perimeters and one beside them; the vendor operates something of each kind.
    private var model: ThreatGraph {
        var model = ThreatGraph(title: "Nested")
        model.jurisdictions = [Jurisdiction(id: "US"), Jurisdiction(id: "EU")]
        model.parents = [ParentOrganisation(id: "group")]
        model.defenders = [
            Defender(id: "lab", role: .lab, reaches: [Reach("US")]),
            Defender(
                id: "vendor", role: .cloud, reaches: [Reach("US"), Reach("EU", by: .presence)],
                parent: "group"),
            Defender(id: "maker", role: .silicon, parent: "group"),
        ]
        model.perimeters = [
            Perimeter(id: "site", kind: .campus, operators: .defender("vendor")),
            Perimeter(id: "hall", kind: .hall, operators: .defender("lab"), parent: "site"),
            Perimeter(
                id: "box", kind: .enclave, operators: .any([.defender("lab"), .defender("maker")]),
                parent: "hall",
                controls: [
                    PlacedControl(id: "guard", operators: .defender("vendor")),
                    PlacedControl(id: "own"),
                ]),
            Perimeter(id: "office", kind: .adminPlane, operators: .defender("lab")),
        ]
        model.keys = [
            Key(id: "key", in: "hall", release: .all([.defender("lab"), .defender("vendor")])),
            Key(id: "held", in: "site"),
        ]
        model.channels = [
            Channel(
                id: "exit", source: .perimeter("site"), destination: .outside,
                guardedBy: .barrier(operators: .defender("vendor"), level: nil)),
            Channel(
                id: "open", source: .perimeter("site"), destination: .outside, guardedBy: .none),
        ]
        model.workloads = [
            Workload(
                id: "work",
                needs: .any([
                    .leg(SubstrateLeg(kind: .capacity, provider: "vendor")),
                    .leg(SubstrateLeg(kind: .chips, provider: "maker")),
                ]))
        ]
        model.weights = [
            Weights(
                id: "w",
                copies: [
                    Copy(in: "site", form: .plaintext), Copy(in: "box", form: .plaintext),
                    Copy(in: "site", form: .plaintext, purpose: .backup),
                ])
        ]
        return model
    }

    @Test func surroundingsAreInnermostFirst() {
        #expect(model.surroundings(of: "box").map(\.id) == ["hall", "site"])
        #expect(model.surroundings(of: "site").isEmpty)
        #expect(model.surroundings(of: "nowhere").isEmpty)
        #expect(model.depth(of: "box") == 2)
        #expect(model.perimeters(inside: "site").map(\.id) == ["hall"])
        #expect(model.perimeters(inside: nil).map(\.id) == ["office", "site"])
        #expect(model.perimetersHoldingWeights == ["box", "site"])
    }

    @Test func aPerimeterIsWithinItselfAndWhatSurroundsIt() {
        let model = model
        let within: Set<[PerimeterID]> = [
            ["box", "box"], ["box", "hall"], ["box", "site"], ["hall", "hall"], ["hall", "site"],
            ["site", "site"], ["office", "office"],
        ]
        for inner in model.perimeters.ids {
            for outer in model.perimeters.ids {
                #expect(
                    model.isPerimeter(inner, within: outer) == within.contains([inner, outer]))
            }
        }
    }

    /// A model with a cycle of parents is wrong, but asking it must end.
    @Test(.timeLimit(.minutes(1))) func cyclesOfParentsEnd() {
        var model = model
        model.perimeters["site"]?.parent = "box"
        #expect(model.surroundings(of: "box").map(\.id) == ["hall", "site"])
        #expect(model.surroundings(of: "site").map(\.id) == ["box", "hall"])
        #expect(model.depth(of: "hall") == 2)
        #expect(model.isPerimeter("site", within: "hall"))
        #expect(!model.isPerimeter("office", within: "hall"))
        model.perimeters["office"]?.parent = "office"
        #expect(model.surroundings(of: "office").isEmpty)
        model.perimeters["hall"]?.parent = "gone"
        #expect(model.surroundings(of: "box").map(\.id) == ["hall"])
    }

    @Test func holdingsAreWhatADefenderOperatesAloneOrWithOthers() {
        let vendor = model.holdings(of: "vendor")
        #expect(vendor.perimeters == ["site"])
        #expect(vendor.controls.map(\.perimeter) == ["box"])
        #expect(vendor.controls.map(\.control) == ["guard"])
        #expect(vendor.channels == ["exit"])
        #expect(vendor.keys == ["key"])
        #expect(vendor.workloads == ["work"])
        let lab = model.holdings(of: "lab")
        #expect(lab.perimeters == ["box", "hall", "office"])
        #expect(lab.controls.isEmpty && lab.channels.isEmpty && lab.workloads.isEmpty)
        #expect(lab.keys == ["key"])
        #expect(model.holdings(of: "maker").workloads == ["work"])
        #expect(model.holdings(of: "nobody") == model.holdings(of: "another"))
        #expect(model.holdings(of: "nobody").perimeters.isEmpty)
    }

    @Test func reachesParentsAndLabs() {
        #expect(model.defenders(reachedBy: "US").map(\.id) == ["lab", "vendor"])
        #expect(model.defenders(reachedBy: "EU").map(\.id) == ["vendor"])
        #expect(model.defenders(reachedBy: "JP").isEmpty)
        #expect(model.defenders(of: "group").map(\.id) == ["maker", "vendor"])
        #expect(model.labs.map(\.id) == ["lab"])
        #expect(model.workloads["work"]?.needs.legs.map(\.provider) == ["vendor", "maker"])
    }
}
