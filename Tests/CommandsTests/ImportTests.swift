import Foundation
import TestSupport
import Testing

struct ImportTests {
    /// All of Foundation, with its ICU, would be 40 MB of the binary and a part of each start.
    @Test func onlyTheEssentialsOfFoundationAreUsed() throws {
        let sources = PackageRoot.url.appendingPathComponent("Sources")
        let paths = try #require(FileManager.default.enumerator(atPath: sources.path))
        var count = 0
        for case let path as String in paths where path.hasSuffix(".swift") {
            let text = try String(
                contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
            for line in text.split(separator: "\n") where line.contains("import Foundation") {
                #expect(line.hasSuffix("import FoundationEssentials"), "\(path): \(line)")
                count += 1
            }
        }
        #expect(count > 10)
    }
}
