/// How much work an answer may take, by name; the same on every machine.
///
/// Who suffices alone is always answered, whatever it takes; an effort bounds what comes after:
/// pairs, then all minimal coalitions.
package enum Effort: String, CaseIterable, Codable, Hashable, Sendable {
    /// Some half a second on one core.
    case quick
    /// Some ten seconds and at most about 1 GB.
    case normal
    /// Some minutes.
    case thorough

    /// The work, in the unit of `WorkMeter`.
    package var work: Int {
        switch self {
        case .quick: 150_000_000
        case .normal: 3_000_000_000
        case .thorough: 100_000_000_000
        }
    }
}
