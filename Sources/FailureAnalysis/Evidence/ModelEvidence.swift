import Compilation
import ThreatGraph

/// An element of the model with the strength that its evidence has once doubts are counted.
struct WeighedElement: Hashable {
    let element: EvidenceElement
    let strength: EvidenceStrength
}

/// Says of each element of a model how well it is supported.
///
/// An element is as strong as its stated status, but contradicted where claims about it contradict
/// each other, and unknown where an unknown may change it or where its evidence has gone stale.
struct ModelEvidence {
    private let model: ThreatGraph
    /// What claims that contradict each other are about.
    private let contradictions: [(path: [Substring], doubt: EvidenceDoubt)]
    /// What unknowns may change.
    private let unknowns: [(path: [Substring], doubt: EvidenceDoubt)]

    init(_ model: ThreatGraph) {
        self.model = model
        contradictions = model.claims.flatMap { claim -> [([Substring], EvidenceDoubt)] in
            guard let about = claim.about, let other = claim.contradicts.first else { return [] }
            return [
                (
                    about.split(separator: "."),
                    .contradiction(min(claim.id, other), max(claim.id, other))
                )
            ]
        }
        unknowns = model.openUnknowns.flatMap { unknown in
            Set(unknown.alternatives.flatMap(\.changes).map(\.path)).sorted().map {
                ($0.split(separator: "."), .unknown(unknown.id))
            }
        }
    }

    /// The elements that a barrier rests on: what it belongs to, and for a leg without a level of
    /// its own the perimeter whose level it takes.
    func elements(of barrier: BarrierMeaning) -> [WeighedElement] {
        switch barrier {
        case .perimeter(let id): [perimeter(id)]
        case .control(let id, let perimeter): [control(id, on: perimeter)]
        case .channel(let id): [channel(id)]
        case .keyRelease(let id): [key(id)]
        case .shareRelease(let id): [weights(id, part: "custody")]
        case .ownerOrder(let id): [weights(id, part: "owner")]
        case .leg(let id, let number): leg(number, of: id)
        case .workload(let id, _): [weighed("workloads.\(id)", model.workloads[id]?.evidence)]
        case .memory(let id): [perimeter(id)]
        case .hostHands(let id): [hostHands(of: id)]
        case .keyHands(let id): [hostHands(of: id)]
        case .forgery(let id): [key(id)]
        case .site(let id, _, let place):
            [weighed("workloads.\(id)", model.workloads[id]?.evidence), perimeter(place)]
        case .keyWithheld(let id): [key(id)]
        case .facility(let id), .seizure(.site(let id)): [site(id)]
        case .seizure(.perimeter(let id)): [perimeter(id)]
        case .service(let id): [weighed("services.\(id)", model.services[id]?.evidence)]
        case .unexplained: []
        }
    }

    func perimeter(_ id: PerimeterID) -> WeighedElement {
        weighed("perimeters.\(id)", model.perimeters[id]?.evidence)
    }

    func site(_ id: SiteID) -> WeighedElement {
        weighed("sites.\(id)", model.sites[id]?.evidence)
    }

    func channel(_ id: ChannelID) -> WeighedElement {
        weighed("channels.\(id)", model.channels[id]?.evidence)
    }

    func key(_ id: KeyID) -> WeighedElement { weighed("keys.\(id)", model.keys[id]?.evidence) }

    /// One statement about weights, `owner` or `custody`.
    func weights(_ id: WeightsID, part: String) -> WeighedElement {
        weighed("\(model.path(of: id)).\(part)", model.weights[id]?.evidence)
    }

    /// The copies in one place; what they do not state, the weights do.
    func copies(of id: WeightsID, in perimeter: PerimeterID, form: HeldForm) -> [WeighedElement] {
        guard let weights = model.weights[id] else { return [] }
        return weights.copies.filter { $0.perimeter == perimeter && $0.heldForms.contains(form) }
            .map {
                weighed("\(weights.path).copies.\(perimeter)", $0.evidence, or: weights.evidence)
            }
    }

    /// What keeps hands off the machines; what it does not state, the perimeter does.
    private func hostHands(of id: PerimeterID) -> WeighedElement {
        let perimeter = model.perimeters[id]
        return weighed(
            "perimeters.\(id).host-hands", perimeter?.hostHands?.evidence, or: perimeter?.evidence)
    }

    /// What keeps hands off a key; what it does not state, the key does.
    private func hostHands(of id: KeyID) -> WeighedElement {
        let key = model.keys[id]
        var own: Evidence?
        if case .attested(let release)? = key?.release { own = release.hostHands?.evidence }
        return weighed("keys.\(id).release.attested.host-hands", own, or: key?.evidence)
    }

    private func control(_ id: ControlID, on perimeter: PerimeterID) -> WeighedElement {
        let outer = model.perimeters[perimeter]
        return weighed(
            "perimeters.\(perimeter).controls.\(id)", outer?.controls[id]?.evidence,
            or: outer?.evidence)
    }

    private func leg(_ number: Int, of id: WorkloadID) -> [WeighedElement] {
        let workload = model.workloads[id]
        let whole = weighed("workloads.\(id)", workload?.evidence)
        guard let legs = workload?.needs.legs, legs.indices.contains(number),
            legs[number].level == nil, let place = legs[number].perimeter
        else { return [whole] }
        return [whole, perimeter(place)]
    }

    /// Whether a claim of the ledger about exactly this is reported by a source that it names.
    func isReported(byClaimAbout path: String) -> Bool {
        model.claims.contains { claim in
            claim.about == path && claim.evidence.status == .reported
                && claim.evidence.source != nil
        }
    }

    /// An element with its own evidence, or where that states no status, with the other.
    func weighed(
        _ path: String, _ own: Evidence?, or outer: Evidence? = nil
    ) -> WeighedElement {
        let evidence = own?.status == nil ? outer ?? own : own
        let parts = path.split(separator: ".")
        var strength = EvidenceStrength(evidence?.status)
        var doubt: EvidenceDoubt?
        func weaken(to weaker: EvidenceStrength, because found: EvidenceDoubt) {
            if weaker < strength { (strength, doubt) = (weaker, found) }
        }
        if let found = contradictions.first(where: { Self.overlap($0.path, parts) }) {
            weaken(to: .contradicted, because: found.doubt)
        }
        if let found = unknowns.first(where: { Self.overlap($0.path, parts) }) {
            weaken(to: .unknown, because: found.doubt)
        }
        if let date = model.date, let stale = evidence?.staleAfter, stale < date {
            weaken(to: .unknown, because: .stale(stale))
        }
        return WeighedElement(
            element: EvidenceElement(
                element: path, status: evidence?.status, source: evidence?.source?.rawValue,
                doubt: doubt),
            strength: strength)
    }

    /// Whether one path leads to what the other names, or into it.
    private static func overlap(_ left: [Substring], _ right: [Substring]) -> Bool {
        zip(left, right).allSatisfy { $0 == $1 }
    }
}

extension ThreatGraph {
    /// The pairs of claims that contradict each other.
    var contradictionFindings: [ContradictionFinding] {
        func finding(_ claim: Claim) -> ClaimFinding {
            ClaimFinding(
                id: claim.id.rawValue, statement: claim.statement,
                status: claim.evidence.status, source: claim.evidence.source?.rawValue,
                sourceTitle: claim.evidence.source.flatMap { sources[$0]?.title },
                about: claim.about)
        }
        return contradictions.map {
            ContradictionFinding(claims: [finding($0.first), finding($0.second)])
        }
    }
}
