/// A page under construction: heading, scenes or charts, key and caption from top to bottom.
package struct Page {
    package static let margin = 32
    package static let minimumWidth = 1_000

    package var layout = Layout()
    /// How far down the page is filled.
    package var y = 26
    /// What it is drawn with.
    package let style: Style

    /// How much of its margins a page for paper leaves off, which has a margin of its own.
    private static let trim = 20

    /// An empty page, at least `minimum` pixels wide, or, on paper, as wide as the letters allow.
    package init(
        width: Int, style: Style, minimum: Int = minimumWidth, on paper: PaperWidth? = nil
    ) {
        self.style = style
        let most = Self.room(on: paper).map { $0 + 2 * Self.margin } ?? minimum
        layout.width = max(width, min(minimum, most))
        layout.trim = paper == nil ? 0 : Self.trim
    }

    /// The room between the margins of a page of a width, or `nil` where none is asked for.
    package static func room(on paper: PaperWidth?) -> Int? {
        paper.map { max(1, $0.pixels() + 2 * Self.trim - 2 * Self.margin) }
    }

    /// The room between the margins.
    package var textWidth: Int { layout.width - 2 * Self.margin }

    /// The finished page, every drawn thing with an id of its own.
    package func finished() -> Layout {
        var layout = layout
        layout.height = y + 24
        layout.nameParts(numberName: style.numberName)
        return layout
    }

    // MARK: Heading and caption

    /// Adds the heading, on one line if it fits and else part by part, and the question.
    package mutating func addHeading(_ heading: String, parts: [String], question: String) {
        let title = textWidth < 400 ? Lettering.narrowTitle : Lettering.title
        let isShort = title.width(of: heading) <= textWidth
        for part in isShort ? [heading] : parts {
            add(title.wrapped(part, to: textWidth, lines: 8), title)
        }
        y += 4
        add(
            Lettering.question.wrapped(question, to: textWidth, lines: 8), Lettering.question,
            ink: style.palette.muted)
        y += 22
    }

    /// Adds lines of text from the left margin, or from `x`.
    package mutating func add(
        _ lines: [String], _ measure: TextMeasure, ink: Ink? = nil, x: Int = margin
    ) {
        for line in lines {
            addText(line, measure, at: Point(x: x, y: y), ink: ink)
            y += measure.lineHeight + 2
        }
    }

    /// Adds one text; pointing at it shows the whole if that is longer.
    package mutating func addText(
        _ string: String, full: String? = nil, _ measure: TextMeasure, at point: Point,
        ink: Ink? = nil, anchor: Layout.Anchor = .start,
        owner: Layout.Owner = .page
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
            Layout.Text(
                string: string, full: full == string ? nil : full,
                rect: Rectangle(x: x, y: point.y, width: width, height: measure.lineHeight),
                size: measure.size, isBold: measure.isBold, anchor: anchor,
                ink: ink ?? style.palette.text,
                owner: owner))
    }

    package mutating func addRule() {
        layout.rules.append(
            Segment(
                from: Point(x: Self.margin, y: y),
                to: Point(x: layout.width - Self.margin, y: y)))
        y += 14
    }

    /// Adds sentences under everything else.
    package mutating func addCaption(_ lines: [String]) {
        addRule()
        for line in lines {
            add(
                Lettering.small.wrapped(line, to: textWidth, lines: 16), Lettering.small,
                ink: style.palette.muted)
        }
    }

    // MARK: Scene

    /// Adds a composed scene in the middle between two borders.
    package mutating func addScene(
        _ scene: Layout, extent: Rectangle, from left: Int = 0, to right: Int? = nil
    ) {
        let width = (right ?? layout.width) - left
        layout.add(
            scene,
            movedBy: Point(
                x: left + (width - extent.width) / 2 - extent.x, y: y - extent.y))
    }
}
