public import AttackGraph
public import Catalogue
public import ThreatGraph

/// Turns a model into the graph of what an attacker can come to have, and by which failures.
///
/// The rules are those of Docs/Compilation.md: footholds enter perimeters, bytes move where the
/// attacker is, keys open ciphertext, shares add up, and every boundary, channel, release and leg
/// is a barrier run by its own operators. What the model does not assert is not a barrier.
///
/// Each rule is written for one element and reads that element and few others, which its comment
/// names; `ConditionalCompiler` relies on it to solve many readings of a model at once.
public struct ModelCompiler: Sendable {
    package let model: ThreatGraph
    package let catalogue: CatalogueBook?
    package let expansion: ControlExpansion
    package var builder = CompiledRules()
    package var factMeanings: [String: FactMeaning] = [:]
    package var barrierMeanings: [String: BarrierMeaning] = [:]
    /// Whether facts are told apart by the labels of their principals too, see `GoalPlan`.
    package var keepsLabels = false
    /// Which goals there are besides the sums; none where a rule is run by itself.
    package var goals = GoalPlan()
    /// The times for which it is asked whether a denial lasts longer, ascending: those of the model,
    /// and of other readings of it.
    package private(set) var lengths: [TimeSpan]
    /// The most combinations of a workload's lost parts that are written out; with more the workload
    /// is one lock.
    package var writtenCombinations = ModelCompiler.maximumCombinations
    /// Whether seizures are written that no order may contain: for rules that read a part of a model
    /// only, and whose orders are found apart.
    package var writesEverySeizure = false
    /// Whether seizures that add nothing are written too.
    package var keepsIdleSeizures = false
    /// The seizures that are left out because every order that contains one does as much without.
    package private(set) var idleSeizures: Set<Seizure> = []
    /// Who is present where, looked up once for a whole model.
    private(set) var presences: Presences?
    /// Who is let into which place with rights over what runs there.
    let stoppingWays: StoppingWays

    /// Makes a compiler for a model whose references resolve.
    ///
    /// - Parameter catalogue: where the controls of baselines and the instruments of jurisdictions
    ///   are looked up; a model that names none needs none. Without it, an instrument of the
    ///   catalogue is taken to compel anything.
    public init(_ model: ThreatGraph, catalogue: CatalogueBook? = nil) {
        self.model = model
        self.catalogue = catalogue
        expansion = ControlExpansion(model, catalogue: catalogue ?? CatalogueBook())
        lengths = model.lengths
        stoppingWays = StoppingWays(model)
    }

    /// Goals that are asked for whatever the model says.
    private var asked: [GoalName] = []

    /// Asks about lengths of time of other readings of the model too.
    package mutating func ask(about more: [TimeSpan]) {
        lengths = Set(lengths + more).sorted()
    }

    /// Asks for goals too that the model does not have of itself: see `GoalPlan`.
    package mutating func ask(for goals: [GoalName]) {
        asked += goals
        ask(about: goals.compactMap(\.longerThan))
    }

    /// The compiled model.
    ///
    /// - Parameter digest: the digest of the model's canonical form.
    /// - Throws: `AttackGraphError` when the model's references do not resolve; a model that was
    ///   read without a diagnostic always compiles.
    /// - Complexity: O(*p* · *f* + *c* · *f*) for *p* perimeters, *c* channels and *f* forms in
    ///   which weights exist, besides the steps that thresholds need.
    public func compile(digest: String) throws(AttackGraphError) -> CompiledModel {
        var compiler = self
        _ = compiler.addEverything { false }
        return try compiler.compiled(digest: digest)
    }

    /// The compiled model, or `nil` where somebody asked to stop before it was finished.
    ///
    /// - Parameters:
    ///   - digest: the digest of the model's canonical form.
    ///   - isStopped: asked before every element, and for weights before every channel and perimeter
    ///     that they move over.
    /// - Throws: `AttackGraphError`, as `compile(digest:)`.
    package func compile(
        digest: String, unless isStopped: () -> Bool
    ) throws(AttackGraphError) -> CompiledModel? {
        var compiler = self
        guard compiler.addEverything(unless: isStopped) else { return nil }
        return try compiler.compiled(digest: digest)
    }

