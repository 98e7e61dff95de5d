import XMLKit

extension SVGDrawing {
    // MARK: Nodes

    func draw(_ node: Layout.Node, _ writer: inout XMLWriter) {
        writer.element("g", identity(node.id, node.identity)) { writer in
            writer.element("title", text: node.tooltip)
            let shape = node.shape
            let stroke =
                shape.stroke
                ?? (node.isInFlow ? palette.accent : node.isDim ? palette.faint : palette.muted)
            let paint = paint(
                fill: node.isDim ? palette.card : shape.fill ?? palette.card, stroke: stroke)
            let width = Attribute(
                "stroke-width", node.isInFlow ? "2" : node.isDim ? "1" : "1.4")
            switch shape.outline {
            case .cylinder:
                drawCylinder(
                    node, paint + [width], rim: self.paint(stroke: stroke) + [width], &writer)
            case .hexagon: drawHexagon(node, paint: paint, width: width, &writer)
            case .stadium:
                let radius = Attribute("rx", "\(node.rect.height / 2)")
                writer.element("rect", rectangle(node.rect) + [radius] + paint + [width])
            case .rectangle(let radius):
                let radius = Attribute("rx", "\(radius)")
                writer.element("rect", rectangle(node.rect) + [radius] + paint + [width])
            }
        }
    }

    private func drawHexagon(
        _ node: Layout.Node, paint: [Attribute], width: Attribute, _ writer: inout XMLWriter
    ) {
        let rect = node.rect
        let points = [
            (x: rect.minX, y: rect.midY), (x: rect.minX + 14, y: rect.minY),
            (x: rect.maxX - 14, y: rect.minY), (x: rect.maxX, y: rect.midY),
            (x: rect.maxX - 14, y: rect.maxY), (x: rect.minX + 14, y: rect.maxY),
        ]
        writer.element(
            "polygon",
            [Attribute("points", Self.points(points))] + paint
                + [width, Attribute("stroke-linejoin", "round")])
    }

    private func drawCylinder(
        _ node: Layout.Node, _ paint: [Attribute], rim: [Attribute], _ writer: inout XMLWriter
    ) {
        let rect = node.rect
        let half = Attribute.number(tenths: rect.width * 5)
        let cap = "7.0"
        let across = Attribute.number(tenths: rect.width * 10)
        let left = Attribute.number(tenths: rect.minX * 10)
        let top = Attribute.number(tenths: (rect.minY + 7) * 10)
        let side = Attribute.number(tenths: (rect.height - 14) * 10)
        writer.element(
            "path",
            [
                Attribute(
                    "d",
                    "M\(left) \(top) a\(half) \(cap) 0 0 1 \(across) 0.0 v\(side) "
                        + "a\(half) \(cap) 0 0 1 -\(across) 0.0 z")
            ] + paint)
        writer.element(
            "path",
            [Attribute("d", "M\(left) \(top) a\(half) \(cap) 0 0 0 \(across) 0.0")] + rim)
    }

    // MARK: Gates and discs

    func draw(_ gate: Layout.Gate, _ writer: inout XMLWriter) {
        writer.element("g", identity(gate.id, gate.identity)) { writer in
            writer.element("title", text: gate.tooltip)
            guard gate.state != .missing else {
                drawGap(
                    at: gate.centre, half: 9, isUpright: isUpright(gate), isInFlow: gate.isInFlow,
                    &writer)
                return
            }
            drawLock(
                at: gate.centre, isOpen: gate.isOpen, isInFlow: gate.isInFlow, &writer)
        }
    }

    /// Whether a gate stands in the left or right side of what it guards.
    private func isUpright(_ gate: Layout.Gate) -> Bool {
        guard case .box(let box) = gate.guards else { return true }
        let rect = layout.boxes[box].rect
        return gate.centre.x == rect.minX || gate.centre.x == rect.maxX
    }

    /// A gap in the wall between two posts; the line that passes is drawn over it.
    private func drawGap(
        at centre: Point, half: Int, isUpright: Bool, isInFlow: Bool,
        _ writer: inout XMLWriter
    ) {
        let ink = isInFlow ? palette.accentText : palette.muted
        let gap = Rectangle.around(
            centre, halfWidth: isUpright ? 3 : half, halfHeight: isUpright ? half : 3)
        writer.element("rect", rectangle(gap) + paint(fill: palette.paper))
        for side in [-half, half] {
            let (dx, dy) = isUpright ? (6, 0) : (0, 6)
            let post = Point(
                x: centre.x + (isUpright ? 0 : side), y: centre.y + (isUpright ? side : 0))
            writer.element(
                "line",
                [
                    Attribute("x1", post.x - dx), Attribute("y1", post.y - dy),
                    Attribute("x2", post.x + dx), Attribute("y2", post.y + dy),
                ] + paint(stroke: ink) + [
                    Attribute("stroke-width", isInFlow ? "3" : "2"),
                    Attribute("stroke-linecap", "round"),
                ])
        }
    }

