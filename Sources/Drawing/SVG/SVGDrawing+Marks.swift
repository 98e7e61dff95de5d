import XMLKit

extension SVGDrawing {
    func draw(_ mark: Layout.Mark, _ writer: inout XMLWriter) {
        var attributes = identity(mark.id, mark.identity)
        let name: StaticString
        switch mark.shape {
        case .rectangle(let rect, let radius):
            name = "rect"
            attributes += rectangle(rect)
            if radius > 0 { attributes.append(Attribute("rx", "\(radius)")) }
        case .circle(let centre, let radius):
            name = "circle"
            attributes += [
                Attribute("cx", centre.x), Attribute("cy", centre.y), Attribute("r", radius),
            ]
        case .line(let points):
            name = "polyline"
            attributes.append(Attribute("points", Self.points(points.map { ($0.x, $0.y) })))
        case .polygon(let points):
            name = "polygon"
            attributes.append(Attribute("points", Self.points(points.map { ($0.x, $0.y) })))
        }
        attributes += paint(fill: mark.fill, stroke: mark.stroke)
        if mark.stroke != nil {
            attributes.append(
                Attribute("stroke-width", Attribute.number(tenths: mark.strokeTenths)))
            if let dashes = mark.dashes {
                attributes.append(Attribute("stroke-dasharray", dashes))
            }
            if case .line = mark.shape {
                attributes.append(Attribute("stroke-linejoin", "round"))
            }
        }
        guard let tooltip = mark.tooltip else {
            writer.element(name, attributes)
            return
        }
        writer.element("g") { writer in
            writer.element("title", text: tooltip)
            writer.element(name, attributes)
        }
    }
}
