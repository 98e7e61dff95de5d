import FailureAnalysis
import Foundation
import TestSupport
import Testing
import ThreatGraph

@testable import Exporters

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What the pictures of the seed cases show and say.
struct DiagramTests {
    private func diagram(
        _ name: String, theme: DiagramTheme = .auto
    ) throws -> FailurePathDiagram {
        let entry = try #require(DiagramSeedModels.all.first { $0.name == name })
        let (path, compiled) = try entry.make()
        return FailurePathDiagram(path: path, in: compiled, theme: theme)
    }

    @Test(arguments: DiagramSeedModels.all.map(\.name))
    func drawsEveryKindOfPathByTheRules(name: String) throws {
        let diagram = try diagram(name)
        #expect(DiagramLint.violations(in: diagram.layout) == [])
        #expect(diagram.layout.losses == DiagramLayout.Losses())
        // For looking at: set DIAGRAM_OUTPUT to a folder.
        guard let folder = ProcessInfo.processInfo.environment["DIAGRAM_OUTPUT"] else { return }
        for theme in DiagramTheme.allCases {
            try self.diagram(name, theme: theme).svg().write(
                toFile: "\(folder)/\(name)-\(theme.rawValue).svg", atomically: true,
                encoding: .utf8)
        }
    }

    @Test func verdictsSayWhoFailedAndWhatFollows() throws {
        let expected = [
            "single": "If aws failed, weights could leave: 4 steps, 2 barriers, 1 operator",
            "tampering": "If lab failed, weights could be changed: 4 steps, 2 barriers, 1 operator",
            "enclave":
                "If parent:amazon made aws and trainium fail, weights could leave: "
                + "5 steps, 3 barriers, 3 operators",
            "disclosure":
                "If lab failed, weights could be handed over: 2 steps, 1 barrier, 1 operator",
            "denial":
                "If trainium failed, the work could be denied: 2 steps, 1 barrier, 1 operator",
        ]
        for (name, verdict) in expected { #expect(try diagram(name).title == verdict) }
    }

    @Test func numbersEveryStepOnceInTheSceneAndOnceInTheList() throws {
        let layout = try diagram("split").layout
        let numbers = layout.discs.map(\.number).sorted()
        #expect(numbers == (1...8).flatMap { [$0, $0] })
    }

    @Test func theSpineOfOneVendorRunsStraight() throws {
        let lines = try diagram("single").layout.lines.filter { $0.kind == .path }
        #expect(lines.count == 4)
        #expect(Set(lines.flatMap { $0.points.map(\.y) }).count == 1)
    }

    @Test func gatesAreOpenExactlyWhereTheFailedPartyHoldsThem() throws {
        let layout = try diagram("replicated").layout
        let open = layout.gates.filter(\.isOpen).map(\.tooltip).sorted()
        #expect(
            open == [
                "channel:second-network: second-cloud failed", "media, Second cloud: open",
                "perimeter:second-campus: second-cloud failed", "replication, Second cloud: open",
            ])
        #expect(layout.gates.filter { !$0.isOpen }.count == 5)
    }

    @Test func dotsTellWhereLinesPartAndMeet() throws {
        #expect(try diagram("single").layout.junctions.isEmpty)
        let layout = try diagram("split").layout
        #expect(layout.junctions.count == 2)
        let start = try #require(layout.nodes.first { $0.shape == .actor }).rect
        #expect(layout.junctions.contains { $0.y == start.midY && $0.x > start.maxX })
    }

    @Test func tamperingNeverLeavesTheCampus() throws {
        let layout = try diagram("tampering").layout
        let goal = try #require(layout.nodes.first { $0.shape == .consequence })
        let campus = try #require(goal.box)
        #expect(layout.boxes[campus].tooltip.hasPrefix("Campus"))
        #expect(!layout.nodes.contains { $0.isOnPath && $0.box == nil && $0.shape == .weights })
    }

    @Test func legsOfAWorkloadHaveTheirOwnGates() throws {
        let layout = try diagram("denial-alternatives").layout
        let legs = layout.nodes.indices.filter { layout.nodes[$0].shape == .leg }
        #expect(legs.count == 4)
        let gates = legs.map { leg in layout.gates.first { $0.guards == .node(leg) } }
        #expect(gates.map { $0?.isOpen } == [false, true, false, true])
    }

    @Test func largeModelsSayHowMuchIsLeftOut() throws {
        var model = ThreatGraph(title: "Large")
        model.defenders = [Defender(id: "aws", role: .cloud)]
        for number in 100..<160 {
            let id = PerimeterID("campus-\(number)")
            model.perimeters[id] = Perimeter(
                id: id, kind: .campus, operators: .defender("aws"), level: DiagramSeedModels.sl(4))
        }
        var sample = DiagramSample(
            model, parties: ["aws"], failed: ["aws"], consequence: .tampering)
        sample.barrier(
            "perimeter:campus-150", .perimeter("campus-150"), DiagramSeedModels.op("aws", 4))
        sample.step(
            "inside:campus-150", .inside("campus-150"), through: ["perimeter:campus-150"],
            says: "the attacker is inside campus-150")
        sample.step(
            "tampered", .consequence(.tampering), from: ["inside:campus-150"],
            says: "weights can be changed")
        let (path, compiled) = try sample.build()
        let layout = FailurePathDiagram(path: path, in: compiled).layout
        #expect(layout.boxes.count == 24)
        #expect(layout.boxes.contains { $0.isOnPath && $0.tooltip.hasPrefix("campus-150") })
        #expect(
            layout.texts.contains { $0.string == "Not drawn, away from the path: 36 perimeters." })
        #expect(DiagramLint.violations(in: layout) == [])
    }
}

