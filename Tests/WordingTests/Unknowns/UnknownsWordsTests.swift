import Foundation
import ModelFormat
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

/// What is said of completions, sentence by sentence.
struct UnknownsWordsTests {
    private func seedCase() throws -> UnknownsFindings {
        let url = PackageRoot.url.appendingPathComponent(
            "Models/seed-case/single-unknowns.yaml")
        let document = try ModelReader().document(at: url.path)
        return try UnknownsAnalyser(document.threatGraph()) { changes in
            try document.applying(changes).threatGraph(checkingChanges: false)
        }.findings(digest: "sha256:test")
    }

    private func headline(_ claim: HeadlineClaim, _ consequence: String) -> HeadlineFinding {
        let none = CertificateList(certificates: [], complete: true, sources: [])
        return HeadlineFinding(
            consequence: consequence, claim: claim, verdict: .certain, completions: 1,
            decisive: [], notDecisive: [], establishedBy: none, refutedBy: none)
    }

    @Test(arguments: [
        (
            HeadlineClaim.order(1, level: .party, tier: 3),
            "at least 1 party must fail for denial at OC3", "denial/party/OC3/order-1"
        ),
        (
            .order(2, level: .labBypass, tier: nil),
            "at least 2 parties must fail for denial, the lab never being asked",
            "denial/lab-bypass/order-2"
        ),
        (
            .order(1, level: .root, tier: nil), "at least 1 root cause must occur for denial",
            "denial/root/order-1"
        ),
        (
            .order(3, level: .rootLabBypass, tier: 1),
            "at least 3 root causes must occur for denial at OC1, the lab never being asked",
            "denial/root-lab-bypass/OC1/order-3"
        ),
        (
            .level(4), "without any failure, denial is held off up to SL4 or more", "denial/SL4"
        ),
        (
            .alone("order:US", level: .root, tier: nil), "order:US alone suffices for denial",
            "denial/root/alone/order:US"
        ),
        (
            .alone("lab", level: .party, tier: 5), "lab alone suffices for denial at OC5",
            "denial/party/OC5/alone/lab"
        ),
    ])
    func saysClaims(claim: HeadlineClaim, says: String, id: String) {
        let headline = headline(claim, "denial")
        #expect(UnknownsWords.claim(of: headline) == says)
        #expect(headline.id == id)
    }

    @Test func saysCertificates() {
        func says(_ alternatives: [String], _ excluded: [String]) -> String {
            UnknownsWords.certificate(
                UnknownsCertificate(picks: [
                    UnknownsPick(unknown: "x", alternatives: alternatives, excluded: excluded)
                ]))
        }
        #expect(says(["a"], ["b"]) == "x is “a”")
        #expect(says(["a", "b"], ["c"]) == "x is not “c”")
        #expect(says(["a", "b"], ["c", "d"]) == "x is “a” or “b”")
    }

    @Test func saysHowCompletionsWereGoneThrough() throws {
        let findings = try UnknownsAnalyser(SmallModel().graph) { _ in SmallModel().graph }
            .findings(digest: "")
        #expect(
            UnknownsWords(findings).completions
                == "0 unknowns, 1 completion; every completion counts")
        #expect(
            UnknownsWords(findings).verdict
                == "The model leaves nothing open: what 'analyse' prints holds as it stands.")
        var seed = try seedCase()
        #expect(
            UnknownsWords(seed).completions
                == "4 unknowns, 24 completions, none preferred; every completion counts")
        seed.completions.exact = false
        seed.completions.bounded = ["portable"]
        #expect(
            UnknownsWords(seed).completions
                == "4 unknowns, 24 completions, none preferred; 1 of the unknowns are bounded, not "
                + "gone through: what is called certain, possible or impossible is so, what is "
                + "called undetermined may be any")
    }

    @Test func saysWhatSettlesTheSeedCase() throws {
        let findings = try seedCase()
        func headline(_ id: String) throws -> HeadlineFinding {
            try #require(findings.headlines.first { $0.id == id })
        }
        func established(_ id: String) throws -> [String] {
            try headline(id).establishedBy.certificates.map { UnknownsWords.certificate($0) }
        }
        let order = try headline("exfiltration/party/OC3/order-2")
        #expect(
            UnknownsWords.claim(of: order)
                == "at least 2 parties must fail for exfiltration at OC3")
        #expect(
            try established("exfiltration/party/OC3/order-2") == [
                "egress-authority is “the vendor and the lab together, on every exit”, "
                    + "and serving-replicas is “none”"
            ])
        #expect(
            order.refutedBy.certificates.map { UnknownsWords.certificate($0) } == [
                "egress-authority is not “the vendor and the lab together, on every exit”",
                "serving-replicas is “two, at SL3”",
            ])
        #expect(
            try established("exfiltration/SL4") == [
                "egress-authority is not “either the vendor or the lab, on the network”, and "
                    + "serving-replicas is “none”, and sl4-addendum is “present, the campus "
                    + "holds at SL4”"
            ])
        #expect(
            try established("denial/party/OC3/order-2")
                == ["portable is “runs on a second cloud too”"])
        #expect(
            try established("exfiltration/party/OC3/alone/lab")
                == ["egress-authority is “either the vendor or the lab, on the network”"])
        let settlement = UnknownsWords(findings).settlement(of: order)
        #expect(settlement.first == "holds in 4 of 24 completions")
        #expect(
            settlement.contains(
                "decisive: egress-authority (can flip it in 12), serving-replicas (can flip it in "
                    + "8)"))
        #expect(settlement.contains("not decisive: portable, sl4-addendum"))
        #expect(
            settlement.contains(
                "holds if one believes what no source says yet"))
    }

    @Test(
        arguments: [
            (1, 1, nil, false, "1"), (1, 2, nil, false, "1 to 2"), (2, nil, nil, true, "2 to none"),
            (nil, nil, nil, true, "none"), (nil, nil, 4, false, "more than 4"),
            (2, nil, 4, false, "2 to more than 4"),
        ] as [(Int?, Int?, Int?, Bool, String)])
    func saysOrders(lowest: Int?, highest: Int?, searched: Int?, hasNone: Bool, says: String) {
        let interval = OrderInterval(
            consequence: "denial", level: .party, tier: nil, lowest: lowest, highest: highest,
            searched: searched, counts: hasNone ? [.init(value: nil, completions: 1)] : [],
            beyond: 0, oneFailureSuffices: .possible)
        #expect(UnknownsWords.order(interval) == says)
    }

    @Test func saysLevels() {
        let interval = LevelInterval(
            consequence: "exfiltration", lowest: nil, highest: 4,
            counts: [.init(value: 4, completions: 3), .init(value: nil, completions: 1)])
        #expect(UnknownsWords.level(interval) == "open to SL4")
        #expect(UnknownsWords.completions(of: interval) == "SL4 in 3, open in 1")
    }
}
