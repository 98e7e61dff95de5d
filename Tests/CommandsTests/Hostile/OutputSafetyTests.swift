import CAttributes
import Foundation
import TestSupport
import Testing

/// A file is written whole or not at all, where it is meant to be, with no more rights than it had.
struct OutputSafetyTests {
    private static let model = SeedModel.path("single")
    private static let tree = """
        <opsa-mef><define-fault-tree name="t"><define-gate name="g"><or><event name="a"/>\
        <event name="b"/></or></define-gate><define-basic-event name="a"/>\
        <define-basic-event name="b"/></define-fault-tree></opsa-mef>
        """

    /// Every way in which a file is written: at once, and piece by piece.
    private static func writings(_ scratch: Scratch) throws -> [[String]] {
        try scratch.write("tree.xml", tree)
        return [
            ["analyse", model, "--format", "html"],
            ["fault-tree", scratch.path("tree.xml"), "--minimal-sets"],
        ]
    }

    private static var strace: URL? { OutsideProgram.find("strace") }

    /// Runs the program with calls to the system that fail as they are told to.
    private static func run(
        _ arguments: [String], failing injections: [String], in folder: URL
    ) throws -> Command.Outcome {
        let strace = try #require(Self.strace)
        return try Command.run(
            ["-f", "-qq", "-o", "/dev/null"] + injections.flatMap { ["-e", "inject=" + $0] }
                + [Command.program.path] + arguments,
            of: strace, in: folder)
    }

