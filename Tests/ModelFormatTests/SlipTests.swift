import Catalogue
import ModelFormat
import Phrases
import Testing

/// What is surely a slip is asked about, and what only looks like one is not.
struct SlipTests {
    /// A lab with a room and an administration plane of its own, and a cloud with a site at SL3.
    private static let head = """
        sallyport: 1
        title: Slips
        defenders: { lab: { role: lab }, cloud: { role: cloud }, maker: { role: silicon } }

        """
    private static let site = "  site: { kind: campus, operator: cloud, level: SL3 }\n"
    private static let plane = "  plane: { kind: admin-plane, operator: lab, level: SL2 }\n"

    /// The codes of slips in a model, with their places.
    private static func slips(
        perimeters: String, channels: String = "", copies: String = "{ in: site, form: plaintext }",
        custody: String = "", exit: String = "site", more: String = ""
    ) -> [String] {
        let text =
            head + "perimeters:\n" + site + plane + perimeters
            + "weights: { w: { \(custody)copies: [ \(copies) ] } }\n"
            + "channels:\n  out: { from: \(exit), to: outside, operator: cloud }\n" + channels
            + "workloads: { run: { all: [ { capacity: cloud, in: site }, { chips: maker } ] } }\n"
            + more
        let examination = SampleModels.diagnostics(of: text)
        #expect(examination.allSatisfy { $0.severity != .error }, "\(examination)")
        let codes = ["open-host", "channel-to-itself", "many-places", "no-way-in", "one-layer"]
        return examination.filter { codes.contains(String($0.code.rawValue.dropFirst(6))) }
            .map { "\($0.place?.line ?? 0) \($0.code.rawValue.dropFirst(6))" }
    }

    private static let work =
        "  work: { kind: administration, from: plane, to: in, barrier: none }\n"

