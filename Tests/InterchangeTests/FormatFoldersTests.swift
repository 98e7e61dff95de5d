import Foundation
import TestSupport
import Testing

/// Every format has its folder, its tests and its page, each of the same name.
struct FormatFoldersTests {
    /// What all formats share: tables, graphs to be written, recognising a file, and making a model of one.
    private static let shared: Set<String> = [
        "CSV", "Graphs", "Input", "Importing", "Imports",
    ]

    private static func folders(_ path: String) throws -> Set<String> {
        let root = PackageRoot.url.appendingPathComponent(path)
        return Set(
            try FileManager.default.contentsOfDirectory(atPath: root.path)
                .filter { !$0.hasSuffix(".swift") })
    }

    @Test func everyFolderHasTestsAndEveryFormatAPage() throws {
        let folders = try Self.folders("Sources/Interchange")
        #expect(folders.count == 17)
        #expect(try Self.folders("Tests/InterchangeTests") == folders)
        for format in folders.subtracting(Self.shared) {
            let page = PackageRoot.url.appendingPathComponent("Docs/\(format).md")
            #expect(FileManager.default.fileExists(atPath: page.path), "no Docs/\(format).md")
        }
    }

    @Test func noFileStandsOutsideAFolder() throws {
        for root in ["Sources/Interchange", "Sources/ModelFormat"] {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: PackageRoot.url.appendingPathComponent(root).path)
            #expect(names.filter { $0.hasSuffix(".swift") } == [], "\(root)")
        }
    }
}
