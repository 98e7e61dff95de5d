/// What stands around a map, whether it shows everything or counts it.
protocol MapText {
    /// What is shown, in one line.
    var verdict: String { get }
    /// The same in parts, of which a line that is too long is broken.
    var verdictParts: [String] { get }
    /// The question that the map answers.
    var question: String { get }
    /// Who operates what is shown.
    var parties: [MapWords.Party] { get }
    /// The lines below.
    var caption: [String] { get }
}

extension MapWords: MapText {}
extension OverviewWords: MapText {}