    @Test func anEnclaveKeepsItsHostOut() {
        func enclave(_ rest: String, inside: String = "inside: site, ") -> [String] {
            Self.slips(
                perimeters: "  in: { kind: enclave, \(inside)operator: lab, \(rest) }\n",
                channels: Self.work)
        }
        #expect(enclave("baseline: SL3") == ["7 open-host"])
        #expect(enclave("baseline: SL4") == [])
        #expect(
            enclave("baseline: SL3, controls: [ { id: own, level: SL3, blocks: [host] } ]") == [])
        #expect(enclave("baseline: SL4, without: [SL4-CC-01]") == ["7 open-host"])
        // A claim about the whole is one against the host too, and a tenancy makes none.
        #expect(enclave("level: SL3") == [])
        #expect(
            Self.slips(
                perimeters: "  in: { kind: tenancy, inside: site, operator: lab, baseline: SL3 }\n",
                channels: Self.work) == [])
    }

    /// People are counted where a claim stands, or a control of the model's own; a baseline's controls
    /// take one each.
    @Test func peopleAreCountedSomewhere() {
        func idle(_ rest: String, more: String = "") -> Bool {
            let text =
                Self.head + "perimeters:\n  site: { kind: hall, \(rest) }\n"
                + "weights: { w: { copies: [ { in: site, form: plaintext } ] } }\n"
                + "channels: { out: { from: site, to: outside, operator: cloud, level: SL2 } }\n"
                + "workloads: { run: { capacity: cloud } }\n" + more
            let examination = SampleModels.diagnostics(of: text)
            #expect(examination.allSatisfy { $0.severity != .error }, "\(examination)")
            return examination.contains { $0.code == .idlePersons }
        }
        let two = "operator: { op: cloud, persons: 2 }"
        #expect(idle("\(two), baseline: SL3"))
        #expect(idle("operator: { any: [ lab, { op: cloud, persons: 2 } ] }, baseline: SL3"))
        #expect(idle("\(two), baseline: SL3, level: SL3"))
        #expect(!idle("\(two), level: SL3"))
        #expect(!idle("operator: { op: cloud, persons: 1 }, baseline: SL3"))
        #expect(!idle("operator: cloud, baseline: SL3"))
        // A control of the model's own is run by whom the perimeter is, people and all.
        #expect(
            !idle(
                "\(two), baseline: SL3, "
                    + "controls: [ { id: guards, level: SL3, blocks: [AV-PHYS] } ]"))
        // What is unknown may be a claim.
        #expect(
            !idle(
                "\(two), baseline: SL3",
                more: "unknown: { b: { of: perimeters.site.baseline, one-of: [SL3, SL2] } }\n"))
        // Whoever looks lets nobody in.
        let looking = "detection: { operator: { op: lab, persons: 2 }, detect: 1 d, respond: 1 d }"
        #expect(idle("operator: cloud, level: SL3, \(looking)"))
        let alone = looking.replacing(", persons: 2", with: "")
        #expect(!idle("operator: cloud, level: SL3, \(alone)"))
    }

    @Test func aChannelLeadsSomewhere() {
        #expect(
            Self.slips(
                perimeters: "", channels: "  loop: { from: site, to: site, operator: cloud }\n")
                == ["10 channel-to-itself"])
        #expect(
            Self.slips(
                perimeters: "", channels: "  loop: { from: outside, to: outside, barrier: none }\n")
                == ["10 channel-to-itself"])
        #expect(
            Self.slips(
                perimeters: "",
                channels: "  in: { from: outside, to: site, operator: cloud, level: SL2 }\n")
                == [])
    }

    @Test func oneCustodianHasOnePlaceOrAFew() {
        let two = "{ in: site, form: plaintext }, { in: plane, form: plaintext }"
        func places(_ operators: [String]) -> String {
            operators.enumerated().map { "  p\($0): { operator: \($1), level: SL2 }\n" }.joined()
        }
        func copies(_ count: Int) -> String {
            (0..<count).map { "{ in: p\($0), form: plaintext }" }.joined(separator: ", ")
        }
        let single = "custody: { scheme: single }, "
        #expect(Self.slips(perimeters: "", copies: two, custody: single) == ["7 many-places"])
        #expect(Self.slips(perimeters: "", copies: two) == [])
        #expect(
            Self.slips(perimeters: "", copies: two, custody: "custody: { scheme: replicated }, ")
                == [])
        // Whoever operates all of them is one custodian; five places are a question all the same.
        let four = places(["lab", "{ any: [lab, cloud] }", "lab", "lab"])
        #expect(Self.slips(perimeters: four, copies: copies(4), custody: single, exit: "p0") == [])
        let five = places(Array(repeating: "lab", count: 5))
        #expect(
            Self.slips(perimeters: five, copies: copies(5), custody: single, exit: "p0") == [
                "12 many-places"
            ])
        #expect(Self.slips(perimeters: five, copies: copies(5), exit: "p0") == ["12 many-places"])
    }

    @Test func whoeverRunsAPlaceComesToIt() {
        func inner(
            _ rest: String = "kind: tenancy, operator: lab, level: SL2", channels: String = "",
            more: String = ""
        ) -> [String] {
            Self.slips(
                perimeters: "  in: { inside: site, \(rest) }\n" + more, channels: channels)
        }
        #expect(inner() == ["7 no-way-in"])
        #expect(inner(channels: Self.work) == [])
        // Into the place around it, and over a channel that the lab runs.
        #expect(
            inner(channels: "  work: { from: plane, to: site, operator: lab, level: SL2 }\n") == [])
        // Over a channel that only the cloud opens, or from a place that only the cloud runs.
        #expect(
            inner(
                channels:
                    "  work: { kind: administration, from: plane, to: in, operator: cloud, level: SL2 }\n"
            ) == ["7 no-way-in"])
        #expect(
            inner(
                channels: "  work: { kind: administration, from: far, to: in, barrier: none }\n",
                more: "  far: { kind: campus, operator: cloud, level: SL2 }\n") == ["7 no-way-in"])
        // In two steps.
        #expect(
            inner(
                channels: """
                      hop: { kind: administration, from: plane, to: far, barrier: none }
                      work: { kind: administration, from: far, to: in, barrier: none }

                    """,
                more: "  far: { kind: campus, operator: cloud, level: SL2 }\n") == [])
        // A part of whom runs what lies around it, and the maker who roots an enclave.
        #expect(inner("operator: { any: [lab, cloud] }, level: SL2") == [])
        #expect(inner("kind: enclave, operator: maker, level: SL3") == [])
        #expect(inner("kind: enclave, operator: lab, level: SL3") == ["7 no-way-in"])
        // What guards nothing keeps nobody out.
        #expect(
            Self.slips(
                perimeters:
                    "  open: { operator: cloud }\n  in: { inside: open, operator: lab, level: SL2 }\n"
            ) == [])
    }

    @Test func manyLayersAreNotOne() {
        func room(_ rest: String, more: String = "", kept: String = "room") -> [String] {
            Self.slips(
                perimeters: "  room: { operator: lab, \(rest) }\n",
                copies: "{ in: \(kept), form: plaintext }", exit: kept, more: more)
        }
        #expect(room("level: SL4") == ["7 one-layer"])
        #expect(room("level: SL5") == ["7 one-layer"])
        #expect(room("level: SL3") == [])
        #expect(room("level: SL4, status: claimed") == [])
        #expect(room("level: SL4", kept: "site") == [])
        #expect(
            room("level: SL4, controls: [ { id: own, level: SL4, blocks: all } ]") == [])
        #expect(
            room(
                "level: SL4",
                more: """
                    unknown:
                      level: { of: perimeters.room.level, one-of: [ SL4, SL3 ] }

                    """) == [])
        #expect(
            Self.slips(
                perimeters: "  room: { kind: hall, inside: site, operator: cloud, level: SL4 }\n",
                copies: "{ in: room, form: plaintext }") == [])
    }
}
