/// Names in a row, as a sentence has them.
package enum WordList {
    /// The names with commas between them and a word before the last, for example
    /// `aws, lab and trainium`; the one name where there is but one, and `none` for none.
    package static func joined(
        _ names: some BidirectionalCollection<String>, _ word: String = "and", none: String = ""
    ) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? none }
        return names.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// At most `limit` of the names, and how many more there are, for example
    /// `aws, lab and 3 more`.
    package static func shortened(_ names: [String], to limit: Int) -> String {
        let more = names.count - limit
        return joined(names.prefix(limit) + (more > 0 ? ["\(more) more"] : []))
    }
}
