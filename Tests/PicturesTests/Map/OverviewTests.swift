import FailureAnalysis
import Testing
import ThreatGraph

@testable import Compilation
@testable import Drawing
@testable import Pictures

/// What an overview shows, and that it keeps the rules of layout.
struct OverviewTests {
    /// A size that makes everything an overview.
    private let least = MapSize(things: 0, groups: 24, lines: 60)

    @Test func theHandWorkedModelIsTheGoldenPicture() throws {
        let map = PerimeterMap(try OverviewModels.compiled(), size: least)
        #expect(map.isOverview)
        #expect(Lint.violations(in: map.picture.layout) == [])
        #expect(map.picture.layout.losses == Layout.Losses())
        try GoldenPicture.compare(map.svg(), with: "Tests/PicturesTests/Golden/overview.svg")
    }

    /// A thousand perimeters nested four deep and a thousand channels.
    @Test func theOverviewOfTheDocumentationIsDrawnSo() throws {
        let map = PerimeterMap(try OverviewModels.large(.mixed, 1_000), theme: .auto)
        try GoldenPicture.compare(map.svg(), with: "Docs/Pictures/overview.svg")
    }

    @Test func theHandWorkedModelSaysWhatItCounts() throws {
        let layout = PerimeterMap(try OverviewModels.compiled(), size: least).picture.layout
        let texts = layout.texts.map { $0.full ?? $0.string }
        #expect(
            texts.contains("Two clouds: 5 perimeters, 4 operators, 6 channels, as an overview"))
        #expect(texts.contains("2 perimeters · SL3–SL4"))
        #expect(texts.contains("2 channels to Eurocloud · SL2–SL4"))
        #expect(texts.contains("2 channels from AWS"))
        #expect(texts.contains("1 channel to AWS · no gate"))
        #expect(texts.contains("1 inside AWS"))
        #expect(texts.contains("1 of Chipmaker"))
        #expect(texts.contains("1 ciphertext") == false)
        #expect(texts.contains("1 plaintext, 1 ciphertext"))
        #expect(texts.contains("kept in no perimeter"))
        #expect(texts.contains("Amazon"))
        let caption = texts.joined(separator: " ")
        #expect(
            caption.contains(
                "This is an overview of 5 perimeters, 6 channels, 3 copies, 2 keys and 2 legs"))
        #expect(caption.contains("--around ID draws a part by itself"))
    }

    @Test func whatNothingGuardsHasAGapHoweverManyAreGuarded() throws {
        let text = OverviewModels.byHand.replacing(
            "  free:",
            with: "  shut: { from: room, to: campus, operator: euro, level: SL2 }\n  free:")
        let layout = PerimeterMap(try OverviewModels.compiled(text), size: least).picture.layout
        #expect(
            layout.texts.contains {
                ($0.full ?? $0.string) == "2 channels to AWS · SL2 · 1 with no gate"
            })
        #expect(layout.gates.count(where: { $0.state == .missing }) == 1)
    }

    /// The law: what is drawn does not grow with the model, whatever its shape.
    @Test(arguments: OverviewModels.Shape.allCases, [300, 3_000])
    func whatIsDrawnIsBounded(shape: OverviewModels.Shape, size: Int) throws {
        let compiled = try OverviewModels.large(shape, size)
        let map = PerimeterMap(compiled)
        #expect(map.isOverview)
        let layout = map.picture.layout
        #expect(Lint.violations(in: layout) == [])
        // A box for a group and one for its parent; four things at most in each group.
        #expect(layout.boxes.count <= 2 * MapSize.standard.groups)
        #expect(layout.nodes.count <= 4 * MapSize.standard.groups)
        #expect(layout.lines.count <= MapSize.standard.lines)
        #expect(layout.losses.links == 0)
        #expect(layout.width * layout.height < 40_000_000)
    }

    @Test func anOverviewIsTheSameEveryTime() throws {
        let compiled = try OverviewModels.large(.mixed, 300)
        #expect(PerimeterMap(compiled).svg() == PerimeterMap(compiled).svg())
    }

    @Test func theModelsOfTheProjectAreDrawnThingByThing() throws {
        for file in PictureModels.files {
            let compiled = try PictureModels.analysis(of: file).compiled
            let model = try #require(compiled.model)
            #expect(model.thingsOnMap <= MapSize.standard.things, "\(file)")
            #expect(!PerimeterMap(compiled).isOverview)
        }
    }

    /// One more thing than the size, and the map is an overview.
    @Test func theSizeIsAsStated() throws {
        let compiled = try OverviewModels.compiled()
        let things = try #require(compiled.model).thingsOnMap
        // Five perimeters, six channels, three copies, two keys, two legs.
        #expect(things == 18)
        let atSize = MapSize(things: 18, groups: 24, lines: 60)
        let below = MapSize(things: 17, groups: 24, lines: 60)
        #expect(!PerimeterMap(compiled, size: atSize).isOverview)
        #expect(PerimeterMap(compiled, size: below).isOverview)
        #expect(!PerimeterMap(try OverviewModels.large(.flat, 300), size: .whole).isOverview)
    }

    /// Names with markup and directions are text, here as everywhere.
    @Test func hostileNamesAreText() throws {
        let text = OverviewModels.byHand
            .replacing("title: AWS,", with: "title: \"</text><script>&\",")
            .replacing("{ title: Amazon }", with: "{ title: \"]]><svg onload='x'>\" }")
        let svg = PerimeterMap(try OverviewModels.compiled(text), size: least).svg()
        #expect(!svg.contains("<script>"))
        #expect(!svg.contains("<svg onload"))
        #expect(svg.contains("&lt;script&gt;&amp;"))
    }
}
