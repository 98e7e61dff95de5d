import Compilation
package import FailureAnalysis
import Phrases
package import ThreatGraph

/// Tells the steps of a path in words: what is then so, why it is possible, and who opened what.
///
/// The wording is structural, "aws failed", never a claim about anybody's intent.
package struct PathWords {
    private let names: ModelNames

    /// Makes the words of paths through a model, or through a graph that came without one.
    package init(_ model: ThreatGraph?) { names = ModelNames(model) }

    // MARK: What is then so

    /// What is so after a step, for example `there is access inside Campus`.
    package func says(_ step: PathStep) -> String {
        switch step.meaning {
        case .inside(let perimeter): "there is access inside \(names.perimeter(perimeter))"
        case .hands(let perimeter):
            "somebody stands at the machines of \(names.perimeter(perimeter))"
        case .seized(let perimeter):
            "the machines of \(names.perimeter(perimeter)) are seized"
        case .holds(let weights, let form, let place):
            "\(names.form(form, of: weights)) in hand \(names.at(place))"
        case .hasKey(let key): "the key \(names.key(key)) is in hand"
        case .countsShares(let weights, let count, _, _):
            count == 1
                ? "a share of \(names.weights(weights)) is in hand"
                : "at least \(count) shares of \(names.weights(weights)) are in hand"
        case .legLost(let workload, let leg):
            "\(names.leg(leg, of: workload)) "
                + (names.isSeveral(leg, of: workload) ? "are " : "is ")
                + (step.ground?.isStop == true ? "stopped" : "withheld")
        case .keyLost(let workload, let key):
            "the key \(names.key(key)) is gone, which \(names.workload(workload)) needs"
        case .partLost(let workload, let part, let length):
            (part.isEmpty
                ? "\(names.workload(workload)) lacks what it cannot run without"
                : "one way to run \(names.workload(workload)) is gone")
                + (length.map { " for longer than \($0)" } ?? "")
        case .consequence(.exfiltration): "usable \(names.guarded) are outside every perimeter"
        case .consequence(.disclosure): "\(names.guarded) are handed over under compulsion"
        case .consequence(.denial):
            "the work cannot run"
                + (GoalName.length(ofFact: step.factID).map { " for longer than \($0)" } ?? "")
        case .consequence(.tampering): "\(names.guarded) can be changed"
        case .unexplained: step.factID
        }
    }

    // MARK: Why it is possible

    /// Why a step is possible.
    package func because(_ step: PathStep) -> String {
        let grounds = passage(of: step.barriers) + (step.ground.map { [words(of: $0)] } ?? [])
        return grounds.isEmpty ? "nothing guards it" : grounds.joined(separator: "; ")
    }

    /// Why a barrier stands open, for example `AWS failed`.
    package func opens(_ barrier: OpenBarrier) -> String {
        switch barrier.opening {
        case .failed(let parties): "\(failed(parties)) failed"
        case .capability(let tier): beyond(tier)
        case .failedAndCapability(let parties, let tier):
            "\(failed(parties)) failed, and \(beyond(tier)) for the rest"
        }
    }

    private func failed(_ parties: [String]) -> String {
        WordList.joined(
            parties.map { ModelNames.inSentence(names.defender(DefenderID($0))) }, none: "nobody")
    }

    private func beyond(_ tier: Int) -> String { "OC\(tier) exceeds its level" }

    /// What stands open, one clause a barrier; several controls that open for one reason are
    /// counted.
    private func passage(of barriers: [OpenBarrier]) -> [String] {
        var reasons: [String] = []
        var counted: [String: [OpenBarrier]] = [:]
        for barrier in barriers {
            let reason = opens(barrier)
            if counted[reason] == nil { reasons.append(reason) }
            counted[reason, default: []].append(barrier)
        }
        return reasons.flatMap { reason -> [String] in
            let group = counted[reason] ?? []
            if group.count > 3 { return ["\(group.count) controls stand open (\(reason))"] }
            return group.map { barrier in
                if case .seizure(let seizure) = barrier.meaning { return seized(seizure) }
                return "\(names.barrier(barrier.meaning, id: barrier.id)) stands open (\(reason))"
            }
        }
    }

    /// That something is seized, and by whose order, for example `Dublin is seized under an order of
    /// Ireland`.
    private func seized(_ seizure: Seizure) -> String {
        let sovereigns = names.sovereigns(of: seizure)
        return "\(names.seized(seizure)) is seized under an order of "
            + WordList.joined(sovereigns, "or", none: "a sovereign that the model does not name")
    }

    /// What somebody who is let in can do.
    private func stop(_ key: KeyID?) -> String {
        key == nil ? "stop what runs there" : "take away the key"
    }

    private func words(of ground: StepGround) -> String {
        switch ground {
        case .reachedFromOutside: "it is reached from outside"
        case .surrounded(let outer, let isUnguarded):
            "\(names.perimeter(outer)) surrounds it"
                + (isUnguarded ? " and nothing keeps its host out" : "")
        case .connected(let other):
            "\(names.perimeter(other)) administers or connects to it"
        case .letIn(let service): "the people of \(names.service(service)) are let in"
        case .atTheMachines: "somebody stands at its machines"
        case .seizedThere: "whoever seizes machines stands at them"
        case .carriedOff(let place):
            "what is in \(names.place(place)) is carried off with the machines"
        case .carriedByService(let service, let place):
            "the people of \(names.service(service)) carry out what is in \(names.place(place))"
        case .keptIn(let place): "a copy is kept in \(names.perimeter(place))"
        case .enoughSharesThere: "enough shares are there"
        case .oneShareThere: "one share is there already"
        case .bothSides: "there is access on both sides of the boundary"
        case .carriedOut(let place):
            "whoever stands in \(names.place(place)) can carry out by hand what is there: the model "
                + "does not say that it states every way out"
        case .movedFrom(let place): "bytes move from \(names.place(place))"
        case .decrypted(let weights): "the key opens the ciphertext of \(names.weights(weights))"
        case .keyHandedTo(let place): "it is released to \(names.perimeter(place))"
        case .keyFromHands(let place):
            "it is released to machines of \(names.perimeter(place)), at which somebody stands"
        case .keyHeldIn(let place): "it is held in \(names.perimeter(place))"
        case .trainedThere: "the weights are trained there"
        case .unencrypted: "they are in hand unencrypted"
        case .enoughSharesInHand: "enough shares are in hand"
        case .plaintextOutside: "they are there in plaintext"
        case .ordered: "they are outside, and the order said so"
        case .stoppedByService(let service, let place, let key):
            "the people of \(names.service(service)) are let into \(names.perimeter(place)), and can "
                + stop(key)
        case .stoppedByAdministration(let source, let place, let key):
            "whoever is \(source == .outside ? "outside" : "in \(names.place(source))") is let into "
                + "\(names.perimeter(place)) by its administration, and can \(stop(key))"
        case .noKeyLeft: "nothing can be computed there without it"
        case .needed: "that way needs it"
        case .cannotRun(let workload): "\(names.workload(workload)) cannot run without it"
        case .tooFewWays(let workload):
            "too few ways to run \(names.workload(workload)) are left"
        case .othersComeLate(let workload):
            "what else \(names.workload(workload)) could run on comes late"
        case .follows(let facts): "it follows from \(WordList.joined(facts, none: "nobody"))"
        }
    }
}

extension StepGround {
    /// Whether somebody who is let in stops what runs there.
    fileprivate var isStop: Bool {
        switch self {
        case .stoppedByService, .stoppedByAdministration: true
        default: false
        }
    }
}
