import Exporters
import Foundation
import Testing

/// What the pictures of the seed cases say.
struct DiagramTests {
    @Test(arguments: DiagramSeedModels.all.map(\.name))
    func drawsEveryKindOfPath(name: String) throws {
        let entry = try #require(DiagramSeedModels.all.first { $0.name == name })
        let (path, compiled) = try entry.make()
        let svg = FailurePathDiagram(path: path, in: compiled).svg()
        if let folder = ProcessInfo.processInfo.environment["DIAGRAM_OUTPUT"] {
            try svg.write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
        }
        #expect(svg.hasPrefix("<svg "))
    }
}
