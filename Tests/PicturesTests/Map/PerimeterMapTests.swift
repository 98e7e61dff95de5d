import Catalogue
import FailureAnalysis
import Foundation
import Testing
import ThreatGraph

@testable import Compilation
@testable import Drawing
@testable import Pictures

/// What the map of a model shows, and that it keeps the rules of layout.
struct PerimeterMapTests {
    private func layout(_ file: String) throws -> Layout {
        try PerimeterMap(PictureModels.analysis(of: file).compiled).picture.layout
    }

    @Test(arguments: PictureModels.files)
    func everyModelIsMappedWholeAndByTheRules(file: String) throws {
        let compiled = try PictureModels.analysis(of: file).compiled
        let layout = PerimeterMap(compiled).picture.layout
        #expect(Lint.violations(in: layout) == [])
        #expect(layout.losses == Layout.Losses())
        let model = try #require(compiled.model)
        let elements = Set(
            layout.boxes.map(\.identity.element) + layout.nodes.map(\.identity.element)
                + layout.lines.map(\.identity.element))
        for perimeter in model.perimeters {
            #expect(elements.contains("perimeters.\(perimeter.id)"))
        }
        for channel in model.channels { #expect(elements.contains("channels.\(channel.id)")) }
        for key in model.keys { #expect(elements.contains("keys.\(key.id)")) }
        for workload in model.workloads { #expect(elements.contains("workloads.\(workload.id)")) }
        let copies = model.weights.flatMap(\.copies).count
        #expect(layout.nodes.filter { $0.shape == .weights }.count == copies)
        for name in model.defenders.map(\.name) {
            #expect(layout.texts.contains { ($0.full ?? $0.string) == name }, "\(name)")
        }
    }

    @Test func theMapOfOneCloudSaysWhoHoldsEveryWayOut() throws {
        let layout = try layout("seed-case/single.yaml")
        let texts = layout.texts.map(\.string)
        #expect(texts.contains("Training on one cloud: 2 perimeters, 2 operators, 3 channels"))
        #expect(texts.contains("Media and snapshots · SL4 · AWS"))
        #expect(texts.contains("Capped network egress · SL4 · AWS"))
        #expect(texts.contains("administration · no gate"))
        #expect(texts.contains("parent Amazon"))
        #expect(texts.contains("reached by United States (seat)"))
        #expect(
            texts.contains(
                "Conditional on this model; parties and paths not listed were not considered."))
        // Nobody has failed: no gate stands open, and nothing is marked as failed.
        #expect(!layout.gates.contains { $0.isOpen })
        #expect(!layout.boxes.contains { $0.isMarked })
        #expect(layout.lines.allSatisfy { $0.style == .way })
    }

    @Test func aPartyHasOneColourOnAllPicturesOfAModel() throws {
        for file in PictureModels.files {
            let analysis = try PictureModels.analysis(of: file)
            let map = PerimeterMap(analysis.compiled).picture.layout
            let tints = Dictionary(
                map.boxes.map { ($0.identity.element, $0.tint) }, uniquingKeysWith: { $1 })
            for path in analysis.paths.prefix(6) {
                for box in FailurePathDiagram(path: path, in: analysis.compiled).layout.boxes
                where !box.isGroup {
                    #expect(tints[box.identity.element] == box.tint, "\(file) \(box.tooltip)")
                }
            }
        }
    }

    /// A page with several pictures has no id twice, and every gate names its barrier.
    @Test func idsAreUniqueAndNameTheModelsParts() throws {
        let analysis = try PictureModels.analysis(of: "seed-case/split-2-of-2.yaml")
        var pages = [PerimeterMap(analysis.compiled, identifier: "map").svg()]
        for (place, path) in analysis.paths.enumerated() {
            pages.append(
                FailurePathDiagram(
                    path: path, in: analysis.compiled, identifier: "path-\(place)"
                ).svg())
        }
        let ids = pages.joined().split(separator: " id=\"").dropFirst().map {
            $0.prefix { $0 != "\"" }
        }
        #expect(ids.count > 100)
        #expect(Set(ids).count == ids.count)
        #expect(pages[0].contains("data-element=\"perimeters.campus\""))
        #expect(pages[0].contains("data-barriers=\"channel:media\""))
        #expect(pages[0].contains("data-barriers=\"perimeter:campus\""))
        for (place, path) in analysis.paths.enumerated() {
            for step in path.steps {
                #expect(pages[place + 1].contains("data-step=\"\(step.number)\""))
                for barrier in step.barriers {
                    #expect(pages[place + 1].contains(barrier.id))
                }
            }
        }
    }

    /// 96 models in eight parts; `PICTURE_MODELS=2000` tries so many, which belongs in a release
    /// build.
    @Test(arguments: 0..<UInt64(8))
    func randomModelsAreMappedByTheRules(part: UInt64) throws {
        let asked = ProcessInfo.processInfo.environment["PICTURE_MODELS"].flatMap(UInt64.init)
        let count = (asked ?? 96) / 8
        var lost = 0
        var channels = 0
        for seed in part * count + 1...part * count + count {
            let compiled = try DiagramRandomModels.compiled(seed: seed)
            let layout = PerimeterMap(compiled, size: .whole).picture.layout
            let violations = Lint.violations(in: layout)
            #expect(violations == [], "seed \(seed)")
            if let folder = ProcessInfo.processInfo.environment["DIAGRAM_OUTPUT"],
                !violations.isEmpty || layout.losses.weight > 0
            {
                try PerimeterMap(compiled).svg().write(
                    toFile: "\(folder)/map-\(seed).svg", atomically: true, encoding: .utf8)
            }
            let told = layout.texts.map(\.string).filter { $0.hasPrefix("Drawn only at the ends") }
            #expect(told.isEmpty == (layout.losses.links == 0), "seed \(seed)")
            lost += layout.losses.links
            channels += compiled.model?.channels.count ?? 0
        }
        if asked != nil { print("part \(part): \(lost) of \(channels) channels found no way") }
        #expect(lost == 0)
    }

    @Test func aGraphWithoutAModelSaysThatThereIsNothingToMap() throws {
        let (_, compiled) = try DiagramHandBuilt.raw()
        let layout = PerimeterMap(compiled).picture.layout
        #expect(Lint.violations(in: layout) == [])
        #expect(
            layout.texts.contains {
                $0.string == "This attack graph came without a model, so there is nothing to map."
            })
    }
}
