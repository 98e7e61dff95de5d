import Catalogue
import FailureAnalysis
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// Controls of the catalogue beside a claim about the whole: which categories count, and what they
/// then come to, by an evaluator written from the words of Docs/Compilation.md alone.
struct LevelAndControlsTests {
    private let catalogue: CatalogueBook

    init() throws { catalogue = try CatalogueBook.builtIn() }

    /// One thing in the way of some categories, with who runs it and up to which tier it holds.
    private struct Wall {
        var keeper: DefenderID
        var level: Int
        var blocks: Set<VectorCategory>
    }

    private static let parties: [DefenderID] = ["auditor", "lab", "vendor"]

    /// Whether a site is entered: by one category at least, every wall against which stands open.
    private func isEntered(
        by categories: Set<VectorCategory>, past walls: [Wall], failed: Set<DefenderID>, tier: Int
    ) -> Bool {
        categories.contains { category in
            walls.allSatisfy { wall in
                !wall.blocks.contains(category) || failed.contains(wall.keeper)
                    || tier > wall.level
            }
        }
    }

    /// The smallest sets of failures by which a site is entered.
    private func sets(
        by categories: Set<VectorCategory>, past walls: [Wall], tier: Int
    ) -> [[String]] {
        var found: [Set<DefenderID>] = []
        for count in 0...Self.parties.count {
            for some in Self.subsets(of: Self.parties, count: count)
            where !found.contains(where: some.isSuperset)
                && isEntered(by: categories, past: walls, failed: some, tier: tier)
            {
                found.append(some)
            }
        }
        return found.map { $0.map(\.rawValue).sorted() }
            .sorted { ($0.count, $0.joined()) < ($1.count, $1.joined()) }
    }

    private static func subsets(of items: [DefenderID], count: Int) -> [Set<DefenderID>] {
        (0..<(1 << items.count)).map { mask in
            Set(items.indices.filter { mask & (1 << $0) != 0 }.map { items[$0] })
        }.filter { $0.count == count }
    }

    private func findings(_ model: SmallModel) throws -> Findings {
        let compiled = try ModelCompiler(model.graph, catalogue: catalogue)
            .compile(digest: "sha256:test")
        return try FailureAnalyser(compiled).analysis().findings
    }

    private func site(
        kind: PerimeterKind, level: Int?, controls: [PlacedControl]
    ) -> SmallModel {
        var model = SmallModel()
        model.graph.perimeters["site"]?.kind = kind
        model.graph.perimeters["site"]?.level = level.flatMap(SecurityLevel.init(rawValue:))
        model.graph.perimeters["site"]?.controls = Register(controls)
        return model
    }

    /// Controls of the catalogue, run by the auditor at SL4, that together block every category by
    /// which the catalogue says a campus is entered, and not AV-AI.
    private func everyWayIntoACampus() throws -> [PlacedControl] {
        var missing = Set(catalogue.waysIn(kind: .campus))
        #expect(missing == Set(VectorCategory.attackVectors).subtracting([.ai]))
        var chosen: [PlacedControl] = []
        for control in catalogue.controls
        where !control.blocks.contains(.ai) && !missing.isDisjoint(with: control.blocks) {
            missing.subtract(control.blocks)
            chosen.append(
                PlacedControl(
                    id: ControlID(control.id.rawValue), level: SecurityLevel(rawValue: 4),
                    operators: .defender("auditor")))
        }
        try #require(missing.isEmpty)
        return chosen
    }

    // MARK: By hand

    /// Nobody gets into a campus by AV-AI: the auditor is needed beside the vendor, and what the claim
    /// no longer stops the controls do.
    @Test func theWrittenKindSaysWhichCategoriesCount() throws {
        let found = try findings(
            site(kind: .campus, level: 2, controls: everyWayIntoACampus()))
        #expect(found.coalitions("tampering", 1) == [["auditor", "vendor"]])
        #expect(found.coalitions("tampering", 3) == [["auditor"]])
        #expect(found.effectiveSL["tampering"] == 4)
    }

    /// Whoever leaves the kind out is asked about AV-AI, against which the claim alone stands.
    @Test func withoutAKindEveryCategoryCounts() throws {
        let found = try findings(site(kind: .other, level: 2, controls: everyWayIntoACampus()))
        #expect(found.coalitions("tampering", 1) == [["vendor"]])
        #expect(found.effectiveSL["tampering"] == 2)
    }

    /// One's own controls say nothing of what kinds are entered by.
    @Test func besideOnesOwnControlsEveryCategoryCounts() throws {
        let own = PlacedControl(
            id: "guards", level: SecurityLevel(rawValue: 4),
            blocks: VectorCategory.attackVectors.filter { $0 != .ai },
            operators: .defender("auditor"))
        let found = try findings(site(kind: .campus, level: 2, controls: [own]))
        #expect(found.coalitions("tampering", 1) == [["vendor"]])
        #expect(found.effectiveSL["tampering"] == 2)
    }

    /// Without a claim nothing stands against AV-AI, and the controls do not say that it is no way in.
    @Test func withoutALevelEveryCategoryCounts() throws {
        let found = try findings(
            site(kind: .campus, level: nil, controls: everyWayIntoACampus()))
        #expect(found.open.contains("tampering"))
    }

