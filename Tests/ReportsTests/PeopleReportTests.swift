import Compilation
import Foundation
import ModelSupport
import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Reports

/// How many people suffice, in every form of the report.
struct PeopleReportTests {
    private func analysis(_ persons: Int, counting: Bool = false) throws -> Analysis {
        var model = SmallModel().graph
        model.title = "Small"
        model.defenders["vendor"]?.title = "Vendor"
        model.channels["network"]?.guardedBy = .barrier(
            operators: .defender("vendor", persons: persons), level: SecurityLevel(rawValue: 4))
        var options = AnalysisOptions()
        options.countsPeople = counting
        return try FailureAnalyser(
            ModelCompiler(model).compile(digest: "sha256:test"), options: options
        ).analysis()
    }

    @Test func aLineAndASectionOfTheirOwn() throws {
        let text = AnalysisReport(try analysis(2)).text
        #expect(
            text.contains(
                """
                Counting people: two people at Vendor suffice for exfiltration (OC1–OC4); one person at \
                Vendor
                suffices for tampering (OC1–OC4).
                """))
        #expect(
            text.contains(
                """
                  consequence   tier     fewest  minimal sets of people
                  exfiltration  OC1–OC4  2       two people at Vendor
                                OC5      0       nobody need fail
                  tampering     OC1–OC4  1       one person at Vendor
                                OC5      0       nobody need fail
                """))
    }

    /// The verdict is about parties, and so is everything else that is not about people.
    @Test func nothingElseChanges() throws {
        func lines(_ analysis: Analysis) -> [String] {
            let text = AnalysisReport(analysis).text
            return text.components(separatedBy: "\n\n").filter {
                !$0.hasPrefix("Counting people") && !$0.contains("minimal sets of people")
                    && !$0.hasPrefix("Counted are people") && !$0.hasPrefix("People:")
                    && !$0.contains("proofs and")
            }
        }
        let (two, one) = (lines(try analysis(2)), lines(try analysis(1)))
        #expect(two == one)
        let text = AnalysisReport(try analysis(1)).text
        #expect(!text.contains("Counting people"))
        #expect(!text.contains("People: how many"))
    }

    @Test func levelsAndSectionsChooseThem() throws {
        let analysis = try analysis(2)
        let section = AnalysisReport(analysis, sections: [.people]).text
        #expect(section.contains("two people at Vendor"))
        #expect(!section.contains("{Vendor}"))
        let parties = AnalysisReport(analysis, levels: [.party], sections: [.people]).text
        #expect(!parties.contains("people at"))
        let persons = AnalysisReport(analysis, levels: [.person], sections: [.coalitions, .people])
        #expect(!persons.text.contains("Minimal coalitions"))
        #expect(persons.text.contains("two people at Vendor"))
    }

    @Test func theJSONHasObjectsOfNumbers() throws {
        let json = try FindingsDocument(try analysis(2)).json()
        let read = try JSONDecoder().decode(FindingsDocument.self, from: Data(json.utf8))
        let written = FindingsDocument(try analysis(2))
        #expect(read == written)
        let cells = try #require(read.people)
        #expect(cells.count == 10)
        #expect(cells.first?.sets == [PeopleSet(["vendor": 2])])
        #expect(json.contains("\"level\" : \"person\""))
        #expect(read.asked.levels == AnswerLevel.allCases)
        // Of a model that says nothing of people nothing is written.
        let plain = try FindingsDocument(analysis(1)).json()
        #expect(!plain.contains("\"people\""))
        let asked = FindingsDocument(try analysis(1, counting: true), levels: [.person])
        #expect(asked.people?.first?.sets == [PeopleSet(["vendor": 1])])
        #expect(asked.exposure.isEmpty)
        let roots = FindingsDocument(try analysis(2), levels: [.root])
        #expect(roots.people == nil)
    }

    @Test func theTableHasRowsOfItsOwn() throws {
        let csv = FindingsTable(try analysis(2)).csv
        #expect(csv.contains("people,exfiltration,person,OC1,2,yes,,2 at vendor,"))
        let parties = FindingsTable(try analysis(2), levels: [.party]).csv
        #expect(!parties.contains("people,"))
    }

    @Test func thePageHasTheLineAndTheSection() throws {
        let page = try HTMLReport(try analysis(2)).text()
        #expect(page.contains("Counting people: two people at Vendor suffice for exfiltration"))
        #expect(page.contains("minimal sets of people"))
        let plain = try HTMLReport(analysis(1)).text()
        #expect(!plain.contains("Counting people"))
    }

    @Test func aBrokenRequirementSaysThatPeopleAreMeant() throws {
        var analysis = try analysis(2)
        analysis.findings.requirements = [
            RequirementResult(
                consequence: "exfiltration", id: "exfiltration/person/OC3/order-3", tier: 3,
                level: .person, required: 3, found: 2, holds: false)
        ]
        let text = AnalysisReport(analysis, sections: [.requirements]).text
        #expect(
            text.contains(
                "BROKEN: exfiltration up to OC3 must need at least 3 people; 2 suffice"))
    }

    @Test func comparingTellsThem() throws {
        func candidate(_ persons: Int) throws -> ComparisonAnalyser.Candidate {
            ComparisonAnalyser.Candidate(try analysis(persons).compiled)
        }
        let comparison = try ComparisonAnalyser([candidate(2), candidate(1)]).comparison()
        let text = ComparisonReport(comparison).text
        #expect(text.contains("People lost and gained from A to B"))
        #expect(text.contains("one person at vendor"))
        let json = try ComparisonDocument(comparison).json()
        let read = try JSONDecoder().decode(ComparisonDocument.self, from: Data(json.utf8))
        #expect(read.pairs.first?.people?.first?.gained == [PeopleSet(["vendor": 1])])
        #expect(read.models.map { $0.people?.first?.order } == [2, 1])
        let csv = ComparisonTable(comparison, models: [nil, nil]).csv
        #expect(
            csv.contains(
                "A,B,exfiltration,person,OC1,2,1,,gained,1 at vendor,one person at vendor,no,yes"))
        // Two models that say nothing of people are compared as ever.
        let plain = try ComparisonAnalyser([candidate(1), candidate(1)]).comparison()
        #expect(!ComparisonReport(plain).text.contains("People lost"))
        let written = try ComparisonDocument(plain).json()
        #expect(!written.contains("\"people\""))
    }
}
