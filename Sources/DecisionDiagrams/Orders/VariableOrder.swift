/// How the variables of a diagram are put in order: by a depth-first walk from the top of the
/// module, which differs in the order in which a gate's arguments are visited, or by a measure of
/// the whole module.
///
/// The order decides whether a diagram has a thousand nodes or a thousand million; no rule is best
/// for all trees, which is why several are tried.
///
/// ```swift
/// import DecisionDiagrams
///
/// let word = VariableOrder.word(for: [.gatesFirst, .gatesFirst, .shortSpans])
/// print(word)  // 2*gates-first,short-spans
/// print(VariableOrder.orders(of: word)?.count ?? 0)  // 3
/// ```
public enum VariableOrder: String, CaseIterable, Hashable, Sendable {
    /// As the arguments are written.
    case asWritten = "as-written"
    /// The argument with the most below it first.
    case heavyFirst = "heavy-first"
    /// The argument with the least below it first, of equals the more used one.
    case lightFirst = "light-first"
    /// The argument that most gates use first.
    case sharedFirst = "shared-first"
    /// Gates before events, the more used first.
    case gatesFirst = "gates-first"
    /// The leaf with the largest share in the top first, the others weighed again without it.
    case weightFirst = "weight-first"
    /// What a gate connects close together, beginning with `weightFirst`.
    case shortSpans = "short-spans"
    /// The same, beginning with `heavyFirst`.
    case heavySpans = "heavy-spans"
}

extension VariableOrder {
    /// Orders as one word, what repeats counted: `2*gates-first,short-spans`.
    public static func word(for orders: [VariableOrder]) -> String {
        var parts: [(order: VariableOrder, count: Int)] = []
        for order in orders {
            if let last = parts.last, last.order == order {
                parts[parts.count - 1].count += 1
            } else {
                parts.append((order, 1))
            }
        }
        return parts.map { $0.count == 1 ? $0.order.rawValue : "\($0.count)*\($0.order.rawValue)" }
            .joined(separator: ",")
    }

    /// The orders that a word names, or `nil` if it is none of `word(for:)`.
    public static func orders(of word: String) -> [VariableOrder]? {
        var orders: [VariableOrder] = []
        for part in word.split(separator: ",", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "*", omittingEmptySubsequences: false)
            let count = pieces.count == 1 ? 1 : Int(pieces[0]) ?? 0
            guard pieces.count <= 2, (1...mostRepeated).contains(count),
                let order = VariableOrder(rawValue: String(pieces[pieces.count - 1])),
                orders.count <= mostRepeated
            else { return nil }
            orders.append(contentsOf: repeatElement(order, count: count))
        }
        return orders
    }

    private static let mostRepeated = 10_000_000
}

extension ModuleShape {
    /// What finding an order costs at most, in the unit of a meter.
    ///
    /// - Complexity: O(1).
    func work(of order: VariableOrder) -> Int {
        switch order {
        case .weightFirst: workOfWeightFirst
        case .shortSpans: workOfWeightFirst + workOfSpans
        case .heavySpans: workOfWalk + workOfSpans
        default: workOfWalk
        }
    }

    /// The graph's nodes of the leaves, the first level first.
    func leaves(by order: VariableOrder) -> [Int] {
        let places =
            switch order {
            case .weightFirst: weightFirst()
            case .shortSpans: shortSpans(from: weightFirst())
            case .heavySpans: shortSpans(from: depthFirst(by: .heavyFirst))
            default: depthFirst(by: order)
            }
        return places.map { leaves[$0] }
    }
}
