public import Foundation

/// Programs outside the package that tests use where they are there.
public enum OutsideProgram {
    /// How a run ended.
    public struct Result: Sendable {
        /// The exit status.
        public let status: Int32
        /// What was printed.
        public let output: String
    }

    /// The first program of a name on the search path.
    public static func find(_ name: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Runs a program to its end.
    ///
    /// - Parameter withErrors: Whether the output holds what is printed to standard error, too.
    public static func run(
        _ program: URL, _ arguments: [String], withErrors: Bool = true
    ) throws -> Result {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = withErrors ? pipe : FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
    }
}
