import Formulas
import ModelFormat
import TestSupport
import ThreatGraph

/// Makes random models that a model file can describe.
struct RandomThreatGraph {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    private mutating func pick<Element>(_ from: [Element]) -> Element {
        from[number(0...from.count - 1)]
    }

    private mutating func some<Element>(_ from: [Element], percent: Int = 50) -> [Element] {
        from.filter { _ in chance(percent) }
    }

    private mutating func some<Element>(
        _ from: [Element], percent: Int = 50, orElse only: Element
    ) -> [Element] {
        let found = some(from, percent: percent)
        return found.isEmpty ? [only] : found
    }

    private mutating func maybe<Value>(_ value: Value) -> Value? { chance(40) ? value : nil }

    private mutating func text() -> String {
        pick([
            "no", "1.10", "12:30", "~", "*x", "a: b", "#x", "two\nlines", "plain words", "é 😀",
            "null",
            "{ a }", "- a", "'q'", "\\", "x\u{85}y", " ", "tab\t",
        ])
    }

    private mutating func level() -> SecurityLevel? { SecurityLevel(rawValue: number(0...5)) }

    private mutating func date() -> CalendarDate? {
        CalendarDate("202\(number(0...9))-0\(number(1...9))-11")
    }

    private mutating func evidence(_ graph: ThreatGraph) -> Evidence {
        Evidence(
            status: chance(20) ? pick(EvidenceStatus.allCases) : nil,
            source: chance(20) ? graph.sources.ids.first : nil, date: chance(20) ? date() : nil,
            note: chance(20) ? text() : nil, staleAfter: chance(20) ? date() : nil)
    }

