import Catalogue
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Which levels are claimed, and what is lowered with them.
struct LevelLoweringTests {
    private static let text = """
        sallyport: 1
        title: Levels
        date: 2026-06-01
        sources: { memo: { title: Memo }, letter: { title: Letter } }
        defenders:
          lab: { role: lab }
          aws: { role: cloud }
        perimeters:
          campus: { operator: aws, level: SL4, status: reported, source: memo }
          tenancy: { inside: campus, operator: { all: [ { op: lab, level: SL2 }, aws ] }, level: SL3,
                     status: claimed, source: memo,
                     detection: { operator: aws, detect: 1 h, respond: 2 h } }
          open: { operator: aws, level: SL0 }
          old: { operator: aws, level: SL2, status: reported, source: memo,
                 stale-after: 2026-01-01 }
          bare: { operator: aws, level: SL2, status: reported }
          said: { operator: aws, level: SL2, status: announced, source: memo }
          ledger: { operator: aws, level: SL2 }
          disputed: { operator: aws, level: SL2, status: reported, source: memo }
        weights:
          frontier:
            owner: lab
            custody: { scheme: split, k: 2, release: lab }
            copies: [ { in: tenancy, share: 1 }, { in: campus, share: 2 } ]
        keys: { master: { in: tenancy, release: aws } }
        channels:
          net: { from: tenancy, to: outside, operator: aws }
          far: { from: campus, to: outside, operator: aws, level: SL1 }
        workloads:
          training: { capacity: aws }
        claims:
          one: { statement: It holds, about: perimeters.ledger.level, status: reported, source: memo }
          two: { statement: It holds, about: perimeters.disputed, status: reported, source: memo,
                 contradicts: [three] }
          three: { statement: It does not, about: perimeters.disputed, status: claimed,
                   source: letter }

        """

    private static func model(_ text: String = text) throws -> ThreatGraph {
        try ModelReader().document(bytes: Array(text.utf8), file: "levels.yaml").threatGraph()
    }

    private static func lowering(_ text: String = text) throws -> LevelLowering {
        LevelLowering(try model(text), catalogue: nil)
    }

    @Test func whatNobodyElseReportsIsClaimed() throws {
        let claims = try Self.lowering().claims
        let reported = claims.filter(\.isReported).map(\.element)
        #expect(reported == ["perimeters.campus", "perimeters.ledger"])
        let lowerable = try Self.lowering().lowerable.map(\.path)
        #expect(
            lowerable == [
                "perimeters.bare.level", "perimeters.disputed.level", "perimeters.old.level",
                "perimeters.said.level", "perimeters.tenancy.level",
                "perimeters.tenancy.operator.lab", "channels.far.level",
            ])
    }

    /// The levels that were left out are no claims of their own.
    @Test func whatWasLeftOutFollowsItsPlace() throws {
        let lowering = try Self.lowering()
        let less = lowering.model(lowering: ["perimeters.tenancy.level": 1])
        func level(_ path: String, _ model: ThreatGraph) -> Int? {
            model.statedLevels.first { $0.path == path }?.level.rawValue
        }
        for path in [
            "perimeters.tenancy.level", "channels.net.level", "keys.master.level",
            "perimeters.tenancy.detection.level", "weights.frontier.custody.release.level",
            "workloads.training.legs.1",
        ] {
            #expect(level(path, try Self.model()) == 3, "\(path)")
            #expect(level(path, less) == 2, "\(path)")
        }
        #expect(level("channels.far.level", less) == 1)
        #expect(level("perimeters.tenancy.operator.lab", less) == 2)
        let text = Self.text.replacing("net: {", with: "net: { level: SL3,")
        let stated = try Self.lowering(text).model(lowering: ["perimeters.tenancy.level": 1])
        #expect(level("channels.net.level", stated) == 3, "what is written stays")
    }

    @Test func nothingFallsBelowNothing() throws {
        let less = try Self.lowering().model(lowering: ["channels.far.level": 4])
        #expect(
            less.statedLevels.first { $0.path == "channels.far.level" }?.level == SecurityLevel.zero
        )
    }

    /// Where nothing is lowered, what was left out is what the reader took.
    @Test func nothingLoweredIsTheModelAsItIsRead() throws {
        var models = [try Self.model()]
        for path in ShippedModels.paths {
            let input = try CheckedInput.read(path: ShippedModels.url(of: path).path)
            if case .model(let model, _) = input.content { models.append(model) }
        }
        #expect(models.count > 30)
        let book = try CatalogueBook.builtIn()
        for model in models {
            let lowering = LevelLowering(model, catalogue: book)
            #expect(lowering.model(lowering: [:]) == model, "\(model.title)")
        }
    }

    @Test func aBaselineIsClaimedToo() throws {
        let text = Self.text.replacing(
            "ledger: {", with: "base: { kind: hall, operator: aws, baseline: SL3 }\n  ledger: {")
        let model = try Self.model(text)
        let lowering = LevelLowering(model, catalogue: try CatalogueBook.builtIn())
        #expect(lowering.lowerable.map(\.path).contains("perimeters.base.baseline"))
        let less = lowering.model(lowering: ["perimeters.base.baseline": 1])
        #expect(less.perimeters["base"]?.baseline?.rawValue == 2)
    }

    @Test func countsTheWaysToBeLess() {
        #expect(LoweredClaimsAnalyser.lowerings(of: 0, upTo: 1) == 0)
        #expect(LoweredClaimsAnalyser.lowerings(of: 3, upTo: 1) == 3)
        #expect(LoweredClaimsAnalyser.lowerings(of: 3, upTo: 2) == 9)
        var picks = LoweringPicks(size: 2, of: [1, 2, 3])
        var ways: [[String]] = []
        while let steps = picks.next() { ways.append(steps.map { "\($0.place)-\($0.less)" }) }
        // The first has one level to lose.
        #expect(
            ways == [["0-1", "1-1"], ["0-1", "2-1"], ["1-2"], ["1-1", "2-1"], ["2-2"]])
        var none = LoweringPicks(size: 1, of: [])
        #expect(none.next() == nil)
        var beyond = LoweringPicks(size: 3, of: [1, 1])
        #expect(beyond.next() == nil)
    }

    /// Where work is stopped, what was not tried is not said to survive.
    @Test func workThatIsStoppedSaysSo() throws {
        let compiled = try ModelCompiler(Self.model()).compile(digest: "")
        let analyser = try #require(
            LoweredClaimsAnalyser(compiled, watch: WorkWatch { _ in true }))
        let findings = try analyser.findings(lowering: 1)
        #expect(findings.extent.ending == .stopped && findings.tried == 0)
        #expect(!findings.headlines.isEmpty)
        #expect(findings.headlines.allSatisfy { $0.verdict == .undecided })
    }
}
