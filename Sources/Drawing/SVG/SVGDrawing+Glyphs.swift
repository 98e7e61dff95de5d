import XMLKit

extension DiagramDrawing {
    // MARK: Nodes

    func draw(_ node: DiagramLayout.Node, _ writer: inout XMLWriter) {
        writer.element("g", identity(node.id, node.identity)) { writer in
            writer.element("title", text: node.tooltip)
            let stroke: DiagramInk = node.isOnPath ? .path : node.isDim ? .faint : .muted
            let width = Attribute(
                "stroke-width", node.isOnPath ? "2" : node.isDim ? "1" : "1.4")
            switch node.shape {
            case .weights: drawCylinder(node, stroke: stroke, width: width, &writer)
            case .actor: drawActor(node, width: width, &writer)
            case .consequence:
                writer.element(
                    "rect",
                    rectangle(node.rect) + [Attribute("rx", "8")]
                        + paint(fill: .pathText, stroke: .pathText) + [width])
            case .foothold, .tally:
                writer.element(
                    "rect",
                    rectangle(node.rect) + [Attribute("rx", "\(node.rect.height / 2)")]
                        + paint(fill: .card, stroke: stroke) + [width])
            case .key, .leg, .fact:
                writer.element(
                    "rect",
                    rectangle(node.rect) + [Attribute("rx", "6")]
                        + paint(fill: .card, stroke: stroke) + [width])
            }
        }
    }

    private func drawActor(
        _ node: DiagramLayout.Node, width: Attribute, _ writer: inout XMLWriter
    ) {
        let rect = node.rect
        let points = [
            (x: rect.minX, y: rect.midY), (x: rect.minX + 14, y: rect.minY),
            (x: rect.maxX - 14, y: rect.minY), (x: rect.maxX, y: rect.midY),
            (x: rect.maxX - 14, y: rect.maxY), (x: rect.minX + 14, y: rect.maxY),
        ]
        writer.element(
            "polygon",
            [Attribute("points", Self.points(points))] + paint(fill: .pathTint, stroke: .path)
                + [width, Attribute("stroke-linejoin", "round")])
    }

    private func drawCylinder(
        _ node: DiagramLayout.Node, stroke: DiagramInk, width: Attribute,
        _ writer: inout XMLWriter
    ) {
        let rect = node.rect
        let half = Attribute.number(tenths: rect.width * 5)
        let cap = "7.0"
        let across = Attribute.number(tenths: rect.width * 10)
        let left = Attribute.number(tenths: rect.minX * 10)
        let top = Attribute.number(tenths: (rect.minY + 7) * 10)
        let side = Attribute.number(tenths: (rect.height - 14) * 10)
        let fill: DiagramInk = node.isDim ? .card : .weights
        writer.element(
            "path",
            [
                Attribute(
                    "d",
                    "M\(left) \(top) a\(half) \(cap) 0 0 1 \(across) 0.0 v\(side) "
                        + "a\(half) \(cap) 0 0 1 -\(across) 0.0 z")
            ] + paint(fill: fill, stroke: stroke) + [width])
        writer.element(
            "path",
            [Attribute("d", "M\(left) \(top) a\(half) \(cap) 0 0 0 \(across) 0.0")]
                + paint(stroke: stroke) + [width])
    }

    // MARK: Gates and discs

    func draw(_ gate: DiagramLayout.Gate, _ writer: inout XMLWriter) {
        writer.element("g", identity(gate.id, gate.identity)) { writer in
            writer.element("title", text: gate.tooltip)
            guard gate.state != .missing else {
                drawGap(
                    at: gate.centre, half: 9, isUpright: isUpright(gate), isOnPath: gate.isOnPath,
                    &writer)
                return
            }
            drawLock(
                at: gate.centre, isOpen: gate.isOpen, isOnPath: gate.isOnPath, &writer)
        }
    }

    /// Whether a gate stands in the left or right side of what it guards.
    private func isUpright(_ gate: DiagramLayout.Gate) -> Bool {
        guard case .box(let box) = gate.guards else { return true }
        let rect = layout.boxes[box].rect
        return gate.centre.x == rect.minX || gate.centre.x == rect.maxX
    }

    /// A gap in the wall between two posts; the line that passes is drawn over it.
    private func drawGap(
        at centre: DiagramPoint, half: Int, isUpright: Bool, isOnPath: Bool,
        _ writer: inout XMLWriter
    ) {
        let ink: DiagramInk = isOnPath ? .pathText : .muted
        let gap = DiagramRect.around(
            centre, halfWidth: isUpright ? 3 : half, halfHeight: isUpright ? half : 3)
        writer.element("rect", rectangle(gap) + paint(fill: .paper))
        for side in [-half, half] {
            let (dx, dy) = isUpright ? (6, 0) : (0, 6)
            let post = DiagramPoint(
                x: centre.x + (isUpright ? 0 : side), y: centre.y + (isUpright ? side : 0))
            writer.element(
                "line",
                [
                    Attribute("x1", post.x - dx), Attribute("y1", post.y - dy),
                    Attribute("x2", post.x + dx), Attribute("y2", post.y + dy),
                ] + paint(stroke: ink) + [
                    Attribute("stroke-width", isOnPath ? "3" : "2"),
                    Attribute("stroke-linecap", "round"),
                ])
        }
    }

