import ArgumentParser
import ModelFormat
import PageServer
import SystemPackage

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

    @Option(
        name: .customLong("catalogue"),
        help: "A file with controls and other entries that add to or override the catalogue.",
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogueFile: String?

    @Option(help: .root, completion: .directory)
    var root: String?

    @Option(help: "The port to listen on; left out, any that is free.")
    var port = 0

    func validate() throws {
        if file == "-" {
            throw ValidationError("studio takes a file: standard input cannot be saved.")
        }
        if !(0...65_535).contains(port) {
            throw ValidationError("--port must be 0 to 65535.")
        }
    }

    func run() throws {
        // A file that cannot be read, rather than one that is begun.
        if let file, FileIdentity(of: file) != nil || Self.isFolder(file) {
            _ = try InputFile(file).bytes()
        }
        if let catalogueFile { _ = try CatalogueInput.book(overriddenBy: catalogueFile) }
        let arguments = ServerArguments(
            .studio, model: file, catalogue: catalogueFile, root: root, port: port,
            isReadOnly: readOnly)
        try SiblingProgram(ServerArguments.program).takeOver(arguments.words)
    }

    private static func isFolder(_ path: String) -> Bool {
        (try? FileDescriptor.open(FilePath(path), .readOnly, options: .directory).close()) != nil
    }
}
