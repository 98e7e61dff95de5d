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
    }

    /// Whom a root cause makes fail: for one consequence, or for those without an answer of their
    /// own.
    struct Scope: Hashable {
        let root: String
        let consequence: String?
    }

    /// What the rules about parties say of one model.
    static func entries(of rules: CompiledRules) -> Set<Entry> {
        var entries: Set<Entry> = []
        for party in rules.parties {
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

    private var parties: Set<String> = []
    private var principals: [String: ChoiceDiagram] = [:]
    private var scopes: [Scope: [CompiledRules.Failure: ChoiceDiagram]] = [:]

    mutating func add(_ entry: Entry, in occurs: ChoiceDiagram, diagrams: inout ChoiceDiagrams) {
        switch entry {
        case .party(let id): parties.insert(id)
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
        for party in parties {
            let failure = ChoiceFailure(party: party, modes: modes, in: admitted(party))
            variables.append(
                ConditionalVariable(
                    id: isRoot ? CauseName.own(DefenderID(party)).rootID : party,
                    failures: [failure]))
        }
        for (id, scope) in scopes(for: kind) where isRoot {
            let failures = scope.map { failure, occurs in
                ChoiceFailure(
                    party: failure.party, modes: failure.modes.intersection(modes),
                    in: diagrams.and(occurs, admitted(failure.party)))
            }
            variables.append(ConditionalVariable(id: id, failures: failures))
        }
        return variables.map(\.simplified).filter { !$0.failures.isEmpty }
            .sorted { $0.id < $1.id }
    }

    /// The parties of all completions, by id.
    var ids: [String] { parties.sorted() }

    /// In which completions each party is left out of a bypass, for a label of principals.
    func neverAsked(_ label: String) -> [String: ChoiceDiagram] {
        if label != GoalPlan.labs { return [label: .always] }
        return principals.filter { $0.value != .never }
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
