import FailureAnalysis
import Wording

/// The table of minimal sets by order.
extension FaultTreeReport {
    /// The most rows of a table that is shown whole.
    private static let wholeRows = 100
    /// The rows of the smallest and of the largest orders of a table that is cut.
    private static let (smallestRows, largestRows) = (40, 10)

    func orders() -> [ReportDocument.Block] {
        let orders = findings.minimalSets.byOrder
        if orders.isEmpty { return [] }
        let shortening =
            orders.count > Self.wholeRows
            ? words.shortening(smallest: Self.smallestRows, largest: Self.largestRows) : nil
        let notes = [shortening, words.rounding].compactMap { $0 } + words.cuts
        return [
            .heading("Minimal sets by order"), .table(header: ["order", "sets"], rows: rows()),
        ]
            + notes.map { .paragraph($0) }
    }

    private func rows() -> [[String]] {
        let orders = findings.minimalSets.byOrder
        func rows(_ orders: some Sequence<FaultTreeFindings.OrderCount>) -> [[String]] {
            orders.map { ["\($0.order)", FaultTreeWords.count($0.count)] }
        }
        if orders.count <= Self.wholeRows { return rows(orders) }
        return rows(orders.prefix(Self.smallestRows)) + [["…", "…"]]
            + rows(orders.suffix(Self.largestRows))
    }
}
