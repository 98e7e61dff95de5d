import Catalogue
import FailureAnalysis
import Foundation
import Testing
import ThreatGraph

@testable import Compilation
@testable import Drawing
@testable import Pictures

/// What the pictures of the seed case show and say.
struct DiagramTests {
    private func diagram(
        _ model: String, _ consequence: String, _ failed: String
    ) throws -> FailurePathDiagram {
        let (path, compiled) = try PictureModels.pair(model, consequence, failed)
        return FailurePathDiagram(path: path, in: compiled)
    }

    @Test(arguments: DiagramHandBuilt.all.map(\.name))
    func drawsWhatIsBuiltByHandByTheRules(name: String) throws {
        let entry = try #require(DiagramHandBuilt.all.first { $0.name == name })
        let (path, compiled) = try entry.make()
        let layout = FailurePathDiagram(path: path, in: compiled).layout
        #expect(Lint.violations(in: layout) == [])
        #expect(layout.losses == Layout.Losses())
    }

    @Test(arguments: [
        (
            "single", "exfiltration", "aws",
            "If AWS failed, weights could leave: 4 steps, 2 barriers, 1 operator"
        ),
        (
            "single", "tampering", "lab",
            "If the lab failed, weights could be changed: 3 steps, 1 barrier, 1 operator"
        ),
        (
            "single", "denial", "trainium",
            "If Trainium failed, the work could be denied: 2 steps, 1 barrier, 1 operator"
        ),
        (
            "single-tee-trainium", "exfiltration", "parent:amazon",
            "If AWS and Trainium failed through their parent Amazon, weights could leave: "
                + "7 steps, 3 barriers, 2 operators"
        ),
        (
            "split-2-of-2", "disclosure", "order:US",
            "If 4 parties failed through one order (United States), weights could be handed over: "
                + "9 steps, 4 barriers, 2 operators"
        ),
    ])
    func verdictsSayWhoFailedAndWhatFollows(
        model: String, consequence: String, failed: String, verdict: String
    ) throws {
        #expect(try diagram(model, consequence, failed).title == verdict)
    }

    @Test func numbersEveryStepOnceInTheSceneAndOnceInTheList() throws {
        let layout = try diagram("split-2-of-2", "disclosure", "order:US").layout
        #expect(layout.discs.map(\.number).sorted() == (1...9).flatMap { [$0, $0] })
    }

    @Test func theSpineOfOneVendorRunsStraight() throws {
        let layout = try diagram("single", "exfiltration", "aws").layout
        let lines = layout.lines.filter { $0.style == .path }
        #expect(lines.count == 4)
        #expect(Set(lines.flatMap { $0.points.map(\.y) }).count == 1)
    }

