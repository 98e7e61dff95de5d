import DecisionDiagrams
import FailureAnalysis
import Testing

@testable import Reports

/// What the report of a fault tree prints where orders and digits are many.
@Suite struct FaultTreeReportTests {
    /// All of `count` pairs of alternatives, one event or two: 2^`count` minimal sets, *n* over *k*
    /// of `count` + *k* events.
    private static func findings(pairs count: Int, maximumOrder: Int? = nil) throws
        -> FaultTreeFindings
    {
        var tree = FaultTree(name: "pairs")
        let gates = (0..<count).map { place in
            let events = (0..<3).map { tree.addEvent("e\(place)-\($0)", probability: 0.1) }
            return tree.addGate(.or, [events[0], tree.addGate(.and, [events[1], events[2]])])
        }
        tree.top = tree.addGate(.and, gates, name: "all")
        var questions = FaultTreeFindings.Questions()
        questions.maximumOrder = maximumOrder
        return FaultTreeFindings(of: tree, try FaultTreeDiagrams(of: tree), questions)
    }

    @Test func printsSmallTablesWhole() throws {
        let findings = try Self.findings(pairs: 20)
        let text = FaultTreeReport(findings).text
        #expect(findings.minimalSets.byOrder.count == 21)
        for order in findings.minimalSets.byOrder {
            #expect(text.contains("\(order.order)"))
            #expect(text.contains("\(order.count)"))
        }
        #expect(!text.contains("shortened"))
        #expect(!text.contains("rounded"))
    }

    @Test func shortensLongTablesAndRoundsLongCounts() throws {
        let findings = try Self.findings(pairs: 150)
        #expect(findings.minimalSets.byOrder.count == 151)
        #expect(
            findings.minimalSets.count?.description
                == "1427247692705959881058285969449495136382746624")
        let text = FaultTreeReport(findings).text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(text.contains("Minimal sets in all: about 1.427 × 10^45."))
        #expect(
            text.contains(
                "sets of 151 orders occur, from 150 to 300 events; shown are the 40 smallest and "
                    + "the 10 largest orders. Most sets have 225 events: about 9.283 × 10^43."))
        #expect(text.contains("Counts of more than 30 digits are rounded to four digits here"))
        #expect(text.contains("189 ") && !text.contains("190 "))
        #expect(text.contains("291 ") && !text.contains("290 "))
        // JSON keeps every digit.
        #expect(
            try FaultTreeDocument(findings).json().contains(
                "\"1427247692705959881058285969449495136382746624\""))
    }

    @Test func roundsWhatIsCut() throws {
        let text = FaultTreeReport(try Self.findings(pairs: 150, maximumOrder: 160)).text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Cut at order 160: about 1.427 × 10^45 larger minimal sets"))
    }
}
