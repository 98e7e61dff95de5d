import Foundation
import TestSupport
import Testing

/// Nothing recurses as deep as an input: with a stack of 256 kB everything that is accepted is
/// answered, and what is not is refused.
struct DeepNestingTests {
    /// In kilobytes; a program that is not optimised needs twice as much for each call.
    #if DEBUG
        private static let stack = 512
    #else
        private static let stack = 256
    #endif
    private static let small = "ulimit -s \(stack * Slowness.factor); exec \"$0\" \"$@\""

    private static func nested(_ count: Int) -> String {
        var places = "  p0: { operator: lab, level: SL3 }\n"
        for at in 1...count {
            places += "  p\(at): { operator: lab, level: SL3, inside: p\(at - 1) }\n"
        }
        return """
            sallyport: 1
            title: Nest
            date: 2026-04-20
            defenders: { lab: { role: lab } }
            perimeters:
            \(places)weights: { w: { owner: lab, size: 1 TB, copies: [ { in: p\(count), form: plaintext } ] } }
            channels:
              door: { from: p\(count), to: outside, operator: lab, level: SL3, rate: 1 Gbit/s }
            workloads: { run: { capacity: lab } }
            """
    }

    @Test func perimetersNestSixtyFourDeep() throws {
        let fits = try Command.run("check", "-", input: Data(Self.nested(64).utf8))
        #expect(fits.status == 0, "\(fits.errors)")
        let deep = try Command.run("check", "-", input: Data(Self.nested(80).utf8))
        #expect(deep.status == 2)
        #expect(
            deep.errors.hasPrefix(
                "<standard input>:71:45: error: perimeter 'p65' lies inside more than 64 others: "),
            "\(deep.errors)")
        #expect(deep.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: HostileCase.writings)
    func sixtyFourLevelsAreWrittenOnASmallStack(_ options: [String]) throws {
        let options = options.map { $0 == "aws" ? "lab" : $0 }
        let outcome = try Command.run(
            script: Self.small, options + ["-"], input: Data(Self.nested(64).utf8))
        #expect([0, 1].contains(outcome.status) && !outcome.isSignalled, "\(outcome.errors)")
    }

    @Test(arguments: [
        ["diagram"], ["diagram", "--map"], ["analyse", "--format", "html"],
        ["compare", "--format", "svg", SeedModel.path("single")],
    ])
    func twoThousandLevelsAreRefusedOnASmallStack(_ options: [String]) throws {
        let outcome = try Command.run(
            script: Self.small, options + [HostileCase.path("nested-perimeters-2000.yaml")])
        #expect(outcome.status == 2)
        #expect(!outcome.isSignalled)
        #expect(outcome.errors.contains("lies inside more than 64 others"))
    }

    /// What nests as deep as its reader allows, and one that nests deeper.
    @Test func otherNestingIsReadOrRefusedOnASmallStack() throws {
        func workload(_ depth: Int) -> String {
            Self.nested(1).replacing(
                "run: { capacity: lab }",
                with: "run: " + String(repeating: "{ all: [ ", count: depth) + "{ capacity: lab }"
                    + String(repeating: " ] }", count: depth))
        }
        func quorum(_ depth: Int) -> String {
            Self.nested(1).replacing(
                "outside, operator: lab",
                with: "outside, operator: " + String(repeating: "{ any: [ ", count: depth) + "lab"
                    + String(repeating: " ] }", count: depth))
        }
        func lock(_ depth: Int) -> String {
            "{\"format\": \"sallyport-attack-graph/1\", \"parties\": [{\"id\": \"A\"}], "
                + "\"barriers\": [{\"id\": \"b\", \"lock\": "
                + String(repeating: "{\"all\": [", count: depth) + "{\"op\": \"A\", \"level\": 3}"
                + String(repeating: "]}", count: depth) + "}], "
                + "\"steps\": [{\"fact\": \"out\", \"pre\": [], \"via\": [\"b\"]}], "
                + "\"consequences\": [{\"id\": \"exfiltration\", \"goal\": \"out\", \"tiered\": true}]}"
        }
        func tree(_ depth: Int) -> String {
            "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"g\">"
                + String(repeating: "<or><event name=\"a\"/>", count: depth)
                + "<event name=\"b\"/>" + String(repeating: "</or>", count: depth)
                + "</define-gate><define-basic-event name=\"a\"/><define-basic-event name=\"b\"/>"
                + "</define-fault-tree></opsa-mef>"
        }
        func graph(_ depth: Int) -> String {
            "<graphml>"
                + (0..<depth).map { "<graph edgedefault=\"directed\"><node id=\"n\($0)\">" }
                .joined()
                + String(repeating: "</node></graph>", count: depth) + "</graphml>"
        }
        for (options, make, depths) in [
            (["analyse"], workload, [10, 25, 70, 5000]), (["analyse"], quorum, [10, 25, 70, 5000]),
            (["analyse"], lock, [10, 60, 70, 5000]), (["export", "--to", "graphml"], lock, [60]),
            (["diagram", "--map"], workload, [25]), (["unknowns"], workload, [25]),
            (["harden"], workload, [25]),
            (["fault-tree", "--minimal-sets"], tree, [10, 190, 300, 5000]),
            (["graph"], graph, [10, 95, 300, 5000]),
        ] as [([String], (Int) -> String, [Int])] {
            for depth in depths {
                let outcome = try Command.run(
                    script: Self.small, options + ["-"], input: Data(make(depth).utf8))
                #expect(
                    [0, 1, 2].contains(outcome.status) && !outcome.isSignalled,
                    "\(options) \(depth): \(outcome.status)")
            }
        }
    }
}
