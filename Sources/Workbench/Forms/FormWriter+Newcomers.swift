import ModelFormat
import YAMLKit

/// A party that a form adds may run whatever nobody says who runs.
extension FormWriter {
    /// The lists of the text that hold all parties because nobody says who it is: of an unknown the
    /// alternative that is any of them, its alternatives where each is one, and what is written at the
    /// place that it is about.
    ///
    /// - Complexity: O(*n*) for *n* bytes, for each unknown.
    func listsOfAnybody() -> [[String]] {
        guard let text = draft.chain.first else { return [] }
        let parties = Set(draft.names.names(in: .defenders))
        var found: [[String]] = []
        for name in draft.names.names(in: .unknown) {
            let alternatives = [ModelSection.unknown.rawValue, name, "one-of"]
            guard let node = text.node(at: alternatives),
                case .list(let values) = text.value(of: node)
            else { continue }
            let open = values.indices.filter { isAnyOfAll(values[$0]) }
            if open.isEmpty { continue }
            found += open.map { alternatives + ["\($0)", Self.any] }
            let lone = Set(values.compactMap { DraftModel.party($0) })
            if parties.isSubset(of: lone) { found.append(alternatives) }
            if let of = draft.written(at: [ModelSection.unknown.rawValue, name, "of"]) {
                let place = DraftText.parts(of: of)
                if let node = text.node(at: place), isAnyOfAll(text.value(of: node)) {
                    found.append(place + [Self.any])
                }
            }
        }
        return found
    }

    private static let any = "any"

    private func isAnyOfAll(_ value: YAMLValue) -> Bool {
        if case .mapping = value { draft.isAnybody(value) } else { false }
    }
}
