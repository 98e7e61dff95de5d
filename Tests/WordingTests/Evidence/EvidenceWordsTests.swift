import ModelSupport
import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

/// What is said of answers and the evidence on which they rest.
struct EvidenceWordsTests {
    @Test(
        arguments: [
            (.suffices([], oneOf: 1), "an attacker of this tier needs nobody to fail"),
            (.suffices(["vendor"], oneOf: 1), "vendor alone suffices"),
            (.suffices(["a", "b"], oneOf: 1), "a and b together suffice"),
            (
                .suffices(["vendor1", "vendor2", "vendor3", "vendor4"], oneOf: 5),
                "vendor1, vendor2, vendor3 and vendor4 together suffice, one of 5 sets of 4"
            ),
            (.nothingSuffices, "no set of failures suffices"),
            (.tooFew(3), "no 3 failures suffice"),
            (.somebodyMustFail, "somebody must fail"), (.nobodyAlone, "nobody suffices alone"),
            (.nobodyElseAlone, "nobody else suffices alone"),
        ] as [(EvidenceClaim, String)])
    func saysAnswers(claim: EvidenceClaim, says: String) {
        #expect(EvidenceWords.claim(claim, { $0 }) == says)
    }

    @Test func saysDoubts() throws {
        let date = try #require(CalendarDate("2026-04-19"))
        #expect(
            EvidenceWords.doubt(.contradiction("k1", "k2"))
                == "claims k1 and k2 contradict each other")
        #expect(EvidenceWords.doubt(.unknown("u")) == "unknown 'u' may change it")
        #expect(
            EvidenceWords.doubt(.stale(date)) == "it was to be looked at again after 2026-04-19")
    }

    @Test func groupsElementsByWhatIsSaidOfThem() {
        func element(
            _ path: String, source: String? = nil, doubt: EvidenceDoubt? = nil
        ) -> EvidenceElement {
            EvidenceElement(element: path, status: nil, source: source, doubt: doubt)
        }
        var finding = EvidenceFinding(
            consequence: "denial", tier: nil, claim: .nobodyAlone, weakest: .unknown,
            elements: [
                element("a", source: "paper"), element("b", doubt: .unknown("u")),
                element("c", source: "paper"), element("d"),
            ], restsOn: 4)
        #expect(
            EvidenceWords.support(of: finding)
                == "Weakest: unknown, a, c (source paper); b (unknown 'u' may change it); d.")
        finding.weakest = nil
        #expect(EvidenceWords.support(of: finding) == "Nothing in the model leads there.")
    }

    @Test func saysContradictions() {
        let first = ClaimFinding(
            id: "k1", statement: "It holds", status: .reported, source: "paper",
            sourceTitle: "A paper", about: nil)
        let second = ClaimFinding(
            id: "k2", statement: "It does not", status: nil, source: nil, sourceTitle: nil,
            about: nil)
        #expect(
            EvidenceWords.contradiction(ContradictionFinding(claims: [first, second]))
                == "k1 (A paper, reported): It holds \u{2014} against k2 (no source, no status): It "
                + "does not")
    }
}
