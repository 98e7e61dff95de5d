import Foundation
import ModelFormat
import Testing

@testable import Commands

/// Pictures as files of each form, and for a width on paper.
struct PaperCommandTests {
    private let single = SeedModel.path("single")

    @Test func anyOtherExtensionIsRefusedAndNothingWritten() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for name in ["path.jpg", "path.txt", "path.svgz", "path.2026", "path.svg.gz"] {
            let run = try Command.run(
                "diagram", single, "--matrix", "--output", scratch.path(name))
            #expect(run.status == 64, "\(name)")
            let named = name.split(separator: ".").last ?? ""
            #expect(
                run.errors.contains(
                    "pictures are written as .svg, .png or .pdf and not as .\(named)."), "\(name)")
        }
        let text = try Command.run(
            "timeline", SeedModel.path("single-timeline"), "--output", scratch.path("t.pdf"))
        #expect(text.status == 64)
        #expect(text.errors.contains("is named as a picture: add --format svg"))
        let chart = try Command.run(
            "egress", SeedModel.path("single-egress"), "--format", "svg", "--output",
            scratch.path("t.txt"))
        #expect(chart.status == 64)
        #expect(scratch.names.isEmpty)
    }

    @Test func aNameWithoutAnExtensionHoldsSVG() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let printed = try Command.run("diagram", single, "--matrix")
        for name in ["picture", "picture.svg", "picture.SVG", ".picture", "v1.2/picture"] {
            try FileManager.default.createDirectory(
                at: scratch.url.appendingPathComponent("v1.2"), withIntermediateDirectories: true)
            let run = try Command.run(
                "diagram", single, "--matrix", "--output", scratch.path(name))
            #expect(run.status == 0, "\(name)")
            let data = try Data(contentsOf: URL(fileURLWithPath: scratch.path(name)))
            #expect(printed.writes(data), "\(name)")
        }
    }

    @Test func pathOnlyGoesWithAPath() throws {
        for arguments in [["--map"], ["--matrix"], ["--around", "campus"]] {
            let run = try Command.run(["diagram", single, "--path-only"] + arguments)
            #expect(run.status == 64)
            #expect(run.errors.contains("--path-only draws a path"))
        }
        let bare = try Command.run("diagram", single, "--fail", "aws", "--path-only")
        #expect(bare.status == 0)
        #expect(!bare.text.contains("Lab administration"))
        #expect(bare.text.contains("AWS campus"))
    }

    @Test func everyPictureIsLaidOutForItsWidth() throws {
        let split = SeedModel.path("split-2-of-2")
        for command in [
            ["diagram", single, "--fail", "aws"], ["diagram", single, "--map"],
            ["diagram", single, "--matrix"], ["diagram", single, "--fail", "aws", "--path-only"],
            ["compare", single, split, "--format", "svg"],
            ["egress", SeedModel.path("single-egress"), "--format", "svg"],
            ["timeline", SeedModel.path("single-timeline"), "--format", "svg"],
        ] {
            let run = try Command.run(command + ["--width", "16 cm"])
            #expect(run.status == 0, "\(command)")
            #expect(run.text.contains("viewBox=\"20 20 623 "), "\(command)")
            #expect(run.text.contains(" width=\"16cm\" height=\""), "\(command)")
        }
    }

    @Test func whatIsTooNarrowSaysWhatItTakesAndWritesNothing() throws {
        let run = try Command.run("diagram", single, "--map", "--width", "2cm")
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(
            run.errors.hasPrefix(
                "sallyport: the picture cannot be laid out 2cm wide with letters of 8 pt or more: "
                    + "it takes --width "))
        let least = run.errors.split(separator: " ").last.map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let again = try Command.run("diagram", single, "--map", "--width", #require(least))
        #expect(again.status == 0)
        for width in ["16", "wide", "0cm", "16CM"] {
            let run = try Command.run("diagram", single, "--map", "--width", width)
            #expect(run.status == 64)
            #expect(run.errors.contains("is not a width: write a number and a unit"))
        }
        let text = try Command.run(
            "egress", SeedModel.path("single-egress"), "--width", "16cm")
        #expect(text.status == 64)
        #expect(text.errors.contains("--width goes with --format svg."))
    }

    // MARK: The converter

    /// Runs the program with a stand-in for `rsvg-convert` on its path, or with none.
    private func convert(
        _ script: String?, to name: String, _ arguments: [String] = []
    ) throws -> (run: Command.Outcome, file: Data?, said: String) {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let tools = scratch.url.appendingPathComponent("tools")
        try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
        if let script {
            let tool = tools.appendingPathComponent("rsvg-convert")
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: tool)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: tool.path)
        }
        let run = try Command.run(
            script:
                "PATH='\(tools.path)'; export PATH; cd '\(scratch.url.path)'; exec \"$0\" \"$@\"",
            ["diagram", single, "--matrix", "--output", scratch.path(name)] + arguments)
        let said = try? String(
            contentsOf: scratch.url.appendingPathComponent("said"), encoding: .utf8)
        return (run, FileManager.default.contents(atPath: scratch.path(name)), said ?? "")
    }

    @Test(arguments: ["picture.pdf", "picture.PNG"])
    func whereTheProgramIsMissingOneLineSaysWhatToInstall(name: String) throws {
        let (run, file, _) = try convert(nil, to: name)
        #expect(run.status == 74)
        #expect(file == nil)
        #expect(run.errors.hasPrefix("sallyport: cannot write /"))
        #expect(run.errors.contains("rsvg-convert, which is not there: install librsvg2-bin"))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func theProgramGetsThePictureAndItsAnswerIsTheFile() throws {
        let script = "echo \"$*\" > said; /bin/cat"
        let printed = try Command.run("diagram", single, "--matrix")
        let (run, file, said) = try convert(script, to: "picture.pdf")
        #expect(run.status == 0)
        #expect(said == "--format pdf\n")
        #expect(file.map(printed.writes) == true)
        #expect(try convert(script, to: "picture.png").said == "--format png --zoom 2\n")
        let paper = try convert(script, to: "picture.png", ["--width", "16cm"])
        #expect(paper.said == "--format png --zoom 3.125\n")
        // One that reads nothing does not end us.
        let deaf = try convert("exec 0<&-; echo picture", to: "picture.pdf")
        #expect(deaf.run.status == 0)
        #expect(deaf.file.map { String(decoding: $0, as: UTF8.self) } == "picture\n")
    }

    @Test(arguments: [
        ("echo 'no such font' >&2; echo more >&2; exit 3", "it ended with status 3: no such font"),
        ("kill -9 $$", "a signal ended it"), ("exit 0", "it ended with status 0"),
    ])
    func whatGoesWrongInItIsSaidInOneLine(script: String, says: String) throws {
        let (run, file, _) = try convert(script, to: "picture.pdf")
        #expect(run.status == 74)
        #expect(file == nil)
        #expect(run.errors.hasSuffix("picture.pdf: rsvg-convert: \(says)\n"))
    }

    @Test func aProgramThatGoesOnForEverOrWritesForEverIsEnded() throws {
        func process(_ program: String, _ arguments: [String] = []) -> ChildProcess {
            ChildProcess(program: program, arguments: arguments, environment: [:])
        }
        let soon = Duration.milliseconds(300)
        #expect(throws: ChildProcess.Fault.tooSlow) {
            try process("/bin/sh", ["-c", "sleep 30"]).run(upTo: 10, within: soon)
        }
        #expect(throws: ChildProcess.Fault.tooSlow) {
            try process("/bin/sh", ["-c", "exec >&- 2>&-; sleep 30"])
                .run(input: [1], upTo: 10, within: soon)
        }
        #expect(throws: ChildProcess.Fault.tooMuch) {
            try process("/bin/cat", ["/dev/zero"]).run(upTo: 1 << 20, within: .seconds(20))
        }
        #expect(throws: ChildProcess.Fault.absent) {
            try process("/nowhere/at-all").run(upTo: 10, within: soon)
        }
        let much = [UInt8](repeating: 7, count: 3 << 20)
        let echo = try process("/bin/cat").run(input: much, upTo: 4 << 20, within: .seconds(20))
        #expect(echo.status == 0)
        #expect(echo.output == much)
        // Nobody reads what it is given: that is no fault.
        let deaf = try process("/bin/true").run(input: much, upTo: 10, within: .seconds(20))
        #expect(deaf.status == 0)
    }

    /// With the program of the system, where it is there.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert")))
    func theSystemsProgramMakesBoth() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        var files: [Data] = []
        for name in ["a.pdf", "b.pdf", "c.png"] {
            let run = try Command.run(
                "diagram", single, "--matrix", "--width", "16cm", "--output", scratch.path(name))
            #expect(run.status == 0, "\(run.errors)")
            files.append(try Data(contentsOf: URL(fileURLWithPath: scratch.path(name))))
        }
        #expect(files[0].starts(with: Data("%PDF-".utf8)))
        #expect(files[0] == files[1])
        #expect(files[2].starts(with: [137, 80, 78, 71]))
        // 16 cm are 1,890 pixels at 300 to the inch.
        #expect(Array(files[2][16..<20]) == [0, 0, 0x07, 0x62])
        #expect(scratch.names == ["a.pdf", "b.pdf", "c.png"])
    }

    /// A program that was started for a picture does not go on when the one that started it ends.
    @Test func aSignalEndsTheProgramToo() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let program = try scratch.write(
            "rsvg-convert", Data("#!/bin/sh\necho $$ > pid\nexec sleep 50\n".utf8))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: program.path)
        let run = try Command.run(
            script: """
                PATH="$1:$PATH"; shift
                "$0" "$@" & main=$!
                while [ ! -s pid ]; do sleep 0.1; done
                kill -TERM $main; wait $main
                if kill -0 "$(cat pid)" 2> /dev/null; then echo left; else echo gone; fi
                """,
            [scratch.url.path, "diagram", single, "--output", "x.pdf"], in: scratch.url)
        #expect(run.text == "gone\n")
        #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/x.pdf"))
    }
}
