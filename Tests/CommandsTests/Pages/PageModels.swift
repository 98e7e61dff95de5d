import Foundation
import TestSupport

/// The program, asked about the models of a page in a folder of its own.
struct PageModels {
    let folder: URL
    private let places: PagePlaces

    /// Copies the arrangements there, and writes the models that the places lay over them.
    init(_ places: PagePlaces, in folder: URL) throws {
        self.folder = folder
        self.places = places
        let source = PackageRoot.url.appendingPathComponent("Models/arrangements")
        for file in try FileManager.default.contentsOfDirectory(atPath: source.path)
        where file.hasSuffix(".yaml") {
            try FileManager.default.copyItem(
                at: source.appendingPathComponent(file), to: folder.appendingPathComponent(file))
        }
        for (name, lines) in places.models {
            let text = (["extends: \(lines[0]).yaml"] + lines.dropFirst()).joined(separator: "\n")
            try (text + "\n").write(
                to: folder.appendingPathComponent("\(name).yaml"), atomically: true, encoding: .utf8
            )
        }
    }

    /// What a command writes there.
    func run(_ command: String, json: Bool) throws -> Command.Outcome {
        let words = command.split(separator: " ").map(String.init).map {
            places.models[$0] == nil ? $0 : "\($0).yaml"
        }
        return try Command.run(
            words + ["--quiet"] + (json ? ["--format", "json"] : []), in: folder)
    }
}
