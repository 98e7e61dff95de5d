import AttackGraph
import Catalogue
import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Whoever stands at the machines on which a perimeter runs is inside it, although something keeps
    /// their administrators out: past what keeps hands off, and through nothing where that is not
    /// stated.
    ///
    /// What keeps nobody out is entered by `host`, from whatever around it is entered.
    ///
    /// Reads the perimeter and those around it up to the one on whose machines it runs, and the
    /// defenders' roles and parents where one of them has a baseline or is an enclave.
    package mutating func addHostHands(of perimeter: Perimeter) {
        guard expansion.keepsHostOut(perimeter) else { return }
        let gate = hostHandsGate(of: perimeter)
        builder.addStep(
            to: fact(.inside(perimeter.id)),
            from: [fact(.hands(model.machines(of: perimeter.id)))], through: gate)
    }

    /// Adds the ways to come by a key that is released to attested code, besides the word of those
    /// who attest, check and allow.
    ///
    /// Reads the enclave and those around it up to the one on whose machines it runs.
    mutating func addAttested(_ release: AttestedRelease, of key: KeyID) {
        builder.addStep(to: fact(.hasKey(key)), from: [fact(.inside(release.enclave))])
        if let forgery = release.forgery {
            // Whoever has a level of its own is asked for its word at that, and not for a forgery.
            let root = release.root.map { QuorumMember($0.defender) }
            builder.addStep(
                to: fact(.hasKey(key)),
                through: [barrier(.forgery(key), lock: root.lock(at: forgery))])
        }
        var gate: [String] = []
        if let hands = release.hostHands {
            gate = [barrier(.keyHands(key), lock: hands.operators.lock(at: hands.level))]
        } else if let enclave = model.perimeters[release.enclave] {
            gate = hostHandsGate(of: enclave)
        }
        builder.addStep(
            to: fact(.hasKey(key)), from: [fact(.hands(model.machines(of: release.enclave)))],
            through: gate)
    }

    /// The perimeters with machines of their own at which a rule asks for hands: those on which
    /// something runs that keeps its host out, and those on which an enclave runs to which a key is
    /// released.
    ///
    /// - Complexity: O(*p* *d*) for *p* perimeters with *d* around each.
    package var handsAreReadAt: Set<PerimeterID> {
        var found: Set<PerimeterID> = []
        for perimeter in model.perimeters where expansion.keepsHostOut(perimeter) {
            found.insert(model.machines(of: perimeter.id))
        }
        for key in model.keys {
            guard case .attested(let release)? = key.release else { continue }
            found.insert(model.machines(of: release.enclave))
        }
        return found
    }

    /// What keeps hands off the machines of a perimeter, or nothing where that is not stated.
    private mutating func hostHandsGate(of perimeter: Perimeter) -> [String] {
        guard let hands = perimeter.hostHands else { return [] }
        return [barrier(.hostHands(perimeter.id), lock: hands.operators.lock(at: hands.level))]
    }
}