    @Test func theModeIsKeptAndNothingRunsAsItsOwner() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for arguments in try Self.writings(scratch) {
            for (before, after) in [(0o600, 0o600), (0o644, 0o644), (0o6755, 0o755)] {
                try scratch.write("out", "old")
                #expect(chmod(scratch.path("out"), mode_t(before)) == 0)
                let outcome = try Command.run(arguments + ["--output", scratch.path("out")])
                #expect(outcome.status == 0, "\(outcome.errors)")
                #expect(try Self.mode(scratch.path("out")) == after)
            }
            unlink(scratch.path("out"))
            let fresh = try Command.run(
                script: "umask 027; exec \"$0\" \"$@\"",
                arguments + ["--output", scratch.path("out")])
            #expect(fresh.status == 0)
            #expect(try Self.mode(scratch.path("out")) == 0o640)
        }
        #expect(scratch.names == ["out", "tree.xml"])
    }

    @Test(.enabled(if: geteuid() == 0, "skipped: only the superuser may give files away"))
    func theOwnerIsKept() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for arguments in try Self.writings(scratch) {
            try scratch.write("out", "old")
            #expect(chown(scratch.path("out"), 12_345, 23_456) == 0)
            let outcome = try Command.run(arguments + ["--output", scratch.path("out")])
            #expect(outcome.status == 0)
            var status = stat()
            #expect(stat(scratch.path("out"), &status) == 0)
            #expect(status.st_uid == 12_345)
            #expect(status.st_gid == 23_456)
        }
    }

    /// Where a file names somebody beside its owner, the bits of the group are not the group's rights.
    @Test func theAccessListIsKeptAndNoneIsInherited() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let path = scratch.path("out")
        let list = Self.accessList(named: [4_321: 6])
        for arguments in try Self.writings(scratch) {
            try scratch.write("out", "old")
            #expect(chmod(path, 0o600) == 0)
            guard setxattr(path, "system.posix_acl_access", list, list.count, 0) == 0 else {
                print("no access lists here (\(errno)): not tried")
                return
            }
            #expect(try Self.mode(path) == 0o660)
            let kept = try Command.run(arguments + ["--output", path])
            #expect(kept.status == 0, "\(kept.errors)")
            #expect(Self.attribute("system.posix_acl_access", of: path) == list)
            #expect(try Self.mode(path) == 0o660)
            #expect(try String(contentsOfFile: path, encoding: .utf8) != "old")

            // The folder names somebody in each new file; the file that is replaced did not.
            unlink(path)
            try scratch.write("out", "old")
            #expect(chmod(path, 0o660) == 0)
            let folder = scratch.url.path
            #expect(setxattr(folder, "system.posix_acl_default", list, list.count, 0) == 0)
            let plain = try Command.run(arguments + ["--output", path])
            #expect(plain.status == 0, "\(plain.errors)")
            #expect(Self.attribute("system.posix_acl_access", of: path) == nil)
            #expect(try Self.mode(path) == 0o660)
            #expect(removexattr(folder, "system.posix_acl_default") == 0)
            unlink(path)
        }
    }

    /// An access list as Linux keeps it.
    ///
    /// Version 2, then tag, rights and number of each entry. The owner may read and write, the group
    /// and everybody else nothing.
    private static func accessList(named: [UInt32: UInt16]) -> [UInt8] {
        let nobody = UInt32.max
        let entries: [(tag: UInt16, rights: UInt16, number: UInt32)] =
            [(1, 6, nobody)] + named.sorted { $0.key < $1.key }.map { (2, $0.value, $0.key) }
            + [(4, 0, nobody), (16, 6, nobody), (32, 0, nobody)]
        func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
            withUnsafeBytes(of: value.littleEndian) { Array($0) }
        }
        return bytes(UInt32(2))
            + entries.flatMap { bytes($0.tag) + bytes($0.rights) + bytes($0.number) }
    }

    private static func attribute(_ name: String, of path: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 1 << 12)
        let count = getxattr(path, name, &bytes, bytes.count)
        return count < 0 ? nil : Array(bytes.prefix(count))
    }

    /// Where the file system has no files without a name, a name is used that nobody foresees and
    /// that no link stands at.
    @Test(.enabled(if: strace != nil, "skipped: strace is not on this machine"))
    func withoutNamelessFilesItIsWrittenAllTheSame() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let strace = try #require(Self.strace)
        // The folder is opened first; the second call asks for the nameless file. Without /proc a
        // nameless file cannot get a name either.
        let refusals = [
            ["-P", scratch.url.path, "-e", "inject=openat:error=EOPNOTSUPP:when=2"],
            ["-e", "inject=linkat:error=ENOENT"],
        ]
        for arguments in try Self.writings(scratch) {
            let shown = try Command.run(arguments)
            for refusal in refusals {
                for old in ["old", nil] {
                    unlink(scratch.path("out"))
                    if let old {
                        try scratch.write("out", old)
                        chmod(scratch.path("out"), 0o600)
                    }
                    let outcome = try Command.run(
                        ["-f", "-qq", "-o", scratch.path("trace")] + refusal
                            + [Command.program.path] + arguments
                            + ["--output", scratch.path("out")],
                        of: strace, in: scratch.url)
                    #expect(outcome.status == 0, "\(outcome.errors)")
                    let trace = try String(contentsOfFile: scratch.path("trace"), encoding: .utf8)
                    #expect(trace.contains("INJECTED"))
                    unlink(scratch.path("trace"))
                    let written = FileManager.default.contents(atPath: scratch.path("out"))
                    #expect(written == shown.output)
                    if old != nil { #expect(try Self.mode(scratch.path("out")) == 0o600) }
                    #expect(scratch.names == ["out", "tree.xml"])
                }
            }
        }
    }

    @Test(.enabled(if: strace != nil, "skipped: strace is not on this machine"))
    func anInterruptedCallIsNoError() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for arguments in try Self.writings(scratch) {
            let shown = try Command.run(arguments)
            try scratch.write("out", "old")
            let outcome = try Self.run(
                arguments + ["--output", scratch.path("out")],
                failing: ["write:error=EINTR:when=1..3", "fsync:error=EINTR:when=1..2"],
                in: scratch.url)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(FileManager.default.contents(atPath: scratch.path("out")) == shown.output)
            let piped = try Self.run(
                arguments, failing: ["write:error=EAGAIN:when=1..2"], in: scratch.url)
            #expect(piped.status == 0, "\(piped.errors)")
            #expect(piped.writes(shown.output))
        }
    }

    @Test(
        .enabled(if: strace != nil, "skipped: strace is not on this machine"),
        arguments: [
            ("write:error=ENOSPC:when=1", "no space is left there"),
            ("write:error=EDQUOT:when=1", "no space is left there"),
            ("fsync:error=EIO:when=1", "the device gives an error"),
            ("fsync:error=ENOSPC:when=1", "no space is left there"),
            ("renameat:error=EACCES", "you may not write there"),
            ("renameat:error=EROFS", "that place may only be read"),
        ])
    func whatTheSystemRefusesLeavesTheOldFile(_ failure: String, _ words: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for arguments in try Self.writings(scratch) {
            try scratch.write("out", "old")
            let outcome = try Self.run(
                arguments + ["--output", scratch.path("out")], failing: [failure],
                in: scratch.url)
            #expect(outcome.status == 74, "\(failure): \(outcome.errors)")
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
            #expect(try String(contentsOfFile: scratch.path("out"), encoding: .utf8) == "old")
            #expect(scratch.names == ["out", "tree.xml"])
        }
    }

    @Test func aFileThatMayNotGrowIsAnErrorAndLeavesNothing() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("out", "old")
        for target in ["out", "new"] {
            let outcome = try Command.run(
                script: "ulimit -f 8; exec \"$0\" \"$@\"",
                ["analyse", Self.model, "--format", "html", "--output", scratch.path(target)])
            #expect(outcome.status == 74)
            #expect(!outcome.isSignalled)
            #expect(
                outcome.errors.contains("a file may not be so large there"), "\(outcome.errors)")
        }
        let shown = try Command.run(
            script: "ulimit -f 8; exec \"$0\" \"$@\" > big",
            ["analyse", Self.model, "--format", "html"], in: scratch.url)
        #expect(shown.status == 74)
        #expect(scratch.names == ["big", "out"])
        #expect(try String(contentsOfFile: scratch.path("out"), encoding: .utf8) == "old")
    }

    /// Whatever a path is called, the file behind it is known.
    @Test func aFileThatIsReadIsNotWrittenOver() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("base.yaml", SeedModel.text("single"))
        try scratch.write("m.yaml", "extends: base.yaml\n")
        try scratch.write("tree.xml", Self.tree)
        try scratch.write("accept.yaml", "[]\n")
        try scratch.write(
            "preset.yaml",
            String(
                contentsOf: PackageRoot.url.appendingPathComponent("Models/presets/sl3.yaml"),
                encoding: .utf8))
        try scratch.write("catalogue.yaml", "sallyport-catalogue: 1\n")
        let graph = try Command.run("export", Self.model, "--to", "graphml")
        try scratch.write("g.graphml", graph.output)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("link"), withDestinationPath: "m.yaml")
        try FileManager.default.linkItem(
            atPath: scratch.path("m.yaml"), toPath: scratch.path("hard"))
        let before = scratch.names.map { FileManager.default.contents(atPath: scratch.path($0)) }
        let each = [
            ["analyse", "m.yaml"], ["export", "m.yaml", "--to", "yaml"],
            ["harden", "m.yaml"], ["egress", "m.yaml"], ["unknowns", "m.yaml"],
            ["describe", "m.yaml"], ["timeline", "m.yaml"], ["whatif", "m.yaml", "--fail", "aws"],
            ["compare", "m.yaml", Self.model],
        ]
        var runs = each.flatMap { arguments in
            ["m.yaml", "./m.yaml", "link", "hard", "base.yaml", scratch.path("m.yaml")].map {
                arguments + ["--output", $0]
            }
        }
        runs += [
            ["graph", "g.graphml", "--output", "g.graphml"],
            ["fault-tree", "tree.xml", "--output", "tree.xml"],
            ["analyse", "m.yaml", "--accept", "accept.yaml", "--output", "accept.yaml"],
            ["analyse", "m.yaml", "--require", "preset.yaml", "--output", "preset.yaml"],
        ]
        for arguments in runs {
            let outcome = try Command.run(arguments, in: scratch.url)
            #expect(outcome.status == 74, "\(arguments): \(outcome.errors)")
            #expect(outcome.errors.contains("it is a file that is read"), "\(outcome.errors)")
        }
        // A picture is never written under such a name at all.
        let picture = try Command.run(
            ["diagram", "m.yaml", "--output", "m.yaml"], in: scratch.url)
        #expect(picture.status == 64, "\(picture.errors)")
        let piped = try Command.run(
            script: "exec \"$0\" \"$@\" < m.yaml",
            ["export", "-", "--to", "yaml", "--stdin-folder", ".", "--output", "m.yaml"],
            in: scratch.url)
        #expect(piped.status == 74, "\(piped.errors)")
        #expect(
            scratch.names.map { FileManager.default.contents(atPath: scratch.path($0)) } == before)
    }

    @Test func aLinkThatLeadsNowhereIsTold() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: scratch.path("lost"), withDestinationPath: scratch.path("gone"))
        for arguments in try Self.writings(scratch) {
            let outcome = try Command.run(arguments + ["--output", scratch.path("lost")])
            #expect(outcome.status == 74)
            #expect(
                outcome.errors
                    == "sallyport: cannot write \(scratch.path("lost")): it is a link to "
                    + "a file that is not there: name the file itself\n")
        }
        let model = try Command.run("init", "--output", scratch.path("lost"))
        #expect(model.status == 74)
        #expect(scratch.names == ["lost", "tree.xml"])
        #expect(
            try manager.destinationOfSymbolicLink(atPath: scratch.path("lost"))
                == scratch.path("gone"))
    }

    /// No file that is opened gets the number of a standard output that is closed.
    @Test func aClosedDescriptorIsNotGivenToAFile() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let shown = try Command.run("analyse", Self.model)
        let closed = try Command.run(script: "exec \"$0\" \"$@\" >&-", ["analyse", Self.model])
        #expect(closed.status == 74)
        #expect(closed.errors == "sallyport: cannot write standard output: it is closed\n")
        for redirection in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"] {
            let outcome = try Command.run(
                script: "exec \"$0\" \"$@\" \(redirection)",
                ["analyse", Self.model, "--output", scratch.path("out")])
            #expect(outcome.status == 0, "\(redirection): \(outcome.errors)")
            #expect(FileManager.default.contents(atPath: scratch.path("out")) == shown.output)
        }
    }

    /// Of several who write one file at once, one wins, and its file is whole.
    @Test func ofManyWritersOneWinsWhole() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let names = SeedModel.names.prefix(4)
        let answers = try names.map { try Command.run("analyse", SeedModel.path($0)).output }
        let script =
            "for m in \"$@\"; do \"$0\" analyse \"$m\" --output out & done; wait"
        for _ in 0..<3 {
            _ = try Command.run(script: script, names.map(SeedModel.path), in: scratch.url)
            let written = FileManager.default.contents(atPath: scratch.path("out"))
            #expect(answers.contains { $0 == written })
            #expect(scratch.names == ["out"])
        }
    }

    @Test func initNeverReplacesAFile() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("m.yaml", "mine")
        let refused = try Command.run("init", "--output", scratch.path("m.yaml"))
        #expect(refused.status == 74)
        #expect(refused.errors.contains("is there already: name a new file"))
        #expect(try String(contentsOfFile: scratch.path("m.yaml"), encoding: .utf8) == "mine")
        let made = try Command.run("init", "--output", scratch.path("new.yaml"))
        #expect(made.status == 0, "\(made.errors)")
        #expect(scratch.names == ["m.yaml", "new.yaml", "sallyport.schema.json"])
    }

    private static func mode(_ path: String) throws -> Int {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return Int(status.st_mode & 0o7777)
    }
}
