import Foundation
import Testing

/// A new git repository for one test, which no setting of whoever runs the tests changes.
struct GitScratch {
    let scratch: Scratch

    /// The git of the system; `nil` where there is none, and tests that need it say so.
    static let program: URL? = ["/usr/bin/git", "/usr/local/bin/git", "/bin/git"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
        .map { URL(fileURLWithPath: $0) }

    init() throws {
        scratch = try Scratch()
        try git("init", "--quiet", "--initial-branch=main")
    }

    func remove() { scratch.remove() }

    /// Runs git in the repository; a failure is one of the test.
    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let program = try #require(Self.program, "git is not here")
        let outcome = try Command.run(
            [
                "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", program.path,
                "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false",
            ] + arguments, of: URL(fileURLWithPath: "/usr/bin/env"), in: scratch.url)
        try #require(outcome.status == 0, "git \(arguments): \(outcome.errors)")
        return outcome.text.trimmingCharacters(in: .newlines)
    }

    /// Writes a file, whose folder is made.
    func write(_ name: String, _ text: String) throws {
        let place = scratch.url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    /// Commits everything.
    @discardableResult
    func commit() throws -> String {
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "x")
        return try git("rev-parse", "HEAD")
    }

    /// Runs the program in the repository.
    func run(_ arguments: String...) throws -> Command.Outcome {
        try Command.run(arguments, in: scratch.url)
    }

    /// A model in which nobody suffices alone for exfiltration: the lab and a guard hold the door.
    static let base = """
        sallyport: 1
        title: Small
        defenders: { lab: { role: lab }, guard: { role: other, title: The guard } }
        perimeters: { room: { operator: { all: [lab, guard] }, level: SL5, status: claimed, exits: stated } }
        weights: { w: { copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: { all: [lab, guard] }, level: SL5 } }
        workloads: { run: { all: [ { capacity: lab }, { capacity: guard } ] } }

        """
}
