internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    mutating func decodeRequirements() {
        guard let node = root["require"], !node.isNull else { return }
        graph.requirements = (context.list(node, meaning: "requirements") ?? []).enumerated()
            .compactMap { requirement($1, number: $0) }
    }

    private func requirement(_ node: YAMLNode, number: Int) -> Requirement? {
        guard
            let fields = Fields(node, of: "a requirement", as: .requirement, in: context)
        else { return nil }
        let line = fields.requirement()
        let asset = fields.asset(of: fields.consequence)
        if !fields.has("level") { context.assume(.requirementLevel, at: "require.\(number).level") }
        guard var line else { return nil }
        line.asset = asset
        return line
    }
}

extension Fields {
    /// What a line of the gate says besides what it is of; reports what is wrong with it.
    func requirement() -> Requirement? {
        _ = required("consequence", "write exfiltration, disclosure, denial or tampering")
        _ = required("order", "say how many failures it must take")
        let consequence: ConsequenceKind? = choice("consequence")
        let level: AnswerLevel? = choice("level")
        let (tier, order) = (tier("tier"), number("order"))
        let longerThan = self.longerThan(of: consequence)
        guard let consequence, let order else { return nil }
        if level == .person, !consequence.modes.contains(.insider) {
            context.report(
                .conflictingKeys,
                "'level: person' counts people, who bring about exfiltration and tampering alone: "
                    + "write another level for \(consequence.rawValue)",
                at: keyRange("level"))
            return nil
        }
        return Requirement(
            consequence: consequence, longerThan: longerThan, tier: tier, order: order,
            level: level ?? .party)
    }

    /// The consequence that is written, where it is one; says nothing of what is not.
    fileprivate var consequence: ConsequenceKind? {
        self["consequence"]?.scalar.flatMap { ConsequenceKind(rawValue: $0.text) }
    }

    /// The weights, the asset or the workload that a requirement or an expectation is of.
    func asset(of consequence: ConsequenceKind?) -> String? {
        let (weights, workload) = (reference("weights"), reference("workload"))
        guard let consequence else { return nil }
        let (own, other) =
            consequence == .denial ? ("workload", "weights") : ("weights", "workload")
        if has(other) {
            context.report(
                .conflictingKeys,
                "\(consequence.rawValue) is of no \(other == "weights" ? "weights" : "workload"): "
                    + "write '\(own):', or leave '\(other)' out", at: keyRange(other))
        }
        return consequence == .denial ? workload : weights
    }

    /// How long the denial must last that a requirement or an expectation is about.
    func longerThan(of consequence: ConsequenceKind?) -> TimeSpan? {
        guard let time = duration("longer-than"), let consequence else { return nil }
        if consequence != .denial {
            context.report(
                .conflictingKeys,
                "\(consequence.rawValue) lasts for no time: leave 'longer-than' out",
                at: keyRange("longer-than"))
        }
        // Longer than no time is any time at all.
        return time.seconds > 0 ? time : nil
    }

    /// A capability tier, OC1 to OC5.
    func tier(_ key: String) -> CapabilityTier? {
        guard let node = self[key], let text = context.word(node, meaning: "a tier") else {
            return nil
        }
        if let tier = CapabilityTier(text) { return tier }
        context.report(
            .levelRange, "'\(text.prefix(80))' is not a tier: write OC1 to OC5", at: node.range)
        return nil
    }
}
