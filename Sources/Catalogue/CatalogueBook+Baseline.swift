public import ThreatGraph

extension CatalogueBook {
    /// The controls that a perimeter of some kind has at a level: those of the level and of every
    /// lower one that apply to the kind, in id order.
    ///
    /// - Parameter includingSupplementary: Whether controls that stand in no benchmark table count;
    ///   a baseline claims only what the tables ask.
    /// - Complexity: O(*n*) for *n* controls.
    public func controls(
        level: SecurityLevel, kind: PerimeterKind, includingSupplementary: Bool = false
    ) -> [CatalogueControl] {
        controls.filter {
            $0.level <= level && $0.appliesTo.contains(kind)
                && (includingSupplementary || !$0.isSupplementary)
        }
    }

    /// The categories by which a kind of perimeter is entered; all of them if the catalogue does
    /// not say.
    public func waysIn(kind: PerimeterKind) -> [VectorCategory] {
        perimeters[Identifier(kind.rawValue)]?.waysIn ?? VectorCategory.allCases
    }

    /// How strong a baseline is against each category that leads into a kind of perimeter.
    ///
    /// That is the highest level among the controls that block the category, or `nil` if none does,
    /// in the order of `VectorCategory.allCases`. The least of them is what the whole baseline is
    /// worth.
    ///
    /// - Complexity: O(*n*) for *n* controls.
    public func strengths(
        level: SecurityLevel, kind: PerimeterKind, includingSupplementary: Bool = false
    ) -> [(category: VectorCategory, level: SecurityLevel?)] {
        let baseline = controls(
            level: level, kind: kind, includingSupplementary: includingSupplementary)
        return waysIn(kind: kind).map { category in
            (category, baseline.filter { $0.blocks.contains(category) }.map(\.level).max())
        }
    }
}
