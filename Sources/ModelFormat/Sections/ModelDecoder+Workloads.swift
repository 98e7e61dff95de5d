import Formulas
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    private static let legKeys = ["capacity", "chips", "in", "level", "after"]

    mutating func decodeWorkloads() {
        graph.workloads = Register(
            elements(of: .workloads) { id, fields in
                let (title, evidence) = (fields.text("title"), fields.evidence())
                let principal = fields.reference("for").map { DefenderID($0) }
                let weights = fields.reference("weights").map { WeightsID($0) }
                return substrate(fields, of: id).map {
                    Workload(
                        id: WorkloadID(id), title: title, needs: $0, for: principal,
                        weights: weights, evidence: evidence)
                }
            })
        checkWaiting()
    }

    /// A formula over legs, as its mapping's keys write it.
    private func substrate(_ fields: Fields, of id: String) -> Substrate? {
        let form = context.formulaForm(
            of: fields, leaf: ["capacity", "chips"], leafKeys: ModelDecoder.legKeys)
        switch form {
        case nil: return nil
        case .leaf: return leg(fields, of: id).map { .leg($0) }
        case .all(let node): return context.parts(node) { part($0, of: id) }.map { .all($0) }
        case .any(let node): return context.parts(node) { part($0, of: id) }.map { .any($0) }
        case .atLeast(let node):
            guard let parts = context.parts(node, { part($0, of: id) }) else { return nil }
            return context.count(fields, of: node).map { .atLeast(count: $0, of: parts) }
        }
    }

    private func part(_ node: YAMLNode, of id: String) -> Substrate? {
        Fields(node, of: "a part of what is needed", as: .part, in: context)
            .flatMap { substrate($0, of: id) }
    }

    private func leg(_ fields: Fields, of id: String) -> SubstrateLeg? {
        let kind: LegKind = fields.has("capacity") ? .capacity : .chips
        let place = fields.reference("in").map { PerimeterID($0) }
        let written = fields.level()
        let after = delay(of: fields)
        guard let provider = fields.reference(kind.rawValue) else { return nil }
        var leg = SubstrateLeg(kind: kind, provider: DefenderID(provider), after: after)
        switch written {
        case .never:
            // It stands there all the same: whoever runs the place can withhold it.
            leg.perimeter = place
            leg.isNeverStoppedThere = place != nil
        case .faulty: break
        case .level(let level):
            leg.level = level
            leg.perimeter = place
        case .absent:
            if let place {
                leg.perimeter = place
                requireLevel(of: place, for: fields)
            } else if kind == .capacity, !fields.has("in") {
                leg.level = capacityLevel(of: leg.provider, fields)
                if let level = leg.level {
                    context.assume(
                        .capacityLevel, at: "workloads.\(id)", taking: "\(level)",
                        of: provider)
                }
            } else if kind == .chips {
                context.assume(.chipsLevel, at: "workloads.\(id)", of: provider)
            }
        }
        if kind == .capacity, let place { checkPlace(of: leg, at: place, fields) }
        return leg
    }

    /// Warns of capacity in a place that its provider runs neither by itself nor by what is around
    /// it: then whoever runs the place can withhold it too.
    private func checkPlace(of leg: SubstrateLeg, at place: PerimeterID, _ fields: Fields) {
        guard let perimeter = graph.perimeters[place] else { return }
        let isRun = ([perimeter] + graph.surroundings(of: place)).contains {
            $0.operators.defenders.contains(leg.provider)
        }
        if isRun { return }
        context.report(
            .capacityElsewhere,
            "'\(leg.provider)' operates neither '\(place)' nor anything around it, so its capacity "
                + "there stands at the mercy of whoever does: name the place that it operates, or "
                + "the provider that operates '\(place)'", at: fields.keyRange("in"))
    }

    private func requireLevel(of place: PerimeterID, for fields: Fields) {
        guard level(of: place) == .absent else { return }
        context.report(
            .missingLevel,
            "perimeter '\(place)' states no level that could stop capability here: write 'level:' "
                + "beside 'in:', or 'level: none'", at: fields.keyRange("in"))
    }

    /// The lowest level of the perimeters that `provider` operates, alone or with others, and that
    /// hold weights.
    private func capacityLevel(of provider: DefenderID, _ fields: Fields) -> SecurityLevel? {
        let held = graph.perimetersHoldingWeights
        let operated = held.filter { place in
            graph.perimeters[place]?.operators.defenders.contains(provider) ?? true
        }
        if let lowest = operated.compactMap({ level(of: $0).value }).min() { return lowest }
        guard areAssetsSound else { return nil }
        context.report(
            .missingLevel,
            "capacity of '\(provider)' has no level, and no perimeter that it operates and that "
                + "holds weights states one: write 'in:', 'level:' or 'level: none'",
            at: fields.range)
        return nil
    }
}
