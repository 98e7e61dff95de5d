import Catalogue
import Compilation
import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph
import Wording

@testable import Reports

/// Whatever a person can be told is explained, once, with an example and a page that is there.
struct TermBookTests {
    private static let status = Term(
        "exit status 3", also: ["3"], in: .statuses, "The work was stopped early.",
        example: "sallyport",
        page: "Gate.md")

    private static func book() throws -> TermBook {
        TermBook(catalogue: try CatalogueBook.builtIn(), statuses: [status])
    }

    private static let codes =
        DiagnosticCode.yamlCodes + DiagnosticCode.baseModelCodes + DiagnosticCode.modelCodes
        + DiagnosticCode.acceptanceCodes + DiagnosticCode.inputCodes
        + DiagnosticCode.rawGraphCodes + DiagnosticCode.graphMLCodes

    @Test func noTwoTermsHaveOneName() throws {
        let names = try Self.book().terms.map(\.name)
        #expect(names.count > 350)
        let twice = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys
        #expect(twice.sorted() == [])
    }

    @Test func everyPageIsThere() throws {
        let docs = PackageRoot.url.appendingPathComponent("Docs")
        for term in try Self.book().terms {
            let path = docs.appendingPathComponent(term.page).path
            #expect(FileManager.default.fileExists(atPath: path), "\(term.name): \(term.page)")
        }
    }

    /// A key says in its table what it is, and stands in the examples of its page.
    @Test func everyTermHasSentencesAndAnExample() throws {
        for term in try Self.book().terms {
            #expect(term.paragraph.count > 10, "\(term.name)")
            #expect(term.paragraph.hasSuffix(".") || term.group == .diagnostics, "\(term.name)")
            #expect(!term.paragraph.contains("  "), "\(term.name)")
            #expect(!term.paragraph.contains(".."), "\(term.name): \(term.paragraph)")
            let isShown = term.example != nil || !term.samples.isEmpty
            #expect(isShown || [.keys, .diagnostics].contains(term.group), "\(term.name)")
        }
    }

    @Test func everyCodeIsExplained() throws {
        let book = try Self.book()
        let explained = book.terms.filter { $0.group == .diagnostics }.map(\.name)
        let missing = Self.codes.map(\.rawValue).filter { !explained.contains($0) }
        #expect(missing == [], "give each an entry in Docs/Diagnostics.md and run Scripts/embed")
        // Read apart by other code, so that nothing of the page is lost.
        let page = try DiagnosticsPage()
        #expect(explained == page.entries.map(\.code))
        for entry in page.entries {
            let term = try #require(try book.terms(called: entry.code).first)
            let shown = ["wrong", "prints", "right"].compactMap { entry.examples[$0]?.text }
            #expect(term.samples.map { $0.text + "\n" } == shown, "\(entry.code)")
            #expect(!term.paragraph.contains("`") && !term.paragraph.contains("]("))
        }
    }

