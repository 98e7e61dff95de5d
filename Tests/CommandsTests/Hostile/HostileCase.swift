import Foundation
import TestSupport

/// Inputs that somebody wrote to do harm, as files.
enum HostileCase {
    private static let folder =
        PackageRoot.url.appendingPathComponent("Tests/CommandsTests/Hostile/Cases")

    static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    /// Every command and form in which something of a model can be written.
    static let writings: [[String]] =
        [
            ["check"], ["analyse"], ["analyse", "--format", "json"],
            ["analyse", "--format", "markdown"], ["analyse", "--format", "html"],
            ["analyse", "--format", "sarif"], ["analyse", "--coverage"], ["diagram"],
            ["diagram", "--map"], ["diagram", "--matrix"], ["harden"],
            ["harden", "--format", "json"], ["harden", "--format", "markdown"], ["egress"],
            ["egress", "--format", "json"], ["egress", "--format", "markdown"],
            ["egress", "--format", "svg"], ["describe"], ["describe", "--format", "json"],
            ["describe", "--format", "markdown"], ["describe", "--format", "html"],
            ["analyse", "--claims-lowered", "1"], ["unknowns"], ["unknowns", "--format", "json"],
            ["timeline"], ["timeline", "--format", "json"], ["timeline", "--format", "svg"],
            ["whatif", "--fail", "aws"], ["whatif", "--fail", "aws", "--format", "json"],
        ]
        + ["graphml", "dot", "mermaid"].flatMap { to in
            ["model", "attack-graph", "path"].map { ["export", "--to", to, "--graph", $0] }
        } + [
            ["export", "--to", "graphml", "--profile", "yed"], ["export", "--to", "attack-graph"],
            ["export", "--to", "yaml"],
            ["export", "--to", "open-psa", "--consequence", "exfiltration"],
        ]
}
