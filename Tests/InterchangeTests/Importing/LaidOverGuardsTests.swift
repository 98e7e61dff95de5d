import Formulas
import Interchange
import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// Parties, controls, keys and sites of files that are laid over one another, and over a model.
struct LaidOverGuardsTests {
    private func file(_ text: String, _ name: String) -> ModelImport.File {
        ModelImport.File(bytes: Array(text.utf8), name: name)
    }

    private func model(_ text: String) throws -> ThreatGraph {
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "m")
        guard case .model(let model, _) = input.content else { throw ModelErrors([]) }
        return model
    }

    private static let head = "Perimeter,Control ID,Operator\n"

    @Test func aControlInBothRestsOnThoseOfBoth() throws {
        let made = try ModelImport([
            file(Self.head + "hall,SL3-NET-01,aws\n", "a.csv"),
            file(Self.head + "hall,SL3-NET-01,lab\nhall,SL4-EGR-01,lab\n", "b.csv"),
        ])
        let hall = try #require(try model(made.text).perimeters["hall"])
        let operators = hall.controls.map { "\($0.id): \($0.operators?.defenders ?? [])" }
        #expect(operators == ["SL3-NET-01: [aws, lab]", "SL4-EGR-01: [lab]"])
        let both = try #require(hall.controls["SL3-NET-01"]?.operators)
        for one in both.defenders { #expect(both.holds { $0.defender == one }) }
        #expect(made.conflicts.map(\.text).contains { $0.contains("each of them can let it fail") })
        #expect(made.conflicts.map { "\($0.place)" } == ["b.csv:2:6"])
        #expect(
            made.taken.map { "\($0.number) \($0.many)" } == [
                "1 zones", "2 controls", "2 parties",
            ], "\(made.taken)")
    }

    /// Whoever suffices by one of two matrices of the same controls does by both together.
    @Test func twoMatricesTogetherAreNoSaferThanEither() throws {
        let rows = try ResponsibilityMatrixReaderTests.full().map {
            String($0.prefix { $0 != "," })
        }
        func matrix(_ who: String) -> String {
            "Control ID,Operator\n" + rows.map { "\($0),\(who)\n" }.joined()
        }
        let (one, two) = (file(matrix("aws"), "a.csv"), file(matrix("lab; aws-eu"), "b.csv"))
        let both = try SufficientSets(ModelImport([one, two]).text, isAnswered: true)
        #expect((both.order("exfiltration 1") ?? 0) > 0)
        for alone in [one, two] {
            let sets = try SufficientSets(ModelImport([alone]).text, isAnswered: true)
            #expect(sets.lost(after: both) == [], "\(alone.name)")
        }
    }

    private static let hand = """
        sallyport: 1
        title: Ours
        defenders:
          lab: { role: lab }
          aws: { role: cloud }
        perimeters:
          vault: { kind: hall, operator: aws, level: SL3, status: claimed }
        assets:
          cards: { owner: lab, copies: [{ in: vault, form: plaintext }] }
        channels:
          out: { from: vault, to: outside, kind: network, barrier: none }

        """

    @Test func whatIsSaidOfAPerimeterOfTheModelIsTold() throws {
        let text =
            Self.head + "vault,SL3-NET-01,aws\nannex,SL3-NET-01,aws\nannex,SL4-EGR-01,others\n"
        let made = try ModelImport([file(text, "a.csv")], into: file(Self.hand, "m.yaml"))
        let after = try model(made.text)
        #expect(after.perimeters["vault"]?.controls.isEmpty == true)
        #expect(
            made.dropped.map { "\($0.place) \($0.text)" } == [
                "a.csv:2:7 control: SL3-NET-01: 'vault' is a perimeter of the model, in which nothing is "
                    + "changed: write it there"
            ])
        let annex = try #require(after.perimeters["annex"])
        #expect(
            annex.controls.map { "\($0.operators?.defenders ?? [])" } == ["[aws]", "[others]"])
        // Whom the model names is no second party.
        #expect(after.defenders.count { $0.name == "aws" } == 1)
        #expect(after.defenders["aws"]?.role == .cloud)
        #expect(made.conflicts == [])
    }

    @Test func filesOfOSCALAreReadTogetherAndLieUnderTheOthers() throws {
        let made = try ModelImport([
            file(
                "otmVersion: 0.2.0\nproject: { name: P, id: p }\ntrustZones: [{ id: a, name: Shop }]\n",
                "o.yaml"),
            file(OSCALReaderTests.leveraging, "a.yaml"), file(OSCALReaderTests.leveraged, "b.yaml"),
        ])
        let model = try model(made.text)
        #expect(model.perimeters.map(\.id.rawValue) == ["base", "shop"])
        #expect(model.perimeters["shop"]?.controls.count == 2)
        #expect(made.formats == [.otm, .oscal, .oscal])
        #expect(made.matched.map(\.text).contains { $0.hasPrefix("the zone Shop is taken to be") })
        #expect(throws: ModelErrors.self) {
            try ModelImport([
                file(OSCALReaderTests.leveraged, "a.yaml"),
                file(OSCALReaderTests.leveraged, "b.yaml"),
            ])
        }
    }

    /// A plan laid over itself adds nothing: keys, sites, parties and ways are those that are there.
    @Test func aPlanOverItselfIsThePlan() throws {
        let plan = file(TerraformReaderTests.text, "p.json")
        let (once, twice) = (try ModelImport([plan]), try ModelImport([plan, plan]))
        let (one, two) = (try model(once.text), try model(twice.text))
        #expect(twice.conflicts == [])
        #expect(twice.taken == once.taken)
        #expect(one.perimeters.map(\.id) == two.perimeters.map(\.id))
        #expect(one.keys.map(\.id) == two.keys.map(\.id))
        #expect(one.channels.map(\.id) == two.channels.map(\.id))
        #expect(one.defenders.map(\.id) == two.defenders.map(\.id))
        #expect(one.sites.map(\.id) == two.sites.map(\.id))
        #expect(one.unknowns.map(\.id) == two.unknowns.map(\.id))
        #expect(one.weights == two.weights)
    }

    /// Whoever runs a zone in one of the files does.
    @Test func aZoneIsRunByThoseOfBoth() throws {
        let base = try OSCALReaderTests.setup(OSCALReaderTests.leveraged)
        var overlay = SetupOverlay(base, matching: .none)
        var second = try OSCALReaderTests.setup(OSCALReaderTests.leveraged)
        let zone = try #require(second.zones.first)
        second.zones[0].party = "somebody-else"
        overlay.lay(second)
        let joined = try #require(overlay.setup.zones.first { $0.id == zone.id })
        #expect(joined.party == base.zones[0].party)
        #expect(joined.others == ["somebody-else"])
        #expect(overlay.conflicts.contains { $0.text.contains("each of them does") })
    }

    @Test func aTableSaysWhichControlOneIs() throws {
        let matrix = file("control,who\nNET,CSP-owned\nEGR,CSP-owned\n", "m.csv")
        let made = try ModelImport([matrix], matching: file("NET,SL3-NET-01\n", "n.csv"))
        #expect(made.text.contains("use: SL3-NET-01"))
        #expect(made.dropped.map(\.text).contains { $0.hasPrefix("control EGR") })
        for lines in ["NET,nothing\n", "NAT,SL3-NET-01\n"] {
            #expect(throws: ModelErrors.self) {
                try ModelImport([matrix], matching: file(lines, "n.csv"))
            }
        }
    }
}
