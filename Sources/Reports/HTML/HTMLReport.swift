import AttackGraph
import Catalogue
import DigestKit
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
    let maximumPictures: Int
    let report: AnalysisReport

    /// How many paths have a picture on a page whose map is an overview: the model is large then,
    /// and each of them shows a part of it.
    static let picturesBesideOverview = 24
    /// How many steps a path may have that is drawn on a page; longer ones are told in words.
    static let mostStepsDrawn = 100

    /// Makes a report.
    ///
    /// - Parameter maximumPictures: how many distinct paths get a picture; the others are told in
    ///   words.
    package init(_ analysis: Analysis, maximumPictures: Int = 200) {
        self.analysis = analysis
        self.maximumPictures = maximumPictures
        report = AnalysisReport(analysis, maximumPaths: 0)
    }

    /// The page, ending in a line break.
    ///
    /// - Throws: Whatever the JSON encoder throws; the embedded results hold nothing that JSON
    ///   cannot.
    /// - Complexity: the cost of the pictures, see `FailurePathDiagram`.
    package func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = String(decoding: try encoder.encode(WhatIfData(analysis)), as: UTF8.self)
        let style = HTMLStyle.text + Palette.product.styleSheet
        var page = HTMLWriter(words: HTMLWords(explaining: try CatalogueBook.builtIn()))
        page.raw("<!DOCTYPE html>\n")
        page.element("html", [("lang", "en")]) { page in
            page.element("head") { head(&$0, style: style) }
            page.lineBreak()
            page.element("body") { page in
                body(&page)
                page.element("script", [("type", "application/json"), ("id", "data")]) {
                    $0.raw(HTMLWriter.inert(json: data))
                }
                page.element("script") { $0.raw(HTMLScript.text) }
            }
        }
        return page.text + "\n"
    }

    private func head(_ page: inout HTMLWriter, style: String) {
        page.element("meta", [("charset", "utf-8")])
        let policy =
            "default-src 'none'; style-src '\(Self.hash(style))'; script-src "
            + "'\(Self.hash(HTMLScript.text))'; base-uri 'none'; form-action 'none'"
        page.element("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        page.element(
            "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        page.element("meta", [("name", "color-scheme"), ("content", "light dark")])
        page.element("meta", [("name", "referrer"), ("content", "no-referrer")])
        page.element("title", text: "\(analysis.findings.model.title): who can fail alone?")
        page.element("style") { $0.raw(style) }
    }

    /// The source expression by which a policy allows one inline text.
    private static func hash(_ text: String) -> String {
        "sha256-" + Data(SHA256Digest(of: Array(text.utf8)).bytes).base64EncodedString()
    }

    private func body(_ page: inout HTMLWriter) {
        let sections = HTMLSections(report.document)
        page.element("a", [("class", "skip"), ("href", "#answer")], text: "Skip to the answer")
        page.element("header") { page in
            page.element("p", [("class", "kind")], text: "Sallyport: who can fail alone?")
            page.element("h1", text: analysis.findings.model.title)
        }
        page.lineBreak()
        navigation(&page)
        page.element("main", [("id", "answer")]) { page in
            page.element("section", [("class", "first")]) { page in
                for verdict in sections.verdicts {
                    page.element("p", [("class", "verdict")], text: verdict)
                }
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

    private func navigation(_ page: inout HTMLWriter) {
        let links = [
            ("answer", "Answer"), ("what-if", "What if"), ("map", "Map"), ("paths", "Paths"),
            ("coalitions", "Coalitions"), ("controls", "Controls"), ("evidence", "Evidence"),
            ("conditions", "Conditions"),
        ]
        page.element("nav", [("aria-label", "Parts of the report")]) { page in
            page.element("ul") { page in
                for (id, name) in links {
                    let hidden: [HTMLWriter.Attribute] =
                        id == "what-if" ? [("class", "scripted"), ("hidden", "")] : []
                    page.element("li", hidden) {
                        $0.element("a", [("href", "#" + id)], text: name)
                    }
                }
            }
        }
        page.lineBreak()
    }
}
