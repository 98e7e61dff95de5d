/// Something that a headline says or does not say in a row.
package enum HeadlineCondition: Hashable, Sendable {
    /// It is so many or more.
    case atLeast(Int)
    /// No set of failures suffices.
    case none

    /// Whether a value proves it.
    func holds(for value: HeadlineValue) -> Bool {
        switch self {
        case .atLeast(let number): value.least >= number
        case .none: value == .none
        }
    }
}