    @Test func thePageThatIsCompiledInIsWhatTheFileSays() throws {
        let file = PackageRoot.url.appendingPathComponent("Docs/Diagnostics.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(DiagnosticTerms.diagnostics + "\n" == text, "run Scripts/embed")
    }

    @Test func everyEntryOfTheCatalogueIsExplained() throws {
        let catalogue = try CatalogueBook.builtIn()
        let book = try Self.book()
        var ids = catalogue.controls.ids.map(\.rawValue)
        ids += catalogue.vectors.ids.map(\.rawValue) + catalogue.categories.ids.map(\.rawValue)
        ids += catalogue.tiers.ids.map(\.rawValue) + catalogue.levels.ids.map(\.rawValue)
        ids += catalogue.perimeters.ids.map(\.rawValue) + catalogue.instruments.ids.map(\.rawValue)
        #expect(ids.count > 200)
        for id in ids {
            let found = try book.terms(called: id.lowercased())
            #expect(found.contains { $0.support != nil }, "\(id)")
        }
        for instrument in catalogue.instruments {
            let term = try #require(try book.terms(called: instrument.id.rawValue).first)
            #expect(term.support?.contains("not legal advice") == true)
        }
    }

    /// What happened or was published is told with what it rests on, and apart from our reading.
    @Test func everyFactOfTheCatalogueIsExplained() throws {
        let catalogue = try CatalogueBook.builtIn()
        let book = try Self.book()
        #expect(catalogue.facts.count > 10)
        for fact in catalogue.facts {
            let found = try book.terms(called: fact.id.rawValue.uppercased())
            let term = try #require(found.first { $0.group == .facts }, "\(fact.id)")
            let parts = term.paragraph.components(
                separatedBy: "What follows for a model is our reading:")
            #expect(parts.count == 2)
            #expect(parts.first?.contains(fact.says) == true)
            #expect(parts.last?.contains(fact.reading) == true)
            for word in fact.about + fact.unsure { #expect(parts.last?.contains(word) == true) }
            let support = try #require(term.support)
            for source in fact.support.sources {
                let title = try #require(catalogue.sources[source]?.title)
                #expect(support.contains(title), "\(fact.id)")
            }
            let confidence: [Confidence: String] = [
                .readInSource: "read in the source", .secondary: "known from a secondary account",
                .unverified: "unverified",
            ]
            #expect(support.contains("; " + (confidence[fact.support.confidence] ?? "?")))
        }
    }

    @Test func everyKeyIsExplained() throws {
        let book = try Self.book()
        for key in ModelKey.all {
            let found = try book.terms(called: key.name)
            #expect(found.contains { $0.group == .keys }, "\(key.name)")
        }
        let level = try #require(try book.terms(called: "level (key)").first)
        #expect(level.paragraph.contains("In a perimeter: The level that it is claimed to hold"))
        #expect(level.paragraph.contains("In a requirement:"))
        let role = try #require(try book.terms(called: "defender.role").first)
        #expect(role.paragraph.contains("(required)"))
        #expect(role.paragraph.contains("One of lab, cloud, silicon,"))
    }

    /// What a person reads over a table or a part of the report is a term; plain words are not.
    @Test(arguments: [
        "single", "single-sl3", "single-tee-trainium", "split-2-of-3", "split-2-of-2-likelihood",
        "replicated-eu",
    ])
    func everyHeadingOfTheReportIsExplained(_ name: String) throws {
        let url = PackageRoot.url.appendingPathComponent("Models/seed-case/\(name).yaml")
        let analysis = try ReportTerms.analysis(of: url.path)
        let plain: Set<String> = [
            "for", "what", "value", "source", "answer", "instrument", "status", "since",
        ]
        // One table has a column for each perimeter.
        let places = Set((analysis.compiled.model?.perimeters.ids ?? []).map(\.rawValue))
        let book = try Self.book()
        var missing: [String] = []
        for heading in ReportTerms.headings(of: AnalysisReport(analysis, showsVectors: true))
        where !plain.contains(heading) && !places.contains(heading) {
            do { _ = try book.terms(called: heading) } catch { missing.append(heading) }
        }
        #expect(missing == [], "give each a synonym in Sources/Wording/Terms")
    }

    @Test func aWordOfTwoMeaningsIsToldWithBoth() throws {
        let found = try Self.book().terms(called: "order").map(\.name)
        #expect(found == ["order, as a number", "order, of a sovereign", "order (key)"])
        let text = TermReport(meanings: try Self.book().terms(called: "order"), of: "order").text
        #expect(text.hasPrefix("order: 3 meanings\n"))
        #expect(text.contains("The size of the smallest coalition"))
        #expect(text.contains("A legal command of a state"))
        #expect(text.contains("not legal advice."))
    }

    @Test(arguments: [
        ("Root Causes", "root cause"), ("lab bypass", "lab-bypass"), ("oc3", "OC3"),
        ("SL4", "SL4"), ("effective level", "effective SL"), ("failure paths", "failure path"),
        ("unknown-key", "model.unknown-key"), ("3", "exit status 3"),
        ("minimal coalition", "coalition"), ("covert", "covert"), ("realigned", "realigned"),
        ("compelled", "compelled"), ("taken for granted", "taken for granted"),
        ("inert", "inert"), ("certificate", "certificate"), ("gate", "gate"), ("accept", "accept"),
        ("lone failure", "lone failure"), ("compromised", "compromised"),
    ])
    func aWordIsFound(word: String, name: String) throws {
        #expect(try Self.book().terms(called: word).map(\.name).contains(name))
    }

    @Test func aWordOfAKeyLeadsToTheKey() throws {
        let found = try Self.book().terms(called: "log-normal")
        #expect(found.map(\.name) == ["distribution (key)"])
    }

    @Test(arguments: [
        ("coaltion", "no term is called 'coaltion': did you mean coalition"),
        (
            "model.unknown-ky",
            "no term is called 'model.unknown-ky': did you mean model.unknown-key"
        ),
        ("SL4-CC-1", "no term is called 'SL4-CC-1': did you mean SL4-CC-01"),
        ("zzzzzzzz", "no term is called 'zzzzzzzz': 'sallyport explain' lists them"),
    ])
    func anUnknownWordIsToldWhatMayHaveBeenMeant(word: String, message: String) throws {
        let book = try Self.book()
        let error = #expect(throws: TermSearchError.self) { try book.terms(called: word) }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
        #expect((error?.near.count ?? 0) <= 3)
    }

    @Test func whatAMarkOfAPageIsIsShownAsItIs() throws {
        let terms = try Self.book().terms(called: "yaml.unclosed")
        let text = TermReport(meanings: terms, of: "yaml.unclosed").text
        #expect(text.contains("What is printed:\n\n    example.yaml:2:8: error: this quote is not"))
        #expect(text.contains("\nWrong:\n\n    extends: small.yaml\n    title: \"Small\n"))
        #expect(text.contains("\nMore in Docs/Diagnostics.md.\n"))
        let markdown = TermReport(meanings: terms, of: "yaml.unclosed").markdown
        #expect(markdown.contains("```\nextends: small.yaml\ntitle: \"Small\n"))
    }

    @Test func aListHasEveryTerm() throws {
        let book = try Self.book()
        let text = TermReport(listing: book).text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for term in book.terms { #expect(text.contains(term.name), "\(term.name)") }
        for group in TermGroup.allCases { #expect(text.contains(group.title)) }
    }
}
