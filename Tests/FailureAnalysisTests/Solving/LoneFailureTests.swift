import AttackGraph
import Compilation
import ModelSupport
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// Who suffices alone, told cause by cause, is what the cells of one failure say.
struct LoneFailureTests {
    /// A vendor who suffices alone, his parent, and the sovereign who reaches him.
    @Test func aParentIsThroughItsChild() throws {
        var model = SmallModel()
        model.graph.parents = [ParentOrganisation(id: "group")]
        model.graph.defenders["vendor"]?.parent = "group"
        let findings = try analysis(of: model.graph).findings
        let group = findings.loneFailures.filter { $0.cause == "parent:group" }
        #expect(Set(group.map(\.consequence)) == ["exfiltration", "tampering"])
        #expect(group.allSatisfy { $0.kind == .parent && $0.through == ["vendor"] })
        let sovereign = findings.loneFailures.filter { $0.cause == "order:XX" }
        #expect(sovereign.map(\.consequence) == ["disclosure"])
        #expect(sovereign.map(\.through) == [["vendor"]])
    }

    /// A parent of both holders of one share each adds what neither of them can.
    @Test func aParentOfBothAddsSomething() throws {
        var model = SmallModel.split(count: 2, threshold: 2)
        model.graph.parents = [ParentOrganisation(id: "group")]
        for vendor in ["vendor1", "vendor2"] {
            model.graph.defenders[DefenderID(vendor)]?.parent = "group"
        }
        let found = try analysis(of: model.graph)
        let lone = try #require(
            found.findings.loneFailures.first {
                $0.cause == "parent:group" && $0.consequence == "exfiltration"
            })
        #expect(lone.through.isEmpty)
        #expect(found.paths.contains { $0.failed == ["parent:group"] && $0.level == .root })
    }

    /// One order reaches the lab and both custodians: with the lab never asked it does what none of
    /// them can alone.
    @Test func anOrderThatDoesWithoutTheLabAddsSomething() throws {
        var model = SmallModel.split(count: 2, threshold: 2)
        for defender in ["lab", "vendor1", "vendor2"] {
            model.graph.defenders[DefenderID(defender)]?.reaches = [Reach("XX")]
        }
        model.graph.weights["model"]?.owner = "lab"
        model.graph.weights["model"]?.custody.release = .onWord(
            of: .defender("lab"), level: SecurityLevel(rawValue: 4))
        let found = try analysis(of: model.graph)
        let lone = try #require(
            found.findings.loneFailures.first {
                $0.cause == "order:XX" && $0.consequence == "disclosure"
            })
        #expect(found.findings.loneFailures.contains { $0.cause == "lab" })
        #expect(lone.withoutLab && lone.through.isEmpty)
        let told = try PathChoice(failed: "order:XX", consequence: "disclosure")
            .path(in: found.findings)
        #expect(told.level == .rootLabBypass)
    }

    @Test(arguments: 1...120)
    func rowsAreTheCellsOfOneFailure(seed: Int) throws {
        let found = try analysis(of: LawModel.drawn(seed: seed))
        let findings = found.findings
        for cell in findings.exposure {
            let alone = Set(cell.coalitions.filter { $0.count == 1 }.map { $0[0] })
            let rows = findings.loneFailures.filter { row in
                guard row.consequence == cell.consequence else { return false }
                switch cell.level {
                case .party, .root: return cell.tier.map { row.tiers?.contains($0) == true } ?? true
                case .labBypass, .rootLabBypass:
                    return cell.tier.map { row.tiersWithoutLab?.contains($0) == true }
                        ?? row.withoutLab
                case .person: return false
                }
            }
            let isByRoot = cell.level == .root || cell.level == .rootLabBypass
            let told = rows.filter { isByRoot || $0.kind == .party }.map { row in
                isByRoot && row.kind == .party
                    ? CauseName.own(DefenderID(row.cause)).rootID : row.cause
            }
            #expect(Set(told) == alone, "\(cell.consequence) \(cell.level) \(cell.tier ?? 0)")
        }
        try everyRowHasItsPath(in: found)
    }

    /// A path for each, at each of its tiers, at party level or at that of root causes.
    private func everyRowHasItsPath(in found: Analysis) throws {
        let parties = Dictionary(
            grouping: found.findings.loneFailures.filter { $0.kind == .party }, by: \.consequence)
        for row in found.findings.loneFailures {
            let level: AnswerLevel = row.kind == .party ? .party : .root
            let paths = found.paths.filter {
                $0.level == level && $0.failed == [row.cause] && $0.consequence == row.consequence
            }
            #expect(paths.compactMap(\.tier) == row.tiers ?? [], "\(row.cause)")
            #expect(!paths.isEmpty, "\(row.cause)")
            let reach = Set(paths.flatMap(\.failures).map { found.compiled.graph[$0.party].id })
            let expected = (parties[row.consequence] ?? []).filter {
                row.kind != .party && reach.contains($0.cause)
                    && Set($0.tiers ?? []).isSuperset(of: row.tiers ?? [])
                    && Set($0.tiersWithoutLab ?? []).isSuperset(of: row.tiersWithoutLab ?? [])
                    && (row.tiers != nil || !row.withoutLab || $0.withoutLab)
            }
            #expect(row.through == expected.map(\.cause), "\(row.cause)")
        }
    }

    private func analysis(of graph: ThreatGraph) throws -> Analysis {
        try FailureAnalyser(ModelCompiler(graph).compile(digest: "none")).analysis()
    }
}
