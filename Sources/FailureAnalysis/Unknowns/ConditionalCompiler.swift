import AttackGraph
import Catalogue
import Compilation
import ThreatGraph

/// A model with unknowns, compiled for all its completions at once.
struct ConditionalModel {
    var diagrams: ChoiceDiagrams
    let graph: ChoiceGraph
    let parties: ConditionalParties
    /// What is asked about; each is the graph's goal at the same place.
    let goals: [GoalName]
    /// What the bypass of each goal asks.
    let bypasses: [GoalName: [ConditionalBypass]]

    /// What is asked about a goal at a level: one question, or for a bypass one for each label of
    /// principals; none about what was not compiled.
    func questions(about goal: GoalName, at level: AnswerLevel) -> [ConditionalBypass] {
        if level.isLabBypassed { return bypasses[goal] ?? [] }
        return goals.firstIndex(of: goal).map {
            [ConditionalBypass(label: GoalPlan.labs, goal: $0)]
        }
            ?? []
    }
}

/// Compiles all completions of a model at once.
///
/// Every rule of `ModelCompiler` reads few parts of the model. It is run once for each combination
/// of the unknowns that bear on those, and what it yields exists in the completions that agree
/// with one of the combinations in which it was yielded.
struct ConditionalCompiler {
    var space: CompletionSpace
    var diagrams: ChoiceDiagrams
    private var steps: [StepKey: ChoiceDiagram] = [:]
    /// What is asked about.
    private var goals: [GoalName] = []

    /// Whether a rule may ask for hands at machines; `nil` as long as nobody asked.
    var handsMayBeRead: Bool?
    let catalogue: CatalogueBook?
    /// The same choices as the rules about parties read them, `nil` where all read the same.
    ///
    /// Whom a sovereign reaches is read by these rules alone.
    let partySpace: CompletionSpace?
    /// Whether steps with equal locks of different names are kept apart.
    private let isNaming: Bool

    /// - Precondition: Both spaces have the same choices.
    init(
        _ space: CompletionSpace, parties: CompletionSpace? = nil, catalogue: CatalogueBook?,
        namingBarriers isNaming: Bool = false
    ) {
        self.space = space
        partySpace = parties
        self.catalogue = catalogue
        self.isNaming = isNaming
        diagrams = ChoiceDiagrams(alternatives: space.alternatives)
    }

    /// A step with its locks; what it is guarded by matters, and what that is called only to whoever
    /// tells a path.
    private struct StepKey: Hashable {
        let head: String
        let premises: [String]
        let locks: [LockExpression]
        let barriers: [String]
    }

    /// Everything for some goals, of whatever there is in any completion.
    mutating func compile(goals: [GoalName]) throws -> ConditionalModel {
        self.goals = goals
        for part in space.parts { try addRules(about: part) }
        try addMovements()
        let parties = try conditionalParties()
        var facts = goals.map(\.factID)
        let bypasses = self.bypasses(parties: parties, facts: &facts)
        let needed = labelledFacts(leadingTo: facts)
        let graph = ChoiceGraph(
            steps.filter {
                needed.contains($0.key.head) || !$0.key.head.contains(GoalPlan.labelMark)
            }.map { step, exists in
                ChoiceStep(
                    to: step.head, from: step.premises, through: step.locks,
                    called: step.barriers, in: exists)
            }.sorted(by: Self.precedes), goals: facts)
        return ConditionalModel(
            diagrams: diagrams, graph: graph, parties: parties, goals: goals, bypasses: bypasses)
    }

    /// The facts by principals that are asked for, and those from which they follow: no others are
    /// needed.
    private func labelledFacts(leadingTo facts: [String]) -> Set<String> {
        var premises: [String: [String]] = [:]
        for step in steps.keys where step.head.contains(GoalPlan.labelMark) {
            premises[step.head, default: []] += step.premises.filter {
                $0.contains(GoalPlan.labelMark)
            }
        }
        var found: Set<String> = []
        var waiting = facts.filter { $0.contains(GoalPlan.labelMark) }
        while let next = waiting.popLast() {
            if found.insert(next).inserted { waiting += premises[next] ?? [] }
        }
        return found
    }

    /// What the bypass of each goal asks: with the same principals for everything the goal itself,
    /// otherwise one fact for each label, which is added to `facts`.
    private func bypasses(
        parties: ConditionalParties, facts: inout [String]
    ) -> [GoalName: [ConditionalBypass]] {
        let heads = Set(steps.keys.map(\.head))
        let labels = [GoalPlan.labs] + parties.ids
        var found: [GoalName: [ConditionalBypass]] = [:]
        for (place, goal) in goals.enumerated() {
            let used = labels.filter { heads.contains(GoalPlan.fact(goal, label: $0)) }
            let asked = Set(used.map { parties.neverAsked($0) })
            if asked.count < 2 {
                found[goal] = [
                    ConditionalBypass(label: used.first ?? GoalPlan.labs, goal: place)
                ]
                continue
            }
            found[goal] = used.map { label in
                facts.append(GoalPlan.fact(goal, label: label))
                return ConditionalBypass(label: label, goal: facts.count - 1)
            }
        }
        return found
    }

