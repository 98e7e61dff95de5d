import FailureAnalysis
import ThreatGraph

extension ComparisonReport {
    /// How the part on trade-offs begins, by which the HTML page finds it.
    static let tradeOffsHeading = "What else the set-ups cost and bring"

    /// What each set-up says that it costs or brings besides who can fail, side by side.
    func tradeOffs() -> [ReportDocument.Block] {
        var names: [StatedTradeOff] = []
        for stated in models.flatMap(\.tradeOffs)
        where !names.contains(where: { $0.isSetBeside(stated) }) {
            names.append(stated)
        }
        if names.isEmpty { return [] }
        let rows = TradeOff.Kind.allCases.flatMap { kind in
            names.filter { $0.tradeOff.kind == kind }.enumerated().map { place, name in
                [place == 0 ? kind.rawValue : "", name.tradeOff.name]
                    + models.map { model in
                        model.tradeOffs.first { $0.isSetBeside(name) }.map(\.words) ?? "not said"
                    }
            }
        }
        return [
            .heading(Self.tradeOffsHeading),
            .table(header: ["kind", "what"] + labels, rows: rows),
            .paragraph(
                "As the models say it: nothing here is added up, converted or scored, two of one kind "
                    + "and unit neither, and no other answer depends on it."),
        ]
    }
}

extension StatedTradeOff {
    /// Whether two models say something of one thing: by id and kind.
    fileprivate func isSetBeside(_ other: StatedTradeOff) -> Bool {
        tradeOff.id == other.tradeOff.id && tradeOff.kind == other.tradeOff.kind
    }

    /// How much, and who says so.
    fileprivate var words: String {
        let notes = [sourceTitle, tradeOff.evidence.status?.rawValue].compactMap { $0 }
        return tradeOff.amount.description
            + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }
}
