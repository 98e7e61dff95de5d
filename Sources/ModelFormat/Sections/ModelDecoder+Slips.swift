internal import Catalogue
import Formulas
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

// What is surely a slip: it has a meaning, and hardly the one that was meant.

extension ModelDecoder {
    /// Asks about perimeters that do not do what they are there for, once everything is read.
    func checkSlips() {
        guard isAsWritten, areWaysSound else { return }
        checkWaysIn()
        // Of what a change would bring the rest is not told.
        guard !isTrial else { return }
        var layers = LayerQuestion(graph)
        // Expanded once, and only where an enclave asks for it.
        lazy var expansion = ControlExpansion(graph, catalogue: context.shelf.book())
        for entry in sectionEntries(.perimeters) {
            guard let perimeter = graph.perimeters[PerimeterID(entry.key)] else { continue }
            if isEnclaveByBaseline(perimeter) {
                checkHost(of: perimeter, in: expansion, at: entry.keyRange)
            }
            if layers.kept.contains(perimeter.id) {
                checkLayers(of: perimeter, entry, asking: &layers)
            }
        }
        for entry in sectionEntries(.channels) {
            guard let channel = graph.channels[ChannelID(entry.key)],
                channel.source == channel.destination
            else { continue }
            context.report(
                .channelToItself,
                "channel '\(channel.id)' ends where it begins, so that nothing moves over it: write "
                    + "where it leads", at: entry.value["to"]?.range ?? entry.keyRange)
        }
        for entry in sectionEntries(.weights) + sectionEntries(.assets) { checkCustodian(entry) }
    }

    /// How much may be looked at for one change: hundreds of them may be tried out.
    private static let mostLooksInTrial = 50_000

    /// Asks about places whose operators cannot come to them, and so fail harmlessly; a change that
    /// puts a place into somebody else's building is the usual way to make one.
    private func checkWaysIn() {
        var reach = OperatorReach(graph, looks: isTrial ? Self.mostLooksInTrial : nil)
        for entry in sectionEntries(.perimeters) {
            guard let perimeter = graph.perimeters[PerimeterID(entry.key)],
                !isRootedByMaker(perimeter), let wall = reach.wall(around: perimeter)
            else { continue }
            reportNoWay(to: perimeter, past: wall, at: entry.keyRange)
        }
    }

    private func isEnclaveByBaseline(_ perimeter: Perimeter) -> Bool {
        perimeter.kind == .enclave && perimeter.baseline != nil && perimeter.parent != nil
    }

    /// An enclave is there to keep its host out.
    private func checkHost(
        of perimeter: Perimeter, in expansion: ControlExpansion, at range: YAMLRange
    ) {
        guard let baseline = perimeter.baseline, let outer = perimeter.parent,
            !expansion.controls(on: perimeter).contains(where: { $0.blocks.contains(.host) })
        else { return }
        context.report(
            .openHost,
            "nothing keeps whoever is inside '\(outer)' out of enclave '\(perimeter.id)': no control "
                + "of its baseline \(baseline) blocks 'host'; take a baseline that has one (SL4), or "
                + "list a control with 'blocks: [host]'", at: range)
    }

    /// Whether a perimeter is an enclave of the maker of its chips, who builds in what guards it and
    /// goes nowhere.
    private func isRootedByMaker(_ perimeter: Perimeter) -> Bool {
        perimeter.kind == .enclave
            && perimeter.operators.defenders.allSatisfy { graph.defenders[$0]?.role == .silicon }
    }

    /// Nobody who is made to fail opens a place that he cannot come to.
    private func reportNoWay(
        to perimeter: Perimeter, past wall: PerimeterID, at range: YAMLRange
    ) {
        let operators = perimeter.operators.defenders.map { "'\($0)'" }
        let (verb, subject) = operators.count == 1 ? ("has", "its") : ("have", "their")
        context.report(
            .noWayIn,
            "\(WordList.shortened(operators, to: 4)) \(verb) no way to '\(perimeter.id)' past the "
                + "wall of '\(wall)', so that \(subject) failure opens it to nobody who is not "
                + "inside '\(wall)' already: add the channel of kind 'administration' that leads "
                + "there",
            at: range)
    }

