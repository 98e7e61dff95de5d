import AttackGraph
import Foundation
import Interchange
import ModelFormat
import Testing
import ThreatGraph

@testable import Compilation
@testable import Drawing
@testable import FailureAnalysis
@testable import Pictures

/// What the charts show, and that they keep the rules of layout.
struct ChartTests {
    // MARK: Exposure matrix

    @Test(arguments: PictureModels.files)
    func everyMatrixShowsItsOrdersByTheRules(file: String) throws {
        let analysis = try PictureModels.analysis(of: file)
        let layout = ExposureMatrix(analysis).picture.layout
        #expect(Lint.violations(in: layout) == [])
        let cells = layout.marks.indices.filter {
            layout.marks[$0].identity.element?.hasPrefix("exposure.") ?? false
        }
        #expect(cells.count == analysis.findings.exposure.count)
        for (mark, cell) in zip(cells, analysis.findings.exposure) {
            let tier = cell.tier.map { "OC\($0)" } ?? "n/a"
            #expect(
                layout.marks[mark].identity.element
                    == "exposure.\(cell.consequence).\(cell.level.rawValue).\(tier)")
            let texts = layout.texts.filter { $0.owner == .mark(mark) }.map(\.string)
            let number =
                cell.order.map(String.init) ?? (cell.complete ? "none" : "> \(cell.maxOrder ?? 0)")
            #expect(texts.first == number)
            // As many dots as failures.
            let dots = layout.marks.filter { dot in
                guard case .circle = dot.shape, dot.role == .data else { return false }
                return layout.marks[mark].shape.bounds.contains(dot.shape.bounds)
            }
            #expect(dots.count == min(cell.order ?? 0, 6))
        }
    }

    @Test func theHeavyLineStandsAfterTheEffectiveLevel() throws {
        let analysis = try PictureModels.analysis(of: "seed-case/single.yaml")
        let layout = ExposureMatrix(analysis).picture.layout
        func cell(_ element: String) throws -> Rectangle {
            try #require(layout.marks.first { $0.identity.element == element }).shape.bounds
        }
        let bound = try #require(
            layout.marks.first { $0.tooltip == "Exfiltration: no failure-free way up to OC4" })
        let x = bound.shape.bounds.minX
        #expect(try cell("exposure.exfiltration.party.OC4").maxX < x)
        #expect(try x < cell("exposure.exfiltration.party.OC5").minX)
        #expect(layout.texts.filter { $0.string == "SL4" }.count == 2)
    }

    /// None, not tried and nobody are three looks.
    @Test func whatIsNotKnownIsNeitherNoneNorNought() {
        let cells = [
            OrderCell.sample(0), .sample(1), .sample(2), .sample(nil),
            .sample(nil, isComplete: false),
        ]
        var page = Page(width: 1_000)
        for (place, cell) in cells.enumerated() {
            page.addOrderCell(
                cell, in: Rectangle(x: 40 + place * 120, y: 40, width: 100, height: 40))
        }
        let layout = page.layout
        #expect(layout.texts.map(\.string) == ["0", "1", "2", "none", "> 3"])
        let looks = layout.marks.filter { $0.role == .cell }.map { [$0.fill, $0.stroke] }
        #expect(Set(looks).count == cells.count)
        #expect(layout.keySamples.map(\.kind) == [.gate(.shut)])
        let hatched = layout.marks.filter { $0.role == .backdrop }.map(\.shape.bounds.minX)
        #expect(!hatched.isEmpty)
        #expect(hatched.allSatisfy { $0 >= 40 + 4 * 120 })
    }

    // MARK: Egress

    private func egress(_ file: String) throws -> (EgressFindings, CompiledModel) {
        let compiled = try PictureModels.analysis(of: file).compiled
        let analyser = try #require(EgressAnalyser(compiled, options: EgressOptions()))
        return (try analyser.findings(), compiled)
    }

    @Test(arguments: PictureModels.files)
    func everyEgressChartKeepsTheRules(file: String) throws {
        let (findings, compiled) = try egress(file)
        let chart = EgressChart(findings, of: compiled)
        #expect(Lint.violations(in: chart.picture.layout) == [])
        #expect(chart.picture.summary.contains("conditional on this model"))
    }

    /// What takes twice as long is equally far to the right everywhere on the scale.
    @Test func theScaleIsLogarithmic() {
        let axis = LogTimeAxis(holding: [7, 31_557_600 * 3], from: 100, to: 900)
        #expect(axis.ticks.first?.label == "1 s")
        #expect(axis.ticks.last?.label == "10 y")
        for start in [10.0, 3_600, 86_400, 8_640_000] {
            let step = axis.x(of: start * 16) - axis.x(of: start)
            #expect(abs(step - (axis.x(of: 160) - axis.x(of: 10))) <= 1)
        }
        #expect(axis.x(of: 0) == 100)
        #expect(axis.x(of: .infinity) == 900)
        for value in [1e-9, 0.3, 1, 2, 3.7, 1e3, 1e12] {
            #expect(abs(LogTimeAxis.log2(value) - log2(value)) < 1e-7)
        }
    }

    @Test func marksStandWhereTheirTimesAreAndSayWhetherTheyAreInTime() throws {
        let (findings, compiled) = try egress("seed-case/single-egress.yaml")
        let layout = EgressChart(findings, of: compiled).picture.layout
        func mark(_ row: String, _ time: String) throws -> Layout.Mark {
            try #require(
                layout.marks.first { $0.tooltip?.hasPrefix("\(row), \(time)") ?? false },
                "\(row) \(time)")
        }
        let fast = try mark("if AWS failed", "×1: 11.6 min")
        let slow = try mark("if the lab failed", "×1: 24 h")
        let window = try #require(
            layout.marks.first { $0.tooltip == "12 h" && $0.stroke == .change })
        #expect(fast.shape.bounds.midX < window.shape.bounds.midX)
        #expect(window.shape.bounds.midX < slow.shape.bounds.midX)
        #expect(fast.fill == .strong)
        #expect(layout.texts.contains { $0.string == "never" })
    }

    @Test func theSameFindingsGiveTheSameBytes() throws {
        let (findings, compiled) = try egress("seed-case/single-egress.yaml")
        let analysis = try PictureModels.analysis(of: "seed-case/single.yaml")
        for theme in Theme.allCases {
            let charts = [
                EgressChart(findings, of: compiled, theme: theme).svg(),
                ExposureMatrix(analysis, theme: theme).svg(),
                PerimeterMap(analysis.compiled, theme: theme).svg(),
            ]
            #expect(
                charts == [
                    EgressChart(findings, of: compiled, theme: theme).svg(),
                    ExposureMatrix(analysis, theme: theme).svg(),
                    PerimeterMap(analysis.compiled, theme: theme).svg(),
                ])
            for svg in charts {
                for forbidden in ["<script", "var(", "style=", "href", "url(", "@import", "onload"]
                {
                    #expect(!svg.contains(forbidden), "\(forbidden)")
                }
                #expect(svg.contains("<style>") == (theme == .auto))
                #expect(svg.contains("role=\"img\""))
                #expect(svg.contains("onditional on this model"))
            }
        }
    }

    // MARK: Timeline

    private func timeline(
        _ file: String, tiers: [Int] = [1, 3, 5]
    ) throws -> TimelineFindings {
        let checked = try PictureModels.input(file)
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.dated?.document ?? checked.document
        else { throw PictureModels.NoSuchPath() }
        return try TimelineAnalyser(
            checked.dated?.graph ?? model, options: TimelineOptions(tiers: tiers),
            catalogue: catalogue
        ) { day, undated, without in
            try document.asOf(DatedState(day: day, undated: undated, without: without))
                .threatGraph(checkingChanges: false, catalogue: catalogue)
        }.findings(digest: checked.digest)
    }

    @Test(arguments: ["seed-case/single-timeline.yaml", "seed-case/single.yaml"])
    func everyTimelineKeepsTheRules(file: String) throws {
        let findings = try timeline(file)
        let layout = TimelinePicture(findings).picture.layout
        #expect(Lint.violations(in: layout) == [])
        let texts = layout.texts.map(\.string)
        for epoch in findings.epochs {
            #expect(texts.contains(epoch.from?.description ?? "no date"))
        }
        let isBeyond = findings.epochs.contains { !$0.isSupported }
        #expect(texts.contains { $0.hasPrefix("not supported") } == isBeyond)
    }

    /// An epoch that nothing supports has no cells and is hatched; a changed cell is ringed.
    @Test func whatNoSourceSupportsIsHatchedAndWhatChangedIsRinged() throws {
        var findings = try timeline("seed-case/single-timeline.yaml")
        let before = TimelinePicture(findings).picture.layout
        #expect(!before.marks.contains { $0.role == .ring })
        let last = try #require(findings.epochs.last)
        #expect(!last.isSupported)
        #expect(last.cells.isEmpty)
        let hatched = before.marks.filter { mark in
            if case .line(let points) = mark.shape {
                return points[0].x != points[1].x && points[0].y != points[1].y
            }
            return false
        }
        #expect(hatched.count > 10)
        findings.epochs[1].differences = [
            EpochDifference(
                consequence: "exfiltration", level: .party, tiers: [3], question: .alone,
                before: 1, after: 1, gained: [["lab"]], lost: [["aws"]], because: [])
        ]
        let after = TimelinePicture(findings).picture.layout
        let rings = after.marks.filter { $0.role == .ring }
        #expect(rings.map(\.tooltip) == ["no longer {aws}; now {lab}"])
        #expect(Lint.violations(in: after) == [])
    }

    // MARK: Pictures of the documentation

    private static let kinds = ["map", "matrix", "egress", "comparison", "several", "timeline"]

    @Test(arguments: kinds)
    func theDocumentationShowsTodaysPicture(kind: String) throws {
        try GoldenPicture.compare(
            picture(kind, on: nil).svg(), with: "Docs/Pictures/single-\(kind).svg")
    }

    /// The same for a page of text, 16 cm wide; with letters of 8 points and by all rules.
    @Test(arguments: kinds)
    func theDocumentationShowsTodaysPictureOnPaper(kind: String) throws {
        let picture = try picture(kind, on: #require(PaperWidth("16cm")))
        #expect(Lint.violations(in: picture.layout) == [])
        #expect(picture.leastPaper == nil)
        try GoldenPicture.compare(picture.svg(), with: "Docs/Pictures/paper-\(kind).svg")
    }

    /// Charts and matrices have room in a column of text.
    @Test(arguments: ["matrix", "egress", "timeline"])
    func chartsFitIntoAColumn(kind: String) throws {
        let picture = try picture(kind, on: #require(PaperWidth("8.5cm")))
        #expect(Lint.violations(in: picture.layout) == [])
        #expect(picture.leastPaper == nil)
    }

    private func picture(_ kind: String, on paper: PaperWidth?) throws -> Picture {
        let analysis = try PictureModels.analysis(of: "seed-case/single.yaml")
        switch kind {
        case "map": return PerimeterMap(analysis.compiled, paper: paper).picture
        case "matrix": return ExposureMatrix(analysis, paper: paper).picture
        case "egress":
            let (findings, compiled) = try egress("seed-case/single-egress.yaml")
            return EgressChart(findings, of: compiled, paper: paper).picture
        case "timeline":
            return TimelinePicture(
                try timeline("seed-case/single-timeline.yaml", tiers: [1, 2, 3, 4, 5]),
                paper: paper
            ).picture
        case "several":
            let models = try ["single", "replicated", "split-2-of-2", "split-2-of-3"].map {
                try PictureModels.analysis(of: "seed-case/\($0).yaml").compiled
            }
            let comparison = try ComparisonAnalyser(
                models.map { ComparisonAnalyser.Candidate($0) }
            ).comparison()
            return ComparisonMatrix(comparison, models: models, paper: paper).picture
        default:
            let other = try PictureModels.analysis(of: "seed-case/split-2-of-2.yaml").compiled
            let comparison = try ComparisonAnalyser(
                [analysis.compiled, other].map { ComparisonAnalyser.Candidate($0) }
            ).comparison()
            return ComparisonPanels(
                comparison, first: analysis.compiled, second: other, paper: paper
            ).picture
        }
    }
}
