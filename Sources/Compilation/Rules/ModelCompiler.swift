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
    /// The most combinations of a workload's lost parts that are written out; with more the workload
    /// is one lock.
    package var writtenCombinations = ModelCompiler.maximumCombinations

    /// Makes a compiler for a model whose references resolve.
    ///
    /// - Parameter catalogue: where the controls of baselines and the instruments of jurisdictions
    ///   are looked up; a model that names none needs none. Without it, an instrument of the
    ///   catalogue is taken to compel anything.
    public init(_ model: ThreatGraph, catalogue: CatalogueBook? = nil) {
        self.model = model
        self.catalogue = catalogue
        expansion = ControlExpansion(model, catalogue: catalogue ?? CatalogueBook())
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
        compiler.addParties()
        for perimeter in model.perimeters { compiler.addEntry(to: perimeter) }
        for channel in model.channels { compiler.addEntry(over: channel) }
        for key in model.keys { compiler.addKey(key) }
        for weights in model.weights { compiler.addEverything(about: weights) }
        for workload in model.workloads {
            if compiler.addCountedWorkload(workload) { continue }
            compiler.addWorkload(workload)
            compiler.addHolds(on: workload)
        }
        compiler.addConsequences()
        let graph = try compiler.builder.build()
        return CompiledModel(
            title: model.title, date: model.date?.description, digest: digest, model: model,
            graph: graph,
            factMeanings: graph.facts.map { compiler.factMeanings[$0.id] ?? .unexplained },
            barrierMeanings: graph.barriers.map {
                compiler.barrierMeanings[$0.id] ?? .unexplained
            },
            catalogue: catalogue)
    }

    /// Adds the parties, and the roots that make several of them fail.
    package mutating func addParties() {
        for defender in model.defenders {
            builder.addParty(defender.id.rawValue, isPrincipal: defender.role == .lab)
        }
        for parent in model.parents {
            let scope = model.defenders(of: parent.id)
            if scope.isEmpty { continue }
            builder.addRootCause(
                CauseName.parent(parent.id).rootID,
                fails: scope.map { ($0.id.rawValue, ModeSet([.compromised, .realigned])) })
        }
        let rules = CompulsionRules(model, catalogue: catalogue)
        for jurisdiction in model.jurisdictions { addOrder(of: jurisdiction, rules: rules) }
        addUnknownOrder()
        for cause in model.sharedCauses {
            builder.addRootCause(
                CauseName.shared(cause.id).rootID,
                fails: cause.defenders.map { ($0.rawValue, ModeSet(cause.modes.map(Mode.init))) })
        }
    }

    /// Adds the questions.
    package mutating func addConsequences() {
        for kind in ConsequenceKind.allCases {
            builder.addConsequence(
                kind.rawValue, goal: fact(.consequence(kind)),
                modes: ModeSet(kind.modes.map(Mode.init)), isTiered: kind.isTiered)
        }
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
