import Foundation
import Testing

/// Readers say what is wrong in words of ours, read what they say they read, and never wait.
struct QuietReaderTests {
    /// What libxml2 would print by itself is one diagnostic with its place.
    @Test(arguments: [["graph"], ["analyse"], ["fault-tree"]])
    func aWrongByteIsToldOnce(_ arguments: [String]) throws {
        let file = HostileCase.path("libxml2-speaks.graphml")
        let outcome = try Command.run(arguments + [file])
        #expect(outcome.status == 2)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("\(file):1:"))
        #expect(outcome.errors.contains("this byte is not ISO-2022-JP"), "\(outcome.errors)")
    }

    /// The encodings of Docs/GraphML.md.
    @Test(arguments: [
        ("UTF-8", String.Encoding.utf8), ("UTF-16", .utf16), ("ISO-8859-1", .isoLatin1),
        ("windows-1252", .windowsCP1252), ("Shift_JIS", .shiftJIS),
    ])
    func anEncodingThatIsNamedIsRead(_ name: String, _ encoding: String.Encoding) throws {
        let word = name == "Shift_JIS" ? "東京" : "Zürich"
        let text = """
            <?xml version="1.0" encoding="\(name)"?><graphml><graph edgedefault="directed">\
            <node id="\(word)"/><node id="b"/><edge source="\(word)" target="b"/></graph></graphml>
            """
        let bytes = try #require(text.data(using: encoding))
        let outcome = try Command.run(
            "graph", "-", "--from", word, "--to", "b", "--format", "json", input: bytes)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains(word))
    }

    @Test func anUnknownEncodingAndAByteOrderMarkAreTold() throws {
        let unknown = "<?xml version=\"1.0\" encoding=\"no-such\"?><graphml/>"
        let outcome = try Command.run("graph", "-", input: Data(unknown.utf8))
        #expect(outcome.status == 2)
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        let model = try SeedModel.text("single")
        let marked = Data([0xEF, 0xBB, 0xBF]) + Data(model.utf8)
        #expect(try Command.run("check", "-", input: marked).status == 0)
        let wide = try #require(model.data(using: .utf16))
        let refused = try Command.run("check", "-", input: wide)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("UTF-8"), "\(refused.errors)")
    }

    /// Files of the system that never end or have nothing to give are not waited for.
    @Test(arguments: [
        "/proc/kmsg", "/proc/self/mem", "/proc/self/pagemap", "/sys/kernel/tracing/trace_pipe",
        "/sys/kernel/debug/tracing/trace_pipe", "/dev/zero", "/dev/tty", "/proc/self/fd/0",
        "/proc/self/environ",
    ])
    func aFileOfTheSystemIsNotWaitedFor(_ file: String) throws {
        for arguments in [["check"], ["graph"], ["fault-tree"]] {
            let start = Date()
            let outcome = try Command.run(arguments + [file])
            #expect([2, 74].contains(outcome.status) && !outcome.isSignalled, "\(arguments)")
            #expect(Date().timeIntervalSince(start) < 15)
        }
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try #require(mkfifo(scratch.path("pipe"), 0o600) == 0)
        let outcome = try Command.run("check", scratch.path("pipe"))
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("is not a regular file"))
    }
}
