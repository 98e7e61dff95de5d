public import ThreatGraph

/// How strong a perimeter's controls are against each category that leads into it.
public struct PerimeterCoverage: Hashable, Sendable {
    /// The controls against one category.
    public struct Category: Hashable, Sendable {
        /// The category.
        public let category: VectorCategory
        /// The strongest level among the controls that block it; `nil` where none does.
        public let level: SecurityLevel?
        /// The controls that block it, in id order.
        public let controls: [StandingControl]
    }

    /// The perimeter.
    public let perimeter: PerimeterID
    /// The categories that lead into it, in the order of `VectorCategory.allCases`.
    public let categories: [Category]

    /// What the controls support as a whole.
    ///
    /// The weakest category decides: the minimum over paths of the maximum over barriers. SL0 where
    /// some category is not blocked at all.
    public var supported: SecurityLevel {
        categories.map { $0.level ?? .zero }.min() ?? .zero
    }

    /// The categories that fall short of a level, in order.
    public func gaps(below level: SecurityLevel) -> [Category] {
        categories.filter { ($0.level ?? .zero) < level }
    }
}

extension ControlExpansion {
    /// How strong a perimeter's controls are, its claim about the whole left aside.
    public func coverage(of perimeter: Perimeter) -> PerimeterCoverage {
        let controls = controls(on: perimeter)
        return PerimeterCoverage(
            perimeter: perimeter.id,
            categories: waysIn(to: perimeter).map { category in
                let blocking = controls.filter { $0.blocks.contains(category) }
                return PerimeterCoverage.Category(
                    category: category, level: blocking.map(\.level).max(), controls: blocking)
            })
    }
}
