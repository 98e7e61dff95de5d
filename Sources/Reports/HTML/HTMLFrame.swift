import DigestKit
import FoundationEssentials

/// What every page is set in: a page that needs nothing else, and a policy that lets nothing run or
/// load but its own style sheet and script, by their hashes.
struct HTMLFrame {
    /// What the reader's window is called.
    var title: String
    /// The style sheet.
    var style: String
    /// The script; the page can be read without it.
    var script: String
    /// What the script looks things up in, as JSON; `nil` where it needs nothing.
    var data: String?
    /// The words that are explained where they stand first.
    var words = HTMLWords()

    /// The page around a body, ending in a line break.
    func text(_ body: (inout HTMLWriter) -> Void) -> String {
        var page = HTMLWriter(words: words)
        page.raw("<!DOCTYPE html>\n")
        page.element("html", [("lang", "en")]) { page in
            page.element("head") { head(&$0) }
            page.lineBreak()
            page.element("body") { page in
                body(&page)
                if let data {
                    page.element("script", [("type", "application/json"), ("id", "data")]) {
                        $0.raw(HTMLWriter.inert(json: data))
                    }
                }
                page.element("script") { $0.raw(script) }
            }
        }
        return page.text + "\n"
    }

    private func head(_ page: inout HTMLWriter) {
        page.element("meta", [("charset", "utf-8")])
        let policy =
            "default-src 'none'; style-src '\(Self.hash(style))'; script-src "
            + "'\(Self.hash(script))'; base-uri 'none'; form-action 'none'"
        page.element("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        page.element(
            "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        page.element("meta", [("name", "color-scheme"), ("content", "light dark")])
        page.element("meta", [("name", "referrer"), ("content", "no-referrer")])
        page.element("title", text: title)
        page.element("style") { $0.raw(style) }
    }

    /// The source expression by which a policy allows one inline text.
    static func hash(_ text: String) -> String {
        "sha256-" + Data(SHA256Digest(of: Array(text.utf8)).bytes).base64EncodedString()
    }
}

extension HTMLFrame {
    /// Links to the parts of a page, those that need the script hidden without it.
    static func navigation(
        _ links: [(id: String, name: String)], scripted: Set<String> = [],
        to page: inout HTMLWriter
    ) {
        page.element("nav", [("aria-label", "Parts of the report")]) { page in
            page.element("ul") { page in
                for (id, name) in links {
                    let hidden: [HTMLWriter.Attribute] =
                        scripted.contains(id) ? [("class", "scripted"), ("hidden", "")] : []
                    page.element("li", hidden) {
                        $0.element("a", [("href", "#" + id)], text: name)
                    }
                }
            }
        }
        page.lineBreak()
    }
}
