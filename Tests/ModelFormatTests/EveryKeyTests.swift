import Foundation
import TestSupport
import Testing
import ThreatGraph
import YAMLKit

@testable import ModelFormat

/// Every key of the tables is read, written, and told on the page.
///
/// A key that is put into a table alone fails here until the model below has it, the reader keeps
/// what it says, the writer writes it and Docs/ModelFormat.md names it.
struct EveryKeyTests {
    /// One key of one table.
    private struct Key: Hashable, CustomStringConvertible {
        let table: KeyTableName
        let key: String

        var description: String { "\(table.rawValue).\(key)" }
    }

    private static let evidence = """
        status: claimed, source: memo, date: 2026-01-01, note: a remark, stale-after: 2027-01-01
        """
    private static let dated = evidence + ", since: 2020-01-01, until: 2040-01-01"

    /// A model that has every key.
    private static let text = """
        sallyport: 1
        title: Every key
        date: 2026-06-01
        period: one year
        sources:
          memo: { title: Memo, date: 2026-01-01, file: memo.txt }
          paper: { title: Paper }
        jurisdictions:
          US: {}
          land: { title: Land, catalogue-id: US, instruments: [own], <dated> }
        instruments:
          writ: { title: Writ, issuer: US, addresses: [cloud], compels: [content, denial],
                  limited: [content], contested: [denial], reach: [seat], <dated> }
          own: { issuer: land, compels: [content] }
        parents:
          holding: { title: Holding, jurisdictions: [US], <dated> }
        defenders:
          lab: { role: lab }
          aws: { title: AWS, role: cloud, jurisdictions: [US], parent: holding, notice: clause,
                 <dated> }
          maker: { role: silicon, jurisdictions: [ { in: US, by: presence, since: 2020-01-01,
                                                     until: 2040-01-01 } ] }
        shared:
          idp: { title: Sign-on, fails: [ aws, { defender: lab } ], modes: [insider], <dated> }
        sites:
          dublin: { title: Dublin, jurisdictions: [US], facility: maker, <dated> }
        ties:
          stake: { title: Stake, holder: holding, in: lab, kind: investment, influence: yes,
                   <dated> }
        perimeters:
          ground: { operator: lab, level: SL3, at: dublin }
          site: { title: Site, kind: campus, operator: aws, inside: ground, level: SL4,
                  compute: none, exits: stated, <dated>,
                  host-hands: { operator: maker, level: SL4, <evidence> },
                  detection: { operator: aws, level: SL2, detect: 1 h, respond: 2 h },
                  controls: [ { id: guard, title: Guards, level: SL3, blocks: [host],
                                operator: lab, <dated> } ] }
          hall: { kind: hall, operator: aws, baseline: SL2, without: [ SL2-PHY-01 ],
                  controls: [ { use: SL3-PHY-01 } ] }
        weights:
          frontier:
            { title: Frontier, size: 2 TB, owner: lab, all-copies: stated, <dated>,
              custody: { scheme: split, k: 2, release: { operator: lab, level: SL3 } },
              copies: [ { in: site, share: 1, for: training, <dated> },
                        { in: ground, share: 2 } ] }
          small: { copies: [ { in: site, form: ciphertext, key: master } ] }
        assets:
          prompts: { owner: aws, copies: [ { in: site, form: plaintext } ] }
        keys:
          master: { title: Master, in: ground, release: aws, level: SL3, <dated> }
          sealed: { release: { attested: { enclave: site, root: maker, verifier: aws, policy: lab,
                                           pinned: no, forgery: SL3,
                                           host-hands: { operator: aws, level: SL2 } } } }
        channels:
          net: { title: Net, kind: media, from: site, to: outside, operator: aws, level: SL3,
                 rate: 10 Gbit/s, cap: 100 GB/day, covert: 1 GB/day, burst: 5 GB,
                 budget: { amount: 50 GB, every: 7 d }, carries: [frontier], <dated>,
                 detection: { operator: aws, level: SL2, detect: 1 h, respond: 2 h } }
          pipe: { from: ground, to: outside, barrier: none }
          admin: { kind: administration, from: ground, to: site, operator: aws, stops: yes }
          most: { from: ground, to: outside,
                  operator: { at-least: 2, of: [ lab, aws, { op: maker, level: SL1, persons: 2 } ] } }
          both: { from: ground, to: outside, operator: { all: [lab, { any: [aws, maker] }] } }
        services:
          fixit: { title: Fix it, kind: maintenance, by: maker, level: SL2, into: [site],
                   escort: { op: aws, level: SL3 }, denied: [hands], <dated> }
        workloads:
          leg: { title: Leg, for: aws, weights: frontier, capacity: aws, in: site, level: SL3,
                 after: 0 d, <dated> }
          chip: { chips: maker }
          every: { all: [ { capacity: aws, in: site, level: SL3 }, { chips: maker } ] }
          some: { any: [ { capacity: lab }, { chips: aws, after: unknown } ] }
          most: { at-least: 2, of: [ { capacity: lab }, { capacity: aws }, { chips: maker } ] }
          deep: { all: [ { all: [ { capacity: lab }, { chips: lab } ] },
                         { any: [ { capacity: aws }, { chips: aws } ] },
                         { at-least: 1, of: [ { capacity: lab }, { chips: maker } ] } ] }
        timeline:
          move: { title: Move, at: 2027-01-01, set: { channels.net.operator: lab },
                  refresh: [ keys.master ], <evidence> }
        claims:
          one: { statement: It holds, about: channels.net, contradicts: [two], <evidence> }
          two: { statement: It does not }
        unknown:
          who: { of: channels.both.operator, one-of: [ aws, { value: lab, source: memo } ],
                 because: nobody says, <evidence> }
          how: { silent: [paper],
                 one-of: [ { label: here, set: { keys.master.in: site }, source: memo },
                           { label: there, set: { keys.master.in: ground, keys.master.level: SL2 } }
                         ] }
        positions:
          P1: { statement: So it is, confidence: 60 %, because: [one], would-change: [who, two],
                expects: [ { consequence: exfiltration, tier: OC3, order: 2, at-most: 3,
                             level: root },
                           { consequence: exfiltration, weights: frontier, order: 1 },
                           { consequence: denial, workload: leg, longer-than: 30 d, order: 1 } ],
                <evidence> }
        options:
          change: { title: Change, cost: 2, set: { channels.net.operator: lab }, <evidence> }
        probabilities:
          likely: { of: [ own:aws ], value: 0.1, low: 0.05, high: 0.4, distribution: log-normal,
                    error-factor: 2, <evidence> }
        trade-offs:
          bill: { title: Bill, kind: money, value: 1.5, unit: M$ a year, <evidence> }
          speed: { kind: performance, more-than: single.yaml }
          hands: { kind: effort, less-than: single.yaml }
        require: [ { consequence: denial, longer-than: 30 d, order: 2 },
                   { consequence: exfiltration, weights: frontier, tier: OC3, order: 2,
                     level: root },
                   { consequence: denial, workload: leg, order: 1 } ]

        """
        .replacingOccurrences(of: "<dated>", with: dated)
        .replacingOccurrences(of: "<evidence>", with: evidence)

