import AttackGraph
import Compilation
import FailureAnalysis
import ModelSupport
import Testing
import ThreatGraph

/// Services as Docs/Compilation.md says, on models worked out by hand.
struct ServiceTests {
    /// A campus in Oregon with plaintext into which somebody's people are let.
    private struct Oregon {
        var escort = ", escort: { op: cloud-x, level: SL3 }"
        var denied = ""
        var level = "SL2"
        var into = "oregon"

        var text: String {
            """
            sallyport: 1
            title: Oregon
            defenders:
              lab: { role: lab }
              cloud-x: { role: cloud }
              fixit: { role: other }
            perimeters:
              oregon: { kind: campus, operator: cloud-x, level: SL3, exits: stated }
              inner: { kind: tenancy, operator: lab, inside: oregon, level: SL5, exits: stated }
            weights: { w: { owner: lab, copies: [ { in: oregon, form: plaintext } ] } }
            channels: { out: { from: oregon, to: outside, operator: lab, level: SL5 } }
            services:
              fixit: { by: fixit, level: \(level), into: [\(into)], kind: maintenance\(escort)\(denied) }
            workloads: { run: { all: [ { capacity: cloud-x, in: oregon } ] } }

            """
        }

        func compiled() throws -> CompiledModel { try CompulsionModel.compiled(text) }

        func sets(_ consequence: String, _ tier: Int) throws -> [[String]] {
            let findings = try FailureAnalyser(compiled()).analysis().findings
            return try #require(findings.coalitions(consequence, tier))
        }
    }

    // MARK: The example of the issue

    @Test func withAnEscortItTakesTheEscortToo() throws {
        #expect(try Oregon().sets("tampering", 2) == [["cloud-x"]])
    }

    @Test func withoutAnEscortTheServiceSufficesAlone() throws {
        var model = Oregon()
        model.escort = ""
        #expect(try model.sets("tampering", 2) == [["cloud-x"], ["fixit"]])
        // At OC3 the people of a service of SL2 are whoever attacks.
        #expect(try model.sets("tampering", 3) == [[]])
    }

    @Test func anEscortWithoutALevelStandsAtTheServices() throws {
        var model = Oregon()
        model.escort = ", escort: cloud-x"
        #expect(try model.sets("tampering", 2) == [["cloud-x"]])
        #expect(try model.sets("tampering", 3) == [[]])
        model.escort = ", escort: { op: cloud-x, level: SL3 }"
        #expect(try model.sets("tampering", 3) == [["cloud-x"]])
        #expect(try model.sets("tampering", 4) == [[]])
    }

    // MARK: Bytes and hands

    @Test func itsPeopleCarryBytesOutUnlessDenied() throws {
        var model = Oregon()
        model.escort = ""
        #expect(try model.sets("exfiltration", 2) == [["fixit"], ["cloud-x", "lab"]])
        model.denied = ", denied: [bytes]"
        #expect(
            try model.sets("exfiltration", 2) == [["cloud-x", "lab"], ["fixit", "lab"]])
    }

    @Test func itsPeopleStandAtTheMachinesUnlessDenied() throws {
        var model = Oregon()
        model.into = "inner"
        model.escort = ""
        // A tenancy has no machines of its own: the hands are at the campus on whose it runs.
        let facts = try model.compiled().graph.facts.map(\.id)
        #expect(facts.contains("hands:oregon") && !facts.contains("hands:inner"))
        #expect(try model.sets("tampering", 2) == [["cloud-x"], ["fixit"]])
        model.denied = ", denied: [hands]"
        let names = try model.compiled().graph.facts.map(\.id)
        #expect(names.allSatisfy { !$0.hasPrefix("hands") })
        #expect(try model.sets("tampering", 2) == [["cloud-x"]])
    }

    // MARK: Egress

    private func egress(_ oregon: Oregon) throws -> EgressFindings {
        var graph = try #require(oregon.compiled().model)
        graph.weights["w"]?.size = ByteCount(bytes: 1_000_000)
        // No exit but the service: nothing leaves over a channel.
        graph.channels = []
        var options = EgressOptions()
        options.tiers = [1]
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        return try #require(EgressAnalyser(compiled, options: options)).findings()
    }

    /// Its people carry as much as anybody likes at once, and nothing while their gate holds.
    @Test func itsPeopleCarryEverythingAtOnceOrNothing() throws {
        let times = try egress(Oregon(escort: "")).times
        #expect(times.contains { $0.failed == ["fixit"] && $0.stated == .seconds(0) })
        #expect(times.allSatisfy { $0.failed != [] || $0.stated != .seconds(0) })
        let escorted = try egress(Oregon()).times
        #expect(escorted.allSatisfy { $0.failed != ["fixit"] || $0.stated != .seconds(0) })
    }

    @Test func whatIsDeniedTheBytesCarriesNone() throws {
        let times = try egress(Oregon(escort: "", denied: ", denied: [bytes]")).times
        #expect(times.allSatisfy { $0.failed != ["fixit"] || $0.stated != .seconds(0) })
    }

    @Test func itsGateIsOneBarrier() throws {
        let compiled = try Oregon().compiled()
        let gate = try #require(compiled.graph.barriers.first { $0.id == "service:fixit" })
        #expect(gate.lock.operators.map { compiled.graph[$0].id } == ["cloud-x", "fixit"])
        #expect(compiled.barrierMeanings.contains(.service("fixit")))
    }
}
