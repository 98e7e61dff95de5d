/// The table of minimal sets by order, and how large counts are written for a reader.
extension FaultTreeReport {
    /// The most digits of a count that are written out.
    static let writtenDigits = 30
    /// The most rows of a table that is shown whole.
    private static let wholeRows = 100
    /// The rows of the smallest and of the largest orders of a table that is cut.
    private static let (smallestRows, largestRows) = (40, 10)

    func orders() -> [ReportDocument.Block] {
        let sets = findings.minimalSets
        if sets.byOrder.isEmpty { return [] }
        var blocks: [ReportDocument.Block] = [
            .heading("Minimal sets by order"), .table(header: ["order", "sets"], rows: rows()),
        ]
        blocks += notes().map { .paragraph($0) }
        if let order = sets.builtUpTo {
            blocks.append(
                .paragraph(
                    "Cut at order \(order) while building: the diagrams of the whole tree need more "
                        + "nodes than they were allowed (--max-nodes). The sets up to the order are "
                        + "all there; of larger ones nothing is known."))
        }
        if let order = sets.maximumOrder, let larger = sets.larger {
            blocks.append(
                .paragraph(
                    larger == "0"
                        ? "Nothing was cut: no minimal set has more than \(order) events."
                        : "Cut at order \(order): \(Self.readable(larger)) larger minimal sets are "
                            + "counted and not shown."))
        }
        return blocks
    }

    private func rows() -> [[String]] {
        let orders = findings.minimalSets.byOrder
        func rows(_ orders: some Sequence<FaultTreeFindings.OrderCount>) -> [[String]] {
            orders.map { ["\($0.order)", Self.readable($0.count)] }
        }
        if orders.count <= Self.wholeRows { return rows(orders) }
        return rows(orders.prefix(Self.smallestRows)) + [["…", "…"]]
            + rows(orders.suffix(Self.largestRows))
    }

    /// What the table leaves out.
    private func notes() -> [String] {
        let orders = findings.minimalSets.byOrder
        var notes: [String] = []
        if orders.count > Self.wholeRows, let first = orders.first, let last = orders.last {
            let most = orders.reduce(first) { Self.isLess($0.count, $1.count) ? $1 : $0 }
            notes.append(
                "The table is shortened: sets of \(orders.count) orders occur, from \(first.order) to "
                    + "\(last.order) events; shown are the \(Self.smallestRows) smallest and the "
                    + "\(Self.largestRows) largest orders. Most sets have \(most.order) events: "
                    + "\(Self.readable(most.count)). JSON (--format json) has all orders.")
        }
        let counts = orders.map(\.count) + [findings.minimalSets.count ?? ""]
        if counts.contains(where: { $0.utf8.count > Self.writtenDigits }) {
            notes.append(
                "Counts of more than \(Self.writtenDigits) digits are rounded to four digits here; "
                    + "they are known exactly, and JSON (--format json) has every digit.")
        }
        return notes
    }

    /// Whether a number in decimal digits is less than another.
    private static func isLess(_ one: String, _ two: String) -> Bool {
        (one.utf8.count, one) < (two.utf8.count, two)
    }

    /// A count for a reader: all digits, or four and a power of ten if there are many.
    static func readable(_ count: String) -> String {
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