    private mutating func quorum(_ graph: ThreatGraph, depth: Int = 0) -> Quorum {
        if depth > 2 || chance(50) {
            return .defender(
                pick(graph.defenders.ids), level: chance(30) ? level() : nil,
                persons: chance(20) ? number(2...QuorumMember.maximumPersons) : 1)
        }
        var parts: [Quorum] = []
        for _ in 0...number(0...2) { parts.append(quorum(graph, depth: depth + 1)) }
        switch number(0...2) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .atLeast(count: number(1...parts.count), of: parts)
        }
    }

    private func ids<Element>(_ prefix: String, _ count: Int) -> [Identifier<Element>] {
        (0..<count).map { Identifier("\(prefix)\($0)") }
    }

    mutating func next() -> ThreatGraph {
        var graph = ThreatGraph(title: text(), date: maybe(date()).flatMap { $0 })
        addParties(to: &graph)
        addPlaces(to: &graph)
        addAssets(to: &graph)
        addWays(to: &graph)
        addQuestions(to: &graph)
        addClaims(to: &graph)
        return graph
    }

    private mutating func addClaims(to graph: inout ThreatGraph) {
        let names: [ClaimID] = ids("k", number(0...4))
        let abouts =
            graph.unknowns.ids.map { "unknown.\($0)" } + graph.parents.ids.map { "parents.\($0)" }
            + ["defenders.d0", "channels.n0.kind", "perimeters.q0.level.more"]
        for id in names {
            graph.claims[id] = Claim(
                id: id, statement: text(), about: maybe(pick(abouts)), evidence: evidence(graph))
        }
        for first in names {
            for second in names where first < second && chance(40) {
                graph.claims[first]?.contradicts.append(second)
                graph.claims[second]?.contradicts.append(first)
            }
        }
        for id in names { graph.claims[id]?.contradicts.sort() }
    }

    private mutating func addParties(to graph: inout ThreatGraph) {
        for id: SourceID in ids("s", number(0...2)) {
            graph.sources[id] = Source(
                id: id, title: text(), date: maybe(date()).flatMap { $0 }, file: maybe(text()))
        }
        for id: JurisdictionID in ids("J", number(0...3)) {
            graph.jurisdictions[id] = Jurisdiction(
                id: id, title: maybe(text()), evidence: evidence(graph))
        }
        addInstruments(to: &graph)
        for id: ParentID in ids("p", number(0...2)) {
            graph.parents[id] = ParentOrganisation(
                id: id, title: maybe(text()), reaches: reaches(graph), evidence: evidence(graph))
        }
        for id: DefenderID in ids("d", number(1...5)) {
            let parent = chance(50) ? graph.parents.ids.last : nil
            graph.defenders[id] = Defender(
                id: id, title: maybe(text()),
                role: id == "d0" ? .lab : pick(DefenderRole.allCases),
                reaches: reaches(graph), parent: parent, notice: maybe(.clause),
                evidence: evidence(graph))
        }
        for id: SharedCauseID in ids("c", number(0...2)) {
            let defenders = some(graph.defenders.ids)
            graph.sharedCauses[id] = SharedCause(
                id: id, title: maybe(text()), defenders: defenders.isEmpty ? ["d0"] : defenders,
                modes: some(FailureMode.allCases, percent: 70, orElse: .insider),
                evidence: evidence(graph))
        }
        for id: TieID in ids("t", number(0...2)) where graph.defenders.count > 1 {
            let holders = ["d1"] + graph.parents.ids.map(\.rawValue)
            graph.ties[id] = Tie(
                id: id, title: maybe(text()), holder: pick(holders), in: "d0", kind: maybe(text()),
                influence: pick(TieInfluence.allCases), evidence: evidence(graph))
        }
    }

    private mutating func reaches(_ graph: ThreatGraph) -> [Reach] {
        some(graph.jurisdictions.ids).map { Reach($0, by: pick(ReachBasis.company)) }
    }

    private mutating func addInstruments(to graph: inout ThreatGraph) {
        guard let issuer = graph.jurisdictions.ids.first else { return }
        for id: InstrumentID in ids("i", number(0...2)) {
            let compels = some(Compulsion.allCases, orElse: .content)
            let limited = some(compels)
            graph.instruments[id] = Instrument(
                id: id, title: maybe(text()), issuer: issuer,
                addresses: some(DefenderRole.allCases, percent: 20), compels: compels,
                limited: limited, contested: some(compels.filter { !limited.contains($0) }),
                reach: some(ReachBasis.allCases), evidence: evidence(graph))
        }
        for id in graph.jurisdictions.ids where chance(60) {
            let own = id == issuer ? some(graph.instruments.ids) : []
            let listed = some(["us-nsl-2709", "us-sca-warrant"]).map { InstrumentID($0) }
            let includesCatalogue = chance(30)
            graph.jurisdictions[id]?.catalogueID = "US"
            if own.isEmpty, listed.isEmpty, !includesCatalogue { continue }
            graph.jurisdictions[id]?.instruments = InstrumentSelection(
                includesCatalogue: includesCatalogue, named: own + listed)
        }
    }

    private mutating func addPlaces(to graph: inout ThreatGraph) {
        for id: PerimeterID in ids("q", number(1...6)) {
            let outer = chance(60) ? graph.perimeters.ids.last : nil
            var controls: [PlacedControl] = []
            for id: ControlID in ids("k", number(0...3)) {
                let blocks = chance(20) ? VectorCategory.allCases : some(VectorCategory.allCases)
                controls.append(
                    PlacedControl(
                        id: id, title: maybe(text()), level: level(),
                        blocks: blocks.isEmpty ? [.host] : blocks,
                        operators: maybe(quorum(graph)), evidence: evidence(graph)))
            }
            graph.perimeters[id] = Perimeter(
                id: id, title: maybe(text()), kind: pick(PerimeterKind.allCases),
                operators: quorum(graph), parent: outer,
                level: id == "q0" || chance(50) ? level() : nil,
                controls: Register(controls), hasNoCompute: chance(20), hasStatedExits: chance(50),
                hostHands: chance(30) ? hostHands(graph) : nil,
                detection: chance(20) ? detection(graph) : nil, evidence: evidence(graph))
        }
        for id: KeyID in ids("k", number(0...3)) {
            let release = maybe(quorum(graph))
            let place = release == nil || chance(50) ? pick(graph.perimeters.ids) : nil
            graph.keys[id] = Key(
                id: id, title: maybe(text()), in: place, release: release,
                releaseLevel: release != nil && chance(60) ? level() : nil,
                evidence: evidence(graph))
            guard release != nil, chance(40) else { continue }
            let handed = attested(graph)
            graph.keys[id]?.release = .attested(handed)
        }
    }

    private mutating func hostHands(_ graph: ThreatGraph) -> HostHands {
        let operators = quorum(graph)
        return HostHands(
            operators: operators,
            level: operators.hasOwnLevels && chance(50) ? nil : level() ?? .zero,
            evidence: evidence(graph))
    }

    private mutating func attested(_ graph: ThreatGraph) -> AttestedRelease {
        AttestedRelease(
            enclave: pick(graph.perimeters.ids), root: quorum(graph), verifier: quorum(graph),
            policy: quorum(graph),
            machines: chance(50) ? .pinned : .anyOfItsMake(forgery: level() ?? .zero),
            hostHands: chance(50) ? hostHands(graph) : nil)
    }

    private mutating func addAssets(to graph: inout ThreatGraph) {
        for id: WeightsID in ids("w", number(0...2)) {
            let scheme = pick(CustodyScheme.allCases)
            let isSplit = scheme == .split || scheme == .partitioned
            var copies: [Copy] = []
            for (at, place) in graph.perimeters.ids.enumerated() where at == 0 || chance(50) {
                let key = graph.keys.ids.last
                let form: CopyForm =
                    isSplit ? .share : key != nil && chance(50) ? .ciphertext : .plaintext
                copies.append(
                    Copy(
                        in: place, form: form, key: form == .ciphertext ? key : nil,
                        share: isSplit ? number(1...20) : nil,
                        purpose: chance(50) ? pick(CopyPurpose.allCases) : nil,
                        evidence: evidence(graph)))
            }
            let shares = Set(copies.compactMap(\.share)).count
            let release: ShareRelease =
                isSplit && chance(50)
                ? .onWord(of: quorum(graph), level: chance(60) ? level() : nil) : .never
            graph.weights[id] = Weights(
                id: id, title: maybe(text()),
                size: maybe(ByteCount(bytes: UInt64.random(in: 0...UInt64.max, using: &random))),
                owner: maybe("d0"),
                custody: Custody(
                    scheme: scheme, threshold: isSplit ? number(1...shares) : nil, release: release),
                copies: copies, hasStatedCopies: chance(30),
                kind: chance(20) ? .data : .weights, evidence: evidence(graph))
        }
    }

    private mutating func size() -> ByteCount {
        ByteCount(bytes: UInt64.random(in: 0...UInt64.max, using: &random))
    }

    private mutating func span(atLeast least: UInt64) -> TimeSpan {
        TimeSpan(
            seconds: max(
                least,
                pick([
                    0, 1, 60, 90, 43_200, 86_400, UInt64.random(in: 0...UInt64.max, using: &random),
                ])
            ))
    }

    private mutating func budget() -> DataBudget {
        DataBudget(amount: size(), period: maybe(span(atLeast: 1)))
    }

    private mutating func detection(_ graph: ThreatGraph) -> Detection {
        Detection(
            operators: quorum(graph), level: chance(60) ? level() : nil,
            timeToDetect: span(atLeast: 0), timeToRespond: span(atLeast: 0))
    }

    private mutating func rate() -> DataRate? {
        guard chance(50) else { return nil }
        return DataRate(
            bytesPerDay: pick([
                0, 1, 10_800, 108_000_000_000_000, 100_000_000_000,
                UInt64.random(in: 0...UInt64.max, using: &random),
            ]))
    }

    private mutating func addWays(to graph: inout ThreatGraph) {
        for id: ChannelID in ids("n", number(1...5)) {
            let places = graph.perimeters.ids.map(Location.perimeter) + [.outside]
            let guardedBy: ChannelGuard =
                chance(20)
                ? .none : .barrier(operators: quorum(graph), level: chance(60) ? level() : nil)
            let kind = id == "n0" ? .network : pick(ChannelKind.allCases)
            graph.channels[id] = Channel(
                id: id, title: maybe(text()), kind: kind,
                source: id == "n0" ? .perimeter("q0") : pick(places),
                destination: id == "n0" ? .outside : pick(places), guardedBy: guardedBy,
                rate: rate(),
                cap: rate(), covert: rate(), burst: chance(20) ? size() : nil,
                budget: chance(20) ? budget() : nil,
                detection: chance(20) ? detection(graph) : nil,
                stops: kind == .administration ? maybe(pick(StoppingRights.allCases)) : nil,
                carries: some(graph.weights.ids),
                evidence: evidence(graph))
        }
        for id: WorkloadID in ids("l", number(0...2)) {
            graph.workloads[id] = Workload(
                id: id, title: maybe(text()), needs: running(substrate(graph, depth: 0)),
                for: maybe(pick(graph.defenders.ids)),
                weights: chance(40) ? graph.weights.ids.first : nil,
                evidence: evidence(graph))
        }
    }

    private mutating func substrate(_ graph: ThreatGraph, depth: Int) -> Substrate {
        if depth > 2 || chance(50) {
            let levelled = graph.perimeters.filter { $0.level != nil }.map(\.id)
            var leg = SubstrateLeg(
                kind: pick(LegKind.allCases), provider: pick(graph.defenders.ids))
            if chance(50) { leg.perimeter = pick(levelled) }
            if chance(50) { leg.level = level() }
            if chance(30) {
                leg.after =
                    chance(20)
                    ? .endless : .lasting(TimeSpan(seconds: UInt64(number(0...3)) * 43_200))
            }
            return .leg(leg)
        }
        var parts: [Substrate] = []
        for _ in 0...number(0...2) { parts.append(substrate(graph, depth: depth + 1)) }
        switch number(0...2) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .atLeast(count: number(1...parts.count), of: parts)
        }
    }

    /// What a workload needs without what comes late, where it would never have run.
    private func running(_ needs: Substrate) -> Substrate {
        if needs.waitingAtRest == .none { return needs }
        return needs.map { leg in
            var leg = leg
            leg.after = nil
            return leg
        }
    }

    private mutating func addQuestions(to graph: inout ThreatGraph) {
        func quorum(_ ids: [String]) -> FactValue {
            .mapping([.init(key: "all", value: .list(ids.map(FactValue.scalar)))])
        }
        if graph.channels["n1"] != nil {
            let first = Change(path: "channels.n1.title", value: .scalar(text()))
            // Only an administration channel says what it stops.
            graph.channels["n1"]?.stops = nil
            let third = Change(path: "channels.n1.kind", value: .scalar("media"))
            graph.unknowns["u0"] = Unknown(
                id: "u0",
                alternatives: [
                    .init(label: text() + "1", changes: [third, first]),
                    .init(label: text() + "2", changes: [third]), .init(label: "none", changes: []),
                ], reason: maybe(text()), evidence: evidence(graph))
            if let source = graph.sources.ids.first {
                let isSilent = chance(50)
                graph.unknowns["u0"]?.silent = isSilent ? [source] : []
                if !isSilent {
                    graph.unknowns["u0"]?.alternatives[0].sources = graph.sources.ids
                }
            }
            graph.options["o0"] = RemedyOption(
                id: "o0", title: maybe(text()), cost: number(0...9),
                changes: [Change(path: "channels.n1", value: .null)], evidence: evidence(graph))
        }
        if chance(50) {
            graph.unknowns["u1"] = Unknown(
                id: "u1",
                alternatives: [
                    .init(
                        label: "d0",
                        changes: [Change(path: "perimeters.q0.operator", value: .scalar("d0"))]),
                    .init(
                        label: "all of d0",
                        changes: [Change(path: "perimeters.q0.operator", value: quorum(["d0"]))],
                        sources: chance(50) ? graph.sources.ids : []),
                ])
        }
        for id: PositionID in ids("v", number(0...2)) {
            let names =
                (graph.unknowns.ids.map(\.rawValue) + graph.ties.ids.map(\.rawValue)
                + graph.claims.ids.map(\.rawValue)).sorted()
            var expectations: [ExpectedOrder] = []
            for _ in 0..<number(0...2) {
                let least = maybe(number(1...3))
                let kind = pick(ConsequenceKind.allCases)
                let names =
                    kind == .denial
                    ? graph.workloads.ids.map(\.rawValue) : graph.weights.ids.map(\.rawValue)
                expectations.append(
                    ExpectedOrder(
                        consequence: kind, of: chance(30) ? names.first : nil,
                        longerThan: kind == .denial && chance(30) ? TimeSpan("30 d") : nil,
                        tier: chance(50) ? pick(CapabilityTier.all) : nil, atLeast: least,
                        atMost: least == nil || chance(50) ? number((least ?? 0)...4) : nil,
                        level: pick(AnswerLevel.ofWholeParties)))
            }
            graph.positions[id] = Position(
                id: id, statement: text(), confidence: maybe(number(0...100)),
                reasons: some(graph.claims.ids), wouldChange: some(names),
                expectations: expectations, evidence: evidence(graph))
        }
        for id: TradeOffID in ids("t", number(0...2)) {
            let amounts: [TradeOff.Amount] = [
                .stated("\(number(0...9)).5", unit: text()), .moreThan(text()), .lessThan(text()),
            ]
            graph.tradeOffs[id] = TradeOff(
                id: id, title: maybe(text()), kind: pick(TradeOff.Kind.allCases),
                amount: pick(amounts), evidence: evidence(graph))
        }
        for _ in 0..<number(0...3) {
            let kind = pick(ConsequenceKind.allCases)
            let names =
                kind == .denial
                ? graph.workloads.ids.map(\.rawValue) : graph.weights.ids.map(\.rawValue)
            let levels =
                kind.modes.contains(.insider)
                ? AnswerLevel.allCases : AnswerLevel.ofWholeParties
            graph.requirements.append(
                Requirement(
                    consequence: kind, of: chance(30) ? names.first : nil,
                    tier: chance(50) ? pick(CapabilityTier.all) : nil, order: number(1...4),
                    level: pick(levels)))
        }
    }
}
