import Foundation
import TestSupport
import Testing

/// The forms that others read, and the schema, from the command line.
struct ReportFormatTests {
    /// `init --output` writes a model whose first line leads to the schema beside it.
    @Test func initWritesTheSchemaThatItsModelNames() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let outcome = try Command.run("init", "--output", scratch.path("model.yaml"))
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(scratch.names == ["model.yaml", "sallyport.schema.json"])
        let model = try String(contentsOfFile: scratch.path("model.yaml"), encoding: .utf8)
        #expect(
            model.hasPrefix("# yaml-language-server: $schema=sallyport.schema.json\nsallyport: 1\n")
                || model.hasPrefix("# yaml-language-server: $schema=sallyport.schema.json\n#"))
        #expect(try Command.run("check", scratch.path("model.yaml")).status == 0)
        let schema = try Command.run("schema")
        #expect(
            try Data(contentsOf: scratch.url.appendingPathComponent("sallyport.schema.json"))
                == schema.output)

        // One that is there and of another version is kept, and that is said.
        try scratch.write("sallyport.schema.json", "{}")
        let second = try Command.run("init", "--output", scratch.path("second.yaml"))
        #expect(second.status == 0 && second.errors.contains("not of this version"))
        #expect(
            try String(contentsOfFile: scratch.path("sallyport.schema.json"), encoding: .utf8)
                == "{}")
    }

    @Test func acceptancesHaveASchemaOfTheirOwn() throws {
        func schema(_ options: String...) throws -> [String: Any] {
            let outcome = try Command.run(["schema"] + options)
            #expect(outcome.status == 0)
            return try #require(
                try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        }
        let file = try schema("--acceptance")
        let entry = try #require(file["items"] as? [String: Any])
        let keys = try #require(entry["properties"] as? [String: Any]).keys.sorted()
        #expect(file["type"] as? String == "array" && keys == ["id", "reason", "until"])
        let definitions = try #require(try schema()["definitions"] as? [String: Any])
        #expect(definitions["acceptance"] == nil && definitions["perimeter"] != nil)
    }

    @Test func presetsHaveASchemaOfTheirOwn() throws {
        let outcome = try Command.run("schema", "--preset")
        #expect(outcome.status == 0)
        let file = try #require(
            try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        let keys = try #require(file["properties"] as? [String: Any]).keys.sorted()
        #expect(keys == ["date", "preset", "require", "sources", "title"])
        let both = try Command.run("schema", "--preset", "--acceptance")
        #expect(both.status == 64 && both.errors.contains("ask for one"), "\(both.errors)")
    }

    @Test func initNamesAnotherSchemaAndWritesNone() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let outcome = try Command.run(
            "init", "--schema", "../s.json", "--output", scratch.path("model.yaml"))
        #expect(outcome.status == 0)
        #expect(scratch.names == ["model.yaml"])
        let model = try String(contentsOfFile: scratch.path("model.yaml"), encoding: .utf8)
        #expect(model.hasPrefix("# yaml-language-server: $schema=../s.json\n"))
        #expect(try Command.run("init", "--schema", "a\nb: c").status == 64)
        #expect(try Command.run("init", "--schema", "").status == 64)
    }

    /// Files are named as seen from where the program runs; what comes by standard input has no
    /// place.
    @Test func sarifNamesFilesFromTheFolderItRunsIn() throws {
        let model = try Data(contentsOf: URL(fileURLWithPath: SeedModel.path("single")))
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("a b.yaml", model)
        let here = try Command.run("analyse", "a b.yaml", "--format", "sarif", in: scratch.url)
        #expect(here.status == 0 && here.text.contains("\"uri\" : \"a%20b.yaml\""))
        #expect(!here.text.contains(scratch.url.path))
        let whole = try Command.run(
            "analyse", scratch.path("a b.yaml"), "--format", "sarif", in: scratch.url)
        #expect(whole.writes(here.output))
        let input = try Command.run(
            "analyse", "-", "--format", "sarif", input: model, in: scratch.url)
        #expect(input.text.contains("\"uri\" : \"stdin\""))
    }

    /// A broken requirement ends the run with status 1, once the file is there.
    @Test func brokenRequirementsAreWrittenBeforeTheStatusSaysSo() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let model =
            try String(contentsOfFile: SeedModel.path("single"), encoding: .utf8)
            + "\nrequire: [ { consequence: exfiltration, order: 9 } ]\n"
        try scratch.write("model.yaml", model)
        for format in ["sarif", "html"] {
            let outcome = try Command.run(
                "analyse", scratch.path("model.yaml"), "--format", format, "--output",
                scratch.path("out." + format))
            #expect(outcome.status == 1)
            let text = try String(contentsOfFile: scratch.path("out." + format), encoding: .utf8)
            #expect(text.contains(format == "html" ? "BROKEN" : "\"level\" : \"error\""))
        }
    }
}
