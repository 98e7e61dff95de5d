package import FailureAnalysis

/// What is asked of a set-up, whichever it is.
package struct SetupInquiry: Hashable, Sendable {
    /// The questions, each once.
    package var ask: [SetupQuestion]
    /// What fails, by ids or titles.
    package var fail: [String] = []
    /// The attacker's tiers, each 1…5, ascending.
    package var tiers = [1, 2, 3, 4, 5]
    /// The consequences, by id, ascending; all of them when `nil`.
    package var consequences: [String]?
    /// The largest coalitions to list; all when `nil`.
    package var maximumOrder: Int?
    /// How much work may be spent; what the process was given when `nil`.
    package var effort: Effort?

    /// What is asked of a set-up where nobody says what.
    package static let usualQuestions: [SetupQuestion] = [.orders, .loneFailures]

    /// All of it in a line: the same only for the same.
    package var key: String {
        var parts = [Self.joined(ask.map(\.rawValue)), Self.joined(tiers.map(String.init))]
        parts.append(consequences.map(Self.joined) ?? "all")
        parts.append(maximumOrder.map(String.init) ?? "")
        parts.append(effort?.rawValue ?? "")
        parts.append(Self.joined(fail))
        return Self.joined(parts)
    }

    /// Texts one behind the other, each with its length, so that others never come to the same.
    static func joined(_ parts: [String]) -> String {
        parts.map { "\($0.utf8.count):\($0)" }.joined(separator: " ")
    }
}
