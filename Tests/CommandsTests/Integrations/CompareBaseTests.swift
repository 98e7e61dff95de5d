import Foundation
import TestSupport
import Testing

/// `compare --base` and `--fail-if-worse`, on a repository of two commits.
struct CompareBaseTests {
    private static let asks = ["--consequence", "exfiltration", "--tier", "OC1", "--quiet"]

    private func repository() throws -> GitScratch {
        let repository = try GitScratch()
        try repository.write("models/base.yaml", GitScratch.base)
        try repository.write(
            "models/lab.yaml", "extends: base.yaml\nsallyport: 1\ntitle: The lab's\n")
        try repository.commit()
        return repository
    }

    private func compare(_ repository: GitScratch, _ more: String...) throws -> Command.Outcome {
        try Command.run(
            ["compare", "--base", "main", "models/lab.yaml", "--fail-if-worse"] + Self.asks + more,
            in: repository.scratch.url)
    }

    @Test func aChangeInWhatIsExtendedCounts() throws {
        let repository = try repository()
        defer { repository.remove() }
        let same = try compare(repository)
        #expect(same.status == 0, "\(same.errors)")
        #expect(same.text.contains("What is worse in B than in A"))
        #expect(same.text.contains("Nothing in what was asked about: whatever suffices in"))
        #expect(same.text.contains("The lab's, at main"))
        #expect(!same.errors.contains("worse"))

        // Only the base model changes, and is not committed: each of the two opens both now.
        try repository.write(
            "models/base.yaml",
            GitScratch.base.replacing("all: [lab, guard]", with: "any: [lab, guard]"))
        let worse = try compare(repository)
        #expect(worse.status == 1)
        #expect(
            worse.errors.contains(
                "sallyport: worse: exfiltration (OC1), counting parties: The guard (guard) suffices "
                    + "alone in B, and not in A\n"), "\(worse.errors)")
        #expect(worse.errors.split(separator: "\n").count == 6)
        let json = try compare(repository, "--format", "json")
        let object = try #require(
            JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        let worsening = try #require(object["worsening"] as? [String: Any])
        #expect(worsening["isWorse"] as? Bool == true)
        #expect((worsening["gains"] as? [Any])?.count == 6)

