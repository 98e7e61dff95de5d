import FailureAnalysis
import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Drawing
@testable import Pictures

/// Ties, sites, services and people on maps.
struct TieMapTests {
    private func layout(around name: String? = nil) throws -> Layout {
        let compiled = try PremisesModel.compiled()
        let model = try #require(compiled.model)
        let element = try name.map { try MapElement(named: $0, in: model) }
        return PerimeterMap(compiled, around: element).picture.layout
    }

    private func ties(in layout: Layout) -> [String] {
        layout.lines.filter { $0.style == .tie }.compactMap(\.identity.element).sorted()
    }

    @Test func aTieIsADashedLineFromWhoHoldsItToWhomItIsIn() throws {
        let layout = try layout()
        #expect(Lint.violations(in: layout) == [])
        #expect(layout.losses == Layout.Losses())
        #expect(ties(in: layout) == ["ties.board", "ties.loan", "ties.stake"])
        #expect(LineStyle.tie.dashes != nil && LineStyle.way.dashes == nil)
        let boxes = layout.boxes.map(\.identity.element)
        let ends = layout.lines.filter { $0.style == .tie }.map { line in
            [line.startBoxes, line.endBoxes].map { $0.compactMap { boxes[$0] }.joined() }
        }
        #expect(
            Set(ends) == [
                ["parents.amazon", "defenders.lab"], ["defenders.fund", "defenders.lab"],
                ["defenders.fund", "defenders.fixit"],
            ])
        // Nothing moves along it.
        #expect(layout.gates.allSatisfy { $0.identity.element?.hasPrefix("ties.") != true })
    }

    @Test func whatItIsAndWhetherItGivesASayStandsAtItsEnd() throws {
        let texts = try layout().texts.map(\.string)
        #expect(texts.contains("stake · investment, influence unknown"))
        #expect(texts.contains("Seat on the board · board seat, influence stated"))
        #expect(texts.contains("loan · no influence"))
        #expect(texts.contains("what one has in the other (a tie)"))
    }

    @Test func partiesOfTiesStandInNoPerimeterAndAreCountedAsNone() throws {
        let layout = try layout()
        for box in layout.boxes where box.identity.element?.hasPrefix("perimeters.") == false {
            #expect(box.parent == nil || box.isGroup, "\(box.tooltip)")
        }
        let texts = layout.texts.map(\.string)
        #expect(
            texts.contains(
                "A lab in a hall: 3 perimeters, 3 operators, 2 channels, 2 services, 3 ties"))
    }

    /// The same colour as in the list of parties below.
    @Test func aPartyOfATieHasItsColourInTheList() throws {
        let layout = try layout()
        let fund = try #require(
            layout.boxes.first { $0.identity.element == "defenders.fund" })
        #expect(layout.keySamples.contains { $0.kind == .tint(fund.tint) })
        #expect(fund.tint != .neutral)
    }

    @Test func sitesServicesAndPeopleAreTold() throws {
        let layout = try layout()
        let texts = layout.texts.map(\.string)
        #expect(texts.contains("Hall · Dublin"))
        #expect(texts.contains("AWS (2 people) · SL4"))
        #expect(texts.contains("Repairs · SL2–SL3 · AWS and Fixit"))
        #expect(texts.contains("channel, or a service\u{2019}s people"))
        #expect(texts.contains { $0.hasPrefix("Chipmaker, Fixit or the lab") })
        let ways = layout.lines.compactMap(\.identity.element)
        #expect(ways.count { $0 == "services.cleaning" } == 2)
    }

    /// A part has the ties of whoever was asked for, and no other.
    @Test(arguments: [
        ("parents.amazon", ["ties.stake"]), ("defenders.fund", ["ties.board", "ties.loan"]),
        ("defenders.lab", ["ties.board", "ties.stake"]), ("defenders.aws", []),
        ("perimeters.hall", []), ("defenders.fixit", ["ties.loan"]),
    ])
    func aPartHasTheTiesOfWhoWasAskedFor(name: String, expected: [String]) throws {
        let layout = try layout(around: name)
        #expect(Lint.violations(in: layout) == [])
        #expect(ties(in: layout) == expected)
    }

    @Test func aPartAroundWhoServesHasThePlacesServed() throws {
        let layout = try layout(around: "defenders.fixit")
        #expect(layout.boxes.contains { $0.identity.element == "perimeters.hall" })
        #expect(layout.lines.contains { $0.identity.element == "services.repairs" })
    }

    @Test func anOverviewCountsThemInItsCaption() throws {
        let map = PerimeterMap(
            try PremisesModel.compiled(), size: MapSize(things: 3, groups: 24, lines: 60))
        #expect(map.isOverview)
        let texts = map.picture.layout.texts.map(\.string)
        #expect(texts.contains("Not drawn: 2 services and 3 ties."))
        #expect(map.picture.layout.lines.allSatisfy { $0.style != .tie })
    }

    /// What makes a map an overview counts them too.
    @Test func tiesAndServicesAreThings() throws {
        let with = try #require(PremisesModel.compiled().model).thingsOnMap
        let without = try #require(
            PremisesModel.compiled(
                ties: "  board: { holder: fund, in: lab, influence: yes }"
            ).model
        ).thingsOnMap
        #expect(with == without + 2)
    }

    @Test func twoModelsShowTheTieThatOneHas() throws {
        let models = [
            try PremisesModel.compiled(),
            try PremisesModel.compiled(ties: "  board: { holder: fund, in: lab, influence: yes }"),
        ]
        let comparison = try ComparisonAnalyser(
            models.map { ComparisonAnalyser.Candidate($0) }
        ).comparison()
        let maps = ComparedMaps(comparison, first: models[0], second: models[1])
        #expect(maps.pictures.map { ties(in: $0.layout).count } == [3, 1])
        #expect(maps.pictures.allSatisfy { Lint.violations(in: $0.layout) == [] })
    }

    @Test func theGoldenPicture() throws {
        let map = PerimeterMap(try PremisesModel.compiled())
        try GoldenPicture.compare(map.svg(), with: "Tests/PicturesTests/Golden/ties.svg")
    }
}
