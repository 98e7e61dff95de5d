import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis
@testable import ModelFormat
@testable import ModelSupport
@testable import Wording

/// Every key of the model's tables is told in a sentence when it alone has changed.
///
/// Or it stands here with the reason why not; a new key fails these tests until it does.
struct DescribedKeyTests {
    typealias Key = ChangedKeyModel.Key

    /// Keys that no sentence has, with the reason.
    private static let leftOut: [KeyTableName: [String: String]] = [
        .model: [
            "sallyport": "the version of the format says nothing of the set-up",
            "title": "the title of the report", "date": "the foot of the report",
            "extends": "what is described is the whole, wherever it is written",
        ],
        .preset: [
            "preset": "it stands in a file of its own", "title": "as preset", "date": "as preset",
            "sources": "as preset", "require": "as preset",
        ],
        .presetLine: Dictionary(
            uniqueKeysWithValues: ModelTables.standard[.presetLine].keys.map {
                ($0, "it stands in a file of presets")
            }),
        .acceptance: [
            "id": "it stands in a file of its own", "reason": "as id", "until": "as id",
        ],
    ]

    /// A model of what is set beside the answers; the others are in `ChangedKeyModel`.
    private static let beside = """
        sallyport: 1
        title: Beside
        date: 2026-06-01
        period: one year
        sources:
          memo: { title: Memo, date: 2026-01-01, file: memo.txt }
          paper: { title: Paper }
          letter: { title: Letter }
        defenders: { lab: { role: lab }, aws: { role: cloud } }
        perimeters:
          campus: { operator: aws, level: SL3 }
          yard: { operator: lab, level: SL3 }
        weights:
          frontier: { owner: lab, copies: [ { in: campus, form: ciphertext, key: master } ] }
        keys: { master: { in: campus } }
        channels:
          net: { from: campus, to: outside, operator: aws, level: SL3 }
        workloads: { training: { capacity: aws, in: campus }, serving: { capacity: aws, in: campus } }
        timeline:
          move: { title: Move, at: 2027-01-01, set: { channels.net.operator: lab },
                  refresh: [ keys.master ], <dated-change> }
        claims:
          one: { statement: It holds, about: channels.net, contradicts: [two], <claim> }
          two: { statement: It does not }
          three: { statement: Nor so }
        unknown:
          who: { of: channels.net.operator, one-of: [ aws, { value: lab, source: memo } ],
                 because: nobody says, silent: [paper], <unknown> }
          how:
            one-of: [ { label: here, set: { keys.master.in: campus }, source: memo },
                      { label: there, set: { keys.master.in: yard } } ]
        positions:
          P1: { statement: So it is, confidence: 60 %, because: [one], would-change: [who, two],
                expects: [ { consequence: denial, workload: training, longer-than: 20 d, order: 1 },
                           { consequence: exfiltration, weights: frontier, tier: OC3, order: 2,
                             at-most: 3, level: root } ], <position> }
        options:
          change: { title: Change, cost: 2, set: { channels.net.operator: lab }, <option> }
        probabilities:
          likely: { of: [ own:aws ], value: 0.1, low: 0.05, high: 0.4, distribution: log-normal,
                    error-factor: 2, <probability> }
        trade-offs:
          bill: { title: Bill, kind: money, value: 1.5, unit: M$ a year, <trade-off> }
          speed: { kind: performance, more-than: single.yaml }
          hands: { kind: effort, less-than: single.yaml }
        require: [ { consequence: exfiltration, weights: frontier, tier: OC3, order: 2, level: root },
                   { consequence: denial, workload: training, longer-than: 30 d, order: 2 } ]

        """

