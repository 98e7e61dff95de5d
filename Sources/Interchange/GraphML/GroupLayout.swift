import Drawing

/// Places boxes in boxes: each group as wide as its rows of children.
///
/// A plain layout for a program that will lay out again anyway; pictures have their own.
/// - Complexity: O(*n*) for *n* nodes.
struct GroupLayout {
    struct Box {
        var x = 0.0
        var y = 0.0
        var width = 0.0
        var height = 0.0
    }

    static let inset = 15.0
    private static let titleHeight = 26.0
    private static let gap = 20.0
    private static let rowWidth = 620.0
    private static let pageWidth = 1300.0

    private(set) var boxes: [Box]

    init(_ outline: GraphMLOutline) {
        let measure = TextMeasure(size: 12, isBold: false)
        boxes = outline.items.map { item in
            Box(width: max(90, Double(measure.width(of: item.label)) + 30), height: 34)
        }
        var sized: [Box] = boxes
        outline.walk { _, _ in
        } leave: { place, _ in
            let item = outline.items[place]
            guard item.isGroup else { return }
            Self.arrange(item.children, within: Self.rowWidth, boxes: &sized, into: place)
        }
        let page = sized.count
        sized.append(Box())
        Self.arrange(outline.roots, within: Self.pageWidth, boxes: &sized, into: page)
        // So far each box is placed within the one around it.
        outline.walk { place, _ in
            for child in outline.items[place].children {
                sized[child].x += sized[place].x
                sized[child].y += sized[place].y
            }
        } leave: { _, _ in
        }
        boxes = Array(sized.dropLast())
    }

    private static func arrange(
        _ children: [Int], within limit: Double, boxes: inout [Box], into group: Int
    ) {
        var (x, y) = (inset, inset + titleHeight)
        var (right, rowHeight) = (0.0, 0.0)
        for child in children {
            if x > inset, x + boxes[child].width > limit {
                y += rowHeight + gap
                (x, rowHeight) = (inset, 0)
            }
            (boxes[child].x, boxes[child].y) = (x, y)
            x += boxes[child].width + gap
            right = max(right, x - gap)
            rowHeight = max(rowHeight, boxes[child].height)
        }
        boxes[group].width = max(boxes[group].width, right + inset)
        boxes[group].height = y + rowHeight + inset
    }
}
