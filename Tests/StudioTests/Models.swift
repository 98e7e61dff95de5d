import Foundation
import TestSupport

/// Texts of models for tests.
enum Models {
    /// A file of the package.
    static func text(_ path: String) throws -> String {
        try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Models/\(path)"), encoding: .utf8)
    }

    static func single() throws -> String { try text("seed-case/single.yaml") }
}
