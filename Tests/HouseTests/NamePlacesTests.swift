import Foundation
import TestSupport
import Testing

/// What an element of a model is called in what is told, its title or else its id, is decided in
/// one place.
struct NamePlacesTests {
    /// The modules that tell results.
    private static let modules: Set = ["Commands", "Interchange", "Pictures", "Reports", "Wording"]

    @Test func onlyModelNamesFallsBackToAnID() throws {
        let root = PackageRoot.url.appendingPathComponent("Sources")
        let found = try SourceTree().files.filter { Self.modules.contains($0.module) }
            .map(\.path).filter { path in
                let text = try String(
                    contentsOf: root.appendingPathComponent(path), encoding: .utf8)
                return Self.fallsBack(text)
            }
        #expect(found == ["Wording/Names/ModelNames.swift"], "ask ModelNames")
    }

    @Test func seesANameThatFallsBack() {
        #expect(Self.fallsBack("model?.keys[id]?.name ?? id.rawValue"))
        #expect(Self.fallsBack("parents[id]?.title\n    ?? id.rawValue"))
        #expect(!Self.fallsBack("placed?.title ?? entry?.title"))
        #expect(!Self.fallsBack("title ?? id.rawValue"))
    }

    private static func fallsBack(_ text: String) -> Bool {
        let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        return [".name ?? ", ".title ?? "].contains { ending in
            words.ranges(of: ending).contains { range in
                words[range.upperBound...].prefix {
                    $0.isLetter || $0.isNumber || "$._".contains($0)
                }
                .hasSuffix("rawValue")
            }
        }
    }
}
