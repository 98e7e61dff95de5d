package import ModelFormat
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// A commented model written from a file of another tool.
///
/// What the file states is taken over with its place. What it does not state is written as what lets
/// most follow, and stands under `unknown` with the other end: levels are SL0, the way out of every
/// outermost zone stands open, whoever runs a zone is a party of status unknown, and one parent that
/// nobody has stated owns all of them. So nothing that is missing in the file makes the model safer.
package struct ImportedModel: Sendable {
    let setup: ImportedSetup
    let format: ImportFormat
    /// The file's name, without the folders around it.
    let file: String
    /// The zones' own zone that nothing is around of, by id.
    let outermost: [String: String]
    /// The party that runs an outermost zone of which the file names nobody, by the zone's id.
    let operators: [String: String]
    /// The party that runs a zone, by the zone's id.
    let runners: [String: String]
    /// The way out of an outermost zone, by the zone's id.
    let exits: [String: String]
    /// The keys of encrypted copies, by asset and zone.
    let keys: [CopyName: String]
    /// The names of what is unknown.
    let levels: [String: String]
    let guarded: [String: String]
    let refusals: [String: String]
    let holding: [ControlGroup]
    /// The work in a zone, by the zone's id.
    let works: [String: String]
    let parents: [String: String]

    /// The controls that the same parties run, of which one thing is asked.
    struct ControlGroup {
        var id: String
        var operators: Quorum
        /// Paths of their levels, and the levels of the catalogue.
        var levels: [(path: String, level: SecurityLevel)] = []
    }

    struct CopyName: Hashable {
        var asset: String
        var zone: String
    }

    /// Ids that a model has of itself, whatever the file says.
    package static let reserved: Set<String> = [owner, parent, source, "somewhere", "data", "work"]
    static let owner = "owner"
    static let parent = "unstated-parent"
    static let source = "imported"

    /// Makes a model of what a file says.
    ///
    /// - Parameter file: The file's name as it was given.
    /// - Complexity: O(*n* · *d*) for *n* things, zones nested *d* deep.
    package init(_ setup: ImportedSetup, format: ImportFormat, file: String) {
        self.format = format
        self.file = InertText.line(String(file.split(separator: "/").last ?? "file"))
        self.setup = Self.filled(setup)
        var names = ImportedNames(reserved: Self.reserved.union(Self.ids(of: self.setup)))
        outermost = Self.outermost(of: self.setup.zones)
        var operators: [String: String] = [:]
        var exits: [String: String] = [:]
        var levels: [String: String] = [:]
        var works: [String: String] = [:]
        for zone in self.setup.zones {
            levels[zone.id] = names.made(of: zone.id + "-level")
            works[zone.id] = names.made(of: zone.id + "-work")
            guard zone.inside == nil else { continue }
            if zone.party == nil { operators[zone.id] = names.made(of: zone.id + "-operator") }
            exits[zone.id] = names.made(of: zone.id + "-exit")
        }
        var parents = [Self.owner: names.made(of: Self.owner + "-parent")]
        for party in self.setup.zones.compactMap({ operators[$0.id] }) + self.setup.guests.map(\.id)
            + self.setup.parties.map(\.id)
        {
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
        runners = Self.runners(of: self.setup.zones, asked: operators)
        guarded = Self.names(
            self.setup.flows.filter { $0.guardian != nil }.map(\.id), "level", &names)
        refusals = Self.names(
            self.setup.keys.filter { $0.refusal != nil }.map(\.id), "refusal", &names)
        holding = Self.groups(of: self.setup.zones, &names)
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

    /// With a zone where there is none, something guarded where nothing is named, and everything that
    /// is said to be nowhere in all of the zones.
    private static func filled(_ setup: ImportedSetup) -> ImportedSetup {
        var setup = setup
        if setup.zones.isEmpty {
            setup.zones = [.init(id: "somewhere", title: "Somewhere: the file has no zones")]
        }
        if setup.assets.isEmpty {
            setup.assets = [.init(id: "data", title: "Whatever is guarded: the file does not say")]
        }
        for at in setup.assets.indices where setup.assets[at].copies.isEmpty {
            setup.assets[at].note = "the file does not say where it is: taken to be in every zone"
            setup.assets[at].copies = setup.zones.map {
                .init(zone: $0.id, isEncrypted: false, place: nil)
            }
        }
        return setup
    }

    private static func outermost(of zones: [ImportedSetup.Zone]) -> [String: String] {
        let around = Dictionary(
            zones.map { ($0.id, $0.inside) }, uniquingKeysWith: { first, _ in first })
        var outermost: [String: String] = [:]
        for zone in zones {
            var id = zone.id
            // No zone stands in itself, or the reader would have said so.
            for _ in zones {
                guard let next = around[id] ?? nil else { break }
                id = next
            }
            outermost[zone.id] = id
        }
        return outermost
    }

    /// The party that runs a zone: the one that the file names, of it or of the nearest zone around it,
    /// else one that is asked for.
    func party(of zone: String) -> String { runners[zone] ?? Self.owner }

    // MARK: Text

    /// The model's text, which is read without an error.
    ///
    /// - Throws: `ModelWriteError` if libyaml's emitter fails.
    /// - Complexity: O(*n*) for *n* things.
    package func text() throws(ModelWriteError) -> String {
        do throws(YAMLWriteError) {
            var text = head
            let writer = YAMLWriter()
            text += try writer.text(
                of: .mapping([
                    .init("sallyport", .word("1")), .init("title", .text(setup.title)),
                    .init(
                        "sources",
                        .mapping([
                            .init(
                                Self.source,
                                .mapping([.init("title", .text("\(format.title): \(file)"))]))
                        ])),
                ]))
            for section in sections where !section.entries.isEmpty {
                text += "\n" + section.comment.split(separator: "\n").map { "# \($0)\n" }.joined()
                text += "\(section.name):\n"
                for entry in section.entries {
                    for line in entry.comments { text += "  # \(InertText.line(line))\n" }
                    let whole = try writer.text(
                        of: .mapping([.init(section.name, .mapping([.init(entry.id, entry.value)]))]
                        ))
                    text += whole.drop { $0 != "\n" }.dropFirst()
                }
            }
            return InertText.escaped(json: text)
        } catch {
            throw ModelWriteError(message: error.message)
        }
    }

    private var head: String {
        """
        # Written by 'sallyport import' from \(file) (\(format.title)): a beginning. What the file states is
        # taken over, each with its place there. What it does not state is written as what lets most
        # follow, and stands under 'unknown'; nothing that is missing makes the model safer.
        #
        #   sallyport unknowns FILE   says which of the unknowns decide the answer
        #   sallyport analyse FILE    says who can fail alone, and on what that rests

        """
    }
}
