import AttackGraph
import Catalogue
import FailureAnalysis
import Formulas
import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation

/// The rule of Docs/Compilation.md, "People", as far as it is compiled: which locks take how many.
struct PeopleRuleTests {
    /// How many people the parts of a barrier take, by party.
    private func persons(
        _ model: ThreatGraph, _ barrier: String, catalogue: CatalogueBook? = nil
    ) throws -> [String: Int] {
        let graph = try ModelCompiler(model, catalogue: catalogue)
            .compile(digest: "sha256:test").graph
        let lock = try #require(graph.barriers.first { $0.id == barrier }?.lock)
        return Dictionary(
            lock.leaves.map { (graph[$0.party].id, $0.persons) }, uniquingKeysWith: max)
    }

    private func people(_ model: ThreatGraph, _ tier: Int) throws -> [PeopleSet] {
        var options = AnalysisOptions()
        options.countsPeople = true
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        let findings = try FailureAnalyser(compiled, options: options).analysis().findings
        return try #require(
            findings.people?.first { $0.goal == "tampering" && $0.tier == tier }?.sets)
    }

    private func vendor(_ persons: Int) -> Quorum { .defender("vendor", persons: persons) }

    @Test func everyKindOfLockKeepsHowManyItTakes() throws {
        var model = SmallModel().graph
        model.perimeters["site"]?.operators = vendor(2)
        model.perimeters["site"]?.controls = [
            PlacedControl(
                id: "dual", level: SecurityLevel(rawValue: 4), blocks: VectorCategory.allCases,
                operators: .all([vendor(3), .defender("auditor")])),
            PlacedControl(
                id: "own", level: SecurityLevel(rawValue: 5), blocks: VectorCategory.allCases),
        ]
        model.channels["network"]?.guardedBy = .barrier(
            operators: .any([vendor(4), .defender("lab", level: .zero, persons: 5)]),
            level: SecurityLevel(rawValue: 4))
        model.keys["k"] = Key(
            id: "k", release: .atLeast(count: 1, of: [vendor(6)]), releaseLevel: .zero)
        model.weights["split"] = Weights(
            id: "split",
            custody: Custody(
                scheme: .split, threshold: 1, release: .onWord(of: vendor(7), level: nil)),
            copies: [Copy(in: "site", form: .share, share: 1)])
        #expect(try persons(model, "control:dual@site") == ["vendor": 3, "auditor": 1])
        #expect(try persons(model, "control:own@site") == ["vendor": 2])
        #expect(try persons(model, "channel:network") == ["vendor": 4, "lab": 5])
        #expect(try persons(model, "key-release:k") == ["vendor": 6])
        #expect(try persons(model, "release:split") == ["vendor": 7])
    }

    @Test func theClaimAboutTheWholeTakesThePerimetersPeople() throws {
        var model = SmallModel().graph
        model.perimeters["site"]?.operators = vendor(2)
        #expect(try persons(model, "perimeter:site") == ["vendor": 2])
        #expect(try people(model, 4) == [PeopleSet(["vendor": 2])])
    }

    /// What the catalogue infers of who runs a control never says that it takes more people.
    @Test func controlsOfABaselineTakeOnePersonEach() throws {
        let catalogue = try CatalogueBook.builtIn()
        var model = SmallModel().graph
        model.defenders["chips"] = Defender(id: "chips", role: .silicon)
        model.perimeters["site"] = Perimeter(
            id: "site", kind: .hall, operators: vendor(3), baseline: SecurityLevel(rawValue: 3),
            hasStatedExits: true)
        model.perimeters["inside"] = Perimeter(
            id: "inside", kind: .tenancy, operators: .defender("lab", persons: 2),
            parent: "site", baseline: SecurityLevel(rawValue: 3), hasStatedExits: true)
        model.weights["model"]?.copies = [Copy(in: "inside", form: .plaintext)]
        let graph = try ModelCompiler(model, catalogue: catalogue)
            .compile(digest: "sha256:test").graph
        #expect(graph.barriers.count > 3)
        #expect(!graph.asksForSeveralPeople)
        // One that the model lists with an operator takes what that says.
        let listed = try #require(graph.barriers.map(\.id).first { $0.hasSuffix("@site") })
        let id = String(listed.dropFirst("control:".count).dropLast("@site".count))
        model.perimeters["site"]?.controls = [
            PlacedControl(id: ControlID(id), operators: vendor(2))
        ]
        #expect(try persons(model, listed, catalogue: catalogue) == ["vendor": 2])
        // Without an operator it is the catalogue that says who runs it.
        model.perimeters["site"]?.controls = [PlacedControl(id: ControlID(id))]
        #expect(try persons(model, listed, catalogue: catalogue)["vendor"] == 1)
    }

    @Test func aWeakerGuardThatTakesMorePeopleStaysBesideAStrongerOne() throws {
        var model = SmallModel().graph
        model.perimeters["site"]?.controls = [
            PlacedControl(
                id: "pairs", level: SecurityLevel(rawValue: 2), blocks: VectorCategory.allCases,
                operators: vendor(2))
        ]
        #expect(try people(model, 2) == [PeopleSet(["vendor": 2])])
        #expect(try people(model, 3) == [PeopleSet(["vendor": 1])])
        #expect(try people(model, 5) == [PeopleSet([:])])
        #expect(
            try ModelCompiler(model).compile(digest: "").graph.barriers.map(\.id) == [
                "channel:network", "control:pairs@site", "owner:model", "perimeter:site",
                "seizure:place/site",
            ])
    }

    @Test func aGuardThatIsWeakerAndTakesNoMoreIsLeftOut() throws {
        var model = SmallModel().graph
        model.perimeters["site"]?.operators = vendor(2)
        model.perimeters["site"]?.controls = [
            PlacedControl(
                id: "single", level: SecurityLevel(rawValue: 2), blocks: VectorCategory.allCases,
                operators: vendor(1))
        ]
        #expect(
            try ModelCompiler(model).compile(digest: "").graph.barriers.map(\.id) == [
                "channel:network", "owner:model", "perimeter:site", "seizure:place/site",
            ])
    }

    /// Whoever runs both keeps the host out, whatever number of people either takes.
    @Test(arguments: [PerimeterKind.tenancy, .other])
    func oneOperatorIsTheSameHoweverManyPeopleItTakes(kind: PerimeterKind) throws {
        var model = SmallModel().graph
        model.perimeters["inner"] = Perimeter(
            id: "inner", kind: kind, operators: vendor(3), parent: "site",
            level: SecurityLevel(rawValue: 4),
            // What runs on the site's machines says what keeps hands at them out too.
            hostHands: kind == .tenancy
                ? HostHands(operators: vendor(3), level: SecurityLevel(rawValue: 4)) : nil)
        model.weights["model"]?.copies = [Copy(in: "inner", form: .plaintext)]
        #expect(try people(model, 4) == [PeopleSet(["vendor": 3])])
        var single = model
        single.perimeters["inner"]?.operators = vendor(1)
        func steps(_ model: ThreatGraph) throws -> StepTable {
            try ModelCompiler(model).compile(digest: "").graph.steps
        }
        #expect(try steps(model) == steps(single))
        let inner = try #require(model.perimeters["inner"])
        #expect(model.isOpenToHost(inner) == (kind == .tenancy))
    }

    @Test func aPlaceOfTheProvidersOwnIsItsOwnHoweverManyPeopleItTakes() throws {
        func barriers(_ persons: Int) throws -> [String] {
            var model = SmallModel().graph
            model.perimeters["site"]?.operators = vendor(persons)
            model.workloads["run"] = Workload(
                id: "run",
                needs: .leg(SubstrateLeg(kind: .capacity, provider: "vendor", in: "site")))
            return try ModelCompiler(model).compile(digest: "").graph.barriers.map(\.id)
        }
        #expect(try barriers(2) == barriers(1))
    }
}
