import Catalogue
import Interchange
import ModelFormat
import Phrases
import ThreatGraph
import Wording
import YAMLKit

extension DraftModel {
    /// What some bytes of the text leave out, with what was taken for it: the levels that elements
    /// have from others, the operators of controls, and the owners of weights; in order.
    ///
    /// None for a text that is wrong.
    package func hints(in range: Range<Int>) -> [InlayHint] {
        guard case .model(let model, let catalogue)? = check.input?.content else { return [] }
        let expansion = ControlExpansion(model, catalogue: catalogue ?? CatalogueBook())
        let operators = model.perimeters.flatMap { perimeter in
            let standing = expansion.controls(on: perimeter)
            return perimeter.controls.filter { $0.operators == nil }.compactMap { control in
                standing.first { $0.id == control.id }.flatMap { found in
                    hint(
                        "operator: \(found.operators.shortWords)",
                        at: "perimeters.\(perimeter.id).controls.\(control.id)",
                        because: found.operators == perimeter.operators
                            ? "nobody is stated to run it; taken to be the perimeter's operator"
                            : "nobody is stated to run it; taken to be whom the catalogue says")
                }
            }
        }
        let others = model.takenForGranted.compactMap { assumption -> InlayHint? in
            guard let key = Self.key(of: assumption.kind), let value = assumption.value else {
                return nil
            }
            let whose = assumption.kind == .capacityLevel ? assumption.name : nil
            return hint(
                "\(whose.map { "\($0) " } ?? "")\(key): \(value)", at: assumption.path,
                because: AssumptionWords.sentence(of: assumption))
        }
        return (operators + others).filter {
            range.lowerBound <= $0.offset && $0.offset <= range.upperBound
        }.sorted { ($0.offset, $0.label) < ($1.offset, $1.label) }
    }

    /// The key that would say what was taken for granted; `nil` for what no value was taken for.
    private static func key(of kind: Assumption.Kind) -> String? {
        switch kind {
        case .channelLevel, .keyLevel, .releaseLevel, .detectionLevel, .capacityLevel: "level"
        case .owner: "owner"
        case .catalogue, .jurisdiction, .facility, .keyPlace, .usePlace, .claimAgainstHost,
            .statedExits, .channelKind, .shareRelease, .chipsLevel, .copyPurpose, .controlOperator,
            .sharedModes, .reachBasis, .parent, .requirementLevel, .movesAtOnce, .unstatedCopies,
            .capacityPlace,
            .ownAdministration, .noWorkload, .noWeights:
            nil
        }
    }

    /// A hint behind the name of what a path leads to, if that is written in this text.
    private func hint(_ label: String, at path: String, because reason: String) -> InlayHint? {
        let documents = check.input.flatMap { $0.dated?.document ?? $0.document }
        guard let text = chain.first, let place = documents?.place(of: path),
            place.file == text.file
        else { return nil }
        let offset = text.syntax.places.offset(ofLine: place.line, column: place.column)
        return InlayHint(
            file: text.file, offset: text.endOfName(at: offset), label: label, reason: reason)
    }
}

extension DraftText {
    /// The end of the key or value that begins at an offset; of a mapping in brackets, of what names it
    /// there.
    func endOfName(at offset: Int) -> Int {
        guard !syntax.tokens.isEmpty else { return offset }
        let token = syntax.tokens[syntax.tokenIndex(at: offset)]
        guard token.range.contains(offset) else { return offset }
        if token.kind == .mappingStart,
            let node = syntax.nodes.indices.first(where: {
                syntax.nodes[$0].start == offset && syntax.nodes[$0].kind == .mapping
            }), let named = ["use", "id", "in"].lazy.compactMap({ entry($0, of: node) }).first
        {
            return written(named).upperBound
        }
        return token.range.upperBound
    }
}
