import Formulas
package import ThreatGraph
package import YAMLKit

extension ModelEncoder {
    func workload(_ workload: Workload) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: workload.title)
            fields.add("for", text: workload.principal?.rawValue)
            fields.add("weights", text: workload.weights?.rawValue)
            for entry in substrate(workload.needs).entries { fields.add(entry.key, entry.value) }
            fields.add(workload.evidence)
        }
    }

    private func substrate(_ substrate: Substrate) -> MappingBuilder {
        var fields = MappingBuilder()
        func parts(_ parts: [Substrate]) -> YAMLValue {
            .list(parts.map { self.substrate($0).value })
        }
        switch substrate {
        case .leaf(let leg):
            fields.add(leg.kind.rawValue, text: leg.provider.rawValue)
            fields.add("in", text: leg.perimeter?.rawValue)
            fields.add("level", word: leg.level?.description)
            if leg.isNeverStoppedThere
                || leg.kind == .capacity && leg.perimeter == nil && leg.level == nil
            {
                fields.add("level", word: "none")
            }
            fields.add("after", word: leg.after?.description)
        case .all(let all): fields.add("all", parts(all))
        case .any(let any): fields.add("any", parts(any))
        case .atLeast(let count, let of):
            fields.add("at-least", word: String(count))
            fields.add("of", parts(of))
        }
        return fields
    }

    func claim(_ claim: Claim) -> YAMLValue {
        .mapping { fields in
            fields.add("statement", text: claim.statement)
            fields.add("about", text: claim.about)
            fields.add("contradicts", list: claim.contradicts.map { .text($0.rawValue) })
            fields.add(claim.evidence)
        }
    }

    func unknown(_ unknown: Unknown) -> YAMLValue {
        .mapping { fields in
            if let path = sharedPath(of: unknown) {
                fields.add("of", text: path)
                fields.add("one-of", .list(unknown.alternatives.map(assertedValue)))
            } else {
                fields.add("one-of", .list(unknown.alternatives.map(alternative)))
            }
            fields.add("because", text: unknown.reason)
            fields.add("silent", list: unknown.silent.map { .text($0.rawValue) })
            fields.add(unknown.evidence)
        }
    }

    /// The one path that every alternative changes, if that and the value say all there is.
    private func sharedPath(of unknown: Unknown) -> String? {
        let paths = Set(unknown.alternatives.map { $0.changes.map(\.path) })
        guard paths.count == 1, let path = paths.first, path.count == 1,
            unknown.alternatives.allSatisfy({ $0.label == $0.changes.first?.value.label })
        else { return nil }
        return path.first
    }

    private func alternative(_ alternative: Unknown.Alternative) -> YAMLValue {
        .mapping { fields in
            fields.add("label", text: alternative.label)
            fields.add("set", changes(alternative.changes))
            fields.add("source", sources(alternative.sources))
        }
    }

    /// The value of an alternative that changes one fact, with who asserts it.
    private func assertedValue(_ alternative: Unknown.Alternative) -> YAMLValue {
        let value = alternative.changes.first.map { YAMLValue.fact($0.value) } ?? .null
        guard let sources = sources(alternative.sources) else { return value }
        return .mapping([YAMLValue.Entry("value", value), YAMLValue.Entry("source", sources)])
    }

    /// One source by its name, several as a list.
    private func sources(_ sources: [SourceID]) -> YAMLValue? {
        let names = sources.map { YAMLValue.text($0.rawValue) }
        return names.count < 2 ? names.first : .list(names)
    }

    func tradeOff(_ tradeOff: TradeOff) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: tradeOff.title)
            fields.add("kind", text: tradeOff.kind.rawValue)
            switch tradeOff.amount {
            case .stated(let value, let unit):
                fields.add("value", word: value)
                fields.add("unit", text: unit)
            case .moreThan(let other): fields.add("more-than", text: other)
            case .lessThan(let other): fields.add("less-than", text: other)
            }
            fields.add(tradeOff.evidence)
        }
    }

    private func changes(_ changes: [Change]) -> YAMLValue {
        .mapping(changes.map { YAMLValue.Entry($0.path, .fact($0.value)) })
    }

    func datedChange(_ change: DatedChange) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: change.title)
            fields.add("at", word: change.day?.description ?? "unknown")
            if !change.changes.isEmpty { fields.add("set", changes(change.changes)) }
            fields.add("refresh", list: change.refreshes.map { .text($0.path) })
            fields.add(change.evidence)
        }
    }

    func option(_ option: RemedyOption) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: option.title)
            fields.add("cost", word: String(option.cost))
            fields.add("set", changes(option.changes))
            fields.add(option.evidence)
        }
    }

    func probability(_ parameter: ProbabilityParameter) -> YAMLValue {
        .mapping { fields in
            fields.add("of", .list(parameter.causes.map { .text($0.rootID) }))
            fields.add("value", word: "\(parameter.value)")
            fields.add("low", word: "\(parameter.low)")
            fields.add("high", word: "\(parameter.high)")
            switch parameter.spread {
            case .fixed: break
            case .uniform: fields.add("distribution", text: SpreadName.uniform.rawValue)
            case .logUniform: fields.add("distribution", text: SpreadName.logUniform.rawValue)
            case .logNormal(let factor):
                fields.add("distribution", text: SpreadName.logNormal.rawValue)
                fields.add("error-factor", word: "\(factor)")
            }
            fields.add(parameter.evidence)
        }
    }

    func position(_ position: Position) -> YAMLValue {
        .mapping { fields in
            fields.add("statement", text: position.statement)
            fields.add("confidence", word: position.confidence.map { "\($0) %" })
            fields.add("because", list: position.reasons.map { .text($0.rawValue) })
            fields.add("would-change", list: position.wouldChange.map { .text($0) })
            fields.add("expects", list: position.expectations.map(expectation))
            fields.add(position.evidence)
        }
    }

    private func expectation(_ expectation: ExpectedOrder) -> YAMLValue {
        .mapping { fields in
            fields.add("consequence", text: expectation.consequence.rawValue)
            fields.add(
                expectation.consequence == .denial ? "workload" : "weights",
                text: expectation.asset)
            fields.add("longer-than", word: expectation.longerThan?.description)
            fields.add("tier", word: expectation.tier?.description)
            fields.add("order", word: expectation.atLeast.map(String.init))
            fields.add("at-most", word: expectation.atMost.map(String.init))
            if expectation.level != .party {
                fields.add("level", text: expectation.level.rawValue)
            }
        }
    }

    func requirement(_ requirement: Requirement) -> YAMLValue {
        .mapping { fields in
            fields.add("consequence", text: requirement.consequence.rawValue)
            fields.add(
                requirement.consequence == .denial ? "workload" : "weights",
                text: requirement.asset)
            fields.add("longer-than", word: requirement.longerThan?.description)
            fields.add("tier", word: requirement.tier?.description)
            fields.add("order", word: String(requirement.order))
            if requirement.level != .party {
                fields.add("level", text: requirement.level.rawValue)
            }
        }
    }
}

extension YAMLValue {
    /// A value of a change.
    package static func fact(_ value: FactValue) -> YAMLValue {
        switch value {
        case .null: .null
        case .scalar(let text): isNumeric(text) ? .word(text) : .text(text)
        case .list(let items): .list(items.map(YAMLValue.fact))
        case .mapping(let entries): .mapping(entries.map { Entry($0.key, .fact($0.value)) })
        }
    }

    /// Whether a text is a whole number, a date or a quantity.
    private static func isNumeric(_ text: String) -> Bool {
        if let number = Int(text), String(number) == text { return true }
        return CalendarDate(text) != nil || (try? Quantity.size(text)) != nil
            || (try? Quantity.rate(text)) != nil
    }
}
