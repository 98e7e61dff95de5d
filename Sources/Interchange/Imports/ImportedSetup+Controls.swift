package import Formulas
package import Phrases

extension ImportedSetup {
    /// Somebody who has a part in what the file says.
    package struct Party: Sendable {
        /// Its id.
        package var id: String
        /// Its name in the file, or what it is there.
        package var title: String
        /// Where the file names it; `nil` for somebody whom it does not name.
        package var place: DiagnosticPlace?
        /// What the file says of it that is no fact here.
        package var note: String?

        /// Makes a party.
        package init(id: String, title: String, place: DiagnosticPlace?, note: String? = nil) {
            self.id = id
            self.title = title
            self.place = place
            self.note = note
        }
    }

    /// A protection that the file says guards a zone, and on whom it rests.
    ///
    /// At which level it stands and what it blocks no format says: the model that is written says SL0,
    /// and that it is unknown.
    package struct Control: Sendable {
        /// Its id, of which there is one in a zone.
        package var id: String
        /// Its name in the file.
        package var title: String
        /// The zone.
        package var zone: String
        /// On whom it rests, by ids of parties: it opens when the formula is true of those that fail.
        package var operators: Formula<String>
        /// How far the file says that it stands.
        package var standing: Standing
        /// Where the file says so, at least one place.
        package var places: [DiagnosticPlace]

        /// Makes a control.
        package init(
            id: String, title: String, zone: String, operators: Formula<String>,
            standing: Standing, places: [DiagnosticPlace]
        ) {
            self.id = id
            self.title = title
            self.zone = zone
            self.operators = operators
            self.standing = standing
            self.places = places
        }
    }

    /// How far a control stands, by what the file says; the least first.
    package enum Standing: Int, Comparable, Sendable {
        /// It is planned: whatever it will be, it is not there yet.
        case planned
        /// A part of it is there.
        case partial
        /// Nobody says.
        case unstated
        /// The file says that it is there.
        case stated

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}
