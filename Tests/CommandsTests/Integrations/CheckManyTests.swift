import Foundation
import TestSupport
import Testing

/// `check` of many files, in every form.
struct CheckManyTests {
    private static let idle = GitScratch.base.replacing(
        "guard: {", with: "idle: { role: cloud }, guard: {")
    private static let wrong = "sallyport: 1\ntitle: \"100%,\\r\\n::error::x\"\ndefenders: []\n"

    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("good.yaml", GitScratch.base)
        try scratch.write("idle.yaml", Self.idle)
        try scratch.write("wrong.yaml", Self.wrong)
        return scratch
    }

    private func check(_ scratch: Scratch, _ arguments: String...) throws -> Command.Outcome {
        try Command.run(["check"] + arguments, in: scratch.url)
    }

    @Test func everyFileIsLookedAt() throws {
        let scratch = try scratch()
        defer { scratch.remove() }
        let good = try check(scratch, "good.yaml", "idle.yaml")
        #expect(good.status == 0)
        #expect(good.text.hasPrefix("good.yaml: ok: Small: 2 defenders"), "\(good.text)")
        #expect(good.text.contains("\nidle.yaml: ok: "))
        #expect(good.errors.contains("idle.yaml:3:34: warning: defender 'idle' operates nothing"))
        let wrong = try check(scratch, "wrong.yaml", "good.yaml")
        #expect(wrong.status == 2)
        #expect(wrong.text.hasPrefix("good.yaml: ok: "))
        #expect(wrong.errors.contains("wrong.yaml:3:12: error: "), "\(wrong.errors)")
        let absent = try check(scratch, "absent.yaml", "wrong.yaml", "good.yaml")
        #expect(absent.status == 74)
        #expect(absent.errors.contains("'absent.yaml' does not exist"))
        #expect(absent.text.contains("good.yaml: ok: "))
        #expect(try check(scratch, "wrong.yaml", "absent.yaml").status == 74)
    }

    @Test func warningsFailWhereThatIsAsked() throws {
        let scratch = try scratch()
        defer { scratch.remove() }
        #expect(try check(scratch, "good.yaml", "--strict").status == 0)
        let outcome = try check(scratch, "good.yaml", "idle.yaml", "--strict")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasSuffix("sallyport: warnings fail, as --strict asks\n"))
        #expect(try check(scratch, "wrong.yaml", "idle.yaml", "--strict").status == 2)
    }

    @Test func annotationsAreEscaped() throws {
        let scratch = try scratch()
        defer { scratch.remove() }
        let name = "a,b:c%.yaml"
        try scratch.write(name, Self.idle.replacing("idle", with: "idle-50"))
        try scratch.write(
            "looks.yaml",
            GitScratch.base.replacing("title: Small", with: "titel: \"100%\"\ntitle: Small"))
        let outcome = try check(scratch, name, "looks.yaml", "absent.yaml", "--format", "github")
        #expect(outcome.status == 74)
        let lines = outcome.text.split(separator: "\n")
        #expect(
            lines.first?.hasPrefix(
                "::warning file=a%2Cb%3Ac%25.yaml,line=3,col=34,title=model.idle-defender::defender "
            ) == true, "\(outcome.text)")
        #expect(
            lines.contains {
                $0.hasPrefix("::error file=looks.yaml,line=2,col=1,title=model.unknown")
            })
        let absent = "'absent.yaml' does not exist: check the name and the folder"
        #expect(lines.last.map(String.init) == "::error file=absent.yaml::\(absent)")
        #expect(lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") })
        #expect(outcome.errors.isEmpty)
    }

    /// No text of a model ends an annotation or begins another.
    @Test func noTextIsAnotherAnnotation() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let text = "x%0A::error::y\\r\\n::error::z\\n##[error]w"
        try scratch.write(
            "m.yaml",
            GitScratch.base.replacing("lab: { role: lab }", with: "lab: { role: \"\(text)\" }"))
        let outcome = try check(scratch, "m.yaml", "--format", "github")
        #expect(outcome.status == 2)
        let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: true)
        #expect(lines.allSatisfy { $0.hasPrefix("::error file=m.yaml,") }, "\(outcome.text)")
        #expect(outcome.text.contains("x%250A::error::y"))
        #expect(!outcome.text.contains("##[error]"))
    }

    @Test func everyModelHasARunOfItsOwn() throws {
        let scratch = try scratch()
        defer { scratch.remove() }
        let outcome = try check(
            scratch, "good.yaml", "idle.yaml", "wrong.yaml", "absent.yaml", "--format", "sarif")
        #expect(outcome.status == 74)
        let log = try #require(
            JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        let runs = try #require(log["runs"] as? [[String: Any]])
        let ids = runs.map { ($0["automationDetails"] as? [String: Any])?["id"] as? String }
        #expect(
            ids == ["good", "idle", "wrong", "absent"].map { "sallyport/check/\($0).yaml/" })
        let results = runs.map { ($0["results"] as? [[String: Any]]) ?? [] }
        #expect(results[0].isEmpty)
        #expect(results[1].map { $0["ruleId"] as? String } == ["model.idle-defender"])
        #expect(results[1].first?["level"] as? String == "warning")
        #expect(results[2].map { $0["level"] as? String } == ["warning", "error", "error"])
        let invocation = (runs[3]["invocations"] as? [[String: Any]])?.first
        #expect(invocation?["executionSuccessful"] as? Bool == false)
        #expect(try check(scratch, "good.yaml", "--format", "sarif").status == 0)
    }

    @Test func aWrongModelGivesResultsToo() throws {
        let scratch = try scratch()
        defer { scratch.remove() }
        for format in ["sarif", "code-quality"] {
            let outcome = try Command.run(
                "analyse", "wrong.yaml", "--format", format, "--output", "out", in: scratch.url)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("wrong.yaml:3:12: error: "))
            let text = try String(contentsOfFile: scratch.path("out"), encoding: .utf8)
            #expect(text.contains("model.wrong-type"), "\(text)")
            #expect(format != "sarif" || text.contains("\"sallyport/analyse/wrong.yaml/\""))
        }
        let good = try Command.run("analyse", "good.yaml", "--format", "sarif", in: scratch.url)
        #expect(good.status == 0)
        #expect(good.text.contains("\"id\" : \"sallyport/analyse/good.yaml/\""))
        let spared = try Command.run(
            "analyse", "wrong.yaml", "--format", "sarif", "--output", "wrong.yaml", in: scratch.url)
        #expect(spared.status == 74)
        let kept = try String(contentsOfFile: scratch.path("wrong.yaml"), encoding: .utf8)
        #expect(kept == Self.wrong)
    }

    @Test func codeQualityHasALineForEach() throws {
        let scratch = try scratch()
        defer { scratch.remove() }
        let outcome = try check(scratch, "idle.yaml", "wrong.yaml", "--format", "code-quality")
        let list = try #require(
            JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
        #expect(list.count == outcome.text.split(separator: "\n").count - 2)
        #expect(list.first?["check_name"] as? String == "model.idle-defender")
        #expect(list.first?["severity"] as? String == "major")
        let place = list.first?["location"] as? [String: Any]
        #expect(place?["path"] as? String == "idle.yaml")
        #expect((place?["lines"] as? [String: Any])?["begin"] as? Int == 3)
        #expect(Set(list.compactMap { $0["fingerprint"] as? String }).count == list.count)
        let good = try check(scratch, "good.yaml", "--format", "code-quality")
        #expect(good.text == "[]\n")
    }

    @Test func writesJSONAndTables() throws {
        let scratch = try scratch()
        defer { scratch.remove() }
        let json = try check(scratch, "idle.yaml", "wrong.yaml", "--format", "json")
        let object = try #require(
            JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        #expect(object["format"] as? String == "sallyport-check/1")
        let files = try #require(object["files"] as? [[String: Any]])
        #expect(files.map { $0["ok"] as? Bool } == [true, false])
        let table = try check(scratch, "idle.yaml", "--format", "csv")
        #expect(
            table.text == """
                input,file,line,column,severity,code,message\r
                idle.yaml,idle.yaml,3,34,warning,model.idle-defender,"defender 'idle' operates \
                nothing, so its failure changes nothing: give it what it operates or take it out"\r

                """, "\(table.text)")
    }

    /// Every model in Models/, in whichever folder, passes as strictly as may be asked.
    @Test(arguments: ShippedModels.folders)
    func everyModelOfOursIsRight(_ folder: String) throws {
        let names = ShippedModels.paths.filter { $0.hasPrefix(folder + "/") }
        let place = PackageRoot.url.appendingPathComponent("Models")
        let outcome = try Command.run(["check", "--strict", "--format", "csv"] + names, in: place)
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(!outcome.text.contains(",warning,"), "\(outcome.text)")
    }

    @Test func foldersOfModelsAreFound() {
        #expect(Set(ShippedModels.folders).isSuperset(of: ["arrangements", "seed-case"]))
        #expect(ShippedModels.paths.count > 30)
    }
}
