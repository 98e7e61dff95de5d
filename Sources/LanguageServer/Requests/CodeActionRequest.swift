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
        for fix in draft.fixes(in: range) {
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
