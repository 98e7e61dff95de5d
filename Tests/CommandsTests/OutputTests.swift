import Foundation
import Testing

struct OutputTests {
    @Test func aFileIsWrittenWholeAndAsTheTerminalShowsIt() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("out.txt", String(repeating: "old ", count: 10_000))
        let shown = try Command.run("analyse", SeedModel.path("single"))
        let written = try Command.run(
            "analyse", SeedModel.path("single"), "--output", scratch.path("out.txt"))
        #expect(written.status == 0)
        #expect(written.output.isEmpty)
        #expect(try Data(contentsOf: scratch.url.appendingPathComponent("out.txt")) == shown.output)
        #expect(scratch.names == ["out.txt"])
        for path in ["-", "/dev/stdout"] {
            let dash = try Command.run(
                "analyse", SeedModel.path("single"), "--output", path, in: scratch.url)
            #expect(dash.writes(shown.output))
        }
        #expect(scratch.names == ["out.txt"])
    }

    @Test func aFolderThatIsNotThereIsNamedAsTheCause() throws {
        for arguments in [["schema"], ["diagram", SeedModel.path("single")]] {
            let outcome = try Command.run(arguments + ["--output", "/nowhere/at/all"])
            #expect(outcome.status == 74)
            #expect(
                outcome.errors
                    == "sallyport: cannot write /nowhere/at/all: its folder does not exist\n")
        }
    }

    /// In our words, whichever way the output is written.
    @Test func whatTheSystemRefusesIsToldWithTheCause() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("file", "")
        try scratch.write(
            "tree.xml",
            """
            <opsa-mef><define-fault-tree name="t"><define-gate name="g"><or><event name="a"/>\
            <event name="b"/></or></define-gate><define-basic-event name="a"/>\
            <define-basic-event name="b"/></define-fault-tree></opsa-mef>
            """)
        let model = SeedModel.path("single")
        let folder = scratch.url.path
        for (arguments, words) in [
            (
                ["analyse", model, "--output", folder],
                "write \(folder): it is a folder: name a file in it"
            ),
            (
                ["fault-tree", scratch.path("tree.xml"), "--output", folder],
                "write \(folder): it is a folder: name a file in it"
            ),
            (
                ["analyse", model, "--output", "/dev/full"],
                "write /dev/full: no space is left there: make room, or name another place"
            ),
            (
                ["analyse", model, "--figures", scratch.path("file")],
                "make the folder \(scratch.path("file")): something else of that name is there: "
                    + "name another"
            ),
        ] {
            let outcome = try Command.run(arguments)
            #expect(outcome.status == 74)
            #expect(outcome.errors == "sallyport: cannot \(words)\n")
        }
    }

    @Test func aWrongModelLeavesAnOldFileAlone() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("wrong.yaml", "sallyport: 1\nbad: 1\n")
        try scratch.write("out", "kept")
        for options in [["analyse"], ["diagram"], ["export", "--to", "graphml"]] {
            let outcome = try Command.run(
                options + [scratch.path("wrong.yaml"), "--output", scratch.path("out")])
            #expect(outcome.status == 2)
        }
        let figures = try Command.run(
            "analyse", scratch.path("wrong.yaml"), "--figures", scratch.path("figures"))
        #expect(figures.status == 2)
        #expect(scratch.names == ["out", "wrong.yaml"])
        #expect(try String(contentsOfFile: scratch.path("out"), encoding: .utf8) == "kept")
    }

    /// A link stays a link and a pipe stays a pipe; only what they lead to is written.
    @Test func linksAndPipesAreWrittenThrough() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("real", "old")
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: scratch.path("link"), withDestinationPath: scratch.path("real"))
        let model = SeedModel.path("single")
        let shown = try Command.run("export", model, "--to", "yaml").output
        let outcome = try Command.run(
            "export", model, "--to", "yaml", "--output", scratch.path("link"))
        #expect(outcome.status == 0)
        #expect(
            try manager.destinationOfSymbolicLink(atPath: scratch.path("link"))
                == scratch.path("real"))
        #expect(manager.contents(atPath: scratch.path("real")) == shown)

        try #require(mkfifo(scratch.path("pipe"), 0o600) == 0)
        // Held open at both ends, so that neither end waits; what is written fits into the pipe.
        let end = open(scratch.path("pipe"), O_RDWR | O_NONBLOCK)
        defer { close(end) }
        let piped = try Command.run(
            "export", model, "--to", "yaml", "--output", scratch.path("pipe"))
        #expect(piped.status == 0)
        #expect(try FileHandle(fileDescriptor: end).read(upToCount: shown.count) == shown)
        #expect(scratch.names == ["link", "pipe", "real"])
    }

    /// A run that is ended half-way leaves no half file: what is proved, whole and marked.
    ///
    /// It is ended by `SIGTERM`: where tests run, `SIGINT` may be ignored and be so inherited.
    @Test func anInterruptedRunLeavesNoHalfFile() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("slow.json", StopTests.layered(parties: 60, layers: 60))
        try scratch.write("out.txt", "kept")
        let outcome = try Command.run(
            "compare", scratch.path("slow.json"), scratch.path("slow.json"), "--effort",
            "thorough", "--output", scratch.path("out.txt"), terminatedAfter: 1)
        #expect(outcome.status == 3)
        #expect(scratch.names == ["out.txt", "slow.json"])
        let text = try String(contentsOfFile: scratch.path("out.txt"), encoding: .utf8)
        #expect(text.contains("Not everything was looked for: work was stopped early"))
        #expect(text.contains("Nothing here is legal advice"))
    }

    /// `analyse` ends with what is proved so far, whole and marked, and with a status of its own.
    @Test func aStoppedAnalysisWritesWhatIsProved() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("slow.json", StopTests.layered(parties: 60, layers: 60))
        let outcome = try Command.run(
            "analyse", scratch.path("slow.json"), "--effort", "thorough", "--output",
            scratch.path("out.txt"), terminatedAfter: 1)
        #expect(outcome.status == 3)
        #expect(!outcome.isSignalled)
        #expect(scratch.names == ["out.txt", "slow.json"])
        let text = try String(contentsOfFile: scratch.path("out.txt"), encoding: .utf8)
        #expect(text.contains("Not everything was looked for: work was stopped early"))
        #expect(text.contains("proofs and"))
        let log = try Command.run(
            "analyse", scratch.path("slow.json"), "--seconds", "0", "--format", "sarif")
        #expect(log.status == 3)
        #expect(String(decoding: log.output, as: UTF8.self).contains("Not everything was looked"))
        let clock = try Command.run(
            "analyse", scratch.path("slow.json"), "--seconds", "0", "--format", "json")
        #expect(clock.status == 3)
        let found = try WrittenFindings(clock.output)
        #expect((found.object["extent"] as? [String: Any])?["ending"] as? String == "stopped")
        #expect(found.list("exposure").allSatisfy { $0["completeUpTo"] as? Int == 1 })
    }

    /// What is not proved within the effort breaks a requirement, and the line says why.
    @Test func whatIsCutIsToldAndNotTakenForSafe() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("slow.json", StopTests.layered(parties: 60, layers: 60))
        let one = try Command.run(
            "analyse", scratch.path("slow.json"), "--max-order", "1", "--format", "json")
        #expect(one.status == 0)
        let found = try WrittenFindings(one.output)
        #expect((found.object["extent"] as? [String: Any])?["ending"] as? String == "answered")
        #expect(found.list("exposure").allSatisfy { $0["complete"] as? Bool == false })
    }
}
