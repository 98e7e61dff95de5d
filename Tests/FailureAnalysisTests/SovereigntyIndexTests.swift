import FailureAnalysis
import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// Sets our structural measures of five arrangements beside the scores that seed document 003
/// published for them, and holds Docs/SovereigntyIndex.md to what comes out.
///
/// The models were written first, from the documents, and not changed afterwards; agreement is
/// reported, not aimed at.
struct SovereigntyIndexTests {
    /// The arrangements in the order of claim K082, with the published scores out of 100.
    private static let published = [
        (name: "Anthropic on AWS", file: "anthropic-aws", score: 22),
        (name: "OpenAI", file: "openai-azure-aws", score: 14),
        (name: "Google DeepMind", file: "deepmind-google", score: 19),
        (name: "Mistral", file: "mistral-eu", score: 61),
        (name: "self-hosted", file: "self-hosted", score: 91),
    ]

    @Test func thePageSaysWhatIsComputed() throws {
        let arrangements = try Self.published.map { try Arrangement(file: $0.file) }
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/SovereigntyIndex.md"),
            encoding: .utf8)
        for table in [Self.measures(arrangements), Self.agreement(arrangements)]
        where !page.contains(table) {
            Issue.record("Docs/SovereigntyIndex.md does not have this table:\n\(table)")
        }
    }

    /// Worked out by hand on five ranks.
    @Test func kendallsTauCountsPairs() {
        let ranks = [1, 2, 3, 4, 5]
        #expect(KendallTau.b(ranks, ranks) == 1)
        #expect(KendallTau.b(ranks, [5, 4, 3, 2, 1]) == -1)
        // One of ten pairs is the other way round: (9 - 1) / 10.
        #expect(KendallTau.b(ranks, [2, 1, 3, 4, 5]) == 0.8)
        // Two are tied: 9 / sqrt(10 * 9).
        #expect(KendallTau.b(ranks, [1, 1, 3, 4, 5]).map { abs($0 - 9 / 90.0.squareRoot()) } == 0)
        #expect(KendallTau.b(ranks, [7, 7, 7, 7, 7]) == nil)
    }

    // MARK: Tables

    private static func measures(_ arrangements: [Arrangement]) -> String {
        let header = ["measure"] + published.map(\.name)
        var rows = [["published score"] + published.map { String($0.score) }]
        for measure in StructuralMeasure.allCases {
            rows.append(
                [measure.rawValue]
                    + arrangements.map { arrangement in
                        let written = measure.value(of: arrangement.written)
                        let range = arrangement.completions.map { measure.value(of: $0) }
                        let (low, high) = (range.min() ?? written, range.max() ?? written)
                        let text = measure.text(written)
                        if low == high { return text }
                        return "\(text) [\(measure.text(low)) … \(measure.text(high))]"
                    })
        }
        return table([header] + rows)
    }

    private static func agreement(_ arrangements: [Arrangement]) -> String {
        let scores = published.map(\.score)
        var rows: [[String]] = []
        func row(_ name: String, _ tau: Double?, _ range: ClosedRange<Double>?, undefined: Bool) {
            let ends = range.map { "\(text($0.lowerBound)) … \(text($0.upperBound))" } ?? ""
            let written = range == nil ? "undefined" : undefined ? ends + ", or undefined" : ends
            rows.append([name, text(tau), written])
        }
        for measure in StructuralMeasure.allCases {
            let spread = arrangements.map { arrangement in
                Array(Set(arrangement.completions.map { measure.goodness(of: $0) })).sorted()
            }
            let taus = choices(of: spread).map { KendallTau.b(scores, $0) }
            let known = taus.compactMap(\.self).sorted()
            let range = known.first.flatMap { first in known.last.map { first...$0 } }
            row(
                measure.rawValue,
                KendallTau.b(scores, arrangements.map { measure.goodness(of: $0.written) }), range,
                undefined: known.count < taus.count)
        }
        let spread = arrangements.map { arrangement in
            Array(Set(arrangement.completions.map { Lexicographic($0) })).sorted()
        }
        let taus = choices(of: spread).compactMap { KendallTau.b(scores, $0) }.sorted()
        row(
            "the first three, one after the other",
            KendallTau.b(scores, arrangements.map { Lexicographic($0.written) }),
            taus.first.flatMap { first in taus.last.map { first...$0 } }, undefined: false)
        return table([["measure", "tau-b", "over the unknowns"]] + rows)
    }

    /// Every way to take one value from each list.
    private static func choices<Value>(of lists: [[Value]]) -> [[Value]] {
        lists.reduce([[]]) { choices, list in
            choices.flatMap { choice in list.map { choice + [$0] } }
        }
    }

    private static func table(_ rows: [[String]]) -> String {
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        let rule = "| " + rows[0].map { _ in "---" }.joined(separator: " | ") + " |"
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }

    private static func text(_ tau: Double?) -> String {
        guard let tau else { return "undefined" }
        return String(format: "%.2f", tau == 0 ? 0 : tau)
    }
}

