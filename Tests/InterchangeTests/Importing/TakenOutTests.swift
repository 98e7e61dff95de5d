import AttackGraph
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

/// Files made at random by what their format may hold, each with one thing taken out that protects, and with
/// all of them: whoever sufficed still does, and as written nobody need fail.
struct TakenOutTests {
    private static let seed: UInt64 = 20_261_202
    /// How many files of each format.
    private static let files =
        ProcessInfo.processInfo.environment["SALLYPORT_IMPORTS"].flatMap(Int.init) ?? 40

    /// What may be taken out of files of a format.
    struct Kind: Sendable, CustomTestStringConvertible {
        var format: ImportFormat
        var shape: ImportShape
        /// What protects, or says that something does.
        var protections: [TakenOutPart] = []
        /// Ways, which are missed only while the levels of their ends are open.
        var ways: [TakenOutPart] = []
        /// Whether taking something out may leave a key that nobody is said to hold, who could deny what it opens.
        var hasKeys = false

        var testDescription: String { "\(format)" }
    }

    private static let kinds = [
        Kind(
            format: .otm, shape: .otm,
            protections: [.item(of: "mitigations"), .entry("risk"), .entry("trustRating")],
            ways: [.itemWithout("assets", of: "dataflows")]),
        Kind(
            format: .owasp, shape: .owasp,
            protections: [.entry("encrypted"), .item(of: "assumptions")],
            ways: [.item(of: "data_flows")]),
        Kind(
            format: .threagile, shape: .threagile,
            protections: [.entry("encryption"), .entry("owner")]),
        Kind(format: .oscal, shape: .plan, protections: [.items(alikeIn: "control-id")]),
        Kind(format: .oscal, shape: .definition, protections: [.items(alikeIn: "control-id")]),
        Kind(
            format: .terraform, shape: .keptPlan,
            protections: [
                .entry("kms_key_id"), .entry("encrypted"), .entry("custom_key_store_id"),
                .entry("custom_key_store_type"), .entry("internal"),
            ], hasKeys: true),
    ]

    @Test(arguments: kinds.indices)
    func whoeverSufficedStillDoes(_ at: Int) throws {
        let kind = Self.kinds[at]
        var random = SplitMix64(seed: Self.seed + UInt64(at))
        var count = Counts()
        for turn in 0..<(20 * Self.files) where count.read < Self.files {
            let tree = kind.shape.tree(&random)
            try judge(tree, kind, "\(kind.format) \(turn), seed \(Self.seed)", &random, &count) {
                $0.json
            }
        }
        // Of a property that is never asked nothing follows.
        #expect(count.read == Self.files && count.compared > Self.files / 8, "\(count)")
    }

    @Test func controlsOfMatrices() throws {
        var random = SplitMix64(seed: Self.seed)
        var count = Counts()
        let row = ImportShape.mapping(
            [
                (
                    "Control ID",
                    .word(["SL3-NET-01", "SL2-GOV-01", "SL4-CC-01", "SL3-ACC-01", "x"])
                ),
                ("Perimeter", .word(["Hall", "Rack", "Floor"])),
                (
                    "SSRM Control Ownership",
                    .word([
                        "CSP-owned", "CSC-owned", "Shared CSP and CSC", "3rd-party outsourced",
                        "N/A",
                    ])
                ),
                ("Operator", .word(["", "One", "Two; Three", "{ all: [One, Two] }"])),
                ("CSP CAIQ Answer", .word(["Yes", "Yes", "Yes", "No"])),
            ], always: 5)
        let kind = Kind(
            format: .matrix, shape: .mapping([("rows", .list(row))], always: 1),
            // The row without its control still names its place.
            protections: [.entries(alikeIn: "Control ID")])
        for turn in 0..<(20 * Self.files) where count.read < Self.files {
            let tree = kind.shape.tree(&random)
            try judge(tree, kind, "matrix \(turn), seed \(Self.seed)", &random, &count, Self.table)
        }
        #expect(count.read == Self.files && count.compared > Self.files / 8, "\(count)")
    }

    /// A table of the rows of a tree, with a row that is always there.
    private static func table(_ tree: YAMLTree) -> String {
        let names = [
            "Control ID", "Perimeter", "SSRM Control Ownership", "Operator", "CSP CAIQ Answer",
        ]
        var lines = [names, ["SL3-STO-01", "Hall", "CSP-owned", "", "Yes"]]
        lines += tree.rows(of: names)
        return lines.map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined()
    }

    // MARK: What holds

