import Reports
import Testing
import ThreatGraph

@testable import Setups

/// Summaries that were worked out by hand.
struct SweepSummaryTests {
    /// Levels from top to bottom, keepers x and y: 1 1, 1 2, 2 2.
    private static let orders = ["1", "1", "1", "2", "2", "2"]

    private static func rows(_ orders: [String?] = orders) -> [String] {
        orders.enumerated().map { row, order in
            RowText.line(
                row, [("wall", "SL\(row / 2 + 1)"), ("keeper", ["x", "y"][row % 2])], order: order)
        }
    }

    private static func plan(
        count: Int = 6, costs: SweepCosts? = nil, leavesOut: Set<Int>? = nil
    ) -> SweepSummaryPlan {
        var plan = SweepSummaryPlan(
            title: "Walls", digest: "p", count: count, isLeftOut: nil, costs: costs)
        if let leavesOut { plan.isLeftOut = { leavesOut.contains($0) } }
        return plan
    }

    @Test func tellsWhatDecides() throws {
        let summary = try RowText.summary([Self.rows().joined()], plan: Self.plan())
        #expect(!summary.isIncomplete)
        #expect(summary.axes.map(\.isOrdered) == [true, false])
        let headline = try #require(summary.headlines.first)
        #expect(headline.headline.name == "exfiltration/party/OC3")
        #expect(
            headline.shares == [
                .init(value: .number(1), rows: 3, first: 0),
                .init(value: .number(2), rows: 3, first: 3),
            ])
        #expect(headline.parting == .atLeast(2))
        let (wall, keeper) = (headline.decisions[0], headline.decisions[1])
        #expect([wall.axis, keeper.axis] == [0, 1])
        #expect([wall.pairs, wall.pivots, wall.undecided] == [6, 4, 0])
        #expect([keeper.pairs, keeper.pivots, keeper.undecided] == [3, 1, 0])
        #expect(
            wall.example
                == .init(rows: [0, 4], values: ["SL1", "SL3"], says: [.number(1), .number(2)]))
        #expect(keeper.example?.rows == [2, 3])
        #expect(wall.proved == [0, 1, 2] && keeper.proved == [1, 2])
    }

    @Test func tellsWhereItTips() throws {
        let summary = try RowText.summary([Self.rows().joined()])
        let tip = try #require(summary.tippings.first)
        #expect(summary.tippings.count == 1 && tip.isOfAll && tip.isUpward && tip.value == 2)
        #expect([tip.rows, tip.proved, tip.otherRows, tip.otherProved] == [2, 2, 4, 1])
        #expect(
            summary.says(tip)
                == "wall from SL3 on: no lone party suffices for exfiltration at OC3, in all 2 rows read; below "
                + "in 25 %")
    }

    /// A row without an answer, and one that is not known to be better, keep a tipping point from being one.
    @Test(arguments: [nil, ">0", "", "1"])
    func aRowThatProvesNothingIsNoProof(_ order: String?) throws {
        var orders: [String?] = Self.orders
        orders[5] = order
        let summary = try RowText.summary([Self.rows(orders).joined()])
        let tip = try #require(
            summary.tippings.first { $0.condition == .atLeast(2) })
        #expect(!tip.isOfAll)
        #expect([tip.rows, tip.proved] == [2, 1] || [tip.rows, tip.proved] == [4, 2])
        #expect(summary.isIncomplete == (order == nil))
    }

    @Test func whatIsKnownToBeMoreIsProof() throws {
        var orders = Self.orders
        orders[5] = ">1"
        let summary = try RowText.summary([Self.rows(orders).joined()])
        #expect(summary.tippings.contains { $0.condition == .atLeast(2) && $0.isOfAll })
        // More than one differs from one, and not surely from two.
        let decisions = summary.headlines[0].decisions.sorted { $0.axis < $1.axis }
        #expect([decisions[0].pivots, decisions[0].undecided] == [4, 1])
        #expect([decisions[1].pivots, decisions[1].undecided] == [1, 1])
    }

    // MARK: What is not there

    @Test func whatIsMissingIsSaid() throws {
        let rows = Self.rows()
        let two = [rows[0...1].joined(), rows[4...5].joined()]
        let named = try RowText.summary(two, plan: Self.plan(count: 7))
        #expect(named.isIncomplete)
        #expect(named.extent.missing == 3 && named.extent.firstMissing == [2..<4, 6..<7])
        #expect(named.extentSentences == ["3 rows of the plan missing (2 to 3, 6)."])
        // Without the plan the numbers between are all that is seen.
        let unnamed = try RowText.summary(two)
        #expect(unnamed.extent.missing == 2 && unnamed.isIncomplete)
        // What the plan leaves out is not missing.
        let whole = try RowText.summary(two, plan: Self.plan(leavesOut: [2, 3]))
        #expect(!whole.isIncomplete && whole.extent.leftOut == 2)
        let part = try RowText.summary(two, plan: Self.plan(leavesOut: [3]))
        #expect(part.extent.firstMissing == [2..<3])
    }

    @Test func rowsWithoutAnAnswerAreTold() throws {
        var orders: [String?] = Self.orders
        (orders[1], orders[3]) = (nil, nil)
        let summary = try RowText.summary([Self.rows(orders).joined()])
        #expect(
            summary.failures == [.init(status: 2, rows: 2, first: 1, fault: "no such level")])
        #expect(summary.answered == 4)
        // They are in no pair.
        #expect(summary.headlines[0].decisions.map(\.pairs).reduce(0, +) == 3 + 1)
    }

    /// Whose rows are all there, and not all answered, is not told that all are.
    @Test func theFirstSentenceSaysWhatIsThere() throws {
        var orders: [String?] = Self.orders
        let all = try RowText.summary([Self.rows().joined()], plan: Self.plan())
        #expect(all.countSentence() == "All rows of plan p: 6.")
        (orders[1], orders[3]) = (nil, nil)
        let failing = try RowText.summary([Self.rows(orders).joined()], plan: Self.plan())
        #expect(failing.countSentence() == "4 of the 6 rows of plan p have an answer.")
        let some = try RowText.summary([Self.rows()[0]], plan: Self.plan())
        #expect(some.countSentence() == "1 of the 6 rows of plan p.")
        let half = try RowText.summary(
            [Self.rows().joined(), "{\"row\""], plan: Self.plan())
        #expect(half.countSentence() == "6 rows of plan p, and half a row.")
        for summary in [failing, some, half] {
            let text = SweepSummaryReport(summary).text(width: 200)
            #expect(text.contains("INCOMPLETE.") && !text.contains("All rows of plan"))
        }
    }

    /// Advice is for who asks, and not for those who see a picture.
    @Test func adviceIsGivenToWhoAsks() throws {
        let rows = Self.rows()
        let summary = try RowText.summary([rows[0] + rows[2]])
        #expect(summary.countSentence(advising: true).contains("--plan"))
        #expect(summary.extentSentences.contains { $0.contains("--plan") })
        #expect(!summary.countSentence().contains("--plan"))
        #expect(!summary.extentSentences(advising: false).contains { $0.contains("--plan") })
    }

    // MARK: Rows that were drawn

    /// What is true of rows that were drawn is said of them alone, and not as if a thing did it of which no
    /// two rows say so.
    @Test func rowsThatWereDrawnAreNotAll() throws {
        let vary = [("SL1", "x"), ("SL2", "y"), ("SL3", "z")]
        let text = zip(vary, ["1", "1", "2"]).enumerated().map { row, told in
            RowText.line(row, [("wall", told.0.0), ("keeper", told.0.1)], order: told.1)
        }.joined()
        var plan = Self.plan(count: 3)
        plan.seed = 7
        let summary = try RowText.summary([text], plan: plan)
        #expect(summary.countSentence() == "All rows of plan p, drawn by seed 7: 3.")
        let tip = try #require(summary.tippings.first)
        #expect(tip.pivots == 0 && tip.isOfAll)
        #expect(
            summary.says(tip)
                == "wall from SL3 on: no lone party suffices for exfiltration at OC3, in all 1 row drawn; below "
                + "in 0 %; no two rows differ in it only and in the order or level, so that something else that "
                + "varies may be the reason")
        let report = SweepSummaryReport(summary).text(width: 400)
        #expect(report.contains("The rows were drawn"))
        #expect(report.contains("no two rows differ in one thing only"))
        #expect(!report.contains("decides most, in"))
        let json = try SweepSummaryDocument(summary).json()
        #expect(json.contains("\"seed\" : 7") && json.contains("\"pivots\" : 0"))
    }

    /// Where two things decide alike, none is called the one that does.
    @Test func whatDecidesAlikeIsNamedTogether() throws {
        let vary = [("SL1", "x"), ("SL1", "y"), ("SL2", "x"), ("SL2", "y")]
        let text = zip(vary, ["1", "1", "1", "2"]).enumerated().map { row, told in
            RowText.line(row, [("wall", told.0.0), ("keeper", told.0.1)], order: told.1)
        }.joined()
        let summary = try RowText.summary([text], plan: Self.plan(count: 4))
        #expect(
            summary.verdicts.contains {
                $0.hasSuffix("decide most, each in 50 % of the pairs that differ in it only")
                    && $0.contains("wall") && $0.contains("keeper")
            }, "\(summary.verdicts)")
    }

    /// Shares that lie apart are no tipping point of a thing of which no pair of rows says anything.
    @Test func sharesWithoutAPivotTipNothing() throws {
        let vary = [("SL1", "x"), ("SL2", "y"), ("SL3", "z"), ("SL4", "u")]
        let text = zip(vary, ["1", "2", "2", "1"]).enumerated().map { row, told in
            RowText.line(row, [("wall", told.0.0), ("keeper", told.0.1)], order: told.1)
        }.joined()
        let summary = try RowText.summary([text])
        #expect(summary.tippings.isEmpty)
        // Rows differ, so that nobody may read that they do not.
        #expect(!SweepSummaryReport(summary).text(width: 400).contains("No headline parts"))
        let pair = RowText.line(4, [("wall", "SL1"), ("keeper", "y")], order: "1")
        #expect(
            try RowText.summary([text + pair]).verdicts
                .isEmpty == false)
    }

    @Test func halfARowIsNotCounted() throws {
        let text = Self.rows().joined()
        let summary = try RowText.summary([String(text.dropLast(9))], plan: Self.plan())
        #expect(summary.extent.rows == 5 && summary.extent.halves == ["rows-1"])
        #expect(summary.isIncomplete && summary.extent.missing == 1)
    }

    @Test func aModelWithoutTheConsequenceIsNoBetter() throws {
        var orders = Self.orders
        orders[4] = ""
        let summary = try RowText.summary([Self.rows(orders).joined()])
        let headline = summary.headlines[0]
        #expect(headline.without == 1 && headline.shares.last?.rows == 2)
        let wall = try #require(headline.decisions.first { $0.axis == 0 })
        #expect([wall.pairs, wall.pivots, wall.undecided] == [6, 2, 2])
    }

    // MARK: Costs

    @Test func tellsWhatIsCheapest() throws {
        let costs = SweepCosts([
            "wall": ["SL1": 0, "SL2": 2, "SL3": 9], "keeper": ["x": 0, "y": 5],
        ])
        let summary = try RowText.summary([Self.rows().joined()], plan: Self.plan(costs: costs))
        let told = try #require(summary.costs)
        #expect(
            told.fronts.map(\.bargains) == [
                [
                    .init(row: 0, cost: 0, says: [.number(1)]),
                    .init(row: 3, cost: 7, says: [.number(2)]),
                ]
            ])
        #expect(told.unpriced == 0)
        let some = SweepCosts(["wall": ["SL1": 0, "SL3": 9]])
        let partly = try RowText.summary([Self.rows().joined()], plan: Self.plan(costs: some))
        #expect(partly.costs?.unpriced == 2)
        #expect(partly.costs?.fronts.first?.bargains.last?.row == 4)
        #expect(try RowText.summary([Self.rows().joined()]).costs == nil)
    }

    /// Of two orders at once, what is no dearer and in neither worse leaves the other out.
    @Test func tellsWhatIsCheapestOfTwoOrders() throws {
        let orders = [("1", "1"), ("2", "1"), ("2", "2"), ("2", "2"), ("1", "none"), ("1", "2")]
        let costs = [0, 1, 1, 1, 3, 4]
        let text = orders.enumerated().map { row, order in
            RowText.line(row, [("v", "\(row)")], order: order.0, root: order.1)
        }.joined()
        let stated = SweepCosts([
            "v": Dictionary(uniqueKeysWithValues: costs.enumerated().map { ("\($0)", $1) })
        ])
        let summary = try RowText.summary([text], plan: Self.plan(costs: stated))
        let fronts = try #require(summary.costs?.fronts)
        #expect(fronts.map { $0.headlines.count } == [1, 1, 2])
        #expect(fronts[0].bargains.map(\.row) == [0, 1])
        #expect(fronts[1].bargains.map(\.row) == [0, 2, 4])
        #expect(fronts[2].bargains.map(\.row) == [0, 2, 4])
    }

    // MARK: Who suffices alone

    @Test func tellsWhoSufficesAlone() throws {
        func lone(_ names: [String]) -> String {
            "\"lone-failures\":["
                + names.map {
                    "{\"cause\":\"\($0)\",\"consequence\":\"exfiltration\",\"tiers\":[2,3]}"
                }.joined(separator: ",") + "],"
        }
        let text = [["a"], ["a", "b"], []].enumerated().map { row, names in
            RowText.line(row, [("v", "\(row)")], order: "1", more: lone(names))
        }.joined()
        let summary = try RowText.summary([text])
        #expect(
            summary.lone == [
                .init(consequence: "exfiltration", cause: "a", rows: 2, first: 0),
                .init(consequence: "exfiltration", cause: "b", rows: 1, first: 1),
            ])
        #expect(try RowText.summary([text], .init(tier: 4)).lone.isEmpty)
    }

    // MARK: Faults

    @Test func refusesWhatIsNoRowOfThePlan() throws {
        let rows = Self.rows()
        let other = RowText.line(6, [("wall", "SL1"), ("keeper", "x")], order: "1", plan: "q")
        #expect(
            throws: SweepSummaryFault.otherPlan(
                file: "rows-2", line: 1, plan: "q", expected: "p")
        ) { try RowText.summary([rows[0], other]) }
        #expect(throws: SweepSummaryFault.twice(row: 1)) {
            try RowText.summary([rows[0...2].joined(), rows[1...3].joined()])
        }
        #expect(throws: SweepSummaryFault.twice(row: 1)) {
            try RowText.summary([rows[0] + rows[1] + rows[1]])
        }
        let less = RowText.line(6, [("wall", "SL1")], order: "1")
        #expect(throws: SweepSummaryFault.otherThings(file: "rows-1", line: 2)) {
            try RowText.summary([rows[0] + less])
        }
        // A cell without its order says nothing, least of all that nothing suffices.
        let mute = RowText.line(1, [("wall", "SL1"), ("keeper", "y")], order: "none")
            .replacing("\"order\":null,", with: "")
        #expect(throws: SweepSummaryFault.noRow(file: "rows-1", line: 2)) {
            try RowText.summary([rows[0] + mute])
        }
        for line in ["{}", "hello", "{\"row\":1", "[1]", "1,p,0,d,SL1", rows[0].dropLast() + "x"] {
            #expect(throws: SweepSummaryFault.self, "\(line)") {
                try RowText.summary([rows[0] + line + "\n"])
            }
        }
        #expect(throws: SweepSummaryFault.nothing) { try RowText.summary(["", ""]) }
        #expect(throws: SweepSummaryFault.self) {
            try RowText.summary([rows[0]], .init(headlines: ["exfiltration/party/OC4"]))
        }
    }

    /// Parts may be named in any order.
    @Test func partsInAnyOrderSayTheSame() throws {
        let rows = Self.rows()
        let parts = [rows[4...5].joined(), rows[0...2].joined(), rows[3]]
        let (one, other) = (
            try RowText.summary([rows.joined()]), try RowText.summary(parts)
        )
        #expect(one.headlines == other.headlines && one.tippings == other.tippings)
        #expect(one.extent == other.extent)
    }
}
