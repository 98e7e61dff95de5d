import Drawing

/// What stands around a chart, whatever it draws: what it says, what it answers, and on what that rests.
package struct ChartFrame: Sendable {
    /// What the chart says, in parts that may stand on lines of their own.
    package var verdict: [String]
    package var question: String
    package var caption: [String]
    package var metadata: String

    package init(verdict: [String], question: String, caption: [String], metadata: String) {
        self.verdict = verdict
        self.question = question
        self.caption = caption
        self.metadata = metadata
    }

    /// What the chart says, on one line.
    var title: String { verdict.joined(separator: ": ") }

    /// The page of a chart: heading and caption, and between them what is drawn.
    func page(_ page: Page, drawing draw: (inout Page) -> Void) -> Layout {
        var page = page
        page.addHeading(title, parts: verdict, question: question)
        draw(&page)
        page.addCaption(caption)
        return page.finished()
    }

    /// A chart as a picture.
    ///
    /// - Parameters:
    ///   - name: what it is called in an identifier.
    ///   - told: what it draws, in sentences.
    func picture(
        _ layout: Layout, named name: String, told: [String], theme: Theme, paper: PaperWidth?
    ) -> Picture {
        Picture(
            layout: layout, theme: theme, title: title,
            summary: ([title + "."] + told + caption).joined(separator: " "), metadata: metadata,
            identifier: "sallyport-\(name)", paper: paper)
    }
}
