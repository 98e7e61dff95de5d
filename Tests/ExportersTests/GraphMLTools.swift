import Foundation

/// Programs outside the package that tests of GraphML use when they are there.
enum GraphMLTools {
    static let xmllint = find("xmllint")
    /// Python, when it has networkx.
    static let pythonWithNetworkX = find("python3").flatMap { python in
        (try? run(python, ["-c", "import networkx"]))?.status == 0 ? python : nil
    }

    /// Python, when it has networkx and igraph.
    static let pythonWithIGraph = pythonWithNetworkX.flatMap { python in
        (try? run(python, ["-c", "import igraph"]))?.status == 0 ? python : nil
    }
    static let dot = find("dot")
    static let gvpr = find("gvpr")

    struct Result {
        let status: Int32
        let output: String
    }

    /// Runs a program; output and errors together.
    static func run(_ program: URL, _ arguments: [String]) throws -> Result {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
    }

    /// Writes bytes to a new file.
    static func temporaryFile(_ bytes: [UInt8]) throws -> URL {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString).graphml")
        try Data(bytes).write(to: file)
        return file
    }

    static func find(_ name: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
