import ArgumentParser
import Glibc
import LanguageServer
import ModelFormat
import Outputs
import SystemPackage

/// The command `lsp`, which serves an editor.
struct LspCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: "Serve an editor: diagnostics, names and answers while a model is written.",
        discussion: """
            Speaks the Language Server Protocol 3.17 on standard input and output. An editor starts \
            it; Docs/Editors.md says how for VS Code, Neovim, Helix, Emacs and Kate.

            Above each party, parent and jurisdiction stands what follows if it alone fails, as \
            analyse says for the same text, saved or not. YAML that is no model is left alone. A \
            model may extend what lies below its own folder, or below a folder that the editor has \
            open.

            It ends when the editor says so or is gone: with status 0 if it was shut down before, \
            otherwise with 1, as the protocol has it.
            """)

    @Flag(help: "What editors write that know other ways too; this is the only one.")
    var stdio = false

    @Option(
        name: .customLong("catalogue"),
        help: "A file with controls and other entries that add to or override the catalogue.",
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    func run() throws {
        let catalogue = try catalogueFile.map(CatalogueInput.book(overriddenBy:))
        let channel = EditorChannel()
        let inbox = Inbox(channel.read)
        var server = LanguageServer(
            LanguageSession(version: ToolVersion.current, catalogue: catalogue), inbox: inbox
        ) { bytes, meanwhile in
            do throws(FileFault) {
                try channel.write(bytes, listening: { !inbox.isFull && !inbox.hasEnded }, meanwhile)
            } catch {
                throw OutputFault.unwritten(nil, error)
            }
        }
        // The protocol's number for an editor that was gone without a word.
        if try server.run() != 0 { throw AlreadyTold(status: .requirementBroken) }
    }
}
