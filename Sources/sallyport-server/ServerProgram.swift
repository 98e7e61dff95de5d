import PageServer
import Phrases
import SystemPackage

/// The program that serves the pages of a model: `sallyport watch` starts it.
enum ServerProgram {
    /// How long nobody looks at the files, in milliseconds.
    private static let pause = 250
    /// After how many looks the listeners hear that the stream is alive.
    private static let looksPerBeat = 40

    /// The statuses with which it ends; those of `sallyport` for the same.
    private enum Ending: Int32 {
        case fine = 0
        case usage = 64
        case inputOutput = 74
    }

    /// Serves until somebody asks it to end.
    ///
    /// - Returns: the status.
    static func run() -> Int32 {
        guard let arguments = ServerArguments(words: Array(CommandLine.arguments.dropFirst()))
        else {
            tell("this program is started by 'sallyport watch MODEL': use that")
            return Ending.usage.rawValue
        }
        return serve(arguments).rawValue
    }

    private static func serve(_ arguments: ServerArguments) -> Ending {
        // Before any thread is there, so that no thread takes them.
        let signals = StopSignals()
        let board = EventBoard()
        let shelf = SiteShelf()
        let port: Int
        do {
            port = try PageListener(shelf, board).listen(on: arguments.port)
        } catch {
            tell(
                "port \(arguments.port) of 127.0.0.1 cannot be had (\(error)): name another with "
                    + "--port, or leave it out")
            return .inputOutput
        }
        let model = WatchedModel(
            file: arguments.model, catalogueFile: arguments.catalogue,
            desk: .local(
                model: arguments.model, catalogue: arguments.catalogue, root: arguments.root),
            start: { work in Task.detached(operation: work) },
            tell: { board.post(WatchSite.event(version: $0, answered: $1)) })
        let secret = PageSecret.random()
        shelf.put(WatchSite(model, behind: RequestGate(secret: secret, port: port)))
        model.look()
        do {
            try FileDescriptor.standardOutput.writeAll(
                "http://127.0.0.1:\(port)/\(secret.text)/\n".utf8)
        } catch {
            tell("the address cannot be written to standard output: \(error)")
            return .inputOutput
        }
        tell("watching \(arguments.model); whoever has the address can read it; Ctrl-C ends")
        var looks = 0
        while !signals.wait(milliseconds: pause) {
            model.look()
            looks += 1
            if looks % looksPerBeat == 0 { board.beat() }
        }
        return .fine
    }

    private static func tell(_ words: String) {
        let line = InertText.printed(InertText.line("sallyport: \(words)")) + "\n"
        _ = try? FileDescriptor.standardError.writeAll(line.utf8)
    }
}
