import Compilation
import FailureAnalysis
import Foundation
import ModelSupport
import TestSupport
import Testing
import ThreatGraph
import Wording

@testable import Reports

/// The first page can be read by itself and has an end.
struct FirstPageTests {
    /// Vendors who run one campus each with a copy and its own way out, some with parents and many
    /// sovereigns, under titles of a length.
    private func model(vendors: Int, titles: Int, sovereigns: Int = 3) -> ThreatGraph {
        var graph = SmallModel().graph
        graph.title = String(repeating: "Title ", count: titles / 4)
        func title(_ kind: String, _ number: Int) -> String {
            let words = "\(kind) \(number) " + String(repeating: "Long ", count: titles / 5)
            return String(words.dropLast())
        }
        for number in 0..<sovereigns {
            let id = JurisdictionID("S\(number)")
            graph.jurisdictions[id] = Jurisdiction(id: id, title: title("State", number))
        }
        for number in 0..<vendors {
            let (vendor, site) = (DefenderID("v\(number)"), PerimeterID("p\(number)"))
            var defender = Defender(id: vendor, title: title("Vendor", number), role: .cloud)
            defender.reaches = [Reach(JurisdictionID("S\(number % max(1, sovereigns))"))]
            if number % 3 == 0 {
                let parent = ParentID("g\(number)")
                graph.parents[parent] = ParentOrganisation(
                    id: parent, title: title("Group", number))
                defender.parent = parent
            }
            graph.defenders[vendor] = defender
            let level = SecurityLevel(rawValue: 1 + number % 4)
            graph.perimeters[site] = Perimeter(
                id: site, kind: .campus, operators: .defender(vendor), level: level,
                hasStatedExits: true)
            graph.weights["model"]?.copies.append(Copy(in: site, form: .plaintext))
            let channel = ChannelID("c\(number)")
            graph.channels[channel] = Channel(
                id: channel, source: .perimeter(site), destination: .outside,
                guardedBy: .barrier(operators: .defender(vendor), level: level))
        }
        return graph
    }

    private func analysis(_ graph: ThreatGraph) throws -> Analysis {
        try FailureAnalyser(ModelCompiler(graph).compile(digest: "sha256:test")).analysis()
    }

    @Test(arguments: [0, 1, 7, 19, 20, 21, 60], [0, 90])
    func hasAtMostFortyFiveLines(vendors: Int, titles: Int) throws {
        let analysis = try analysis(model(vendors: vendors, titles: titles))
        let report = AnalysisReport(analysis, sections: [.summary])
        let text = report.text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count - 1 <= 45, "\(vendors) vendors, \(titles)")
        #expect((lines.map(\.count).max() ?? 0) <= 100)
        #expect(text.contains("who can fail alone"))
        // Every cause has its row here, or is counted and has it in the section that is named.
        let causes = Set(analysis.findings.loneFailures.map(\.cause))
        let document = report.document
        let shown = causes.filter { shows(document, report.names.cause($0)) }
        #expect(!shown.isEmpty && shown.count <= 20)
        if shown.count < causes.count {
            #expect(text.contains("\(causes.count - shown.count) more who can fail alone"))
            #expect(text.contains("section \u{2018}alone\u{2019}"))
        }
        #expect(
            AnalysisReport(analysis).firstPage().isWhole
                == (!text.contains("And ") && !text.contains("\u{2026}")))
    }

    /// Whether a row of the first table stands for a cause of this name.
    private func shows(_ document: ReportDocument, _ name: String) -> Bool {
        for case .table(let header, let rows) in document.blocks
        where header.first == "who can fail alone" {
            return rows.contains { row in
                row[0] == name || row[0].hasSuffix("\u{2026}") && name.hasPrefix(row[0].dropLast())
            }
        }
        return false
    }

    /// All that suffices alone at any of the four levels has its row in the section.
    @Test(arguments: [3, 30])
    func theSectionHasEveryCellOfOneFailure(vendors: Int) throws {
        let analysis = try analysis(model(vendors: vendors, titles: 10))
        let report = AnalysisReport(analysis, sections: [.alone])
        var rows: Set<String> = []
        for case .table(_, let table) in report.document.blocks {
            rows.formUnion(table.map { $0[0] })
        }
        let causes = analysis.findings.exposure.flatMap(\.coalitions).filter { $0.count == 1 }
            .map { coalition in CauseName(rootID: coalition[0])?.own?.rawValue ?? coalition[0] }
        #expect(causes.count > vendors)
        #expect(rows == Set(causes.map(report.names.cause)))
    }

    /// The sections that are asked for and no others, in the report's order.
    @Test func sectionsAreThoseAskedFor() throws {
        let analysis = try ReportSeed.analysis(of: "split-2-of-2")
        let text = AnalysisReport(analysis, sections: [.levels, .coalitions]).text
        let headings = [
            "Minimal coalitions: who must fail together",
            "Security level that is left when one party has failed",
        ]
        let places = headings.map { text.range(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(!text.contains("who can fail alone") && !text.contains("step by step"))
        let whole = AnalysisReport(analysis).text
        for section in ReportSection.allCases where section != .alone {
            let part = AnalysisReport(analysis, sections: [section]).text
            let body = part.dropFirst(part.prefix { $0 != "\n" }.count)
            if body.allSatisfy(\.isNewline) { continue }
            #expect(whole.contains(body.dropLast(1)), "\(section)")
        }
    }

    /// Orders and instruments come after the coalitions.
    @Test func coalitionsComeBeforeOrders() throws {
        let text = AnalysisReport(try ReportSeed.analysis(of: "single")).text
        let coalitions = try #require(text.range(of: "Minimal coalitions")?.lowerBound)
        let orders = try #require(text.range(of: "Orders, and the instruments")?.lowerBound)
        #expect(coalitions < orders)
    }

    /// A name that a shell would read otherwise is not offered to be typed.
    @Test(arguments: [("v0", "v0"), ("$(id)", "ID"), ("-x", "ID"), ("a b", "ID")])
    func aNameThatAShellReadsOtherwiseIsNotOffered(_ id: String, shown: String) throws {
        var graph = model(vendors: 0, titles: 0)
        let vendor = DefenderID(id)
        graph.defenders = [Defender(id: vendor, role: .cloud)]
        graph.perimeters["site"]?.operators = .defender(vendor)
        graph.channels["network"]?.guardedBy = .barrier(
            operators: .defender(vendor), level: SecurityLevel(rawValue: 4))
        let text = AnalysisReport(try analysis(graph), sections: [.summary]).text
        #expect(text.contains("sallyport diagram MODEL --fail \(shown)\n"))
    }
}
