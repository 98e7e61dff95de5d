import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// The keys that say how bytes leave: bursts, budgets, detection, and whether there is compute.
struct EgressKeysTests {
    private static func text(perimeter: String = "", channel: String = "") -> String {
        SampleModels.small.replacing("level: SL2 }", with: "level: SL2\(perimeter) }")
            .replacing(
                "operator: lab } }\nworkloads", with: "operator: lab\(channel) } }\nworkloads")
    }

    @Test func readsThem() throws {
        let graph = try SampleModels.document(
            Self.text(
                perimeter:
                    ", compute: none, detection: { operator: lab, detect: 2 d, respond: 0 s }",
                channel: ", burst: 20 GB, budget: { amount: 7 GB, every: 1 d }, detection: "
                    + "{ operator: { any: [lab, lab] }, level: none, detect: 90 min, respond: 12h }"
            )
        ).threatGraph()
        let room = try #require(graph.perimeters["room"])
        #expect(room.hasNoCompute)
        #expect(
            room.detection
                == Detection(
                    operators: .defender("lab"), level: SecurityLevel(rawValue: 2),
                    timeToDetect: TimeSpan(seconds: 172_800), timeToRespond: TimeSpan(seconds: 0)))
        let door = try #require(graph.channels["door"])
        #expect(door.burst == ByteCount(bytes: 20_000_000_000))
        #expect(
            door.budget
                == DataBudget(
                    amount: ByteCount(bytes: 7_000_000_000), period: TimeSpan(seconds: 86_400)))
        #expect(door.detection?.level == nil)
        #expect(door.detection?.window == TimeSpan(seconds: 90 * 60 + 12 * 3_600))
    }

    @Test func leftOutTheyAreNotThere() throws {
        let graph = try SampleModels.document(
            Self.text(channel: ", budget: { amount: 1 B }")
        ).threatGraph()
        #expect(graph.channels["door"]?.budget == DataBudget(amount: ByteCount(bytes: 1)))
        #expect(graph.channels["door"]?.burst == nil && graph.channels["door"]?.detection == nil)
        #expect(graph.perimeters["room"]?.hasNoCompute == false)
    }

    @Test(arguments: [
        (", compute: ", "nothing where the word of 'compute' belongs"),
        (", exits: ", "nothing where the word of 'exits' belongs"),
        (
            ", compute: some",
            "'compute' can only say 'none': left out, it is taken that there is some"
        ),
        (
            ", detection: { detect: 1 d, respond: 1 h }",
            "the detection of perimeter 'room' has no operator: name who looks"
        ),
        (
            ", detection: { operator: lab, respond: 1 h }",
            "the detection of perimeter 'room' has no 'detect': say how long until it is noticed, for "
                + "example 2 d"
        ),
        (
            ", detection: { operator: lab, detect: 1 d }",
            "the detection of perimeter 'room' has no 'respond': say how long from then until nothing "
                + "passes, for example 12 h"
        ),
        (
            ", detection: { operator: lab, detect: soon, respond: 1 h }",
            "'soon' is not a length of time in whole seconds: write for example '12 h'; the units are "
                + "s, min, h and d"
        ),
        (
            ", detection: { operator: lab, detect: 1.5 s, respond: 1 h }",
            "'1.5 s' is not a length of time in whole seconds: write for example '12 h'; the units "
                + "are s, min, h and d"
        ),
    ])
    func saysWhatIsWrongOnAPerimeter(_ written: String, _ message: String) {
        let found = SampleModels.diagnostics(of: Self.text(perimeter: written))
        #expect(found.map(\.message).contains(message), "\(found)")
    }

    @Test(arguments: [
        (
            ", budget: { every: 1 d }",
            "the budget of channel 'door' has no 'amount': say how much may pass, for example 100 GB"
        ),
        (
            ", budget: { amount: 1 GB, every: 0 s }",
            "a budget cannot be renewed every 0 s: write for example '1 d'"
        ),
        (", burst: 5", "'5' has no unit: write for example '2 TB'"),
        (
            ", budget: { amont: 1 GB }",
            "the budget of channel 'door' has no key 'amont': did you mean 'amount'?"
        ),
    ])
    func saysWhatIsWrongOnAChannel(_ written: String, _ message: String) {
        let found = SampleModels.diagnostics(of: Self.text(channel: written))
        #expect(found.map(\.message).contains(message), "\(found)")
    }

    @Test func whoLooksIsNotIdle() {
        let text = Self.text(
            channel: ", detection: { operator: eye, detect: 1 d, respond: 1 h }"
        ).replacing("{ role: lab } }", with: "{ role: lab }, eye: { role: auditor } }")
        #expect(SampleModels.diagnostics(of: text).filter { $0.severity != .note } == [])
    }
}
