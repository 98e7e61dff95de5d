/// The page of a model that is watched: the panel, and the report of the last version that was right.
///
/// It holds no style and no script of its own, but names files beside it, so that a policy can forbid
/// whatever is not one of these.
package struct WatchPage: Sendable {
    /// What stands above the report.
    package let panel: WatchPanel
    /// The report; `nil` where no version was right so far.
    package let report: HTMLReportParts?

    /// Makes a page.
    package init(_ panel: WatchPanel, report: HTMLReportParts?) {
        self.panel = panel
        self.report = report
    }

    /// The files that the page names, which stand beside it.
    package enum File: String, CaseIterable, Sendable {
        /// The style sheet.
        case style = "style.css"
        /// The picture in the window's tab, without which browsers ask for one elsewhere.
        case icon = "icon.svg"
        /// The script of the report.
        case report = "report.js"
        /// The module that keeps the page as the text is.
        case live = "live.js"
        /// The module that hears of new versions.
        case events = "events.js"
        /// The module that puts a new panel in the place of the old one.
        case panel = "panel.js"

        /// What it holds.
        package var text: String {
            switch self {
            case .style: HTMLReportParts.styleSheet + WatchStyle.text
            case .icon: WatchStyle.icon
            case .report: HTMLReportParts.script
            case .live: WatchScript.live
            case .events: WatchScript.events
            case .panel: WatchScript.panel
            }
        }
    }

    /// The page, ending in a line break.
    ///
    /// - Complexity: O(*n*) for *n* bytes of it.
    package var text: String {
        var page = HTMLWriter()
        page.raw("<!DOCTYPE html>\n")
        page.element("html", [("lang", "en")]) { page in
            page.element("head") { head(&$0) }
            page.lineBreak()
            let answered: [HTMLWriter.Attribute] =
                panel.answered.map { [("data-answered", "\($0)")] } ?? []
            page.element("body", answered) { page in
                panel.write(to: &page)
                guard let report else { return }
                page.raw(report.body)
                page.element("script", [("type", "application/json"), ("id", "data")]) {
                    $0.raw(report.data)
                }
            }
        }
        return page.text + "\n"
    }

    private func head(_ page: inout HTMLWriter) {
        page.element("meta", [("charset", "utf-8")])
        page.element(
            "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        page.element("meta", [("name", "color-scheme"), ("content", "light dark")])
        page.element("meta", [("name", "referrer"), ("content", "no-referrer")])
        page.element("title", text: report?.title ?? "Watching \(panel.file)")
        page.element("link", [("rel", "stylesheet"), ("href", File.style.rawValue)])
        page.element("link", [("rel", "icon"), ("href", File.icon.rawValue)])
        if report != nil {
            page.element("script", [("src", File.report.rawValue), ("defer", "")])
        }
        page.element("script", [("type", "module"), ("src", File.live.rawValue)])
    }
}
