internal import Catalogue
import Formulas
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    mutating func decodePerimeters() {
        refuse("outside", in: .perimeters)
        graph.perimeters = Register(elements(of: .perimeters, read: perimeter))
        checkNesting()
        checkDepth()
        decodeDetections()
        checkPerimeters()
    }

    private func perimeter(_ id: String, _ fields: Fields) -> Perimeter? {
        let operators = operators(of: fields, advice: "name who operates it")
        let controls = fields["controls"].map { self.controls($0, on: fields, called: id) } ?? []
        let baseline = fields.level("baseline").value
        let without = self.without(fields)
        let kind: PerimeterKind = fields.choice("kind") ?? .other
        let level = fields.level().value
        let parent = fields.reference("inside")
        let site = fields.reference("at")
        let hasNoCompute = hasNoCompute(fields)
        let hasStatedExits = hasStatedExits(fields)
        let hostHands = hostHands(of: fields)
        let evidence = fields.evidence()
        let title = fields.text("title")
        guard let operators else { return nil }
        return Perimeter(
            id: PerimeterID(id), title: title, kind: kind, operators: operators,
            parent: parent.map { PerimeterID($0) }, at: site.map { SiteID($0) }, level: level,
            baseline: baseline, controls: controls, without: without, hasNoCompute: hasNoCompute,
            hasStatedExits: hasStatedExits, hostHands: hostHands, evidence: evidence)
    }

    /// Who notices that bytes leave a perimeter, once every perimeter is read: the level that is
    /// left out is that of the perimeter, whose controls may be those of another.
    private mutating func decodeDetections() {
        for entry in sectionEntries(.perimeters) {
            let id = PerimeterID(entry.key)
            guard let node = entry.value["detection"], !node.isNull,
                graph.perimeters.contains(id)
            else { continue }
            let found = detection(
                node, of: "\(ModelSection.perimeters.element) '\(entry.key.prefix(80))'",
                at: "perimeters.\(entry.key)", standard: level(of: id))
            graph.perimeters[id]?.detection = found
        }
    }

    /// The quorum under `operator`, which is required.
    private func operators(of fields: Fields, advice: String) -> Quorum? {
        guard let node = fields["operator"] else {
            context.report(
                .noOperator, "\(fields.subject) has no operator: \(advice)", at: fields.range)
            return nil
        }
        return context.quorum(node)
    }

    private func without(_ fields: Fields) -> [ControlID] {
        guard let node = fields["without"] else { return [] }
        if !fields.has("baseline") {
            context.report(
                .uselessWithout,
                "'without' takes controls out of a baseline, and \(fields.subject) has none: "
                    + "leave it out",
                at: fields.keyRange("without"))
        }
        let ids = (context.list(node, meaning: "control ids") ?? []).compactMap { item in
            context.word(item, meaning: "a control id")
                .flatMap { isInCatalogue($0, at: item.range) ? $0 : nil }
        }
        return Set(ids).sorted().map { ControlID($0) }
    }

    private func controls(
        _ node: YAMLNode, on perimeter: Fields, called id: String
    ) -> Register<PlacedControl> {
        var places: [ControlID: YAMLRange] = [:]
        var controls: [PlacedControl] = []
        for item in context.list(node, meaning: "controls") ?? [] {
            guard let control = control(item, on: id) else { continue }
            if let first = places[control.id] {
                context.report(
                    .duplicateID,
                    "\(perimeter.subject) has two controls called '\(control.id)': give each its "
                        + "own id", at: item.range,
                    notes: [Diagnostic.Note("the first is here", at: DiagnosticPlace(first))])
                continue
            }
            places[control.id] = item.range
            controls.append(control)
        }
        return Register(controls)
    }

    private func control(_ node: YAMLNode, on perimeter: String?) -> PlacedControl? {
        guard
            let fields = Fields(node, of: "a control", as: .control, in: context)
        else { return nil }
        if fields.has("use"), fields.has("id") {
            context.report(
                .conflictingKeys,
                "a control has both 'use' and 'id': write 'use' for one of the catalogue, 'id' "
                    + "for one of your own", at: fields.keyRange("id"))
        }
        let isOwn = !fields.has("use")
        let name =
            fields["use"]
            ?? fields.required("id", "give it a name, or 'use' one of the catalogue")
        let level = fields.level()
        let blocks = blocks(fields)
        let operators = fields["operator"].flatMap { context.quorum($0) }
        let (title, evidence) = (fields.text("title"), fields.evidence())
        if isOwn, !fields.has("operator"), let perimeter, let id = name?.scalar?.text {
            context.assume(
                .controlOperator, at: "perimeters.\(perimeter).controls.\(id).operator")
        }
        guard let name, let id = context.word(name, meaning: "a control id"),
            context.checkID(id, at: name.range)
        else { return nil }
        if isOwn, level == .absent || !fields.has("blocks") {
            context.report(
                .unknownControl,
                "control '\(id)' is not complete: give level and blocks, or 'use' one of the "
                    + "catalogue", at: name.range)
        } else if !isOwn, isInCatalogue(id, at: name.range) {
            checkStrength(of: id, stated: level, fields, at: name.range)
        }
        return PlacedControl(
            id: ControlID(id), title: title, level: level.value, blocks: blocks,
            operators: operators, evidence: evidence)
    }

    /// Warns of a control of the catalogue that stops nobody, since neither the catalogue nor the model
    /// says up to which attackers it holds, or what it keeps out.
    private func checkStrength(
        of id: String, stated level: LevelField, _ fields: Fields, at range: YAMLRange
    ) {
        guard let known = context.shelf.book().controls[Identifier(id)], known.level == .zero
        else { return }
        var missing: [String] = []
        if level == .absent { missing.append("'level', up to which attackers it holds") }
        if known.blocks.isEmpty, !fields.has("blocks") {
            missing.append("'blocks', what it keeps out")
        }
        guard !missing.isEmpty else { return }
        context.report(
            .controlWithoutLevel,
            "control '\(id)' stops nobody: the catalogue states no level for it; write "
                + missing.joined(separator: ", and "), at: range)
    }

    /// Whether the catalogue has a control; reports it otherwise.
    private func isInCatalogue(_ id: String, at range: YAMLRange) -> Bool {
        let known = context.shelf.book().controls
        if known.contains(Identifier(id)) { return true }
        var guess: String? { context.guess(id, among: known.ids.map(\.rawValue)) }
        var advice: String {
            guess.map { "did you mean '\($0)'?" }
                ?? "write 'id', level and blocks for one of your own"
        }
        context.report(
            .unknownControl, "control '\(id.prefix(80))' is not in the catalogue: \(advice)",
            at: range)
        return false
    }

    /// Reports controls of a baseline that nobody is known to operate.
    func checkOperatorsOfBaselines() {
        for perimeter in graph.perimeters
        where perimeter.baseline != nil || isListingCatalogue(perimeter) {
            let expansion = ControlExpansion(graph, catalogue: context.shelf.book())
            for control in expansion.unresolved(on: perimeter) {
                let node = root["perimeters"]?.entry(perimeter.id.rawValue)
                context.report(
                    .unresolvedControl,
                    "control '\(control.id)' of the catalogue has no operator: \(control.reason): "
                        + "list it under 'controls' with an operator, or under 'without'",
                    at: node?.keyRange ?? root.range)
            }
        }
    }

    /// Whether a perimeter lists a control of the catalogue without saying who runs it.
    func isListingCatalogue(_ perimeter: Perimeter) -> Bool {
        perimeter.controls.contains { $0.operators == nil && $0.isOfCatalogue }
    }

    private func blocks(_ fields: Fields) -> [VectorCategory] {
        guard let node = fields["blocks"] else { return [] }
        if node.scalar?.text == "all" { return VectorCategory.attackVectors }
        return fields.choiceList("blocks") ?? []
    }

    mutating func decodeChannels() {
        graph.channels = Register(elements(of: .channels, read: channel))
    }

    private func channel(_ id: String, _ fields: Fields) -> Channel? {
        let source = location("from", of: fields)
        let destination = location("to", of: fields)
        let kind: ChannelKind = fields.choice("kind") ?? .network
        checkKind(of: fields, id: id, source: source)
        let guardedBy = channelGuard(fields, id: id, source: source)
        let (rate, cap, covert) = (fields.rate("rate"), fields.rate("cap"), fields.rate("covert"))
        let (burst, budget) = (fields.size("burst"), budget(of: fields))
        let detection = fields["detection"].flatMap {
            self.detection(
                $0, of: fields.subject, at: "channels.\(id)",
                standard: self.level(of: source))
        }
        let stops = stops(of: fields, kind: kind)
        let carried = fields["carries"].flatMap { context.list($0, meaning: "weights") } ?? []
        let carries = Set(carried.compactMap { fields.reference($0, as: "carries") })
        let (title, evidence) = (fields.text("title"), fields.evidence())
        guard let source, let destination, let guardedBy else { return nil }
        return Channel(
            id: ChannelID(id), title: title, kind: kind, source: source, destination: destination,
            guardedBy: guardedBy, rate: rate, cap: cap, covert: covert,
            burst: burst, budget: budget, detection: detection, stops: stops,
            carries: carries.sorted().map { WeightsID($0) }, evidence: evidence)
    }

    private func location(_ key: String, of fields: Fields) -> Location? {
        guard let node = fields.required(key, "name a perimeter, or 'outside'") else { return nil }
        if node.scalar?.text == "outside" { return .outside }
        return fields.reference(node, as: key).map { .perimeter(PerimeterID($0)) }
    }

    private func channelGuard(_ fields: Fields, id: String, source: Location?) -> ChannelGuard? {
        if let barrier = fields["barrier"] {
            if barrier.scalar?.text != "none" {
                context.report(
                    .unknownValue,
                    "'barrier' can only say 'none': a barrier is written with 'operator' and "
                        + "'level'", at: barrier.range)
            }
            for key in ["operator", "level"] where fields.has(key) {
                context.report(
                    .conflictingKeys,
                    "\(fields.subject) has no barrier, and yet '\(key)': keep one of the two",
                    at: fields.keyRange(key))
            }
            return ChannelGuard.none
        }
        guard let node = fields["operator"] else {
            context.report(
                .noOperator, "a channel with no operator: write `operator:` or `barrier: none`",
                at: fields.range)
            return nil
        }
        let operators = context.quorum(node)
        let level = fields.operatedLevel(
            of: operators, standard: level(of: source),
            missing: "the place it leaves states none")
        if !fields.has("level"), let level, !(operators?.hasOwnLevels ?? true) {
            context.assume(.channelLevel, at: "channels.\(id).level", taking: "\(level)")
        }
        return operators.map { .barrier(operators: $0, level: level) }
    }

    /// The level that a place states; `faulty` where the place or its level is wrong, which is
    /// reported elsewhere.
    func level(of location: Location?) -> LevelField {
        switch location {
        case nil: .faulty
        case .outside: .absent
        case .perimeter(let id): level(of: id)
        }
    }

    /// The level at which a perimeter stands: with a baseline what its controls support, otherwise
    /// what it claims.
    func level(of perimeter: PerimeterID) -> LevelField {
        guard let found = graph.perimeters[perimeter] else { return .faulty }
        if found.baseline != nil {
            let expansion = ControlExpansion(graph, catalogue: context.shelf.book())
            return .level(expansion.coverage(of: found).supported)
        }
        if let level = found.level { return .level(level) }
        let isWritten = root["perimeters"]?[perimeter.rawValue]?["level"] != nil
        return isWritten ? .faulty : .absent
    }
}
