import ThreatGraph

@testable import Setups

/// Rows as text, for tests that say themselves what rows say.
enum RowText {
    /// A line of JSON: what varies, and orders of parties for exfiltration at OC3, as columns write them;
    /// `nil` for a set-up without an answer, an empty text for a model without weights.
    static func line(
        _ row: Int, _ vary: [(String, String)], order: String?, plan: String = "p",
        more: String = ""
    ) -> String {
        let varied = vary.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
        let head = "\"plan\":\"\(plan)\",\"row\":\(row)"
        guard let order else {
            return
                "{\"answer\":null,\"diagnostics\":[{\"message\":\"no such level\"}],\"digest\":null,"
                + "\"fault\":null,\(head),\"status\":2,\"vary\":{\(varied)}}\n"
        }
        let cells = order.isEmpty ? "" : cell(order)
        return
            "{\"answer\":{\(more)\"orders\":[\(cells)]},\"diagnostics\":[],\"digest\":\"d\",\"fault\":null,"
            + "\(head),\"status\":0,\"vary\":{\(varied)}}\n"
    }

    private static func cell(_ order: String) -> String {
        let value =
            order == "none"
            ? "\"order\":null"
            : order.hasPrefix(">")
                ? "\"completeUpTo\":\(order.dropFirst()),\"order\":null" : "\"order\":\(order)"
        return "{\"consequence\":\"exfiltration\",\"level\":\"party\",\(value),\"tier\":3}"
    }

    /// What a summary reads of files, each given as its text.
    static func summary(
        _ files: [String], _ request: SweepSummariser.Request = .init(),
        plan: SweepSummaryPlan? = nil
    ) throws -> SweepSummary {
        var summariser = SweepSummariser(request, plan: plan)
        var reader = SweepRowFiles()
        for (number, text) in files.enumerated() {
            var rest = Array(text.utf8)[...]
            try reader.read("rows-\(number + 1)", into: &summariser) { length in
                let piece = Array(rest.prefix(min(length, 37)))
                rest = rest.dropFirst(piece.count)
                return piece
            }
        }
        return try summariser.summary()
    }
}
