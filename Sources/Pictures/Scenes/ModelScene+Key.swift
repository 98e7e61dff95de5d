import Drawing

extension ModelScene {
    /// Samples of what a scene shows, once it is laid out.
    func key(of layout: Layout) -> [Page.KeyEntry] {
        var entries: [Page.KeyEntry] = []
        let tints = Set(layout.boxes.map(\.tint))
        let isMap = scene.kind == .map
        let letters = Set(
            scene.boxes.compactMap(\.tag).flatMap { $0.split(separator: "+").map(String.init) })
        for (place, party) in operators.enumerated() where !isMap {
            let isAlone = tints.contains(.party(place))
            guard isAlone || letters.contains(Tint.letters(place)) else { continue }
            let name = names.inSentence(party.name)
            entries.append(
                (.tint(.party(place)), "operated by \(name)" + (isAlone ? "" : ", with others"), 30)
            )
        }
        if layout.boxes.contains(where: { $0.tint == .neutral && !$0.isGroup }) {
            entries.append((.tint(.neutral), "several operators", 30))
        }
        if layout.boxes.contains(where: \.isMarked) {
            entries.append((.pill, "failed party", 36))
        }
        if layout.gates.contains(where: \.isOpen) {
            entries.append((.gate(.open), "barrier, open", 20))
        }
        if layout.gates.contains(where: { $0.state == .shut }) {
            entries.append(
                (
                    .gate(.shut),
                    isOverview
                        ? "barriers: their levels"
                        : isMap ? "barrier: level, operator" : "barrier, holds", 20
                ))
        }
        if layout.gates.contains(where: { $0.state == .missing }) {
            entries.append(
                (
                    .gate(.missing),
                    isOverview ? "on some, no gate" : "no gate: nothing keeps out", 20
                ))
        }
        if !isMap { entries.append((.number, "step of the path", 20)) }
        let kinds = Set(layout.lines.map(\.style))
        if kinds.contains(.path) { entries.append((.line(.path), "the path", 40)) }
        if kinds.contains(.together) {
            entries.append((.line(.together), "counts together; nothing moves", 40))
        }
        if kinds.contains(.channel) {
            entries.append((.line(.channel), "channel off the path", 40))
        }
        if kinds.contains(.way) {
            let way = isOverview ? "channels, so many" : names.way(in: scene.links)
            entries.append((.line(.way), way, 40))
        }
        if kinds.contains(.tie) {
            entries.append((.line(.tie), "what one has in the other (a tie)", 40))
        }
        if kinds.contains(.inside) {
            entries.append((.line(.inside), "perimeters that stand inside others", 40))
        }
        if isMap, layout.marks.contains(where: { $0.role == .ring }) {
            entries.append((.ring, "what was asked for", 30))
        }
        return entries
    }
}