    /// Adds all elements of the model.
    ///
    /// - Returns: whether that was finished before somebody asked to stop.
    private mutating func addEverything(unless isStopped: () -> Bool) -> Bool {
        goals = GoalPlan(model, keepingLabels: keepsLabels, asking: asked)
        presences = Presences(of: model)
        leaveOutIdleSeizures()
        addParties()
        let readAt = handsAreReadAt
        for perimeter in model.perimeters {
            if isStopped() { return false }
            addEntry(to: perimeter)
            if readAt.contains(perimeter.id) { addHands(throughWallsOf: perimeter) }
            addHands(at: perimeter)
            addHostHands(of: perimeter)
        }
        for service in model.services { addService(service) }
        for channel in model.channels {
            if isStopped() { return false }
            addEntry(over: channel)
        }
        for key in model.keys { addKey(key) }
        if !model.weights.isEmpty {
            let ways = WaysOfBytes([model], taking: takenFromThere)
            for weights in model.weights {
                guard addEverything(about: weights, over: ways, unless: isStopped) else {
                    return false
                }
            }
        }
        for workload in model.workloads {
            if isStopped() { return false }
            if addCountedWorkload(workload) { continue }
            addWorkload(workload)
            addHolds(on: workload)
            addLetIn(to: workload)
        }
        addConsequences()
        return true
    }

    /// Leaves out the seizures that add nothing to the orders that contain them; without it they
    /// are written too, and every answer is the same.
    package mutating func leaveOutIdleSeizures() {
        idleSeizures = keepsIdleSeizures ? [] : SeizureSurvey(self).idle
    }

    /// What was added, with what it means.
    private func compiled(digest: String) throws(AttackGraphError) -> CompiledModel {
        let graph = try builder.build()
        return CompiledModel(
            title: model.title, date: model.date?.description, digest: digest, model: model,
            graph: graph,
            factMeanings: graph.facts.map { factMeanings[$0.id] ?? .unexplained },
            barrierMeanings: graph.barriers.map { barrierMeanings[$0.id] ?? .unexplained },
            catalogue: catalogue)
    }

    /// Adds the parties, and the roots that make several of them fail.
    package mutating func addParties() {
        for defender in model.defenders {
            builder.addParty(
                defender.id.rawValue, isPrincipal: defender.role == .lab,
                alsoFails: Self.realigned(model.defendersSwayed(by: [defender.id])))
        }
        for parent in model.parents {
            let scope = model.defenders(of: parent.id)
                .map { ($0.id.rawValue, ModeSet([.compromised, .realigned])) }
            let fails = scope + Self.realigned(model.defendersSwayed(byParent: parent.id))
            if fails.isEmpty { continue }
            builder.addRootCause(CauseName.parent(parent.id).rootID, fails: fails)
        }
        for tie in model.ties where tie.counts {
            builder.addRootCause(
                CauseName.tie(tie.id).rootID,
                fails: Self.realigned(model.defenders(broughtBy: tie)))
        }
        let rules = CompulsionRules(model, catalogue: catalogue)
        let seizures = addSeizures()
        for jurisdiction in model.jurisdictions {
            addOrder(of: jurisdiction, rules: rules, seizing: seizures[jurisdiction.id] ?? [])
        }
        addUnknownOrder(seizing: seizures[nil] ?? [])
        for cause in model.sharedCauses {
            builder.addRootCause(
                CauseName.shared(cause.id).rootID,
                fails: cause.defenders.map { ($0.rawValue, ModeSet(cause.modes.map(Mode.init))) })
        }
    }

    /// What ties bring along: each defender in the mode realigned.
    private static func realigned(
        _ defenders: [DefenderID]
    ) -> [(party: String, modes: ModeSet)] {
        defenders.map { ($0.rawValue, ModeSet([.realigned])) }
    }
}

extension Mode {
    package init(_ mode: FailureMode) {
        switch mode {
        case .compromised: self = .compromised
        case .compelled: self = .compelled
        case .realigned: self = .realigned
        case .insider: self = .insider
        }
    }
}
