import Formulas
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    mutating func decodeKeys() {
        graph.keys = Register(elements(of: .keys, read: key))
    }

    private func key(_ id: String, _ fields: Fields) -> Key? {
        let perimeter = fields.reference("in").map { PerimeterID($0) }
        let release = fields["release"].flatMap { keyRelease($0, of: fields) }
        var level: SecurityLevel?
        if fields.has("release") {
            level = fields.operatedLevel(
                of: release?.word, standard: standardLevel(of: fields, perimeter, release),
                missing: "no place that it is in states one")
            if !fields.has("level"), let level, !(release?.word.hasOwnLevels ?? true) {
                context.assume(.keyLevel, at: "keys.\(id).level", taking: "\(level)")
            }
        } else if fields.has("level") {
            context.report(
                .conflictingKeys,
                "\(fields.subject) has a level but no release that it could be of: write "
                    + "'release:' or leave 'level' out", at: fields.keyRange("level"))
        }
        if !fields.has("release"), !fields.has("in") {
            context.report(
                .unreachableKey,
                "\(fields.subject) is nowhere and nobody releases it: write `in:` or `release:`",
                at: fields.range)
        }
        var key = Key(
            id: KeyID(id), title: fields.text("title"), in: perimeter, releaseLevel: level,
            evidence: fields.evidence())
        key.release = release
        return key
    }

    /// The level of a release that states none: that of the place where the key is, or else of the
    /// enclave to which it is released.
    private func standardLevel(
        of key: Fields, _ place: PerimeterID?, _ release: KeyRelease?
    ) -> LevelField {
        if key.has("in") {
            guard let place else { return .faulty }
            let own = self.level(of: place)
            if own != .absent { return own }
        }
        guard case .attested(let attested)? = release else { return .absent }
        return self.level(of: attested.enclave)
    }

    mutating func decodeWeights() {
        let weights = elements(of: .weights) { self.asset($0, $1, of: .weights) }
        let assets = elements(of: .assets) { self.asset($0, $1, of: .data) }
        graph.weights = Register(weights + assets)
        for entry in sectionEntries(.assets) {
            if context.isDeclared(entry.key, in: .weights) {
                context.report(
                    .duplicateID,
                    "'\(entry.key.prefix(80))' is the name of weights already, and both are asked "
                        + "for by name: rename one", at: entry.keyRange)
            }
        }
    }

    /// Reads a set of weights, or other data, which is written alike.
    private func asset(_ id: String, _ fields: Fields, of kind: AssetKind) -> Weights? {
        let path = "\(kind.section).\(id)"
        var copies: [WrittenCopy] = []
        if let node = fields.required("copies", "list where they are") {
            let items = context.list(node, meaning: "copies") ?? []
            if items.isEmpty, node.items != nil || node.isBlank {
                context.report(
                    .custody, "\(fields.subject) have no copy: list where they are",
                    at: node.range)
            }
            copies = items.compactMap { copy($0, of: path) }
        }
        numberShares(&copies)
        let size = fields.size("size")
        if let size, size.bytes == 0 {
            context.report(
                .zeroSize,
                "\(fields.subject) have a size of nothing, which leaves by any channel at once: write "
                    + "their size, or leave it out", at: fields["size"]?.range ?? fields.range)
        }
        let custody = self.custody(fields, path: path, copies: copies)
        if kind == .data, !fields.has("owner") {
            context.report(
                .unownedAsset,
                "\(fields.subject) says nobody whose it is, so it is taken to be any lab's, and no "
                    + "lab is asked in its bypass: write 'owner:'", at: fields.range)
        }
        checkForms(of: copies, under: custody.scheme)
        return Weights(
            id: WeightsID(id), title: fields.text("title"), size: size,
            owner: fields.reference("owner").map { DefenderID($0) },
            custody: custody, copies: copies.map(\.copy).sorted(by: Copy.precedes),
            hasStatedCopies: hasStatedCopies(fields), kind: kind, evidence: fields.evidence())
    }

    /// A copy and where it is written.
    struct WrittenCopy {
        var copy: Copy
        var range: YAMLRange
    }

    private func copy(_ node: YAMLNode, of path: String) -> WrittenCopy? {
        guard
            let fields = Fields(node, of: "a copy", as: .copy, in: context)
        else { return nil }
        let place = fields.required("in", "name the perimeter")
            .flatMap { fields.reference($0, as: "in") }
        var form: CopyForm? = fields.choice("form")
        if !fields.has("form") {
            form = fields.has("share") ? .share : fields.has("key") ? .ciphertext : nil
            if form == nil { _ = fields.required("form", "write plaintext, ciphertext or share") }
        }
        let key = fields.reference("key").map { KeyID($0) }
        let share = fields.number("share")
        let purpose: CopyPurpose? = fields.choice("for")
        let evidence = fields.evidence()
        guard let place, let form else { return nil }
        if !fields.has("for") {
            context.assume(.copyPurpose, at: "\(path).copies.\(place).for")
        }
        if form == .ciphertext, !fields.has("key") {
            context.report(
                .copyForm, "a ciphertext without a key: write 'key:' and declare it under 'keys'",
                at: node.range)
        }
        if form != .ciphertext, fields.has("key") {
            context.report(
                .copyForm, "a \(form.rawValue) copy with a key: only a ciphertext has one",
                at: fields.keyRange("key"))
        }
        if form != .share, fields.has("share") {
            context.report(
                .copyForm, "a \(form.rawValue) copy with a share number: write 'form: share'",
                at: fields.keyRange("share"))
        }
        return WrittenCopy(
            copy: Copy(
                in: PerimeterID(place), form: form, key: key, share: share, purpose: purpose,
                evidence: evidence), range: node.range)
    }

    /// Gives shares without a number the lowest numbers that are free, in the order written.
    private func numberShares(_ copies: inout [WrittenCopy]) {
        var taken = Set(copies.compactMap(\.copy.share))
        var next = 1
        for at in copies.indices where copies[at].copy.form == .share {
            guard copies[at].copy.share == nil else { continue }
            while taken.contains(next) { next += 1 }
            copies[at].copy.share = next
            taken.insert(next)
        }
    }

    private func checkForms(of copies: [WrittenCopy], under scheme: CustodyScheme) {
        guard scheme == .single || scheme == .replicated else { return }
        for written in copies where written.copy.form == .share {
            context.report(
                .copyForm,
                "a share under '\(scheme.rawValue)' custody: write 'scheme: split' or "
                    + "'scheme: partitioned'", at: written.range)
        }
    }
}

