import Foundation
import Outputs
import TestSupport
import Testing

@testable import Commands

/// The extension for VS Code: its manifest, and what it starts.
struct EditorExtensionTests {
    private static let folder = PackageRoot.url.appendingPathComponent("Integrations/vscode")

    private static func manifest() throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.appendingPathComponent("package.json")))
                as? [String: Any])
    }

    /// What the editor and its packager ask of a manifest.
    @Test func theManifestHasWhatItMust() throws {
        let manifest = try Self.manifest()
        let name = try #require(manifest["name"] as? String)
        #expect(name.wholeMatch(of: #/[a-z0-9][a-z0-9.-]*/#) != nil)
        #expect((manifest["publisher"] as? String)?.wholeMatch(of: #/[a-z0-9][a-z0-9-]*/#) != nil)
        #expect(manifest["version"] as? String == ToolVersion.current)
        #expect(manifest["license"] as? String == "Apache-2.0")
        let engines = try #require(manifest["engines"] as? [String: String])
        #expect(engines["vscode"]?.wholeMatch(of: #/\^\d+\.\d+\.\d+/#) != nil)
        let main = try #require(manifest["main"] as? String)
        let file = Self.folder.appendingPathComponent(main).path
        #expect(FileManager.default.fileExists(atPath: file))
        #expect(manifest["activationEvents"] as? [String] == ["onLanguage:yaml"])
        // Nothing runs when it is installed.
        #expect(manifest["scripts"] == nil)
        let known: Set = [
            "name", "displayName", "description", "version", "publisher", "license", "private",
            "repository", "categories", "engines", "main", "activationEvents", "contributes",
            "dependencies",
        ]
        #expect(Set(manifest.keys).subtracting(known).isEmpty)
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/Editors.md"), encoding: .utf8)
        #expect(page.contains("\(name)-\(ToolVersion.current).vsix"))
    }

    /// Each setting is one that the extension reads, and none can be set by a folder that is opened, since
    /// it names what is run or read.
    @Test func settingsAreThoseThatAreRead() throws {
        let contributes = try #require(try Self.manifest()["contributes"] as? [String: Any])
        let configuration = try #require(contributes["configuration"] as? [String: Any])
        let settings = try #require(configuration["properties"] as? [String: [String: Any]])
        let source = try String(
            contentsOf: Self.folder.appendingPathComponent("extension.js"), encoding: .utf8)
        let read = source.matches(of: #/settings\.get\("(\w+)"\)/#).map { String($0.output.1) }
        #expect(settings.keys.sorted() == read.map { "sallyport.\($0)" }.sorted())
        for (name, setting) in settings {
            #expect(setting["type"] as? String == "string", "\(name)")
            #expect(setting["description"] is String, "\(name)")
            #expect(setting["scope"] as? String == "machine", "\(name)")
        }
        let languages = try #require(contributes["languages"] as? [[String: Any]])
        #expect(languages.map { $0["id"] as? String } == ["sallyport"])
    }

    /// What it starts, in Node with stand-ins for the editor and for its library.
    @Test(
        .enabled(if: OutsideProgram.find("node") != nil, "skipped: node is not on this machine"))
    func startsTheServer() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let stands = [
            "node_modules/vscode/index.js": """
            const set = JSON.parse(process.argv[2]);
            exports.workspace = { getConfiguration: (part) => ({ get: (name) => set[`${part}.${name}`] }) };
            """,
            "node_modules/vscode-languageclient/node.js": """
            exports.LanguageClient = class {
              constructor(...given) { this.given = given; }
              start() { console.log(JSON.stringify(this.given)); }
              stop() { console.log("stopped"); }
            };
            """,
            "run.js": """
            const extension = require("./extension.js");
            extension.deactivate();
            extension.activate().then(() => extension.deactivate());
            """,
            "extension.js": try String(
                contentsOf: Self.folder.appendingPathComponent("extension.js"), encoding: .utf8),
        ]
        for folder in ["vscode", "vscode-languageclient"] {
            try FileManager.default.createDirectory(
                atPath: scratch.path("node_modules/\(folder)"), withIntermediateDirectories: true)
        }
        for (name, text) in stands { try scratch.write(name, text) }
        let node = try #require(OutsideProgram.find("node"))
        func started(_ settings: String) throws -> String {
            let run = try OutsideProgram.run(node, [scratch.path("run.js"), settings])
            #expect(run.status == 0, "\(run.output)")
            return run.output
        }
        let selector = #""documentSelector":[{"language":"yaml"},{"language":"sallyport"}]"#
        #expect(
            try started(#"{"sallyport.path": "sallyport", "sallyport.catalogue": ""}"#)
                == #"["sallyport","Sallyport",{"command":"sallyport","args":["lsp"]},{"# + selector
                + "}]\nstopped\n")
        #expect(
            try started(#"{"sallyport.path": "/x/s", "sallyport.catalogue": "c.yaml"}"#).contains(
                #"{"command":"/x/s","args":["lsp","--catalogue","c.yaml"]}"#))
    }
}
