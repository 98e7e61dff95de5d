import FailureAnalysis
import Foundation
import Testing

@testable import Drawing
@testable import Pictures

/// The layout rules hold for random models, and each rule notices when it is broken.
struct DiagramLintTests {
    typealias Rule = Lint.Violation.Rule

    /// Every distinct picture of every model beside the package.
    @Test(arguments: PictureModels.files)
    func everyPathOfEveryModelKeepsTheRules(file: String) throws {
        let analysis = try PictureModels.analysis(of: file)
        var seen: Set<String> = []
        for path in analysis.paths where seen.insert(path.id).inserted {
            let diagram = FailurePathDiagram(path: path, in: analysis.compiled)
            let stem = file.split(separator: "/").joined(separator: "-")
            try check(path, diagram, name: "\(stem)-\(path.consequence)-\(path.id)")
            #expect(diagram.layout.losses == Layout.Losses(), "\(path.id)")
        }
        #expect(!seen.isEmpty)
    }

    /// 48 models in eight parts, so that the parts run beside one another; `PICTURE_MODELS=2000` tries
    /// so many.
    @Test(arguments: 0..<UInt64(8))
    func randomModelsKeepTheRules(part: UInt64) throws {
        var drawn = 0
        var lost = 0
        let asked = ProcessInfo.processInfo.environment["PICTURE_MODELS"].flatMap(UInt64.init)
        let count = (asked ?? 48) / 8
        for seed in part * count + 1...part * count + count {
            let (paths, compiled) = try DiagramRandomModels.paths(seed: seed)
            for path in paths {
                let diagram = FailurePathDiagram(path: path, in: compiled)
                try check(path, diagram, name: "seed-\(seed)-\(path.id)")
                let losses = diagram.layout.losses
                lost += losses.links + losses.labels
                #expect(losses.links + losses.labels <= 1, "seed \(seed)")
                let shown = diagram.layout.nodes.filter(\.isInFlow).count
                #expect(shown >= path.steps.count, "seed \(seed)")
                drawn += 1
            }
        }
        #expect(drawn > 3)
        // A channel that finds no way is counted in the caption, and what a label would say is in
        // the list of steps; both must stay rare.
        if asked != nil { print("part \(part): \(lost) lost on \(drawn) paths") }
        if asked != nil { #expect(lost * 100 <= drawn) }
    }

    @Test(arguments: UInt64(1)...40)
    func randomProofsKeepTheRules(seed: UInt64) throws {
        let (path, compiled) = try DiagramRandomGraphs.proof(seed: seed)
        try check(path, FailurePathDiagram(path: path, in: compiled), name: "proof-\(seed)")
    }

    @Test(arguments: UInt64(1)...40)
    func randomWorkloadsKeepTheRules(seed: UInt64) throws {
        let (path, compiled) = try DiagramRandomGraphs.workload(seed: seed)
        try check(path, FailurePathDiagram(path: path, in: compiled), name: "workload-\(seed)")
    }

    private func check(_ path: FailurePath, _ diagram: FailurePathDiagram, name: String) throws {
        let layout = diagram.layout
        #expect(Lint.violations(in: layout) == [], "\(name)")
        #expect(layout.losses.lines == 0, "\(name)")
        for barrier in path.steps.flatMap(\.barriers) {
            #expect(
                layout.gates.contains { $0.tooltip.contains(barrier.id + ":") },
                "\(name): \(barrier.id)")
        }
        let folder = ProcessInfo.processInfo.environment["DIAGRAM_OUTPUT"]
        if let folder, !Lint.violations(in: layout).isEmpty || name.hasSuffix("7") {
            try diagram.svg().write(
                toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
        }
    }

    private func layout() throws -> Layout {
        let (path, compiled) = try PictureModels.pair(
            "single-tee-trainium", "exfiltration", "parent:amazon")
        return FailurePathDiagram(path: path, in: compiled).layout
    }

    /// Breaks a good layout and expects to hear of it.
    private func expect(
        _ rule: Rule, after change: (inout Layout) throws -> Void
    ) throws {
        var broken = try layout()
        try change(&broken)
        #expect(Lint.violations(in: broken).contains { $0.rule == rule }, "\(rule.rawValue)")
    }

    @Test func noticesMisplacedBoxes() throws {
        try expect(.boxOutsideParent) { layout in
            let inner = try #require(layout.boxes.firstIndex { $0.parent != nil })
            layout.boxes[inner].rect.x -= 400
        }
        try expect(.boxOutsideParent) { layout in
            let inner = try #require(layout.boxes.firstIndex { $0.parent != nil })
            let outer = try #require(layout.boxes[inner].parent)
            layout.boxes[inner].rect.x = layout.boxes[outer].rect.x + 5
        }
        try expect(.boxesOverlap) { layout in
            let roots = layout.boxes.indices.filter { layout.boxes[$0].parent == nil }
            layout.boxes[roots[0]].rect = layout.boxes[roots[1]].rect
        }
    }

    @Test func noticesMisplacedNodes() throws {
        try expect(.nodeOutsideBox) { layout in
            let held = try #require(layout.nodes.firstIndex { $0.box != nil })
            layout.nodes[held].rect.x = layout.boxes[layout.nodes[held].box ?? 0].rect.x - 5
        }
        try expect(.nodeOutsideBox) { layout in
            let free = try #require(layout.nodes.firstIndex { $0.box == nil })
            layout.nodes[free].rect = layout.nodes[free + 1].rect
        }
        try expect(.nodesOverlap) { $0.nodes[0].rect = $0.nodes[1].rect }
    }

    @Test func noticesTextOverSomething() throws {
        func put(_ layout: inout Layout, at centre: Point) {
            let size = layout.texts[0].rect
            layout.texts[0].rect.x = centre.x - size.width / 2
            layout.texts[0].rect.y = centre.y - size.height / 2
        }
        try expect(.textsOverlap) { layout in
            let other = layout.texts[1].rect
            put(&layout, at: Point(x: other.midX, y: other.midY))
        }
        try expect(.textOverNode) { layout in
            let node = layout.nodes[0].rect
            put(&layout, at: Point(x: node.midX, y: node.midY))
        }
        try expect(.textOverBorder) { layout in
            let box = layout.boxes[0].rect
            put(&layout, at: Point(x: box.midX, y: box.maxY))
        }
        try expect(.textOverGate) { layout in
            let centre = layout.gates[0].centre
            put(&layout, at: centre)
        }
        try expect(.textOverDisc) { layout in
            let centre = layout.discs[0].centre
            put(&layout, at: centre)
        }
        try expect(.textOverLine) { layout in
            let segment = layout.lines[0].segments[0]
            put(&layout, at: segment.from)
        }
        try expect(.textOverRail) { layout in
            let rail = layout.rails[0]
            put(&layout, at: Point(x: rail.x, y: rail.maxY - 10))
        }
        try expect(.textOverGate) { layout in
            let sample = layout.keySamples[0].rect
            put(&layout, at: Point(x: sample.midX, y: sample.midY))
        }
    }

    @Test func noticesTextThatDoesNotFit() throws {
        try expect(.textOutsideOwner) { layout in
            let held = try #require(layout.texts.firstIndex { $0.owner == .node(1) })
            layout.texts[held].rect.x += 200
        }
        try expect(.textOutsideOwner) { $0.texts[0].string += " and much more than was measured" }
    }

    @Test func noticesLinesThroughSomething() throws {
        try expect(.lineThroughBox) { layout in
            let admin = try #require(layout.boxes.last { $0.parent == nil })
            let (y, x) = (admin.rect.midY, admin.rect.minX)
            layout.lines[0].points = [
                Point(x: x - 20, y: y), Point(x: admin.rect.maxX + 20, y: y),
            ]
        }
        try expect(.lineThroughBox) { layout in
            // A line inside one boundary that takes a way round outside.
            let line = try #require(
                layout.lines.firstIndex { !$0.startBoxes.isEmpty && $0.startBoxes == $0.endBoxes })
            layout.lines[line].points[0].y = 0
        }
        try expect(.lineThroughNode) { layout in
            let goal = try #require(layout.nodes.last { $0.shape == .consequence }).rect
            layout.lines[1].points = [
                Point(x: goal.minX - 5, y: goal.midY),
                Point(x: goal.maxX + 5, y: goal.midY),
            ]
        }
        try expect(.lineSlanted) { $0.lines[0].points[0].y += 3 }
        try expect(.lineTooShortForItsHead) { layout in
            let last = try #require(layout.lines[0].points.last)
            layout.lines[0].points.insert(
                Point(x: last.x - 5, y: last.y), at: layout.lines[0].points.count - 1)
        }
        try expect(.linesOnTop) { $0.lines[0].points = $0.lines[2].points }
        try expect(.lineMissing) { $0.losses.lines = 1 }
    }

    @Test func noticesMisplacedGatesAndWhatIsOutside() throws {
        try expect(.gateOffBoundary) { $0.gates[0].centre.x += 1 }
        try expect(.gatesOverlap) { $0.gates[0].centre = $0.gates[1].centre }
        try expect(.outsidePicture) { $0.width -= 200 }
        try expect(.outsidePicture) { $0.discs[0].centre.y = 2 }
    }
}
