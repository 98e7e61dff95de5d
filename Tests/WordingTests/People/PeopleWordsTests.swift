import AttackGraph
import Formulas
import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

struct PeopleWordsTests {
    private let model: ThreatGraph = {
        var model = ThreatGraph(title: "m")
        model.defenders = [
            Defender(id: "aws", title: "AWS", role: .cloud),
            Defender(id: "lab", title: "The lab", role: .lab),
        ]
        model.sharedCauses = [
            SharedCause(
                id: "guards", title: "The guards of both", defenders: ["aws", "lab"],
                modes: [.insider])
        ]
        return model
    }()

    private func cell(_ tier: Int, _ sets: [[String: Int]], complete: Bool = true) -> PeopleCell {
        let people = sets.map { PeopleSet($0) }
        return PeopleCell(
            consequence: "exfiltration", level: .person, tier: tier, order: people.first?.total,
            sets: people, complete: complete, maxOrder: nil, completeUpTo: nil, count: nil,
            engine: .lanes)
    }

    @Test(arguments: [
        (["aws": 2], "two people at AWS"), (["aws": 1], "one person at AWS"),
        (["aws": 1, "lab": 1], "one person at AWS and one at the lab"),
        (
            ["aws": 13, "lab": 2, "shared:guards": 3],
            "13 people at AWS, two at the lab and three of the guards of both"
        ),
        (["shared:guards": 1], "one person of the guards of both"), ([:], "nobody"),
    ])
    func namesASet(counts: [String: Int], words: String) {
        #expect(PeopleWords(model).set(PeopleSet(counts)) == words)
    }

    @Test func tellsTheFewestInALine() {
        let cells = [
            cell(1, [["aws": 2], ["aws": 1, "lab": 2]]), cell(2, [["aws": 2]]),
            cell(3, [["lab": 1]]), cell(4, [[:]]),
        ]
        #expect(
            PeopleWords(model).line(cells)
                == "Counting people: two people at AWS suffice for exfiltration (OC1–OC2); one "
                + "person at the lab suffices for exfiltration (OC3).")
        #expect(PeopleWords(model).line([]) == nil)
        #expect(
            PeopleWords(model).line([cell(1, [])])
                == "Counting people: no number of people suffices in this model.")
        #expect(
            PeopleWords(model).line([cell(1, [], complete: false)])
                == "Counting people: no set of people was found that suffices; not all were looked "
                + "for.")
        #expect(
            PeopleWords(model).line([cell(1, [[:]])])
                == "Counting people: an attacker of any of these tiers needs nobody.")
    }

    @Test func namesNoMoreThanFourSets() {
        let sets = (1...6).map { ["d\($0)": 1] }
        #expect(
            PeopleWords(nil).line([cell(1, sets)])
                == "Counting people: one person at d1 suffices for exfiltration (OC1); one person "
                + "at d2 suffices for exfiltration (OC1); one person at d3 suffices for "
                + "exfiltration (OC1); one person at d4 suffices for exfiltration (OC1); and 2 "
                + "more, section \u{2018}people\u{2019}.")
    }

    @Test func formulasSayHowManyPeopleTheyTake() {
        let quorum = Quorum.all([
            .defender("aws", level: SecurityLevel(rawValue: 3), persons: 2), .defender("lab"),
        ])
        #expect(quorum.shortWords == "2 at aws@SL3 and lab")
        #expect(quorum.listedWords == "all of (2 at aws at SL3, lab)")
        let lock = LockExpression.operated(by: "aws", level: 3, persons: 2)
        #expect(lock.shortWords == "2 at aws@SL3")
        // Whoever fails does so with all its people.
        #expect(lock.failureWords == "aws failing or OC4")
    }
}
