import Foundation
import TestSupport
import Testing

@testable import PageServer
@testable import Studio

struct StudioPageTests {
    private static let folder = PackageRoot.url.appendingPathComponent("Studio")

    @Test func everyQuestionStandsOnThePage() throws {
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/Studio.md"), encoding: .utf8)
        for route in StudioRoutes.all { #expect(page.contains("`\(route.path)`"), "\(route.path)") }
        for what in Export.allCases { #expect(page.contains("`\(what.rawValue)`")) }
        #expect(Set(StudioRoutes.all.map { $0.path }).count == StudioRoutes.all.count)
    }

    @Test func whatIsCompiledInIsWhatTheFilesSay() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
            .filter { StudioPage.type(of: $0) != nil }.sorted()
        #expect(StudioPage.files.map(\.name) == names, "run Scripts/embed")
        for name in names {
            #expect(StudioPage.isName(name), "\(name)")
            let file = try Data(contentsOf: Self.folder.appendingPathComponent(name))
            let isSame = StudioPage.compiledIn.text(name) == Array(file)
            #expect(isSame, "\(name): run Scripts/embed")
            let isServed = StudioPage.folder(Self.folder.path).text(name) == Array(file)
            #expect(isServed, "\(name)")
        }
    }

    /// What a page names lies beside it, and nothing of it is inline.
    @Test func thePageNamesWhatIsServed() throws {
        let trial = StudioTrial("")
        let page = String(decoding: trial.bytes(trial.send("GET", "")), as: UTF8.self)
        let named = ["src", "href"].flatMap { name in
            page.components(separatedBy: " \(name)=\"").dropFirst()
                .map { String($0.prefix { $0 != "\"" }) }
        }.filter { !$0.hasPrefix("#") }
        #expect(!named.isEmpty)
        for name in named where !name.hasPrefix("codemirror/") {
            #expect(trial.send("GET", name).status == .fine, "\(name)")
        }
        for script in StudioPage.files where script.name.hasSuffix(".js") {
            for part in script.text.components(separatedBy: "from \"./").dropFirst() {
                let name = String(part.prefix { $0 != "\"" })
                #expect(trial.send("GET", name).status == .fine, "\(script.name): \(name)")
            }
        }
    }

    @Test func theEditorIsReadFromItsFolderAlone() throws {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("studio-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try FileManager.default.createDirectory(
            at: scratch.appendingPathComponent("lib"), withIntermediateDirectories: true)
        try Data("there".utf8).write(to: scratch.appendingPathComponent("lib/codemirror.js"))
        let files = CodeMirrorFiles(folder: scratch.path)
        for file in CodeMirrorFiles.files {
            #expect((files.bytes(file.path) != nil) == (file.name == "codemirror.js"))
            #expect(!file.path.contains("..") && StudioPage.type(of: file.name) != nil)
        }
    }
}
