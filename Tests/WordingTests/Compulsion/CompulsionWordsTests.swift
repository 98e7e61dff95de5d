import Catalogue
import Compilation
import FailureAnalysis
import ModelSupport
import Testing
import ThreatGraph

@testable import Wording

/// What is said of instruments and the orders that they carry.
struct CompulsionWordsTests {
    @Test(
        arguments: [
            (.reachRule, "widens the reach of other instruments and orders nothing itself"),
            (.power(.noDenial), "can neither stop nor reprioritise a service"),
            (.power(.records), "reaches records, not content"),
            (.power(.interception), "intercepts what is yet to come, not stored content"),
            (.power(.denial), "stops or reprioritises a service, and takes nothing"),
            (.power(.neither), "compels neither content nor assistance"),
            (.addresses([.cloud], not: .lab), "addresses cloud, not lab"),
            (.addresses([.silicon, .cloud], not: .lab), "addresses silicon, cloud, not lab"),
            (
                .reaches([.seat, .presence], modelHas: [.parent]),
                "reaches by seat, presence, and the model has reach by parent only"
            ),
            (.reaches([], modelHas: []), "reaches by nothing, and the model has no reach"),
        ] as [(InstrumentShortfall, String)])
    func saysWhyAnInstrumentFalls(shortfall: InstrumentShortfall, says: String) {
        #expect(CompulsionWords.why(shortfall) == says)
    }

    /// The sentences of one model as the rules choose among them.
    @Test func saysWhatTheRulesFind() throws {
        var model = CompulsionModel(jurisdiction: "instruments: [us-nsl-2709]")
        #expect(
            try model.why("disclosure", "vendor", "us-nsl-2709").map(CompulsionWords.why)
                == "reaches records, not content")
        #expect(
            try model.why("denial", "vendor", "us-nsl-2709").map(CompulsionWords.why)
                == "can neither stop nor reprioritise a service")
        model.jurisdiction = "instruments: [us-sca-warrant]"
        model.vendor = "[]"
        model.lab = "[J]"
        #expect(
            try model.why("disclosure", "lab", "us-sca-warrant").map(CompulsionWords.why)
                == "addresses cloud, not lab")
    }

    @Test func saysThatAnInstrumentIsDescribedNowhere() throws {
        var graph = SmallModel().graph
        graph.jurisdictions["XX"]?.instruments = InstrumentSelection(named: ["us-nsl-2709"])
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        let findings = try FailureAnalyser(compiled).analysis().findings
        let order = try #require(findings.order("disclosure", "XX", on: "vendor"))
        let instrument = try #require(order.carriedBy.first)
        #expect(instrument.origin == .unknown && instrument.unsure.isEmpty)
        #expect(
            CompulsionWords.unsure(of: instrument)
                == ["It is described nowhere, so it is taken to compel anything of anybody"])
    }

    @Test func saysHowFarAnInstrumentGoes() throws {
        func carrying(_ named: String, reach: String) throws -> CarryingInstrument {
            let model = CompulsionModel(
                jurisdiction: "instruments: \(named)",
                instruments: [
                    "own: { compels: [content, assistance], contested: [content], "
                        + "reach: [\(reach)] }"
                ])
            let order = try #require(try model.findings().order("disclosure", "J", on: "vendor"))
            return try #require(order.carriedBy.first)
        }
        let plain = try carrying("[own]", reach: "seat")
        #expect(
            plain.compels.map(CompulsionWords.power) == ["content (contested)", "assistance"])
        #expect(CompulsionWords.reach(of: plain) == "seat")
        // A rule widens what hands over content and does not make anybody help.
        let widened = try carrying("[own, us-cloud-act]", reach: "presence")
        #expect(widened.compels.map(CompulsionWords.power) == ["content (contested)"])
        #expect(CompulsionWords.reach(of: widened) == "seat, through us-cloud-act")
    }
}
