/// The catalogue's text, in the form of a user's catalogue file.
enum CatalogueData {
    /// Every text with its name, in the order in which they are read.
    static let texts: [(name: String, text: String)] = [
        ("sources", sources),
        ("sources-2026", sources2026),
        ("levels", levels),
        ("vectors", vectors),
        ("controls-sl1", controlsSL1),
        ("controls-sl2", controlsSL2),
        ("controls-sl3", controlsSL3),
        ("controls-sl4", controlsSL4),
        ("controls-sl5", controlsSL5),
        ("controls-supplementary", controlsSupplementary),
        ("instruments-us-data", instrumentsUSData),
        ("instruments-us-intelligence", instrumentsUSIntelligence),
        ("instruments-us-economy", instrumentsUSEconomy),
        ("instruments-europe", instrumentsEurope),
        ("instruments-asia-pacific", instrumentsAsiaPacific),
        ("instruments-us-states", instrumentsUSStates),
        ("instruments-policy", instrumentsPolicy),
        ("instruments-commercial", instrumentsCommercial),
        ("facts", facts),
    ]
}