    /// A padlock: hollow with its shackle up when open, solid with its shackle down when it holds.
    private func drawLock(
        at centre: DiagramPoint, isOpen: Bool, isOnPath: Bool, _ writer: inout XMLWriter
    ) {
        let plate = DiagramRect.around(centre, halfWidth: 9, halfHeight: 9)
        let edge: DiagramInk = isOpen ? .pathText : .closed
        let mark: DiagramInk = isOpen ? .pathText : .onPath
        writer.element(
            "rect",
            rectangle(plate) + [Attribute("rx", isOpen ? "4" : "9")]
                + paint(fill: isOpen ? .card : .closed, stroke: edge)
                + [Attribute("stroke-width", isOpen && isOnPath ? "2" : "1.4")])
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

    func draw(_ disc: DiagramLayout.Disc, _ writer: inout XMLWriter) {
        drawDisc(
            at: disc.centre, number: disc.number,
            identity(disc.id, DiagramIdentity(step: disc.number)), &writer)
    }

    private func drawDisc(
        at centre: DiagramPoint, number: Int, _ identity: [Attribute], _ writer: inout XMLWriter
    ) {
        writer.element(
            "circle",
            identity + [
                Attribute("cx", centre.x), Attribute("cy", centre.y),
                Attribute("r", DiagramLayout.Disc.radius),
            ] + paint(fill: .pathText, stroke: .paper) + [Attribute("stroke-width", "1.5")])
        let number = "\(number)"
        let size = number.count < 3 ? 11 : 9
        writer.element(
            "text",
            [
                Attribute("x", centre.x),
                Attribute("y", Attribute.number(tenths: centre.y * 10 + size * 36 / 10)),
                Attribute("font-size", "\(size)"), Attribute("font-weight", "bold"),
                Attribute("text-anchor", "middle"),
            ] + paint(fill: .onPath), text: number)
    }

    // MARK: Key

    func draw(_ sample: DiagramLayout.KeySample, _ writer: inout XMLWriter) {
        let rect = sample.rect
        let centre = DiagramPoint(x: rect.midX, y: rect.midY)
        switch sample.kind {
        case .openGate: drawLock(at: centre, isOpen: true, isOnPath: true, &writer)
        case .closedGate: drawLock(at: centre, isOpen: false, isOnPath: false, &writer)
        case .missingGate:
            let wall = DiagramSegment(
                from: DiagramPoint(x: centre.x, y: rect.minY - 1),
                to: DiagramPoint(x: centre.x, y: rect.maxY + 1))
            writer.element(
                "line", ends(wall) + paint(stroke: .muted) + [Attribute("stroke-width", "2")])
            let isOnPath = layout.gates.contains { $0.state == .missing && $0.isOnPath }
            drawGap(at: centre, half: 5, isUpright: true, isOnPath: isOnPath, &writer)
        case .disc:
            drawDisc(at: centre, number: 1, [], &writer)
        case .path: drawSample(rect, ink: .path, width: "4", dashes: nil, &writer)
        case .together: drawSample(rect, ink: .path, width: "2.5", dashes: "6 4", &writer)
        case .channel: drawSample(rect, ink: .faint, width: "1.2", dashes: nil, &writer)
        case .way: drawSample(rect, ink: .muted, width: "1.6", dashes: nil, &writer)
        case .ring:
            writer.element(
                "rect",
                rectangle(rect.grown(by: -2)) + [Attribute("rx", "8")] + paint(stroke: .change)
                    + [Attribute("stroke-width", "3")])
        case .tint(let tint):
            var attributes = rectangle(rect.grown(by: -1)) + [Attribute("rx", "5")]
            attributes += paint(fill: .fill(tint), stroke: .line(tint))
            attributes.append(Attribute("stroke-width", "2"))
            if let dashes = tint.dashes {
                attributes.append(Attribute("stroke-dasharray", dashes))
            }
            writer.element("rect", attributes)
        case .failed:
            writer.element(
                "rect",
                rectangle(rect.grown(by: -2)) + [Attribute("rx", "8")] + paint(fill: .pathText))
        }
    }

    private func drawSample(
        _ rect: DiagramRect, ink: DiagramInk, width: String, dashes: String?,
        _ writer: inout XMLWriter
    ) {
        var attributes = [
            Attribute("x1", rect.minX), Attribute("y1", rect.midY),
            Attribute("x2", rect.maxX - 8), Attribute("y2", rect.midY),
        ]
        attributes += paint(stroke: ink) + [Attribute("stroke-width", width)]
        if let dashes { attributes.append(Attribute("stroke-dasharray", dashes)) }
        writer.element("line", attributes)
        let head = [
            (x: rect.maxX, y: rect.midY), (x: rect.maxX - 10, y: rect.midY - 5),
            (x: rect.maxX - 10, y: rect.midY + 5),
        ]
        writer.element("polygon", [Attribute("points", Self.points(head))] + paint(fill: ink))
    }
}

extension DiagramInk {
    /// Every role, for the style sheet.
    private static let all: [DiagramInk] =
        [
            .paper, .text, .muted, .faint, .card, .path, .pathText, .pathTint, .onPath, .closed,
            .closedTint, .weights, .faintFill, .change, .grid, .shade, .strong,
        ]
        + ((0..<DiagramTint.count).map { DiagramTint.operator($0) } + [.neutral])
        .flatMap { [DiagramInk.line($0), .fill($0)] }

    /// Dark colours for screens whose owner prefers so; print stays light.
    static var darkStyle: String {
        let rules = all.map { ".f-\($0.name){fill:\($0.dark)}.s-\($0.name){stroke:\($0.dark)}" }
        return "@media screen and (prefers-color-scheme:dark){" + rules.joined() + "}"
    }
}
