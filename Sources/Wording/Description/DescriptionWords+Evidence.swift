package import FailureAnalysis
import Phrases
import ThreatGraph

extension DescriptionWords {
    /// Who says so and how sure it is, as `Claimed by a party of itself; source: Memo (memo).`.
    ///
    /// - Parameters:
    ///   - element: The status, source and doubts that count.
    ///   - own: What the part itself states besides.
    package func certainty(of element: EvidenceElement) -> String {
        let evidence = evidence(of: element.element)
        var parts = [
            Self.status(element.status),
            element.source.map { "source: \(source(SourceID($0)))" } ?? "no source is named",
        ]
        if let date = evidence?.date { parts.append("said on \(date)") }
        if let doubt = element.doubt { parts.append("but \(EvidenceWords.doubt(doubt))") }
        if let day = evidence?.staleAfter { parts.append("to be looked at again after \(day)") }
        let note = evidence?.note.map { " Note: " + Self.sentence($0) } ?? ""
        return parts.joined(separator: "; ") + "." + note
    }

    private static func status(_ status: EvidenceStatus?) -> String {
        switch status {
        case .announced: "Announced by a party"
        case .reported: "Reported by a source as fact"
        case .inferred: "Reasoned out by somebody"
        case .claimed: "Claimed by a party of itself, checked by nobody"
        case .assumed: "Assumed for the sake of the question"
        case .unknown: "Nobody says"
        case .unspecified: "A source says that it does not specify it"
        case .contradicted: "Sources disagree"
        case nil: "The model does not say how sure it is"
        }
    }

    /// What a part of the model states of itself besides its status and source.
    private func evidence(of path: String) -> Evidence? {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return nil }
        let id = parts[1]
        switch parts[0] {
        case "perimeters":
            let perimeter = model.perimeters[PerimeterID(id)]
            if parts.count > 3, parts[2] == "controls" {
                return perimeter?.controls[ControlID(parts[3])]?.evidence
            }
            return parts.last == "host-hands"
                ? perimeter?.hostHands?.evidence : perimeter?.evidence
        case "channels": return model.channels[ChannelID(id)]?.evidence
        case "weights", "assets":
            let weights = model.weights[WeightsID(id)]
            guard parts.count > 3, parts[2] == "copies" else { return weights?.evidence }
            return weights.flatMap { copy(Array(parts.dropFirst(2)), of: $0) }?.evidence
        case "keys":
            if parts.last == "host-hands",
                case .attested(let release)? = model.keys[KeyID(id)]?.release
            {
                return release.hostHands?.evidence
            }
            return model.keys[KeyID(id)]?.evidence
        case "sites": return model.sites[SiteID(id)]?.evidence
        case "services": return model.services[ServiceID(id)]?.evidence
        case "workloads": return model.workloads[WorkloadID(id)]?.evidence
        case "defenders": return model.defenders[DefenderID(id)]?.evidence
        case "parents": return model.parents[ParentID(id)]?.evidence
        case "shared": return model.sharedCauses[SharedCauseID(id)]?.evidence
        case "ties": return model.ties[TieID(id)]?.evidence
        case "jurisdictions": return model.jurisdictions[JurisdictionID(id)]?.evidence
        case "instruments": return model.instruments[InstrumentID(id)]?.evidence
        case "unknown": return model.unknowns[UnknownID(id)]?.evidence
        case "timeline": return model.timeline[Identifier(id)]?.evidence
        case "claims": return model.claims[ClaimID(id)]?.evidence
        case "positions": return model.positions[PositionID(id)]?.evidence
        case "options": return model.options[RemedyOptionID(id)]?.evidence
        case "probabilities":
            return model.probabilities[ProbabilityParameterID(id)]?.evidence
        case "trade-offs": return model.tradeOffs[TradeOffID(id)]?.evidence
        default: return nil
        }
    }

    /// The failures whose path leads over a part, for example `AWS (aws) alone for exfiltration
    /// (OC1–OC5)`; nothing where no path does.
    package func openings(_ openings: [DescribedOpening], atMost limit: Int = 6) -> String? {
        if openings.isEmpty { return nil }
        var order: [String] = []
        var goals: [String: [String]] = [:]
        for opening in openings {
            let who = failing(opening.failed)
            let goal = names.goal(opening.consequence).withTiers(opening.tiers ?? [])
            if goals[who] == nil { order.append(who) }
            if goals[who]?.contains(goal) != true { goals[who, default: []].append(goal) }
        }
        let told = order.prefix(limit).map { who in
            "\(who) for \(WordList.joined(goals[who] ?? []))"
        }
        let more = order.count - told.count
        return told.joined(separator: "; ")
            + (more > 0 ? "; and \(Counted.words(more, "other set")) of failures" : "") + "."
    }

    private func failing(_ ids: [String]) -> String {
        switch ids.count {
        case 0: "the attacker with nobody failing"
        case 1: "\(names.cause(ids[0])) alone"
        default: WordList.joined(ids.map { names.cause($0) }) + " together"
        }
    }
}