/// What one analysis says, at OC1 as far as the attacker's tier matters.
private struct Structure: Hashable {
    var loneSovereigns = 0
    var loneCounterparties = 0
    var loneParties = 0
    var orders: [String: Int] = [:]
    var disclosureWithoutLab = 0

    init(_ findings: Findings, labs: Set<String>) {
        loneSovereigns = findings.loneSovereigns?.count ?? 0
        let party = findings.exposure.filter { $0.level == .party }
        let lone = Set(party.flatMap(\.coalitions).filter { $0.count == 1 }.map { $0[0] })
        loneParties = lone.count
        loneCounterparties = lone.subtracting(labs).count
        for cell in party { orders[cell.consequence] = cell.order ?? .max }
        disclosureWithoutLab =
            findings.exposure.first { $0.consequence == "disclosure" && $0.level == .labBypass }?
            .order ?? .max
    }
}

/// An arrangement as its file is written, and with its unknowns filled in every way.
private struct Arrangement {
    let written: Structure
    let completions: [Structure]

    init(file: String) throws {
        let url = PackageRoot.url.appendingPathComponent("Models/arrangements/\(file).yaml")
        let document = try ModelReader().document(at: url.path)
        let unknowns = try document.threatGraph().unknowns
        written = try Self.structure(of: document)
        var sets: [[Change]] = [[]]
        for unknown in unknowns {
            sets = sets.flatMap { set in unknown.alternatives.map { set + $0.changes } }
        }
        completions = try sets.map { try Self.structure(of: document.applying($0)) }
    }

    private static func structure(of document: ModelDocument) throws -> Structure {
        let graph = try document.threatGraph(checkingChanges: false)
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        let analysis = try FailureAnalyser(compiled, options: AnalysisOptions(tiers: [1]))
            .analysis()
        return Structure(analysis.findings, labs: Set(graph.labs.map(\.id.rawValue)))
    }
}

/// Our measures.
///
/// The first three are in the order of the index's weights: jurisdiction control 35, lock-in 30,
/// independence 20. Compliance, 15, has no counterpart in the structure.
private enum StructuralMeasure: String, CaseIterable {
    case loneSovereigns = "lone sovereigns"
    case denial = "failures that deny"
    case loneCounterparties = "lone counterparties"
    case loneParties = "lone parties"
    case exfiltration = "failures that exfiltrate"
    case disclosure = "orders that disclose, lab never asked"
    case tampering = "failures that tamper"

    func value(of structure: Structure) -> Int {
        switch self {
        case .loneSovereigns: structure.loneSovereigns
        case .denial: structure.orders["denial"] ?? .max
        case .loneCounterparties: structure.loneCounterparties
        case .loneParties: structure.loneParties
        case .exfiltration: structure.orders["exfiltration"] ?? .max
        case .disclosure: structure.disclosureWithoutLab
        case .tampering: structure.orders["tampering"] ?? .max
        }
    }

    /// The value turned so that more is better for whoever owns the weights.
    func goodness(of structure: Structure) -> Int {
        switch self {
        case .loneSovereigns, .loneCounterparties, .loneParties: -value(of: structure)
        case .denial, .exfiltration, .disclosure, .tampering: value(of: structure)
        }
    }

    func text(_ value: Int) -> String { value == .max ? "none" : String(value) }
}

/// The first three measures, a later one deciding only where the earlier ones are equal.
private struct Lexicographic: Hashable, Comparable {
    private let values: [Int]

    init(_ structure: Structure) {
        values = StructuralMeasure.allCases.prefix(3).map { $0.goodness(of: structure) }
    }

    static func < (left: Self, right: Self) -> Bool {
        left.values.lexicographicallyPrecedes(right.values)
    }
}

/// Agreement of two rankings (Kendall 1945): pairs in the same order less pairs in opposite order,
/// over the geometric mean of the pairs that each ranking does not tie.
private enum KendallTau {
    static func b<First: Comparable, Second: Comparable>(
        _ first: [First], _ second: [Second]
    ) -> Double? {
        var (same, opposite, inFirst, inSecond) = (0, 0, 0, 0)
        for right in first.indices {
            for left in 0..<right {
                let isTiedFirst = first[left] == first[right]
                let isTiedSecond = second[left] == second[right]
                if !isTiedFirst { inFirst += 1 }
                if !isTiedSecond { inSecond += 1 }
                if isTiedFirst || isTiedSecond { continue }
                if (first[left] < first[right]) == (second[left] < second[right]) {
                    same += 1
                } else {
                    opposite += 1
                }
            }
        }
        let norm = Double(inFirst * inSecond).squareRoot()
        return norm == 0 ? nil : Double(same - opposite) / norm
    }
}
