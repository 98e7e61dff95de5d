internal import YAMLKit

/// What is guarded, and what opens it.
extension InterviewModel {
    /// The id of the key of copies that are kept.
    static let key = "weights-key"

    var weights: [YAMLValue.Entry] {
        [
            set("model", "The weights", copies: trainingCopies(answers.custody), custody: custody),
            set(
                "served", "The weights as they are served",
                copies: cast.serving.map { copy(in: $0, "plaintext", for: "serving") },
                custody: replicated(cast.serving)),
            set(
                "kept", "Copies of the weights that are kept", copies: keptCopies(isEncrypted),
                custody: replicated(cast.backups)),
        ].compactMap(\.self)
    }

    private func set(
        _ id: String, _ title: String, copies: [YAMLValue], custody: YAMLValue?
    ) -> YAMLValue.Entry? {
        if copies.isEmpty { return nil }
        var builder = MappingBuilder()
        builder.add("title", text: title)
        builder.add("owner", text: cast.lab.id)
        builder.add("status", text: "assumed")
        builder.add("custody", custody)
        builder.add("copies", .list(copies))
        return YAMLValue.Entry(id, .mapping(builder.entries))
    }

    private func copy(
        in party: InterviewCast.Party, _ form: String, for purpose: String,
        more: [YAMLValue.Entry] = []
    ) -> YAMLValue {
        .mapping(
            [
                YAMLValue.Entry("in", .text(Self.site(party))),
                YAMLValue.Entry("form", .text(form)),
            ] + more + [
                YAMLValue.Entry("for", .text(purpose)),
                YAMLValue.Entry("status", .text(party.isNamed ? "assumed" : "unknown")),
            ])
    }

    // MARK: Training

    private func trainingCopies(_ custody: InterviewAnswers.Custody?) -> [YAMLValue] {
        cast.machines.enumerated().map { index, party in
            if case .split = custody {
                return copy(
                    in: party, "share", for: "training",
                    more: [YAMLValue.Entry("share", .word("\(index + 1)"))])
            }
            return copy(in: party, "plaintext", for: "training")
        }
    }

    private func replicated(_ parties: [InterviewCast.Party]) -> YAMLValue? {
        parties.count < 2
            ? nil : .mapping([YAMLValue.Entry("scheme", .text("replicated"))])
    }

    private var custody: YAMLValue? {
        guard case .split(let shares) = answers.custody, cast.machines.count > 1 else {
            return replicated(cast.machines)
        }
        return split(shares, release: releaseValue)
    }

    private func split(_ shares: Int, release: YAMLValue) -> YAMLValue {
        .mapping([
            YAMLValue.Entry("scheme", .text("split")),
            YAMLValue.Entry("k", .word("\(min(shares, cast.machines.count))")),
            YAMLValue.Entry("release", release),
        ])
    }

    /// Who brings shares together, as it is written.
    private var releaseValue: YAMLValue {
        answers.release == [] ? .text("none") : release(by: releasers)
    }

    private var releasers: [InterviewCast.Party] {
        if answers.release != nil { return cast.release }
        return cast.machines.contains(cast.lab) ? cast.machines : cast.machines + [cast.lab]
    }

    private func release(by parties: [InterviewCast.Party], at level: YAMLValue? = nil) -> YAMLValue
    {
        .mapping([
            YAMLValue.Entry("operator", Self.any(parties)),
            YAMLValue.Entry("level", level ?? lowest(of: parties)),
        ])
    }

    // MARK: Copies that are kept

    private var isEncrypted: Bool { answers.keys.map { !$0.isEmpty } ?? false }

    private func keptCopies(_ isEncrypted: Bool) -> [YAMLValue] {
        cast.backups.map {
            isEncrypted
                ? copy(
                    in: $0, "ciphertext", for: "backup",
                    more: [YAMLValue.Entry("key", .text(Self.key))])
                : copy(in: $0, "plaintext", for: "backup")
        }
    }

    var keys: [YAMLValue.Entry] {
        guard isEncrypted, !cast.backups.isEmpty else { return [] }
        return [YAMLValue.Entry(Self.key, key(of: cast.keys))]
    }

    private func key(of parties: [InterviewCast.Party]) -> YAMLValue {
        .mapping([
            YAMLValue.Entry("title", .text("The key of the copies that are kept")),
            YAMLValue.Entry("release", Self.any(parties)),
            YAMLValue.Entry("level", lowest(of: parties)),
            YAMLValue.Entry("status", .text("assumed")),
        ])
    }

    // MARK: Unknowns

    /// What may be true of weights and keys of which nobody said enough.
    var weightUnknowns: [YAMLValue.Entry] {
        let entries = [custodyUnknown, releaseUnknown, servingUnknown, copiesUnknown]
        return entries.compactMap(\.self) + strengthUnknowns
    }

    private var custodyUnknown: YAMLValue.Entry? {
        guard cast.machines.count > 1, answers.custody == nil else { return nil }
        let shares = cast.machines.count
        return unknown(
            "custody",
            [
                ("each site has all of the weights", []),
                (
                    "each has a share, and all of them are needed",
                    [
                        YAMLValue.Entry(
                            "weights.model.custody", split(shares, release: .text("none"))),
                        YAMLValue.Entry(
                            "weights.model.copies", .list(trainingCopies(.split(shares)))),
                    ]
                ),
            ])
    }

    private var releaseUnknown: YAMLValue.Entry? {
        guard answers.applies(.release), answers.release == nil else { return nil }
        return unknown(
            "release", of: "weights.model.custody.release",
            [releaseValue, .text("none")])
    }

    private var servingUnknown: YAMLValue.Entry? {
        guard answers.serving == nil else { return nil }
        return unknown(
            "serving",
            [
                ("somebody else serves the model", []),
                ("nobody else does", [YAMLValue.Entry("weights.served", .null)]),
            ])
    }

    private var copiesUnknown: YAMLValue.Entry? {
        if answers.backups == nil {
            return unknown(
                "copies",
                [
                    ("somebody else keeps copies", []),
                    ("nobody else does", [YAMLValue.Entry("weights.kept", .null)]),
                ])
        }
        guard answers.keys == nil, !cast.backups.isEmpty else { return nil }
        return unknown(
            "copies",
            [
                ("copies are not encrypted", []),
                (
                    "they are encrypted, and the lab holds the key",
                    [
                        YAMLValue.Entry("keys.\(Self.key)", key(of: [cast.lab])),
                        YAMLValue.Entry("weights.kept.copies", .list(keptCopies(true))),
                    ]
                ),
            ])
    }

    /// How strong keys and the bringing together of shares are, where a holder's level is not known.
    private var strengthUnknowns: [YAMLValue.Entry] {
        func isOpen(_ parties: [InterviewCast.Party]) -> Bool {
            parties.contains { answers.levels[$0.id] == nil }
        }
        let levels = Self.possibleLevels.map(Self.level)
        var entries: [YAMLValue.Entry] = []
        if !keys.isEmpty, isOpen(cast.keys) {
            entries.append(unknown("key-strength", of: "keys.\(Self.key).level", levels))
        }
        if answers.applies(.release), let named = answers.release, !named.isEmpty,
            isOpen(cast.release)
        {
            entries.append(
                unknown("release-strength", of: "weights.model.custody.release.level", levels))
        }
        return entries
    }
}
