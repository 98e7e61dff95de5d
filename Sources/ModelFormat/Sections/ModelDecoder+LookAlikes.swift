internal import Phrases
internal import YAMLKit

extension ModelDecoder {
    /// Sections whose elements are named side by side in an answer.
    private static let families: [[ModelSection]] = [
        [.defenders, .parents, .jurisdictions, .shared, .ties], [.perimeters],
        [.weights, .assets], [.keys],
        [.channels], [.sites], [.services], [.workloads], [.options], [.sources], [.tradeOffs],
    ]

    /// Warns of names of two elements that a reader would take for one.
    func checkLookAlikes() {
        for family in Self.families {
            var names = LookAlikeNames()
            for section in family {
                for entry in sectionEntries(section) {
                    let element = "\(section.element) '\(entry.key.prefix(80))'"
                    names.add(entry.key, of: element, at: DiagnosticPlace(entry.keyRange))
                    guard let title = entry.value["title"], let text = title.scalar?.text else {
                        continue
                    }
                    names.add(text, of: element, at: DiagnosticPlace(title.range))
                }
            }
            for pair in names.pairs.prefix(DecodingContext.maximumDiagnostics) {
                context.report(pair.diagnostic(.lookAlikeName))
            }
        }
    }
}
