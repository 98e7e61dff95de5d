import Foundation
import Testing

struct DeterminismTests {
    static let outputs = [
        ["analyse"], ["analyse", "--format", "json"], ["analyse", "--format", "markdown"],
        ["diagram"], ["export", "--to", "graphml"],
        ["export", "--to", "graphml", "--graph", "path"],
        ["export", "--to", "graphml", "--graph", "attack-graph"],
        ["export", "--to", "attack-graph"], ["export", "--to", "yaml"],
    ]

    @Test(arguments: outputs)
    func twoRunsGiveTheSameBytes(_ options: [String]) throws {
        let model = SeedModel.path("split-2-of-3")
        let one = try Command.run(options + [model])
        let two = try Command.run(options + [model])
        #expect(one.status == 0)
        #expect(one.output.count > 100)
        #expect(one.writes(two.output))
    }

    /// The order in which a file gives its keys is nowhere in the output.
    @Test(arguments: ["split-2-of-3", "single-unknowns", "single-tee-trainium"], [1, 2, 3])
    func theOrderOfKeysDoesNotShow(_ name: String, seed: Int) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        var shuffle = YAMLShuffle(seed: UInt64(seed))
        for file in SeedModel.names {
            let text = try SeedModel.text(file)
            let shuffled = shuffle.shuffled(text)
            #expect(shuffled != text)
            try scratch.write(file + ".yaml", shuffled)
        }
        for options in Self.outputs {
            let straight = try Command.run(options + [SeedModel.path(name)])
            let mixed = try Command.run(options + [scratch.path(name + ".yaml")])
            #expect(mixed.status == 0, "\(mixed.errors)")
            #expect(straight.writes(mixed.output), "\(options), seed \(seed)")
        }
    }
}
