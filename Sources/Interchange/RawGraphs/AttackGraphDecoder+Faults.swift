internal import AttackGraph
internal import ModelFormat
internal import Phrases
internal import YAMLKit

extension AttackGraphDecoder {
    /// A fault that the builder found, at its place in the text.
    func diagnostic(for fault: GraphFault, in root: YAMLNode) -> Diagnostic {
        let (code, list, position, name) = place(of: fault)
        let element = root[list]?.items.flatMap {
            $0.indices.contains(position) ? $0[position] : nil
        }
        let range = name.flatMap { element?.place(of: $0) } ?? element?.range ?? root.range
        return Diagnostic(code, fault.description, at: range)
    }

    private func place(
        of fault: GraphFault
    ) -> (DiagnosticCode, list: String, position: Int, name: String?) {
        switch fault {
        case .duplicate(let element, let id, let position):
            (.graphDuplicateID, list(of: element), position, id)
        case .undeclared(_, let id, let user, let position):
            (.graphUndeclared, list(of: user), position, id)
        case .levelOutOfRange(_, let position):
            (.graphLevelRange, "barriers", position, nil)
        case .personsOutOfRange(_, let position):
            (.graphWrongType, "barriers", position, nil)
        case .quorumOutOfRange(_, _, let position):
            (.graphQuorumRange, "barriers", position, nil)
        case .emptyLock(let position): (.graphEmptyLock, "barriers", position, nil)
        case .lockTooDeep(let position): (.graphLockTooDeep, "barriers", position, nil)
        case .reservedRootCause(let id, let position):
            (.graphReservedRoot, "roots", position, id)
        }
    }

    private func list(of element: GraphElement) -> String {
        switch element {
        case .party: "parties"
        case .rootCause: "roots"
        case .barrier: "barriers"
        case .step, .fact: "steps"
        case .consequence: "consequences"
        }
    }
}

extension YAMLNode {
    /// Where the first scalar that says `text` stands.
    fileprivate func place(of text: String) -> YAMLRange? {
        switch content {
        case .scalar(let scalar): scalar.text == text ? range : nil
        case .list(let items): items.lazy.compactMap { $0.place(of: text) }.first
        case .mapping(let entries): entries.lazy.compactMap { $0.value.place(of: text) }.first
        }
    }
}
