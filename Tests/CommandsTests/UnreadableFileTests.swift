import Foundation
import Testing

/// A file that cannot be read or written is named, with what is wrong with it and what to do.
struct UnreadableFileTests {
    private static let model = SeedModel.path("single")

    /// Every way in which a command reads a file.
    static let readings: [[String]] = [
        ["check", "FILE"], ["analyse", "FILE"], ["compare", model, "FILE"], ["graph", "FILE"],
        ["fault-tree", "FILE"], ["catalogue", "controls", "--catalogue", "FILE"],
        ["check", model, "--catalogue", "FILE"], ["analyse", model, "--accept", "FILE"],
        ["analyse", model, "--require", "FILE"],
    ]

    @Test(arguments: readings)
    func whatIsNotThereIsToldApartFromWhatMayNotBeRead(_ arguments: [String]) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("file", "")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("loop"), withDestinationPath: scratch.path("loop"))
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("lost"), withDestinationPath: scratch.path("gone"))
        let absent = "does not exist: check the name and the folder"
        for (file, words) in [
            (scratch.path("none"), absent), (scratch.path("none/none"), absent),
            (scratch.path("file/none"), absent), (scratch.path("lost"), absent),
            (scratch.path("loop"), "is a link that leads back to itself: name the file itself"),
            (
                scratch.path(String(repeating: "a", count: 300)),
                "is longer than a name may be: shorten it"
            ),
            ("/proc/self/mem", "cannot be read: the device that holds it gives an error"),
            (scratch.url.path, "is not a regular file: '-' reads standard input"),
        ] {
            let outcome = try Command.run(arguments.map { $0 == "FILE" ? file : $0 })
            #expect(outcome.status == 74)
            #expect(outcome.errors == "sallyport: '\(file)' \(words)\n")
        }
        // Nobody keeps the superuser from reading.
        guard geteuid() != 0 else { return }
        chmod(scratch.path("file"), 0)
        let outcome = try Command.run(
            arguments.map { $0 == "FILE" ? scratch.path("file") : $0 })
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("may not be read: ask whoever owns it"))
    }

    /// Standard input that is closed or a folder is not taken for an empty file.
    @Test(arguments: [["check", "-"], ["graph", "-"], ["fault-tree", "-"]])
    func anUnreadableStandardInputIsNotAnEmptyOne(_ arguments: [String]) throws {
        for (input, words) in [
            ("/", "is a folder: name a file"), ("&-", "cannot be read: it is closed"),
        ] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments =
                [
                    "-c", "exec \"$0\" \"$@\" <\(input) 2>&1", Command.program.path,
                ] + arguments
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let text = String(
                decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 74)
            #expect(text == "sallyport: standard input \(words)\n")
        }
    }

    /// A schema that is there and cannot be read is not written over.
    @Test func aSchemaThatCannotBeReadIsLeftAlone() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let schema = scratch.path("sallyport.schema.json")
        try FileManager.default.createDirectory(
            atPath: schema, withIntermediateDirectories: false)
        let outcome = try Command.run("init", "--output", scratch.path("m.yaml"))
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("is not a regular file"), "\(outcome.errors)")
    }
}
