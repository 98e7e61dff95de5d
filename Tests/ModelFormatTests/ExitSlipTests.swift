import Foundation
import ModelFormat
import Phrases
import TestSupport
import Testing

/// Ways in and out that a model forgets, and disputes of nobody.
struct ExitSlipTests {
    private static let base = """
        sallyport: 1
        title: Exits
        date: 2026-01-01
        sources: { one: { title: One }, other: { title: Other } }
        defenders: { lab: { role: lab }, cloud: { role: cloud } }
        perimeters:
          site: { kind: campus, operator: cloud, level: SL3 }
          plane: { kind: admin-plane, operator: lab, level: SL3 }
        weights: { w: { copies: [ { in: site, form: plaintext } ] } }
        channels:
          work: { kind: administration, from: plane, to: site, barrier: none }
          network: { from: site, to: outside, operator: cloud }
          media: { kind: media, from: site, to: outside, operator: cloud }
        workloads: { run: { capacity: cloud, in: site } }

        """

    private static let both = "channels.network.operator: { all: [cloud, lab] }"
    private static let media = "channels.media.operator: { all: [cloud, lab] }"

    /// What is asked about in a model that is laid over another, file by file.
    private static func slips(_ text: String, over bases: [String: String] = [:]) throws -> [String]
    {
        let document = try ModelDocument.read(bytes: Array(text.utf8), file: "top.yaml") { name in
            Array((bases[name] ?? "").utf8)
        }
        let found = document.examined().diagnostics
        #expect(found.allSatisfy { $0.severity != .error }, "\(found)")
        let codes: [DiagnosticCode] = [.noMedia, .exitLeftOut, .noWayIn, .nobodysDispute]
        return found.filter { codes.contains($0.code) }.map {
            "\($0.place?.file ?? ""):\($0.place?.line ?? 0) \($0.code.rawValue.dropFirst(6))"
        }
    }

    // MARK: Media

