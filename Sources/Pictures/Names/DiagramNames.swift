import AttackGraph
import Compilation
import FailureAnalysis
import Formulas
import Networks
import Phrases
import ThreatGraph
import Wording

/// How a model's parts are called on pictures, after some failures or none.
struct DiagramNames {
    let compiled: CompiledModel
    /// What the model calls its parts.
    let model: ModelNames
    /// Who failed, and how.
    let failures: [PartyFailure]
    /// The attacker's tier; `nil` where capability plays no role.
    let tier: Int?
    /// The ids of the parties that failed; what an order seizes is none.
    let failedParties: Set<String>
    private let barriers: [BarrierMeaning: BarrierIndex]
    private let facts: [FactMeaning: FactIndex]

    init(of compiled: CompiledModel, failures: [PartyFailure] = [], tier: Int? = nil) {
        self.compiled = compiled
        model = ModelNames(compiled.model)
        self.failures = failures
        self.tier = tier
        let parties = compiled.graph.parties
        failedParties = Set(
            failures.compactMap {
                guard parties.indices.contains($0.party.position) else { return nil }
                let party = parties[$0.party.position]
                return party.failsAlone ? party.id : nil
            })
        barriers = Dictionary(
            compiled.barrierMeanings.enumerated().map { ($1, BarrierIndex($0)) },
            uniquingKeysWith: { first, _ in first })
        facts = Dictionary(
            compiled.factMeanings.enumerated().map { ($1, FactIndex($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The barrier with a meaning, if the compiler kept one.
    func barrier(_ meaning: BarrierMeaning) -> BarrierIndex? { barriers[meaning] }

    /// The ids of the barriers with these meanings.
    func barrierIDs(_ meanings: [BarrierMeaning]) -> [String] {
        meanings.compactMap { barriers[$0] }.map { compiled.graph[$0].id }
    }

    /// The id of the fact with a meaning, if the compiler kept it.
    func factID(_ meaning: FactMeaning) -> String? { facts[meaning].map { compiled.graph[$0].id } }

    /// A party's name to print.
    func name(ofParty id: String) -> String {
        model.defender(DefenderID(id))
    }

    /// A name within a sentence: "The lab" is "the lab" there.
    func inSentence(_ name: String) -> String { ModelNames.inSentence(name) }

    /// Parties by name, the first as at the beginning of a label.
    func listed(_ parties: [String]) -> String {
        let names = parties.map(name(ofParty:))
        return WordList.joined(names.prefix(1) + names.dropFirst().map(inSentence))
    }

    /// Who must fail together, or alone, as a formula reads.
    ///
    /// - Parameters:
    ///   - marksFailed: whether those that failed are marked.
    ///   - isLabel: whether the first name stands as at the beginning of a label.
    func text(
        of quorum: Quorum, marksFailed: Bool = false, isLabel: Bool = false
    ) -> String {
        quorum.labelWords(isLabel: isLabel) { member in
            let id = member.defender.rawValue
            let isMarked = marksFailed && failedParties.contains(id)
            let text = name(ofParty: id) + people(of: member) + (isMarked ? " (failed)" : "")
            return LeafWords(text, within: inSentence(text))
        }
    }

    func failed(among quorum: Quorum) -> Bool {
        quorum.holds { failedParties.contains($0.defender.rawValue) }
    }

    /// Who operates a boundary, with those that failed marked.
    func pill(of quorum: Quorum) -> String {
        guard case .leaf(let member) = quorum else {
            return text(of: quorum, marksFailed: true)
        }
        return name(ofParty: member.defender.rawValue) + people(of: member)
            + (failed(among: quorum) ? " failed" : "")
    }

    /// How many people it takes, where nobody has failed: a party that fails brings all of its own.
    private func people(of member: QuorumMember) -> String {
        member.persons > 1 && failures.isEmpty ? " (\(member.persons) people)" : ""
    }

    func need(of substrate: Substrate) -> String {
        switch substrate {
        case .leaf: "needs it"
        case .all(let parts): parts.count == 1 ? "needs it" : "needs every part"
        case .any(let parts): parts.count == 1 ? "needs it" : "needs one part"
        case .atLeast(let count, let parts): "needs \(count) of \(parts.count) parts"
        }
    }

    func size(_ bytes: ByteCount) -> String { DataSize.short(bytes.bytes) }

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

    /// What a boundary is called, with the site where it says that it stands.
    func title(of perimeter: Perimeter) -> String {
        guard let site = perimeter.site else { return perimeter.name }
        return "\(perimeter.name) · \(model.site(site))"
    }

    func tooltip(of service: Service) -> String {
        "\(service.name): the people of \(model.defender(service.provider)), "
            + (service.escort.map { "with \(text(of: $0))" } ?? "with nobody beside them")
    }

    func tooltip(of perimeter: Perimeter) -> String {
        let level = (perimeter.level ?? perimeter.baseline).map { ", \($0.description)" } ?? ""
        let status = perimeter.evidence.status.map { " (\($0.rawValue))" } ?? ""
        return "\(perimeter.name): \(perimeter.kind.rawValue) operated by "
            + "\(text(of: perimeter.operators))\(level)\(status)"
            + (perimeter.hostHands.map(words) ?? "")
    }

    /// Who keeps hands off the machines.
    private func words(_ hands: HostHands) -> String {
        let level = hands.level.map { ", \($0.description)" } ?? ""
        return "; hands are kept off its machines by \(text(of: hands.operators))\(level)"
    }

    func tooltip(of channel: Channel) -> String {
        let guarding: String
        switch channel.guardedBy {
        case .none: guarding = "nothing guards it"
        case .barrier(let operators, _): guarding = "guarded by \(text(of: operators))"
        }
        return
            "\(channel.name): \(channel.kind.rawValue) channel from \(model.place(channel.source)) to "
            + "\(model.place(channel.destination)), \(guarding)"
    }
}
