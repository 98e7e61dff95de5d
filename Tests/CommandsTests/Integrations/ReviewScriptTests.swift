import Foundation
import TestSupport
import Testing

/// The scripts that the GitHub action and the GitLab job call, run on a repository of two commits.
struct ReviewScriptTests {
    private static let folder = PackageRoot.url.appendingPathComponent("Integrations")

    /// Runs one of the scripts in a repository, with settings for its environment.
    private func script(
        _ name: String, in repository: GitScratch, _ settings: String...
    ) throws -> Command.Outcome {
        try Command.run(
            [
                "SALLYPORT=\(Command.program.path)", "GIT_CONFIG_GLOBAL=/dev/null",
                "GIT_CONFIG_NOSYSTEM=1",
            ] + settings + ["sh", Self.folder.appendingPathComponent(name).path],
            of: URL(fileURLWithPath: "/usr/bin/env"), in: repository.scratch.url)
    }

    private func text(_ name: String, in repository: GitScratch) throws -> String {
        try String(
            contentsOfFile: repository.scratch.path("sallyport-results/" + name), encoding: .utf8)
    }

    private func repository(title: String = "Small") throws -> (GitScratch, first: String) {
        let repository = try GitScratch()
        let model = GitScratch.base.replacing("title: Small", with: "title: '\(title)'")
        try repository.write("models/m.yaml", model)
        try repository.write("other.yaml", "not: a model\n")
        let first = try repository.commit()
        try repository.write(
            "models/m.yaml",
            model.replacing("{ all: [lab, guard] }, level", with: "{ any: [lab, guard] }, level"))
        try repository.commit()
        return (repository, first)
    }

    @Test func aPullRequestIsComparedWithItsBase() throws {
        let (repository, first) = try repository()
        defer { repository.remove() }
        let outcome = try script(
            "review.sh", in: repository, "SALLYPORT_BASE=\(first)", "SALLYPORT_ANNOTATE=github")
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(outcome.errors.contains("worse: exfiltration"), "\(outcome.errors)")
        #expect(try text("models.txt", in: repository) == "./models/m.yaml\n")
        #expect(try text("status", in: repository) == "1\n")
        let comparison = try text("comparison.md", in: repository)
        #expect(comparison.contains("### `models/m.yaml`"))
        #expect(comparison.contains("The guard (guard) suffices alone in B"))
        #expect(try text("report.md", in: repository).contains("## "))
        let folder = repository.scratch.url.appendingPathComponent("sallyport-results")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        #expect(
            names == [
                "code-quality.json", "comparison.md", "models.txt", "pages",
                "pages/1-models_m.yaml.html", "report.md", "sarif", "sarif/1-models_m.yaml.sarif",
                "sarif/check.sarif", "status",
            ])
        let list =
            try JSONSerialization.jsonObject(
                with: Data(try text("code-quality.json", in: repository).utf8)) as? [[String: Any]]
        #expect((list?.count ?? 0) > 2)

