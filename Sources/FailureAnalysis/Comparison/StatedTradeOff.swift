package import ThreatGraph

/// What a model says that it costs or brings besides who can fail.
///
/// It is told as it is written: nothing is added up, converted or scored, two of one kind and unit
/// neither.
package struct StatedTradeOff: Hashable, Sendable {
    /// The trade-off.
    package var tradeOff: TradeOff
    /// The title of the source that says so; its id where it has none, `nil` where nobody does.
    package var sourceTitle: String?
}

extension ThreatGraph {
    /// What the model says of trade-offs, by kind, unit and id, so that those of one kind and unit
    /// stand together.
    var statedTradeOffs: [StatedTradeOff] {
        let kinds = Dictionary(
            TradeOff.Kind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
        func place(_ tradeOff: TradeOff) -> (Int, String, TradeOffID) {
            (kinds[tradeOff.kind] ?? 0, tradeOff.amount.unit ?? "", tradeOff.id)
        }
        return tradeOffs.sorted { place($0) < place($1) }.map { tradeOff in
            StatedTradeOff(
                tradeOff: tradeOff,
                sourceTitle: tradeOff.evidence.source.map { sources[$0]?.title ?? $0.rawValue })
        }
    }
}

extension TradeOff.Amount {
    /// The unit of a value; `nil` for one that is only more or less than another.
    fileprivate var unit: String? { if case .stated(_, let unit) = self { unit } else { nil } }
}
