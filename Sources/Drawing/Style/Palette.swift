/// Which operator a boundary is coloured for.
enum DiagramTint: Hashable, Sendable {
    /// The operator at this place among those shown.
    case `operator`(Int)
    /// Several operators together, or nobody in particular.
    case neutral
}

/// A role of colour; each has one literal colour on light and one on dark ground.
enum DiagramInk: Hashable, Sendable {
    case paper
    case text
    case muted
    case faint
    case card
    case path
    case pathText
    case pathTint
    case onPath
    case closed
    case closedTint
    case weights
    case line(DiagramTint)
    case fill(DiagramTint)
    case faintFill
    /// What differs between two pictures.
    case change
    /// Lines of a chart behind everything else.
    case grid
    /// A plain shade of grey for cells and bars.
    case shade
    /// A cell that must be seen first.
    case strong
}

/// Whether a picture is for light or dark ground.
public enum DiagramTheme: String, CaseIterable, Hashable, Sendable {
    /// Dark ink on white.
    case light
    /// Light ink on near-black.
    case dark
    /// Light, with a style sheet that turns dark on screens whose owner prefers so.
    case auto
    /// Light, with the classes that `styleSheet` turns dark; for a page that holds that sheet.
    case embedded

    /// The style sheet that turns pictures of the theme `embedded` dark on screens whose owner
    /// prefers so.
    public static var styleSheet: String { DiagramInk.darkStyle }
}

extension DiagramInk {
    /// The colour on light ground; every text colour has a contrast of at least 4.5 to 1.
    var light: String { colours.light }
    /// The colour on dark ground.
    var dark: String { colours.dark }

    /// The class that a style sheet recolours.
    var name: String {
        switch self {
        case .paper: "paper"
        case .text: "text"
        case .muted: "muted"
        case .faint: "faint"
        case .card: "card"
        case .path: "path"
        case .pathText: "path-text"
        case .pathTint: "path-tint"
        case .onPath: "on-path"
        case .closed: "closed"
        case .closedTint: "closed-tint"
        case .weights: "weights"
        case .line(let tint): "line-\(tint.name)"
        case .fill(let tint): "fill-\(tint.name)"
        case .faintFill: "faint-fill"
        case .change: "change"
        case .grid: "grid"
        case .shade: "shade"
        case .strong: "strong"
        }
    }

    private var colours: (light: String, dark: String) {
        switch self {
        case .paper: ("#FFFFFF", "#14161A")
        case .text: ("#1A1A1A", "#F2F2F2")
        case .muted: ("#595959", "#B4B8BE")
        case .faint: ("#8A8A8A", "#80858C")
        case .card: ("#FFFFFF", "#1F2228")
        case .path: ("#D55E00", "#FF9E5E")
        case .pathText: ("#B34A00", "#FF9E5E")
        case .pathTint: ("#FDF0E6", "#3A2415")
        case .onPath: ("#FFFFFF", "#14161A")
        case .closed: ("#00694D", "#4FD1A5")
        case .closedTint: ("#EAF6F1", "#10271F")
        case .weights: ("#FBF3A8", "#4A4410")
        case .line(let tint): tint.line
        case .fill(let tint): tint.fill
        case .faintFill: ("#FAFAFA", "#191B20")
        case .change: ("#7B2D8B", "#D9A3E6")
        case .grid: ("#D9DCE0", "#33373E")
        case .shade: ("#E4E7EA", "#2C3037")
        case .strong: ("#B34A00", "#FF9E5E")
        }
    }
}

extension DiagramTint {
    /// How many operators have a colour of their own.
    static let count = 6

    var name: String {
        switch self {
        case .operator(let place): "\(place % Self.count)"
        case .neutral: "n"
        }
    }

    // Okabe and Ito's colours, darkened on light ground until a line has a contrast of 3 to 1.
    fileprivate var line: (light: String, dark: String) {
        guard case .operator(let place) = self else { return ("#5F6368", "#A8ADB4") }
        switch place % Self.count {
        case 0: return ("#0072B2", "#56B4E9")
        case 1: return ("#A86F00", "#E69F00")
        case 2: return ("#A34F80", "#DD9DC2")
        case 3: return ("#007F5C", "#4FD1A5")
        case 4: return ("#857900", "#F0E442")
        default: return ("#3B7EA6", "#8CCBF0")
        }
    }

    fileprivate var fill: (light: String, dark: String) {
        guard case .operator(let place) = self else { return ("#F3F4F5", "#212429") }
        switch place % Self.count {
        case 0: return ("#E8F2F9", "#12222E")
        case 1: return ("#FFF6E5", "#2A2112")
        case 2: return ("#FAEFF5", "#2B1E27")
        case 3: return ("#E7F5F0", "#11271F")
        case 4: return ("#FBFAE2", "#28260F")
        default: return ("#EDF6FC", "#15242E")
        }
    }

    /// The dash pattern, so that operators differ in grey and to every eye; `nil` for a solid line.
    var dashes: String? {
        guard case .operator(let place) = self else { return "10 3 2 3 2 3" }
        let patterns: [String?] = [nil, "14 3", "7 3", "14 3 3 3", "7 3 2 3", "4 2"]
        return patterns[(place + place / Self.count) % patterns.count]
    }
}
