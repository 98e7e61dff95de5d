/// Levels that are not chosen yet: a model is compiled once for all levels that something may have.
extension SecurityLevel {
    /// The first number that is no level: from it on a number stands for an open level.
    package static let firstOpen = 6

    /// A level that is chosen later; the place is where whoever chooses keeps it, from 0 up.
    ///
    /// It is read from no model and written into none. Of two levels of which one is open it is not known
    /// which is higher: ask `isKnown(atLeast:)`, never `<`.
    package static func open(_ place: Int) -> SecurityLevel {
        SecurityLevel(unchecked: firstOpen + place)
    }

    /// Whether it holds wherever another level does, whatever is chosen for those that are open.
    package func isKnown(atLeast other: SecurityLevel) -> Bool {
        if self == other || other == .zero { return true }
        return rawValue < Self.firstOpen && other.rawValue < Self.firstOpen && self > other
    }
}
