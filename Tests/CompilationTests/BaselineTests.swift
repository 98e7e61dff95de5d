import Catalogue
import FailureAnalysis
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// Baselines: what they expand into, what a missing control costs, whom an override brings in.
struct BaselineTests {
    private let catalogue: CatalogueBook

    init() throws { catalogue = try CatalogueBook.builtIn() }

    /// A site of the given kind built to a baseline, with a maker of chips in the model.
    private func model(
        kind: PerimeterKind = .hall, baseline: Int, without: [ControlID] = [],
        controls: Register<PlacedControl> = [], level: Int? = nil
    ) -> SmallModel {
        var model = SmallModel()
        model.graph.defenders["chips"] = Defender(id: "chips", role: .silicon)
        model.graph.perimeters["site"] = Perimeter(
            id: "site", kind: kind, operators: .defender("vendor"),
            level: level.flatMap(SecurityLevel.init(rawValue:)),
            baseline: SecurityLevel(rawValue: baseline), controls: controls, without: without,
            hasStatedExits: true)
        return model
    }

    private func findings(_ model: SmallModel) throws -> Findings {
        let compiled = try ModelCompiler(model.graph, catalogue: catalogue)
            .compile(digest: "sha256:test")
        return try FailureAnalyser(compiled).analysis().findings
    }

    private func coverage(_ model: SmallModel) throws -> PerimeterCoverage {
        let perimeter = try #require(model.graph.perimeters["site"])
        return ControlExpansion(model.graph, catalogue: catalogue).coverage(of: perimeter)
    }

    @Test func theWeakestCategoryDecides() throws {
        let model = model(baseline: 4)
        let coverage = try coverage(model)
        #expect(coverage.supported == SecurityLevel(rawValue: 4))
        #expect(try findings(model).effectiveSL["tampering"] == 4)
        #expect(coverage.categories.allSatisfy { $0.level == SecurityLevel(rawValue: 4) })
    }

    @Test(arguments: [PerimeterKind.campus, .hall, .adminPlane, .other], 1...5)
    func removingAControlLowersJustWhatItCovered(kind: PerimeterKind, baseline: Int) throws {
        let whole = try coverage(model(kind: kind, baseline: baseline))
        let all = Set(whole.categories.flatMap(\.controls))
        #expect(!all.isEmpty)
        for control in all {
            let rest = try coverage(model(kind: kind, baseline: baseline, without: [control.id]))
            for (before, after) in zip(whole.categories, rest.categories) {
                if control.blocks.contains(before.category) {
                    #expect(
                        after.controls.map(\.id)
                            == before.controls.map(\.id).filter { $0 != control.id })
                } else {
                    #expect(after == before)
                }
            }
        }
    }

    /// The level found by solving the attack graph is the level found by looking at the controls.
    @Test(arguments: 0..<60)
    func solvingAgreesWithCoverage(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let baseline = Int.random(in: 1...5, using: &random)
        let kind =
            [PerimeterKind.campus, .hall, .adminPlane, .other]
            .randomElement(using: &random) ?? .hall
        let controls = catalogue.controls(
            level: try #require(SecurityLevel(rawValue: baseline)), kind: kind)
        let missing = controls.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
            .map { ControlID($0.id.rawValue) }
        let model = model(kind: kind, baseline: baseline, without: missing.sorted())
        let findings = try findings(model)
        let supported = try coverage(model).supported
        if supported == .zero {
            #expect(
                findings.open.contains("tampering") || findings.effectiveSL["tampering"] == 0,
                "seed \(seed)")
        } else {
            #expect(findings.effectiveSL["tampering"] == supported.rawValue, "seed \(seed)")
        }
    }

    @Test func aClaimIsHeldAgainstItsControls() throws {
        let supplyChain = catalogue.controls.filter {
            $0.blocks.contains(.supplyChain) && $0.level == SecurityLevel(rawValue: 4)
        }.map { ControlID($0.id.rawValue) }
        let found = try findings(
            model(baseline: 4, without: supplyChain.sorted(), level: 4)
        ).coverage.first
        #expect(found?.claimed == 4)
        #expect(found?.supported == 3)
        #expect(found?.gaps == [.supplyChain])
    }

    @Test func anOverrideBringsInAnotherOperator() throws {
        let plain = try findings(model(baseline: 4))
        #expect(plain.coalitions("tampering", 1)?.contains(["vendor"]) == true)
        // The lab runs one control that blocks every way in: the vendor alone no longer suffices.
        let shared = try findings(
            model(
                baseline: 4,
                controls: [
                    PlacedControl(
                        id: "lab-gate", level: SecurityLevel(rawValue: 4),
                        blocks: VectorCategory.allCases, operators: .defender("lab"))
                ]))
        #expect(shared.coalitions("tampering", 1) == [["lab", "vendor"]])
    }

    @Test func layersAreCountedAsRANDDoesAndByParty() throws {
        let layers = try #require(try findings(model(baseline: 4)).layers.first)
        #expect(layers.required == 4)
        #expect(layers.layers > 1)
        #expect(layers.parties == 1)
        // Two operators stand in every way: as many layers on paper, two by party.
        let gate = PlacedControl(
            id: "lab-gate", level: SecurityLevel(rawValue: 4), blocks: VectorCategory.allCases,
            operators: .defender("lab"))
        let shared = try findings(model(baseline: 4, controls: [gate])).layers.first
        #expect(shared?.parties == 2)
    }

    @Test func aControlThatNobodyRunsGuardsNothing() throws {
        var model = model(kind: .enclave, baseline: 4)
        model.graph.defenders["chips"] = nil
        let found = try findings(model).coverage.first
        let level = try #require(SecurityLevel(rawValue: 4))
        let chips = catalogue.controls(level: level, kind: .enclave)
            .filter { $0.defaultOperator == .silicon }.map(\.id.rawValue)
        #expect(!chips.isEmpty)
        #expect(found?.unresolved == chips)
    }

    @Test func capacityIsAsStrongAsTheControls() throws {
        var model = model(baseline: 3)
        model.graph.workloads["training"] = Workload(
            id: "training",
            needs: .leg(SubstrateLeg(kind: .capacity, provider: "vendor", in: "site")))
        #expect(try findings(model).effectiveSL["denial"] == 3)
    }
}
