import FailureAnalysis
import Testing
import ThreatGraph

@testable import Drawing
@testable import Pictures

/// The maps of two models as two pictures of one size.
struct ComparedMapsTests {
    private func maps(
        _ first: String, _ second: String, size: MapSize = .standard
    ) throws -> ComparedMaps {
        let models = try [first, second].map {
            try PictureModels.analysis(of: "seed-case/\($0).yaml").compiled
        }
        let comparison = try ComparisonAnalyser(
            models.map { ComparisonAnalyser.Candidate($0) }
        ).comparison()
        return ComparedMaps(comparison, first: models[0], second: models[1], size: size)
    }

    @Test func whatBothHaveStandsAtTheSamePlaceInBoth() throws {
        let maps = try maps("single", "split-2-of-2")
        let layouts = maps.pictures.map(\.layout)
        for layout in layouts { #expect(Lint.violations(in: layout) == []) }
        #expect(layouts[0].width == layouts[1].width)
        func places(_ layout: Layout) -> [String: Rectangle] {
            Dictionary(
                layout.boxes.compactMap { box in box.identity.element.map { ($0, box.rect) } },
                uniquingKeysWith: { first, _ in first })
        }
        let (one, other) = (places(layouts[0]), places(layouts[1]))
        let shared = Set(one.keys).intersection(other.keys)
        #expect(shared.contains("perimeters.campus"))
        for element in shared { #expect(one[element] == other[element], "\(element)") }
        #expect(other["perimeters.second-campus"] != nil && one["perimeters.second-campus"] == nil)
        #expect(layouts[1].marks.contains { $0.role == .ring })
        #expect(maps.differing.contains("perimeters.second-campus"))
        #expect(!maps.differing.contains("perimeters.campus"))
        #expect(!maps.isOverview)
    }

    /// Above the size both are overviews, sorted alike.
    @Test func largeModelsAreOverviews() throws {
        let maps = try maps(
            "single", "split-2-of-2", size: MapSize(things: 5, groups: 24, lines: 60))
        #expect(maps.isOverview)
        for layout in maps.pictures.map(\.layout) {
            #expect(Lint.violations(in: layout) == [])
            #expect(layout.texts.contains { $0.string.hasPrefix("Both are overviews") })
        }
    }

    @Test func aModelBesideItselfDiffersInNothing() throws {
        let maps = try maps("single", "single")
        #expect(maps.differing == [])
        #expect(maps.pictures.allSatisfy { !$0.layout.marks.contains { $0.role == .ring } })
        #expect(maps.verdict == "B buys nothing over A; it costs nothing")
    }
}
