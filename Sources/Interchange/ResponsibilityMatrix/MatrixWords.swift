/// The words of responsibility matrices, after the kinds of control ownership of the Cloud Security Alliance
/// (Cloud Controls Matrix 4, STA-04: owned by provider or customer, outsourced to a third party, shared).
enum MatrixWords {
    /// A side that has a part in a control.
    enum Side: String, CaseIterable, Hashable, Sendable {
        case provider
        case customer
        case thirdParty = "third-party"
    }

    /// What a cell about ownership says.
    enum Ownership: Hashable {
        /// Each of these has a part in it.
        case sides([Side])
        /// It does not apply.
        case none
    }

    /// Reads a cell; `nil` for words that are none of these.
    ///
    /// What is outsourced is the third party's, and the provider's who can have it changed. What is
    /// shared, however it is, is everybody's who shares.
    static func ownership(_ cell: String) -> Ownership? {
        let words = MatrixColumns.key(cell).split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        if none.contains(words.joined(separator: " ")) { return Ownership.none }
        var sides: Set<Side> = []
        var isShared = false
        for word in words {
            switch word {
            case "provider", "providers", "csp", "vendor": sides.insert(.provider)
            case "customer", "customers", "csc", "tenant", "consumer": sides.insert(.customer)
            case "third", "3rd", "3rdparty", "thirdparty", "subprocessor", "subcontractor":
                sides.insert(.thirdParty)
            case "outsourced": sides.formUnion([.thirdParty, .provider])
            case "shared", "joint", "both": isShared = true
            case "cloud", "service", "owned", "party", "parties", "and", "the", "of", "with", "by",
                "between", "independent", "dependent", "partially", "fully", "responsible",
                "responsibility", "managed", "s":
                continue
            default: return nil
            }
        }
        // Shared by whom is not said, or by whom else: provider and customer have a part.
        if isShared, sides.count < 2 { sides.formUnion([.provider, .customer]) }
        return sides.isEmpty ? nil : .sides(Side.allCases.filter(sides.contains))
    }

    /// Whether a cell of a side's own column says that it has a part: everything but nothing and a plain no.
    static func isPart(_ cell: String) -> Bool { !cell.isEmpty && !isRefusal(cell) }

    /// Whether a cell of a side's own column is a plain no.
    private static func isRefusal(_ cell: String) -> Bool {
        let key = MatrixColumns.key(cell)
        return !cell.isEmpty && (key.isEmpty && !marks.contains(cell) || none.contains(key))
    }

    /// Whether an answer says that the control is there: in words of which each is understood, and none of
    /// which says that it is not, not yet, or not wholly.
    static func isThere(_ answer: String) -> Bool {
        let key = MatrixColumns.key(answer).replacing("in place", with: "implemented")
        let words = key.split(separator: " ").map(String.init)
        return words.isEmpty ? marks.contains(answer) : words.allSatisfy(affirmed.contains)
    }

    /// Whether a cell for names says that there is nobody, or that nobody knows who it is.
    static func isNobody(_ cell: String) -> Bool {
        let key = MatrixColumns.key(cell)
        return key.isEmpty || none.contains(key) || unknown.contains(key)
    }

    private static let none: Set<String> = [
        "n a", "na", "not applicable", "none", "no", "not implemented", "nobody", "false", "0",
    ]

    private static let unknown: Set<String> = [
        "tbd", "tba", "tbc", "unknown", "to be determined", "to be decided", "to be confirmed",
        "not assigned", "unassigned", "not known", "nil", "null",
    ]

    /// Words of answers that say that something is there.
    private static let affirmed: Set<String> = [
        "yes", "y", "true", "1", "x", "implemented", "fully", "full", "completely", "complete",
        "completed", "done", "compliant", "met", "satisfied", "operational", "active", "present",
    ]

    /// Signs that mean yes.
    private static let marks: Set<String> = ["✓", "✔", "●", "•", "☑", "■", "+", "*"]
}