extension ModelDecoder {
    /// How custody of one set of weights is arranged.
    private func custody(_ weights: Fields, path: String, copies: [WrittenCopy]) -> Custody {
        guard let node = weights["custody"] else { return Custody() }
        guard
            let fields = Fields(
                node, of: "custody of \(weights.subject)", as: .custody, in: context)
        else { return Custody() }
        let scheme: CustodyScheme = fields.choice("scheme") ?? .single
        if !fields.has("scheme") {
            _ = fields.required("scheme", "write single, replicated, split or partitioned")
        }
        let threshold = self.threshold(fields, scheme: scheme, copies: copies)
        let release = fields["release"].map { self.release($0, fields, copies) } ?? .never
        // Where one share is the weights there is nothing to bring together.
        let isGathered = (scheme == .split || scheme == .partitioned) && threshold != 1
        if isGathered, !fields.has("release") {
            context.assume(.shareRelease, at: "\(path).custody.release")
        }
        if let node = fields["release"], case .onWord(let operators, let level?) = release,
            node["level"] == nil, !operators.hasOwnLevels
        {
            context.assume(
                .releaseLevel, at: "\(path).custody.release.level", taking: "\(level)")
        }
        return Custody(scheme: scheme, threshold: threshold, release: release)
    }

    private func threshold(
        _ fields: Fields, scheme: CustodyScheme, copies: [WrittenCopy]
    ) -> Int? {
        guard scheme == .split || scheme == .partitioned else {
            for key in ["k", "release"] where fields.has(key) {
                context.report(
                    .custody,
                    "'\(key)' means nothing under '\(scheme.rawValue)' custody: write "
                        + "'scheme: split' or leave it out", at: fields.keyRange(key))
            }
            return nil
        }
        guard fields.required("k", "say how many shares are needed") != nil,
            let threshold = fields.number("k")
        else { return nil }
        let shares = Set(copies.compactMap(\.copy.share)).count
        if shares == 0 {
            context.report(
                .splitWithoutShares,
                "custody is '\(scheme.rawValue)', but every copy is whole: write 'form: share' "
                    + "where only a share is kept", at: fields.range)
        } else if threshold > shares {
            context.report(
                .custody,
                "\(threshold) shares are needed, but only \(shares) exist: nobody could use the "
                    + "weights", at: fields.keyRange("k"))
        }
        return threshold
    }

