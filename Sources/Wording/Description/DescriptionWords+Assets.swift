import Formulas
import Phrases
import ThreatGraph

extension DescriptionWords {
    /// Weights or an asset: what they are, how they are kept, or where copies lie.
    func weightsPart(_ id: WeightsID, _ rest: [String]) -> [String]? {
        guard let weights = model.weights[id] else { return nil }
        switch rest.first {
        case "owner": return owner(of: weights)
        case "custody": return custody(of: weights)
        case "copies": return copy(rest, of: weights).map { [copy($0, of: weights)] }
        default: return nil
        }
    }

    /// A copy by its place, and its number there where it is not the first.
    func copy(_ rest: [String], of weights: Weights) -> Copy? {
        guard rest.count > 1, rest[0] == "copies" else { return nil }
        let number = rest.count > 2 ? Int(rest[2]) ?? 0 : 1
        let copies = weights.copies.filter { $0.perimeter.rawValue == rest[1] }
        return copies.indices.contains(number - 1) ? copies[number - 1] : nil
    }

    private func owner(of weights: Weights) -> [String] {
        let name = names.titled(weights.id)
        let what = weights.kind == .weights ? "a set of weights" : "an asset guarded as weights are"
        let size = weights.size.map { "of \(DataSize.exact($0.bytes))" } ?? "of no stated size"
        let owners = list(model.possibleOwners(of: weights))
        return [
            "\(name) is \(what) \(size)\(Self.dates(weights.evidence.validity)).",
            weights.owner.map { "\(name) belongs to \(names.titled($0))." }
                ?? "Whose \(name) is, is not stated"
                + (owners.isEmpty
                    ? "." : ": \(owners) is taken to be ordered to hand it over."),
        ]
    }

    private func custody(of weights: Weights) -> [String] {
        let name = names.titled(weights.id)
        let needed = weights.custody.threshold.map { "\($0) of its" } ?? "so many of its"
        var told: [String]
        switch weights.custody.scheme {
        case .single: told = ["\(name) is in single custody: whoever has a copy has all of it."]
        case .replicated:
            told = ["\(name) is replicated: whoever has any one of its copies has all of it."]
        case .split:
            told = ["\(name) is split: whoever has \(needed) shares has all of it."]
        case .partitioned:
            told = ["\(name) is partitioned: whoever has \(needed) parts has all of it."]
        }
        switch weights.custody.release {
        case .never:
            if weights.custody.threshold != nil {
                told.append(
                    "The shares of \(name) are never brought together, it is "
                        + "\(Self.said(weights.evidence)).")
            }
        case .onWord(let operators, let level):
            let what = "the release of the shares of \(name)"
            told.append("\(Self.opening(what)) opens to the failure of \(quorum(operators)).")
            if level != nil || !operators.hasOwnLevels {
                told.append(
                    hold(
                        what, level, at: "\(weights.path).custody.release.level",
                        from: "the weakest of the places that hold copies",
                        said: Self.said(weights.evidence)))
            }
        }
        told.append(
            weights.hasStatedCopies
                ? "There is \(Self.said(weights.evidence)) to be no copy of \(name) but those that "
                    + "are written."
                : "That there is no copy of \(name) but those that are written is not stated: it is "
                    + "taken for granted.")
        return told
    }

    private func copy(_ copy: Copy, of weights: Weights) -> String {
        let name = names.titled(weights.id)
        let key = copy.key.map { " under the key \(names.titled($0))" } ?? ""
        let what =
            switch copy.form {
            case .plaintext: "\(name) in plaintext"
            case .ciphertext: "\(name) encrypted\(key)"
            case .share: "share \(copy.share ?? 0) of \(name)\(key)"
            }
        let purpose =
            switch copy.purpose {
            case .training: " for training"
            case .serving: " for serving"
            case .backup: " as a backup"
            case .evaluation: " for evaluation"
            case nil: ", for what is not stated"
            }
        return "\(names.titled(copy.perimeter)) holds \(what)\(purpose)"
            + "\(Self.dates(copy.evidence.validity))."
    }

