import Foundation
import TestSupport

/// Programs outside the package that tests of GraphML use when they are there.
enum GraphMLTools {
    static let xmllint = OutsideProgram.find("xmllint")
    /// Python, when it has networkx.
    static let pythonWithNetworkX = OutsideProgram.find("python3").flatMap { python in
        (try? OutsideProgram.run(python, ["-c", "import networkx"]))?.status == 0 ? python : nil
    }

    /// Python, when it has networkx and igraph.
    static let pythonWithIGraph = pythonWithNetworkX.flatMap { python in
        (try? OutsideProgram.run(python, ["-c", "import igraph"]))?.status == 0 ? python : nil
    }
    static let dot = OutsideProgram.find("dot")
    static let gvpr = OutsideProgram.find("gvpr")

    /// Writes bytes to a new file.
    static func temporaryFile(_ bytes: [UInt8]) throws -> URL {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString).graphml")
        try Data(bytes).write(to: file)
        return file
    }
}