    private static let changes: [KeyTableName: [String: (String, String)]] = [
        .model: ["period": ("period: one year", "period: two years")],
        .source: [
            "title": ("title: Memo", "title: Note"),
            "date": ("date: 2026-01-01, f", "date: 2026-01-02, f"),
            "file": ("memo.txt", "note.txt"),
        ],
        .datedChange: [
            "title": ("title: Move", "title: Turn"), "at": ("at: 2027-01-01", "at: unknown"),
            "set": ("refresh: [", "refresh: ["), "refresh": ("refresh: [ keys.master ],", ""),
        ],
        .claim: [
            "statement": ("statement: It holds", "statement: It stands"),
            "about": ("about: channels.net", "about: perimeters.campus"),
            "contradicts": ("contradicts: [two]", "contradicts: [three]"),
        ],
        .unknown: [
            "of": ("of: channels.net.operator", "of: perimeters.campus.operator"),
            "one-of": ("one-of: [ aws,", "one-of: [ { any: [aws, lab] },"),
            "because": ("because: nobody says", "because: nobody asked"),
            "silent": ("silent: [paper]", "silent: [letter]"),
        ],
        .alternative: [
            "label": ("label: here", "label: home"),
            "set": ("set: { keys.master.in: campus }", "set: { keys.master.in: yard }"),
            "source": ("campus }, source: memo", "campus }, source: paper"),
        ],
        .assertedValue: [
            "value": ("{ value: lab", "{ value: { all: [lab, aws] }"),
            "source": ("lab, source: memo }", "lab, source: letter }"),
        ],
        .position: [
            "statement": ("statement: So it is", "statement: Not so"),
            "confidence": ("60 %", "70 %"), "because": ("because: [one]", "because: [two]"),
            "would-change": ("[who, two]", "[who]"),
            "expects": ("20 d, order: 1 }", "20 d, order: 3 }"),
        ],
        .expectation: [
            "consequence": (
                "{ consequence: exfiltration, weights: frontier, tier: OC3, order: 2,\n",
                "{ consequence: tampering, weights: frontier, tier: OC3, order: 2,\n"
            ),
            "weights": (
                "weights: frontier, tier: OC3, order: 2,\n", "tier: OC3, order: 2,\n"
            ),
            "workload": (
                "workload: training, longer-than: 20", "workload: serving, longer-than: 20"
            ),
            "longer-than": ("longer-than: 20 d", "longer-than: 25 d"),
            "tier": ("tier: OC3, order: 2,\n", "tier: OC4, order: 2,\n"),
            "order": ("OC3, order: 2,\n", "OC3, order: 1,\n"),
            "at-most": ("at-most: 3", "at-most: 4"),
            "level": ("level: root } ], <position>", "level: party } ], <position>"),
        ],
        .option: [
            "title": ("title: Change", "title: Shift"), "cost": ("cost: 2", "cost: 3"),
            "set": (
                "cost: 2, set: { channels.net.operator: lab }",
                "cost: 2, set: { channels.net.level: SL4 }"
            ),
        ],
        .requirement: [
            "consequence": (
                "require: [ { consequence: exfiltration", "require: [ { consequence: tampering"
            ),
            "weights": ("weights: frontier, tier: OC3, order: 2, l", "tier: OC3, order: 2, l"),
            "workload": (
                "workload: training, longer-than: 30", "workload: serving, longer-than: 30"
            ),
            "longer-than": ("longer-than: 30 d", "longer-than: 40 d"),
            "tier": ("tier: OC3, order: 2, level", "tier: OC2, order: 2, level"),
            "order": ("OC3, order: 2, level: root },", "OC3, order: 3, level: root },"),
            "level": ("level: root },", "level: party },"),
        ],
        .probability: [
            "of": ("own:aws", "own:lab"), "value": ("value: 0.1", "value: 0.2"),
            "low": ("low: 0.05", "low: 0.06"), "high": ("high: 0.4", "high: 0.5"),
            "distribution": (
                "distribution: log-normal,\n            error-factor: 2,", "distribution: uniform,"
            ),
            "error-factor": ("error-factor: 2", "error-factor: 3"),
        ],
        .tradeOff: [
            "title": ("title: Bill", "title: Price"), "kind": ("kind: money", "kind: time"),
            "value": ("value: 1.5", "value: 1.6"), "unit": ("unit: M$ a year", "unit: M$ a month"),
            "more-than": ("more-than: single", "more-than: split"),
            "less-than": ("less-than: single", "less-than: split"),
        ],
    ]