    /// A key, or what keeps it from hands at the machines.
    func keyPart(_ id: KeyID, _ rest: [String]) -> [String]? {
        guard let key = model.keys[id] else { return nil }
        if rest.isEmpty { return self.key(key) }
        guard rest.last == "host-hands", case .attested(let release)? = key.release else {
            return nil
        }
        return release.hostHands.map {
            hands($0, at: "the key \(names.titled(id))", around: key.evidence)
        }
    }

    private func key(_ key: Key) -> [String] {
        let name = "the key \(names.titled(key.id))"
        let dates = Self.dates(key.evidence.validity)
        var told = [
            key.perimeter.map { "\(Self.opening(name)) is kept in \(names.titled($0))\(dates)." }
                ?? "Where \(name) is kept is not stated\(dates)."
        ]
        guard let release = key.release else {
            return told + ["Nobody is said to release \(name)."]
        }
        switch release {
        case .onWord(let operators):
            told.append(
                "The release of \(name) opens to the failure of \(quorum(operators)).")
        case .attested(let release):
            told += attested(release, of: name, said: Self.said(key.evidence))
        }
        if key.releaseLevel != nil || !release.word.hasOwnLevels {
            told.append(
                hold(
                    "the release of \(name)", key.releaseLevel, at: "keys.\(key.id).level",
                    from: "the place where it is", said: Self.said(key.evidence)))
        }
        return told
    }

    private func attested(_ release: AttestedRelease, of name: String, said: String) -> [String] {
        let enclave = names.titled(release.enclave)
        return [
            "\(Self.opening(name)) is released to code that \(enclave) attests.",
            "The release of \(name) opens to the failure of \(quorum(release.root)), in whose chips "
                + "the attestation is rooted.",
            "The release of \(name) opens to the failure of \(quorum(release.verifier)), who checks "
                + "the attestation.",
            "The release of \(name) opens to the failure of \(quorum(release.policy)), who says "
                + "which code gets the key.",
            release.forgery.map {
                "\(Self.opening(name)) is released to any machine of that make; the attestation of "
                    + "such a machine is \(said) not to be forged by \(Self.attackers($0))."
            } ?? "\(Self.opening(name)) is \(said) to be bound to known machines.",
        ]
    }

    func workload(_ workload: Workload) -> [String] {
        let name = names.titled(workload.id)
        let stated = model.statedPrincipal(ofWorkload: workload.id)
        var told = [
            "\(name) cannot go on without \(substrate(workload.needs))"
                + "\(Self.dates(workload.evidence.validity)).",
            workload.principal.map { "\(name) is done for \(names.titled($0))." }
                ?? stated.map {
                    "For whom \(name) is done is not stated: it is taken to be "
                        + "\(names.titled($0)), who owns what it works on."
                } ?? "For whom \(name) is done is not stated: it is taken to be any lab.",
        ]
        if let weights = workload.weights {
            told.append("\(name) works on \(names.titled(weights)).")
        }
        return told
    }

    private func substrate(_ needs: Substrate) -> String {
        FormulaWriter<SubstrateLeg>(.short) { [names] leg in
            let what = leg.kind == .capacity ? "capacity of " : "chips of "
            let place = leg.perimeter.map { " in \(names.titled($0))" } ?? ""
            let level = leg.level.map { ", which \(Self.attackers($0)) cannot stop" } ?? ""
            let after: String
            switch leg.after {
            case nil: after = ""
            case .endless: after = ", ready nobody says when"
            case .lasting(let time): after = ", ready \(time) after the first failure"
            }
            let words = what + names.titled(leg.provider) + place + level + after
            return LeafWords(words, isCompound: !level.isEmpty || !after.isEmpty)
        }.words(for: needs)
    }
}
