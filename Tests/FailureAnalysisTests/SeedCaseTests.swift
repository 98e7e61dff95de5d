import AttackGraph
import FailureAnalysis
import Foundation
import ModelFormat
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

/// Every number of the acceptance table that answers "who can fail alone?".
struct SeedCaseTests {
    @Test(arguments: SeedCaseRow.all)
    func coalitionsOrdersAndLevels(_ row: SeedCaseRow) throws {
        let findings = try SeedCase.findings(of: row.file)
        for tier in 1...3 {
            #expect(
                coalitions(findings, "exfiltration", tier)
                    == SeedCaseRow.coalitions(row.exfiltration))
            #expect(
                coalitions(findings, "tampering", tier) == SeedCaseRow.coalitions(row.tampering))
        }
        let denialHoldsAt = row.denialOrders == "11100" ? 3 : 4
        for tier in 1...denialHoldsAt {
            #expect(coalitions(findings, "denial", tier) == SeedCaseRow.coalitions(row.denial))
        }
        #expect(
            coalitions(findings, "disclosure", nil) == SeedCaseRow.coalitions(row.disclosure))
        #expect(
            coalitions(findings, "disclosure", nil, level: "lab-bypass")
                == SeedCaseRow.coalitions(row.disclosureBypass))
        #expect(orders(findings, "exfiltration") == row.exfiltrationOrders)
        #expect(orders(findings, "denial") == row.denialOrders)
        #expect(findings.effectiveSL["exfiltration"] == row.exfiltrationLevel)
        #expect(findings.effectiveSL["tampering"] == 3)
        #expect(findings.effectiveSL["denial"] == denialHoldsAt)
        #expect(findings.effectiveSL["disclosure"] == .some(nil))
        #expect(findings.exposure.allSatisfy { $0.complete && $0.maxOrder == nil })
        #expect(findings.open.isEmpty)
    }

    @Test(arguments: SeedCaseRow.all)
    func rootsSovereignsAndSurface(_ row: SeedCaseRow) throws {
        let findings = try SeedCase.findings(of: row.file)
        func roots(_ roots: [CollapsingRoot], _ consequence: String) -> String {
            let first = consequence == "disclosure" ? nil : 1
            return roots.filter { $0.consequence == consequence && $0.tier == first }
                .map(\.root).joined(separator: " ")
        }
        #expect(roots(findings.collapsingRoots, "exfiltration") == row.collapsing[0])
        #expect(roots(findings.collapsingRoots, "denial") == row.collapsing[1])
        #expect(roots(findings.collapsingRootsLabBypass, "disclosure") == row.collapsing[2])
        #expect(
            [
                cell(findings, "exfiltration", 1, level: "root")?.order,
                cell(findings, "disclosure", nil, level: "root-lab-bypass")?.order,
                cell(findings, "denial", 1, level: "root")?.order,
            ] == row.rootOrders)
        // Over all events of disclosure the lab may be served itself, so one order suffices.
        #expect(cell(findings, "disclosure", nil, level: "root")?.order == 1)
        #expect(findings.loneSovereigns == row.sovereigns)
        let surface = try #require(findings.surface)
        #expect(
            [surface.perimeters, surface.entryBarriers, surface.exits, surface.loneParties]
                == row.surface)
    }

    @Test func residualLevelsAfterTheCloudFails() throws {
        let expected = [
            "single": 0, "replicated": 0, "single-lab-lock": 3, "single-tee-trainium": 3,
            "replicated-lab-lock": 3, "split-2-of-2": 3, "split-2-of-3": 3,
            "split-2-of-2-no-release": 4,
        ]
        for (file, level) in expected.sorted(by: { $0.key < $1.key }) {
            let findings = try SeedCase.findings(of: file)
            let residual = findings.residualSL.first {
                $0.consequence == "exfiltration" && $0.failed == ["aws"]
            }
            #expect(residual?.level == level, "\(file)")
        }
    }

    @Test func atTierFourTheLabPlaneIsBeaten() throws {
        for (file, expected) in [
            ("single-lab-lock", "A"), ("single-tee-trainium", "A"), ("replicated-lab-lock", "A G"),
            ("split-2-of-2", "A G"), ("split-2-of-3", "A G X"),
        ] {
            let findings = try SeedCase.findings(of: file)
            #expect(
                coalitions(findings, "exfiltration", 4) == SeedCaseRow.coalitions(expected),
                "\(file)")
        }
    }

    @Test func anOrderOverTheLabTooCollapsesDisclosureWithoutRelease() throws {
        let findings = try SeedCase.findings(of: "split-2-of-2-no-release")
        #expect(
            findings.collapsingRoots.filter { $0.consequence == "disclosure" }.map(\.root)
                == ["order:US"])
    }

    /// A mutant whose orders reach vendors only would lose this coalition.
    @Test func anOrderReachesTheLabToo() throws {
        let findings = try SeedCase.findings(of: "single-lab-lock")
        let roots = cell(findings, "disclosure", nil, level: "root")?.coalitions
        #expect(roots == [["order:US"], ["own:lab"]])
    }

    @Test func chokesOfTheSeedCase() throws {
        let single = try SeedCase.findings(of: "single")
        #expect(single.chokeBarriers.isEmpty)
        #expect(
            single.chokeParties.filter { $0.consequence == "exfiltration" }.map(\.party)
                == ["aws", "aws", "aws", "aws"])
        // Hands on the machines go round the boundary of the enclave, past what keeps them off.
        let enclave = try SeedCase.findings(of: "single-tee-trainium")
        #expect(enclave.chokeBarriers.isEmpty)
    }

    @Test func everyLoneFailureHasAPath() throws {
        for row in SeedCaseRow.all {
            let findings = try SeedCase.findings(of: row.file)
            for cell in findings.exposure where cell.level == .party {
                for coalition in cell.coalitions where coalition.count == 1 {
                    let paths = findings.failurePaths.filter {
                        $0.consequence == cell.consequence && $0.level == .party
                            && $0.tier == cell.tier && $0.failed == coalition
                    }
                    #expect(paths.count == 1, "\(row.file) \(cell.consequence) \(coalition)")
                    #expect(paths.first?.steps.isEmpty == false)
                }
            }
        }
    }

    /// All coalitions at all tiers and levels against the brute-force reference beside the package.
    @Test func agreesWithTheBruteForceReference() throws {
        guard let reference = try SeedCase.reference() else {
            print("SKIPPED: the reference programs are not beside the package")
            return
        }
        #expect(reference.count == SeedCaseRow.all.count * 4 * 5 * 2)
        var findings: [String: Findings] = [:]
        for line in reference {
            let known = try findings[line.file] ?? SeedCase.findings(of: line.file)
            findings[line.file] = known
            let tier = line.consequence == "disclosure" ? nil : line.tier
            #expect(
                coalitions(known, line.consequence, tier, level: line.level)
                    == SeedCaseRow.coalitions(line.coalitions),
                "\(line)")
        }
    }

    private func cell(
        _ findings: Findings, _ consequence: String, _ tier: Int?, level: String = "party"
    ) -> ExposureCell? {
        findings.exposure.first {
            $0.consequence == consequence && $0.tier == tier && $0.level.rawValue == level
        }
    }

    private func coalitions(
        _ findings: Findings, _ consequence: String, _ tier: Int?, level: String = "party"
    ) -> Set<Set<String>>? {
        cell(findings, consequence, tier, level: level).map { Set($0.coalitions.map(Set.init)) }
    }

    private func orders(_ findings: Findings, _ consequence: String) -> String {
        (1...5).map { cell(findings, consequence, $0)?.order.map(String.init) ?? "-" }.joined()
    }
}