    @Test func gatesAreOpenExactlyWhereTheFailedPartyHoldsThem() throws {
        let layout = try diagram("replicated", "exfiltration", "second-cloud").layout
        let open = layout.gates.filter(\.isOpen).map(\.tooltip).sorted()
        #expect(
            open == [
                "channel:second-media: Second cloud failed",
                "perimeter:second-campus: "
                    + "Second cloud failed", "second-network, Second cloud: open",
            ])
        #expect(layout.gates.filter { $0.state == .shut }.count == 2)
        // Administration of both campuses, replication both ways.
        #expect(layout.gates.filter { $0.state == .missing }.count == 4)
    }

    @Test func aBoundaryThatNothingGuardsHasAGapOnThePath() throws {
        let layout = try diagram("single", "tampering", "lab").layout
        let gaps = layout.gates.filter { $0.state == .missing }
        #expect(gaps.map(\.tooltip) == ["administration: nothing guards it"])
        let gap = try #require(gaps.first)
        guard case .box(let box) = gap.guards else {
            Issue.record("the gap is not in a boundary")
            return
        }
        #expect(gap.isInFlow)
        #expect(layout.boxes[box].tooltip.hasPrefix("AWS campus"))
        #expect(layout.texts.contains { $0.string == "no gate" })
        #expect(layout.keySamples.contains { $0.kind == .gate(.missing) })
        let guarded = try diagram("single-lab-lock", "exfiltration", "aws").layout
        #expect(!guarded.gates.contains { $0.isInFlow && $0.state == .missing })
    }

    /// Bytes that cross a boundary on both sides of which there is access passed its gate before.
    @Test func aBoundaryWithAccessOnBothSidesHasNoGap() throws {
        let layout = try diagram("single-tee-trainium", "exfiltration", "parent:amazon").layout
        #expect(!layout.gates.contains { $0.isInFlow && $0.state == .missing })
        // The campus is passed twice, by access and by hands; then the hands pass what keeps them off
        // the enclave's machines, and the weights pass the media.
        #expect(layout.gates.filter { $0.isInFlow && $0.isOpen }.count == 4)
    }

    @Test func gatesSayWhatTheyAreInFull() throws {
        let texts = try diagram("single", "exfiltration", "aws").layout.texts.map(\.string)
        #expect(texts.contains("Media and snapshots · SL4"))
        #expect(!texts.contains { $0.hasSuffix("…") })
    }

    @Test func anOrderSaysOnWhomItIsServedInTwoLines() throws {
        let layout = try diagram("split-2-of-2", "disclosure", "order:US").layout
        let texts = layout.texts.map(\.string)
        #expect(texts.contains("served on AWS, Second cloud,"))
        #expect(texts.contains("Second silicon and Trainium"))
    }

    @Test func dotsTellWhereLinesPartAndMeet() throws {
        #expect(try diagram("single", "exfiltration", "aws").layout.junctions.isEmpty)
        let layout = try diagram("split-2-of-2", "disclosure", "order:US").layout
        #expect(layout.junctions.count == 2)
        let start = try #require(layout.nodes.first { $0.shape == .actor }).rect
        #expect(layout.junctions.contains { $0.y == start.midY && $0.x > start.maxX })
    }

    @Test func tamperingNeverLeavesTheCampus() throws {
        let layout = try diagram("single", "tampering", "lab").layout
        let goal = try #require(layout.nodes.first { $0.shape == .consequence })
        let campus = try #require(goal.box)
        #expect(layout.boxes[campus].tooltip.hasPrefix("AWS campus"))
        #expect(!layout.nodes.contains { $0.isInFlow && $0.box == nil && $0.shape == .weights })
    }

    @Test func legsOfAWorkloadHaveTheirOwnGates() throws {
        let layout = try diagram("split-2-of-2", "denial", "second-cloud").layout
        let legs = layout.nodes.indices.filter { layout.nodes[$0].shape == .leg }
        #expect(legs.count == 4)
        let open = legs.filter { leg in
            layout.gates.contains { $0.guards == .node(leg) && $0.isOpen }
        }
        #expect(open.map { layout.nodes[$0].isInFlow } == [true])
    }

    /// A workload is tall: what is off the path stands beside it.
    @Test(arguments: ["split-2-of-2", "split-2-of-3", "replicated", "single"])
    func denialIsDrawnAsALandscape(model: String) throws {
        let analysis = try PictureModels.analysis(of: "seed-case/\(model).yaml")
        let path = try #require(analysis.paths.first { $0.consequence == "denial" })
        let layout = FailurePathDiagram(path: path, in: analysis.compiled).layout
        #expect(layout.width > layout.height)
    }

    /// Which control of a baseline the compiler keeps says little: the level speaks for them all.
    @Test func aBaselineIsNamedByItsLevel() throws {
        var model = try PictureModels.graph("seed-case/single.yaml")
        model.perimeters["campus"]?.level = nil
        model.perimeters["campus"]?.baseline = SecurityLevel(rawValue: 4)
        let compiled = try ModelCompiler(model, catalogue: .builtIn()).compile(digest: "")
        let paths = try FailureAnalyser(compiled).analysis().paths
        let path = try #require(paths.first { $0.consequence == "exfiltration" })
        let layout = FailurePathDiagram(path: path, in: compiled).layout
        #expect(layout.texts.contains { $0.string == "SL4 controls" })
        // Pointing at it names the control and gives its title.
        let gate = try #require(layout.gates.first { $0.tooltip.hasPrefix("control:SL") })
        #expect(gate.tooltip.contains("@campus: AWS failed ("))
    }

    @Test func largeModelsSayHowMuchIsLeftOut() throws {
        let compiled = try DiagramLargeModel.compiled(perimeters: 60, depth: 1, channels: 0)
        let path = try #require(
            FailureAnalyser(compiled).analysis().paths.first { $0.consequence == "exfiltration" })
        let layout = FailurePathDiagram(path: path, in: compiled).layout
        #expect(layout.boxes.count == 24)
        #expect(layout.boxes.contains { $0.isInFlow && $0.tooltip.hasPrefix("Place 59:") })
        #expect(
            layout.texts.contains { $0.string == "Not drawn, away from the path: 36 perimeters." })
        #expect(Lint.violations(in: layout) == [])
    }
}
