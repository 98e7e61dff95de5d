package import FailureAnalysis
package import ThreatGraph

extension ComparisonDocument {
    /// What a model says that it costs or brings besides who can fail, as it is written.
    package struct StatedAmount: Codable, Hashable, Sendable {
        /// The trade-off's id.
        package var id: String
        /// `money`, `performance`, `effort` or `time`.
        package var kind: TradeOff.Kind
        /// The name to print; `null` where the id is all.
        @WrittenAsNull package var title: String?
        /// How much, a decimal number as it is written; `null` for more or less than another.
        @WrittenAsNull package var value: String?
        /// The unit of the value.
        @WrittenAsNull package var unit: String?
        /// The set-up than which it is more, as a label.
        @WrittenAsNull package var moreThan: String?
        /// The set-up than which it is less, as a label.
        @WrittenAsNull package var lessThan: String?
        /// The source that says so, by id.
        @WrittenAsNull package var source: String?
        /// How well it is supported.
        @WrittenAsNull package var status: EvidenceStatus?
        /// The same in words.
        package var says: String

        init(_ stated: StatedTradeOff) {
            let tradeOff = stated.tradeOff
            id = tradeOff.id.rawValue
            kind = tradeOff.kind
            title = tradeOff.title
            switch tradeOff.amount {
            case .stated(let value, let unit): (self.value, self.unit) = (value, unit)
            case .moreThan(let other): moreThan = other
            case .lessThan(let other): lessThan = other
            }
            source = tradeOff.evidence.source?.rawValue
            status = tradeOff.evidence.status
            says = tradeOff.amount.description
        }
    }
}