    @Test func aBuildingThatStatesItsWaysOutHasOneForDrives() throws {
        func site(_ keys: String, _ replacing: String = "", by other: String = "") throws
            -> [String]
        {
            try Self.slips(
                Self.base.replacing("level: SL3 }\n  plane", with: "level: SL3\(keys) }\n  plane")
                    .replacing(replacing, with: other))
        }
        let drives = "  media: { kind: media, from: site, to: outside, operator: cloud }\n"
        #expect(try site(", exits: stated") == [])
        #expect(try site(", exits: stated", drives) == ["top.yaml:7 no-media"])
        // Left out, whoever stands there carries out by hand what is there.
        #expect(try site("", drives) == [])
        // Between two places, a drive leaves as well.
        #expect(
            try site(
                ", exits: stated", "media, from: site, to: outside",
                by: "media, from: site, to: plane") == [])
        // A plane is no building, and what holds no weights is not asked about.
        #expect(
            try Self.slips(
                Self.base.replacing(
                    "operator: lab, level: SL3 }",
                    with: "operator: lab, level: SL3, exits: stated }")
            ) == [])
        #expect(
            try Self.slips(
                Self.base.replacing(
                    "  plane:",
                    with:
                        "  far: { kind: hall, operator: cloud, level: SL3, exits: stated }\n  plane:"
                )
            ) == [])
    }

    /// The weights of a lab are where there are drives.
    @Test(arguments: ShippedModels.paths.filter { $0.contains(/^(arrangements|seed-case)\//) })
    func everyBuildingOfOursHasAWayOutForThem(_ path: String) throws {
        let document = try ModelReader().document(at: ShippedModels.url(of: path).path)
        let found = document.examined(checkingChanges: false).diagnostics
        #expect(!found.contains { $0.code == .noMedia }, "\(found)")
    }

    @Test func aDriveMayLeaveFromWithin() throws {
        let nested = Self.base.replacing(
            "  plane:",
            with: "  hall: { kind: hall, inside: site, operator: cloud, level: SL3 }\n  plane:"
        )
        .replacing("level: SL3 }\n  hall", with: "level: SL3, exits: stated }\n  hall")
        .replacing("{ in: site, form", with: "{ in: hall, form")
        #expect(
            try Self.slips(nested.replacing("media, from: site", with: "media, from: hall")) == [])
        #expect(
            try Self.slips(nested.replacing("kind: media, ", with: "")) == ["top.yaml:7 no-media"])
    }

    // MARK: Exits that a change leaves out

    private static func base(_ rest: String) -> [String: String] { ["base.yaml": base + rest] }
    private static let second = """
        extends: base.yaml
        channels: { second: { from: site, to: outside, operator: cloud } }

        """
    private static func locks(_ more: String = "") -> String {
        "unknown: { who: { one-of: [ { label: one, set: {} }, { label: both, set: { \(both), \(media)\(more) } } ] } }\n"
    }

    @Test func everyExitOfTheBaseIsNotEveryExit() throws {
        let bases = Self.base(Self.locks())
        #expect(try Self.slips(Self.second, over: bases) == ["base.yaml:15 exit-left-out"])
        // With nothing added, or written anew for all of them, or taken out.
        #expect(try Self.slips("extends: base.yaml\n", over: bases) == [])
        #expect(
            try Self.slips(
                Self.second + Self.locks(", channels.second.operator: { all: [cloud, lab] }"),
                over: bases) == [])
        #expect(try Self.slips(Self.second + Self.locks(), over: bases) == [])
        #expect(try Self.slips(Self.second + "unknown: { who: ~ }\n", over: bases) == [])
        // Commands and model output are no way out in bulk.
        #expect(
            try Self.slips(
                Self.second.replacing("{ from: site", with: "{ kind: output, from: site"),
                over: bases) == [])
    }

    @Test func aChangeThatNeverMeantEveryExitIsNotAskedAbout() throws {
        let one =
            "unknown: { who: { of: channels.network.operator, one-of: [ cloud, { all: [cloud, lab] } ] } }\n"
        #expect(try Self.slips(Self.second, over: Self.base(one)) == [])
        // Either is no lock.
        let either = Self.locks().replacing("all:", with: "any:")
        #expect(try Self.slips(Self.second, over: Self.base(either)) == [])
    }

    @Test func levelsOptionsAndDatesLeaveExitsOutToo() throws {
        let levels = """
            unknown:
              terms:
                one-of:
                  - { label: none, set: {} }
                  - { label: more, set: { channels.network.level: SL4, channels.media.level: SL4 } }

            """
        #expect(
            try Self.slips(Self.second, over: Self.base(levels)) == ["base.yaml:19 exit-left-out"])
        #expect(
            try Self.slips(
                Self.second, over: Self.base(levels.replacing("SL4", with: "SL2"))) == [])
        let option = "options: { lock: { cost: 1, set: { \(Self.both), \(Self.media) } } }\n"
        #expect(
            try Self.slips(Self.second, over: Self.base(option)) == ["base.yaml:15 exit-left-out"])
        let dated = "timeline: { lock: { at: 2027-01-01, set: { \(Self.both), \(Self.media) } } }\n"
        #expect(
            try Self.slips(Self.second, over: Self.base(dated)).contains {
                $0.hasSuffix("exit-left-out")
            })
    }

    /// The file in between knows the exits of its base.
    @Test func threeFilesDeep() throws {
        let bases = [
            "base.yaml": Self.base,
            "middle.yaml": "extends: base.yaml\n" + Self.locks(),
        ]
        let top = Self.second.replacing("base.yaml", with: "middle.yaml")
        #expect(try Self.slips(top, over: bases) == ["middle.yaml:2 exit-left-out"])
    }

    // MARK: Ways in

    private static let inner = Self.base.replacing(
        "  plane:", with: "  suite: { operator: lab, level: SL3 }\n  plane:"
    )
    .replacing("to: site, barrier", with: "to: plane, barrier")

    /// Put into somebody else's building, a place without a way in fails harmlessly.
    @Test func aChangeMayCutOffAnOperator() throws {
        let moved = """
            unknown:
              host:
                one-of:
                  - { label: by itself, set: {} }
                  - { label: in the site, set: { perimeters.suite.inside: site } }

            """
        #expect(try Self.slips(Self.inner) == [])
        #expect(try Self.slips(Self.inner + moved) == ["top.yaml:20 no-way-in"])
        let option = "options: { move: { cost: 1, set: { perimeters.suite.inside: site } } }\n"
        #expect(try Self.slips(Self.inner + option) == ["top.yaml:16 no-way-in"])
        // Whoever comes to it still does.
        let reached = Self.inner.replacing("to: plane, barrier", with: "to: suite, barrier")
        #expect(try Self.slips(reached + moved) == [])
    }

    /// What was so before the change is told once.
    @Test func whatIsCutOffAnywayIsToldOnce() throws {
        let cut = Self.inner.replacing("suite: { operator", with: "suite: { inside: site, operator")
        let other = "options: { more: { cost: 1, set: { perimeters.site.level: SL4 } } }\n"
        #expect(try Self.slips(cut + other) == ["top.yaml:8 no-way-in"])
    }

    // MARK: Disputes

    @Test func aDisputeIsSomebodys() throws {
        func dispute(_ items: String, status: String = "contradicted") throws -> [String] {
            try Self.slips(
                Self.base + """
                    unknown:
                      who: { of: channels.network.operator, status: \(status), one-of: [ \(items) ] }

                    """)
        }
        let lock = "{ all: [cloud, lab] }"
        #expect(try dispute("cloud, \(lock)") == ["top.yaml:16 nobodys-dispute"])
        #expect(
            try dispute("{ value: cloud, source: one }, \(lock)") == ["top.yaml:16 nobodys-dispute"]
        )
        #expect(
            try dispute("{ value: cloud, source: one }, { value: \(lock), source: other }") == [])
        #expect(try dispute("cloud, \(lock)", status: "unknown") == [])
    }
}
