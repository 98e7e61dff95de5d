package import Phrases

/// What a file of another tool says, in our vocabulary and with its places, before anybody was asked
/// anything.
///
/// Ids are those of the model that is written. Whatever the format has no word for, such as who runs a
/// zone, at which level and which ways out there are, is not here: the model that is written says that
/// it is unknown.
package struct ImportedSetup: Sendable {
    /// What is set up, in the file's words.
    package var title: String
    /// Places with a boundary, each behind the one around it.
    package var zones: [Zone] = []
    /// Others whose people come into zones.
    package var guests: [Guest] = []
    /// Organisations and people that the file names, and those of whom it only follows that they are there.
    package var parties: [Party] = []
    /// Where machines stand.
    package var sites: [Site] = []
    /// Keys of which the file says more than that there is one.
    package var keys: [Key] = []
    /// What is guarded.
    package var assets: [Asset] = []
    /// Ways from one zone into another.
    package var flows: [Flow] = []
    /// Parties of whom the file does not say whether they are one.
    package var doubts: [Doubt] = []
    /// What the file says and the model cannot.
    package var dropped: [Dropped] = []
    /// What is worth telling of what was taken over.
    package var remarks: [Remark] = []
    /// What the file calls controls that a table says are others of the catalogue.
    package var renamed: Set<String> = []

    /// A place with a boundary.
    package struct Zone: Sendable {
        /// Its id.
        package var id: String
        /// Its name in the file.
        package var title: String
        /// The zone around it.
        package var inside: String?
        /// Where the file says so; `nil` for a zone of what stands in none.
        package var place: DiagnosticPlace?
        /// What the file says of it that is no fact here.
        package var note: String?
        /// The word of the model for its kind; left out where `nil`.
        package var kind: String?
        /// The party that runs it; that of the zone around it where `nil`, else one that is asked for.
        package var party: String?
        /// Further parties of whom another file says that they run it.
        package var others: [String] = []
        /// The site where it stands.
        package var site: String?
        /// Whether the file says that everybody comes in: nothing of it is asked.
        package var isOpen = false
        /// What the file says guards it, each with on whom it rests; one of an id.
        package var controls: [Control] = []
    }

    /// A third party whose people come into zones.
    package struct Guest: Sendable {
        /// Its id.
        package var id: String
        /// Its name in the file.
        package var title: String
        /// Where they come.
        package var into: String
        /// Where the file says so.
        package var place: DiagnosticPlace
        /// The party that they are, by its id.
        package var party: String

        /// A party of the same id comes in.
        package init(id: String, title: String, into: String, place: DiagnosticPlace) {
            (self.id, self.title, self.into, self.place) = (id, title, into, place)
            party = id
        }
    }

    /// Something that is guarded, and where it is.
    package struct Asset: Sendable {
        /// Its id.
        package var id: String
        /// Its name in the file.
        package var title: String
        /// Its copies, at most one of a form and key in a zone.
        package var copies: [Copy] = []
        /// Where the file names it; `nil` where it names none.
        package var place: DiagnosticPlace?
        /// What the file says of it that is no fact here.
        package var note: String?
    }

    /// A copy.
    package struct Copy: Sendable {
        /// The zone.
        package var zone: String
        /// Whether the file says that it is encrypted; who holds the key it does not.
        package var isEncrypted: Bool
        /// Where the file says so.
        package var place: DiagnosticPlace?
        /// The key among `keys` that opens it; one that is asked for where `nil`.
        package var key: String?
    }

    /// A way from one zone into another.
    package struct Flow: Sendable {
        /// Its id.
        package var id: String
        /// Its name in the file.
        package var title: String
        /// Where it begins.
        package var from: String
        /// Where it leads.
        package var into: String
        /// Where the file says so.
        package var place: DiagnosticPlace
        /// The word of the model for its kind; by `administration` whoever is where it begins is at once
        /// where it leads.
        package var kind = "network"
        /// The party that guards it, at a level that is asked for; nobody where `nil`.
        package var guardian: String?
        /// Further parties of whom each alone opens it as the guardian does.
        package var others: [String] = []
    }

    /// Something that the model does not say.
    package struct Dropped: Hashable, Sendable {
        /// What, in the format's words.
        package var what: String
        /// Why.
        package var why: String
        /// Where it stands.
        package var place: DiagnosticPlace
    }

    /// Something about what was taken over.
    package struct Remark: Hashable, Sendable {
        /// What to know.
        package var text: String
        /// Where it stands.
        package var place: DiagnosticPlace
    }
}

extension ImportedSetup {
    /// Adds a copy, unless the asset has one of that form in that zone.
    ///
    /// - Complexity: O(*c*) for *c* copies of the asset.
    package mutating func add(_ copy: Copy, to asset: Int) {
        let isThere = assets[asset].copies.contains {
            $0.zone == copy.zone && $0.isEncrypted == copy.isEncrypted && $0.key == copy.key
        }
        if !isThere { assets[asset].copies.append(copy) }
    }
}
