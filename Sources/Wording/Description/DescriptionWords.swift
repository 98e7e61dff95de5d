import FailureAnalysis
import Formulas
import Phrases
package import ThreatGraph

/// What a model says, in sentences that one can tick off or strike out one by one.
///
/// Each sentence names what it is about, so that it can be read without those before it.
package struct DescriptionWords {
    let model: ThreatGraph
    let names: ModelNames
    /// The levels that nobody wrote, by path.
    private let leftOut: Set<String>
    /// The model with an alternative, where that has elements of its own.
    let completed: CompletedModels

    /// Makes the words for a model.
    ///
    /// - Parameter completed: the model with alternatives that have elements of their own; these are told
    ///   by their keys where it is not there.
    package init(_ model: ThreatGraph, completed: CompletedModels = [:]) {
        self.model = model
        self.completed = completed
        names = ModelNames(model)
        leftOut = Set(model.statedLevels.filter(\.isLeftOut).map(\.path))
    }

    /// What is said of one part of the model, by its path; nothing for a path that leads nowhere.
    package func sentences(of path: String) -> [String] {
        let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return [] }
        let (section, id, rest) = (parts[0], parts[1], Array(parts.dropFirst(2)))
        let told =
            switch section {
            case "perimeters": perimeterPart(PerimeterID(id), rest)
            case "channels": channelPart(ChannelID(id), rest)
            case "weights", "assets": weightsPart(WeightsID(id), rest)
            case "keys": keyPart(KeyID(id), rest)
            case "sites": model.sites[SiteID(id)].map(site)
            case "services": model.services[ServiceID(id)].map(service)
            case "workloads": model.workloads[WorkloadID(id)].map(workload)
            case "defenders": model.defenders[DefenderID(id)].map(defender)
            case "parents": model.parents[ParentID(id)].map(parent)
            case "shared": model.sharedCauses[SharedCauseID(id)].map(sharedCause)
            case "ties": model.ties[TieID(id)].map(tie)
            case "jurisdictions": model.jurisdictions[JurisdictionID(id)].map(jurisdiction)
            case "instruments": model.instruments[InstrumentID(id)].map(instrument)
            default: besidePart(section, id)
            }
        return told ?? []
    }

    // MARK: Parts of sentences

    /// Who must fail together, with their names.
    func quorum(_ quorum: Quorum) -> String {
        FormulaWriter<QuorumMember>(.short) { [names] member in
            let people = member.persons == 1 ? "" : "\(member.persons) people at "
            let level = member.level.map { " (its part at \($0))" } ?? ""
            return LeafWords(people + names.titled(member.defender) + level)
        }.words(for: quorum)
    }

    /// Who operates something, and whose failure opens it.
    func operated(_ subject: String, by quorum: Quorum) -> String {
        let operators = list(quorum.defenders)
        if case .leaf = quorum, quorum.leaves.allSatisfy({ $0.level == nil && $0.persons == 1 }) {
            return "\(Self.opening(subject)) is operated by \(operators) and opens to its failure."
        }
        return "\(Self.opening(subject)) is operated by \(operators) and opens to the failure of "
            + "\(self.quorum(quorum))."
    }

    /// The attackers that a level keeps out, for example `attackers up to OC3 (SL3)`.
    static func attackers(_ level: SecurityLevel) -> String {
        level == .zero ? "no attacker (SL0)" : "attackers up to OC\(level.rawValue) (\(level))"
    }

    /// Which attackers something keeps out, as a sentence about it.
    ///
    /// - Parameters:
    ///   - place: what the level is taken from where it was left out, at a path.
    ///   - said: whether it is said or taken to be so.
    func hold(
        _ subject: String, _ level: SecurityLevel?, at path: String, from place: String,
        said: String
    ) -> String {
        guard let level else { return "No capability alone opens \(subject), it is \(said)." }
        let stated = leftOut.contains(path)
        return stated
            ? "No level is stated for \(subject): it is taken to keep out "
                + "\(Self.attackers(level)), as \(place) does."
            : "\(Self.opening(subject)) is \(said) to keep out \(Self.attackers(level))."
    }

    /// Whether something is said to be so or only taken to be: `taken` where its status, or that of
    /// what is around it, is that nobody says it.
    static func said(_ evidence: Evidence, around: Evidence? = nil) -> String {
        switch evidence.status ?? around?.status {
        case .assumed, .inferred, .unknown, .unspecified: "taken"
        case .announced, .reported, .claimed, .contradicted, nil: "said"
        }
    }

    /// When something is there, as the end of a sentence; nothing for always.
    static func dates(_ validity: Validity) -> String {
        let ends = [
            validity.since.map { "from \($0)" }, validity.until.map { "until before \($0)" },
        ].compactMap { $0 }
        return ends.isEmpty ? "" : ", " + ends.joined(separator: " ")
    }

    /// A text at the beginning of a sentence: a phrase of ours with a capital, a name as it is.
    static func opening(_ text: String) -> String {
        let phrases = ["the release ", "the key ", "bytes ", "attackers "]
        return phrases.contains(where: text.hasPrefix) ? capitalized(text) : text
    }

    /// A text with a capital letter.
    static func capitalized(_ text: String) -> String {
        text.capitalizedStart
    }

    /// A statement as somebody wrote it, ending as a sentence does.
    static func sentence(_ text: String) -> String {
        text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
    }

    func list(_ ids: [DefenderID]) -> String { WordList.joined(ids.map { names.titled($0) }) }

    func source(_ id: SourceID) -> String { names.titled(model.sources[id]?.title, id.rawValue) }
}
