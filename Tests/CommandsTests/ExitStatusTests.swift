import Foundation
import Testing

struct ExitStatusTests {
    private func extending(_ extra: String, in scratch: Scratch) throws -> String {
        try scratch.write("base.yaml", SeedModel.text("single"))
        return try scratch.write("model.yaml", "sallyport: 1\nextends: base.yaml\n" + extra).path
    }

    @Test func aBrokenRequirementIsOne() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let model = try extending(
            "require: [ { consequence: exfiltration, tier: OC3, order: 2 } ]\n", in: scratch)
        let outcome = try Command.run("analyse", model)
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("BROKEN: exfiltration up to OC3"))
        // The answer is written all the same.
        let file = try Command.run("analyse", model, "--output", scratch.path("out.txt"))
        #expect(file.status == 1)
        #expect(scratch.names.contains("out.txt"))
        // A gate is a gate, whatever else is asked.
        for narrowing in [["--consequence", "denial"], ["--tier", "OC1"], ["--tier", "OC5"]] {
            let narrow = try Command.run(["analyse", model, "--format", "json"] + narrowing)
            #expect(narrow.status == 1, "\(narrowing)")
            let results = try WrittenFindings(narrow.output).list("requirements")
            #expect(results.map { $0["holds"] as? Bool } == [false], "\(narrowing)")
        }
    }

    @Test func aRequirementThatHoldsIsZero() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let model = try extending(
            "require: [ { consequence: exfiltration, tier: OC4, order: 1 } ]\n", in: scratch)
        let outcome = try Command.run("analyse", model)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("holds: exfiltration up to OC4"))
    }

    @Test(arguments: ["check", "analyse", "diagram", "export"])
    func aWrongModelIsTwo(_ command: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let model = try extending(
            "perimeters:\n  campus: { operator: nobody }\nchannles: {}\n", in: scratch)
        let options = command == "export" ? ["--to", "yaml"] : []
        let outcome = try Command.run([command, model] + options)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("\(model):") && $0.contains(": error: ") })
        #expect(lines.first?.hasPrefix("\(model):4:23: error: ") == true)
        #expect(lines.last?.hasPrefix("\(model):5:1: error: ") == true)
    }

    @Test(arguments: [
        [], ["analyse"], ["frobnicate"], ["analyse", "M", "--frobnicate"],
        ["analyse", "M", "--tier", "OC6"], ["analyse", "M", "--tier", "SL3"],
        ["analyse", "M", "--tier", ""], ["analyse", "M", "--format", "xml"],
        ["analyse", "M", "--consequence", "theft"], ["analyse", "M", "--max-order", "0"],
        ["analyse", "M", "--max-order", "many"], ["analyse", "M", "N"],
        ["diagram", "M", "--path", "path-0"], ["diagram", "M", "--fail", "nobody"],
        ["diagram", "M", "--fail", "lab", "--consequence", "denial"],
        ["diagram", "M", "--tier", "9"], ["export", "M"], ["export", "M", "--to", "png"],
        ["export", "M", "--to", "graphml", "--graph", "path", "--fail", "nobody"],
    ])
    func badUsageIsSixtyFour(_ arguments: [String]) throws {
        let model = SeedModel.path("single")
        let outcome = try Command.run(arguments.map { $0 == "M" ? model : $0 })
        if arguments.isEmpty {
            // The bare program shows its help.
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("SUBCOMMANDS"))
        } else {
            #expect(outcome.status == 64)
            #expect(outcome.output.isEmpty)
            #expect(!outcome.errors.isEmpty)
        }
    }

    @Test(arguments: [
        ["check", "/no/such/model.yaml"], ["analyse", "S"],
        ["analyse", "M", "--output", "S/no/such/folder/out.txt"],
        ["analyse", "M", "--output", "S"], ["analyse", "M", "--figures", "S/file"],
        ["diagram", "M", "--output", "S/file/out.svg"],
        ["export", "M", "--to", "yaml", "--output", "S/no/out.yaml"],
    ])
    func whatCannotBeReadOrWrittenIsSeventyFour(_ arguments: [String]) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("file", "kept")
        let model = SeedModel.path("single")
        let outcome = try Command.run(
            arguments.map {
                $0 == "M" ? model : $0.hasPrefix("S") ? scratch.url.path + $0.dropFirst() : $0
            })
        #expect(outcome.status == 74)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("sallyport: "))
        #expect(scratch.names == ["file"])
        #expect(
            try String(contentsOf: scratch.url.appendingPathComponent("file"), encoding: .utf8)
                == "kept")
    }
}
