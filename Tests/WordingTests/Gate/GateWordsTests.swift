import FailureAnalysis
import Testing
import ThreatGraph

@testable import Wording

struct GateWordsTests {
    @Test(arguments: [
        (
            AcceptedSubject.requirement(
                consequence: "exfiltration", tier: 3, order: 2, level: .labBypass),
            "exfiltration up to OC3 need not need 2 failures (lab-bypass)"
        ),
        (
            .requirement(consequence: "disclosure", tier: nil, order: 1, level: .party),
            "disclosure need not need 1 failures (party)"
        ),
        (.path(failed: ["aws"], consequence: "denial"), "aws alone suffices for denial"),
        (.path(failed: ["a", "b"], consequence: "denial"), "a and b alone suffices for denial"),
        (.unknown("path-0"), "path-0"),
    ])
    func whatIsAcceptedIsTold(_ subject: AcceptedSubject, _ says: String) {
        #expect(GateWords.says(subject) == says)
    }
}
