import Workbench

/// `textDocument/codeAction`: changes that mend something, or try something out.
package enum CodeActionRequest: EditorRequest {
    package static let method = "textDocument/codeAction"
    package static let title = "Looking for changes"

    /// The most that is offered at one place.
    static let most = 200

    package static func ability(for client: ClientAbilities) -> JSONValue.Member? {
        .init(
            "codeActionProvider",
            client.takesCodeActions
                ? ["codeActionKinds": .list(Self.kinds.map { .text($0) })] : true)
    }

    private static let kinds = ["quickfix", "refactor.rewrite"]

    package static func answer(
        _ parameters: JSONValue, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> JSONValue {
        let document = try desk.document(DocumentURI(of: parameters))
        let range = try desk.offsets(parameters, in: document)
        // An editor that takes commands only has nothing to run them with.
        guard document.isModel, desk.client.takesCodeActions else { return [] }
        let only = parameters["context"]?["only"]?.items?.compactMap(\.text)
        let draft = desk.draft(of: document)
        let told = draft.diagnostics()
        var actions: [JSONValue] = []
        var remedies: [QuickFix] = []
        if isWanted(QuickFix.Kind.remedy.name, only) {
            remedies = try gateRemedies(for: document, in: range, at: &desk, asked: asked)
        }
        for fix in draft.fixes(in: range) + remedies {
            guard isWanted(fix.kind.name, only), actions.count < most else { continue }
            let mended = told.first { $0.diagnostic == fix.mends }
            actions.append(
                .object(some: [
                    "title": .text(fix.title),
                    "kind": .text(fix.kind.name),
                    "diagnostics": mended.map {
                        [DiagnosticText($0, of: document, at: desk).value]
                    },
                    "isPreferred": fix.kind == .spelling ? true : nil,
                    "edit": try desk.change(fix.edits, beside: document),
                ]))
        }
        return .list(actions)
    }

    /// What `harden` finds for a broken line of the gate.
    private static func gateRemedies(
        for document: OpenDocument, in range: Range<Int>, at desk: inout Desk, asked: AskedRequest
    ) throws(ResponseFault) -> [QuickFix] {
        let draft = desk.draft(of: document)
        guard draft.isInGate(range),
            let kept = try desk.answers(of: document, asked: asked), kept.isCurrent
        else { return [] }
        do {
            let found = try draft.gateRemedy(
                in: range, answers: kept.answers, unless: asked.isOutdated)
            if asked.isOutdated() { throw ResponseFault.modified }
            return found.map { [$0] } ?? []
        } catch let fault as ResponseFault {
            throw fault
        } catch {
            throw ResponseFault(.internalError, "a fault of sallyport: \(error)")
        }
    }

    /// Whether a kind, or one that it is part of, is asked for; all are where none is named.
    private static func isWanted(_ kind: String, _ only: [String]?) -> Bool {
        only.map { $0.contains { kind == $0 || kind.hasPrefix($0 + ".") || $0.isEmpty } } ?? true
    }
}

extension QuickFix.Kind {
    /// The protocol's name for it.
    fileprivate var name: String {
        switch self {
        case .spelling, .declaration: "quickfix"
        case .unknown, .remedy: "refactor.rewrite"
        }
    }
}
