import Catalogue
import Compilation
import DigestKit
import FailureAnalysis
import Foundation
import ModelSupport
import Testing

@testable import Reports
@testable import Wording

/// The report page as text: what can be said of it without a browser.
struct HTMLReportTests {
    private static let single = Result { try ReportSeed.analysis(of: "single") }

    /// The policy allows the style sheet and the script that are there, and nothing else.
    @Test func policyHoldsTheHashesOfWhatIsThere() throws {
        let page = try HTMLReport(Self.single.get()).text()
        for tag in ["style", "script"] {
            let parts = page.components(separatedBy: "<\(tag)>")
            #expect(parts.count == 2)
            let body = try #require(parts.last?.components(separatedBy: "</\(tag)>").first)
            let hash = Data(SHA256Digest(of: Array(body.utf8)).bytes).base64EncodedString()
            #expect(page.contains("\(tag)-src &#39;sha256-\(hash)&#39;"), "\(tag)")
        }
        #expect(page.contains("default-src &#39;none&#39;"))
        #expect(!page.contains("unsafe-inline"))
    }

    /// Who asserts which alternative of an unknown stands beside it, and who says that he does not say.
    @Test func anUnknownHasTheSourcesOfItsAlternatives() throws {
        let text =
            PremisesModel.text() + """
                sources: { deal: { title: The deal }, filing: { title: A filing } }
                unknown:
                  cap:
                    silent: filing
                    one-of:
                      - { label: held, set: { channels.media.level: SL4 }, source: deal }
                      - { label: bare, set: { channels.media.level: SL1 } }

                """
        let page = try HTMLReport(
            FailureAnalyser(CompulsionModel.compiled(text)).analysis()
        ).text()
        #expect(page.contains("held (deal) / bare; not said by filing"))
        #expect(page.contains(">source</th>"))
    }

    /// The words of attackers come from the catalogue that was given.
    @Test func theTiersAreThoseOfTheCatalogueGiven() throws {
        let analysis = try Self.single.get()
        let file = """
            catalogue: 1
            tiers:
              OC1:
                title: Amateurs
                people: Three gardeners
                time: several days
                budget: 1000
                infrastructure: A shed
                actors: Neighbours
                source: [rand-figure-4-1]
                confidence: secondary

            """
        let other = try CatalogueBook.builtIn().merging(
            userFile: Array(file.utf8), file: "own.yaml")
        #expect(try !HTMLReport(analysis).text().contains("three gardeners"))
        #expect(try HTMLReport(analysis, explaining: other).text().contains("three gardeners"))
    }

    @Test func needsNothingElse() throws {
        let page = try HTMLReport(Self.single.get()).text()
        for mark in [" src=", "url(", "@import", "<link", "<img", " style=", " onclick", "import("]
        {
            #expect(!page.contains(mark), "\(mark)")
        }
        let addresses = page.components(separatedBy: "href=\"").dropFirst()
        #expect(addresses.allSatisfy { $0.hasPrefix("#") })
        #expect(!page.replacing("http://www.w3.org/2000/svg", with: "").contains("://"))
    }

    @Test func itsScriptIsSmallAndMakesNoMarkup() {
        #expect(HTMLScript.text.utf8.count < 30_000)
        for call in [
            "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "fetch(",
        ] {
            #expect(!HTMLScript.text.contains(call), "\(call)")
        }
        #expect(HTMLScript.text.split(separator: "\n").allSatisfy { $0.count <= 140 })
    }

    @Test func hostileLabelsStayText() throws {
        let pages = HTMLPages()
        for analysis in [try pages.hostile(Self.single.get()), try pages.hostileGraph()] {
            let page = try HTMLReport(analysis).text()
            #expect(page.components(separatedBy: "<script").count == 3)
            #expect(page.components(separatedBy: "</script").count == 3)
            #expect(!page.contains("<img") && !page.contains("<!--"))
        }
    }

    @Test func embeddedResultsEndNoScript() {
        let text = HTMLWriter.inert(json: "{\"a\":\"</script>&\u{2028}\u{2029}\"}")
        #expect(text == "{\"a\":\"\\u003c/script\\u003e\\u0026\\u2028\\u2029\"}")
    }

    @Test func isTheSameEachTime() throws {
        let first = try HTMLReport(ReportSeed.analysis(of: "single")).text()
        #expect(first == (try HTMLReport(Self.single.get()).text()))
    }

    /// The first screen has the verdict of the text report, and every path of it its picture.
    @Test func saysWhatTheTextReportSays() throws {
        let analysis = try Self.single.get()
        let page = try HTMLReport(analysis).text()
        let verdict = HTMLWriter.escaped(
            Headline(analysis.findings, of: analysis.compiled.model).sentence)
        #expect(page.contains("<p class=\"rest\">\(verdict)</p>"))
        #expect(
            page.contains(
                "<p class=\"verdict\" id=\"headline\">3 parties would each suffice alone if they "
                    + "failed: AWS, the lab and Trainium.</p>"))
        let distinct = Set((analysis.findings.freePaths + analysis.paths).map(\.id))
        #expect(page.components(separatedBy: "class=\"path\"").count - 1 == distinct.count)
        #expect(page.components(separatedBy: "<svg ").count - 1 == distinct.count + 1)
        #expect(page.contains(HTMLWriter.escaped(analysis.compiled.conditions)))
    }

    /// However many names there are, the headline has room for them in three lines.
    @Test func theHeadlineIsShort() {
        let names = (1...1_000).map { "Party number \($0)" }
        #expect(
            HTMLHeadline.shortened(names, to: 48)
                == "Party number 1, Party number 2, Party number 3 and 997 more")
        #expect(HTMLHeadline.shortened(["AWS", "the lab"], to: 56) == "AWS and the lab")
        let long = String(repeating: "A very long name ", count: 20)
        #expect(
            HTMLHeadline.shortened([long, long], to: 20) == "A very long name A\u{2026} and 1 more")
        #expect(HTMLHeadline.shortened([], to: 20) == "")
    }

    /// Every picture has a button that saves it, under a name of its own.
    @Test func everyPictureCanBeSaved() throws {
        let page = try HTMLReport(Self.single.get()).text()
        let names = page.components(separatedBy: "data-save=\"").dropFirst()
            .compactMap { $0.components(separatedBy: "\"").first }
        #expect(names.count == page.components(separatedBy: "<svg ").count - 1)
        #expect(Set(names).count == names.count)
        #expect(names.first == "map.svg")
        #expect(names.allSatisfy { $0.hasSuffix(".svg") })
    }

    /// A page of many paths draws only so many, and tells the others in words.
    @Test func drawsOnlySoManyPaths() throws {
        let analysis = try Self.single.get()
        let page = try HTMLReport(analysis, maximumPictures: 2).text()
        // The map, two ways that need nobody, and two that follow from one failure.
        #expect(page.components(separatedBy: "<svg ").count - 1 == 5)
        #expect(page.contains("The first 2 of"))
    }
}
