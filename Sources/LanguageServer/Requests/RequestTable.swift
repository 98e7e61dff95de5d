/// The requests that are answered, by name.
package enum RequestTable {
    /// All of them, in the order in which abilities are told.
    package static let all: [any EditorRequest.Type] = [
        CompletionRequest.self, CompletionResolveRequest.self, HoverRequest.self,
        DefinitionRequest.self, ReferencesRequest.self, PrepareRenameRequest.self,
        RenameRequest.self, DocumentSymbolRequest.self, WorkspaceSymbolRequest.self,
        CodeActionRequest.self, CodeLensRequest.self, InlayHintRequest.self,
        FormattingRequest.self,
    ]

    /// The request of that name.
    package static func request(_ method: String) -> (any EditorRequest.Type)? {
        all.first { $0.method == method }
    }
}
