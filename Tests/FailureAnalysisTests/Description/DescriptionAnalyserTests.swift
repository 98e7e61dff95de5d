import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// In which order a model is told.
struct DescriptionAnalyserTests {
    private static func findings(_ name: String) throws -> DescriptionFindings {
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/\(name).yaml").path
        let input = try CheckedInput.read(path: path)
        guard case .model(let model, _) = input.content else {
            throw ModelFileError.unreadable("-", .absent)
        }
        let compiled = try ModelCompiler(model).compile(digest: input.digest)
        return try #require(DescriptionAnalyser(compiled)).findings()
    }

    @Test func whatOpensComesFirst() throws {
        let elements = try Self.findings("single").elements
        let decisive = elements.filter { $0.group == .decisive }
        #expect(elements.prefix(decisive.count).allSatisfy { $0.group == .decisive })
        #expect(decisive.first?.path == "perimeters.campus")
        #expect(decisive.allSatisfy { !$0.openings.isEmpty })
        #expect(elements.dropFirst(decisive.count).allSatisfy { $0.openings.isEmpty })
        let campus = try #require(decisive.first)
        let alone = campus.openings.filter { $0.failed == ["aws"] && $0.level == .party }
        #expect(alone.map(\.consequence) == ["exfiltration", "disclosure", "denial", "tampering"])
        // At OC5 nobody need fail, and capability plays no role for an order.
        #expect(alone.map(\.tiers) == [[1, 2, 3, 4], nil, [1, 2, 3, 4], [1, 2, 3]])
        let orders = decisive.map { element in element.openings.map(\.failed.count).min() ?? 0 }
        #expect(orders == orders.sorted())
    }

    /// Where no failure suffices alone, the smallest coalitions lead the way.
    @Test func theSmallestCoalitionsAreFollowed() throws {
        let elements = try Self.findings("split-2-of-2").elements
        let openings = elements.flatMap(\.openings).filter {
            $0.consequence == "exfiltration" && $0.level == .party
        }
        #expect(!openings.isEmpty)
        #expect(openings.contains { $0.failed.count == 2 && $0.tiers?.contains(1) == true })
    }

    /// Why a root cause fails the parties on the path stands in the first part: who owns whom, and whose
    /// orders reach whom.
    @Test func whoseAPartyIsIsWhatRootCausesRestOn() throws {
        let elements = try Self.findings("single").elements
        func causes(_ path: String) -> Set<String> {
            let element = elements.first { $0.path == path }
            #expect(element?.openings.allSatisfy { $0.level == .root } == true, "\(path)")
            return Set(element?.openings.flatMap(\.failed) ?? [])
        }
        #expect(causes("parents.amazon") == ["parent:amazon"])
        #expect(causes("jurisdictions.US") == ["order:US"])
        #expect(causes("defenders.aws") == ["parent:amazon", "order:US"])
        for path in ["parents.amazon", "jurisdictions.US", "defenders.aws"] {
            #expect(elements.first { $0.path == path }?.group == .decisive)
        }
        // Nobody's parent or order makes these fail on any followed path.
        for path in ["parents.alphabet", "defenders.google"] {
            if let element = elements.first(where: { $0.path == path }) {
                #expect(element.group == .parties && element.openings.isEmpty)
            }
        }
    }

    /// A say counts as ownership does: the tie by which a parent fails a party is told with it.
    @Test(arguments: [("yes", true), ("no", false)])
    func tiesAreWhatParentsRestOn(_ influence: String, _ isDecisive: Bool) throws {
        let text = """
            sallyport: 1
            title: Ties
            parents: { group: { title: Group } }
            defenders: { lab: { role: lab }, host: { role: cloud }, other: { role: cloud, parent: group } }
            ties: { stake: { holder: group, in: host, influence: \(influence) } }
            perimeters: { room: { operator: host, level: SL5, exits: stated } }
            weights: { w: { owner: lab, copies: [ { in: room, form: plaintext } ] } }
            channels: { door: { from: room, to: outside, operator: host, level: SL5 } }

            """
        let model = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
            .threatGraph()
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        let elements = try #require(DescriptionAnalyser(compiled)).findings().elements
        for path in ["ties.stake", "parents.group"] {
            let element = try #require(elements.first { $0.path == path })
            #expect((element.group == .decisive) == isDecisive, "\(path)")
            let causes = element.openings.flatMap(\.failed)
            #expect(causes.contains("parent:group") == isDecisive, "\(path): \(causes)")
        }
        let owned = try #require(elements.first { $0.path == "defenders.other" })
        #expect(owned.group == .parties)
    }

    @Test func everyPartHasAPathOfItsOwn() throws {
        for name in ["single", "single-unknowns", "split-2-of-3", "single-timeline"] {
            let paths = try Self.findings(name).elements.map(\.path)
            #expect(Set(paths).count == paths.count, "\(name)")
        }
    }

    @Test func doubtsStandWithThePart() throws {
        let elements = try Self.findings("single-unknowns").elements
        let network = try #require(elements.first { $0.path == "channels.network" })
        #expect(network.evidence?.doubt == .unknown("egress-authority"))
        #expect(elements.contains { $0.path == "unknown.egress-authority" && $0.group == .open })
    }
}
