import AttackGraph
import Compilation
import ThreatGraph

/// Who can fail in which completions, alone and through root causes.
struct ConditionalParties {
    /// What a rule about parties says.
    enum Entry: Hashable {
        case party(String)
        case principal(String)
        case failure(Scope, CompiledRules.Failure)
        /// A parent that is there.
        case parent(ParentID)
        /// A tie that counts.
        case tie(TieLink)
    }

    /// Whose a tie is, and in whom.
    struct TieLink: Hashable {
        let id: TieID
        let holder: String
        let party: DefenderID

        init(_ tie: Tie) { (id, holder, party) = (tie.id, tie.holder, tie.party) }
    }

    /// Whom a root cause makes fail: for one consequence, or for those without an answer of their
    /// own.
    struct Scope: Hashable {
        let root: String
        let consequence: String?
    }

    /// What the rules about parties say of one model: of those that can fail by themselves, or of
    /// what only an order seizes.
    static func entries(of rules: CompiledRules, ofSeizures isSeized: Bool) -> Set<Entry> {
        allEntries(of: rules).filter { entry in
            guard case .failure(_, let failure) = entry else { return !isSeized }
            return (Seizure(id: failure.party) != nil) == isSeized
        }
    }

    private static func allEntries(of rules: CompiledRules) -> Set<Entry> {
        var entries: Set<Entry> = []
        for party in rules.parties where party.failsAlone {
            entries.insert(.party(party.id))
            if party.isPrincipal { entries.insert(.principal(party.id)) }
        }
        for root in rules.rootCauses {
            for failure in root.failures {
                entries.insert(.failure(Scope(root: root.id, consequence: nil), failure))
            }
            for (consequence, failures) in root.exceptions {
                for failure in failures {
                    entries.insert(
                        .failure(Scope(root: root.id, consequence: consequence), failure))
                }
            }
        }
        return entries
    }

    /// In which completions each party is there.
    private var parties: [String: ChoiceDiagram] = [:]
    private var parents: [ParentID: ChoiceDiagram] = [:]
    private var ties: [TieLink: ChoiceDiagram] = [:]
    private var principals: [String: ChoiceDiagram] = [:]
    private var scopes: [Scope: [CompiledRules.Failure: ChoiceDiagram]] = [:]

    mutating func add(_ entry: Entry, in occurs: ChoiceDiagram, diagrams: inout ChoiceDiagrams) {
        switch entry {
        case .party(let id): parties[id] = diagrams.or(parties[id] ?? .never, occurs)
        case .parent(let id): parents[id] = diagrams.or(parents[id] ?? .never, occurs)
        case .tie(let link): ties[link] = diagrams.or(ties[link] ?? .never, occurs)
        case .principal(let id):
            principals[id] = diagrams.or(principals[id] ?? .never, occurs)
        case .failure(let scope, let failure):
            let before = scopes[scope]?[failure] ?? .never
            scopes[scope, default: [:]][failure] = diagrams.or(before, occurs)
        }
    }

    /// The variables of a question about a consequence at one level, sorted by id.
    ///
    /// A party that a completion lacks operates nothing there, so its failure changes nothing.
    ///
    /// - Parameter label: whom a bypass leaves out: a defender, or all labs.
    func variables(
        for kind: ConsequenceKind, at level: AnswerLevel, leaving label: String = GoalPlan.labs,
        diagrams: inout ChoiceDiagrams
    ) -> [ConditionalVariable] {
        let modes = ModeSet(kind.modes.map(Mode.init))
        let isBypass = level == .labBypass || level == .rootLabBypass
        let isRoot = level == .root || level == .rootLabBypass
        let left = isBypass ? neverAsked(label) : [:]
        func admitted(_ party: String) -> ChoiceDiagram {
            diagrams.not(left[party] ?? .never)
        }
        var variables: [ConditionalVariable] = []
        var scopes = isRoot ? scopes(for: kind) : [:]
        func failures(_ scope: [CompiledRules.Failure: ChoiceDiagram]) -> [ChoiceFailure] {
            scope.map { failure, occurs in
                ChoiceFailure(
                    party: failure.party, modes: failure.modes.intersection(modes),
                    in: diagrams.and(occurs, admitted(failure.party)))
            }
        }
        for party in parties.keys {
            let itself = ChoiceFailure(party: party, modes: modes, in: admitted(party))
            let own = CauseName.own(DefenderID(party)).rootID
            // Where the lab is never asked, whatever it has a say in is not asked through it.
            let others = failures(scopes.removeValue(forKey: own) ?? [:]).map {
                ChoiceFailure(
                    party: $0.party, modes: $0.modes, in: diagrams.and($0.occurs, itself.occurs))
            }
            variables.append(
                ConditionalVariable(id: isRoot ? own : party, failures: [itself] + others))
        }
        for (id, scope) in scopes {
            variables.append(ConditionalVariable(id: id, failures: failures(scope)))
        }
        return variables.map(\.simplified).filter { !$0.failures.isEmpty }
            .sorted { $0.id < $1.id }
    }

