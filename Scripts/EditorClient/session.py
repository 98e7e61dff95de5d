"""A session with `sallyport lsp` by pygls' client: every answer is read by the types that lsprotocol makes
from the protocol's own description, so that one of another shape ends it."""

import asyncio
import pathlib
import sys

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = ROOT / "Models" / "seed-case" / "single.yaml"


class Failed(Exception):
    """Something was not as it is to be."""


def expect(holds, what):
    print(("  " if holds else "NOT "), what)
    if not holds:
        raise Failed(what)


def place(text, word, behind=0):
    """The position of a word, in UTF-16 units."""
    start = text.index(word) + behind
    line = text.count("\n", 0, start)
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return types.Position(line=line, character=len(before.encode("utf-16-le")) // 2)


async def session(program):
    client = LanguageClient("editor-client", "1")
    told = asyncio.Queue()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def diagnostics(parameters: types.PublishDiagnosticsParams):
        told.put_nowait(parameters)

    @client.feature(types.PROGRESS)
    def progress(parameters):
        pass

    await client.start_io(program, "lsp")
    begun = await client.initialize_async(
        types.InitializeParams(
            capabilities=types.ClientCapabilities(
                general=types.GeneralClientCapabilities(
                    position_encodings=[types.PositionEncodingKind.Utf16]
                ),
                text_document=types.TextDocumentClientCapabilities(
                    document_symbol=types.DocumentSymbolClientCapabilities(
                        hierarchical_document_symbol_support=True
                    ),
                    completion=types.CompletionClientCapabilities(
                        completion_item=types.ClientCompletionItemOptions(snippet_support=True)
                    ),
                    hover=types.HoverClientCapabilities(
                        content_format=[types.MarkupKind.Markdown]
                    ),
                    rename=types.RenameClientCapabilities(prepare_support=True),
                    code_action=types.CodeActionClientCapabilities(
                        code_action_literal_support=types.ClientCodeActionLiteralOptions(
                            code_action_kind=types.ClientCodeActionKindOptions(
                                value_set=[types.CodeActionKind.QuickFix]
                            )
                        )
                    ),
                ),
            ),
            workspace_folders=[types.WorkspaceFolder(uri=ROOT.as_uri(), name="sallyport")],
        )
    )
    expect(begun.server_info.name == "sallyport", "begins")
    client.initialized(types.InitializedParams())

    uri = MODEL.as_uri()
    text = MODEL.read_text()
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri=uri, language_id="yaml", version=1, text=text)
        )
    )
    first = await asyncio.wait_for(told.get(), 60)
    errors = [item for item in first.diagnostics if item.severity == types.DiagnosticSeverity.Error]
    expect(first.version == 1 and not errors, "the model is right")

    this = types.TextDocumentIdentifier(uri=uri)
    word = "role: cloud"
    start = place(text, word, len("role: "))
    end = types.Position(start.line, start.character + len("cloud"))
    stretch = types.Range(start, end)

    def write(version, old_end, new):
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=uri, version=version),
                [
                    types.TextDocumentContentChangePartial(
                        range=types.Range(start, old_end), text=new
                    )
                ],
            )
        )

    write(2, end, "clowd")
    wrong = await asyncio.wait_for(told.get(), 60)
    expect(wrong.version == 2, "diagnostics are of the last version")
    expect([item.code for item in wrong.diagnostics if item.range == stretch], "a mistake is told")
    fixes = await client.text_document_code_action_async(
        types.CodeActionParams(
            this, stretch, types.CodeActionContext(diagnostics=wrong.diagnostics)
        )
    )
    expect(any("cloud" in fix.title for fix in fixes), "it is mended: " + fixes[0].title)
    write(3, end, "cloud")
    await asyncio.wait_for(told.get(), 60)

    offered = await client.text_document_completion_async(types.CompletionParams(this, start))
    labels = [item.label for item in offered.items]
    expect("cloud" in labels and "lab" in labels, f"{len(labels)} values are offered for a role")
    item = next(item for item in offered.items if item.label == "cloud")
    more = await client.completion_item_resolve_async(item)
    expect(more.label == "cloud", "one is explained")

    name = place(text, "operator: aws", len("operator: "))
    found = await client.text_document_definition_async(types.DefinitionParams(this, name))
    expect(found[0].range.start == place(text, "\n  aws: ", 3), "leads to where a name is declared")
    uses = await client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(include_declaration=True), this, name)
    )
    expect(len(uses) > 2, f"the name stands in {len(uses)} places")
    target = await client.text_document_prepare_rename_async(types.PrepareRenameParams(this, name))
    expect(target.placeholder == "aws", "the name can be changed")
    change = await client.text_document_rename_async(
        types.RenameParams(this, name, new_name="amazon-web")
    )
    edits = sum(len(found) for found in change.changes.values())
    expect(edits == len(uses), f"it is changed wherever it stands, in {len(change.changes)} files")
    hover = await client.text_document_hover_async(types.HoverParams(this, name))
    expect("AWS" in hover.contents.value, "the name is explained")

    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(this))
    expect("defenders" in [symbol.name for symbol in symbols], "symbols")
    every = await client.workspace_symbol_async(types.WorkspaceSymbolParams(query="aws"))
    expect(every, "symbols by a part of the name")
    lenses = await client.text_document_code_lens_async(types.CodeLensParams(this))
    expect(any(" opens with " in lens.command.title for lens in lenses), lenses[0].command.title)
    whole = types.Range(types.Position(0, 0), types.Position(text.count("\n"), 0))
    hints = await client.text_document_inlay_hint_async(types.InlayHintParams(this, whole))
    expect(hints is not None, f"{len(hints)} hints")
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(this, types.FormattingOptions(2, True))
    )
    expect(edits is not None, f"{len(edits)} changes of layout")

    client.text_document_did_close(types.DidCloseTextDocumentParams(this))
    gone = await asyncio.wait_for(told.get(), 60)
    expect(not gone.diagnostics, "closing takes the diagnostics away")
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    expect(client._server.returncode == 0, "ends well")


if __name__ == "__main__":
    try:
        asyncio.run(session(sys.argv[1]))
    except Failed:
        sys.exit(1)
