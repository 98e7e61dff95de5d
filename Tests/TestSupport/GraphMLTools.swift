public import Foundation

/// Programs outside the package that tests of graphs use when they are there.
public enum GraphMLTools {
    /// Checks XML against a schema.
    public static let xmllint = OutsideProgram.find("xmllint")
    /// Python, when it has networkx.
    public static let pythonWithNetworkX = OutsideProgram.find("python3").flatMap { python in
        (try? OutsideProgram.run(python, ["-c", "import networkx"]))?.status == 0 ? python : nil
    }

    /// Python, when it has networkx and igraph.
    public static let pythonWithIGraph = pythonWithNetworkX.flatMap { python in
        (try? OutsideProgram.run(python, ["-c", "import igraph"]))?.status == 0 ? python : nil
    }
    /// Draws DOT.
    public static let dot = OutsideProgram.find("dot")
    /// Reads DOT.
    public static let gvpr = OutsideProgram.find("gvpr")

    /// Writes bytes to a new file.
    public static func temporaryFile(_ bytes: [UInt8]) throws -> URL {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString).graphml")
        try Data(bytes).write(to: file)
        return file
    }
}
