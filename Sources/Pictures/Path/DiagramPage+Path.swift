import Drawing
import FailureAnalysis
import Phrases

extension Page {
    /// The picture of a path: the scene, and the steps in words.
    static func layout(
        words: DiagramWords, base: ModelScene, extent: PathExtent, on paper: PaperWidth?
    ) -> Layout {
        let scene = Composer.compose(base.scene, within: room(on: paper)).layout
        let frame = scene.extent
        var page = Page(width: frame.width + 2 * margin, on: paper)
        page.addHeading(words.verdict, parts: words.verdictParts, question: words.question)
        page.addScene(scene, extent: frame)
        page.y += frame.height + 24
        if extent == .surroundings { page.addSteps(words) }
        page.addKey(base.key(of: scene))
        page.addCaption(words.caption(of: base, losses: scene.losses))
        return page.finished()
    }

    // MARK: Steps

    private mutating func addSteps(_ words: DiagramWords) {
        let steps = words.path.steps
        addRule()
        let isNarrow = textWidth < 680
        let measure = isNarrow ? Lettering.small : Lettering.step
        let x = Self.margin + 32
        let room = layout.width - Self.margin - x
        // Reasons stand in a column of their own, on a line of their own where they must.
        let widest = steps.map { measure.width(of: words.says($0)) + 6 }.max() ?? 0
        let tab = isNarrow ? 0 : min(widest + 20, room * 9 / 20)
        for step in steps {
            layout.discs.append(
                Layout.Disc(
                    centre: Point(x: Self.margin + 10, y: y + 10), number: step.number,
                    owner: .page))
            let sentence = words.says(step)
            let says = sentence.capitalizedStart
            let because = words.because(step)
            for (place, line) in measure.wrapped(says, to: room, lines: 8).enumerated() {
                if place > 0 { y += measure.lineHeight + 1 }
                addText(
                    line, full: line.hasSuffix("…") ? says : line, measure,
                    at: Point(x: x, y: y + 2))
            }
            if !because.isEmpty {
                if isNarrow || measure.width(of: says) + 14 > tab { y += measure.lineHeight + 1 }
                let lines = measure.wrapped(because, to: room - tab, lines: 8)
                for (place, line) in lines.enumerated() {
                    if place > 0 { y += measure.lineHeight + 1 }
                    addText(
                        line, full: line.hasSuffix("…") ? because : line, measure,
                        at: Point(x: x + tab, y: y + 2), ink: .muted)
                }
            }
            y += isNarrow ? 22 : 26
        }
        y += 6
    }
}
