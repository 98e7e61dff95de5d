/// Something that a person may mean by its id or by what else it is called.
package struct NamedThing: Hashable, Sendable {
    /// Its id, which no other thing has.
    package let id: String
    /// What else it is called, its title first; several things may be called the same.
    package let titles: [String]
    /// Whether a message that says what there is names it.
    package let isListed: Bool

    /// Makes one; titles that are its id are left out.
    package init(id: String, titles: [String], isListed: Bool = true) {
        self.id = id
        self.titles = titles.filter { $0 != id }
        self.isListed = isListed
    }

    /// Its title with its id, for example `Amazon (parent:amazon)`; the id where it has no title.
    package var label: String { titles.first.map { "\($0) (\(id))" } ?? id }
}