        let told = try script(
            "review.sh", in: repository, "SALLYPORT_BASE=\(first)", "SALLYPORT_FAIL_IF_WORSE=false")
        #expect(told.status == 0)
        let same = try script("review.sh", in: repository, "SALLYPORT_BASE=HEAD")
        #expect(same.status == 0, "\(same.errors)")
        let none = try script("review.sh", in: repository, "SALLYPORT_MODELS=nothing/*.yaml")
        #expect(none.status == 64)
        #expect(try text("code-quality.json", in: repository) == "[]\n")
    }

    @Test func theActionKeepsTheStatusForItsLastStep() throws {
        let (repository, first) = try repository()
        defer { repository.remove() }
        let outcome = try script(
            "action.sh", in: repository, "SALLYPORT_BASE=\(first)", "GITHUB_OUTPUT=out.txt",
            "GITHUB_STEP_SUMMARY=summary.md")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let scratch = repository.scratch
        let status = try String(contentsOfFile: scratch.path("out.txt"), encoding: .utf8)
        #expect(status == "status=1\n")
        let summary = try String(contentsOfFile: scratch.path("summary.md"), encoding: .utf8)
        #expect(summary.hasPrefix("<!-- sallyport -->\n**Sallyport**: a requirement is broken"))
        let comment = try text("comment.md", in: repository)
        #expect(comment == summary)
        let cut = try script("comment.sh", in: repository, "SALLYPORT_LONGEST=400")
        #expect(cut.output.count < 700)
        #expect(cut.text.hasSuffix("in the artefact.)\n"))
        let alone = try script("action.sh", in: repository, "SALLYPORT_BASE=\(first)")
        #expect(alone.status == 1)
    }

    @Test func theJobOfGitLabGoesByTheMergeRequest() throws {
        let (repository, first) = try repository()
        defer { repository.remove() }
        let outcome = try script(
            "gitlab.sh", in: repository, "CI_MERGE_REQUEST_DIFF_BASE_SHA=\(first)")
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(try text("comment.md", in: repository).contains("suffices alone in B"))
    }

    /// Whatever a pull request writes into titles, names of files or values is never a command.
    @Test func nothingHostileRuns() throws {
        let title = "$(touch pwned)`touch pwned`; touch pwned ::error::x ##[error]y </code><!--"
        let (repository, first) = try repository(title: title)
        defer { repository.remove() }
        for name in [
            "models/$(touch pwned).yaml", "models/-x --output=pwned.yaml", "models/a b;c.yaml",
        ] {
            try repository.write(name, GitScratch.base)
        }
        try repository.write("--output=pwned", "x")
        try repository.commit()
        for settings in [
            "SALLYPORT_BASE=\(first)", "SALLYPORT_BASE=$(touch pwned)",
            "SALLYPORT_TODAY=;touch pwned",
            "SALLYPORT_MODELS=$(touch pwned)\n--output=pwned\nmodels/*.yaml",
            "SALLYPORT_CATALOGUE=--output=pwned", "SALLYPORT_ACCEPT=`touch pwned`",
        ] {
            let outcome = try script(
                "review.sh", in: repository, settings, "SALLYPORT_ANNOTATE=github")
            #expect(![126, 127].contains(outcome.status), "\(settings): \(outcome.errors)")
            #expect(!repository.scratch.names.contains("pwned"), "\(settings)")
            for line in (outcome.text + outcome.errors).split(separator: "\n") {
                #expect(!line.contains("##["), "\(line)")
                #expect(
                    !line.hasPrefix("::") || line.hasPrefix("::error file=")
                        || line.hasPrefix("::warning file=") || line.hasPrefix("::notice file="),
                    "\(line)")
            }
        }
        #expect(try text("models.txt", in: repository).contains("./models/$(touch pwned).yaml"))
    }

    /// A recipe whose script is put together of what a pull request writes could be made to run it.
    @Test func noExpressionStandsInAScript() throws {
        let files = ["action.yml", "Docs/Integrations.md", "Docs/Gate.md"]
        for file in files {
            let text = try String(
                contentsOf: PackageRoot.url.appendingPathComponent(file), encoding: .utf8)
            var indentation: Int?
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                let depth = line.prefix { $0 == " " }.count
                let words = line.drop { $0 == " " || $0 == "-" }
                if let outer = indentation, depth <= outer, !words.isEmpty { indentation = nil }
                if words.hasPrefix("run:") { indentation = depth }
                if indentation != nil || words.hasPrefix("run:") {
                    #expect(!line.contains("${{"), "\(file): \(line)")
                }
            }
        }
        let action = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("action.yml"), encoding: .utf8)
        #expect(action.contains("sh \"$SALLYPORT_ACTION/Integrations/action.sh\""))
        let job = try String(
            contentsOf: Self.folder.appendingPathComponent("gitlab.yml"), encoding: .utf8)
        #expect(job.contains("Integrations/gitlab.sh"))
    }

    /// What a change puts where results go is neither told as a result nor written through, and
    /// nothing that is a model or is named is left out without a word.
    @Test func whatStandsWhereResultsGoIsNoResult() throws {
        let (repository, first) = try repository()
        defer { repository.remove() }
        try repository.write("secret", "the secret")
        try repository.write("sallyport-results/comparison.part", "planted")
        let folder = repository.scratch.url.appendingPathComponent("sallyport-results")
        try FileManager.default.createSymbolicLink(
            atPath: folder.appendingPathComponent("report.md").path,
            withDestinationPath: repository.scratch.url.appendingPathComponent("secret").path)
        try repository.write("models/a\"b.yaml", "\"sallyport\": 1\ntitle: Quoted\n")
        try repository.commit()
        _ = try script("review.sh", in: repository, "SALLYPORT_BASE=nowhere")
        #expect(!(try text("comparison.md", in: repository)).contains("planted"))
        #expect(
            try String(
                contentsOf: repository.scratch.url.appendingPathComponent("secret"), encoding: .utf8
            )
                == "the secret")
        #expect(try text("models.txt", in: repository).contains("./models/a\"b.yaml"))
        let outside = try script(
            "review.sh", in: repository, "GIT_DIR=/nowhere/at/all", "SALLYPORT_BASE=\(first)")
        #expect(outside.status == 74)
    }
}
