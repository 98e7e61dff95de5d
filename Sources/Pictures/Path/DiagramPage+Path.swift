import FailureAnalysis

extension DiagramPage {
    /// The picture of a path: the scene, and the steps in words.
    static func layout(words: DiagramWords, composer: DiagramComposer) -> DiagramLayout {
        let extent = composer.layout.extent
        var page = DiagramPage(width: extent.width + 2 * margin)
        page.addHeading(words.verdict, parts: words.verdictParts, question: words.question)
        page.addScene(composer.layout, extent: extent)
        page.y += extent.height + 24
        page.addSteps(words.path.steps)
        page.addKey(key(of: composer, names: words.names))
        page.addCaption(words.caption(of: composer))
        return page.finished()
    }

    // MARK: Steps

    private mutating func addSteps(_ steps: [PathStep]) {
        addRule()
        let measure = DiagramType.step
        let x = Self.margin + 32
        let room = layout.width - Self.margin - x
        // Reasons stand in a column of their own, on a line of their own where they must.
        let widest = steps.map { measure.width(of: $0.says) + 6 }.max() ?? 0
        let tab = min(widest + 20, room * 9 / 20)
        for step in steps {
            layout.discs.append(
                DiagramLayout.Disc(
                    centre: DiagramPoint(x: Self.margin + 10, y: y + 10), number: step.number,
                    owner: .page))
            let says = step.says.prefix(1).uppercased() + step.says.dropFirst()
            let shown = measure.fitted(says, to: room)
            addText(shown, full: says, measure, at: DiagramPoint(x: x, y: y + 2))
            if !step.because.isEmpty {
                if measure.width(of: shown) + 14 > tab { y += measure.lineHeight + 1 }
                let lines = measure.wrapped(step.because, to: room - tab, lines: 3)
                for (place, line) in lines.enumerated() {
                    if place > 0 { y += measure.lineHeight + 1 }
                    addText(
                        line, full: line.hasSuffix("…") ? step.because : line, measure,
                        at: DiagramPoint(x: x + tab, y: y + 2), ink: .muted)
                }
            }
            y += 26
        }
        y += 6
    }

    // MARK: Key

    /// Samples of what a scene shows.
    static func key(of composer: DiagramComposer, names: DiagramNames) -> [KeyEntry] {
        let layout = composer.layout
        var entries: [KeyEntry] = []
        let tints = Set(layout.boxes.map(\.tint))
        let isMap = composer.scene.isMap
        for (place, party) in composer.scene.operators.enumerated()
        where tints.contains(.operator(place)) && !isMap {
            entries.append(
                (.tint(.operator(place)), "operated by \(names.inSentence(party.name))", 30))
        }
        if layout.boxes.contains(where: { $0.tint == .neutral && !$0.isGroup }) {
            entries.append((.tint(.neutral), "several operators", 30))
        }
        if layout.boxes.contains(where: \.isFailed) {
            entries.append((.failed, "failed party", 36))
        }
        if layout.gates.contains(where: \.isOpen) {
            entries.append((.openGate, "barrier, open", 20))
        }
        if layout.gates.contains(where: { $0.state == .holds }) {
            entries.append((.closedGate, isMap ? "barrier: level, operator" : "barrier, holds", 20))
        }
        if layout.gates.contains(where: { $0.state == .missing }) {
            entries.append((.missingGate, "no gate: nothing keeps out", 20))
        }
        if !isMap { entries.append((.disc, "step of the path", 20)) }
        let kinds = Set(layout.lines.map(\.kind))
        if kinds.contains(.path) { entries.append((.path, "the path", 40)) }
        if kinds.contains(.together) {
            entries.append((.together, "counts together; nothing moves", 40))
        }
        if kinds.contains(.channel) { entries.append((.channel, "channel off the path", 40)) }
        if kinds.contains(.way) { entries.append((.way, "channel", 40)) }
        return entries
    }
}
