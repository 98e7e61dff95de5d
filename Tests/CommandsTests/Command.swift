import Foundation
import TestSupport

/// Runs the built program as a stranger would.
struct Command {
    /// What a run gave.
    struct Outcome {
        let status: Int32
        let isSignalled: Bool
        let output: Data
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }

        /// Whether another run wrote the same bytes; a failed comparison of the bytes themselves
        /// would print them all.
        func writes(_ other: Data) -> Bool { output == other }
    }

    /// No run takes longer than this; one that does is killed and has the status 9 by signal.
    ///
    /// It is there against a program that hangs, not against a machine that does other work beside.
    static let timeLimit = 60.0 * Double(Slowness.factor)

    /// The program: named by `SALLYPORT_BINARY`, or the one built beside the test bundle.
    static let program: URL = {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["SALLYPORT_BINARY"] { return URL(fileURLWithPath: path) }
        let folders =
            [URL(fileURLWithPath: CommandLine.arguments[0]), Bundle.main.bundleURL]
            .map { $0.deletingLastPathComponent() }
            + [Bundle.main.bundleURL, PackageRoot.url.appendingPathComponent(".build/debug")]
        let places = folders.map { $0.appendingPathComponent("sallyport") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? places[0]
    }()

    /// Runs the program to its end.
    ///
    /// - Parameter terminatedAfter: seconds after which it is asked to end, by `SIGTERM`.
    static func run(
        _ arguments: String..., input: Data? = nil, in folder: URL? = nil,
        terminatedAfter delay: Double? = nil
    ) throws -> Outcome {
        try run(arguments, input: input, in: folder, terminatedAfter: delay)
    }

    /// Runs the program from a shell, as `"$0" "$@"` of a script that may set limits and redirect.
    static func run(
        script: String, _ arguments: [String], input: Data? = nil, in folder: URL? = nil
    ) throws -> Outcome {
        try run(
            ["-c", script, program.path] + arguments, of: URL(fileURLWithPath: "/bin/sh"),
            input: input, in: folder)
    }

    static func run(
        _ arguments: [String], of executable: URL? = nil, input: Data? = nil,
        in folder: URL? = nil, terminatedAfter delay: Double? = nil
    ) throws -> Outcome {
        // Files, not pipes: nothing can fill up and stall.
        let scratch = try Scratch()
        defer { scratch.remove() }
        let process = Process()
        process.executableURL = executable ?? program
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? PackageRoot.url
        // Reports are as wide as whoever runs the tests has his terminal, unless nobody says so.
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "COLUMNS" }
        process.standardInput = try FileHandle(
            forReadingFrom: scratch.write("in", input ?? Data()))
        let (out, err) = (try scratch.write("out", Data()), try scratch.write("err", Data()))
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        // A thread that tests run on may block signals, and a child would inherit that.
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try process.run()
        let start = Date()
        var isTerminated = false
        while process.isRunning {
            usleep(2_000)
            let elapsed = Date().timeIntervalSince(start)
            if let delay, !isTerminated, elapsed > delay {
                process.terminate()
                isTerminated = true
            }
            if elapsed > timeLimit { kill(process.processIdentifier, SIGKILL) }
        }
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            isSignalled: process.terminationReason == .uncaughtSignal,
            output: try Data(contentsOf: out),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }
}

/// A new folder for one test.
struct Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    /// Writes a file and gives its place.
    @discardableResult
    func write(_ name: String, _ data: Data) throws -> URL {
        let file = url.appendingPathComponent(name)
        try data.write(to: file)
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL { try write(name, Data(text.utf8)) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// The names in the folder, sorted.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }
}

/// The models that come with the package.
enum SeedModel {
    static let folder = PackageRoot.url.appendingPathComponent("Models/seed-case")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

    static func path(_ name: String) -> String {
        folder.appendingPathComponent(name + ".yaml").path
    }

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name + ".yaml"), encoding: .utf8)
    }
}