    /// One control of the catalogue beside one's own is enough: what counts is that there is one.
    @Test func ofSeveralControlsOneIsOfTheCatalogue() throws {
        let own = PlacedControl(
            id: "guards", level: SecurityLevel(rawValue: 4), blocks: [.physical],
            operators: .defender("lab"))
        let found = try findings(
            site(kind: .campus, level: 2, controls: [own] + everyWayIntoACampus()))
        #expect(found.coalitions("tampering", 1) == [["auditor", "vendor"]])
        // A name of the catalogue with a level and what it blocks is one's own all the same.
        let named = try everyWayIntoACampus().map { control in
            var control = control
            control.blocks = VectorCategory.attackVectors.filter { $0 != .ai }
            return control
        }
        let besideNames = try findings(site(kind: .campus, level: 2, controls: named))
        #expect(besideNames.coalitions("tampering", 1) == [["vendor"]])
    }

    /// A control that the catalogue does not know says nothing of it.
    @Test func aControlThatTheCatalogueDoesNotKnowIsNoneOfIts() throws {
        var model = SmallModel()
        model.graph.perimeters["site"]?.kind = .campus
        model.graph.perimeters["site"]?.controls = Register([
            PlacedControl(id: "nobody-knows", operators: .defender("auditor"))
        ])
        let expansion = ControlExpansion(model.graph, catalogue: catalogue)
        let perimeter = try #require(model.graph.perimeters["site"])
        #expect(expansion.droppedCategories(of: perimeter).isEmpty)
        #expect(expansion.waysIn(to: perimeter).contains(.ai))
    }

    /// The weakest of the categories that count still decides.
    @Test func aCategoryThatNoControlBlocksIsLeftToTheClaim() throws {
        let some = try everyWayIntoACampus().filter { control in
            let known = catalogue.controls[Identifier(control.id.rawValue)]
            return known?.blocks.contains(.physical) == false
        }
        let found = try findings(site(kind: .campus, level: 2, controls: some))
        #expect(found.coalitions("tampering", 1) == [["vendor"]])
        #expect(found.effectiveSL["tampering"] == 2)
    }

    /// What is asked is told, category by category.
    @Test func whatDropsOutIsKnown() throws {
        func dropped(_ kind: PerimeterKind, _ level: Int?) throws -> [VectorCategory] {
            let model = try site(kind: kind, level: level, controls: everyWayIntoACampus())
            let perimeter = try #require(model.graph.perimeters["site"])
            return ControlExpansion(model.graph, catalogue: catalogue)
                .droppedCategories(of: perimeter)
        }
        #expect(try dropped(.campus, 2) == [.ai])
        #expect(try dropped(.adminPlane, 2) == [.ai])
        #expect(try dropped(.cluster, 2).isEmpty)
        #expect(try dropped(.other, 2).isEmpty)
        #expect(try dropped(.campus, nil).isEmpty)
        // With a baseline it is told of the baseline, and not as what a claim leaves out.
        var model = try site(kind: .campus, level: 2, controls: everyWayIntoACampus())
        model.graph.perimeters["site"]?.baseline = SecurityLevel(rawValue: 2)
        let perimeter = try #require(model.graph.perimeters["site"])
        #expect(
            ControlExpansion(model.graph, catalogue: catalogue).droppedCategories(of: perimeter)
                .isEmpty)
    }

    // MARK: At random

    @Test(arguments: 0..<150)
    func theEvaluatorSaysTheSame(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let kind = PerimeterKind.allCases.randomElement(using: &random) ?? .campus
        let level = Int.random(in: 0...4, using: &random)
        let isOfCatalogue = Int.random(in: 0..<5, using: &random) > 0
        var walls = [Wall(keeper: "vendor", level: level, blocks: Set(VectorCategory.allCases))]
        var controls: [PlacedControl] = []
        let candidates = catalogue.controls.filter { !$0.blocks.isEmpty }
        for control in candidates where Int.random(in: 0..<3, using: &random) == 0 {
            let keeper = Self.parties.randomElement(using: &random) ?? "lab"
            let strength = Int.random(in: 0...5, using: &random)
            controls.append(
                PlacedControl(
                    // With both its level and what it blocks it is one's own, whatever its name.
                    id: ControlID(control.id.rawValue),
                    level: SecurityLevel(rawValue: strength),
                    blocks: isOfCatalogue ? [] : control.blocks, operators: .defender(keeper)))
            walls.append(
                Wall(keeper: keeper, level: strength, blocks: Set(control.blocks)))
        }
        // An outermost perimeter has no host.
        let isByKind = isOfCatalogue && kind != .other && !controls.isEmpty
        let categories =
            isByKind
            ? Set(catalogue.waysIn(kind: kind)).subtracting([.host])
            : Set(VectorCategory.attackVectors)
        let found = try findings(site(kind: kind, level: level, controls: controls))
        for tier in 1...5 {
            let sets = sets(by: categories, past: walls, tier: tier)
            if sets == [[]] {
                #expect(found.order("tampering", tier) == 0, "seed \(seed), tier \(tier)")
            } else {
                #expect(
                    found.coalitions("tampering", tier) == sets, "seed \(seed), tier \(tier)")
            }
        }
    }
}