        // The other way round it is better: all that suffices in B held in A.
        try repository.commit()
        try repository.write("models/base.yaml", GitScratch.base)
        #expect(try compare(repository).status == 0)
    }

    @Test func aPartyThatOnlyTheNewModelHasCounts() throws {
        let repository = try repository()
        defer { repository.remove() }
        try repository.write(
            "models/lab.yaml",
            """
            extends: base.yaml
            sallyport: 1
            title: The lab's
            defenders: { new: { role: cloud, title: Newcomer } }
            channels: { hatch: { from: room, to: outside, operator: new, level: SL5 } }
            perimeters: { room: { operator: { any: [ { all: [lab, guard] }, new ] } } }
            """)
        let outcome = try compare(repository)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Newcomer (new) suffices alone"), "\(outcome.errors)")
    }

    /// A lock with more coalitions than can be listed: whether one of five is new is not known.
    @Test func whatIsCutFails() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let names = (0..<40).map { "d\($0)" }
        func atLeast(_ count: Int, _ of: [String]) -> String {
            "{ at-least: \(count), of: [\(of.joined(separator: ", "))] }"
        }
        let some = (0..<6).flatMap { start in
            [1, 3, 7, 9].map { step in
                atLeast(4, (0..<9).map { names[(start * 7 + $0 * step) % 40] })
            }
        }
        try scratch.write(
            "m.yaml",
            """
            sallyport: 1
            title: Big
            defenders: { lab: { role: lab }, \(names.map { "\($0): { role: other }" }
                .joined(separator: ", ")) }
            perimeters: { room: { operator: lab, level: SL5, status: claimed, exits: stated } }
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels:
              door:
                from: room
                to: outside
                level: SL5
                operator: { all: [ { any: [ \(some.joined(separator: ", ")) ] }, \(atLeast(9, names)) ] }
            workloads: { run: { all: [ { capacity: lab } ] } }
            """)
        let arguments =
            ["compare", "m.yaml", "m.yaml", "--fail-if-worse", "--effort", "quick"] + Self.asks
        let outcome = try Command.run(arguments, in: scratch.url)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix(
                "sallyport: worse: exfiltration (OC1), counting parties: not decided, which counts as "
                    + "worse: coalitions of more than "), "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 4, "\(outcome.errors)")
        #expect(outcome.text.contains("not decided, which counts as worse"))
        let told = try Command.run(
            arguments.filter { $0 != "--fail-if-worse" }, in: scratch.url)
        #expect(told.status == 0 && told.errors.isEmpty)
    }

    /// Of a graph that does not have the consequence nothing can be said.
    @Test func aQuestionThatIsGoneFails() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        func graph(_ consequences: String...) -> String {
            let list = consequences.map {
                "{ \"id\": \"\($0)\", \"goal\": \"out\", \"tiered\": true }"
            }
            return """
                { "format": "sallyport-attack-graph/1",
                  "parties": [ { "id": "A" } ],
                  "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
                  "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
                  "consequences": [ \(list.joined(separator: ", ")) ] }
                """
        }
        try scratch.write("both.json", graph("exfiltration", "denial"))
        try scratch.write("one.json", graph("exfiltration"))
        for (old, new, label) in [("both", "one", "B"), ("one", "both", "A")] {
            let outcome = try Command.run(
                "compare", "\(old).json", "\(new).json", "--fail-if-worse", in: scratch.url)
            #expect(outcome.status == 1)
            #expect(
                outcome.errors.contains(
                    "worse: denial (OC1–OC5), counting parties: not decided, which counts as worse: "
                        + "\(label) has no consequence 'denial'"), "\(outcome.errors)")
            let narrowed = try Command.run(
                "compare", "\(old).json", "\(new).json", "--fail-if-worse", "--consequence",
                "exfiltration", in: scratch.url)
            #expect(narrowed.status == 0)
        }
    }

    @Test func aNewModelIsWorseThanNothing() throws {
        let repository = try repository()
        defer { repository.remove() }
        try repository.write("models/new.yaml", GitScratch.base)
        for format in ["text", "markdown", "json", "csv"] {
            let outcome = try repository.run(
                "compare", "--base", "main", "models/new.yaml", "--fail-if-worse", "--format",
                format
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(
                outcome.errors.contains(
                    "'models/new.yaml' was not there at main: a new model, with nothing to compare")
            )
            #expect(!outcome.output.isEmpty)
        }
        #expect(
            try repository.run(
                "compare", "--base", "main", "models/new.yaml", "--format", "svg"
            ).status == 64)
    }

    @Test func whatGitDoesNotGiveIsSaidInALine() throws {
        let repository = try repository()
        defer { repository.remove() }
        for (revision, words) in [
            ("nowhere", "'nowhere' is no commit of this repository"),
            ("--help", "'--help' is no commit"), ("--output=elsewhere", "is no commit"),
            ("-h", "is no commit"), ("main:models", "is no commit"),
            ("main\nx", "is no commit"), ("$(touch x)", "is no commit"),
        ] {
            let outcome = try repository.run("compare", "--base=\(revision)", "models/lab.yaml")
            #expect(outcome.status == 64, "\(revision): \(outcome.errors)")
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        }
        #expect(repository.scratch.names == [".git", "models"])
        let outside = try Scratch()
        defer { outside.remove() }
        try outside.write("m.yaml", GitScratch.base)
        let nowhere = try Command.run("compare", "--base", "main", outside.path("m.yaml"))
        #expect(nowhere.status == 64)
        #expect(nowhere.errors.contains("lies in no git repository"), "\(nowhere.errors)")
        // No git on the way on which programs are looked for.
        let without = try Command.run(
            [
                "PATH=/nonexistent", Command.program.path, "compare", "--base", "main",
                "models/lab.yaml",
            ],
            of: URL(fileURLWithPath: "/usr/bin/env"), in: repository.scratch.url)
        #expect(without.status == 74)
        #expect(without.errors.contains("git, which is not there: install it"), "\(without.errors)")
        for arguments in [
            ["compare", "--base", "main", "-"],
            ["compare", "--base", "main", "models/lab.yaml", "models/base.yaml"],
            ["compare", "a", "b", "c", "--fail-if-worse"],
        ] {
            #expect(try Command.run(arguments, in: repository.scratch.url).status == 64)
        }
    }

    /// Neither a text conversion, an outside difference or a pager of the repository runs, nor is a
    /// link followed, nor anything read beside the folder.
    @Test func nothingOfTheRepositoryRuns() throws {
        let repository = try repository()
        defer { repository.remove() }
        let mark = repository.scratch.path("mark")
        try repository.write(".gitattributes", "*.yaml diff=evil filter=evil\n")
        for key in [
            "diff.evil.textconv", "diff.evil.command", "core.pager", "filter.evil.smudge",
            "pager.show", "diff.external",
        ] {
            try repository.git("config", key, "sh -c 'touch \(mark); cat' x")
        }
        try repository.write("secret.yaml", GitScratch.base)
        try repository.write(
            "models/out.yaml", "extends: ../secret.yaml\nsallyport: 1\ntitle: Out\n")
        try FileManager.default.createSymbolicLink(
            atPath: repository.scratch.path("models/link.yaml"), withDestinationPath: "base.yaml")
        try repository.write("models/linked.yaml", "extends: link.yaml\nsallyport: 1\ntitle: L\n")
        try repository.commit()
        try? FileManager.default.removeItem(atPath: mark)
        #expect(try compare(repository).status == 0)
        #expect(!FileManager.default.fileExists(atPath: mark))

        let out = try repository.run("compare", "--base", "main", "models/out.yaml")
        #expect(out.status == 2)
        #expect(
            out.errors.contains("main:models/out.yaml:1:10: error: base model 'secret.yaml'"),
            "\(out.errors)")
        #expect(out.errors.contains("lies outside 'models/'"), "\(out.errors)")
        let wider = try repository.run(
            "compare", "--base", "main", "models/out.yaml", "--root", ".", "--tier", "OC1")
        #expect(wider.status == 0, "\(wider.errors)")
        let linked = try repository.run("compare", "--base", "main", "models/linked.yaml")
        #expect(linked.status == 2)
        #expect(linked.errors.contains("'models/link.yaml' is not a regular file"))
    }

    @Test func standardInputSaysWhatItWasLaidOver() throws {
        let repository = try repository()
        defer { repository.remove() }
        let text = Data("extends: base.yaml\nsallyport: 1\ntitle: X\n".utf8)
        let outcome = try Command.run(
            "check", "-", "--stdin-folder", "models", input: text, in: repository.scratch.url)
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains(
                "sallyport: what standard input extends was read from 'models/base.yaml'\n"))
    }
}
