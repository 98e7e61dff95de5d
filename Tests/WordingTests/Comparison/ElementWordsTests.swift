import Formulas
import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

/// How values of a model read in a list of changes.
struct ElementWordsTests {
    private static let two = SecurityLevel(rawValue: 2) ?? .zero
    private static let date = CalendarDate("2026-06-01")

    @Test func namesLevelsAndAmounts() {
        #expect(FieldValue.text("A title").words == "A title")
        #expect(FieldValue.names(["a", "b"]).words == "a, b")
        #expect(FieldValue.level(Self.two).words == "SL2")
        #expect(FieldValue.noBarrier.words == "no barrier")
        #expect(FieldValue.size(ByteCount(bytes: 1_500_000_000_000)).words == "1500 GB")
        #expect(FieldValue.rate(DataRate(bytesPerDay: 5_000_000_000)).words == "5 GB a day")
        #expect(FieldValue.location(.outside).words == "outside")
        #expect(FieldValue.location(.perimeter("site")).words == "site")
    }

    @Test(
        arguments: [
            (.key("catalogue-id"), "catalogue-id"), (.evidence, "evidence"),
            (.controls(.titles), "titles of controls"),
            (.controls(.evidence), "evidence of controls"),
            (.controls(.dates), "dates of controls"), (.datesOfCopies, "dates of copies"),
            (.other, "other"),
        ] as [(ChangedField, String)])
    func namesFields(field: ChangedField, says: String) {
        #expect(field.words == says)
        #expect(field.isEvidence == says.hasPrefix("evidence"))
    }

    @Test func formulas() {
        let lab = Quorum.defender("lab", level: Self.two)
        #expect(FieldValue.quorum(.defender("aws")).words == "aws")
        #expect(
            FieldValue.quorum(.all([.defender("aws"), .any([lab, .defender("b")])])).words
                == "all of (aws, any of (lab at SL2, b))")
        #expect(
            FieldValue.quorum(.atLeast(count: 2, of: [.defender("a"), .defender("b"), lab])).words
                == "2 of (a, b, lab at SL2)")
        #expect(
            FieldValue.substrate(
                .all([
                    .leg(
                        SubstrateLeg(
                            kind: .capacity, provider: "aws", in: "campus", level: Self.two)),
                    .leg(SubstrateLeg(kind: .chips, provider: "trainium")),
                ])
            ).words == "all of (capacity of aws in campus at SL2, chips of trainium)")
        #expect(
            FieldValue.substrate(
                .leg(
                    SubstrateLeg(
                        kind: .capacity, provider: "aws", level: Self.two,
                        after: .lasting(TimeSpan(seconds: 86_400))))
            ).words == "capacity of aws at SL2 after 1 d")
    }

    @Test func instrumentsReachesAndEvidence() {
        #expect(
            FieldValue.instruments(InstrumentSelection(includesCatalogue: true, named: ["own"]))
                .words == "those of the catalogue, own")
        #expect(
            FieldValue.reaches([Reach("US"), Reach("EU", by: .presence)]).words
                == "US, EU by presence")
        let date = Self.date
        #expect(
            FieldValue.evidence(
                [.status(.claimed), .source("memo"), .note("a remark")]
                    + (date.map { [.date($0), .staleAfter($0)] } ?? [])
            ).words
                == "claimed, source memo, note: a remark, on 2026-06-01, stale after 2026-06-01")
    }

    @Test func datesDetectionAndBudgets() throws {
        let from = try #require(CalendarDate("2026-06-01"))
        let to = try #require(CalendarDate("2027-01-01"))
        #expect(FieldValue.date(from).words == "2026-06-01")
        #expect(FieldValue.validity(Validity(since: from)).words == "from 2026-06-01")
        #expect(
            FieldValue.reaches([Reach("US", validity: Validity(since: from, until: to))]).words
                == "US (from 2026-06-01 until 2027-01-01)")
        let amount = ByteCount(bytes: 50_000_000_000)
        #expect(FieldValue.budget(DataBudget(amount: amount)).words == "50 GB in all")
        let hour = TimeSpan(seconds: 3_600)
        #expect(
            FieldValue.budget(DataBudget(amount: amount, period: hour)).words
                == "50 GB every \(hour)")
        let slow = TimeSpan(seconds: 7_200)
        func detection(_ level: SecurityLevel?) -> Detection {
            Detection(
                operators: .defender("aws"), level: level, timeToDetect: hour, timeToRespond: slow)
        }
        #expect(
            FieldValue.detection(detection(Self.two)).words
                == "aws at SL2, noticed after \(hour), ended \(slow) later")
        #expect(FieldValue.detection(detection(nil)).words.hasPrefix("aws, noticed"))
        let until = FieldValue.validity(Validity(until: to))
        #expect(
            FieldValue.ofControls([
                FieldPart(id: "guard", value: .text("Guards")), FieldPart(id: "lock", value: until),
            ]).words == "guard: Guards, lock: until 2027-01-01")
        #expect(
            FieldValue.ofCopies([FieldPart(id: "campus", value: until)]).words
                == "campus until 2027-01-01")
    }

    @Test func controlsCustodyAndCopies() {
        #expect(
            FieldValue.controls([
                PlacedControl(id: "guard"),
                PlacedControl(
                    id: "lock", level: Self.two, blocks: [.host], operators: .defender("lab")),
            ]).words == "guard, lock (SL2; operator lab; blocks host)")
        #expect(FieldValue.custody(Custody()).words == "single")
        #expect(
            FieldValue.custody(
                Custody(
                    scheme: .split, threshold: 2,
                    release: .onWord(of: .defender("lab"), level: Self.two))
            ).words == "split 2, released on the word of lab at SL2")
        #expect(
            FieldValue.copies([
                Copy(in: "campus", form: .share, share: 1, purpose: .training),
                Copy(in: "hall", form: .ciphertext, key: "master"),
            ]).words == "share 1 in campus for training, ciphertext in hall under master")
    }
}
