package import ModelFormat
internal import Phrases
internal import YAMLKit

/// A commented model written from a file of another tool.
///
/// What the file states is taken over with its place. What it does not state is written as what lets
/// most follow, and stands under `unknown` with the other end: levels are SL0, the way out of every
/// outermost zone stands open, whoever runs a zone is a party of status unknown, and one parent that
/// nobody has stated owns all of them. So nothing that is missing in the file makes the model safer.
package struct ImportedModel: Sendable {
    let setup: ImportedSetup
    let files: [ImportedFile]
    /// The model that it is added to; `nil` for a model of its own.
    let ground: ImportGround?
    /// What was put where the files say nothing, in sentences.
    package let filled: [String]
    /// The party that runs an outermost zone of which nobody is named, by the zone's id.
    let operators: [String: String]
    /// Who runs a zone, by the zone's id.
    let runners: [String: [String]]
    /// The way out of an outermost zone, by the zone's id.
    let exits: [String: String]
    /// The keys of encrypted copies, by asset and zone.
    let keys: [CopyName: String]
    /// The names of what is unknown.
    let levels: [String: String]
    let controlLevels: [ControlName: String]
    let guarded: [String: String]
    let refusals: [String: String]
    /// The names of the questions whether two parties are one, in the order of the set-up's doubts.
    let apart: [String]
    /// What the files say, each party being itself alone.
    let stated: ImportedSetup
    let holding: [ControlGroup]
    /// The work in a zone, by the zone's id.
    let works: [String: String]
    let parents: [String: String]

    struct CopyName: Hashable {
        var asset: String
        var zone: String
    }

    /// Ids that a model has of itself, whatever the file says.
    package static let reserved: Set<String> = [owner, parent, source, "somewhere", "data", "work"]
    static let owner = "owner"
    static let parent = "unstated-parent"
    static let source = "imported"

    /// Makes a model of what files say.
    ///
    /// - Parameters:
    ///   - files: The files, by whose names the places in `setup` go.
    ///   - ground: The model that it is added to, whose things `setup` begins with.
    /// - Complexity: O(*n* · *d*) for *n* things, zones nested *d* deep.
    package init(
        _ setup: ImportedSetup, of files: [ImportedFile], on ground: ImportGround? = nil
    ) {
        self.files = files
        self.ground = ground
        (stated, filled) = Self.filled(setup, after: ground?.setup.assets.count ?? 0)
        self.setup = stated.asDoubted
        var names = ImportedNames(
            reserved: Self.reserved.union(Self.ids(of: self.setup)).union(ground?.ids ?? []))
        var operators: [String: String] = [:]
        var exits: [String: String] = [:]
        var levels: [String: String] = [:]
        var works: [String: String] = [:]
        for zone in self.setup.zones where ground?.operators[zone.id] == nil {
            levels[zone.id] = names.made(of: zone.id + "-level")
            works[zone.id] = names.made(of: zone.id + "-work")
            guard zone.inside == nil else { continue }
            if zone.party == nil, !zone.isOpen {
                operators[zone.id] = names.made(of: zone.id + "-operator")
            }
            exits[zone.id] = names.made(of: zone.id + "-exit")
        }
        let newcomers = Self.newcomers(self.setup, beside: ground).map(\.party)
        let owners = ground?.owner == nil && ground?.parties.contains(Self.owner) != true
        let named = self.setup.parties.dropFirst(ground?.setup.parties.count ?? 0).map(\.id)
        var parents: [String: String] = [:]
        for party in (owners ? [Self.owner] : [])
            + self.setup.zones.compactMap({ operators[$0.id] }) + (newcomers + named)
        where parents[party] == nil {
            parents[party] = names.made(of: party + "-parent")
        }
        var keys: [CopyName: String] = [:]
        for asset in self.setup.assets {
            for copy in asset.copies where copy.isEncrypted && copy.key == nil {
                let name = CopyName(asset: asset.id, zone: copy.zone)
                keys[name] = names.made(of: "\(asset.id)-\(copy.zone)-key")
            }
        }
        (self.operators, self.exits, self.levels) = (operators, exits, levels)
        (self.parents, self.keys, self.works) = (parents, keys, works)
        runners = Self.runners(of: self.setup.zones, asked: operators, on: ground)
        let new = self.setup.zones.filter { ground?.operators[$0.id] == nil }
        guarded = Self.names(
            self.setup.flows.filter { $0.guardian != nil }.map(\.id), "level", &names)
        refusals = Self.names(
            self.setup.keys.filter { $0.refusal != nil }.map(\.id), "refusal", &names)
        apart = self.setup.doubts.map { names.made(of: $0.party + "-apart") }
        controlLevels = Self.controlLevels(of: new, &names)
        holding = Self.groups(of: new, &names)
    }

    private static func names(
        _ ids: [String], _ what: String, _ names: inout ImportedNames
    ) -> [String: String] {
        Dictionary(
            ids.map { ($0, names.made(of: "\($0)-\(what)")) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func ids(of setup: ImportedSetup) -> [String] {
        setup.zones.map(\.id) + setup.guests.map(\.id) + setup.assets.map(\.id)
            + setup.flows.map(\.id) + setup.parties.map(\.id) + setup.keys.map(\.id)
            + setup.sites.map(\.id)
    }

    /// Whoever comes in and is neither in the model yet nor a party of which more is said, once each.
    static func newcomers(
        _ setup: ImportedSetup, beside ground: ImportGround?
    ) -> [ImportedSetup.Guest] {
        var seen = (ground?.parties ?? []).union(setup.parties.map(\.id))
        return setup.guests.filter { !$0.into.isEmpty && seen.insert($0.party).inserted }
    }

    /// With a zone where there is none, something guarded where nothing is named, and everything that
    /// is said to be nowhere in all of the zones; and what of that was put there.
    ///
    /// - Parameter known: How many assets come first of which a model says where they are.
    private static func filled(
        _ setup: ImportedSetup, after known: Int
    ) -> (ImportedSetup, [String]) {
        var (setup, told) = (setup, [String]())
        if setup.zones.isEmpty {
            setup.zones = [.init(id: "somewhere", title: "Somewhere: the file has no zones")]
            told.append("The file has no zones: one that stands for them all is 'somewhere'.")
        }
        if setup.assets.isEmpty {
            setup.assets = [
                .init(
                    id: "data", title: "Whatever is guarded",
                    note: "the file names nothing that is guarded")
            ]
            told.append("The file names nothing that is guarded: one asset stands for it, 'data'.")
        }
        var count = 0
        // What is with everybody a file says.
        let closed = setup.zones.filter { !$0.isOpen }
        let places = closed.isEmpty ? setup.zones : closed
        for at in setup.assets.indices.dropFirst(known) where setup.assets[at].copies.isEmpty {
            count += 1
            let every =
                places.count < setup.zones.count ? "every zone that somebody runs" : "every zone"
            let nowhere = "the file does not say where it is: taken to be in \(every)"
            setup.assets[at].note = setup.assets[at].note.map { "\($0); \(nowhere)" } ?? nowhere
            setup.assets[at].copies = places.map {
                .init(zone: $0.id, isEncrypted: false, place: nil)
            }
        }
        if count > 0 {
            told.append(
                "Of \(Counted.words(count, "asset")) no zone is said, and a copy is taken to be in "
                    + "each of \(Counted.words(places.count, "zone"))"
                    + (places.count < setup.zones.count
                        ? ", and in none that nobody runs: write it there if it is with everybody."
                        : "."))
        }
        return (setup, told)
    }

    /// Who runs a zone; see `runners(of:asked:on:)`.
    func parties(of zone: String) -> [String] { runners[zone] ?? [owning] }

    /// Whoever owns what is guarded: the only lab of a model that is there, or somebody unnamed.
    var owning: String { ground?.owner ?? Self.owner }

    // MARK: Text

    /// The model's text, which is read without an error.
    ///
    /// - Throws: `ModelWriteError` if libyaml's emitter fails.
    /// - Complexity: O(*n*) for *n* things.
    package func text() throws(ModelWriteError) -> String {
        do throws(YAMLWriteError) {
            var text = head
            text += try YAMLWriter().text(
                of: .mapping([
                    .init("sallyport", .word("1")), .init("title", .text(setup.title)),
                    .init("sources", .mapping(sources)),
                ]))
            for section in sections where !section.entries.isEmpty {
                text += try "\n" + self.text(of: section)
            }
            return InertText.escaped(json: text)
        } catch {
            throw ModelWriteError(message: error.message)
        }
    }

    /// A section with its name, and what it is above it.
    func text(of section: Section) throws(YAMLWriteError) -> String {
        var text = section.comment.split(separator: "\n").map { "# \($0)\n" }.joined()
        text += "\(section.name):\n"
        return try text + lines(of: section)
    }

    /// The entries of a section, each two characters in.
    func lines(of section: Section) throws(YAMLWriteError) -> String {
        var text = ""
        for entry in section.entries {
            for line in entry.comments { text += "  # \(InertText.line(line))\n" }
            let whole = try YAMLWriter().text(
                of: .mapping([.init(section.name, .mapping([.init(entry.id, entry.value)]))]))
            text += whole.drop { $0 != "\n" }.dropFirst()
        }
        return text
    }

    /// A source for each file.
    var sources: [YAMLValue.Entry] {
        files.map {
            .init($0.source, .mapping([.init("title", .text("\($0.format.title): \($0.name)"))]))
        }
    }

    private var head: String {
        let from = files.map { "\($0.name) (\($0.format.title))" }
        return """
            # Written by 'sallyport import' from \(WordList.joined(from)): a beginning.
            # What is stated there is taken over, each with its place. What is not stated is written as what lets
            # most follow, and stands under 'unknown'; nothing that is missing makes the model safer.
            #
            #   sallyport unknowns FILE   says which of the unknowns decide the answer
            #   sallyport analyse FILE    says who can fail alone, and on what that rests

            """
    }
}
