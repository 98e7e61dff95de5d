import Foundation
import Testing

/// What a model states nothing of is not asked, whoever asks: Docs/Compilation.md, "Denial".
struct NotAskedTests {
    private static let parts = """
        sallyport: 1
        title: t
        date: 2026-01-01
        jurisdictions: { US: {} }
        defenders: { lab: { role: lab, jurisdictions: [US] }, a: { role: cloud, jurisdictions: [US] } }
        perimeters: { p: { kind: campus, exits: stated, operator: a, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: p, form: plaintext, for: training } ] } }
        channels: { n: { kind: network, from: p, to: outside, operator: a, level: SL4 } }

        """
    private static let work = "workloads: { t: { capacity: a, in: p } }\n"

    private func run(_ arguments: [String], _ text: String) throws -> Command.Outcome {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("m.yaml", text)
        return try Command.run(arguments, in: scratch.url)
    }

    private func object(_ arguments: [String], _ text: String) throws -> [String: Any] {
        let output = try run(arguments + ["--format", "json"], text).output
        return try #require(JSONSerialization.jsonObject(with: output) as? [String: Any])
    }

    private func words(_ outcome: Command.Outcome) -> String {
        outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func list(_ value: Any?) throws -> [[String: Any]] {
        try #require(value as? [[String: Any]])
    }

    @Test func analyse() throws {
        let position =
            "positions: { s: { statement: s, expects: [ { consequence: denial, order: 2 } ] } }\n"
        let found = try object(["analyse", "m.yaml"], Self.parts + position)
        let levels = try #require(found["effectiveSL"] as? [String: Any])
        #expect(levels["denial"] is NSNull)
        #expect(levels["exfiltration"] as? Int == 4)
        let left = try list(found["residualSL"]).filter { $0["consequence"] as? String == "denial" }
        #expect(left.count == 2 && left.allSatisfy { $0["level"] is NSNull })
        let cells = try list(found["exposure"]).filter { $0["consequence"] as? String == "denial" }
        #expect(cells.count == 20)
        for cell in cells {
            #expect(cell["order"] is NSNull && cell["complete"] as? Bool == false)
            #expect(cell["completeUpTo"] as? Int == 0 && cell["count"] is NSNull)
        }
        #expect(
            try !list(found["evidence"]).contains { $0["consequence"] as? String == "denial" })
        let judged = try #require(try list(found["positions"]).first)
        #expect(judged["holdsAsWritten"] is NSNull && judged["completions"] is NSNull)
        let text = words(try run(["analyse", "m.yaml"], Self.parts + position))
        #expect(text.contains("denial not asked not asked not asked not asked not asked not asked"))
        #expect(!text.contains("SL5"))
        #expect(text.contains("not proved as written"))
        #expect(text.contains("Every list of coalitions is complete"))
    }

    @Test func timeline() throws {
        let change = "timeline: { c: { at: 2027-01-01, set: { perimeters.p.level: SL3 } } }\n"
        let text = words(try run(["timeline", "m.yaml"], Self.parts + change))
        #expect(text.contains("denial not asked throughout"))
        #expect(!text.contains("SL5"))
        let found = try object(["timeline", "m.yaml"], Self.parts + change)
        for epoch in try list(found["epochs"]) {
            let levels = try #require(epoch["effectiveSL"] as? [String: Any])
            #expect(levels["denial"] is NSNull)
            for cell in try list(epoch["cells"]) where cell["consequence"] as? String == "denial" {
                for key in ["alone", "kept"] {
                    let answer = try #require(cell[key] as? [String: Any])
                    #expect(answer["complete"] as? Bool == false && answer["maxOrder"] as? Int == 0)
                }
            }
        }
        let gone = "timeline: { c: { at: 2027-01-01, set: { workloads.t: null } } }\n"
        let lost = words(try run(["timeline", "m.yaml"], Self.parts + Self.work + gone))
        #expect(lost.contains("denial 1, from 2027-01-01 not asked"), "\(lost)")
    }

