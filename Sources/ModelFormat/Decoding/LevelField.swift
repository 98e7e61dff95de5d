internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// What a model says about a level.
enum LevelField: Equatable {
    /// Nothing, or something that was reported.
    case absent
    /// `none`: capability alone never opens it.
    case never
    /// A level.
    case level(SecurityLevel)
    /// Something that is no level and was reported.
    case faulty

    /// The level, if it is one.
    var value: SecurityLevel? { if case .level(let level) = self { level } else { nil } }
}

extension Fields {
    /// The level under `key`, or `none` where the table allows it.
    func level(_ key: String = "level") -> LevelField {
        let allowsNone = allowsNone(key)
        guard let node = self[key] else { return .absent }
        guard let text = context.word(node, meaning: "a level") else { return .faulty }
        if allowsNone, text == "none" { return .never }
        if let level = SecurityLevel(text) { return .level(level) }
        let none = allowsNone ? ", or none where capability alone never opens it" : ""
        context.report(
            .levelRange, "'\(text.prefix(80))' is not a level: write SL0 to SL5\(none)",
            at: node.range)
        return .faulty
    }

    /// The level of something operated by `operators`: as written, or left to the operators where
    /// each has its own, or `standard`; reports when none of these says anything.
    ///
    /// - Parameter standard: The level to take when nothing is written; `faulty` when it cannot be
    ///   known for a reason that was reported.
    /// - Parameter missing: What to write, for the message.
    func operatedLevel(
        of operators: Quorum?, standard: LevelField, missing: String
    ) -> SecurityLevel? {
        switch level() {
        case .level(let level): return level
        case .never, .faulty: return nil
        case .absent: break
        }
        guard let operators, !operators.hasOwnLevels else { return nil }
        if standard == .faulty { return nil }
        if let level = standard.value { return level }
        context.report(
            .missingLevel,
            "\(subject) has no level, and \(missing): write 'level:', or 'level: none' if "
                + "capability alone never opens it", at: range)
        return nil
    }
}

extension Fields {
    func size(_ key: String) -> ByteCount? {
        quantity(key, advice: UnitAdvice.size, example: "2 TB") {
            (text) throws(QuantityFault) in try Quantity.size(text)
        }
    }

    func rate(_ key: String) -> DataRate? {
        quantity(key, advice: UnitAdvice.rate, example: "10 Gbit/s") {
            (text) throws(QuantityFault) in try Quantity.rate(text)
        }
    }

    func duration(_ key: String) -> TimeSpan? {
        guard let node = self[key], let text = context.word(node, meaning: "a length of time")
        else { return nil }
        guard let span = TimeSpan(text) else {
            context.report(
                .badQuantity,
                "'\(text.prefix(80))' is not a length of time in whole seconds: write for example "
                    + "'12 h'; the units are s, min, h and d", at: node.range)
            return nil
        }
        return span
    }

    private func quantity<Value>(
        _ key: String, advice: (_ unit: String, _ text: String) -> String, example: String,
        read: (String) throws(QuantityFault) -> Value
    ) -> Value? {
        guard let node = self[key], let text = context.word(node, meaning: "a quantity") else {
            return nil
        }
        do throws(QuantityFault) {
            return try read(text)
        } catch {
            let shown = text.prefix(80)
            switch error {
            case .missingUnit:
                context.report(
                    .missingUnit, "'\(shown)' has no unit: write for example '\(example)'",
                    at: node.range)
            case .unknownUnit(let unit):
                var hint: String { advice(unit, text) }
                context.report(
                    .missingUnit, "'\(unit.prefix(80))' is not a unit of '\(key)'\(hint)",
                    at: node.range)
            case .notAQuantity:
                context.report(
                    .badQuantity, "'\(shown)' is not a quantity: write for example '\(example)'",
                    at: node.range)
            case .notWholeBytes:
                context.report(
                    .badQuantity, "'\(shown)' is not a whole number of bytes: round it",
                    at: node.range)
            case .tooLarge:
                context.report(
                    .badQuantity, "'\(shown)' does not fit in 64 bits of bytes: check its unit",
                    at: node.range)
            }
            return nil
        }
    }
}
