import Foundation
import Outputs
import Setups
import TestSupport
import Testing

@testable import Commands

/// `Sweep` of the library and the command `sweep` write the same bytes.
struct SweepLibraryTests {
    @Test(arguments: [
        // Rows that are wrong among those that are not, and rows that are left out.
        """
        vary: { perimeters.campus.level: [SL2, SL9, SL4], channels.media.operator: [aws, lab] }
        exclude: [ { perimeters.campus.level: SL2, channels.media.operator: lab } ]
        """,
        "vary: { perimeters.campus.level: [SL3] }\nfail: [nobody-of-that-name]",
        "vary: { perimeters.campus.level: [SL3] }\nfail: [aws]",
        "vary: { perimeters.campus.level: [SL3] }\nask: [remedies]",
        "vary: { perimeters.campus.level: [SL3] }\nconsequences: [disclosure:none]",
    ])
    func bothWriteTheSameRows(_ text: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("m.yaml", try SeedModel.text("single"))
        try scratch.write("plan.yaml", "sallyport-sweep: 1\nmodel: m.yaml\n" + text)
        let path = scratch.url.appendingPathComponent("plan.yaml").path
        let outcome = try Command.run("sweep", path, "--quiet", in: scratch.url)
        let sweep = try Sweep(planAt: path, version: ToolVersion.current)
        let lines = (0..<sweep.count).compactMap { sweep.line(ofRow: $0) }
        // A plan of which no row has an answer is wrong.
        let isSilent = sweep.rows().allSatisfy { $0.status != 0 }
        #expect(outcome.status == (isSilent ? 2 : 0), "\(outcome.errors)")
        #expect(lines.joined() == outcome.text)
        #expect(!lines.isEmpty && sweep.rows().count { _ in true } == lines.count)
    }

    @Test(arguments: [
        "vary: { perimeters.none.level: [SL1] }", "vary: {}", "vary: { a: [1] }\nmodle: x",
    ])
    func bothRefuseWithTheSameStatus(_ text: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("m.yaml", try SeedModel.text("single"))
        try scratch.write("plan.yaml", "sallyport-sweep: 1\nmodel: m.yaml\n" + text)
        let outcome = try Command.run("sweep", "plan.yaml", in: scratch.url)
        let path = scratch.url.appendingPathComponent("plan.yaml").path
        let refusal = #expect(throws: SweepRefusal.self) { try Sweep(planAt: path) }
        #expect(refusal.map { Int32($0.status) } == outcome.status)
    }
}
