/// Colours by the kind of a node, dark enough for text and lines on white; tints for fills.
struct GraphMLPaint {
    let fill: String
    let line: String

    /// What lies on the path.
    static let path = "#B34A00"
    /// Every other edge.
    static let edge = "#555555"

    init(kind: String) {
        (fill, line) =
            switch kind {
            case "perimeter": ("#F1F6FB", "#0072B2")
            case "copy": ("#FFF1E3", "#B34A00")
            case "key": ("#E4F3EC", "#00694D")
            case "defender", "parent": ("#F1ECF8", "#5B3F8C")
            case "jurisdiction": ("#FBEAF3", "#9B3F78")
            case "outside": ("#EEEEEE", "#000000")
            case "step": ("#FFFFFF", "#555555")
            default: ("#FFFFFF", "#0072B2")
            }
    }
}
