import Foundation
import TestSupport
import Testing

/// `sallyport lsp` with editors that others wrote.
@Suite(.serialized)
struct EditorTests {
    /// A model of two files: what it extends declares who runs the yard.
    private static let base = """
        sallyport: 1
        title: A yard
        date: 2026-01-01
        jurisdictions:
          US: { title: United States }
        defenders:
          lab: { title: "The lab 😀", role: lab, jurisdictions: [US] }
          host: { title: The host, role: cloud, jurisdictions: [US] }
        """

    private static let model = """
        extends: base.yaml
        defenders:
          smith: { title: Smith, role: cloud, jurisdictions: [US] }
        perimeters:
          yard: { title: The yard, kind: campus, operator: host, exits: stated, level: SL3 }
          gate: { title: The gate, kind: campus, operator: smith, exits: stated, level: SL4 }
        weights:
          frontier:
            title: Weights
            size: 2 TB
            owner: lab
            custody: { scheme: single }
            copies:
              - { in: yard, form: plaintext, for: training }
              - { in: gate, form: plaintext, for: backup }
        channels:
          way-out: { from: yard, to: outside, kind: network, operator: host, level: SL3, rate: 10 Gbit/s }
          other: { from: gate, to: outside, kind: network, operator: smith, level: SL4, rate: 10 Gbit/s }
        """

    /// The models in a folder of their own.
    private static func folder() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("base.yaml", base + "\n")
        try scratch.write("model.yaml", model + "\n")
        return scratch
    }

    /// What stands above the one who is declared in the model, and not in what it extends.
    private static let lens = "Smith alone: exfiltration OC1–OC3, disclosure, tampering OC1–OC3"

    /// The model is right, or the tests below would show nothing.
    @Test func theModelIsRight() throws {
        let scratch = try Self.folder()
        defer { scratch.remove() }
        let outcome = try Command.run("check", scratch.path("model.yaml"))
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(
        .enabled(
            if: OutsideProgram.find("nvim") != nil, "skipped: neovim is not on this machine"))
    func neovimOpensCompletesFollowsAndRenames() throws {
        let scratch = try Self.folder()
        defer { scratch.remove() }
        let process = Process()
        process.executableURL = try #require(OutsideProgram.find("nvim"))
        process.arguments = [
            "--headless", "-u", "NONE", "-i", "NONE", "-n", "--cmd",
            "let g:sallyport_program = '\(Command.program.path)'", "--cmd",
            "let g:sallyport_folder = '\(scratch.url.path)'", "--cmd",
            "let g:sallyport_outcome = '\(scratch.path("outcome.json"))'", "--cmd",
            "let g:sallyport_patience = \(20 * Slowness.factor)", "-c",
            "luafile "
                + PackageRoot.url.appendingPathComponent("Tests/CommandsTests/Editors/neovim.lua")
                .path,
        ]
        process.environment = ProcessInfo.processInfo.environment.merging([
            "HOME": scratch.url.path, "XDG_STATE_HOME": scratch.url.path,
        ]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let outcome = try #require(
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: URL(fileURLWithPath: scratch.path("outcome.json"))))
                as? [String: Any])
        #expect(outcome["fault"] as? String == nil)
        let told = (outcome["diagnostics"] as? [[Any]])?.first
        #expect(told?.first as? String == "model.unknown-value")
        #expect(told?.dropFirst().map { $0 as? Int } == [2, 31])
        #expect(outcome["mended"] as? Bool == true)
        #expect((outcome["completions"] as? [String])?.contains("cloud") == true)
        #expect((outcome["declared"] as? String)?.hasPrefix("  host:") == true)
        #expect((outcome["hover"] as? String)?.contains("The host") == true)
        let lenses = outcome["lenses"] as? [[Any]] ?? []
        #expect(lenses.contains { $0.last as? String == Self.lens })
        #expect(
            (outcome["text"] as? [String])?.joined(separator: "\n")
                == Self.model.replacing("yard:", with: "court:")
                .replacing("in: yard", with: "in: court")
                .replacing("from: yard", with: "from: court"))
        #expect(outcome["after"] as? Bool == true)
        #expect(outcome["ended"] as? Bool == true)
    }
}
