import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Reports

/// A word of the page leads once to what it means, by pointer and by keyboard.
struct HTMLWordsTests {
    @Test func theFirstUseOfATermIsALinkWithAHoverText() throws {
        var page = HTMLWriter(words: HTMLWords(explaining: try CatalogueBook.builtIn()))
        page.term("root causes")
        page.term("Root causes")
        page.term("kettle <b>")
        #expect(
            page.text.hasPrefix(
                "<a class=\"word\" href=\"#word-root-cause\" title=\"What makes defenders fail, "))
        #expect(page.text.hasSuffix("</a>Root causeskettle &lt;b&gt;"))
        HTMLWords.section(to: &page)
        #expect(page.text.contains("<dt id=\"word-root-cause\">root cause</dt><dd>What makes"))
    }

    @Test func aWordOfTwoMeaningsAndAPageWithoutTermsLeadNowhere() throws {
        var page = HTMLWriter(words: HTMLWords(explaining: try CatalogueBook.builtIn()))
        page.term("order")
        #expect(page.text == "order")
        var bare = HTMLWriter()
        bare.term("root cause")
        HTMLWords.section(to: &bare)
        #expect(bare.text == "root cause")
    }

    @Test func everyWordOfTheSeedCasesPageIsInItsList() throws {
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/single.yaml").path
        let page = try HTMLReport(ReportTerms.analysis(of: path)).text()
        let links = page.matches(of: /<a class="word" href="#(word-[^"]*)" title="([^"]+)">/)
        let anchors = links.map { String($0.1) }
        #expect(Set(anchors).count == anchors.count)
        for anchor in anchors { #expect(page.contains("<dt id=\"\(anchor)\">"), "\(anchor)") }
        for word in ["oc1", "oc5", "root-cause", "coalition", "effective-sl", "exposure-matrix"] {
            #expect(anchors.contains("word-\(word)"), "\(word)")
        }
        #expect(page.matches(of: /<dt id="word-/).count == anchors.count)
    }
}