    @Test func whatIf() throws {
        let text = words(try run(["whatif", "m.yaml", "--fail", "a"], Self.parts))
        #expect(text.contains("Nothing is proved about denial"))
        #expect(!text.contains("denial would not") && !text.contains("denial (OC1–OC5) would not"))
        let found = try object(["whatif", "m.yaml", "--fail", "a"], Self.parts)
        #expect(found["notStated"] as? [String] == ["denial"])
        #expect(
            try !list(found["answers"]).contains { $0["consequence"] as? String == "denial" })
        let alone = words(
            try run(["whatif", "m.yaml", "--fail", "a", "--consequence", "denial"], Self.parts))
        #expect(alone.contains("nothing is known of what would follow."))
    }

    @Test func noOptionTakesTheQuestionAway() throws {
        let options = """
            options:
              none: { title: No work, cost: 1, set: { workloads.t: null } }
              both: { title: Two, cost: 5, set: { workloads.t: { for: lab, any: [ { capacity: a, in: p }, { capacity: lab, level: SL4 } ] } } }

            """
        let text = Self.parts + Self.work + options
        let asked = ["harden", "m.yaml", "--consequence", "denial", "--tier", "OC3"]
        let found = try object(asked, text)
        let remedy = try #require(found["remedy"] as? [String: Any])
        #expect(remedy["options"] as? [String] == ["both"], "\(remedy)")
        let first = try #require(try list(found["options"]).first { $0["id"] as? String == "none" })
        #expect(first["takesAway"] as? Bool == true)
        let said = words(try run(asked, text))
        #expect(said.contains("none takes away what is asked about"))
        // For another consequence it may be chosen, and what it takes away is not better for it.
        let lock = """
            options:
              lock: { title: Lock, cost: 1, set: { perimeters.p.operator: { all: [a, lab] }, channels.n.operator: { all: [a, lab] }, workloads.t: null } }

            """
        let other = words(
            try run(
                ["harden", "m.yaml", "--consequence", "exfiltration", "--tier", "OC3"],
                Self.parts + Self.work + lock))
        #expect(other.contains("The cheapest remedy costs 1: lock"), "\(other)")
        #expect(other.contains("denial parties OC1–OC4 1 not asked not asked"), "\(other)")
    }

    /// Custody is set against denial, of which nothing is known.
    @Test func custody() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("m.yaml", Self.parts)
        let text = try Command.run(["compare", "m.yaml", "m.yaml"], in: scratch.url).text
        #expect(!text.contains("What custody trades"))
        #expect(text.contains("not asked") && !text.contains("SL5"))
    }

    /// A path with no party is a path.
    @Test func nobodyNeedFail() throws {
        let drawn = ["diagram", "m.yaml", "--consequence", "exfiltration", "--tier", "OC5"]
        let picture = try run(drawn, Self.parts)
        #expect(picture.status == 0)
        #expect(picture.text.contains("Nobody need fail: an attacker of tier OC5"))
        #expect(picture.text.contains("Without any failure, weights could leave"))
        let found = try object(["analyse", "m.yaml"], Self.parts)
        let free = try list(found["freePaths"]).filter {
            $0["consequence"] as? String == "exfiltration"
        }
        #expect(free.compactMap { $0["tier"] as? Int } == [5])
        #expect((free.first?["failed"] as? [String])?.isEmpty == true)
        let text = words(try run(["analyse", "m.yaml"], Self.parts))
        #expect(text.contains("With nobody failing: exfiltration (OC5)"))
        // Where somebody fails alone, the first picture is his.
        let first = try run(["diagram", "m.yaml", "--consequence", "exfiltration"], Self.parts)
        #expect(first.text.contains("If a failed"))
    }

    /// Paths that differ in nothing but which open channel they take have ids of their own.
    @Test func openChannelsTellPathsApart() throws {
        func id(_ channel: String) throws -> String {
            let text = Self.parts.replacingOccurrences(
                of: "n: { kind: network, from: p, to: outside, operator: a, level: SL4 }",
                with: "\(channel): { kind: network, from: p, to: outside, barrier: none }")
            let paths = try list(try object(["analyse", "m.yaml"], text)["failurePaths"])
            return try #require(
                paths.first { $0["consequence"] as? String == "exfiltration" }?["id"] as? String)
        }
        #expect(try id("n") == id("n"))
        #expect(try id("n") != id("m"))
    }

    @Test func aMapSaysWhatIsOpen() throws {
        let unknown = "unknown: { u: { of: perimeters.p.level, one-of: [ SL3, SL4 ] } }\n"
        let open = try run(["diagram", "m.yaml", "--map"], Self.parts + unknown)
        #expect(open.text.contains("The model leaves 1 thing open"))
        #expect(!(try run(["diagram", "m.yaml", "--map"], Self.parts)).text.contains("leaves"))
    }

    /// A signal while standard input is read: status 3, and a line.
    @Test func aSignalWhileReading() throws {
        let script = """
            mkfifo "$1/pipe"
            sleep 5 > "$1/pipe" &
            holder=$!
            "$0" analyse - < "$1/pipe" > "$1/out" 2> "$1/err" &
            child=$!
            sleep 0.5
            kill -TERM $child
            wait $child
            echo "$?"
            kill $holder
            cat "$1/err"
            """
        let scratch = try Scratch()
        defer { scratch.remove() }
        let outcome = try Command.run(script: script, [scratch.url.path])
        #expect(outcome.text.hasPrefix("3\n"), "\(outcome.text)")
        #expect(outcome.text.contains("stopped before anything was proved"))
    }

    /// Capacity that capability never stops stands where it is said to stand all the same.
    @Test func whereCapacityStands() throws {
        func denial(_ work: String) throws -> [String: Any] {
            try object(
                ["analyse", "m.yaml", "--consequence", "denial"],
                Self.parts.replacingOccurrences(
                    of: "a: { role: cloud, jurisdictions: [US] }",
                    with:
                        "a: { role: cloud, jurisdictions: [US] }, b: { role: cloud, jurisdictions: [US] }"
                )
                    + "workloads: { t: { \(work) } }\n")
        }
        func lone(_ found: [String: Any]) throws -> Set<String> {
            Set(
                try list(found["loneFailures"]).filter { $0["kind"] as? String == "party" }
                    .compactMap { $0["cause"] as? String })
        }
        func told(_ found: [String: Any]) throws -> Bool {
            let model = try #require(found["model"] as? [String: Any])
            return try list(model["takenForGranted"]).contains {
                $0["kind"] as? String == "capacity-place"
            }
        }
        // b's capacity in a's place: whoever runs the place counts too.
        let there = try denial("capacity: b, in: p, level: none")
        #expect(try lone(there) == ["a", "b"])
        #expect(try !told(there))
        let nowhere = try denial("capacity: b, level: SL4")
        #expect(try lone(nowhere) == ["b"])
        #expect(try told(nowhere))
        #expect(try !told(try denial("capacity: a, level: SL4")))
    }
}
