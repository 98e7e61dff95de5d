import DecisionDiagrams
import FailureAnalysis
import Testing

@testable import Wording

/// What is said of a fault tree.
struct FaultTreeWordsTests {
    /// One event, or two others together.
    private static func words(
        maximumOrder: Int? = nil, probability: Bool = false
    ) throws -> FaultTreeWords {
        var tree = FaultTree(name: "pair")
        let events = (0..<3).map { tree.addEvent("e\($0)", probability: 0.5) }
        tree.top = tree.addGate(
            .or, [events[0], tree.addGate(.and, [events[1], events[2]])], name: "top")
        var questions = FaultTreeFindings.Questions()
        questions.maximumOrder = maximumOrder
        questions.probability = probability
        return FaultTreeWords(
            FaultTreeFindings(of: tree, try FaultTreeDiagrams(of: tree), questions))
    }

    @Test func saysWhatSuffices() throws {
        #expect(try Self.words().verdict == "1 event suffices alone. Minimal sets in all: 2.")
        #expect(
            try Self.words(maximumOrder: 0).verdict
                == "No set of at most 0 events suffices; 2 larger minimal sets do.")
    }

    @Test func saysWhatWasCut() throws {
        #expect(try Self.words().cuts.isEmpty)
        #expect(
            try Self.words(maximumOrder: 1).cuts
                == ["Cut at order 1: 1 larger minimal sets are counted and not shown."])
        #expect(
            try Self.words(maximumOrder: 2).cuts
                == ["Nothing was cut: no minimal set has more than 2 events."])
    }

    /// 1/2 or, of the other half, a quarter; the sum counts what both do twice.
    @Test func saysHowLikelyItIs() throws {
        #expect(try Self.words().probability == nil)
        #expect(
            try Self.words(probability: true).probability
                == "Probability of the top: 0.625. Sum over the minimal sets (rare-event sum): 0.75."
        )
    }

    @Test func saysOnWhatItRests() throws {
        #expect(
            try Self.words().conditions
                == "Conditional on the tree as given: what is no event of it was not considered.")
        #expect(
            try Self.words(probability: true).conditions
                == "Conditional on the tree as given: what is no event of it was not considered, "
                + "and events are taken as independent, with the probabilities of the file.")
    }

    @Test(arguments: [
        ("0", "0"), (String(repeating: "9", count: 30), String(repeating: "9", count: 30)),
        ("1" + String(repeating: "0", count: 30), "about 1.000 × 10^30"),
        ("12345" + String(repeating: "0", count: 30), "about 1.235 × 10^34"),
        ("99994" + String(repeating: "9", count: 30), "about 9.999 × 10^34"),
        ("99995" + String(repeating: "0", count: 30), "about 1.000 × 10^35"),
        ("10009" + String(repeating: "0", count: 30), "about 1.001 × 10^34"),
    ])
    func writesCounts(count: String, text: String) {
        #expect(FaultTreeWords.count(count) == text)
    }
}
