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

    /// A party or a root cause in as few words as a cell has room for.
    func short(cause id: String) -> String {
        let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return inSentence(name(ofParty: id)) }
        let model = compiled.model
        switch parts[0] {
        case "own": return inSentence(name(ofParty: parts[1]))
        case "order":
            return "order of \(model?.jurisdictions[JurisdictionID(parts[1])]?.name ?? parts[1])"
        case "parent": return "parent \(model?.parents[ParentID(parts[1])]?.name ?? parts[1])"
        default: return cause(id)
        }
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
