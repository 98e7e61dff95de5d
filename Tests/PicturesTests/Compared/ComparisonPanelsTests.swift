import FailureAnalysis
import Foundation
import Testing
import ThreatGraph

@testable import Drawing
@testable import Pictures

/// Two models side by side: what both have stands at the same place, what differs is ringed.
struct ComparisonPanelsTests {
    private func layout(_ first: String, _ second: String) throws -> Layout {
        let models = try [first, second].map {
            try PictureModels.analysis(of: $0).compiled
        }
        let comparison = try ComparisonAnalyser(
            models.map { ComparisonAnalyser.Candidate($0) }
        ).comparison()
        return ComparisonPanels(comparison, first: models[0], second: models[1]).picture.layout
    }

    static let pairs = [
        ("single", "single"), ("single", "single-lab-lock"), ("single", "split-2-of-2"),
        ("single", "replicated"), ("split-2-of-2", "split-2-of-3"),
        ("single-tee-trainium", "single"), ("replicated", "replicated-eu"),
    ]

    @Test(arguments: pairs)
    func sharedThingsStandAlikeByTheRules(first: String, second: String) throws {
        let layout = try layout("seed-case/\(first).yaml", "seed-case/\(second).yaml")
        #expect(Lint.violations(in: layout) == [])
        // Every box that is drawn twice has the same size and the same shift.
        let boxes = Dictionary(grouping: layout.boxes) { box in
            "\(box.identity.element ?? "") in "
                + "\(box.parent.flatMap { layout.boxes[$0].identity.element } ?? "")"
        }
        let shifts = boxes.values.filter { $0.count == 2 }.map { pair in
            #expect(pair[0].rect.width == pair[1].rect.width)
            #expect(pair[0].rect.height == pair[1].rect.height)
            return Point(
                x: pair[1].rect.x - pair[0].rect.x, y: pair[1].rect.y - pair[0].rect.y)
        }
        #expect(!shifts.isEmpty)
        #expect(Set(shifts).count == 1)
        func name(_ box: Int?) -> String { box.flatMap { layout.boxes[$0].identity.element } ?? "" }
        let lines = Dictionary(grouping: layout.lines) { line in
            [line.identity.element ?? "", name(line.startBoxes.first), name(line.endBoxes.first)]
        }
        let shift = try #require(shifts.first)
        for pair in lines.values where pair.count == 2 {
            #expect(pair[0].points.map { $0.moved(by: shift) } == pair[1].points)
        }
    }

    /// 32 pairs of random models in eight parts; `PICTURE_MODELS=2000` tries as many pairs.
    @Test(arguments: 0..<UInt64(8))
    func randomPairsAreDrawnByTheRules(part: UInt64) throws {
        let asked = ProcessInfo.processInfo.environment["PICTURE_MODELS"].flatMap(UInt64.init)
        let count = (asked ?? 32) / 8
        for seed in part * count + 1...part * count + count {
            let models = try [seed, seed + 1].map { try DiagramRandomModels.compiled(seed: $0) }
            let comparison = try ComparisonAnalyser(
                models.map { ComparisonAnalyser.Candidate($0) }
            ).comparison()
            let panels = ComparisonPanels(comparison, first: models[0], second: models[1])
            #expect(Lint.violations(in: panels.picture.layout) == [], "seed \(seed)")
        }
    }

    @Test func aModelBesideItselfHasNoRings() throws {
        let layout = try layout("seed-case/single.yaml", "seed-case/single.yaml")
        #expect(!layout.marks.contains { $0.role == .ring })
        #expect(layout.texts.contains { $0.string == "B buys nothing over A; it costs nothing" })
    }

    @Test func onlyTheLockedExitsAreRingedAndTheWordsSayWhat() throws {
        let layout = try layout("seed-case/single.yaml", "seed-case/single-lab-lock.yaml")
        let rings = layout.marks.filter { $0.role == .ring }
        let gates = layout.gates.filter {
            ["channels.media", "channels.network"].contains($0.identity.element)
        }
        #expect(gates.count == 4)
        #expect(rings.count == 4)
        for gate in gates {
            #expect(rings.contains { $0.shape.bounds.contains(gate.rect) })
        }
        let texts = layout.texts.map(\.string)
        #expect(
            texts.contains(
                "Exfiltration takes 2 failures instead of 1 (OC1–OC3), as AWS no longer suffices alone"
            ))
        #expect(texts.contains { $0.hasPrefix("channels.media: operator aws → ") })
    }

    @Test func aPerimeterOfOneModelAloneIsRingedWhole() throws {
        let layout = try layout("seed-case/single.yaml", "seed-case/split-2-of-2.yaml")
        let second = layout.boxes.filter { $0.identity.element == "perimeters.second-campus" }
        #expect(second.count == 1)
        let rings = layout.marks.filter { $0.role == .ring }
        for box in second { #expect(rings.contains { $0.shape.bounds.contains(box.rect) }) }
        // What only the second has leaves no words on the first panel.
        let words = layout.texts.filter { $0.string == "Second cloud" && $0.owner == .page }
        #expect(words.count == 1)
        let campus = layout.boxes.filter { $0.identity.element == "perimeters.campus" }
        #expect(campus.count == 2)
        #expect(!rings.contains { ring in campus.contains { ring.shape.bounds.contains($0.rect) } })
    }
}
