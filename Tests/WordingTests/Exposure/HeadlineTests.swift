import Compilation
import ModelSupport
import Testing
import ThreatGraph
import Wording

@testable import FailureAnalysis

/// The first sentence of an answer: the gravest comes first.
struct HeadlineTests {
    private func findings(_ graph: ThreatGraph) throws -> Findings {
        try FailureAnalyser(ModelCompiler(graph).compile(digest: "none")).analysis().findings
    }

    /// One site and one way out, both of a level that stops nobody.
    private var unguarded: ThreatGraph {
        var graph = SmallModel().graph
        graph.perimeters["site"]?.level = SecurityLevel(rawValue: 0)
        graph.channels["network"]?.guardedBy = .barrier(
            operators: .defender("vendor"), level: SecurityLevel(rawValue: 0))
        graph.weights["model"]?.owner = "lab"
        return graph
    }

    @Test func whatNeedsNobodyComesFirst() throws {
        let findings = try findings(unguarded)
        #expect(findings.freeConsequences == ["exfiltration", "tampering"])
        let sentence = Headline(findings, of: unguarded).sentence
        #expect(
            sentence.hasPrefix(
                "Nobody need fail for exfiltration and tampering: an attacker of OC1 needs nobody. "
            ),
            "\(sentence)")
        // Said once, and not again as something that a capable attacker can do.
        #expect(!sentence.contains("capable enough"))
        #expect(!sentence.contains("No single party suffices for any consequence"))
        let subject = Headline(findings, of: unguarded).subject(lone: "x")
        #expect(subject.first?.hasPrefix("Nobody need fail for exfiltration and tampering") == true)
    }

    @Test func aWallThatHoldsTheWeakestIsNoSuchThing() throws {
        let graph = SmallModel().graph
        let findings = try findings(graph)
        #expect(findings.freeConsequences.isEmpty)
        let sentence = Headline(findings, of: graph).sentence
        #expect(!sentence.contains("Nobody need fail"))
        #expect(sentence.contains("A capable enough attacker needs nobody to fail"))
    }

    /// Without further words the picture is of what needs nobody; who is named is drawn all the same.
    @Test func theFirstPictureIsOfWhatNeedsNobody() throws {
        let findings = try findings(unguarded)
        let path = try PathChoice().path(in: findings)
        #expect(path.failed.isEmpty && path.consequence == "exfiltration")
        let held = try self.findings(SmallModel().graph)
        #expect(try !PathChoice().path(in: held).failed.isEmpty)
        #expect(try !PathChoice(failed: "vendor").path(in: held).failed.isEmpty)
    }
}
