import Compilation
import FailureAnalysis
import ModelFormat
import Testing
import ThreatGraph

@testable import Wording

/// How paths read on which whoever is let in stops what runs there.
struct StoppedPathTests {
    private static let text = """
        sallyport: 1
        title: Let in
        defenders:
          lab: { title: The lab, role: lab }
          cloud: { title: The cloud, role: cloud }
          agent: { title: The agent, role: other }
          msp: { title: The firm, role: other }
        perimeters:
          machines: { title: Machines, kind: campus, operator: cloud, level: SL3, exits: stated }
          vault: { title: Vault, kind: campus, operator: lab, level: SL3, exits: stated }
          desk: { title: Desk, kind: admin-plane, operator: msp, level: SL3, exits: stated }
        weights:
          w: { owner: lab, copies: [ { in: machines, form: ciphertext, key: k, for: serving } ] }
        keys: { k: { title: Weights key, in: vault } }
        channels:
          out: { kind: network, from: machines, to: outside, operator: cloud, level: SL3 }
          WAY
        services: { SERVICE }
        workloads: { run: { title: Serving, capacity: cloud, in: machines } }

        """

    /// The sentences of the path to denial on which a party fails.
    private func path(of party: String, way: String = "", service: String = "") throws -> [String] {
        let text = Self.text.replacing("WAY", with: way).replacing("SERVICE", with: service)
        let model = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
            .threatGraph()
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        let findings = try FailureAnalyser(compiled).analysis().findings
        let found = try #require(
            findings.failurePaths.first {
                $0.consequence == "denial" && $0.level == .party && $0.failed == [party]
            })
        let words = PathWords(model)
        return found.steps.map { "\(words.says($0)): \(words.because($0))" }
    }

    @Test func administrationIsTold() throws {
        #expect(
            try path(
                of: "msp",
                way: "admin: { kind: administration, from: desk, to: machines, barrier: none }")
                == [
                    "there is access inside Desk: the boundary of Desk stands open (the firm failed); it is reached from outside",
                    "capacity from The cloud for Serving is stopped: whoever is in Desk is let into "
                        + "Machines by its administration, and can stop what runs there",
                    "the work cannot run: Serving cannot run without it",
                ])
    }

    @Test func aServiceIsTold() throws {
        #expect(
            try path(
                of: "agent", service: "s: { title: Agent, by: agent, level: SL3, into: [machines] }"
            )
                == [
                    "capacity from The cloud for Serving is stopped: the service Agent stands open (the agent "
                        + "failed); the people of Agent are let into Machines, and can stop what "
                        + "runs there",
                    "the work cannot run: Serving cannot run without it",
                ])
    }

    @Test func aKeyThatIsTakenAwayIsTold() throws {
        #expect(
            try path(
                of: "msp",
                way: "admin: { kind: administration, from: desk, to: vault, barrier: none }") == [
                    "there is access inside Desk: the boundary of Desk stands open (the firm failed); it is reached from outside",
                    "the key Weights key is gone, which Serving needs: whoever is in Desk is let into "
                        + "Vault by its administration, and can take away the key",
                    "capacity from The cloud for Serving is withheld: nothing can be computed there "
                        + "without it",
                    "the work cannot run: Serving cannot run without it",
                ])
    }
}