    /// Keys of which the writer says in another way what they say, with the reason.
    private static let writtenOtherwise: [Key: String] = [
        Key(table: .model, key: "extends"): "what is written stands by itself",
        Key(table: .failing, key: "defender"): "a defender is named without the mapping",
    ]

    private static let all: Set<Key> = Set(
        KeyTableName.allCases.filter { !KeyTableName.besideModels.contains($0) }.flatMap { table in
            ModelTables.standard[table].keys.map { Key(table: table, key: $0) }
        })

    @Test func everyKeyIsReadAndWritten() throws {
        let used = try Self.keys(of: Self.text)
        let missing = Self.all.subtracting(used).subtracting([Key(table: .model, key: "extends")])
        #expect(missing.isEmpty, "put the new key into the model of this test")
        let graph = try SampleModels.document(Self.text).threatGraph()
        let text = try ModelWriter().text(of: graph)
        let written = try Self.keys(of: text)
        let lost = used.subtracting(written).subtracting(Self.writtenOtherwise.keys)
        #expect(lost.isEmpty, "the reader drops it, or the writer leaves it out: \(text)")
        #expect(try SampleModels.document(text).threatGraph() == graph)
    }

    @Test func everyKeyStandsOnThePage() throws {
        let page = try Page()
        // What every element may have is told once, above the table.
        let common = Set(KeyRow.datedEvidence.map(\.key))
        for key in common { #expect(page.text.contains("`\(key)`"), "\(key)") }
        #expect(page.text.contains("**Title**"))
        for key in Self.all where key.table != .failing {
            let hasOwnMeaning = key.table == .model || key.table == .source
            if !hasOwnMeaning, common.contains(key.key) || key.key == "title" { continue }
            #expect(try page.words(of: key.table).contains(key.key), "\(key)")
        }
    }

    @Test func everyChoiceStandsOnThePage() throws {
        let page = try Page()
        for (table, row) in Self.all.compactMap({ key in
            ModelTables.standard[key.table].row(key.key).map { (key.table, $0) }
        }) where row.key != "status" {
            // Categories of vectors and scales are told by an example.
            let choices = row.kind.choices.filter { VectorCategory(rawValue: $0) == nil }
            // Roles stand where defenders do.
            let place = row.key == "addresses" ? .defender : table
            let words = choices.isEmpty ? [] : try page.words(of: place)
            for choice in choices { #expect(words.contains(choice), "\(table): \(choice)") }
        }
        let common = page.text.components(separatedBy: "## Sections")[0]
        for status in EvidenceStatus.allCases { #expect(common.contains(status.rawValue)) }
    }

    /// Whatever states the level of a barrier is held at another one.
    ///
    /// Single controls and who looks at bytes keep theirs, as `holding(at:)` says.
    @Test func everyLevelIsHeldAtAnother() throws {
        let level = try #require(SecurityLevel(rawValue: 5))
        let graph = try SampleModels.document(Self.text).threatGraph().holding(at: level)
        let kept: Set<KeyTableName> = [.control, .detection]
        var found: Set<String> = []
        let root = try Self.root(of: ModelWriter().text(of: graph))
        Self.visit(root, as: .mapping(.model)) { node, table in
            for entry in node.entries ?? [] where !kept.contains(table) {
                guard case .level = ModelTables.standard[table].row(entry.key)?.kind else {
                    continue
                }
                let text = entry.value.scalar?.text ?? ""
                #expect(["SL5", "none"].contains(text), "\(table).\(entry.key): \(text)")
                found.insert("\(table).\(entry.key)")
            }
        }
        let stated = Self.all.filter { key in
            guard !kept.contains(key.table),
                case .level = ModelTables.standard[key.table].row(key.key)?.kind
            else { return false }
            return true
        }
        #expect(found == Set(stated.map { "\($0.table).\($0.key)" }))
    }

    /// Whatever states a level is among the stated levels, each by a path of its own, so that one can
    /// be asked what is left if it is less.
    @Test func everyLevelIsStated() throws {
        let graph = try SampleModels.document(Self.text).threatGraph()
        let paths = graph.statedLevels.map(\.path)
        #expect(Set(paths).count == paths.count, "two levels have one path")
        let level = try #require(SecurityLevel(rawValue: 5))
        let root = try Self.root(of: ModelWriter().text(of: graph.changingLevels { _ in level }))
        var found: Set<String> = []
        Self.visit(root, as: .mapping(.model)) { node, table in
            for entry in node.entries ?? [] {
                guard case .level = ModelTables.standard[table].row(entry.key)?.kind else {
                    continue
                }
                let text = entry.value.scalar?.text ?? ""
                #expect(["SL5", "none"].contains(text), "\(table).\(entry.key): \(text)")
                found.insert("\(table).\(entry.key)")
            }
        }
        let stated = Self.all.filter { key in
            if case .level = ModelTables.standard[key.table].row(key.key)?.kind {
                true
            } else {
                false
            }
        }
        #expect(found == Set(stated.map { "\($0.table).\($0.key)" }))
    }

    /// Whatever has a beginning or an end is among the dated elements.
    @Test func everyDateIsFound() throws {
        let graph = try SampleModels.document(Self.text).threatGraph()
        var dated = 0
        Self.visit(try Self.root(of: Self.text), as: .mapping(.model)) { node, _ in
            if node["since"] != nil { dated += 1 }
        }
        #expect(dated == 16)
        #expect(graph.datedElements.count == dated)
    }

    /// Docs/ModelFormat.md, taken apart.
    private struct Page {
        let text: String

        init() throws {
            text = try String(
                contentsOf: PackageRoot.url.appendingPathComponent("Docs/ModelFormat.md"),
                encoding: .utf8)
        }

        /// The words with which the page tells of a table; a hyphen is part of a word.
        func words(of table: KeyTableName) throws -> Set<String> {
            let place: String
            switch table {
            case .model:
                // The sections are the beginnings of the other rows.
                place = text.components(separatedBy: "\n").compactMap { line in
                    line.hasPrefix("| top |")
                        ? line : line.split(separator: "|").first.map(String.init)
                }.joined(separator: " ")
            case .quorum: place = text.components(separatedBy: "**Quorum**").last ?? ""
            case .alternative, .assertedValue:
                place = text.components(separatedBy: "## Unknowns").last ?? ""
            default:
                let start = "| \(EveryKeyTests.row(of: table)) |"
                place = try #require(
                    text.components(separatedBy: "\n").first { $0.hasPrefix(start) },
                    "no line '\(start)'")
            }
            return Set(place.split { !($0.isLetter || $0 == "-") }.map(String.init))
        }
    }

    /// How the row of the page begins that tells of a table.
    private static func row(of table: KeyTableName) -> String {
        switch table {
        case .model: "top"
        case .source: "sources.X"
        case .jurisdiction: "jurisdictions.X"
        case .instrument: "instruments.X"
        case .parent: "parents.X"
        case .defender, .reach: "defenders.X"
        case .sharedCause, .failing: "shared.X"
        case .tie: "ties.X"
        case .perimeter: "perimeters.X"
        case .hostHands: "host-hands"
        case .site: "sites.X"
        case .service: "services.X"
        case .control: "controls of a perimeter"
        case .weights: "weights.X"
        case .copy: "copies of weights"
        case .custody, .release: "custody"
        case .key, .keyRelease: "keys.X"
        case .attested: "attested"
        case .channel: "channels.X"
        case .budget: "budget"
        case .detection: "detection"
        case .workload, .part: "workloads.X"
        case .datedChange: "timeline.X"
        case .claim: "claims.X"
        case .unknown, .alternative, .assertedValue: "unknown.X"
        case .position: "positions.X"
        case .expectation: "expects (a list)"
        case .option: "options.X"
        case .requirement: "require (a list)"
        case .probability: "probabilities.X"
        case .tradeOff: "trade-offs.X"
        case .quorum, .acceptance, .preset, .presetLine: ""
        }
    }

    // MARK: Which keys a text has

    private static func keys(of text: String) throws -> Set<Key> {
        var found: Set<Key> = []
        visit(try root(of: text), as: .mapping(.model)) { node, table in
            for entry in node.entries ?? []
            where ModelTables.standard[table].row(entry.key) != nil {
                found.insert(Key(table: table, key: entry.key))
            }
        }
        return found
    }

    private static func root(of text: String) throws -> YAMLNode {
        try YAMLDocument(bytes: Array(text.utf8), file: "every.yaml").root
    }

    /// Gives every mapping to `body` with the table of its keys.
    private static func visit(
        _ node: YAMLNode, as kind: KeyKind, _ body: (YAMLNode, KeyTableName) -> Void
    ) {
        switch kind {
        case .mapping(let table):
            guard node.entries != nil else { return }
            body(node, table)
            for entry in node.entries ?? [] {
                guard let row = ModelTables.standard[table].row(entry.key) else { continue }
                let hasAlternatives =
                    table == .unknown && row.key == "one-of" && node["of"] == nil
                visit(
                    entry.value, as: hasAlternatives ? .list(.mapping(.alternative)) : row.kind,
                    body)
            }
        case .section(let section):
            for entry in node.entries ?? [] {
                visit(entry.value, as: .mapping(section.table), body)
            }
        case .list(let item, _):
            for node in node.items ?? [] { visit(node, as: item, body) }
        case .either(let kinds):
            let keys = Set((node.entries ?? []).map(\.key))
            for kind in kinds {
                if case .mapping(let table) = kind,
                    !keys.isSubset(of: ModelTables.standard[table].keys)
                {
                    continue
                }
                visit(node, as: kind, body)
            }
        default: break
        }
    }
}
