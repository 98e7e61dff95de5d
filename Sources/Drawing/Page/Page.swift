/// A page under construction: heading, scenes or charts, key and caption from top to bottom.
struct DiagramPage {
    static let margin = 32
    static let minimumWidth = 1_000

    /// A sample in the key: what it shows, what it means, and how wide it is.
    typealias KeyEntry = (kind: DiagramLayout.SampleKind, label: String, width: Int)

    var layout = DiagramLayout()
    /// How far down the page is filled.
    var y = 26

    init(width: Int) { layout.width = max(width, Self.minimumWidth) }

    /// The room between the margins.
    var textWidth: Int { layout.width - 2 * Self.margin }

    /// The finished page, every drawn thing with an id of its own.
    func finished() -> DiagramLayout {
        var layout = layout
        layout.height = y + 24
        layout.nameParts()
        return layout
    }

    // MARK: Heading and caption

    /// Adds the verdict, on one line if it fits and else part by part, and the question.
    mutating func addHeading(_ verdict: String, parts: [String], question: String) {
        let title = DiagramType.title
        let isShort = title.width(of: verdict) <= textWidth
        for part in isShort ? [verdict] : parts {
            add(title.wrapped(part, to: textWidth, lines: 3), title)
        }
        y += 4
        add(
            DiagramType.question.wrapped(question, to: textWidth, lines: 2), DiagramType.question,
            ink: .muted)
        y += 22
    }

    /// Adds lines of text from the left margin, or from `x`.
    mutating func add(
        _ lines: [String], _ measure: TextMeasure, ink: DiagramInk = .text, x: Int = margin
    ) {
        for line in lines {
            addText(line, measure, at: DiagramPoint(x: x, y: y), ink: ink)
            y += measure.lineHeight + 2
        }
    }

    /// Adds one text; pointing at it shows the whole if that is longer.
    mutating func addText(
        _ string: String, full: String? = nil, _ measure: TextMeasure, at point: DiagramPoint,
        ink: DiagramInk = .text, anchor: DiagramLayout.Anchor = .start,
        owner: DiagramLayout.Owner = .page
    ) {
        guard !string.isEmpty else { return }
        let width = measure.width(of: string)
        let x =
            switch anchor {
            case .start: point.x
            case .middle: point.x - width / 2
            case .end: point.x - width
            }
        layout.texts.append(
            DiagramLayout.Text(
                string: string, full: full == string ? nil : full,
                rect: DiagramRect(x: x, y: point.y, width: width, height: measure.lineHeight),
                size: measure.size, isBold: measure.isBold, anchor: anchor, ink: ink,
                owner: owner))
    }

    mutating func addRule() {
        layout.rules.append(
            DiagramSegment(
                from: DiagramPoint(x: Self.margin, y: y),
                to: DiagramPoint(x: layout.width - Self.margin, y: y)))
        y += 14
    }

    /// Adds sentences under everything else.
    mutating func addCaption(_ lines: [String]) {
        addRule()
        for line in lines {
            add(
                DiagramType.small.wrapped(line, to: textWidth, lines: 4), DiagramType.small,
                ink: .muted)
        }
    }

    // MARK: Key

    /// Adds samples with what they mean, as many to a row as fit.
    mutating func addKey(_ entries: [KeyEntry]) {
        guard !entries.isEmpty else { return }
        addRule()
        var x = Self.margin
        let measure = DiagramType.small
        for (kind, label, width) in entries {
            let text = measure.fitted(label, to: textWidth - width - 8)
            let room = width + 8 + measure.width(of: text)
            if x > Self.margin, x + room > layout.width - Self.margin {
                x = Self.margin
                y += 28
            }
            layout.keySamples.append(
                DiagramLayout.KeySample(
                    kind: kind, rect: DiagramRect(x: x, y: y, width: width, height: 20)))
            addText(text, full: label, measure, at: DiagramPoint(x: x + width + 8, y: y + 3))
            x += room + 24
        }
        y += 34
    }

    // MARK: Scene

    /// Adds a composed scene in the middle between two borders.
    mutating func addScene(
        _ scene: DiagramLayout, extent: DiagramRect, from left: Int = 0, to right: Int? = nil
    ) {
        let width = (right ?? layout.width) - left
        layout.add(
            scene,
            movedBy: DiagramPoint(
                x: left + (width - extent.width) / 2 - extent.x, y: y - extent.y))
    }
}
