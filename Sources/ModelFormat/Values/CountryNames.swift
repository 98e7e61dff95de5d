/// Names by which one and the same country goes, of those of which the catalogue has instruments.
enum CountryNames {
    private static let names: [[String]] = [
        ["AU", "AUS", "Australia"], ["CN", "CHN", "PRC", "China"], ["DE", "DEU", "Germany"],
        ["EU", "European Union"], ["FR", "FRA", "France"], ["IN", "IND", "India"],
        ["UK", "GB", "GBR", "United Kingdom", "Great Britain"],
        ["US", "USA", "United States", "United States of America"],
    ]

    /// Whether two names are those of one country, however they are written.
    ///
    /// - Complexity: O(*n*) for a name of *n* letters.
    static func areOne(_ first: String, _ second: String) -> Bool {
        let (first, second) = (letters(first), letters(second))
        if first == second { return true }
        return names.contains { country in
            let known = country.map(letters)
            return known.contains(first) && known.contains(second)
        }
    }

    private static func letters(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
