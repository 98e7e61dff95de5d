internal import Catalogue
import Formulas
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// Asks about parents that are not declared and are nearly called like another.
    func checkParents() {
        var used = graph.parents.map(\.id.rawValue)
        for (name, range) in context.namedParents
        where !graph.parents.contains(ParentID(name)) && !used.contains(name) {
            if let near = Suggestion.nearest(to: name, among: used) {
                context.report(
                    .nearName,
                    "no parent '\(name)' is declared, and '\(near)' is nearly called so: did you "
                        + "mean '\(near)'? If not, declare '\(name)' under 'parents'", at: range)
            }
            used.append(name)
        }
    }

    /// Asks about what perimeters leave out and what reads as safer than it may be meant.
    func checkPerimeters() {
        for entry in sectionEntries(.perimeters) {
            guard let perimeter = graph.perimeters[PerimeterID(entry.key)] else { continue }
            switch perimeter.kind {
            case .tenancy, .enclave:
                if perimeter.parent == nil {
                    context.report(
                        .nothingBeneath,
                        "\(perimeter.kind.rawValue) '\(perimeter.id)' runs on nobody's machines, so "
                            + "that no host can reach it: name what it runs on by 'inside'",
                        at: entry.keyRange)
                }
                checkMaker(of: perimeter, at: entry.keyRange)
            case .campus, .hall, .cluster, .adminPlane, .other: break
            }
            checkControls(of: perimeter, entry)
        }
    }

    /// Warns of an enclave of which nobody can say who makes the chips that root it.
    private func checkMaker(of perimeter: Perimeter, at range: YAMLRange) {
        guard perimeter.kind == .enclave, perimeter.baseline == nil, perimeter.level != nil,
            let outer = perimeter.parent.flatMap({ graph.perimeters[$0] }),
            !outer.operators.isRun(as: perimeter.operators),
            !graph.defenders.contains(where: { $0.role == .silicon })
        else { return }
        context.report(
            .noMaker,
            "no defender makes the chips that root enclave '\(perimeter.id)', so that its level "
                + "keeps nobody out who is inside '\(outer.id)': declare one with the role "
                + "'silicon'", at: range)
    }

    /// Asks about controls of the model's own that are nearly called like one of its baseline.
    private func checkControls(of perimeter: Perimeter, _ entry: YAMLEntry) {
        guard perimeter.baseline != nil else { return }
        let known = context.shelf.book().controls
        for item in entry.value["controls"]?.items ?? [] {
            guard let node = item["id"], let id = node.scalar?.text,
                !known.contains(Identifier(id)),
                let near = Suggestion.nearest(to: id, among: known.ids.map(\.rawValue))
            else { continue }
            context.report(
                .nearName,
                "control '\(id.prefix(80))' of your own is nearly called like '\(near)' of the "
                    + "catalogue: did you mean 'use: \(near)'?", at: node.range)
        }
    }

    /// Asks about a channel without a kind that leaves an administration plane.
    func checkKind(of channel: Fields, id: String, source: Location?) {
        guard !channel.has("kind") else { return }
        if case .perimeter(let place) = source, graph.perimeters[place]?.kind == .adminPlane {
            context.report(
                .administrationKind,
                "\(channel.subject) leaves the administration plane '\(place)' and has no kind, so "
                    + "that it carries bytes and no commands: write 'kind: administration', or "
                    + "'kind: network' if that is meant", at: channel.range)
        }
        context.assume(.channelKind, at: "channels.\(id).kind")
    }

    /// Whether whoever comes over a channel stops what runs where it leads; that is said of no channel
    /// that carries no commands.
    func stops(of channel: Fields, kind: ChannelKind) -> StoppingRights? {
        let stops: StoppingRights? = channel.choice("stops")
        guard channel.has("stops"), kind != .administration else { return stops }
        context.report(
            .conflictingKeys,
            "\(channel.subject) carries no commands, and yet 'stops': write 'kind: administration', "
                + "or leave it out", at: channel.keyRange("stops"))
        return nil
    }
}
