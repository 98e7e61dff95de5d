import Foundation
import Testing

/// However many mistakes an input has, and however long they are, they are told soon and briefly.
struct ManyMistakesTests {
    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    /// A model with one defender a line, and more.
    private static func model(_ more: String) -> String {
        """
        sallyport: 1
        title: Many
        date: 2026-04-20
        defenders: { lab: { role: lab } }
        perimeters: { room: { operator: lab, level: SL2 } }
        weights: { w: { owner: lab, copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: lab } }
        workloads: { run: { capacity: lab } }
        \(more)
        """
    }

    private static func check(_ text: String) throws -> Command.Outcome {
        let outcome = try Command.run("check", "-", input: Data(text.utf8))
        #expect(!outcome.isSignalled)
        for line in lines(outcome.errors) { #expect(line.count < 1300, "\(line.prefix(200))") }
        return outcome
    }

    @Test func guessesForAThousandNamesOfThousandsAreMadeSoon() throws {
        let start = Date()
        let outcome = try Self.check(HostileCase.text("suggestions-quadratic.yaml"))
        #expect(Date().timeIntervalSince(start) < 15)
        #expect(outcome.status == 2)
        #expect(Self.lines(outcome.errors).count == 1001)
        #expect(
            outcome.errors.hasSuffix(
                "sallyport: no more than 1000 are shown: mend these first\n"))
    }

    /// One long circle was once a message of 900 kB.
    @Test func aMessageIsShortHoweverLongTheInput() throws {
        var circle = "  p0: { operator: lab, inside: p19999 }\n"
        for at in 1..<20_000 { circle += "  p\(at): { operator: lab, inside: p\(at - 1) }\n" }
        let text =
            "sallyport: 1\ntitle: Circle\ndefenders: { lab: { role: lab } }\nperimeters:\n" + circle
        #expect(try Self.check(text).status == 2)
        let long = String(repeating: "x", count: 60_000)
        for more in [
            "\(long): 1", "keys: { k: { in: \(long) } }", "keys: { \(long): { in: room } }",
            "keys: { k: { \(long): 1 } }", "keys: { k: { in: room, level: \(long) } }",
            "require: [ { consequence: \(long) } ]", "require: [ { \(long): 1 } ]",
            "unknown: { u: { of: \(long), because: x, one-of: [a, b] } }",
            "unknown: { u: { of: channels.\(long), because: x, one-of: [a, b] } }",
            "options: { o: { cost: 1, set: { \(long): 1 } } }",
            "claims: { c: { statement: x, about: \(long).x, source: \(long) } }",
            "timeline: { t: { at: \(long), set: { channels.door.level: SL1 } } }",
            "shared: { s: { fails: [\(long)] } }",
            "jurisdictions: { US: { instruments: [\(long)] } }",
            "probabilities: { \(long): { p: 0.1 } }", "sources: { \(long): {} }",
            "extends: \(long)",
        ] {
            let outcome = try Self.check(Self.model(more))
            #expect(outcome.status == 2, "\(more.prefix(40))")
        }
    }

    @Test func aThousandDoubtsHideNoError() throws {
        var sources = "sources:\n"
        for at in 0..<1200 {
            sources += "  s\(at): { title: t, date: 2026-01-01 }\n"
        }
        var keys = "keys:\n"
        for at in 0..<1200 {
            keys += "  k\(at): { in: room, stale-after: 2020-01-01 }\n"
        }
        let outcome = try Self.check(
            Self.model(sources + keys + "require: [ { consequence: no } ]"))
        #expect(outcome.status == 2)
        #expect(Self.lines(outcome.errors).count <= 1001)
        #expect(
            outcome.errors.contains("error: 'no' is not a value"), "\(outcome.errors.suffix(300))")
    }

    @Test(arguments: [
        ("defenders:", "defendrs:"), ("perimeters:", "perimiters:"), ("weights:", "weigths:"),
        ("channels:", "chanels:"), ("workloads:", "workload:"), ("title:", "titel:"),
    ])
    func aMisspeltSectionIsOneError(_ right: String, _ wrong: String) throws {
        let text = Self.model("").replacing(right, with: wrong)
        let outcome = try Self.check(text)
        #expect(outcome.status == 2)
        #expect(Self.lines(outcome.errors).count == 1, "\(outcome.errors)")
        #expect(outcome.errors.contains("did you mean '\(right.dropLast())'?"))
    }

    @Test func acceptancesAreToldOfBriefly() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for entry in [
            "- { id: nothing, reason: x, until: 2030-01-01 }\n", "- { id: a }\n", "- 1\n",
            "- { id: a, id: b, reason: x, until: 2030-01-01 }\n",
        ] {
            let text = (0..<5000).map {
                entry.replacing("nothing", with: "nothing-\($0)")
            }.joined()
            try scratch.write("accept.yaml", text)
            let outcome = try Command.run(
                "analyse", SeedModel.path("single"), "--accept", scratch.path("accept.yaml"))
            #expect(outcome.status == 2)
            #expect(Self.lines(outcome.errors).count <= 2001, "\(entry)")
        }
    }

    @Test func everyMessageOfAFaultTreeHasItsPlace() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        func gate(_ name: String) -> String {
            "<define-gate name=\"\(name)\"><or><event name=\"a\"/><event name=\"b\"/></or>"
                + "</define-gate>\n"
        }
        func tree(_ body: String) -> String {
            "<opsa-mef><define-fault-tree name=\"t\">\n\(body)<define-basic-event name=\"a\"/>\n"
                + "<define-basic-event name=\"b\"/></define-fault-tree></opsa-mef>"
        }
        for (text, options, place) in [
            (tree(gate("g") + gate("h")), [], "3:1: error: 2 gates are used by no other"),
            (tree(gate("g")), ["--probability"], "3:1: error: basic events without a probability"),
            (tree(gate("g")), ["--top", "x"], "1:1: error: there is no gate 'x'"),
            (tree(""), [], "1:1: error: there is no gate"),
        ] {
            try scratch.write("t.xml", text)
            let outcome = try Command.run(["fault-tree", "t.xml"] + options, in: scratch.url)
            #expect(outcome.status == 2)
            #expect(outcome.errors.hasPrefix("t.xml:\(place)"), "\(outcome.errors)")
        }
    }

    @Test func noPermissionAndNotThereAreTwoMessages() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let absent = try Command.run("schema", "--output", scratch.path("none/out"))
        #expect(absent.errors.contains("its folder does not exist"))
        // Nobody keeps the superuser out.
        guard geteuid() != 0 else { return }
        try FileManager.default.createDirectory(
            atPath: scratch.path("shut"), withIntermediateDirectories: false)
        chmod(scratch.path("shut"), 0)
        let forbidden = try Command.run("schema", "--output", scratch.path("shut/out"))
        #expect(forbidden.errors.contains("you may not write there"))
        let unread = try Command.run("check", scratch.path("shut/m.yaml"))
        #expect(unread.errors.contains("may not be read"))
        chmod(scratch.path("shut"), 0o700)
    }

    @Test func aSizeOfNothingIsDoubted() throws {
        let outcome = try Command.run("check", HostileCase.path("size-zero.yaml"))
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains(
                ":61:11: warning: weights 'frontier' have a size of nothing"), "\(outcome.errors)")
    }
}
