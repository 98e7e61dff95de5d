package import DecisionDiagrams
package import FailureAnalysis
import Phrases

/// What is said of a fault tree.
package struct FaultTreeWords {
    /// The most digits of a count that are written out.
    private static let writtenDigits = 30
    /// The least number of more digits than that: 10^30.
    private static let roundedFrom =
        NaturalNumber(1_000_000_000_000_000) * NaturalNumber(1_000_000_000_000_000)
    private static let one = NaturalNumber(1)

    private let findings: FaultTreeFindings

    /// Words for some findings.
    package init(_ findings: FaultTreeFindings) { self.findings = findings }

    /// What all of it rests on.
    package var conditions: String {
        "Conditional on the tree as given: what is no event of it was not considered"
            + (findings.weighsEvents
                ? ", and events are taken as independent, with the probabilities of the file."
                : ".")
    }

    /// The verdict: the first thing that a reader sees.
    package var verdict: String {
        let sets = findings.minimalSets
        if let count = sets.count, count.isZero {
            return "The top cannot happen: there is no minimal set."
        }
        if findings.isCertain { return "The top holds whatever happens." }
        if sets.byOrder.first?.order == 0 {
            return "The top holds if nothing happens; what happens can end it."
        }
        let order = sets.maximumOrder ?? 0
        guard let first = sets.byOrder.first else {
            return "No set of at most \(order) events suffices; "
                + (sets.count.map { "\(Self.count($0)) larger minimal sets do." }
                    ?? "whether a larger one does is not known: none was built.")
        }
        let isOne = first.count == Self.one
        let alone =
            first.order == 1
            ? "\(first.count) \(isOne ? "event suffices" : "events suffice") alone"
            : "No event suffices alone; the smallest sets that do have \(first.order) events, and "
                + "there \(isOne ? "is 1" : "are \(Self.count(first.count))")"
        return alone
            + (sets.count.map { ". Minimal sets in all: \(Self.count($0))." }
                ?? ". Only sets of at most \(order) events were built: how many larger ones there "
                + "are is not known.")
    }

    /// How likely the top is; `nil` where nobody asked.
    package var probability: String? {
        if let bounds = findings.probabilityBounds {
            return
                "Probability of the top: not known; at least \(Self.digits(bounds.atLeast)), the "
                + "probability that one of the sets found happens, and at most "
                + "\(Self.digits(bounds.atMost)), which adds that more events happen than the sets "
                + "were cut at."
        }
        guard let probability = findings.probability else { return nil }
        var text = "Probability of the top: \(Self.digits(probability))."
        if let sum = findings.rareEventSum {
            text += " Sum over the minimal sets (rare-event sum): \(Self.digits(sum))."
        }
        return text
    }

    /// That a list of sets ends early, and how far it goes.
    ///
    /// - Parameter order: no set of at most so many events is missing.
    package static func cutList(at order: Int) -> String {
        "Not every set is listed: work was stopped early, so that how far the list goes depends on "
            + "the machine. Each set listed is a minimal one; "
            + (order == 0
                ? "of every size some may be missing."
                : "none of at most \(order) \(order == 1 ? "event" : "events") is missing.")
    }

    /// What the limits of the question leave out.
    package var cuts: [String] {
        let sets = findings.minimalSets
        var cuts: [String] = []
        if let order = sets.builtUpTo {
            cuts.append(
                findings.isStopped
                    ? "Cut at order \(order): work was stopped early. The sets up to the order are "
                        + "all there; of larger ones nothing is known."
                    : "Cut at order \(order) while building: the diagrams of the whole tree need "
                        + "more nodes than they were allowed (--max-nodes). The sets up to the order "
                        + "are all there; of larger ones nothing is known.")
        }
        if let order = sets.maximumOrder, let larger = sets.larger {
            cuts.append(
                larger.isZero
                    ? "Nothing was cut: no minimal set has more than \(order) events."
                    : "Cut at order \(order): \(Self.count(larger)) larger minimal sets are "
                        + "counted and not shown.")
        }
        return cuts
    }

    /// What a table of the orders does not show that has only the `smallest` and `largest` of them;
    /// `nil` where nothing occurs.
    package func shortening(smallest: Int, largest: Int) -> String? {
        let orders = findings.minimalSets.byOrder
        guard let first = orders.first, let last = orders.last else { return nil }
        let most = orders.reduce(first) { $0.count < $1.count ? $1 : $0 }
        return
            "The table is shortened: sets of \(orders.count) orders occur, from \(first.order) to "
            + "\(last.order) events; shown are the \(smallest) smallest and the "
            + "\(largest) largest orders. Most sets have \(most.order) events: "
            + "\(Self.count(most.count)). JSON (--format json) has all orders."
    }

    /// That counts are rounded, where some are.
    package var rounding: String? {
        let counts =
            findings.minimalSets.byOrder.map(\.count) + [findings.minimalSets.count ?? .zero]
        return counts.allSatisfy { $0 < Self.roundedFrom }
            ? nil
            : "Counts of more than \(Self.writtenDigits) digits are rounded to four digits here; "
                + "they are known exactly, and JSON (--format json) has every digit."
    }

    /// How the diagrams were built; `nil` where there were none.
    package var solution: String? {
        guard let largest = findings.modules.first else { return nil }
        let orders = Dictionary(grouping: findings.modules, by: \.order.rawValue)
            .mapValues(\.count)
        let words = orders.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) in \($0.value)" }.joined(separator: ", ")
        return "\(findings.events) events and \(findings.gates) gates as "
            + "\(Counted.words(findings.modules.count, "module")). Order of the variables: "
            + "\(words). The module that took most has \(largest.variables) variables "
            + "(\(largest.order.rawValue)): \(largest.functionNodes) nodes for the function, "
            + "\(largest.setNodes) for the minimal sets, \(largest.nodesMade) made on the way."
            + (findings.moduleOrders.map {
                " To repeat it without trying orders: --module-orders "
                    + "'\(VariableOrder.word(for: $0))'."
            } ?? "")
    }

    /// A number in up to nine digits; what is too small to be told exactly is not told as 0.
    package static func digits(_ value: Double) -> String {
        if value != 0, value.magnitude < 1e-308 {
            return value < 0 ? "above -1e-308" : "below 1e-308"
        }
        return PrintedNumber.general(value, digits: 9)
    }

    /// A count for a reader: all digits, or four and a power of ten if there are many.
    package static func count(_ count: NaturalNumber) -> String { self.count("\(count)") }

    /// The same of a count in decimal digits.
    static func count(_ count: String) -> String {
        let digits = Array(count.utf8)
        guard digits.count > writtenDigits, let leading = Int(count.prefix(5)) else { return count }
        let rounded = (leading + 5) / 10
        // 9999.5 and more make a digit more.
        let (number, power) =
            rounded == 10_000 ? (1000, digits.count) : (rounded, digits.count - 1)
        let places = String(number + 10_000).dropFirst(2)
        return "about \(number / 1000).\(places) × 10^\(power)"
    }
}
