import AttackGraph
import Catalogue
import Formulas
import ThreatGraph

extension ModelCompiler {
    /// Adds the ways to come by a key that is released to attested code, besides the word of those
    /// who attest, check and allow.
    ///
    /// Reads the enclave and those around it up to the one on whose machines it runs.
    mutating func addAttested(_ release: AttestedRelease, of key: KeyID) {
        builder.addStep(to: fact(.hasKey(key)), from: [fact(.inside(release.enclave))])
        if let forgery = release.forgery {
            // Whoever else has a level of its own is asked for a word, not for a forgery.
            let root = release.root.map { QuorumMember($0.defender) }
            builder.addStep(
                to: fact(.hasKey(key)),
                through: [barrier(.forgery(key), lock: root.lock(at: forgery))])
        }
    }
}
