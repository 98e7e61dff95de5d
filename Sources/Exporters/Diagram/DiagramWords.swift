import AttackGraph
import FailureAnalysis
import ThreatGraph

/// The words of a picture: labels, and the sentences that tell the path.
struct DiagramWords {
    let path: FailurePath
    let compiled: CompiledModel
    let failedParties: Set<String>

    init(path: FailurePath, compiled: CompiledModel) {
        self.path = path
        self.compiled = compiled
        let parties = compiled.graph.parties
        failedParties = Set(
            path.failures.compactMap {
                parties.indices.contains($0.party.position) ? parties[$0.party.position].id : nil
            })
    }

    // MARK: Names

    /// A party's name to print.
    func name(ofParty id: String) -> String {
        compiled.model?.defenders[DefenderID(id)]?.name ?? id
    }

    /// A name within a sentence: "The lab" is "the lab" there.
    func inSentence(_ name: String) -> String {
        let hasArticle = ["The ", "A ", "An "].contains(where: name.hasPrefix)
        return hasArticle ? name.prefix(1).lowercased() + name.dropFirst() : name
    }

    func list(_ names: [String], _ last: String) -> String {
        guard let final = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(last) " + final
    }

    /// Parties by name, the first as at the beginning of a label.
    func listed(_ parties: [String]) -> String {
        let names = parties.map(name(ofParty:))
        return list(names.prefix(1) + names.dropFirst().map(inSentence), "and")
    }

    func text(of quorum: Quorum, marksFailed: Bool = false) -> String {
        func part(_ quorum: Quorum) -> String {
            let text = text(of: quorum, marksFailed: marksFailed)
            return if case .defender = quorum { inSentence(text) } else { "(\(text))" }
        }
        switch quorum {
        case .defender(let id, _):
            let isMarked = marksFailed && failedParties.contains(id.rawValue)
            return name(ofParty: id.rawValue) + (isMarked ? " (failed)" : "")
        case .all(let parts): return parts.map(part).joined(separator: " and ")
        case .any(let parts): return parts.map(part).joined(separator: " or ")
        case .atLeast(let count, let parts):
            return "\(count) of " + parts.map(part).joined(separator: ", ")
        }
    }

    func failed(among quorum: Quorum) -> Bool {
        switch quorum {
        case .defender(let id, _): failedParties.contains(id.rawValue)
        case .all(let parts): !parts.isEmpty && parts.allSatisfy(failed(among:))
        case .any(let parts): parts.contains(where: failed(among:))
        case .atLeast(let count, let parts): parts.filter(failed(among:)).count >= count
        }
    }

    /// Who operates a boundary, with those that failed marked.
    func pill(of quorum: Quorum) -> String {
        guard case .defender(let id, _) = quorum else {
            return text(of: quorum, marksFailed: true)
        }
        return name(ofParty: id.rawValue) + (failed(among: quorum) ? " failed" : "")
    }

    func need(of substrate: Substrate) -> String {
        switch substrate {
        case .leg: "needs it"
        case .all(let parts): parts.count == 1 ? "needs it" : "needs every part"
        case .any(let parts): parts.count == 1 ? "needs it" : "needs one part"
        case .atLeast(let count, let parts): "needs \(count) of \(parts.count) parts"
        }
    }

    func size(_ bytes: ByteCount) -> String {
        let units: [(UInt64, String)] = [
            (1_000_000_000_000_000, "PB"), (1_000_000_000_000, "TB"), (1_000_000_000, "GB"),
            (1_000_000, "MB"), (1_000, "kB"),
        ]
        guard let (unit, name) = units.first(where: { bytes.bytes >= $0.0 }) else {
            return "\(bytes.bytes) B"
        }
        let tenths = bytes.bytes / (unit / 10)
        return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
    }

    // MARK: Nodes

    func shape(of meaning: FactMeaning, isLast: Bool) -> DiagramShape {
        switch meaning {
        case .inside: .foothold
        case .holds: .weights
        case .hasKey: .key
        case .countsShares, .partLost: .tally
        case .legLost: .leg
        case .consequence: .consequence
        case .unexplained: isLast ? .consequence : .fact
        }
    }