    /// The parties of all completions, by id.
    var ids: [String] { parties.keys.sorted() }

    /// In which completions each party is left out of a bypass, for a label of principals.
    func neverAsked(_ label: String) -> [String: ChoiceDiagram] {
        if label != GoalPlan.labs { return [label: .always] }
        return principals.filter { $0.value != .never }
    }

    /// Works out whom ties bring along, once everything is added: the least fixpoint over them, in
    /// all completions at once.
    ///
    /// The rule of `ThreatGraph.defendersSwayed(by:parents:)`, read for each tie by itself.
    mutating func settleTies(diagrams: inout ChoiceDiagrams) {
        if ties.isEmpty { return }
        let links = ties.sorted { $0.key.id < $1.key.id }
        func settle(_ start: [DefenderID: ChoiceDiagram]) -> [DefenderID: ChoiceDiagram] {
            var swayed = start
            var isSettled = false
            // A diagram grows with every pass but the last, once for each defender and completion at
            // most, and by one link of a chain at least.
            while !isSettled {
                isSettled = true
                for (link, occurs) in links {
                    guard let holder = swayed[DefenderID(link.holder)] else { continue }
                    let before = swayed[link.party] ?? .never
                    let after = diagrams.or(before, diagrams.and(holder, occurs))
                    if after != before {
                        swayed[link.party] = after
                        isSettled = false
                    }
                }
            }
            return swayed
        }
        func add(_ swayed: [DefenderID: ChoiceDiagram], to root: CauseName) {
            let scope = Scope(root: root.rootID, consequence: nil)
            for (party, occurs) in swayed {
                let failure = CompiledRules.Failure(
                    party: party.rawValue, modes: ModeSet([.realigned]))
                let before = scopes[scope]?[failure] ?? .never
                scopes[scope, default: [:]][failure] = diagrams.or(before, occurs)
            }
        }
        for (party, exists) in parties {
            let id = DefenderID(party)
            var swayed = settle([id: exists])
            swayed[id] = nil
            add(swayed, to: .own(id))
        }
        for (parent, exists) in parents {
            let root = CauseName.parent(parent)
            var start: [DefenderID: ChoiceDiagram] = [:]
            for (failure, occurs) in scopes[Scope(root: root.rootID, consequence: nil)] ?? [:] {
                let id = DefenderID(failure.party)
                start[id] = diagrams.or(start[id] ?? .never, occurs)
            }
            for (link, occurs) in links where link.holder == parent.rawValue {
                let held = diagrams.and(exists, occurs)
                start[link.party] = diagrams.or(start[link.party] ?? .never, held)
            }
            add(settle(start), to: root)
        }
        for (link, occurs) in links { add(settle([link.party: occurs]), to: .tie(link.id)) }
    }

    /// Whom each root cause makes fail for a consequence.
    ///
    /// The compiler gives an order an answer of its own for every consequence that admits
    /// compulsion, even an empty one, and gives no other root any.
    private func scopes(
        for kind: ConsequenceKind
    ) -> [String: [CompiledRules.Failure: ChoiceDiagram]] {
        let isCompelling = kind.modes.contains(.compelled)
        var found: [String: [CompiledRules.Failure: ChoiceDiagram]] = [:]
        for (scope, failures) in scopes {
            let hasOwn = isCompelling && CauseName(rootID: scope.root)?.kind == .order
            if scope.consequence == (hasOwn ? kind.rawValue : nil) {
                found[scope.root] = failures
            }
        }
        return found
    }
}

/// What happens together when one party fails or one root cause occurs, by completion.
struct ConditionalVariable: Hashable {
    let id: String
    /// What fails, sorted; none without modes or completions.
    let failures: [ChoiceFailure]

    var simplified: ConditionalVariable {
        ConditionalVariable(
            id: id,
            failures: failures.filter { !$0.modes.isEmpty && $0.occurs != .never }
                .sorted { ($0.party, $0.modes.rawValue) < ($1.party, $1.modes.rawValue) })
    }

    /// Whether it is a party that fails by itself and nobody with it in any completion, so that it
    /// says what the party says.
    var isPartyItself: Bool {
        CauseName(rootID: id)?.kind == .own && Set(failures.map(\.party)).count == 1
    }

    /// Whether the other's failures are among these in every completion.
    func covers(_ other: ConditionalVariable, in diagrams: inout ChoiceDiagrams) -> Bool {
        other.failures.allSatisfy { failure in
            let own = failures.filter {
                $0.party == failure.party && $0.modes.isSuperset(of: failure.modes)
            }
            let occurs = own.reduce(ChoiceDiagram.never) { diagrams.or($0, $1.occurs) }
            return diagrams.isSubset(failure.occurs, of: occurs)
        }
    }
}