    /// Every key that a sentence must have.
    static let keys: [Key] = KeyTableName.allCases.flatMap { table in
        ModelTables.standard[table].keys.filter { leftOut[table]?[$0] == nil }
            .map { Key(table: table, key: $0) }
    }.filter { key in
        // A section is told element by element.
        key.table != .model || ModelSection(rawValue: key.key) == nil && key.key != "require"
    }

    private static func besideModel(changing key: Key? = nil) throws -> ThreatGraph {
        var text = beside
        if let key, let (old, new) = changes[key.table]?[key.key] {
            try #require(text.contains(old), "the model has no '\(old)'")
            text.replace(old, with: new, maxReplacements: 1)
        }
        if key?.key == "set", key?.table == .datedChange {
            text.replace(
                "2027-01-01, set: { channels.net.operator: lab }",
                with: "2027-01-01, set: { channels.net.level: SL4 }")
        }
        for table in KeyTableName.allCases {
            let known = ChangedKeyModel.evidence.filter {
                ModelTables.standard[table].keys.contains($0.key)
                    && changes[table]?[$0.key] == nil
            }
            let words = known.map { name, value, other in
                "\(name): \(key == Key(table: table, key: name) ? other : value)"
            }
            text.replace("<\(table.rawValue)>", with: words.joined(separator: ", "))
        }
        return try ModelReader().document(bytes: Array(text.utf8), file: "beside.yaml")
            .threatGraph(checkingChanges: false)
    }

    /// All sentences of a model, by part, with how sure they are.
    private static func told(_ model: ThreatGraph) throws -> [String] {
        let compiled = try ModelCompiler(model).compile(digest: "")
        var options = AnalysisOptions()
        options.effort = .quick
        let findings = try #require(DescriptionAnalyser(compiled, options: options)).findings()
        let words = DescriptionWords(model)
        return findings.elements.map { element in
            let sentences = words.sentences(of: element.path)
            #expect(!sentences.isEmpty, "\(element.path)")
            return
                ([element.path] + sentences
                + (element.evidence.map { [words.certainty(of: $0)] } ?? []))
                .joined(separator: " ")
        }.sorted()
    }

    @Test(arguments: keys)
    func aChangeOfOneKeyIsTold(_ key: Key) throws {
        let isBeside = Self.changes[key.table] != nil
        let isEvidence = ChangedKeyModel.evidence.contains { $0.key == key.key }
        #expect(
            isEvidence || Self.changes[key.table]?[key.key] != nil
                || ChangedKeyModel.changes[key.table]?[key.key] != nil,
            "a new key: say here what to write in its place, or why no sentence has it")
        let before = try isBeside ? Self.besideModel() : ChangedKeyModel.model()
        let after =
            try isBeside ? Self.besideModel(changing: key) : ChangedKeyModel.model(changing: key)
        #expect(before != after, "the change changes nothing")
        #expect(try Self.told(before) != Self.told(after), "no sentence has it")
    }

    @Test func whatIsLeftOutIsAKey() {
        for (table, keys) in Self.leftOut {
            #expect(Set(keys.keys).isSubset(of: ModelTables.standard[table].keys), "\(table)")
        }
    }

    /// Nothing is told twice in the same words, and every sentence ends as one.
    @Test func sentencesEndAndAreTheirOwn() throws {
        for model in [try Self.besideModel(), try ChangedKeyModel.model()] {
            let words = DescriptionWords(model)
            let sentences = model.describedParts.flatMap { words.sentences(of: $0.path) }
            #expect(sentences.count > 20)
            #expect(Set(sentences).count == sentences.count)
            for sentence in sentences {
                #expect(sentence.last.map { ".!?\u{201D}".contains($0) } == true, "\(sentence)")
                #expect(!sentence.contains("  ") && !sentence.contains(" ,"), "\(sentence)")
                #expect(sentence.first?.isWhitespace == false)
            }
        }
    }

    @Test func aPathThatLeadsNowhereHasNoSentence() throws {
        let words = DescriptionWords(try Self.besideModel())
        for path in [
            "", "perimeters", "perimeters.none", "perimeters.campus.controls.x", "require.9",
            "weights.frontier", "x.y",
        ] {
            #expect(words.sentences(of: path).isEmpty, "\(path)")
        }
    }
}
