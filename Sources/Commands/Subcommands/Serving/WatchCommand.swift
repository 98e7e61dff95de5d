import ArgumentParser
import ModelFormat
import PageServer

/// The command `watch`, which shows a model that somebody writes elsewhere.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Show a model in the browser as it is written, and what each save changed.",
        discussion: """
            Prints an address on this machine; the page there has what check says of the file, the \
            report of analyse, and the coalitions gained and lost since the last save. It is renewed \
            whenever the model, a model that it extends or the catalogue file is saved. A text that is \
            wrong leaves the answers of the last one that was right, marked so (Docs/Watch.md).

            Only this machine is listened to, and only whoever has the address gets anything: there is \
            a secret in it. Nothing is written. Ctrl-C or SIGTERM ends it with status 0.
            """)

    @Argument(
        help: "The model (YAML), raw attack graph (JSON) or GraphML exported from one to watch.",
        completion: .file(extensions: ["yaml", "yml", "json", "graphml"]))
    var model: String

    @OptionGroup var served: ServedArguments

    func validate() throws {
        if model == "-" {
            throw ValidationError("watch takes a file: standard input is never saved again.")
        }
    }

    func run() throws {
        // A name that is mistyped, rather than a text that is wrong for now.
        _ = try InputFile(model).bytes()
        try served.checkCatalogue()
        let arguments = ServerArguments(
            .watch, model: model, catalogue: served.catalogueFile, root: served.root,
            port: served.port)
        try SiblingProgram(ServerArguments.program).takeOver(arguments.words)
    }
}
