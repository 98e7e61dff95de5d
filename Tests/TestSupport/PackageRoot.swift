public import Foundation

/// Where the package's own files and the reference material beside it are.
public enum PackageRoot {
    /// The package's root folder, found from this source file's place.
    public static let url = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The reference material beside the package, or `nil` on a machine without it; tests that use
    /// it say when it is missing.
    public static var shared: URL? {
        let url = url.deletingLastPathComponent().appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}
