import ModelFormat
import Testing
import ThreatGraph

/// An element that a dated change replaces keeps its dates, unless the replacement says others.
struct DatedReplacementTests {
    /// The days of the second channel, which `set` replaces from 2027 on.
    private func isThere(_ replacement: String, on day: String) throws -> Bool {
        let text = """
            sallyport: 1
            title: Replaced
            date: 2026-01-01
            defenders: { lab: { role: lab }, aws: { role: cloud } }
            perimeters: { room: { exits: stated, operator: lab, level: SL2 } }
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels:
              door: { from: room, to: outside, operator: lab }
              hatch: { from: room, to: outside, operator: lab, since: 2026-06-01, until: 2029-01-01 }
            workloads: { run: { capacity: lab } }
            timeline:
              first: { at: 2026-03-01, set: { channels.hatch.level: SL1 } }
              then: { at: 2027-01-01, set: { channels.hatch: \(replacement) } }

            """
        let model = try SampleModels.document(text).asOf(DatedState(day: CalendarDate(day)))
            .threatGraph()
        let hatch = model.channels["hatch"]
        if let hatch, let day = CalendarDate(day), let then = CalendarDate("2027-01-01") {
            let level = SecurityLevel(rawValue: day < then ? 1 : 2)
            #expect(
                hatch.guardedBy
                    == .barrier(operators: .defender(day < then ? "lab" : "aws"), level: level))
        }
        #expect(!model.isDated)
        return hatch != nil
    }

    private static let bare = "{ from: room, to: outside, operator: aws }"

    @Test(arguments: [
        ("2026-05-31", false), ("2026-06-01", true), ("2027-01-01", true), ("2028-12-31", true),
        ("2029-01-01", false),
    ])
    func bothDatesAreKept(_ day: String, _ there: Bool) throws {
        #expect(try isThere(Self.bare, on: day) == there)
    }

    @Test(arguments: [
        ("until: 2028-01-01", "2027-12-31", true), ("until: 2028-01-01", "2028-01-01", false),
        ("until: ~", "2029-01-01", true), ("until: 2030-01-01", "2029-12-31", true),
        ("until: 2030-01-01", "2030-01-01", false), ("since: 2027-03-01", "2027-01-01", false),
        ("since: 2027-03-01", "2027-03-01", true), ("since: 2027-03-01", "2029-01-01", false),
        ("since: ~", "2029-01-01", false),
    ])
    func whatTheReplacementSaysCounts(_ dates: String, _ day: String, _ there: Bool) throws {
        let replacement = Self.bare.replacing(" }", with: ", \(dates) }")
        #expect(try isThere(replacement, on: day) == there)
    }

    /// A change before an element begins does not let it begin earlier.
    @Test func aReplacementBeforeTheBeginningKeepsIt() throws {
        let text =
            SampleModels.small + """
                date: 2026-01-01
                timeline: { early: { at: 2026-02-01, set: { perimeters.hall: { operator: lab,
                  level: SL1, kind: hall } } } }

                """
        let dated = text.replacing(
            "room: { operator: lab, level: SL2 }",
            with: "room: { operator: lab, level: SL2 }, hall: { operator: lab, level: SL3, "
                + "since: 2026-05-01 }")
        func hall(_ day: String) throws -> Perimeter? {
            try SampleModels.document(dated).asOf(DatedState(day: CalendarDate(day)))
                .threatGraph().perimeters["hall"]
        }
        #expect(try hall("2026-03-01") == nil)
        #expect(try hall("2026-05-01")?.kind == .hall)
    }

    /// What a replacement dates otherwise is a day on which all time is cut.
    @Test func theDaysOfAReplacementAreDays() throws {
        let text =
            SampleModels.small + """
                date: 2026-01-01
                timeline: { later: { at: 2026-02-01, set: {
                  channels.door: { from: room, to: outside, operator: lab, until: 2030-01-01 },
                  weights.w.copies: [ { in: room, form: plaintext, since: 2027-01-01 } ],
                  perimeters.room.until: 2031-01-01 } } }

                """
        let graph = try SampleModels.document(text).examined(checkingChanges: false).graph
        #expect(
            graph?.datedDays.map(\.description)
                == ["2026-02-01", "2027-01-01", "2030-01-01", "2031-01-01"])
        #expect(graph?.datedElements.map(\.path) == ["channels.door"])
    }
}
