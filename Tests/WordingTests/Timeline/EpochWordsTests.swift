import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

/// What is said of epochs.
struct EpochWordsTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test func whatAnEpochRestsOn() throws {
        let day = try day("2036-04-20")
        let told: [(EpochBasis, String)] = [
            (.ended, "not supported by any source: what the model says has ended by then"),
            (.undated, "the model has no dated fact: it holds as long as it holds"),
            (.beforeFirst, "before the first dated fact"),
            (
                .nothingAfter(day),
                "not supported by any source: no dated fact begins or ends after 2036-04-20"
            ),
            (
                .lasting(sinceLastBeginning: day),
                "no dated fact begins after 2036-04-20: this rests on what is said to last alone"
            ),
            (.openEnded, "no source says how long this lasts: no dated fact is later"),
            (
                .ending(day),
                "no dated source after its first day: that it lasts until 2036-04-20 rests on "
                    + "what ends then alone"
            ),
            (.betweenDates, "between dated facts"),
        ]
        for (basis, words) in told { #expect(EpochWords.says(basis) == words) }
    }

    @Test func whatHappens() {
        func change(
            _ kind: EpochChange.Kind, title: String? = nil, _ changes: [Change] = [],
            refreshed: [String] = []
        ) -> String {
            EpochWords.says(
                EpochChange(
                    id: "channels.line", kind: kind, title: title, changes: changes,
                    refreshed: refreshed, paths: [], source: nil, sourceTitle: nil, status: nil))
        }
        #expect(change(.begins) == "channels.line begins")
        #expect(change(.ends) == "channels.line ends")
        #expect(
            change(
                .changes, title: "A new chip",
                [
                    Change(path: "title", value: .scalar("Later")),
                    Change(path: "date", value: .list([.scalar("a"), .scalar("b")])),
                ], refreshed: ["weights.w"])
                == "A new chip: title becomes Later; date becomes [a, b]; "
                + "a new generation of weights.w begins")
        #expect(
            change(.refreshes, refreshed: ["keys.k"]) == "a new generation of keys.k begins")
    }

    @Test func howAnswersDiffer() {
        func difference(
            _ before: Int?, _ after: Int?, lost: [[String]] = [], gained: [[String]] = []
        ) -> String {
            EpochWords.says(
                EpochDifference(
                    consequence: "denial", level: .party, tiers: [], question: .alone,
                    before: before, after: after, gained: gained, lost: lost, because: []))
        }
        #expect(difference(1, nil, lost: [["aws"]]) == "fewest 1 → none; no longer {aws}")
        #expect(
            difference(2, 0, lost: [["aws", "lab"]], gained: [[]])
                == "fewest 2 → 0; no longer {aws, lab}; now nobody")
        #expect(difference(1, 1) == "the search went differently far")
        let seven = (1...7).map { ["p\($0)"] }
        #expect(
            difference(1, 1, gained: seven)
                == "now {p1} {p2} {p3} {p4} {p5} {p6} and 1 more")
    }

    /// What was not looked for is not told as none.
    @Test func whatWasNotLookedForIsNoNone() {
        let cut = EpochDifference(
            consequence: "denial", level: .party, tiers: [], question: .alone, before: 1,
            after: nil, gained: [], lost: [["aws"]], afterSearched: 2, because: [])
        #expect(EpochWords.says(cut) == "fewest 1 → more than 2; no longer {aws}")
        #expect(EpochWords.compared(upTo: nil) == "")
        #expect(
            EpochWords.compared(upTo: 2)
                == " among sets of at most 2; larger ones were not all looked for, so whether they "
                + "differ is not decided")
    }

    @Test func whatLiesBeyond() throws {
        let (first, last) = (try day("2026-12-31"), try day("2036-04-20"))
        #expect(
            EpochWords.says(HorizonFinding(first: first, last: last))
                == "after 2036-04-20, the last dated fact, nothing is supported by any source")
        #expect(
            EpochWords.says(HorizonFinding(first: nil, last: nil))
                == "the model has no dated fact: nothing about any other time is supported by any "
                + "source")
    }
}