    /// Where the path starts, told by what drives it.
    var start: (title: String, subtitle: String, tooltip: String) {
        if let tier = path.tier {
            return ("Attacker", "outside · OC\(tier)", "The attacker starts outside, at OC\(tier)")
        }
        let parties = failedParties.sorted().map { inSentence(name(ofParty: $0)) }
        let served = list(parties, "and")
        let lines = DiagramType.nodeSubtitle.wrapped(
            "served on \(served)", to: DiagramType.nodeTextLimit, lines: 2)
        let isShort = !(lines.last?.hasSuffix("…") ?? false)
        return (
            "Order", isShort ? "served on \(served)" : "served on \(parties.count) parties",
            "An order is served on \(served)"
        )
    }

    func label(of weights: Weights, form: HeldForm) -> (title: String, subtitle: String) {
        let amount = weights.size.map { " · \(size($0))" } ?? ""
        switch form {
        case .plaintext: return (weights.name, "plaintext" + amount)
        case .ciphertext: return (weights.name, "ciphertext" + amount)
        case .share(let number):
            let count = Set(weights.copies.compactMap(\.share)).count
            return (weights.name, count > 0 ? "share \(number) of \(count)" : "share \(number)")
        }
    }

    /// What a step's node says.
    func label(of step: PathStep) -> (title: String, subtitle: String) {
        let model = compiled.model
        switch compiled.meaning(of: step.fact) {
        case .inside(let id):
            return ("Foothold", "inside \(model?.perimeters[id]?.name ?? id.rawValue)")
        case .holds(let id, let form, let location):
            guard let weights = model?.weights[id] else { return (id.rawValue, "held") }
            let label = label(of: weights, form: form)
            guard location == .outside else { return label }
            let what = label.subtitle.split(separator: " · ").first.map(String.init) ?? ""
            return (label.title, what + ", outside")
        case .hasKey(let id): return (model?.keys[id]?.name ?? id.rawValue, "key in hand")
        case .countsShares(_, let count, let among, _):
            return ("\(count) of \(among) shares", "in hand")
        case .legLost(_, let leg): return ("Leg \(leg + 1)", "withheld")
        case .partLost(_, let part):
            return (
                "Lost",
                part.isEmpty ? "cannot run" : "part " + part.map(String.init).joined(separator: ".")
            )
        case .consequence(let kind): return (consequenceTitle(kind), consequenceSubtitle(kind))
        case .unexplained:
            let isLast = step.number == path.steps.last?.number
            return (compiled.graph.facts[step.fact.position].id, isLast ? path.consequence : "")
        }
    }

    private func consequenceTitle(_ kind: ConsequenceKind) -> String {
        switch kind {
        case .exfiltration: "Exfiltration"
        case .disclosure: "Disclosure"
        case .denial: "Denial"
        case .tampering: "Tampering"
        }
    }

    private func consequenceSubtitle(_ kind: ConsequenceKind) -> String {
        switch kind {
        case .exfiltration: "usable weights are out"
        case .disclosure: "weights are handed over"
        case .denial: "the work cannot run"
        case .tampering: "weights can be changed"
        }
    }

    func tooltip(of step: PathStep) -> String { "\(step.number). \(step.says): \(step.because)" }

    func tooltip(of perimeter: Perimeter) -> String {
        let level = (perimeter.level ?? perimeter.baseline).map { ", \($0.description)" } ?? ""
        let status = perimeter.evidence.status.map { " (\($0.rawValue))" } ?? ""
        return "\(perimeter.name): \(perimeter.kind.rawValue) operated by "
            + "\(text(of: perimeter.operators))\(level)\(status)"
    }

    func tooltip(of channel: Channel) -> String {
        func place(_ location: Location) -> String {
            guard case .perimeter(let id) = location else { return "outside" }
            return compiled.model?.perimeters[id]?.name ?? id.rawValue
        }
        let guarding: String
        switch channel.guardedBy {
        case .none: guarding = "nothing guards it"
        case .barrier(let operators, _): guarding = "guarded by \(text(of: operators))"
        }
        return "\(channel.name): \(channel.kind.rawValue) channel from \(place(channel.source)) to "
            + "\(place(channel.destination)), \(guarding); not on the path"
    }
}