    /// A padlock: hollow with its shackle up when open, solid with its shackle down when it is shut.
    private func drawLock(
        at centre: Point, isOpen: Bool, isInFlow: Bool, _ writer: inout XMLWriter
    ) {
        let plate = Rectangle.around(centre, halfWidth: 9, halfHeight: 9)
        let edge = isOpen ? palette.accentText : palette.shut
        let mark = isOpen ? palette.accentText : palette.onAccent
        writer.element(
            "rect",
            rectangle(plate) + [Attribute("rx", isOpen ? "4" : "9")]
                + paint(fill: isOpen ? palette.card : palette.shut, stroke: edge)
                + [Attribute("stroke-width", isOpen && isInFlow ? "2" : "1.4")])
        let (x, y) = (centre.x * 10, centre.y * 10)
        func place(_ dx: Int, _ dy: Int) -> String {
            Attribute.number(tenths: x + dx) + " " + Attribute.number(tenths: y + dy)
        }
        let shackle =
            isOpen
            ? "M\(place(-22, -28)) V\(Attribute.number(tenths: y - 38)) "
                + "a2.2 2.2 0 0 1 4.4 0.0 V\(Attribute.number(tenths: y - 5))"
            : "M\(place(-22, -5)) V\(Attribute.number(tenths: y - 24)) "
                + "a2.2 2.2 0 0 1 4.4 0.0 V\(Attribute.number(tenths: y - 5))"
        writer.element(
            "path",
            [Attribute("d", shackle)] + paint(stroke: mark) + [Attribute("stroke-width", "1.4")])
        writer.element(
            "rect",
            [
                Attribute("x", Attribute.number(tenths: x - 40)),
                Attribute("y", Attribute.number(tenths: y - 8)), Attribute("width", "8.0"),
                Attribute("height", "6.0"), Attribute("rx", "1"),
            ] + paint(fill: mark))
    }

    func draw(_ disc: Layout.Disc, _ writer: inout XMLWriter) {
        drawDisc(
            at: disc.centre, number: disc.number,
            identity(disc.id, Identity(number: disc.number)), &writer)
    }

    private func drawDisc(
        at centre: Point, number: Int, _ identity: [Attribute], _ writer: inout XMLWriter
    ) {
        writer.element(
            "circle",
            identity + [
                Attribute("cx", centre.x), Attribute("cy", centre.y),
                Attribute("r", Layout.Disc.radius),
            ] + paint(fill: palette.accentText, stroke: palette.paper) + [
                Attribute("stroke-width", "1.5")
            ])
        let size = Layout.Disc.letters(of: number)
        writer.element(
            "text",
            [
                Attribute("x", centre.x),
                Attribute("y", Attribute.number(tenths: centre.y * 10 + size * 36 / 10)),
                Attribute("font-size", "\(size)"), Attribute("font-weight", "bold"),
                Attribute("text-anchor", "middle"),
            ] + paint(fill: palette.onAccent), text: "\(number)")
    }

    // MARK: Key

    func draw(_ sample: Layout.KeySample, _ writer: inout XMLWriter) {
        let rect = sample.rect
        let centre = Point(x: rect.midX, y: rect.midY)
        switch sample.kind {
        case .gate(.open): drawLock(at: centre, isOpen: true, isInFlow: true, &writer)
        case .gate(.shut): drawLock(at: centre, isOpen: false, isInFlow: false, &writer)
        case .gate(.missing):
            let wall = Segment(
                from: Point(x: centre.x, y: rect.minY - 1),
                to: Point(x: centre.x, y: rect.maxY + 1))
            writer.element(
                "line",
                ends(wall) + paint(stroke: palette.muted) + [Attribute("stroke-width", "2")])
            let isInFlow = layout.gates.contains { $0.state == .missing && $0.isInFlow }
            drawGap(at: centre, half: 5, isUpright: true, isInFlow: isInFlow, &writer)
        case .number: drawDisc(at: centre, number: 1, [], &writer)
        case .line(let style): drawSample(rect, style, &writer)
        case .ring:
            writer.element(
                "rect",
                rectangle(rect.grown(by: -2)) + [Attribute("rx", "8")] + paint(stroke: palette.ring)
                    + [Attribute("stroke-width", "3")])
        case .tint(let tint):
            var attributes = rectangle(rect.grown(by: -1)) + [Attribute("rx", "5")]
            attributes += paint(fill: tint.fill, stroke: tint.line)
            attributes.append(Attribute("stroke-width", "2"))
            if let dashes = tint.dashes {
                attributes.append(Attribute("stroke-dasharray", dashes))
            }
            writer.element("rect", attributes)
            guard let tag = tint.tag else { return }
            writer.element(
                "text",
                [
                    Attribute("x", rect.midX),
                    Attribute(
                        "y",
                        Attribute.number(tenths: rect.midY * 10 + Lettering.tag.size * 36 / 10)),
                    Attribute("font-size", "\(Lettering.tag.size)"),
                    Attribute("font-weight", "bold"), Attribute("text-anchor", "middle"),
                ] + paint(fill: palette.text), text: tag)
        case .pill:
            writer.element(
                "rect",
                rectangle(rect.grown(by: -2)) + [Attribute("rx", "8")]
                    + paint(fill: palette.accentText))
        }
    }

    private func drawSample(
        _ rect: Rectangle, _ style: LineStyle, _ writer: inout XMLWriter
    ) {
        var attributes = [
            Attribute("x1", rect.minX), Attribute("y1", rect.midY),
            Attribute("x2", rect.maxX - 8), Attribute("y2", rect.midY),
        ]
        attributes += paint(stroke: style.ink)
        attributes.append(Attribute("stroke-width", Attribute.short(tenths: style.tenths)))
        if let dashes = style.dashes { attributes.append(Attribute("stroke-dasharray", dashes)) }
        writer.element("line", attributes)
        let head = [
            (x: rect.maxX, y: rect.midY), (x: rect.maxX - 10, y: rect.midY - 5),
            (x: rect.maxX - 10, y: rect.midY + 5),
        ]
        writer.element(
            "polygon", [Attribute("points", Self.points(head))] + paint(fill: style.ink))
    }
}
