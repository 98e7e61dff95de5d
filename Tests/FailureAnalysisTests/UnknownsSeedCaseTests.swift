import FailureAnalysis
import Foundation
import ModelFormat
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

/// The 24 completions of THEORY 3.5, number by number.
struct UnknownsSeedCaseTests {
    private func findings(tier: Int = 3) throws -> UnknownsFindings {
        let url = PackageRoot.url.appendingPathComponent(
            "Models/seed-case/single-unknowns.yaml")
        let document = try ModelReader().document(at: url.path)
        var options = UnknownsOptions()
        options.tier = tier
        return try UnknownsAnalyser(document.threatGraph(), options: options) { changes in
            try document.applying(changes).threatGraph(checkingChanges: false)
        }.findings(digest: "sha256:test")
    }

    @Test func orderOfExfiltration() throws {
        let findings = try findings()
        #expect(findings.completions.count == 24)
        #expect(findings.completions.exact)
        let cell = try #require(findings.order("exfiltration", 3))
        #expect(cell.lowest == 1)
        #expect(cell.highest == 2)
        #expect(cell.completions == [1: 20, 2: 4])
        #expect(cell.oneFailureSuffices == .possible)

        let headline = try #require(findings.headline("exfiltration/party/OC3/order-2"))
        #expect(headline.consequence == "exfiltration")
        #expect(headline.claim == .order(2, level: .party, tier: 3))
        #expect(headline.verdict == .possible)
        #expect(headline.completions == 4)
        #expect(
            headline.establishedBy.certificates.map(\.allowed) == [
                [
                    "egress-authority": ["the vendor and the lab together, on every exit"],
                    "serving-replicas": ["none"],
                ]
            ])
        #expect(headline.establishedBy.complete)
        // Who says that replicas are not addressed asserts nothing of them.
        #expect(headline.establishedBy.sources == [[nil]])
        #expect(headline.sources.silent.contains("single-counterparty"))
        #expect(
            headline.refutedBy.certificates.map(\.excluded) == [
                ["egress-authority": ["the vendor and the lab together, on every exit"]],
                ["serving-replicas": ["none"]],
            ])
        #expect(headline.refutedBy.sources == [[nil]])
        // Authority flips it wherever there are no replicas, 12 of 24; replicas wherever both must
        // fail, 8 of 24.
        #expect(
            headline.decisiveUnknowns == ["egress-authority 12", "serving-replicas 8"])
        #expect(headline.notDecisive == ["portable", "sl4-addendum"])
    }

    @Test func levelOfExfiltration() throws {
        let findings = try findings()
        let level = try #require(findings.levels.first { $0.consequence == "exfiltration" })
        #expect(level.lowest == 3)
        #expect(level.highest == 4)
        #expect(
            level.completions == [3: 20, 4: 4])
        let headline = try #require(findings.headline("exfiltration/SL4"))
        #expect(headline.completions == 4)
        #expect(
            headline.establishedBy.certificates.map(\.excluded) == [
                [
                    "egress-authority": ["either the vendor or the lab, on the network"],
                    "serving-replicas": ["two, at SL3"],
                    "sl4-addendum": ["absent, the campus holds at SL3"],
                ]
            ])
        #expect(headline.claim == .level(4))
        #expect(try #require(findings.headline("exfiltration/SL3")).verdict == .certain)
        #expect(try #require(findings.headline("exfiltration/SL5")).verdict == .impossible)
    }

    @Test func denialAndTheLabAlone() throws {
        let findings = try findings()
        let denial = try #require(findings.order("denial", 3))
        #expect(
            denial.completions == [1: 12, 2: 12])
        let headline = try #require(findings.headline("denial/party/OC3/order-2"))
        #expect(
            headline.establishedBy.certificates.map(\.allowed)
                == [["portable": ["runs on a second cloud too"]]])
        #expect(headline.decisiveUnknowns == ["portable 24"])

        let lab = try #require(findings.headline("exfiltration/party/OC3/alone/lab"))
        #expect(lab.verdict == .possible)
        #expect(lab.completions == 8)
        #expect(
            lab.establishedBy.certificates.map(\.allowed)
                == [["egress-authority": ["either the vendor or the lab, on the network"]]])
        #expect(lab.establishedBy.sources == [[nil]])
        #expect(lab.decisiveUnknowns == ["egress-authority 24"])
        #expect(
            findings.alone.first {
                $0.consequence == "exfiltration" && $0.id == "lab" && $0.tier == 3
            }?.completions == 8)
    }
}

extension UnknownsFindings {
    /// The party-level orders of one cell.
    func order(_ consequence: String, _ tier: Int?, level: AnswerLevel = .party) -> OrderInterval? {
        orders.first {
            $0.consequence == consequence && $0.tier == tier && $0.level == level
        }
    }

    func headline(_ id: String) -> HeadlineFinding? { headlines.first { $0.id == id } }
}

extension OrderInterval {
    /// Completions by order.
    var completions: [Int?: Int] {
        Dictionary(uniqueKeysWithValues: counts.map { ($0.value, $0.completions) })
    }
}

extension LevelInterval {
    /// Completions by level.
    var completions: [Int?: Int] {
        Dictionary(uniqueKeysWithValues: counts.map { ($0.value, $0.completions) })
    }
}

extension HeadlineFinding {
    /// Each decisive unknown with the number of completions in which it can flip the statement.
    var decisiveUnknowns: [String] { decisive.map { "\($0.unknown) \($0.completions)" } }
}

extension UnknownsCertificate {
    /// The labels that each unknown may have.
    var allowed: [String: [String]] {
        Dictionary(uniqueKeysWithValues: picks.map { ($0.unknown, $0.alternatives) })
    }

    /// The labels that each unknown may not have.
    var excluded: [String: [String]] {
        Dictionary(uniqueKeysWithValues: picks.map { ($0.unknown, $0.excluded) })
    }
}
