import FailureAnalysis
import ThreatGraph

extension DiagramNames {
    /// The sentence that goes with every result, as a sentence of its own.
    var conditional: String {
        let sentence = Findings.conditionalSentence
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    }

    /// Which model a picture is of: its title, its date and the beginning of its digest.
    var origin: [String] {
        let digest = compiled.digest.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
        return [compiled.title, compiled.date, digest.isEmpty ? nil : "model \(digest)"]
            .compactMap { $0 }
    }

    /// A root cause in words.
    func cause(_ root: String) -> String {
        let parts = root.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return inSentence(name(ofParty: root)) }
        let (kind, id) = (parts[0], parts[1])
        let model = compiled.model
        switch kind {
        case "own": return inSentence(name(ofParty: id))
        case "order": return "one order (\(model?.jurisdictions[JurisdictionID(id)]?.name ?? id))"
        case "parent":
            return "their parent \(model?.parents[ParentID(id)]?.name ?? id)"
        case "shared":
            return inSentence(model?.sharedCauses[SharedCauseID(id)]?.title ?? id)
        default: return root
        }
    }
}