    private struct Counts: CustomStringConvertible {
        var (read, compared) = (0, 0)
        var description: String { "\(read) read, \(compared) compared" }
    }

    private func judge(
        _ tree: YAMLTree, _ kind: Kind, _ turn: String, _ random: inout SplitMix64,
        _ count: inout Counts, _ text: (YAMLTree) -> String
    ) throws {
        guard let whole = try imported(text(tree), kind, turn) else { return }
        count.read += 1
        try expectOpen(whole, turn)
        if let bare = try imported(
            text(tree.without(all: kind.protections + kind.ways)), kind, turn)
        {
            try expectOpen(bare, turn + ", all taken out")
        }
        for (parts, isWay) in [(kind.protections, false), (kind.ways, true)] {
            guard let part = parts.randomElement(using: &random),
                let smaller = tree.without(one: part, &random),
                let after = try imported(text(smaller), kind, turn)
            else { continue }
            count.compared += 1
            let told = "\(turn), without one \(part)"
            var picks = whole.last
            // Once in four as written, and where a name may have gone to something else.
            if Int.random(in: 0..<4, using: &random) == 0
                || !isAskedAlike(whole.model, after.model)
            {
                try expectNoSafer(whole, after, [:], kind, told)
                continue
            }
            for unknown in whole.model.unknowns where Int.random(in: 0..<4, using: &random) == 0 {
                picks[unknown.id] = 0
            }
            if isWay {
                for zone in whole.model.perimeters { picks[UnknownID("\(zone.id)-level")] = 0 }
            }
            try expectNoSafer(whole, after, picks, kind, told + " \(picks)")
        }
    }

    /// A file that is read; what is written of it keeps to what no import may do.
    private func imported(
        _ text: String, _ kind: Kind, _ turn: String
    ) throws -> ImportedAnswers? {
        guard let made = try? ModelImport(bytes: Array(text.utf8), file: "f", format: kind.format)
        else { return nil }
        let answers = try ImportedAnswers(made.text)
        #expect(!made.text.contains("level: none"), "\(turn)")
        for zone in answers.model.perimeters {
            #expect(zone.level == .zero && zone.baseline == nil, "\(turn): \(zone.id)")
            #expect(
                zone.controls.allSatisfy {
                    $0.level == .zero && $0.operators?.defenders.isEmpty == false
                }, "\(turn): \(zone.id)")
        }
        for channel in answers.model.channels {
            guard case .barrier(let operators, let level) = channel.guardedBy else { continue }
            #expect(level == .zero && !operators.defenders.isEmpty, "\(turn): \(channel.id)")
        }
        #expect(answers.model.services.allSatisfy { $0.level == .zero }, "\(turn)")
        return answers
    }

    private func expectOpen(_ imported: ImportedAnswers, _ turn: String) throws {
        let written = try imported.answered([:])
        let asked = written.asked.filter { !$0.hasPrefix("disclosure") }
        #expect(asked.isSubset(of: written.follows([])), "\(turn)")
    }

    /// Whether what both leave open is about the same things: a name may have gone to something else.
    private func isAskedAlike(_ one: ThreatGraph, _ two: ThreatGraph) -> Bool {
        let paths = Dictionary(
            one.unknowns.map { ($0.id, Set($0.alternatives.flatMap(\.changes).map(\.path))) },
            uniquingKeysWith: { first, _ in first })
        return two.unknowns.allSatisfy { unknown in
            paths[unknown.id].map {
                $0.isSuperset(of: unknown.alternatives.flatMap(\.changes).map(\.path))
            } ?? true
        }
    }

    private func expectNoSafer(
        _ before: ImportedAnswers, _ after: ImportedAnswers, _ picks: [UnknownID: Int],
        _ kind: Kind, _ turn: String
    ) throws {
        let (one, two) = (try before.answered(picks), try after.answered(picks))
        let parties = Set(two.graph.parties.map(\.id))
        let goals = Set(two.graph.consequences.map { "\($0.id)" })
        let names = one.graph.parties.map(\.id).filter(parties.contains)
        var groups = [[]] + names.map { [$0] }
        if names.count > 1 { groups.append(Array(names.prefix(2))) }
        for failed in groups {
            let lost = one.follows(failed).subtracting(two.follows(failed)).filter { goal in
                // Of one thing alone there is but the sum, which is compared as well.
                (!kind.hasKeys || !goal.hasPrefix("denial"))
                    && goals.contains(String(goal.prefix { $0 != " " }))
            }
            #expect(lost.isEmpty, "\(turn): \(failed) no longer suffices for \(lost.sorted())")
        }
    }
}
