import Formulas
internal import ThreatGraph
internal import YAMLKit

// Keys released to attested code, and what keeps hands off the machines.

extension ModelDecoder {
    /// How a key is released: on the word of a quorum, or to attested code.
    func keyRelease(_ node: YAMLNode, of key: Fields) -> KeyRelease? {
        guard node["attested"] != nil else {
            return context.quorum(node).map(KeyRelease.onWord(of:))
        }
        guard
            let outer = Fields(
                node, of: "the release of \(key.subject)", as: .keyRelease, in: context),
            let inner = outer["attested"],
            let fields = Fields(
                inner, of: "the attested release of \(key.subject)", as: .attested, in: context)
        else { return nil }
        return attestedRelease(fields).map(KeyRelease.attested)
    }

    private func attestedRelease(_ fields: Fields) -> AttestedRelease? {
        let enclave = fields.required("enclave", "name the perimeter whose code gets the key")
            .flatMap { fields.reference($0, as: "enclave") }
        let root = party("root", "name the maker whose chips root the attestation", of: fields)
        let verifier = party("verifier", "name who checks the attestation", of: fields)
        let policy = party("policy", "name who says which code gets the key", of: fields)
        let machines = machines(fields)
        let hostHands = hostHands(of: fields)
        guard let enclave, let root, let verifier, let policy, let machines else { return nil }
        return AttestedRelease(
            enclave: PerimeterID(enclave), root: root, verifier: verifier, policy: policy,
            machines: machines, hostHands: hostHands)
    }

    private func party(_ key: String, _ advice: String, of fields: Fields) -> Quorum? {
        fields.required(key, advice).flatMap { context.quorum($0) }
    }

    /// To which machines a release is bound; what says nothing of it is refused, since either answer
    /// would be a guess.
    private func machines(_ fields: Fields) -> AttestedRelease.Machines? {
        guard
            fields.required(
                "pinned",
                "write yes if it is bound to known machines, no if an attestation by any machine of "
                    + "that make serves") != nil,
            let pinned: Pinned = fields.choice("pinned")
        else { return nil }
        let forgery = fields.level("forgery").value
        switch pinned {
        case .yes:
            if fields.has("forgery") {
                context.report(
                    .conflictingKeys,
                    "\(fields.subject) is bound to known machines, and yet 'forgery' says when the "
                        + "attestation of another serves: keep one of the two",
                    at: fields.keyRange("forgery"))
                return nil
            }
            return .pinned
        case .no:
            guard
                fields.required(
                    "forgery",
                    "any machine of that make serves, so say above which attackers the attestation "
                        + "of one can be forged") != nil, let forgery
            else { return nil }
            return .anyOfItsMake(forgery: forgery)
        }
    }

    private enum Pinned: String {
        case yes
        case no
    }

    /// What keeps out whoever stands at the machines, where something is said of it.
    func hostHands(of owner: Fields) -> HostHands? {
        guard let node = owner["host-hands"],
            let fields = Fields(
                node, of: "'host-hands' of \(owner.subject)", as: .hostHands, in: context)
        else { return nil }
        var operators: Quorum?
        if let written = fields["operator"] {
            operators = context.quorum(written)
        } else {
            context.report(
                .noOperator,
                "\(fields.subject) has no operator: name whose failure lets hands in",
                at: fields.range)
        }
        let level = fields.level()
        let evidence = fields.evidence()
        guard let operators, level != .faulty else { return nil }
        if level == .absent, !operators.hasOwnLevels {
            // Nothing else states a level against hands that could take its place.
            context.report(
                .missingLevel,
                "\(fields.subject) has no level: write 'level:', up to which attackers it holds",
                at: fields.range)
            return nil
        }
        return HostHands(operators: operators, level: level.value, evidence: evidence)
    }
}