/// The drawn bytes: well formed, literal, the same every time.
struct DiagramDrawingTests {
    private func svg(_ name: String, theme: DiagramTheme = .auto) throws -> String {
        let entry = try #require(DiagramSeedModels.all.first { $0.name == name })
        let (path, compiled) = try entry.make()
        return FailurePathDiagram(path: path, in: compiled, theme: theme).svg()
    }

    @Test(arguments: DiagramSeedModels.all.map(\.name), DiagramTheme.allCases)
    func isWellFormedAndPlain(name: String, theme: DiagramTheme) throws {
        let svg = try svg(name, theme: theme)
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        for forbidden in ["<script", "var(", "style=", "href", "url(", "@import", "onload"] {
            #expect(!svg.contains(forbidden), "\(forbidden)")
        }
        #expect(svg.contains("<style>") == (theme == .auto))
        #expect(try self.svg(name, theme: theme) == svg)
    }

    @Test func everyClassOfTheAutomaticThemeHasADarkColour() throws {
        for name in DiagramSeedModels.all.map(\.name) {
            let svg = try svg(name)
            let style = try #require(
                svg.split(separator: "\n").first { $0.contains("<style>") })
            let classes = svg.split(separator: "class=\"").dropFirst()
                .flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") }
            for entry in Set(classes) { #expect(style.contains(".\(entry){"), "\(entry)") }
        }
    }

    @Test func labelsAreEscapedAndWhatXMLForbidsIsReplaced() throws {
        #expect(
            SVGWriter.escaped("a<b>&\"c\"\u{0}\u{8}\u{FFFF}\n")
                == "a&lt;b&gt;&amp;&quot;c&quot;\u{FFFD}\u{FFFD}\u{FFFD} ")
        #expect(try svg("raw").contains("badge &lt;b&gt; &amp; key"))
    }

    @Test func tellsThePathInWordsAndWhatItWasMadeFrom() throws {
        let svg = try svg("single")
        #expect(svg.contains("role=\"img\""))
        #expect(
            svg.contains(
                "1. the attacker is inside Campus: perimeter:campus stands open: aws failed."))
        #expect(svg.contains("conditional on this model"))
        #expect(
            svg.contains(
                "model sha256:4db896da5ffab3390c1d7e7a86a1f9a1b6b0a77e2c1b7e9f6f1c2d3e4f5a6b7c"))
        #expect(svg.contains("model 4db896da5ffa · tier OC3 · level party"))
    }

    @Test func numbersHaveOneDecimal() {
        #expect(SVGWriter.number(tenths: 120) == "12.0")
        #expect(SVGWriter.number(tenths: -5) == "-0.5")
    }

    /// Recording (`RECORD_GOLDEN=1`) fails the run, so that nobody records by mistake.
    @Test(arguments: ["single", "enclave", "denial-alternatives"])
    func matchesTheGoldenPicture(name: String) throws {
        let file = PackageRoot.url.appendingPathComponent("Tests/ExportersTests/Golden/\(name).svg")
        let svg = try svg(name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(svg.utf8).write(to: file)
            Issue.record("recorded \(name).svg: look at it, then run without RECORD_GOLDEN")
            return
        }
        let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        guard golden != svg else { return }
        let lines = (golden.components(separatedBy: "\n"), svg.components(separatedBy: "\n"))
        let first = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
        let line = first?.offset ?? min(lines.0.count, lines.1.count)
        Issue.record(
            """
            \(name).svg differs from line \(line + 1):
            golden: \(line < lines.0.count ? lines.0[line] : "(ends)")
            now:    \(line < lines.1.count ? lines.1[line] : "(ends)")
            """)
    }
}

/// Measuring text without a font engine.
struct TextMeasureTests {
    @Test func advancesAreArials() {
        // W is 944 and i 222 thousandths of an em; 15 % slack, rounded up.
        #expect(TextMeasure(size: 100, isBold: false).width(of: "W") == 109)
        #expect(TextMeasure(size: 100, isBold: false).width(of: "i") == 26)
        #expect(TextMeasure(size: 100, isBold: true).width(of: "i") == 32)
        #expect(TextMeasure(size: 100, isBold: false).width(of: "") == 0)
    }

    @Test func otherScriptsHaveSensibleWidths() {
        let measure = TextMeasure(size: 100, isBold: false)
        #expect(measure.width(of: "計") == 115)
        #expect(measure.width(of: "e\u{301}") == measure.width(of: "e"))
        #expect(measure.width(of: "é") >= measure.width(of: "e"))
    }

    @Test func longTextEndsInAnEllipsisAndFits() {
        let measure = TextMeasure(size: 13, isBold: true)
        let text = "A very long label of a perimeter"
        for limit in stride(from: 20, through: 300, by: 7) {
            let fitted = measure.fitted(text, to: limit)
            #expect(measure.width(of: fitted) <= limit)
            #expect(fitted == text || fitted.hasSuffix("…"))
        }
        #expect(measure.fitted("A label", to: 300) == "A label")
    }

    @Test func wrappedLinesKeepEveryWord() {
        let measure = TextMeasure(size: 13, isBold: false)
        let text = "one two three four five six seven eight nine ten"
        let lines = measure.wrapped(text, to: 90, lines: 20)
        #expect(lines.count > 3)
        #expect(lines.joined(separator: " ") == text)
        #expect(lines.allSatisfy { measure.width(of: $0) <= 90 })
        #expect(measure.wrapped(text, to: 90, lines: 2).count == 2)
    }
}
