import PageServer
import Phrases
import Studio
import SystemPackage

/// The program that serves the pages of a model: `sallyport watch` and `sallyport studio` start it.
enum ServerProgram {
    /// How long nobody looks at the files, in milliseconds.
    private static let pause = 250
    /// After how many looks the listeners hear that the stream is alive.
    private static let looksPerBeat = 40

    /// The most bytes of a request about a model that is watched.
    private static let watchBody = 1 << 20

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
            tell(
                "this program is started by 'sallyport watch MODEL' or 'sallyport studio': use one of these"
            )
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
            let longest = arguments.kind == .studio ? StudioSite.longestBody : watchBody
            port = try PageListener(shelf, board, longestBody: longest).listen(on: arguments.port)
        } catch {
            tell(
                "port \(arguments.port) of 127.0.0.1 cannot be had (\(error)): name another with "
                    + "--port, or leave it out")
            return .inputOutput
        }
        let secret = PageSecret.random()
        let gate = RequestGate(secret: secret, port: port)
        let look: @Sendable () -> Void
        let told: String
        switch arguments.kind {
        case .watch:
            (look, told) = watch(arguments, shelf, board, gate)
        case .studio:
            (look, told) = studio(arguments, shelf, board, gate)
        }
        look()
        do {
            try FileDescriptor.standardOutput.writeAll(
                "http://127.0.0.1:\(port)/\(secret.text)/\n".utf8)
        } catch {
            tell("the address cannot be written to standard output: \(error)")
            return .inputOutput
        }
        tell(told)
        var looks = 0
        while !signals.wait(milliseconds: pause) {
            look()
            looks += 1
            if looks % looksPerBeat == 0 { board.beat() }
        }
        return .fine
    }

    /// Puts up a model that somebody writes elsewhere.
    ///
    /// - Returns: what looks at its files, and what is said at the beginning.
    private static func watch(
        _ arguments: ServerArguments, _ shelf: SiteShelf, _ board: EventBoard, _ gate: RequestGate
    ) -> (look: @Sendable () -> Void, told: String) {
        let file = arguments.model ?? ""
        let model = WatchedModel(
            file: file, catalogueFile: arguments.catalogue,
            desk: .local(model: file, catalogue: arguments.catalogue, root: arguments.root),
            start: { work in Task.detached(operation: work) },
            tell: { board.post(WatchSite.event(version: $0, answered: $1)) })
        shelf.put(WatchSite(model, behind: gate))
        return (
            { model.look() }, "watching \(file); whoever has the address can read it; Ctrl-C ends"
        )
    }

    /// Puts up a model that is written on the page.
    private static func studio(
        _ arguments: ServerArguments, _ shelf: SiteShelf, _ board: EventBoard, _ gate: RequestGate
    ) -> (look: @Sendable () -> Void, told: String) {
        let settings = StudioSettings(
            file: arguments.model, catalogue: arguments.catalogue, root: arguments.root,
            isReadOnly: arguments.isReadOnly)
        let session = StudioSession(
            settings, desk: .local(settings), store: .local, tell: { board.post($0) })
        let page = arguments.page.map(StudioPage.folder) ?? .compiledIn
        shelf.put(StudioSite(session, page: page, behind: gate))
        let may = arguments.isReadOnly ? "read it" : "read and write it"
        return (
            { session.look() },
            "the studio of \(arguments.model ?? "a new model"); whoever has the address can \(may); "
                + "Ctrl-C ends"
        )
    }

    private static func tell(_ words: String) {
        let line = InertText.printed(InertText.line("sallyport: \(words)")) + "\n"
        _ = try? FileDescriptor.standardError.writeAll(line.utf8)
    }
}
