import Foundation
import Interchange
import TestSupport
import Testing

@testable import Setups

struct ModelBookTests {
    /// A new folder that is gone afterwards.
    private static func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sallyport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    /// The path of a file seen from the folder of the process.
    private static func path(_ file: URL) -> String {
        let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
        return String(repeating: "../", count: depth) + file.path.drop { $0 == "/" }
    }

    @Test func readsAModelOnce() throws {
        try Self.inFolder { folder in
            let file = folder.appendingPathComponent("m.yaml")
            try Data(SetupModels.small.utf8).write(to: file)
            let book = ModelBook(below: folder.path, catalogue: nil, capacity: 2)
            let first = try book.model(at: Self.path(file)).input.digest
            try FileManager.default.removeItem(at: file)
            #expect(try book.model(at: Self.path(file)).input.digest == first)
        }
    }

    @Test func keepsThoseThatWereNamedLast() throws {
        try Self.inFolder { folder in
            let files = ["a", "b", "c"].map { folder.appendingPathComponent($0 + ".yaml") }
            for file in files { try Data(SetupModels.small.utf8).write(to: file) }
            let book = ModelBook(below: folder.path, catalogue: nil, capacity: 2)
            for index in [0, 1, 0, 2] { _ = try book.model(at: Self.path(files[index])) }
            for file in files { try FileManager.default.removeItem(at: file) }
            #expect(throws: BaseFault.self) { try book.model(at: Self.path(files[1])) }
            _ = try book.model(at: Self.path(files[0]))
            _ = try book.model(at: Self.path(files[2]))
        }
    }

    @Test func readsNothingOutsideItsFolder() throws {
        try Self.inFolder { folder in
            let inner = folder.appendingPathComponent("inner")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            let secret = folder.appendingPathComponent("secret.yaml")
            try Data(SetupModels.small.utf8).write(to: secret)
            let link = inner.appendingPathComponent("link.yaml")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: secret)
            let extending = inner.appendingPathComponent("extending.yaml")
            try Data("sallyport: 1\nextends: ../secret.yaml\n".utf8).write(to: extending)
            let book = ModelBook(below: inner.path, catalogue: nil)
            for path in [
                Self.path(secret), Self.path(link), secret.path, "", "~/x", "a\\b", "-",
                "/dev/stdin", "no\nsuch",
            ] {
                #expect(throws: BaseFault.self, "\(path)") { try book.model(at: path) }
            }
            #expect(throws: (any Error).self) { try book.model(at: Self.path(extending)) }
            let outer = ModelBook(below: folder.path, catalogue: nil)
            _ = try outer.model(at: Self.path(extending))
        }
    }
}
