public import Formulas
import Networks

/// One way to come by a fact that exists in some completions only.
public struct ChoiceStep: Hashable, Sendable {
    /// The fact that the step yields.
    public let head: String
    /// The facts it needs.
    public let premises: [String]
    /// The locks that must be open.
    public let locks: [LockExpression]
    /// What the locks are called, where that matters to whoever asks; otherwise nothing.
    public let barriers: [String]
    /// The completions in which there is such a step.
    public let exists: ChoiceDiagram

    /// Without premises and locks the fact follows wherever the step exists.
    public init(
        to head: String, from premises: [String] = [], through locks: [LockExpression] = [],
        called barriers: [String] = [], in exists: ChoiceDiagram
    ) {
        self.barriers = barriers
        self.head = head
        self.premises = premises
        self.locks = locks
        self.exists = exists
    }
}

/// A party failing in some modes, in some completions.
public struct ChoiceFailure: Hashable, Sendable {
    /// Who fails.
    public let party: String
    /// In which modes.
    public let modes: ModeSet
    /// In which completions.
    public let occurs: ChoiceDiagram

    /// A failure that no choice prevents unless `occurs` says in which completions it happens.
    public init(party: String, modes: ModeSet, in occurs: ChoiceDiagram = .always) {
        self.party = party
        self.modes = modes
        self.occurs = occurs
    }
}

/// The attack graphs of all completions at once: an AND/OR graph in which each step says in which
/// completions it exists.
///
/// For one completion the steps that exist there are an ordinary attack graph, and its least
/// fixpoint is what this graph says of it. A step may exist in any set of completions, so that an
/// alternative may open one path and shut another.
///
/// ```swift
/// import AttackGraph
///
/// var sets = ChoiceDiagrams(alternatives: [2, 2])
/// let ladder = sets.holding(ChoiceLiteral(choice: 0, alternatives: [1]))
/// let ajar = sets.holding(ChoiceLiteral(choice: 1, alternatives: [1]))
/// let graph = ChoiceGraph(
///     [
///         ChoiceStep(to: "on the roof", in: ladder),
///         ChoiceStep(to: "inside", from: ["on the roof"], in: ajar),
///     ], goals: ["inside"])
/// let inside = graph.derivable(under: [], tier: 0, in: &sets)[0]
/// print(sets.count(inside), "of", sets.completionCount ?? 0)  // 1 of 4
/// print(sets.contains([1, 1], in: inside))  // true
/// ```
public struct ChoiceGraph: Sendable {
    struct Step {
        let exists: ChoiceDiagram
        let premises: Range<Int>
        let locks: Range<Int>
        let barriers: [String]
    }

    /// The goals asked about, in the order asked.
    public let goals: [String]
    /// The facts' places among `stepRuns`, by goal; `nil` for a goal that no step yields.
    let goalPlaces: [Int?]
    /// The facts' names, in the order of `stepRuns`.
    let facts: [String]
    /// The steps of each fact; the facts in the order of their components, premises first.
    let stepRuns: [Range<Int>]
    let steps: [Step]
    let premises: [Int]
    /// The distinct locks.
    let locks: [LockExpression]
    let stepLocks: [Int]
    let components: [Condensation.Component]

    /// The part of the steps that can matter for the goals.
    ///
    /// - Complexity: O(*n* log *n*) for *n* names.
    public init(_ all: some Sequence<ChoiceStep>, goals: [String]) {
        self.goals = goals
        var byHead: [String: [ChoiceStep]] = [:]
        for step in all where step.exists != .never && !step.premises.contains(step.head) {
            byHead[step.head, default: []].append(step)
        }
        let slice = NamedSlice(byHead, goals: goals)
        let condensed = Condensation(offsets: slice.offsets, targets: slice.targets)
        components = condensed.components
        var place = [Int](repeating: 0, count: slice.facts.count)
        for (position, fact) in condensed.order.enumerated() { place[Int(fact)] = position }
        var stepRuns: [Range<Int>] = []
        var steps: [Step] = []
        var premises: [Int] = []
        var locks: [LockExpression] = []
        var lockPlaces: [LockExpression: Int] = [:]
        var stepLocks: [Int] = []
        for fact in condensed.order {
            let firstStep = steps.count
            for step in byHead[slice.facts[Int(fact)]] ?? [] {
                // A premise that nothing yields never holds, and neither does the step.
                let places = step.premises.map { slice.places[$0].map { place[$0] } }
                guard places.allSatisfy({ $0 != nil }) else { continue }
                let (firstPremise, firstLock) = (premises.count, stepLocks.count)
                premises += places.compactMap { $0 }
                for lock in step.locks {
                    let number = lockPlaces[lock] ?? locks.count
                    if number == locks.count {
                        locks.append(lock)
                        lockPlaces[lock] = number
                    }
                    stepLocks.append(number)
                }
                steps.append(
                    Step(
                        exists: step.exists, premises: firstPremise..<premises.count,
                        locks: firstLock..<stepLocks.count, barriers: step.barriers))
            }
            stepRuns.append(firstStep..<steps.count)
        }
        goalPlaces = goals.map { slice.places[$0].map { place[$0] } }
        facts = condensed.order.map { slice.facts[Int($0)] }
        self.stepRuns = stepRuns
        self.steps = steps
        self.premises = premises
        self.locks = locks
        self.stepLocks = stepLocks
    }

    /// How many steps can matter.
    public var stepCount: Int { steps.count }
}

/// The facts that goals can rest on, found backwards from them.
private struct NamedSlice {
    var facts: [String] = []
    var places: [String: Int] = [:]
    /// Where each fact's needed facts begin.
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []

    init(_ steps: [String: [ChoiceStep]], goals: [String]) {
        for goal in goals where steps[goal] != nil { _ = place(of: goal) }
        var next = 0
        while next < facts.count {
            var needed: Set<Int> = []
            for step in steps[facts[next]] ?? [] {
                for premise in step.premises where steps[premise] != nil {
                    let number = place(of: premise)
                    if number != next, needed.insert(number).inserted {
                        targets.append(UInt32(number))
                    }
                }
            }
            offsets.append(UInt32(targets.count))
            next += 1
        }
    }

    private mutating func place(of fact: String) -> Int {
        if let known = places[fact] { return known }
        places[fact] = facts.count
        facts.append(fact)
        return facts.count - 1
    }
}
