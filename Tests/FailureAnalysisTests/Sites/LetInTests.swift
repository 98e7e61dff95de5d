import Formulas
import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Whoever is let into a place can stop what runs there: Docs/Compilation.md, "Let in".
struct LetInTests {
    private static func text(
        channels: String = "", services: String = "", keys: String = "",
        copies: String = "{ in: machines, form: plaintext, for: serving }",
        work: String = "{ capacity: cloud, in: machines }", more: String = ""
    ) -> String {
        """
        sallyport: 1
        title: Let in
        date: 2026-01-01
        defenders: { lab: { role: lab }, cloud: { role: cloud }, g: { role: cloud }, agent: { role: other }, msp: { role: other } }
        perimeters:
          campus: { kind: campus, operator: cloud, level: SL3, exits: stated }
          machines: { kind: hall, inside: campus, operator: cloud, level: SL3, exits: stated }
          vault: { kind: campus, operator: lab, level: SL3, exits: stated }
          plane: { kind: admin-plane, operator: lab, level: SL3, exits: stated }
          desk: { title: Desk, kind: admin-plane, operator: msp, level: SL3, exits: stated }
        weights: { w: { owner: lab, copies: [ \(copies) ] } }
        keys: { \(keys) }
        channels: { out: { kind: network, from: machines, to: outside, operator: cloud, level: SL3 }\(channels) }
        services: { \(services) }
        workloads: { run: \(work) }
        \(more)

        """
    }

    private static func document(_ text: String) throws -> ModelDocument {
        try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
    }

    private static func compiled(_ text: String) throws -> CompiledModel {
        try ModelCompiler(document(text).threatGraph()).compile(digest: "sha256:test")
    }

