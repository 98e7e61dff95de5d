import FailureAnalysis
import Testing
import ThreatGraph

@testable import Drawing
@testable import Pictures

/// Three models and more as a table of marks.
struct ComparisonMatrixTests {
    private func matrix(
        _ names: [String], options: AnalysisOptions = AnalysisOptions()
    ) throws -> (Comparison, Layout) {
        let models = try names.map { try PictureModels.analysis(of: $0).compiled }
        let comparison = try ComparisonAnalyser(
            models.map { ComparisonAnalyser.Candidate($0) }, options: options
        ).comparison()
        return (comparison, ComparisonMatrix(comparison, models: models).picture.layout)
    }

    private static func seed(_ names: String...) -> [String] {
        names.map { "seed-case/\($0).yaml" }
    }

    static let sets = [
        seed("single", "replicated", "split-2-of-2", "split-2-of-3"),
        seed("single", "single", "single"),
        [
            "arrangements/anthropic-aws-sl2.yaml", "arrangements/anthropic-aws-sl3.yaml",
            "arrangements/anthropic-aws-sl4.yaml", "arrangements/self-hosted.yaml",
            "arrangements/serving-three-clouds.yaml",
        ],
    ]

    /// Every order of every model stands in a cell of its own.
    @Test(arguments: sets)
    func everyOrderIsThereByTheRules(files: [String]) throws {
        let (comparison, layout) = try matrix(files)
        #expect(Lint.violations(in: layout) == [])
        for model in comparison.models {
            for cell in model.exposure where cell.level == .party || cell.level == .root {
                let tier = cell.tier.map { "OC\($0)" } ?? "n/a"
                let element = "\(model.label).\(cell.consequence).\(cell.level.rawValue).\(tier)"
                let place = try #require(
                    layout.marks.firstIndex { $0.identity.element == element }, "\(element)")
                let text = layout.texts.first { $0.owner == .mark(place) }?.string
                #expect(
                    text == cell.order.map(String.init) ?? (cell.complete ? "–" : "> 3"),
                    "\(element)")
            }
        }
    }

    /// By hand: replicated, denial takes two at OC1 to OC4; split, exfiltration takes two at OC1 to
    /// OC3, counting either way.
    @Test func ringsAreWhereOrdersDiffer() throws {
        let (_, layout) = try matrix(Self.seed("single", "replicated", "split-2-of-2"))
        let rings = layout.marks.filter { $0.role == .ring }.compactMap(\.tooltip)
            .filter { $0 != "differs: differs from the first" }
        let expected =
            (1...4).map { "differs: B.denial.party.OC\($0): 2 failures suffice, no fewer" }
            + ["party", "root"].flatMap { level in
                (1...3).map {
                    "differs: C.exfiltration.\(level).OC\($0): 2 failures suffice, no fewer"
                }
            }
        #expect(rings.sorted() == expected.sorted())
        let texts = layout.texts.map(\.string)
        #expect(texts.contains("alone: AWS, the lab"))
        #expect(
            texts.contains(
                "3 set-ups side by side: each of them is worse than another somewhere, counting "
                    + "parties"))
    }

    /// What is not decided proves nobody worse: the same comparison with its verdicts left open.
    @Test func whatIsNotDecidedIsNotSaidToBeWorse() throws {
        let names = Self.seed("single", "replicated", "split-2-of-2")
        var (comparison, _) = try matrix(names)
        #expect(comparison.pairs.contains { $0.isWorseSomewhere($0.first, at: .party) })
        for pair in comparison.pairs.indices {
            for statement in comparison.pairs[pair].overall.indices {
                comparison.pairs[pair].overall[statement].firstAsSafe = nil
                comparison.pairs[pair].overall[statement].secondAsSafe = nil
            }
        }
        let models = try names.map { try PictureModels.analysis(of: $0).compiled }
        let texts = ComparisonMatrix(comparison, models: models).picture.layout.texts
        #expect(
            texts.map(\.string).contains {
                $0.hasSuffix("none is shown to be at least as safe as every other")
            })
    }

    @Test func whoeverIsSaferThanAllIsNamed() throws {
        let (_, layout) = try matrix(Self.seed("single", "single-lab-lock", "single"))
        #expect(
            layout.texts.map(\.string).contains {
                $0.hasSuffix("B is at least as safe as every other, counting parties")
            })
        let (_, same) = try matrix(Self.seed("single", "single", "single"))
        #expect(
            same.texts.map(\.string).contains {
                $0.hasSuffix("the same parties suffice in all of them")
            })
        #expect(same.marks.filter { $0.role == .ring }.count == 1)
    }

    /// One tier alone has one column, and one cell where capability plays no role.
    @Test func fewTiersAreANarrowTable() throws {
        let (_, layout) = try matrix(
            Self.seed("single", "replicated", "split-2-of-2"), options: AnalysisOptions(tiers: [3]))
        #expect(Lint.violations(in: layout) == [])
        #expect(layout.texts.filter { $0.string == "OC3" }.count == 4)
        #expect(!layout.texts.contains { $0.string == "OC1" })
    }
}
