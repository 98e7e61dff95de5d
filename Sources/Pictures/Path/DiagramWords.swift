import AttackGraph
import Compilation
import Drawing
import FailureAnalysis
import Networks
import Phrases
import ThreatGraph
import Wording

/// The words of a picture: labels, and the sentences that tell the path.
struct DiagramWords {
    let path: FailurePath
    let names: DiagramNames
    let told: PathWords

    init(path: FailurePath, compiled: CompiledModel) {
        self.path = path
        names = DiagramNames(of: compiled, failures: path.failures, tier: path.tier)
        told = PathWords(compiled.model)
    }

    var compiled: CompiledModel { names.compiled }

    // MARK: Steps

    /// What is so after a step.
    func says(_ step: PathStep) -> String { told.says(step) }

    /// Why a step is possible.
    func because(_ step: PathStep) -> String { told.because(step) }

    // MARK: Nodes

    func shape(of meaning: FactMeaning, isLast: Bool) -> Shape {
        switch meaning {
        case .inside, .hands, .seized: .foothold
        case .holds: .weights
        case .hasKey, .keyLost: .key
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
        let parties = names.failedParties.sorted().map { names.inSentence(names.name(ofParty: $0)) }
        if parties.isEmpty {
            return ("Order", "seizes machines", "An order has machines seized")
        }
        let served = WordList.joined(parties)
        let lines = Lettering.nodeSubtitle.wrapped(
            "served on \(served)", to: Lettering.nodeTextLimit, lines: 2)
        let isShort = !(lines.last?.hasSuffix("…") ?? false)
        return (
            "Order", isShort ? "served on \(served)" : "served on \(parties.count) parties",
            "An order is served on \(served)"
        )
    }

    /// What a step's node says.
    func label(of step: PathStep) -> (title: String, subtitle: String) {
        switch step.meaning {
        case .inside(let id):
            return ("Foothold", "inside \(names.model.perimeter(id))")
        case .hands(let id): return ("Hands", "at the machines of \(names.model.perimeter(id))")
        case .seized(let id): return ("Seized", names.model.perimeter(id))
        case .holds(let id, let form, let location):
            guard let weights = compiled.model?.weights[id] else { return (id.rawValue, "held") }
            let label = names.label(of: weights, form: form)
            guard location == .outside else { return label }
            let what = label.subtitle.split(separator: " · ").first.map(String.init) ?? ""
            return (label.title, what + ", outside")
        case .hasKey(let id): return (names.model.key(id), "key in hand")
        case .countsShares(_, let count, let among, _):
            return ("\(count) of \(among) shares", "in hand")
        case .legLost(_, let leg): return ("Leg \(leg + 1)", "withheld")
        case .keyLost(_, let key): return (names.model.key(key), "key taken away")
        case .partLost(_, let part, _):
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
        case .exfiltration: "usable \(names.model.guarded) are out"
        case .disclosure: "\(names.model.guarded) are handed over"
        case .denial: "the work cannot run"
        case .tampering: "\(names.model.guarded) can be changed"
        }
    }

    func tooltip(of step: PathStep) -> String { "\(step.number). \(says(step)): \(because(step))" }
}
