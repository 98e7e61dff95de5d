extension Layout {
    /// Every ink that is used, for the style sheet, in the order in which things are held.
    var inks: [Ink] {
        var inks: [Ink] = boxes.flatMap { [$0.tint.line, $0.tint.fill] }
        inks += nodes.flatMap {
            [$0.shape.fill, $0.shape.stroke, $0.shape.text].compactMap(\.self)
        }
        inks += lines.map(\.style.ink) + texts.map(\.ink)
        inks += marks.flatMap { [$0.fill, $0.stroke].compactMap(\.self) }
        inks += keySamples.flatMap { sample -> [Ink] in
            switch sample.kind {
            case .line(let style): [style.ink]
            case .tint(let tint): [tint.line, tint.fill]
            case .gate, .ring, .number, .pill: []
            }
        }
        return inks
    }
}
