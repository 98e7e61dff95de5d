import Compilation
import Drawing
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension DiagramNames {
    /// The sentence that goes with every result, as a sentence of its own.
    var conditional: String {
        let sentence = CompiledModel.conditionalSentence
        return sentence.capitalizedStart + "."
    }

    /// That the values written for unknowns were taken, as a sentence of its own; nothing where
    /// nothing is unknown.
    var openUnknowns: [String] {
        CompiledModel.openSentence(unknowns: compiled.model?.openUnknowns.count ?? 0).map {
            $0.capitalizedStart + "."
        }
    }

    /// Which model a picture is of: its title, its date and the beginning of its digest.
    var origin: [String] {
        let digest = compiled.digest.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
        return [compiled.title, compiled.date, digest.isEmpty ? nil : "model \(digest)"]
            .compactMap { $0 }
    }

    /// A party or a root cause in as few words as a cell has room for.
    func short(cause id: String) -> String {
        switch CauseName(rootID: id) {
        case .order(let order):
            return "order of \(inSentence(model.jurisdiction(order)))"
        case .parent(let parent):
            return "parent \(inSentence(model.parent(parent)))"
        case .own, .shared, .tie, nil: return cause(id)
        }
    }

    /// A root cause in words.
    func cause(_ root: String) -> String {
        switch CauseName(rootID: root) {
        case .own(let party):
            let name = inSentence(name(ofParty: party.rawValue))
            return ([name] + (model.say(of: party).map { [$0] } ?? [])).joined(separator: " ")
        case .order(let order):
            return "one order (\(model.jurisdiction(order)))"
        case .parent(let parent):
            return "their parent \(model.parent(parent))"
        case .shared(let cause):
            return inSentence(model.sharedCause(cause))
        case .tie(let tie):
            return inSentence(model.tie(tie))
        // A root of a graph that came without a model may be called anything.
        case nil: return root.contains(":") ? root : inSentence(name(ofParty: root))
        }
    }

    /// What a line in full stands for on a map with these.
    func way(in links: [Scene.Link]) -> String { way(of: links.map(\.identity)) }

    /// What a line in full stands for on a map with these.
    func way(in lines: [Layout.Line]) -> String { way(of: lines.map(\.identity)) }

    private func way(of identities: [Identity]) -> String {
        let hasServices = identities.contains { $0.element?.hasPrefix("services.") ?? false }
        return hasServices ? "channel, or a service\u{2019}s people" : "channel"
    }

    /// How much the model leaves out that was taken in one way; nothing where it leaves out nothing.
    var takenForGranted: String? {
        guard let count = compiled.model?.takenForGranted.count, count > 0 else { return nil }
        return Counted.words(count, "thing") + (count == 1 ? " was" : " were")
            + " taken for granted: see check."
    }
}
