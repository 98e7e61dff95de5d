import Testing

@testable import LanguageServer

/// A name in a model that others extend is changed in these too.
struct FolderRenameTests {
    private typealias Step = ScriptedEditor.Step
    private static let base = "file:///m/base.yaml"
    private static let files = [
        "/m/base.yaml": "sallyport: 1\ndefenders:\n  host: { role: cloud }\n",
        "/m/one.yaml": "extends: base.yaml\nperimeters:\n  yard: { operator: host }\n",
        "/m/deep/two.yaml": "extends: ../one.yaml\nperimeters:\n  gate: { operator: host }\n",
        "/m/other.yaml": "sallyport: 1\ndefenders:\n  host: { role: cloud }\n",
        "/m/notes.yaml": "host: 1\n",
    ]

    private func run(
        _ steps: [Step], files: [String: String] = files, isComplete: Bool = true,
        folders: [String] = ["file:///m"]
    ) throws -> ScriptedEditor.Outcome {
        let disk = ModelDisk { folder in
            FoundFiles(
                files.keys.filter { $0.hasPrefix(folder + "/") }.sorted(), isComplete: isComplete)
        } _: { path, _, _ in
            guard let text = files[path] else { throw ModelDisk.NoFile(path: path) }
            return Array(text.utf8)
        }
        return try ScriptedEditor.run(
            [
                .request(
                    "begin", "initialize",
                    ["workspaceFolders": .list(folders.map { ["uri": .text($0)] })]),
                .open(Self.base, files["/m/base.yaml"] ?? ""), .pause,
            ] + steps + Step.end, disk: disk)
    }

    private let rename = Step.ask(
        1, "textDocument/rename", base, (2, 3), ["newName": "keeper"])

    @Test func everyModelThatExtendsItIsChanged() throws {
        let outcome = try run([rename])
        let changes = try #require(outcome.result(1)?["changes"])
        #expect(
            changes.names == [
                "file:///m/base.yaml", "file:///m/deep/two.yaml", "file:///m/one.yaml",
            ])
        for name in changes.names { #expect(changes[name]?.items?.count == 1) }
        #expect(outcome.told("window/showMessage").isEmpty)
    }

    /// A text that is open counts as it stands in the editor.
    @Test func whatIsOpenIsChangedAsItStands() throws {
        let outcome = try run([
            .open("file:///m/one.yaml", "extends: base.yaml\nperimeters: {}\n"), .pause, rename,
        ])
        #expect(
            outcome.result(1)?["changes"]?.names
                == ["file:///m/base.yaml", "file:///m/deep/two.yaml"])
    }

    /// A name is changed everywhere or not at all.
    @Test(arguments: [
        "extends: base.yaml\ndefenders:\n  keeper: { role: cloud }\n",
        "extends: base.yaml\nperimeters:\n  yard: { operator: host, x: [\n",
    ])
    func whereItIsTakenOrCannotBeReadNothingIsChanged(_ text: String) throws {
        var files = Self.files
        files["/m/one.yaml"] = text
        #expect(try run([rename], files: files).fault(1) == -32803)
    }

    @Test func thatNotAllWasLookedAtIsTold() throws {
        let outcome = try run([rename], isComplete: false)
        #expect(outcome.result(1)?["changes"] != nil)
        #expect(outcome.told("window/showMessage").map { $0["type"] } == [2])
        #expect(
            outcome.told("window/showMessage").first?["message"]
                == .text(RenameRequest.incomplete))
        // What is wrong with the new name needs no looking.
        let refused = try run(
            [.ask(1, "textDocument/rename", Self.base, (2, 3), ["newName": "a b"])],
            isComplete: false)
        #expect(refused.told("window/showMessage").isEmpty)
    }

    /// More bytes than are read are told of like more files.
    @Test func thatThereAreTooManyBytesIsTold() throws {
        var files = Self.files
        files["/m/a.yaml"] = "#" + String(repeating: "x", count: Desk.mostFolderBytes)
        let outcome = try run([rename], files: files)
        #expect(outcome.told("window/showMessage").count == 1)
    }

    @Test func usesAreThoseOfAllThatExtendIt() throws {
        let outcome = try run([
            .ask(
                1, "textDocument/references", Self.base, (2, 3),
                ["context": ["includeDeclaration": true]])
        ])
        #expect(
            outcome.result(1)?.items?.map { $0["uri"] } == [
                .text(Self.base), "file:///m/deep/two.yaml", "file:///m/one.yaml",
            ])
    }

    @Test func withoutAFolderItIsTheTextAlone() throws {
        let outcome = try run([rename], folders: [])
        #expect(outcome.result(1)?["changes"]?.names == [Self.base])
    }
}
