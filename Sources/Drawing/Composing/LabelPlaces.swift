/// Places beside a gate where its label may stand, best first.
enum LabelPlaces {
    typealias Label = (text: Layout.Text, isUpper: Bool)

    static func candidates(
        at centre: Point, of rect: Rectangle, isHorizontal: Bool, labels: [Label]
    ) -> [[Layout.Text]] {
        isHorizontal
            ? besideUpright(at: centre, of: rect, labels: labels)
            : besideLevel(at: centre, of: rect, labels: labels)
    }

    /// The gate is in the left or right side of a box: over and under the line, inside first.
    private static func besideUpright(
        at centre: Point, of rect: Rectangle, labels: [Label]
    ) -> [[Layout.Text]] {
        let inward = centre.x == rect.minX ? 1 : -1
        var candidates: [[Layout.Text]] = []
        for direction in [inward, -inward] {
            for shape in 0..<3 {
                var stacked = 0
                let uppers = labels.count { $0.isUpper }
                candidates.append(
                    labels.map { label in
                        var text = label.text
                        text.rect.x =
                            direction > 0 ? centre.x + 14 : centre.x - 14 - text.rect.width
                        text.anchor = direction > 0 ? .start : .end
                        let height = text.rect.height
                        switch shape {
                        case 0:
                            text.rect.y =
                                label.isUpper
                                ? centre.y - 6 - height * (uppers - stacked)
                                : centre.y + 6 + height * (stacked - uppers)
                        case 1:
                            text.rect.y = centre.y - 6 - height * (labels.count - stacked)
                        default: text.rect.y = centre.y + 6 + height * stacked
                        }
                        stacked += 1
                        return text
                    })
            }
        }
        return candidates
    }

    /// The gate is in the top or bottom of a box: to the right and left of the line, inside first.
    private static func besideLevel(
        at centre: Point, of rect: Rectangle, labels: [Label]
    ) -> [[Layout.Text]] {
        let inward = centre.y == rect.minY ? 1 : -1
        var candidates: [[Layout.Text]] = []
        for vertical in [inward, -inward] {
            for direction in [1, -1] {
                var stacked = 0
                candidates.append(
                    labels.map { label in
                        var text = label.text
                        let height = text.rect.height
                        text.rect.x =
                            direction > 0 ? centre.x + 14 : centre.x - 14 - text.rect.width
                        text.anchor = direction > 0 ? .start : .end
                        text.rect.y =
                            vertical > 0
                            ? centre.y + 6 + height * stacked
                            : centre.y - 6 - height * (labels.count - stacked)
                        stacked += 1
                        return text
                    })
            }
        }
        return candidates
    }
}
