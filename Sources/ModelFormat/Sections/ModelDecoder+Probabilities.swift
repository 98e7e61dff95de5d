internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// Reads how likely root causes are; `period` says within which time.
    mutating func decodeProbabilities(_ top: Fields) {
        var places: [CauseName: YAMLRange] = [:]
        graph.probabilities = Register(
            elements(of: .probabilities) { id, fields in
                parameter(id, fields, places: &places)
            })
        graph.period = top.text("period")
        if graph.period == nil, let first = sectionEntries(.probabilities).first {
            context.report(
                .missingKey,
                "probabilities say nothing without a period: write for example 'period: one year' "
                    + "at the top of the model", at: first.keyRange)
        }
    }

    private func parameter(
        _ id: String, _ fields: Fields, places: inout [CauseName: YAMLRange]
    ) -> ProbabilityParameter? {
        let written = fields.required("of", "list the root causes that it is the probability of")
        let causes = causes(written, of: fields, places: &places)
        _ = fields.required("value", "write a number from 0 to 1")
        if !fields.has("source") {
            context.report(
                .missingKey,
                "\(fields.subject) has no 'source': a number that nobody stands for is left out",
                at: fields.range)
        }
        let (value, evidence) = (fraction("value", of: fields), fields.evidence())
        let spread = spread(fields)
        guard let value, let spread else { return nil }
        let (low, high) = ends(of: fields, value: value, spread: spread)
        guard check(low: low, value: value, high: high, spread: spread, of: fields) else {
            return nil
        }
        return ProbabilityParameter(
            id: ProbabilityParameterID(id), causes: causes, value: value, low: low, high: high,
            spread: spread, evidence: evidence)
    }

    // MARK: Causes

    private func causes(
        _ node: YAMLNode?, of fields: Fields, places: inout [CauseName: YAMLRange]
    ) -> [CauseName] {
        let items = node.flatMap { context.list($0, meaning: "root causes") } ?? []
        if let node, node.isBlank || node.items?.isEmpty == true {
            context.report(
                .missingKey, "\(fields.subject) is the probability of nothing: list root causes",
                at: node.range)
        }
        var causes: Set<CauseName> = []
        for item in items {
            guard let cause = cause(item) else { continue }
            if let first = places[cause] {
                context.report(
                    .duplicateID,
                    "'\(cause.rootID)' has two probabilities: keep one", at: item.range,
                    notes: [Diagnostic.Note("the first is here", at: DiagnosticPlace(first))])
            }
            places[cause] = places[cause] ?? item.range
            causes.insert(cause)
        }
        return causes.sorted()
    }

    private func cause(_ node: YAMLNode) -> CauseName? {
        guard let text = context.word(node, meaning: "a root cause") else { return nil }
        // A kind alone is one with an empty name.
        guard let cause = CauseName(rootID: text.contains(":") ? text : text + ":") else {
            context.report(
                .unknownValue,
                "'\(text.prefix(80))' is not a root cause: write own:, parent:, order:, shared: "
                    + "or tie: and a name, as own:lab", at: node.range)
            return nil
        }
        let name = cause.name
        let section: ModelSection =
            switch cause.kind {
            case .own: .defenders
            case .order: .jurisdictions
            case .parent: .parents
            case .shared: .shared
            case .tie: .ties
            }
        // A parent need not be declared: that a defender has it is enough.
        let isKnown =
            context.isDeclared(name, in: section)
            || graph.parents.contains(ParentID(name))
                && section == .parents
        if isKnown { return cause }
        var hint: String {
            Suggestion.hint(
                for: name,
                among: section == .parents
                    ? graph.parents.ids.map(\.rawValue) : context.declaredNames(in: section))
        }
        context.report(
            .danglingReference, "no \(section.element) '\(name.prefix(80))'\(hint)",
            at: node.range)
        return nil
    }

    // MARK: Numbers

    /// A decimal number from 0 to 1.
    private func fraction(_ key: String, of fields: Fields) -> Double? {
        guard let number = fields.decimal(key) else { return nil }
        if number <= 1 { return number }
        context.report(
            .badNumber, "'\(key)' of \(fields.subject) is above 1: a probability is from 0 to 1",
            at: fields[key]?.range ?? fields.range)
        return nil
    }

    private func spread(_ fields: Fields) -> ParameterSpread? {
        let name: SpreadName? = fields.choice("distribution")
        let factor = fields.decimal("error-factor")
        if fields.has("error-factor"), name != .logNormal {
            context.report(
                .conflictingKeys,
                "'error-factor' belongs to 'distribution: log-normal': leave one of them out",
                at: fields.keyRange("error-factor"))
        }
        switch name {
        case nil: return .fixed
        case .uniform: return .uniform
        case .logUniform: return .logUniform
        case .logNormal:
            _ = fields.required(
                "error-factor", "write by how much the 95th percentile exceeds the median")
            return factor.map { .logNormal(errorFactor: $0) }
        }
    }

    /// The ends as written, or as the distribution gives them.
    private func ends(
        of fields: Fields, value: Double, spread: ParameterSpread
    ) -> (low: Double, high: Double) {
        let (low, high) = (fraction("low", of: fields), fraction("high", of: fields))
        if case .logNormal(let factor) = spread, factor >= 1 {
            return (low ?? value / factor, high ?? min(1, value * factor))
        }
        return (low ?? value, high ?? value)
    }

    private func check(
        low: Double, value: Double, high: Double, spread: ParameterSpread, of fields: Fields
    ) -> Bool {
        let problem: String? =
            if low > value || value > high {
                "'low', 'value' and 'high' must rise in this order"
            } else if case .logNormal(let factor) = spread, factor < 1 {
                "'error-factor' is at least 1"
            } else if spread == .logUniform, low == 0 {
                "'log-uniform' needs a 'low' above 0"
            } else if spread == .uniform || spread == .logUniform, low == high {
                "a distribution needs 'low' and 'high'"
            } else {
                nil
            }
        guard let problem else { return true }
        context.report(
            .probability, "\(fields.subject) has no such distribution: \(problem)",
            at: fields.range)
        return false
    }
}

extension Fields {
    /// A decimal number from 0 up, as `0.02` or `2e-5`.
    func decimal(_ key: String) -> Double? {
        guard let node = self[key], let text = context.word(node, meaning: "a number") else {
            return nil
        }
        let isWritten =
            text.utf8.count <= 40
            && text.utf8.first.map { (0x30...0x39).contains($0) } == true
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
        if isWritten, let number = Double(text), number.isFinite, number >= 0 { return number }
        context.report(
            .badNumber,
            "'\(text.prefix(80))' for '\(key)' is not a decimal number from 0 up: write for example "
                + "0.02", at: node.range)
        return nil
    }
}
