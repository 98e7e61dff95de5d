import FailureAnalysis
package import ThreatGraph

/// A model with alternatives of its unknowns, by the unknown and the place of the alternative from 0.
package typealias CompletedModels = [UnknownID: [Int: ThreatGraph]]

extension Unknown.Alternative {
    /// The paths of the elements that only this alternative has, in the order written.
    package func newElements(in model: ThreatGraph) -> [String] {
        changes.compactMap { change in
            guard case .mapping = change.value, change.path.split(separator: ".").count == 2,
                model.describedPaths(of: change.path).isEmpty
            else { return nil }
            return change.path
        }
    }
}

extension DescriptionWords {
    /// What an element says that only an alternative has, sentence by sentence; `nil` where that is not
    /// known, so that its keys tell it.
    func sentences(
        ofNew path: String, in alternative: Int, of unknown: Unknown
    ) -> [String]? {
        guard let model = completed[unknown.id]?[alternative],
            unknown.alternatives[alternative].newElements(in: self.model).contains(path)
        else { return nil }
        let words = DescriptionWords(model)
        let told = model.describedPaths(of: path).flatMap(words.sentences)
        return told.isEmpty ? nil : told
    }
}