    /// The most places that one custodian may be thought to keep whole copies in.
    private static let mostPlaces = 4

    /// One custodian has one place, or a few.
    private func checkCustodian(_ entry: YAMLEntry) {
        guard let weights = graph.weights[WeightsID(entry.key)], weights.custody.scheme == .single
        else { return }
        let scheme = entry.value["custody"]?["scheme"]
        let places = Set(weights.copies.map(\.perimeter)).sorted()
        let keepers = places.compactMap { graph.perimeters[$0]?.operators.defenders }
        guard places.count > 1, keepers.count == places.count else { return }
        let common = keepers.dropFirst().reduce(Set(keepers[0])) { $0.intersection($1) }
        guard common.isEmpty && scheme != nil || places.count > Self.mostPlaces else { return }
        let whose = common.isEmpty ? ", which no one defender operates" : ""
        context.report(
            .manyPlaces,
            "weights '\(weights.id)' are \(scheme == nil ? "taken" : "said") to be with one custodian, "
                + "and copies of them are in \(places.count) places\(whose): write "
                + "'scheme: replicated', or the copies that are meant",
            at: scheme?.range ?? entry.keyRange)
    }

    /// Layers that are worth a question when but one of them is written.
    private static let manyLayers = 4

    /// A high level on one layer, of which nobody is said to claim it.
    private func checkLayers(
        of perimeter: Perimeter, _ entry: YAMLEntry, asking layers: inout LayerQuestion
    ) {
        guard let level = perimeter.level, perimeter.baseline == nil,
            perimeter.controls.isEmpty, perimeter.evidence.status == nil,
            perimeter.evidence.source == nil, isOutermostLayer(perimeter),
            !layers.isOpen(levelOf: perimeter.id), let asked = layers.asked(at: level),
            asked >= Self.manyLayers
        else { return }
        context.report(
            .oneLayer,
            "perimeter '\(perimeter.id)' is one layer around weights, \(level) asks for \(asked), and "
                + "nothing says who claims it: write 'status', list its controls, or let the level be "
                + "unknown", at: entry.value["level"]?.range ?? entry.keyRange)
    }

    /// Whether nothing around a perimeter guards anything.
    private func isOutermostLayer(_ perimeter: Perimeter) -> Bool {
        var met: Set<PerimeterID> = [perimeter.id]
        var next = perimeter.parent
        while let id = next, met.insert(id).inserted, let outer = graph.perimeters[id] {
            if outer.level != nil || outer.baseline != nil || !outer.controls.isEmpty {
                return false
            }
            next = outer.parent
        }
        return true
    }
}

/// What is asked of every perimeter that keeps weights, looked up once for all of them.
private struct LayerQuestion {
    /// The perimeters with a copy.
    let kept: Set<PerimeterID>
    /// What alternatives of unknowns set, by path.
    private let open: Set<String>
    private var layers: [SecurityLevel: Int]?

    init(_ graph: ThreatGraph) {
        kept = Set(graph.weights.flatMap { $0.copies.map(\.perimeter) })
        open = Set(
            graph.unknowns.flatMap { $0.alternatives.flatMap { $0.changes.map(\.path) } })
    }

    /// Whether an alternative of an unknown sets a perimeter's level, or something that holds it.
    func isOpen(levelOf id: PerimeterID) -> Bool {
        ["perimeters", "perimeters.\(id)", "perimeters.\(id).level"].contains(
            where: open.contains)
    }

    /// How many layers a level asks for.
    ///
    /// Not from the shelf, since a question about the model must not change what it rests on; and
    /// only once it is asked, since the catalogue takes as long to read as a small model.
    mutating func asked(at level: SecurityLevel) -> Int? {
        if layers == nil {
            let levels = (try? CatalogueBook.builtIn())?.levels.map { ($0.level, $0.layers) } ?? []
            layers = Dictionary(levels, uniquingKeysWith: { first, _ in first })
        }
        return layers?[level]
    }
}
