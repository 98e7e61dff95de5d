/// What an editor can show, as far as it said so.
package struct ClientAbilities: Hashable, Sendable {
    /// Texts with a place to go on writing at.
    package var takesSnippets = false
    /// Marked-up text, beside a word and beside what may be written.
    package var showsMarkdown = false
    /// Symbols within symbols.
    package var nestsSymbols = false
    /// To ask what is renamed before a new name is written.
    package var preparesRename = false
    /// Changes that say of which version of a text they are.
    package var takesVersionedChanges = false
    /// Changes that are offered as such, not as commands.
    package var takesCodeActions = false
    /// To be asked to tell us which files change.
    package var watchesFiles = false
    /// To be told that lenses are to be asked for again.
    package var refreshesLenses = false
    /// To be told that hints are to be asked for again.
    package var refreshesHints = false
    /// Remarks at further places of a diagnostic.
    package var showsRemarks = false

    /// An editor that said nothing.
    package init() {}

    /// Reads the member `capabilities` of the first request.
    package init(_ value: JSONValue?) {
        let text = value?["textDocument"]
        let space = value?["workspace"]
        let item = text?["completion"]?["completionItem"]
        takesSnippets = item?["snippetSupport"]?.isTrue ?? false
        let formats =
            (text?["hover"]?["contentFormat"]?.items ?? [])
            + (item?["documentationFormat"]?.items ?? [])
        showsMarkdown = formats.contains("markdown")
        nestsSymbols =
            text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.isTrue ?? false
        preparesRename = text?["rename"]?["prepareSupport"]?.isTrue ?? false
        takesVersionedChanges = space?["workspaceEdit"]?["documentChanges"]?.isTrue ?? false
        takesCodeActions = text?["codeAction"]?["codeActionLiteralSupport"] != nil
        watchesFiles =
            space?["didChangeWatchedFiles"]?["dynamicRegistration"]?.isTrue ?? false
        refreshesLenses = space?["codeLens"]?["refreshSupport"]?.isTrue ?? false
        refreshesHints = space?["inlayHint"]?["refreshSupport"]?.isTrue ?? false
        showsRemarks = text?["publishDiagnostics"]?["relatedInformation"]?.isTrue ?? false
    }
}