    private func release(
        _ node: YAMLNode, _ custody: Fields, _ copies: [WrittenCopy]
    ) -> ShareRelease {
        if node.scalar?.text == "none" { return .never }
        guard node["operator"] != nil || node["level"] != nil, node["op"] == nil else {
            guard let operators = context.quorum(node) else { return .never }
            let level = releaseLevel(custody, LevelField.absent, operators, copies, at: node)
            return .onWord(of: operators, level: level)
        }
        guard
            let fields = Fields(node, of: "release of shares", as: .release, in: context)
        else { return .never }
        guard let word = fields["operator"] else {
            context.report(
                .noOperator, "release of shares has no operator: name whose word releases them",
                at: fields.range)
            return .never
        }
        guard let operators = context.quorum(word) else { return .never }
        let written = fields.level()
        let level = releaseLevel(custody, written, operators, copies, at: node)
        return .onWord(of: operators, level: level)
    }

    /// The level of a release: as written, left to operators with levels of their own, or the
    /// lowest level of the perimeters that hold copies.
    private func releaseLevel(
        _ custody: Fields, _ written: LevelField, _ operators: Quorum, _ copies: [WrittenCopy],
        at node: YAMLNode
    ) -> SecurityLevel? {
        switch written {
        case .level(let level): return level
        case .never, .faulty: return nil
        case .absent: break
        }
        if operators.hasOwnLevels { return nil }
        let levels = copies.map { level(of: $0.copy.perimeter) }
        if levels.contains(.faulty) { return nil }
        if !levels.isEmpty, !levels.contains(.absent) {
            return levels.compactMap(\.value).min()
        }
        context.report(
            .missingLevel,
            "release of shares has no level, and not every place that holds a copy states one: "
                + "write 'release: { operator: …, level: … }'", at: node.range)
        return nil
    }
}

extension Copy {
    /// The canonical order: by place, form, share, key and purpose, and by evidence where all
    /// else is equal.
    static func precedes(_ left: Copy, _ right: Copy) -> Bool {
        key(left).lexicographicallyPrecedes(key(right))
    }

    private static func key(_ copy: Copy) -> [String] {
        let share = String(copy.share ?? 0)
        let padded = String(repeating: "0", count: max(0, 20 - share.utf8.count)) + share
        return [
            copy.perimeter.rawValue,
            String(CopyForm.allCases.firstIndex(of: copy.form) ?? 0), padded,
            copy.key?.rawValue ?? "", copy.purpose?.rawValue ?? "",
            copy.evidence.status?.rawValue ?? "", copy.evidence.source?.rawValue ?? "",
            copy.evidence.date?.description ?? "", copy.evidence.note ?? "",
            copy.evidence.staleAfter?.description ?? "",
        ]
    }
}
