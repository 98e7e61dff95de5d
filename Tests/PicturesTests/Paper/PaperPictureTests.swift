import Compilation
import FailureAnalysis
import Foundation
import Testing

@testable import Drawing
@testable import Pictures

/// Pictures that are laid out for a width on paper.
struct PaperPictureTests {
    private func width(_ text: String) throws -> PaperWidth { try #require(PaperWidth(text)) }

    /// Every rule holds, every letter has eight points, and nothing is missing.
    private func expectGood(
        _ picture: Picture, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let layout = picture.layout
        #expect(Lint.violations(in: layout) == [], "\(name)", sourceLocation: sourceLocation)
        #expect(layout.losses.lines == 0, "\(name)", sourceLocation: sourceLocation)
        let paper = try #require(picture.paper)
        #expect(layout.frame.width <= paper.pixels(), "\(name)", sourceLocation: sourceLocation)
        #expect(picture.leastPaper == nil, "\(name)", sourceLocation: sourceLocation)
        let points = Double(paper.hundredths) / 100 * 72 / 2.54
        for text in layout.texts {
            let size = Double(text.size) * points / Double(layout.frame.width)
            #expect(size >= 7.99, "\(name): \(text.string)", sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: PictureModels.files.filter { $0.hasPrefix("seed-case") })
    func mapsAndMatricesFitIntoSixteenCentimetres(file: String) throws {
        let analysis = try PictureModels.analysis(of: file)
        let paper = try width("16cm")
        try expectGood(PerimeterMap(analysis.compiled, paper: paper).picture, file)
        for paper in [paper, try width("8.5cm")] {
            try expectGood(ExposureMatrix(analysis, paper: paper).picture, file)
        }
    }

    @Test(arguments: PictureModels.files.filter { $0.hasPrefix("seed-case") })
    func pathsFitIntoSixteenCentimetresAndBareOnesIntoAColumn(file: String) throws {
        let analysis = try PictureModels.analysis(of: file)
        for path in analysis.paths.prefix(2) {
            let picture = FailurePathDiagram(
                path: path, in: analysis.compiled, paper: try width("16cm")
            ).picture
            try expectGood(picture, "\(file) \(path.id)")
            #expect(
                Set(picture.layout.discs.map(\.number)) == Set(path.steps.map(\.number)),
                "\(file) \(path.id)")
            let bare = FailurePathDiagram(
                path: path, in: analysis.compiled, extent: .path, paper: try width("16cm")
            ).picture
            try expectGood(bare, "\(file) \(path.id) bare")
        }
    }

    /// What cannot be laid out so narrow says at which width it can, and there it can.
    @Test(arguments: PictureModels.files.filter { $0.hasPrefix("seed-case/s") })
    func whatIsTooNarrowSaysWhatItTakes(file: String) throws {
        let compiled = try PictureModels.analysis(of: file).compiled
        let first = PerimeterMap(compiled, paper: try width("3cm")).picture
        let paper = try #require(first.leastPaper, "three centimetres are no page")
        #expect(paper.hundredths > 300)
        try expectGood(PerimeterMap(compiled, paper: paper).picture, "\(file) \(paper)")
    }

    @Test func aBarePathHasNothingBesideIt() throws {
        let (path, compiled) = try PictureModels.pair("single", "exfiltration", "aws")
        let whole = FailurePathDiagram(path: path, in: compiled).layout
        let bare = FailurePathDiagram(path: path, in: compiled, extent: .path).layout
        #expect(whole.boxes.count == 2)
        #expect(bare.boxes.map(\.identity.element) == ["perimeters.campus"])
        #expect(bare.nodes.allSatisfy { $0.isInFlow })
        #expect(bare.lines.allSatisfy { $0.link == nil })
        #expect(bare.discs.filter { $0.owner == .page } == [])
        #expect(bare.gates.count == 2)
        #expect(Lint.violations(in: bare) == [])
        // What it holds under, and what was left out, stands there all the same.
        #expect(bare.texts.contains { $0.string.hasPrefix("Conditional on this model") })
        #expect(bare.texts.contains { $0.string == "Not drawn, away from the path: 1 perimeter." })
    }

    @Test func aDenialLightsThePlaceOfTheProviderAndOfTheWork() throws {
        let (path, compiled) = try PictureModels.pair("single", "denial", "aws")
        let boxes = FailurePathDiagram(path: path, in: compiled).layout.boxes
        let lit = boxes.filter { !$0.isDim }.compactMap(\.identity.element)
        #expect(lit.sorted() == ["perimeters.campus", "workloads.training"])
        let (chips, model) = try PictureModels.pair("single", "denial", "trainium")
        let others = FailurePathDiagram(path: chips, in: model).layout.boxes
        #expect(
            others.filter { !$0.isDim }.compactMap(\.identity.element).sorted()
                == ["perimeters.campus", "workloads.training"])
    }

    @Test func everyOperatorHasItsLettersInItsBoxesAndInTheKey() throws {
        let compiled = try PictureModels.analysis(of: "seed-case/split-2-of-2.yaml").compiled
        let layout = PerimeterMap(compiled).picture.layout
        let tags = layout.boxes.filter { !$0.isGroup }.map(\.tint.tag)
        #expect(tags.compactMap(\.self).sorted() == ["a", "b", "c"])
        for (place, box) in layout.boxes.enumerated() where box.tag != nil {
            #expect(
                layout.texts.contains { $0.owner == .box(place) && $0.string == box.tint.tag })
        }
        let key = layout.keySamples.compactMap { sample -> String? in
            if case .tint(let tint) = sample.kind { tint.tag } else { nil }
        }
        #expect(key.sorted() == ["a", "b", "c"])
        let svg = PerimeterMap(compiled).svg()
        #expect(svg.components(separatedBy: ">c</text>").count == 3)
    }

    @Test func aPlaceOfSeveralOperatorsHasTheLettersOfAll() throws {
        let layout = PerimeterMap(
            try OverviewModels.compiled(OverviewModels.byHand)
        ).picture.layout
        let safe = try #require(
            layout.boxes.firstIndex { $0.identity.element == "perimeters.safe" })
        let tags = layout.texts.filter { $0.owner == .box(safe) }.map(\.string)
        #expect(tags.contains("c+d"))
    }

    @Test func theSizeIsStatedInTheUnitAndTheMarginIsLeftOff() throws {
        let compiled = try PictureModels.analysis(of: "seed-case/single.yaml").compiled
        let picture = PerimeterMap(compiled, paper: try width("16cm")).picture
        let frame = picture.layout.frame
        #expect(frame.x == 20 && frame.width == 623)
        let svg = picture.svg()
        #expect(svg.contains("viewBox=\"20 20 623 \(frame.height)\" width=\"16cm\" height=\""))
        let screen = PerimeterMap(compiled).picture
        #expect(screen.layout.frame.x == 0 && screen.leastPaper == nil)
    }

    /// No cell of a matrix is cut that forty lines can say; what takes more says the rest in its
    /// tooltip.
    @Test(arguments: PictureModels.files)
    func cellsOfMatricesAreNotCut(file: String) throws {
        let layout = ExposureMatrix(try PictureModels.analysis(of: file)).picture.layout
        let cut = layout.texts.filter { text in
            if case .mark = text.owner { text.string.hasSuffix("…") } else { false }
        }
        #expect(cut.filter { ($0.full ?? "").count < 2_000 } == [])
        #expect(Lint.violations(in: layout) == [])
    }
}
