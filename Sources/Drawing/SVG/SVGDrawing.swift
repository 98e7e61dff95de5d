import XMLKit

/// Draws a layout as SVG.
///
/// Everything essential is in presentation attributes with literal colours:
/// some renderers know no variables, and some pages allow no style sheets.
struct SVGDrawing {
    typealias Attribute = SVGAttribute

    let layout: Layout
    let theme: Theme
    let style: Style
    let title: String
    let description: String
    /// What the picture was made from, for programs.
    let metadata: String
    /// A prefix for ids, so that several pictures can share a page.
    let identifier: String
    /// How wide the picture is where it is printed.
    let paper: PaperWidth?

    private static let family = "Arial, 'Liberation Sans', Helvetica, sans-serif"

    var palette: Palette { style.palette }

    func svg() -> String {
        let frame = layout.frame
        let size =
            paper.map { ("\($0)", "\($0.height(of: (frame.width, frame.height)))") }
            ?? ("\(frame.width)", "\(frame.height)")
        var writer = XMLWriter(layout: .indented(by: 1), reservingCapacity: 1 << 15)
        writer.element(
            "svg",
            [
                Attribute("xmlns", "http://www.w3.org/2000/svg"),
                Attribute("viewBox", "\(frame.x) \(frame.y) \(frame.width) \(frame.height)"),
                Attribute("width", size.0), Attribute("height", size.1),
                Attribute("role", "img"),
                Attribute("aria-labelledby", "\(identifier)-title \(identifier)-desc"),
                Attribute("font-family", Self.family),
            ]
        ) { writer in
            writer.element("title", [Attribute("id", "\(identifier)-title")], text: title)
            writer.element("desc", [Attribute("id", "\(identifier)-desc")], text: description)
            writer.element("metadata", text: metadata)
            if theme == .auto {
                writer.element("style", text: palette.styleSheet(with: layout.inks))
            }
            writer.element(
                "rect",
                rectangle(frame) + paint(fill: palette.paper))
            drawScene(&writer)
        }
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    private func drawScene(_ writer: inout XMLWriter) {
        for rail in layout.rails { draw(rail, &writer) }
        for box in layout.boxes { draw(box, &writer) }
        for gate in layout.gates where gate.state == .missing { draw(gate, &writer) }
        for mark in layout.marks where mark.role != .ring { draw(mark, &writer) }
        for layer in Set(layout.lines.map(\.style.layer)).sorted() {
            for line in layout.lines where line.style.layer == layer { draw(line, &writer) }
        }
        for junction in layout.junctions {
            writer.element(
                "circle",
                [Attribute("cx", junction.x), Attribute("cy", junction.y), Attribute("r", 4)]
                    + paint(fill: palette.accent))
        }
        for node in layout.nodes { draw(node, &writer) }
        // A gate on the border of what a ring goes around stands before the ring.
        for mark in layout.marks where mark.role == .ring { draw(mark, &writer) }
        for gate in layout.gates where gate.state != .missing { draw(gate, &writer) }
        for disc in layout.discs { draw(disc, &writer) }
        for rule in layout.rules {
            writer.element(
                "line",
                ends(rule) + paint(stroke: palette.faint) + [Attribute("stroke-width", "0.5")])
        }
        for sample in layout.keySamples { draw(sample, &writer) }
        for text in layout.texts { draw(text, &writer) }
    }

    // MARK: Attributes

    /// The id and what the thing stands for.
    func identity(_ id: String, _ identity: Identity) -> [Attribute] {
        let own = id.isEmpty ? [] : [Attribute("id", "\(identifier)-\(id)")]
        return own + identity.attributes(numberName: style.numberName)
    }

    /// Fill and stroke with their colours, and the classes by which a style sheet turns them dark.
    func paint(fill: Ink? = nil, stroke: Ink? = nil) -> [Attribute] {
        func colour(_ ink: Ink) -> String { theme == .dark ? ink.dark : ink.light }
        var attributes = [Attribute("fill", fill.map(colour) ?? "none")]
        if let stroke { attributes.append(Attribute("stroke", colour(stroke))) }
        guard theme == .auto || theme == .embedded else { return attributes }
        let classes = [fill.map { "f-\($0.name)" }, stroke.map { "s-\($0.name)" }]
            .compactMap { $0 }.joined(separator: " ")
        if !classes.isEmpty { attributes.append(Attribute("class", classes)) }
        return attributes
    }

    func rectangle(_ rect: Rectangle) -> [Attribute] {
        [
            Attribute("x", rect.x), Attribute("y", rect.y), Attribute("width", rect.width),
            Attribute("height", rect.height),
        ]
    }

    func ends(_ segment: Segment) -> [Attribute] {
        [
            Attribute("x1", segment.from.x), Attribute("y1", segment.from.y),
            Attribute("x2", segment.to.x), Attribute("y2", segment.to.y),
        ]
    }

    static func points(_ points: [(x: Int, y: Int)]) -> String {
        points.map {
            Attribute.number(tenths: $0.x * 10) + "," + Attribute.number(tenths: $0.y * 10)
        }.joined(separator: " ")
    }

    // MARK: Texts

    private func draw(_ text: Layout.Text, _ writer: inout XMLWriter) {
        let x: Int
        let anchor: String?
        switch text.anchor {
        case .start: (x, anchor) = (text.rect.minX, nil)
        case .middle: (x, anchor) = (text.rect.midX, "middle")
        case .end: (x, anchor) = (text.rect.maxX, "end")
        }
        // The baseline: cap height is 0.72 em, so the capitals stand in the middle.
        let baseline = text.rect.minY * 10 + text.rect.height * 5 + text.size * 36 / 10
        var attributes = [
            Attribute("x", x), Attribute("y", Attribute.number(tenths: baseline)),
            Attribute("font-size", "\(text.size)"),
        ]
        if text.isBold { attributes.append(Attribute("font-weight", "bold")) }
        if let anchor { attributes.append(Attribute("text-anchor", anchor)) }
        attributes += paint(fill: text.ink)
        guard let full = text.full else {
            writer.element("text", attributes, text: text.string)
            return
        }
        writer.element("g") { writer in
            writer.element("title", text: full)
            writer.element("text", attributes, text: text.string)
        }
    }

    // MARK: Boundaries

    private func draw(_ rail: Layout.Rail, _ writer: inout XMLWriter) {
        let segment = Segment(
            from: Point(x: rail.x, y: rail.minY), to: Point(x: rail.x, y: rail.maxY))
        writer.element(
            "line",
            ends(segment) + paint(stroke: palette.faint) + [
                Attribute("stroke-width", "1"), Attribute("stroke-dasharray", "1 4"),
                Attribute("stroke-linecap", "round"),
            ])
    }

    private func draw(_ box: Layout.Box, _ writer: inout XMLWriter) {
        writer.element("g", identity(box.id, box.identity)) { writer in
            writer.element("title", text: box.tooltip)
            var attributes = rectangle(box.rect) + [Attribute("rx", "10")]
            attributes += paint(
                fill: box.isDim ? palette.faintFill : box.tint.fill, stroke: box.tint.line)
            attributes.append(Attribute("stroke-width", box.isDim || box.isGroup ? "1.2" : "2"))
            if !box.isGroup, let dashes = box.tint.dashes {
                attributes.append(Attribute("stroke-dasharray", dashes))
            }
            if box.isDim { attributes.append(Attribute("stroke-opacity", "0.6")) }
            writer.element("rect", attributes)
            if let tag = box.tag {
                writer.element(
                    "rect",
                    rectangle(tag) + [Attribute("rx", "4")]
                        + paint(fill: palette.card, stroke: box.tint.line)
                        + [Attribute("stroke-width", "1.4")])
            }
            guard let pill = box.pill else { return }
            let ink = box.isMarked && !box.isDim ? palette.accentText : palette.card
            writer.element(
                "rect",
                rectangle(pill) + [Attribute("rx", "10")]
                    + paint(fill: ink, stroke: box.isMarked ? palette.accentText : box.tint.line)
                    + [Attribute("stroke-width", "1")])
        }
    }

    // MARK: Lines

    private func draw(_ line: Layout.Line, _ writer: inout XMLWriter) {
        guard let tip = line.points.last, line.points.count > 1 else { return }
        let before = line.points[line.points.count - 2]
        let direction = Point(x: (tip.x - before.x).signum(), y: (tip.y - before.y).signum())
        let (length, half) = line.style.head
        var points = line.points
        points[points.count - 1] = Point(
            x: tip.x - direction.x * (length - 2), y: tip.y - direction.y * (length - 2))
        writer.element("g", identity(line.id, line.identity)) { writer in
            writer.element("title", text: line.tooltip)
            var attributes = [Attribute("points", Self.points(points.map { ($0.x, $0.y) }))]
            attributes += paint(stroke: line.style.ink)
            attributes += [
                Attribute("stroke-width", Attribute.short(tenths: line.style.tenths)),
                Attribute("stroke-linejoin", "round"),
            ]
            if let dashes = line.style.dashes {
                attributes.append(Attribute("stroke-dasharray", dashes))
            }
            writer.element("polyline", attributes)
            let base = (x: tip.x - direction.x * length, y: tip.y - direction.y * length)
            let head = [
                (x: tip.x, y: tip.y),
                (x: base.x - direction.y * half, y: base.y + direction.x * half),
                (x: base.x + direction.y * half, y: base.y - direction.x * half),
            ]
            writer.element(
                "polygon",
                [Attribute("points", Self.points(head))] + paint(fill: line.style.ink))
        }
    }
}
