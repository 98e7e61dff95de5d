package import Catalogue
package import Compilation
import Drawing
package import FailureAnalysis
import Phrases
package import Pictures
import ThreatGraph
import Wording

/// Two set-ups on one HTML page that needs nothing else: both maps with what differs lit, what the
/// second buys and what it costs, and every order, level and coalition that differs.
///
/// Everything can be read without the script; with it, one consequence, tier and way of counting can
/// be looked at alone. Policy, escaping and pictures are those of `HTMLReport`.
package struct HTMLComparison: Sendable {
    private let comparison: Comparison
    private let compiled: [CompiledModel]
    private let catalogue: CatalogueBook?
    private let size: MapSize
    let pair: ModelPair
    let models: [ComparedModel]

    /// Makes a page of the first pair of a comparison; `nil` where it has none.
    ///
    /// - Parameters:
    ///   - comparison: What was found.
    ///   - first: The first model of the pair.
    ///   - second: The second model of the pair.
    ///   - catalogue: Where the words of attackers are looked up; in that of the first model that has
    ///     one, or else the one that is compiled in, unless given.
    ///   - size: Above which size of either model both maps are overviews.
    package init?(
        _ comparison: Comparison, first: CompiledModel, second: CompiledModel,
        explaining catalogue: CatalogueBook? = nil, size: MapSize = .standard
    ) {
        guard let pair = comparison.pairs.first else { return nil }
        self.comparison = comparison
        self.pair = pair
        self.size = size
        self.catalogue = catalogue ?? first.catalogue ?? second.catalogue
        compiled = [first, second]
        models = [pair.first, pair.second].compactMap { label in
            comparison.models.first { $0.label == label }
        }
    }

    /// The page, ending in a line break.
    ///
    /// - Complexity: the cost of two maps, see `ComparedMaps`, and O(cells).
    package func text() -> String {
        let frame = HTMLFrame(
            title: titles.joined(separator: ", against "),
            style: HTMLStyle.text + HTMLComparisonStyle.text + Palette.product.styleSheet,
            script: HTMLScript.common + HTMLComparisonScript.text,
            words: (catalogue ?? (try? CatalogueBook.builtIn())).map(HTMLWords.init(explaining:))
                ?? HTMLWords())
        return frame.text { page in
            body(&page)
            HTMLWords.section(to: &page)
        }
    }

    private var titles: [String] { models.map(\.named) }

    private func body(_ page: inout HTMLWriter) {
        let maps = ComparedMaps(
            comparison, first: compiled[0], second: compiled[1], size: size, theme: .embedded)
        let sections = HTMLSections(
            ComparisonReport(comparison, named: compiled.map(\.model)).document)
        page.element("a", [("class", "skip"), ("href", "#answer")], text: "Skip to the answer")
        page.element("header") { page in
            page.element(
                "p", [("class", "kind")],
                text: "Sallyport: what does one set-up buy over another, and what does it cost?")
            page.element("h1", text: titles.joined(separator: ", against "))
        }
        page.lineBreak()
        HTMLFrame.navigation(
            [
                ("answer", "Answer"), ("price", "Buys and costs"), ("maps", "Maps"),
                ("orders", "Orders"), ("coalitions", "Coalitions"), ("differences", "Differences"),
                ("more", "More"), ("conditions", "Conditions"),
            ], to: &page)
        page.element("main", [("id", "answer")]) { page in
            page.element("section", [("class", "first")]) { page in
                page.element(
                    "p", [("class", "verdict"), ("id", "headline")], text: maps.verdict + ".")
                if let extent = comparison.extentSentence {
                    page.element("p", [("class", "rest")], text: extent)
                }
                choice(&page)
            }
            price(&page, sections)
            self.maps(maps, &page)
            orders(sections, &page)
            coalitions(&page)
            page.element("section", [("id", "differences")]) { page in
                sections.write(headings: { $0.hasPrefix("What differs in the models") }, to: &page)
            }
            page.lineBreak()
            page.element("section", [("id", "more")]) { page in
                sections.write(headings: { !Self.isPlaced($0) }, to: &page)
            }
            page.lineBreak()
            sections.section("conditions", "Conditions", of: ["Conditions"], to: &page)
        }
    }

    /// How the report's part on what is left of levels begins.
    static let levelsHeading = "The level that holds while nobody fails"

    /// Whether the page has a place of its own for a part of the report.
    private static func isPlaced(_ heading: String) -> Bool {
        heading == "Conditions" || heading == ComparisonReport.tradeOffsHeading
            || [
                "What differs in the models", "The fewest failures that suffice", levelsHeading,
                "Coalitions lost and gained",
            ].contains(where: heading.hasPrefix)
            || heading.hasPrefix("What ")
                && [" buys over ", " costs against ", " is not decided "].contains(
                    where: heading.contains)
    }

    /// Where one consequence, tier and way of counting is chosen; needs the script.
    private func choice(_ page: inout HTMLWriter) {
        page.element(
            "form",
            [("id", "choice"), ("class", "scripted"), ("hidden", ""), ("autocomplete", "off")]
        ) { page in
            select("consequence", "Consequence", "all", consequences.map { ($0, $0) }, &page)
            select("tier", "Attacker", "every tier", tiers.map { ("\($0)", "OC\($0)") }, &page)
            select(
                "level", "Counting", "every way",
                levels.map { ($0.rawValue, $0.tableName) }, &page)
            page.element(
                "span", [("id", "chosen"), ("role", "status"), ("aria-live", "polite")])
        }
    }

    private func select(
        _ id: String, _ label: String, _ every: String, _ values: [(String, String)],
        _ page: inout HTMLWriter
    ) {
        page.element("label") { page in
            page.write(label)
            page.element("select", [("id", "choose-" + id)]) { page in
                page.element("option", [("value", "")], text: every)
                for (value, name) in values {
                    page.element("option", [("value", value)], text: name)
                }
            }
        }
    }

    /// What the second buys and costs, and what is not decided.
    private func price(_ page: inout HTMLWriter, _ sections: HTMLSections) {
        let nothing =
            pair.isCut
            ? "Nothing was found; not everything is decided, see below."
            : "Nothing that these models show."
        page.element("section", [("id", "price")]) { page in
            page.element("h2", text: "What it buys, and what it costs")
            let named = comparison.called(
                ComparedNames(compiled.map(\.model), ids: comparison.failing))
            let told = named.pairs.first ?? pair
            for (title, items) in [
                ("What \(pair.second) buys over \(pair.first)", told.buys),
                ("What \(pair.second) costs against \(pair.first)", told.costs),
            ] {
                page.element("h3", text: title)
                if items.isEmpty { page.element("p", text: nothing) }
                page.element("ul", [("class", "price")]) { page in
                    for item in items {
                        page.element(
                            "li", attributes(item.consequence, item.tiers, item.level),
                            text: item.words)
                    }
                }
            }
            if !pair.undecided.isEmpty {
                page.element("h3", text: "What is not decided")
                page.element("ul") { page in
                    for (question, clause) in zip(pair.undecided, pair.undecidedClauses) {
                        page.element(
                            "li",
                            attributes(
                                question.consequence, question.tiers.compactMap { $0 },
                                question.level),
                            text: clause)
                    }
                }
            }
            sections.write(
                headings: { $0 == ComparisonReport.tradeOffsHeading }, to: &page)
        }
        page.lineBreak()
    }

    private func maps(_ maps: ComparedMaps, _ page: inout HTMLWriter) {
        page.element("section", [("id", "maps")]) { page in
            page.element("h2", text: "Both maps")
            page.element(
                "p",
                text: maps.isOverview
                    ? "Both are overviews, sorted alike: one of the models is too large to be drawn "
                        + "thing by thing. What differs is ringed."
                    : "What both have stands at the same place in both; what differs is ringed.")
            page.element("p", [("id", "map-choice"), ("class", "scripted"), ("hidden", "")]) {
                page in
                for (value, name) in [
                    ("both", "Both"), ("a", "Only \(pair.first)"), ("b", "Only \(pair.second)"),
                ] {
                    page.element(
                        "button", [("type", "button"), ("data-maps", value)], text: name)
                    page.write(" ")
                }
                if !maps.isOverview, !maps.differing.isEmpty {
                    page.element(
                        "button", [("type", "button"), ("id", "light")],
                        text: "Dim what both have alike")
                }
            }
            let differing = maps.differing.map {
                $0.replacing("%", with: "%25").replacing(" ", with: "%20")
            }.joined(separator: " ")
            page.element("div", [("id", "both-maps"), ("data-differing", differing)]) { page in
                for (place, picture) in maps.pictures.enumerated() {
                    let side = place == 0 ? "a" : "b"
                    page.element("div", [("class", "side"), ("data-side", side)]) { page in
                        HTMLPicture.write(picture.svg(), savedAs: "map-" + side, to: &page)
                    }
                }
            }
        }
        page.lineBreak()
    }

    // MARK: What is chosen from

    /// The consequences in order.
    var consequences: [String] {
        var seen: Set<String> = []
        return pair.cells.map(\.consequence).filter { seen.insert($0).inserted }
    }

    var tiers: [Int] { Set(pair.cells.compactMap(\.tier)).sorted() }

    var levels: [AnswerLevel] {
        let asked = Set(pair.cells.map(\.level))
        return AnswerLevel.allCases.filter(asked.contains)
    }

    /// What the script finds a line by: its consequence, its tiers (none where capability plays no
    /// role) and its way of counting.
    func attributes(
        _ consequence: String, _ tiers: [Int], _ level: AnswerLevel
    ) -> [HTMLWriter.Attribute] {
        [
            ("data-consequence", consequence),
            ("data-tiers", tiers.map(String.init).joined(separator: " ")),
            ("data-level", level.rawValue),
        ]
    }

    /// A party or root cause by name and id, as the model calls it that has it.
    func name(_ id: String) -> String {
        let party = CauseName(rootID: id)?.ownParty ?? id
        let isInSecondOnly =
            pair.partiesOnlyInSecond.contains(party) || pair.rootCausesOnlyInSecond.contains(id)
        return ModelNames(compiled[isInSecondOnly ? 1 : 0].model).cause(id)
    }
}

extension CauseName {
    /// Whose own failure it is, where it is one.
    fileprivate var ownParty: String? {
        guard case .own(let party) = self else { return nil }
        return party.rawValue
    }
}
