import ArgumentParser
import ModelFormat
import PageServer

/// The command `studio`, which lets somebody write a model in the browser and see what follows.
struct StudioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "studio",
        abstract: "Build a model in the browser, as text or by forms, and see who can fail alone.",
        discussion: """
            Prints an address on this machine. The page there has the text beside forms that write \
            it, the map, the verdict and everybody who can fail alone, what each change gained and \
            lost since the last save, options and unknowns as switches, and the cheapest remedy. It \
            begins with a file, a template, questions, or a file of another tool (Docs/Studio.md).

            Saving writes the file whole; one that somebody else changed meanwhile is never written \
            over. With --read-only nothing is written.

            Only this machine is listened to, and only whoever has the address gets anything: there is \
            a secret in it. No file outside the model's folder, or --root, is read. Ctrl-C or SIGTERM \
            ends it with status 0.
            """)

    @Argument(
        help: "The model (YAML or JSON) to write; left out, a new one in this folder.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String?

    @Flag(help: "Write nothing: what is tried out is lost when the page is closed.")
    var readOnly = false

    @OptionGroup var served: ServedArguments

    func validate() throws {
        if file == "-" {
            throw ValidationError("studio takes a file: standard input cannot be saved.")
        }
    }

    func run() throws {
        // A file that is there and cannot be read, rather than one that is begun.
        if let file {
            do throws(ModelFileError) { _ = try InputFile(file).bytes() } catch {
                guard case .unreadable(_, .absent) = error else { throw error }
            }
        }
        try served.checkCatalogue()
        let arguments = ServerArguments(
            .studio, model: file, catalogue: served.catalogueFile, root: served.root,
            port: served.port, isReadOnly: readOnly)
        try SiblingProgram(ServerArguments.program).takeOver(arguments.words)
    }
}
