internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// What the set-up costs or brings besides who can fail.
    mutating func decodeTradeOffs() {
        graph.tradeOffs = Register(
            elements(of: .tradeOffs) { id, fields in
                _ = fields.required("kind", "write money, performance, effort or time")
                let kind: TradeOff.Kind? = fields.choice("kind")
                let (amount, evidence) = (amount(of: fields), fields.evidence())
                guard let kind, let amount else { return nil }
                return TradeOff(
                    id: TradeOffID(id), title: fields.text("title"), kind: kind, amount: amount,
                    evidence: evidence)
            })
    }

    /// How much of it: a value with its unit, or more or less than another set-up.
    private func amount(of fields: Fields) -> TradeOff.Amount? {
        let ways = ["value", "more-than", "less-than"].filter(fields.has)
        guard let way = ways.first else {
            context.report(
                .missingKey,
                "\(fields.subject) does not say how much: write 'value' and 'unit', 'more-than' or "
                    + "'less-than'", at: fields.range)
            return nil
        }
        if let other = ways.dropFirst().first {
            context.report(
                .conflictingKeys,
                "\(fields.subject) has '\(way)' and '\(other)': keep one",
                at: fields.keyRange(other))
            return nil
        }
        if way != "value", fields.has("unit") {
            context.report(
                .conflictingKeys,
                "\(fields.subject) has a 'unit' and no 'value' that is in it: take it out",
                at: fields.keyRange("unit"))
        }
        switch way {
        case "more-than": return fields.text(way).map { .moreThan($0) }
        case "less-than": return fields.text(way).map { .lessThan($0) }
        default:
            let unit = fields.required("unit", "say in what the value is, as M$ a year")
                .flatMap { context.word($0, meaning: "a unit") }
            guard fields.decimal("value") != nil, let value = fields.text("value"), let unit else {
                return nil
            }
            return .stated(value, unit: unit)
        }
    }
}