    /// The minimal coalitions of parties for denial.
    private static func denial(
        _ text: String, tier: Int = 3, longer: String? = nil, bypass: Bool = false
    ) throws -> [[String]] {
        let findings = try FailureAnalyser(compiled(text)).analysis().findings
        let cells = findings.exposure + (findings.goals?.goals.flatMap(\.exposure) ?? [])
        let goal = "denial" + (longer.map { ">\($0)" } ?? "")
        return try #require(
            cells.first {
                $0.consequence == goal && $0.level == (bypass ? .labBypass : .party)
                    && $0.tier == tier
            }
        ).coalitions
    }

    private static func agent(_ into: String, _ more: String = "") -> String {
        "agent: { by: agent, level: SL3, into: [\(into)]\(more) }"
    }

    private static func admin(_ from: String, _ to: String, _ more: String = "barrier: none")
        -> String
    {
        ", admin: { kind: administration, from: \(from), to: \(to), \(more) }"
    }

    // MARK: Services

    @Test func aServiceIntoThePlaceOrAroundItStopsTheWork() throws {
        #expect(try Self.denial(Self.text()) == [["cloud"]])
        for place in ["machines", "campus"] {
            let text = Self.text(services: Self.agent(place))
            #expect(try Self.denial(text) == [["agent"], ["cloud"]], "\(place)")
        }
        #expect(try Self.denial(Self.text(services: Self.agent("vault"))) == [["cloud"]])
        let escorted = Self.text(services: Self.agent("machines", ", escort: g"))
        #expect(try Self.denial(escorted) == [["cloud"], ["agent", "g"]])
        let denied = Self.text(services: Self.agent("machines", ", denied: [stop]"))
        #expect(try Self.denial(denied) == [["cloud"]])
        // What else it is denied is another matter.
        let others = Self.text(services: Self.agent("machines", ", denied: [bytes, hands]"))
        #expect(try Self.denial(others) == [["agent"], ["cloud"]])
    }

    @Test func chipsStandNowhere() throws {
        let text = Self.text(
            channels: Self.admin("desk", "machines"), services: Self.agent("machines"),
            work: "{ chips: cloud }")
        #expect(try Self.denial(text) == [["cloud"]])
    }

    // MARK: Administration

    @Test func whoeverAdministersStopsTheWorkOfOthers() throws {
        for place in ["machines", "campus"] {
            let text = Self.text(channels: Self.admin("desk", place))
            #expect(try Self.denial(text) == [["cloud"], ["msp"]], "\(place)")
            #expect(try Self.denial(text, bypass: true) == [["cloud"], ["msp"]], "\(place)")
        }
        let guarded = Self.text(
            channels: Self.admin("desk", "machines", "operator: g, level: SL3"))
        #expect(try Self.denial(guarded) == [["cloud"], ["g", "msp"]])
        let said = Self.text(channels: Self.admin("desk", "machines", "barrier: none, stops: no"))
        #expect(try Self.denial(said) == [["cloud"]])
        // Bytes that come in stop nothing.
        let bytes = Self.text(
            channels: ", in: { kind: network, from: desk, to: machines, barrier: none }")
        #expect(try Self.denial(bytes) == [["cloud"]])
    }

    @Test func administrationFromOutsideNeedsNobodyInside() throws {
        let open = Self.text(channels: Self.admin("outside", "machines"))
        #expect(try Self.denial(open) == [[]])
        let guarded = Self.text(
            channels: Self.admin("outside", "machines", "operator: g, level: SL4"))
        #expect(try Self.denial(guarded) == [["cloud"], ["g"]])
    }

    @Test func anOwnersOwnAdministrationIsLeftOutAndTold() throws {
        func told(_ text: String) throws -> [Assumption] {
            try Self.document(text).threatGraph().takenForGranted.filter {
                $0.kind == .ownAdministration
            }
        }
        let own = Self.text(channels: Self.admin("plane", "machines"))
        #expect(try Self.denial(own) == [["cloud"]])
        let assumption = Assumption(.ownAdministration, at: "channels.admin.stops", of: "admin")
        #expect(try told(own) == [assumption])
        for (word, coalitions) in [("yes", [["cloud"], ["lab"]]), ("no", [["cloud"]])] {
            let text = Self.text(
                channels: Self.admin("plane", "machines", "barrier: none, stops: \(word)"))
            #expect(try Self.denial(text) == coalitions, "\(word)")
            #expect(try told(text) == [], "\(word)")
        }
        // For whom it is decides, and else the owner of its weights.
        let others = Self.text(
            channels: Self.admin("plane", "machines"),
            work: "{ capacity: cloud, in: machines, for: g, weights: w }")
        #expect(try Self.denial(others) == [["cloud"], ["lab"]])
        #expect(try told(others) == [])
        let owned = Self.text(
            channels: Self.admin("plane", "machines"),
            work: "{ capacity: cloud, in: machines, weights: w }")
        #expect(try Self.denial(owned) == [["cloud"]])
        // Who else gets into the owner's own place by what the model says is named.
        let visited = Self.text(
            channels: Self.admin("plane", "machines")
                + ", in: { kind: network, from: desk, to: plane, operator: g, level: SL3 }",
            services: Self.agent("plane"))
        #expect(
            try told(visited) == [
                Assumption(
                    .ownAdministration, at: "channels.admin.stops", taking: "agent, g, msp",
                    of: "admin")
            ])
        // Of somebody else's administration nothing is taken for granted.
        #expect(try told(Self.text(channels: Self.admin("desk", "machines"))) == [])
        // Nor where no work stands, or none that anybody could stop there.
        #expect(try told(Self.text(channels: Self.admin("plane", "vault"))) == [])
        let chips = Self.text(
            channels: Self.admin("plane", "machines"), work: "{ chips: cloud }")
        #expect(try told(chips) == [])
    }

    // MARK: Keys

    private static let ciphertext = "{ in: machines, form: ciphertext, key: k, for: serving }"

    @Test func whoeverIsLetInToTheKeyStopsTheWork() throws {
        func text(
            _ channels: String = "", _ services: String = "", _ keys: String = "k: { in: vault }"
        )
            -> String
        {
            Self.text(
                channels: channels, services: services, keys: keys, copies: Self.ciphertext)
        }
        #expect(try Self.denial(text()) == [["cloud"], ["lab"]])
        #expect(
            try Self.denial(text("", Self.agent("vault"))) == [["agent"], ["cloud"], ["lab"]])
        #expect(
            try Self.denial(text(Self.admin("desk", "vault"))) == [["cloud"], ["lab"], ["msp"]])
        #expect(
            try Self.denial(text(Self.admin("desk", "vault", "barrier: none, stops: no"))) == [
                ["cloud"], ["lab"],
            ])
        // The owner's own way to its key.
        #expect(try Self.denial(text(Self.admin("plane", "vault"))) == [["cloud"], ["lab"]])
        let told = try Self.document(text(Self.admin("plane", "vault"))).threatGraph()
            .takenForGranted.contains { $0.kind == .ownAdministration }
        #expect(told)
    }

    /// Where any of two keys is enough, both must be gone, whichever way each goes.
    @Test func allOfSeveralKeysMustBeGone() throws {
        let text = Self.text(
            channels: Self.admin("desk", "vault"),
            keys: "k: { in: vault }, l: { in: plane, release: g, level: SL3 }",
            copies: "\(Self.ciphertext), { in: machines, form: ciphertext, key: l, for: serving }")
        // The lab keeps both; the keys of its own can be withheld with what msp takes away.
        #expect(try Self.denial(text) == [["cloud"], ["lab"], ["g", "msp"]])
    }

    // MARK: Lengths and thresholds

    @Test func whatComesLateIsStoppedToo() throws {
        let text = Self.text(
            services: Self.agent("machines"),
            work:
                "{ any: [ { capacity: cloud, in: machines }, { capacity: g, level: none, after: 540d } ] }"
        )
        #expect(try Self.denial(text) == [["agent"], ["cloud"]])
        #expect(try Self.denial(text, longer: "540d") == [["agent", "g"], ["cloud", "g"]])
    }

    /// Seven of twelve places must run, and somebody administers some of them.
    private static func twelve(administered: Int, by way: (Int) -> Channel?) -> ThreatGraph {
        var model = ThreatGraph(title: "Twelve")
        model.defenders["lab"] = Defender(id: "lab", role: .lab)
        model.defenders["msp"] = Defender(id: "msp", role: .other)
        model.perimeters["desk"] = Perimeter(
            id: "desk", kind: .adminPlane, operators: .defender("msp"),
            level: SecurityLevel(rawValue: 5))
        var legs: [Substrate] = []
        for number in 10..<22 {
            let (vendor, place) = (DefenderID("v\(number)"), PerimeterID("p\(number)"))
            model.defenders[vendor] = Defender(id: vendor, role: .cloud)
            model.perimeters[place] = Perimeter(
                id: place, kind: .campus, operators: .defender(vendor),
                level: SecurityLevel(rawValue: 5))
            legs.append(.leg(SubstrateLeg(kind: .capacity, provider: vendor, in: place)))
            if number < 10 + administered, let channel = way(number) {
                model.channels[channel.id] = channel
            }
        }
        model.workloads["run"] = Workload(id: "run", needs: .atLeast(count: 7, of: legs))
        return model
    }

    private static func channel(_ number: Int, from source: Location) -> Channel {
        Channel(
            id: ChannelID("a\(number)"), kind: .administration, source: source,
            destination: .perimeter(PerimeterID("p\(number)")),
            guardedBy: source == .outside
                ? .barrier(operators: .defender("msp"), level: SecurityLevel(rawValue: 5)) : .none)
    }

    /// Counted exactly in steps where somebody must be inside a place, and in one lock where not.
    @Test(arguments: [Location.perimeter("desk"), .outside])
    func aThresholdCountsWhoIsLetIn(from source: Location) throws {
        for administered in [4, 5, 6] {
            let model = Self.twelve(administered: administered) {
                Self.channel($0, from: source)
            }
            let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
            #expect(
                compiled.barrierMeanings.contains(.workload("run")) == (source == .outside))
            var options = AnalysisOptions(consequences: ["denial"], tiers: [1])
            options.only = [GoalName(.denial)]
            let findings = try FailureAnalyser(compiled, options: options).analysis().findings
            let cell = try #require(
                findings.exposure.first { $0.level == .party && $0.consequence == "denial" })
            #expect(cell.complete)
            // Six must go: of the twelve, or those that msp takes and as many more of the others.
            let others = ModelCompiler.combinations(12 - administered, 6 - administered)
            let withMSP = cell.coalitions.filter { $0.contains("msp") }
            #expect(withMSP.count == others, "\(administered)")
            #expect(withMSP.allSatisfy { $0.count == 7 - administered }, "\(administered)")
            #expect(cell.coalitions.count == 924 + others, "\(administered)")
        }
    }

    // MARK: Over time and over what is unknown

    @Test func itBeginsOnTheDay() throws {
        let text = Self.text(
            channels: Self.admin("desk", "machines", "barrier: none, since: 2027-01-01"))
        let document = try Self.document(text)
        let found = try TimelineAnalyser(
            document.threatGraph(), options: TimelineOptions(tiers: [3])
        ) { day, undated, without in
            try document.asOf(DatedState(day: day, undated: undated, without: without))
                .threatGraph(checkingChanges: false)
        }.findings(digest: "sha256:test")
        let last = try #require(found.epochs.last)
        let dated = try #require(
            last.dated.first { $0.consequence == "denial" && $0.tier == 3 })
        #expect(
            dated.coalitions.map { $0.map { "\($0.party)@\($0.epoch)" } } == [
                ["cloud@1"], ["cloud@2"], ["msp@2"],
            ])
    }

    // MARK: The keys

    @Test func onlyCommandsStop() {
        let text = Self.text(
            channels: ", in: { kind: network, from: desk, to: machines, barrier: none, stops: yes }"
        )
        #expect(throws: (any Error).self) { try Self.document(text).threatGraph() }
    }
}
