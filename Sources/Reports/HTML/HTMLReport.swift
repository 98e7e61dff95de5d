import AttackGraph
package import Catalogue
import Compilation
import Drawing
package import FailureAnalysis
import FoundationEssentials
import Pictures
import ThreatGraph

/// The report as one HTML page that needs nothing else: no network, no script to be read.
///
/// With scripts on, the page also answers what follows if chosen parties or root causes fail, from
/// the minimal coalitions embedded in it. Its content security policy lets nothing run or load but
/// its own style sheet and script, by their hashes.
package struct HTMLReport: Sendable {
    let analysis: Analysis
    private let catalogue: CatalogueBook?
    let maximumPictures: Int
    let report: AnalysisReport

    /// How many paths have a picture on a page whose map is an overview: the model is large then,
    /// and each of them shows a part of it.
    static let picturesBesideOverview = 24
    /// How many steps a path may have that is drawn on a page; longer ones are told in words.
    static let mostStepsDrawn = 100
    /// How many letters of the verdict stand below the headline without being asked for.
    static let mostLettersShown = 700

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - catalogue: Where the words of attackers are looked up; in the model's, or else the one
    ///     that is compiled in, unless given.
    ///   - maximumPictures: how many distinct paths get a picture; the others are told in words.
    package init(
        _ analysis: Analysis, explaining catalogue: CatalogueBook? = nil,
        maximumPictures: Int = 200
    ) {
        self.analysis = analysis
        self.catalogue = catalogue ?? analysis.compiled.catalogue
        self.maximumPictures = maximumPictures
        report = AnalysisReport(analysis, maximumPaths: 0)
    }

    /// The page, ending in a line break.
    ///
    /// - Throws: Whatever the JSON encoder throws; the embedded results hold nothing that JSON
    ///   cannot.
    /// - Complexity: the cost of the pictures, see `FailurePathDiagram`.
    package func text() throws -> String {
        let frame = HTMLFrame(
            title: title, style: Self.styleSheet, script: HTMLScript.text, data: try data(),
            words: try words())
        return frame.text { body(&$0) }
    }

    /// What the page is made of, for whoever serves its parts one by one.
    ///
    /// - Throws: as `text()`.
    /// - Complexity: as `text()`.
    package func parts() throws -> HTMLReportParts {
        var page = HTMLWriter(words: try words())
        body(&page)
        return HTMLReportParts(
            title: title, body: page.text, data: HTMLWriter.inert(json: try data()))
    }

    private var title: String { "\(analysis.findings.model.title): who can fail alone?" }

    /// The style sheet of the page, which its pictures need too.
    static let styleSheet = HTMLStyle.text + Palette.product.styleSheet

    private func words() throws -> HTMLWords {
        HTMLWords(explaining: try catalogue ?? CatalogueBook.builtIn())
    }

    /// What the script looks things up in, as JSON.
    private func data() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(WhatIfData(analysis)), as: UTF8.self)
    }

    private func body(_ page: inout HTMLWriter) {
        let sections = HTMLSections(report.page)
        page.element("a", [("class", "skip"), ("href", "#answer")], text: "Skip to the answer")
        page.element("header") { page in
            page.element("p", [("class", "kind")], text: "Sallyport: who can fail alone?")
            page.element("h1", text: analysis.findings.model.title)
        }
        page.lineBreak()
        navigation(&page)
        page.element("main", [("id", "answer")]) { page in
            page.element("section", [("class", "first")]) { page in
                headline(sections, &page)
                HTMLMatrix(analysis.findings).write(to: &page)
                sections.write(["Who can fail alone"], to: &page)
                for paragraph in sections.opening {
                    page.element("p", [("class", "words")], text: paragraph)
                }
            }
            whatIf(&page)
            let map = PerimeterMap(analysis.compiled, theme: .embedded, identifier: "map-svg")
            self.map(map, &page)
            paths(map, &page)
            sections.section(
                "coalitions", "Who must fail together",
                of: [
                    "Root causes", "Minimal coalitions: who must fail together",
                    "Security level that is left when one party has failed",
                    "Choke points and surface", "Requirements",
                ], to: &page)
            HTMLControls(analysis.compiled).write(to: &page)
            evidence(sections, &page)
            sections.rest(to: &page)
            sections.section("conditions", "Conditions", of: ["Conditions"], to: &page)
            HTMLWords.section(to: &page)
        }
    }

    /// The verdict in a few lines, and below it the whole of it where that says more.
    private func headline(_ sections: HTMLSections, _ page: inout HTMLWriter) {
        let headline = HTMLHeadline(analysis.findings, of: analysis.compiled.model).sentence
        page.element("p", [("class", "verdict"), ("id", "headline")], text: headline)
        let rest = sections.verdicts.filter { $0 != headline }
        if rest.isEmpty { return }
        func write(_ page: inout HTMLWriter) {
            for verdict in rest { page.element("p", [("class", "rest")], text: verdict) }
        }
        if rest.reduce(0, { $0 + $1.count }) <= Self.mostLettersShown {
            write(&page)
        } else {
            page.element("details", [("class", "rest")]) { page in
                page.element("summary", text: "Everybody by name, and at which tiers")
                write(&page)
            }
        }
    }

    private func navigation(_ page: inout HTMLWriter) {
        HTMLFrame.navigation(
            [
                ("answer", "Answer"), ("what-if", "What if"), ("map", "Map"), ("paths", "Paths"),
                ("coalitions", "Coalitions"), ("controls", "Controls"), ("evidence", "Evidence"),
                ("conditions", "Conditions"),
            ], scripted: ["what-if"], to: &page)
    }
}
