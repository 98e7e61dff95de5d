/// Samples of what is drawn, with what they mean: one way to set them for all pictures.
extension Page {
    /// A sample in the key: what it shows, what it means, and how wide it is.
    package typealias KeyEntry = (kind: Layout.SampleKind, label: String, width: Int)

    /// A sample that draws itself in the room that it is given.
    package struct Sample {
        /// What it means.
        package var label: String
        /// How wide it is; nothing is drawn before the words if 0.
        package var width: Int
        /// How the sample looks, within the room that it is given.
        package var draw: (inout Page, Rectangle) -> Void

        /// A sample with its words; without a drawing, words alone.
        package init(
            _ label: String, width: Int = 0,
            draw: @escaping (inout Page, Rectangle) -> Void = { _, _ in }
        ) {
            self.label = label
            self.width = width
            self.draw = draw
        }
    }

    /// Adds samples of what a layout has by itself, as many to a row as fit.
    package mutating func addKey(_ entries: [KeyEntry]) {
        addKey(
            entries.map { kind, label, width in
                Sample(label, width: width) { page, room in
                    page.layout.keySamples.append(Layout.KeySample(kind: kind, rect: room))
                }
            })
    }

    /// Adds samples with what they mean, as many to a row as fit.
    ///
    /// - Parameters:
    ///   - height: How high each is. Words stand beside its middle, or, where they have more lines
    ///     than it has room for, begin there.
    ///   - isRuled: Whether a line stands above them; whoever has drawn one needs no second.
    package mutating func addKey(_ samples: [Sample], height: Int = 20, isRuled: Bool = true) {
        guard !samples.isEmpty else { return }
        if isRuled { addRule() }
        var x = Self.margin
        let measure = Lettering.small
        var deepest = y
        for sample in samples {
            let indent = sample.width == 0 ? 0 : sample.width + 8
            let lines = measure.wrapped(sample.label, to: textWidth - indent, lines: 8)
            let room = indent + (lines.map { measure.width(of: $0) }.max() ?? 0)
            if x > Self.margin, x + room > layout.width - Self.margin {
                x = Self.margin
                y = deepest + height + 8
            }
            let rect = Rectangle(x: x, y: y, width: sample.width, height: height)
            sample.draw(&self, rect)
            let pitch = measure.lineHeight + 1
            let isBeside = lines.count * pitch <= height
            let top = (height - (isBeside ? lines.count : 1) * pitch + 1) / 2
            for (place, line) in lines.enumerated() {
                addText(
                    line, full: line.hasSuffix("…") ? sample.label : line, measure,
                    at: Point(x: x + indent, y: y + top + place * pitch))
            }
            deepest = max(deepest, y + (isBeside ? 0 : (lines.count - 1) * pitch))
            x += room + 24
        }
        y = deepest + height + 14
    }
}
