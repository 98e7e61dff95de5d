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