    /// An order of steps that does not depend on hashing.
    private static func precedes(_ left: ChoiceStep, _ right: ChoiceStep) -> Bool {
        if left.head != right.head { return left.head < right.head }
        if left.premises != right.premises {
            return left.premises.lexicographicallyPrecedes(right.premises)
        }
        if left.barriers != right.barriers {
            return left.barriers.lexicographicallyPrecedes(right.barriers)
        }
        return left.locks.lexicographicallyPrecedes(right.locks, by: LockExpression.precedes)
    }

    /// Runs a rule in every combination of the unknowns that bear on what it reads.
    mutating func add(
        reading parts: [ModelPart], rule: (inout ModelCompiler) -> Void
    ) throws {
        let (catalogue, isNaming, goals) = (catalogue, isNaming, goals)
        let found: [StepKey: ChoiceDiagram] = try conditional(on: parts) { model in
            var compiler = ModelCompiler(model, catalogue: catalogue)
            compiler.goals = GoalPlan(labelling: model, asking: goals)
            compiler.ask(about: goals.compactMap(\.longerThan))
            compiler.writesEverySeizure = true
            rule(&compiler)
            let rules = compiler.builder
            return Set(
                rules.steps.map { step in
                    StepKey(
                        head: step.head, premises: step.premises,
                        locks: step.barriers.compactMap { rules.barriers[$0] },
                        barriers: isNaming ? step.barriers : [])
                })
        }
        for (step, exists) in found {
            steps[step] = diagrams.or(steps[step] ?? .never, exists)
        }
    }

    /// In which completions each item comes about, given what comes about for each combination of
    /// the unknowns that bear on some parts.
    mutating func conditional<Item: Hashable>(
        on parts: [ModelPart], items make: (ThreatGraph) throws -> Set<Item>
    ) throws -> [Item: ChoiceDiagram] {
        let support = space.unknowns(touching: parts)
        // Refuses what would take too long.
        _ = try space.combinations(for: parts)
        try space.pause()
        var made: [Place: [Item: ChoiceDiagram]?] = [:]
        return try items(
            on: Set(parts).sorted(), support: support[...], picks: [:],
            made: &made, items: make) ?? [:]
    }

    /// How far the picks are and what they come to; what follows depends on nothing else.
    private struct Place: Hashable {
        let depth: Int
        let standing: CompletionSpace.Standing
    }

    /// The items under some picks; `nil` where those are no model, so that anything may be said of
    /// them.
    private mutating func items<Item: Hashable>(
        on parts: [ModelPart], support: ArraySlice<Int>, picks: [Int: Int],
        made: inout [Place: [Item: ChoiceDiagram]?],
        items make: (ThreatGraph) throws -> Set<Item>
    ) throws -> [Item: ChoiceDiagram]? {
        let place = Place(
            depth: support.startIndex,
            standing: space.standing(of: parts, picks: picks, before: support))
        if let known = made[place] { return known }
        guard let unknown = support.first else {
            let reading = try space.possible { try $0.model(with: parts, picking: picks) }
            let found = try reading.map {
                Dictionary(uniqueKeysWithValues: try make($0).map { ($0, ChoiceDiagram.always) })
            }
            made[place] = .some(found)
            return found
        }
        var found: [[Item: ChoiceDiagram]?] = []
        for alternative in 0..<diagrams.alternatives[unknown] {
            let more = picks.merging([unknown: alternative]) { $1 }
            found.append(
                space.isLast(alternative, of: unknown) && space.isExcluded(unknown, beside: picks)
                    ? nil
                    : try items(
                        on: parts, support: support.dropFirst(), picks: more, made: &made,
                        items: make))
        }
        // What is no model is taken to be like the first alternative that is one, so that it makes
        // no difference where there is none.
        guard let like = found.lazy.compactMap({ $0 }).first else {
            made[place] = .some(nil)
            return nil
        }
        let branches = found.map { $0 ?? like }
        var items: [Item: ChoiceDiagram] = [:]
        for item in branches.reduce(into: Set<Item>(), { $0.formUnion($1.keys) }) {
            items[item] = diagrams.choose(unknown, branches.map { $0[item] ?? .never })
        }
        made[place] = .some(items)
        return items
    }
}
