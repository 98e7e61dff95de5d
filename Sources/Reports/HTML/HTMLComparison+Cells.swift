import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension HTMLComparison {
    /// The orders and levels of both side by side, those that differ marked.
    func orders(_ sections: HTMLSections, _ page: inout HTMLWriter) {
        page.element("section", [("id", "orders")]) { page in
            page.element("h2", text: "The fewest failures that suffice")
            page.element(
                "div",
                [
                    ("class", "wide"), ("tabindex", "0"), ("role", "region"),
                    ("aria-label", "Orders of both"),
                ]
            ) { page in
                page.element("table", [("class", "matrix two")]) { page in
                    page.element(
                        "caption",
                        text: "By consequence, by what is counted, and by the attacker\u{2019}s "
                            + "capacity; what differs is underlined")
                    page.element("thead") { head(&$0) }
                    for consequence in consequences {
                        page.element("tbody") { page in
                            for level in levels { row(consequence, level, &page) }
                        }
                    }
                }
            }
            page.element(
                "p", [("class", "legend")],
                text: "0: an attacker of that capacity needs nobody to fail. none: no set of "
                    + "failures suffices in that model. >k: none of at most k was found, and larger "
                    + "ones were not looked for. Holds: the level that holds while nobody fails, counting parties."
            )
            sections.write(headings: { $0.hasPrefix(Self.levelsHeading) }, to: &page)
        }
        page.lineBreak()
    }

    private func head(_ page: inout HTMLWriter) {
        page.element("tr") { page in
            for name in ["consequence", "counting"] {
                page.element("th", [("scope", "col"), ("rowspan", "2")], text: name)
            }
            for model in models {
                page.element(
                    "th",
                    [
                        ("scope", "colgroup"), ("colspan", "\(max(tiers.count, 1))"),
                        ("class", "begins"),
                    ],
                    text: model.label)
                page.element("th", [("scope", "col"), ("rowspan", "2")], term: "holds")
            }
        }
        page.element("tr") { page in
            for _ in models {
                if tiers.isEmpty { page.element("th", [("class", "begins")]) }
                for (place, tier) in tiers.enumerated() {
                    page.element(
                        "th",
                        [("scope", "col"), ("data-tier", "\(tier)")]
                            + (place == 0 ? [("class", "begins")] : []),
                        term: "OC\(tier)")
                }
            }
        }
    }

    private func row(_ consequence: String, _ level: AnswerLevel, _ page: inout HTMLWriter) {
        let cells = pair.cells.filter { $0.consequence == consequence && $0.level == level }
        if cells.isEmpty { return }
        page.element("tr", attributes(consequence, cells.compactMap(\.tier), level)) { page in
            page.element("th", [("scope", "row")], term: consequence)
            page.element("td", term: level.tableName)
            let levels = models.map { $0.levelText(of: consequence) }
            for (side, model) in models.enumerated() {
                let own = model.exposure.filter {
                    $0.consequence == consequence && $0.level == level
                }
                let shown: [ExposureCell?] =
                    cells.first?.tier == nil
                    ? [own.first] : tiers.map { tier in own.first { $0.tier == tier } }
                for (place, cell) in shown.enumerated() {
                    let compared = cells.first { $0.tier == cell?.tier }
                    let differs = compared.map { $0.firstOrder != $0.secondOrder } ?? false
                    order(
                        cell, span: shown.count == 1 ? max(tiers.count, 1) : 1,
                        differs: differs, begins: place == 0, &page)
                }
                page.element("td") { page in
                    guard level == .party else { return }
                    let isOther = side == 1 && levels.count == 2 && levels[0] != levels[1]
                    page.element(
                        isOther ? "b" : "span", isOther ? [("class", "differs")] : [],
                        term: levels[side])
                    if isOther { page.element("small", text: "was \(levels[0])") }
                }
            }
        }
    }

    private func order(
        _ cell: ExposureCell?, span: Int, differs: Bool, begins: Bool, _ page: inout HTMLWriter
    ) {
        guard let cell else {
            page.element("td", text: "n/a")
            return
        }
        let style =
            switch cell.order {
            case 0?: "o0"
            case 1?: "o1"
            case _?: "o2"
            case nil: cell.complete ? "ox" : "o2"
            }
        var attributes: [HTMLWriter.Attribute] = [("class", style + (begins ? " begins" : ""))]
        if span > 1 { attributes.append(("colspan", "\(span)")) }
        if let tier = cell.tier { attributes.append(("data-tier", "\(tier)")) }
        page.element("td", attributes) { page in
            page.element("b", differs ? [("class", "differs")] : [], text: cell.orderText)
        }
    }

    // MARK: Coalitions

    /// Coalitions lost and gained and which of the two is at least as safe, tiers that say the same
    /// in one row.
    func coalitions(_ page: inout HTMLWriter) {
        page.element("section", [("id", "coalitions")]) { page in
            page.element("h2", text: "Coalitions lost and gained, and which is safer")
            page.element(
                "div",
                [
                    ("class", "wide"), ("tabindex", "0"), ("role", "region"),
                    ("aria-label", "Coalitions lost and gained"),
                ]
            ) { page in
                page.element("table", [("class", "coalitions")]) { page in
                    page.element("thead") { page in
                        page.element("tr") { page in
                            for name in [
                                "consequence", "counting", "attacker",
                                "lost: no longer suffices in \(pair.second)",
                                "gained: now suffices in \(pair.second)", "at least as safe",
                            ] {
                                page.element("th", [("scope", "col")], text: name)
                            }
                        }
                    }
                    page.element("tbody") { page in
                        for group in groups { row(group, &page) }
                    }
                }
            }
            page.element(
                "p", [("class", "legend")],
                text:
                    "In brackets: coalitions that suffice in the other set-up too, where fewer of "
                    + "their members do; they are no danger gone and no new danger. The one named at "
                    + "the end is at least as safe: every minimal coalition of it suffices in the "
                    + "other, each with a verified proof there.")
        }
        page.lineBreak()
    }

    /// Cells of one consequence and way of counting, at tiers that say the same.
    private struct Group {
        var cell: ComparedCell
        var tiers: [Int]
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for consequence in consequences {
            for level in levels {
                let start = groups.count
                for cell in pair.cells where cell.consequence == consequence && cell.level == level
                {
                    let tiers = cell.tier.map { [$0] } ?? []
                    if let last = groups.indices.last, last >= start,
                        groups[last].cell.gained == cell.gained,
                        groups[last].cell.lost == cell.lost,
                        groups[last].cell.dominance == cell.dominance
                    {
                        groups[last].tiers += tiers
                    } else {
                        groups.append(Group(cell: cell, tiers: tiers))
                    }
                }
            }
        }
        return groups
    }

    private func row(_ group: Group, _ page: inout HTMLWriter) {
        let cell = group.cell
        page.element("tr", attributes(cell.consequence, group.tiers, cell.level)) { page in
            page.element("th", [("scope", "row")], term: cell.consequence)
            page.element("td", term: cell.level.tableName)
            page.element("td", term: TierRange.words(group.tiers))
            list(cell.lost, &page)
            list(cell.gained, &page)
            let verdict: String =
                switch cell.dominance {
                case .equal: "the same"
                case .first: pair.first
                case .second: pair.second
                case .incomparable: "neither"
                case .undecided: "not decided"
                }
            page.element("td", text: verdict)
        }
    }

    /// How many coalitions of one cell are written out.
    private static let mostListed = 12

    private func list(_ coalitions: [CoalitionDifference], _ page: inout HTMLWriter) {
        page.element("td") { page in
            if coalitions.isEmpty {
                page.write("\u{2013}")
                return
            }
            page.element("ul") { page in
                for coalition in coalitions.prefix(Self.mostListed) {
                    let names = coalition.members.map(name).joined(separator: " + ")
                    let words = coalition.members.isEmpty ? "no failure needed" : names
                    page.element(
                        "li", coalition.sufficesInOther ? [("class", "words")] : [],
                        text: coalition.sufficesInOther ? "[\(words)]" : words)
                }
                let more = coalitions.count - Self.mostListed
                if more > 0 { page.element("li", text: "and \(more) more") }
            }
        }
    }
}
