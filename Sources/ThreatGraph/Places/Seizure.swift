/// What a sovereign can seize at one stroke: a site with everything that stands there, or a perimeter
/// with machines of its own that the model places nowhere.
///
/// A seizure is no party and nobody's own failure: it comes about under an order only.
public enum Seizure: Hashable, Sendable {
    /// Everything that stands at a site.
    case site(SiteID)
    /// One perimeter that is placed nowhere.
    case perimeter(PerimeterID)

    private static let prefix = "seizure:"
    private static let placePrefix = "seizure:place/"

    /// What the attack graph calls it, for example `seizure:dublin` or `seizure:place/campus`.
    public var id: String {
        switch self {
        case .site(let id): Self.prefix + id.rawValue
        case .perimeter(let id): Self.placePrefix + id.rawValue
        }
    }

    /// Reads what the attack graph calls it; `nil` for anything else.
    public init?(id: String) {
        if id.hasPrefix(Self.placePrefix) {
            self = .perimeter(PerimeterID(String(id.dropFirst(Self.placePrefix.count))))
        } else if id.hasPrefix(Self.prefix) {
            self = .site(SiteID(String(id.dropFirst(Self.prefix.count))))
        } else {
            return nil
        }
    }
}

extension Seizure: Comparable {
    /// Orders seizures by what the attack graph calls them.
    public static func < (left: Self, right: Self) -> Bool { left.id < right.id }
}
