/// The rules for cells, bars and rings.
extension Lint {
    mutating func checkMarks() {
        let picture = Rectangle(x: 0, y: 0, width: layout.width, height: layout.height)
        for (place, mark) in layout.marks.enumerated() {
            let bounds = mark.shape.bounds
            if !picture.grown(by: -4).contains(bounds) { report(.outsidePicture, "\(mark.shape)") }
            switch mark.role {
            case .cell:
                for other in layout.marks[..<place]
                where other.role == .cell && other.shape.bounds.overlaps(bounds) {
                    report(.cellsOverlap, "\(bounds) and \(other.shape.bounds)")
                }
                for text in layout.texts
                where text.owner != .mark(place) && text.rect.overlaps(bounds) {
                    report(.textOverCell, "“\(text.string)” over \(bounds)")
                }
            case .data:
                for text in layout.texts where text.rect.overlaps(bounds) {
                    report(.textOverMark, "“\(text.string)” over \(bounds)")
                }
            case .ring:
                for text in layout.texts where text.rect.isCrossed(by: bounds) {
                    // What lies wholly inside the ring is what it goes around.
                    if !bounds.contains(text.rect) {
                        report(.ringOverText, "“\(text.string)” at \(bounds)")
                    }
                }
            case .backdrop: break
            }
        }
    }
}
