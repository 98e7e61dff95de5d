import Foundation
import TestSupport
import Testing

/// The page "I have OSCAL", run as it stands, on the real examples where they are there.
struct OSCALPageTests {
    /// What the page does with the plans that NIST publishes, and the picture of it.
    private static func commands() throws -> [[String]] {
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/OSCAL.md"), encoding: .utf8)
        let lines = page.split(separator: "\n").filter {
            $0.hasPrefix("    sallyport import leveraging")
        }
        return lines.map { $0.split(separator: " ").dropFirst().map(String.init) } + [
            ["check", "model.yaml"], ["diagram", "model.yaml", "--output", "first.svg"],
        ]
    }

    @Test(
        .enabled(if: PackageRoot.shared != nil, "skipped: there is no ../shared"))
    func leadsFromTheFilesToAPicture() throws {
        let commands = try Self.commands()
        #expect(commands.map(\.first) == ["import", "check", "diagram"])
        let scratch = try Scratch()
        defer { scratch.remove() }
        let folder = try #require(PackageRoot.shared).appendingPathComponent("imports/oscal")
        for name in ["leveraging-ssp.yaml", "leveraged-ssp.json"] {
            try FileManager.default.copyItem(
                at: folder.appendingPathComponent(name),
                to: scratch.url.appendingPathComponent(name))
        }
        for command in commands {
            let outcome = try Command.run(command, in: scratch.url)
            #expect(outcome.status == 0, "\(command): \(outcome.errors)")
        }
        let picture = try String(
            contentsOf: scratch.url.appendingPathComponent("first.svg"), encoding: .utf8)
        #expect(picture.contains("Leveraging SaaS System"))
    }

    /// A catalog where a catalogue is taken, and operators there and back.
    @Test func catalogsAreTakenAndOperatorsComeBack() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        func path(_ name: String) -> String { scratch.url.appendingPathComponent(name).path }
        try
            "catalog: { metadata: { title: Ours }, controls: [ { id: ac-2.1, title: Accounts } ] }\n"
            .write(toFile: path("catalog.yaml"), atomically: true, encoding: .utf8)
        try """
        sallyport: 1
        title: One place
        defenders: { lab: { role: lab }, aws: { role: cloud } }
        perimeters:
          hall: { operator: aws, level: SL3, controls: [ { use: ac-2-1, operator: { all: [lab, aws] } } ] }
        weights: { w: { copies: [ { in: hall, form: plaintext } ] } }
        channels: { out: { from: hall, to: outside, barrier: none } }

        """.write(toFile: path("model.yaml"), atomically: true, encoding: .utf8)
        let without = try Command.run("check", path("model.yaml"))
        #expect(without.status == 2 && without.errors.contains("'ac-2-1' is not in the catalogue"))
        let check = try Command.run(
            "check", path("model.yaml"), "--catalogue", path("catalog.yaml"))
        #expect(check.status == 0, "\(check.errors)")
        // What no catalog says stops nobody: whoever runs the place suffices as before.
        let answer = try Command.run(
            "analyse", "--brief", path("model.yaml"), "--catalogue", path("catalog.yaml"))
        #expect(answer.status == 0 && answer.text.contains("aws"), "\(answer.text)")
        let written = try Command.run(
            "export", path("model.yaml"), "--to", "oscal", "--catalogue", path("catalog.yaml"),
            "--output", path("controls.json"))
        #expect(written.status == 0, "\(written.errors)")
        let made = try Command.run("import", path("controls.json"))
        #expect(made.text.contains("all: [lab, aws]"), "\(made.text)")
    }
}
