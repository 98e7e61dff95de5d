import FailureAnalysis

/// Puts the title, the steps in words, the key and the caption around a composed scene.
struct DiagramPage {
    static let margin = 32
    static let minimumWidth = 1_000

    let words: DiagramWords
    let composer: DiagramComposer
    private var page: DiagramLayout
    private var y = 0

    init(words: DiagramWords, composer: DiagramComposer) {
        self.words = words
        self.composer = composer
        page = DiagramLayout()
        page.losses = composer.layout.losses
    }

    /// The whole picture.
    static func layout(words: DiagramWords, composer: DiagramComposer) -> DiagramLayout {
        var page = DiagramPage(words: words, composer: composer)
        let extent = page.extent(of: composer.layout)
        page.page.width = max(extent.width + 2 * margin, minimumWidth)
        page.addHeading()
        page.addScene(extent)
        page.addSteps()
        page.addKey()
        page.addCaption()
        page.page.height = page.y + 24
        return page.page
    }

    private var textWidth: Int { page.width - 2 * Self.margin }

    private func extent(of layout: DiagramLayout) -> DiagramRect {
        var rects = layout.boxes.map(\.rect) + layout.nodes.map(\.rect) + layout.texts.map(\.rect)
        rects += layout.gates.map(\.rect) + layout.discs.map(\.rect)
        rects += layout.lines.flatMap { $0.segments.map(\.bounds) }
        rects += layout.rails.map {
            DiagramRect(x: $0.x, y: $0.minY, width: 0, height: $0.maxY - $0.minY)
        }
        guard let first = rects.first else {
            return DiagramRect(x: 0, y: 0, width: 0, height: 0)
        }
        return rects.dropFirst().reduce(first) { $0.union($1) }
    }

    // MARK: Heading

    private mutating func addHeading() {
        y = 26
        let title = DiagramType.title
        let isShort = title.width(of: words.verdict) <= textWidth
        for part in isShort ? [words.verdict] : words.verdictParts {
            add(title.wrapped(part, to: textWidth, lines: 3), title)
        }
        y += 4
        add(
            DiagramType.question.wrapped(words.question, to: textWidth, lines: 2),
            DiagramType.question, ink: .muted)
        y += 22
    }

    private mutating func add(
        _ lines: [String], _ measure: TextMeasure, ink: DiagramInk = .text, x: Int = margin
    ) {
        for line in lines {
            page.texts.append(
                DiagramLayout.Text(
                    string: line,
                    rect: DiagramRect(
                        x: x, y: y, width: measure.width(of: line), height: measure.lineHeight),
                    size: measure.size, isBold: measure.isBold, ink: ink))
            y += measure.lineHeight + 2
        }
    }

    // MARK: Scene

    private mutating func addScene(_ extent: DiagramRect) {
        let offset = DiagramPoint(x: (page.width - extent.width) / 2 - extent.x, y: y - extent.y)
        let scene = composer.layout
        page.boxes = scene.boxes.map {
            var box = $0
            box.rect = box.rect.moved(by: offset)
            box.pill = box.pill?.moved(by: offset)
            return box
        }
        page.nodes = scene.nodes.map {
            var node = $0
            node.rect = node.rect.moved(by: offset)
            return node
        }
        page.lines = scene.lines.map {
            var line = $0
            line.points = line.points.map { $0.moved(by: offset) }
            return line
        }
        page.junctions = DiagramJunctions.points(of: page.lines)
        page.gates = scene.gates.map {
            var gate = $0
            gate.centre = gate.centre.moved(by: offset)
            return gate
        }
        page.discs = scene.discs.map {
            var disc = $0
            disc.centre = disc.centre.moved(by: offset)
            return disc
        }
        page.texts += scene.texts.map {
            var text = $0
            text.rect = text.rect.moved(by: offset)
            return text
        }
        page.rails = scene.rails.map {
            DiagramLayout.Rail(
                x: $0.x + offset.x, minY: $0.minY + offset.y, maxY: $0.maxY + offset.y)
        }
        y += extent.height + 24
    }

    private mutating func addRule() {
        page.rules.append(
            DiagramSegment(
                from: DiagramPoint(x: Self.margin, y: y),
                to: DiagramPoint(x: page.width - Self.margin, y: y)))
        y += 14
    }

    // MARK: Steps

    private mutating func addSteps() {
        addRule()
        let measure = DiagramType.step
        let x = Self.margin + 32
        let room = page.width - Self.margin - x
        // Reasons stand in a column of their own, on a line of their own where they must.
        let widest = words.path.steps.map { measure.width(of: $0.says) + 6 }.max() ?? 0
        let tab = min(widest + 20, room * 9 / 20)
        for step in words.path.steps {
            page.discs.append(
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

    private mutating func addText(
        _ string: String, full: String, _ measure: TextMeasure, at point: DiagramPoint,
        ink: DiagramInk = .text
    ) {
        page.texts.append(
            DiagramLayout.Text(
                string: string, full: string == full ? nil : full,
                rect: DiagramRect(
                    x: point.x, y: point.y, width: measure.width(of: string),
                    height: measure.lineHeight),
                size: measure.size, isBold: measure.isBold, ink: ink))
    }

    // MARK: Key

    private mutating func addKey() {
        addRule()
        var x = Self.margin
        let measure = DiagramType.small
        for (kind, label, width) in keyEntries() {
            let text = measure.fitted(label, to: textWidth - width - 8)
            let room = width + 8 + measure.width(of: text)
            if x > Self.margin, x + room > page.width - Self.margin {
                x = Self.margin
                y += 28
            }
            page.keySamples.append(
                DiagramLayout.KeySample(
                    kind: kind, rect: DiagramRect(x: x, y: y, width: width, height: 20)))
            addText(text, full: label, measure, at: DiagramPoint(x: x + width + 8, y: y + 3))
            x += room + 24
        }
        y += 34
    }

    private func keyEntries() -> [(DiagramLayout.SampleKind, String, Int)] {
        let layout = composer.layout
        var entries: [(DiagramLayout.SampleKind, String, Int)] = []
        let tints = Set(layout.boxes.map(\.tint))
        for (place, party) in composer.scene.operators.enumerated()
        where tints.contains(.operator(place)) {
            entries.append(
                (.tint(.operator(place)), "operated by \(words.inSentence(party.name))", 30))
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
            entries.append((.closedGate, "barrier, holds", 20))
        }
        if layout.gates.contains(where: { $0.state == .missing }) {
            entries.append((.missingGate, "no gate: nothing keeps out", 20))
        }
        entries.append((.disc, "step of the path", 20))
        let kinds = Set(layout.lines.map(\.kind))
        if kinds.contains(.path) { entries.append((.path, "the path", 40)) }
        if kinds.contains(.together) {
            entries.append((.together, "counts together; nothing moves", 40))
        }
        if kinds.contains(.channel) { entries.append((.channel, "channel off the path", 40)) }
        return entries
    }

    // MARK: Caption

    private mutating func addCaption() {
        addRule()
        for line in words.caption(of: composer) {
            add(
                DiagramType.small.wrapped(line, to: textWidth, lines: 3), DiagramType.small,
                ink: .muted)
        }
    }
}
