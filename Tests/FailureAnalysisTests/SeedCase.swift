import FailureAnalysis
import Foundation
import ModelFormat
import ModelSupport
import TestSupport

@testable import Compilation

/// The models of the seed case, and the reference program beside the package.
enum SeedCase {
    static func compiled(_ file: String) throws -> CompiledModel {
        let url = PackageRoot.url.appendingPathComponent("Models/seed-case/\(file).yaml")
        let model = try ModelReader().document(at: url.path).threatGraph()
        return try ModelCompiler(model).compile(digest: "sha256:test")
    }

    static func findings(of file: String) throws -> Findings {
        try FailureAnalyser(compiled(file)).analysis().findings
    }

    /// One cell of the reference program's answer; coalitions in letters, as in the table.
    struct ReferenceCell {
        let file: String
        let consequence: String
        let tier: Int
        let level: String
        let coalitions: String
    }

    /// The answers of the brute-force program, or `nil` on a machine without it.
    static func reference() throws -> [ReferenceCell]? {
        guard let shared = PackageRoot.shared else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        process.currentDirectoryURL = shared.appendingPathComponent("oracles")
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // Where the program is there, its failing is no reason to skip.
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 5, let tier = Int(parts[2]) else { return nil }
            return ReferenceCell(
                file: String(parts[0]), consequence: String(parts[1]), tier: tier,
                level: String(parts[3]), coalitions: String(parts[4]))
        }
    }

    private static let program = """
        import seedcase as s
        files = {"M1 ": "single", "M1/3": "single-sl3", "M1e": "single-lab-raises-cap",
                 "M1c": "single-lab-lock", "M1t": "single-tee-trainium",
                 "M1s": "single-serving-replicas", "M2 ": "replicated",
                 "M2d": "replicated-lab-lock", "M2xE": "replicated-eu", "M3 ": "split-2-of-2",
                 "M3q": "split-2-of-2-no-release", "M3x": "split-2-of-2-eu", "M4 ": "split-2-of-3"}
        names = {"exfil": "exfiltration", "tamper": "tampering"}
        for key, file in files.items():
            model = s.pick(key)
            for consequence in s.CONS:
                for tier in s.TIERS:
                    for level, without in (("party", ()), ("lab-bypass", ("L",))):
                        found = s.coalitions(model, consequence, tier, without=without)
                        # the empty coalition is written as a dash
                        words = " ".join("".join(sorted(c)) or "-" for c in found)
                        print(file, names.get(consequence, consequence), tier, level, words, sep="\\t")
        """
}
