import Interchange
import ModelFormat
package import ThreatGraph

extension DraftModel {
    /// The change of the text that makes changes of its model, and takes out the unknowns that are
    /// none any more: comments and all that is not meant stay.
    ///
    /// The changed text is read: where it does not say what the model with the changes does, nothing is
    /// to be written.
    ///
    /// - Throws: `FormFault`.
    /// - Complexity: O(*c* · *n*) for *c* changes of *n* bytes.
    package func writing(
        _ changes: [Change], settling unknowns: Set<UnknownID>
    ) throws(FormFault) -> [TextEdit] {
        let place = changes.first?.path ?? unknowns.map(\.rawValue).min() ?? ""
        guard let text = chain.first, let input,
            let wanted = try? input.applying(changes, settling: unknowns, catalogue: catalogue),
            let outcome = wanted.document
        else { throw .mistakes }
        var writer = FormWriter(self)
        for change in changes { try writer.write(change, of: outcome) }
        for unknown in unknowns.sorted() { try writer.settle(unknown) }
        guard let says = writer.draft.input?.modelText, says == wanted.modelText else {
            throw .byHand(place)
        }
        return TextEdit.difference(from: text, to: writer.draft.bytes)
    }
}

extension CheckedInput {
    /// What its model says on the model's own day, in its canonical form; `nil` for an attack graph.
    fileprivate var modelText: String? {
        guard case .model(let model, _) = content else { return nil }
        return try? ModelWriter().text(of: model)
    }
}
