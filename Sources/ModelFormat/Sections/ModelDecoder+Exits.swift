internal import Phrases
internal import ThreatGraph
internal import YAMLKit

// What a model says of its ways out, and forgets of them.

extension ModelDecoder {
    /// Tells of buildings that nobody carries anything out of, and asks about changes that were written
    /// for fewer ways out than there are.
    func checkExits() {
        // Of what a change would bring only errors are told.
        guard !isTrial, isAsWritten, areWaysSound else { return }
        checkMedia()
        checkLeftOutExits()
    }

    /// Tells of a building that holds weights, says that it states every way out, and has none for
    /// a drive.
    private func checkMedia() {
        var held: Set<PerimeterID> = []
        for place in graph.perimetersHoldingWeights { held.formUnion(surroundings(of: place)) }
        var left: Set<PerimeterID> = []
        for channel in graph.channels where channel.kind == .media {
            if case .perimeter(let place) = channel.source {
                left.formUnion(surroundings(of: place))
            }
        }
        for entry in sectionEntries(.perimeters) {
            guard let perimeter = graph.perimeters[PerimeterID(entry.key)],
                perimeter.kind == .campus || perimeter.kind == .hall, perimeter.parent == nil,
                perimeter.hasStatedExits, held.contains(perimeter.id), !left.contains(perimeter.id)
            else { continue }
            context.report(
                .noMedia,
                "\(perimeter.kind.rawValue) '\(perimeter.id)' holds weights and says that it states "
                    + "every way out, and none of kind 'media' is there, so that nobody ever carries "
                    + "out a drive: write that channel and who opens it, or leave 'exits' out",
                at: entry.value["exits"]?.range ?? entry.keyRange)
        }
    }

    /// A perimeter and all that lie around it.
    private func surroundings(of place: PerimeterID) -> Set<PerimeterID> {
        var found: Set<PerimeterID> = []
        var next: PerimeterID? = place
        while let id = next, found.insert(id).inserted { next = graph.perimeters[id]?.parent }
        return found
    }

    /// Asks about a change that shuts every way out that was there when it was written, and not
    /// those that an extending file has added: what is then told of "every exit" is not so.
    private func checkLeftOutExits() {
        guard files.count > 1 else { return }
        let exits = writtenExits
        let sets = writtenChanges + writtenDatedChanges.map(\.set)
        for set in sets {
            // The first file is the outermost: what it writes knows every way out.
            guard let own = files.firstIndex(of: set.range.file), own > 0 else { continue }
            let known = exits.filter { $0.layer >= own }
            let shut = Set(set.changes.compactMap(shutChannel))
            guard !known.isEmpty, known.allSatisfy({ shut.contains($0.id) }) else { continue }
            let touched = Set(set.changes.compactMap { channel(in: $0.path) })
            let left = exits.filter { $0.layer < own && !touched.contains($0.id) }
            guard let first = left.first else { continue }
            let names = WordList.shortened(left.map { "'\($0.id)'" }, to: 4)
            context.report(
                .exitLeftOut,
                "\(set.subject) shuts every way out that '\(set.range.file)' knows, and not \(names), "
                    + "which '\(files[first.layer])' adds: write it anew there for all of them, or "
                    + "take it out",
                at: set.range,
                notes: [
                    Diagnostic.Note("it is added here", at: DiagnosticPlace(first.range))
                ])
        }
    }

    /// A way out of the model, and the file that says where it begins.
    private struct WrittenExit {
        var id: ChannelID
        /// The number of its file, the outermost being 0.
        var layer: Int
        var range: YAMLRange
    }

    /// The ways out over which weights can leave in bulk, by name; what the model says to its users
    /// is none of them.
    private var writtenExits: [WrittenExit] {
        sectionEntries(.channels).compactMap { entry in
            guard let channel = graph.channels[ChannelID(entry.key)],
                channel.destination == .outside,
                channel.kind != .administration, channel.kind != .output,
                let range = entry.value["from"]?.range,
                let layer = files.firstIndex(of: range.file)
            else { return nil }
            return WrittenExit(id: channel.id, layer: layer, range: range)
        }.sorted { $0.id < $1.id }
    }

    /// The channel that a path leads to.
    private func channel(in path: String) -> ChannelID? {
        let parts = path.split(separator: ".")
        guard parts.count >= 2, parts[0] == ModelSection.channels.rawValue else { return nil }
        return ChannelID(String(parts[1]))
    }

    /// The channel that a change makes harder to open: it takes several then, or a higher level.
    private func shutChannel(_ change: WrittenChanges.Item) -> ChannelID? {
        guard let id = channel(in: change.path), let channel = graph.channels[id] else {
            return nil
        }
        if change.path.hasSuffix(".operator") {
            return change.value["all"] != nil || change.value["at-least"] != nil ? id : nil
        }
        guard change.path.hasSuffix(".level"),
            let level = change.value.scalar.flatMap({ SecurityLevel($0.text) }),
            case .barrier(_, let written?) = channel.guardedBy, level > written
        else { return nil }
        return id
    }
}
