package import Phrases

/// What stands above the report of a model that is watched: how the text stands, what is wrong with it,
/// and what changed since the last save.
///
/// Texts are told by the number of their version, never by the time, so that the same saves give the
/// same bytes.
package struct WatchPanel: Sendable {
    /// How far a version is.
    package enum Standing: Hashable, Sendable {
        /// It is being read and answered.
        case underWay
        /// It is right, and answered.
        case answered
        /// It is wrong, so that nothing is answered.
        case wrong
        /// It is right, and there is no answer.
        case unanswered
    }

    /// The model's file, as it was named.
    package let file: String
    /// The version of the text as it stands; the first one is 1.
    package let version: Int
    /// How far it is.
    package let standing: Standing
    /// The last version that was right and answered; `nil` where none was.
    package let answered: Int?
    /// What is to be said of the text, sorted by place.
    package let diagnostics: [Diagnostic]
    /// Why nothing more is known, where no diagnostic says so: a file that cannot be read, or a fault of
    /// ours.
    package let fault: String?
    /// What changed with the last version that was answered; `nil` before there are two, and as long as
    /// both are being compared.
    package let change: WatchChange?
    /// Whether the last two versions that were right are still being compared.
    package let isComparing: Bool

    /// Makes a panel.
    package init(
        file: String, version: Int, standing: Standing, answered: Int?, diagnostics: [Diagnostic],
        fault: String?, change: WatchChange?, isComparing: Bool
    ) {
        self.file = file
        self.version = version
        self.standing = standing
        self.answered = answered
        self.diagnostics = diagnostics
        self.fault = fault
        self.change = change
        self.isComparing = isComparing
    }

    /// The most diagnostics that are listed.
    package static let mostListed = 200

    /// How the text stands, in a sentence or two.
    package var sentence: String {
        let older =
            answered.map {
                $0 == version
                    ? "" : " What stands below is of version \($0), the last that was right."
            } ?? " No version was right so far, so that there is no answer."
        return switch standing {
        case .underWay where answered == nil:
            "Version \(version) is being read and answered; there is no answer yet."
        case .underWay: "Version \(version) is being read and answered." + older
        case .answered: "As of version \(version), which is the text as it stands."
        case .wrong: "Version \(version), the text as it stands, is wrong." + older
        case .unanswered: "Version \(version), the text as it stands, has no answer." + older
        }
    }
}

extension WatchPanel {
    /// The panel as an element of its own, of the id `now`.
    package var markup: String {
        var page = HTMLWriter()
        write(to: &page)
        return page.text
    }

    func write(to page: inout HTMLWriter) {
        // Nothing older stands below as long as there was nothing before.
        let isCurrent = standing == .answered || (standing == .underWay && answered == nil)
        page.element(
            "aside",
            [
                ("id", "now"), ("class", isCurrent ? "current" : "older"),
                ("aria-label", "The text as it stands"), ("data-version", "\(version)"),
            ]
        ) { page in
            page.element("p", [("class", "kind")], text: "Watching \(file)")
            page.element("p", [("id", "standing"), ("role", "status")], text: sentence)
            page.element("p", [("id", "lost"), ("role", "status"), ("hidden", "")])
            page.element("div", [("id", "now-parts")]) { page in
                if let fault { page.element("p", [("class", "fault")], text: fault) }
                list(&page)
                changes(&page)
                if answered != nil {
                    page.element("p", [("class", "words")]) {
                        $0.element(
                            "a", [("href", WatchPicture.fileName)],
                            text: "The map as a picture by itself")
                    }
                }
            }
        }
        page.lineBreak()
    }

    private func list(_ page: inout HTMLWriter) {
        if diagnostics.isEmpty { return }
        let errors = diagnostics.count { $0.severity == .error }
        let title = [
            errors > 0 ? Counted.words(errors, "error") : nil,
            diagnostics.count > errors
                ? Counted.words(diagnostics.count - errors, "remark") : nil,
        ].compactMap { $0 }.joined(separator: ", ")
        page.element("details", [("id", "diagnostics")] + (errors > 0 ? [("open", "")] : [])) {
            page in
            page.element("summary", text: title)
            page.element("ul", [("class", "diagnostics")]) { page in
                for diagnostic in diagnostics.prefix(Self.mostListed) {
                    page.element("li", [("class", diagnostic.severity.rawValue)]) { page in
                        line(
                            diagnostic.severity.rawValue, diagnostic.message, diagnostic.place,
                            &page)
                        page.write(" ")
                        page.element("small", text: "[\(diagnostic.code.rawValue)]")
                        for note in diagnostic.notes {
                            page.element("p") { line("note", note.message, note.place, &$0) }
                        }
                    }
                }
            }
            if diagnostics.count > Self.mostListed {
                page.element(
                    "p", text: "\(diagnostics.count - Self.mostListed) more are not listed.")
            }
        }
    }

    private func line(
        _ kind: String, _ message: String, _ place: DiagnosticPlace?, _ page: inout HTMLWriter
    ) {
        if let place {
            page.element("code", text: "\(place)")
            page.write(" ")
        }
        page.element("b", text: kind)
        page.write(": \(message)")
    }

    private func changes(_ page: inout HTMLWriter) {
        if isComparing {
            page.element("p", text: "What changed with it is being worked out.")
        }
        guard let change else { return }
        page.element("details", [("id", "change"), ("open", "")]) { page in
            page.element(
                "summary",
                text: "What changed from version \(change.before) to version \(change.after)")
            page.raw(change.markup)
        }
    }
}
