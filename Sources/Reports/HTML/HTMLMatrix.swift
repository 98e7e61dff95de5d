import FailureAnalysis
import Pictures
import ThreatGraph
import Wording

/// The exposure matrix as a table: the fewest failures that suffice, by consequence and tier.
///
/// Each cell says it in a number, a word and a shape; colour only repeats it.
struct HTMLMatrix {
    let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    func write(to page: inout HTMLWriter) {
        let tiers = Set(findings.exposure.compactMap(\.tier)).sorted()
        page.element("h2") { $0.term("The fewest failures that suffice") }
        page.element(
            "div",
            [
                ("class", "wide"), ("tabindex", "0"), ("role", "region"),
                ("aria-label", "Exposure matrix"),
            ]
        ) { page in
            page.element("table", [("class", "matrix")]) { page in
                page.element(
                    "caption",
                    text:
                        "By consequence, by what is counted, and by the attacker\u{2019}s capacity")
                page.element("thead") { page in
                    page.element("tr") { page in
                        for name in ["consequence", "counting"] {
                            page.element("th", [("scope", "col")]) { $0.term(name) }
                        }
                        for tier in tiers {
                            page.element("th", [("scope", "col")], term: "OC\(tier)")
                        }
                        page.element("th", [("scope", "col")], term: "holds")
                    }
                }
                for consequence in findings.consequences {
                    page.element("tbody") { page in
                        row(consequence, .party, "parties", tiers, &page)
                        row(consequence, .root, "root causes", tiers, &page)
                    }
                }
            }
        }
        page.element(
            "p", [("class", "legend")],
            text: "0: an attacker of that capacity needs nobody to fail. 1: one failure suffices. "
                + "none: no set of failures suffices in this model. Disclosure is by legal "
                + "compulsion, where capacity plays no role.")
    }

    private func row(
        _ consequence: String, _ level: AnswerLevel, _ name: String, _ tiers: [Int],
        _ page: inout HTMLWriter
    ) {
        let cells = findings.exposure.filter { $0.consequence == consequence && $0.level == level }
        page.element("tr") { page in
            if level == .party {
                page.element("th", [("scope", "rowgroup"), ("rowspan", "2")], term: consequence)
            }
            page.element("td", term: name)
            if let only = cells.first, only.tier == nil {
                cell(only, span: max(1, tiers.count), &page)
            } else {
                for tier in tiers {
                    if let found = cells.first(where: { $0.tier == tier }) {
                        cell(found, span: 1, &page)
                    } else {
                        page.element("td")
                    }
                }
            }
            if level == .party {
                page.element("td", [("rowspan", "2")], text: findings.levelText(of: consequence))
            }
        }
    }

    private func cell(_ cell: ExposureCell, span: Int, _ page: inout HTMLWriter) {
        let (style, mark, word): (String, String, String) =
            switch cell.order {
            case 0?: ("o0", "\u{25A0}", "nobody")
            case 1?: ("o1", "\u{25B2}", "one")
            case let order?: ("o2", "\u{25CB}", order == 2 ? "two" : "\(order)")
            case nil: cell.complete ? ("ox", "\u{25CF}", "none") : ("o2", "\u{25CB}", "unknown")
            }
        var attributes: [HTMLWriter.Attribute] = [("class", style)]
        if span > 1 { attributes.append(("colspan", "\(span)")) }
        page.element("td", attributes) { page in
            page.element("span", [("class", "mark"), ("aria-hidden", "true")], text: mark)
            page.element("b", text: cell.orderText)
            if cell.order == 0 || cell.order == 1 { page.element("small", text: word) }
        }
    }
}
