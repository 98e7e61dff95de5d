import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import ModelFormat

/// Every key of the model's tables is told by a comparison when it alone has changed.
///
/// Or it stands here with the reason why not; a new key fails these tests until it does.
struct ComparisonKeyTests {
    /// One key of one table.
    struct Key: Hashable, CustomTestStringConvertible {
        let table: KeyTableName
        let key: String

        var testDescription: String { "\(table.rawValue).\(key)" }
    }

    /// A model in which every key of an element is written, and `<table>` stands for evidence.
    private static let text = """
        sallyport: 1
        title: Every key
        date: 2026-06-01
        sources: { memo: { title: Memo }, letter: { title: Letter } }
        jurisdictions:
          US: {}
          EU: {}
          land: { title: Land, catalogue-id: US, instruments: [own], <jurisdiction> }
        instruments:
          writ: { title: Writ, issuer: US, addresses: [cloud], compels: [content, denial, assistance, secrecy],
                  limited: [content], contested: [denial], reach: [seat], <instrument> }
          own: { issuer: land, compels: [content] }
          rule: { issuer: land, compels: [content] }
        parents:
          holding: { title: Holding, jurisdictions: [US], <parent> }
        defenders:
          lab: { role: lab }
          aws: { title: AWS, role: cloud, jurisdictions: [US], parent: holding, notice: clause,
                 <defender> }
          maker: { role: silicon, jurisdictions: [ { in: US, by: presence, since: 2020-01-01,
                                                     until: 2040-01-01 } ] }
        shared:
          idp: { title: Sign-on, fails: [ aws, { defender: lab } ], modes: [insider],
                 <shared-cause> }
        ties:
          stake: { title: Stake, holder: holding, in: lab, kind: investment, influence: yes, <tie> }
        sites:
          dublin: { title: Dublin, jurisdictions: [US], facility: maker, <site> }
          oslo: { jurisdictions: [EU] }
        perimeters:
          ground: { operator: lab, level: SL3, at: dublin }
          yard: { operator: lab, level: SL3 }
          site: { title: Site, kind: campus, operator: aws, inside: ground, level: SL4,
                  compute: none, exits: stated, <perimeter>,
                  host-hands: { operator: maker, level: SL4, <host-hands> },
                  detection: { operator: aws, level: SL2, detect: 1 h, respond: 2 h },
                  controls: [ { id: guard, title: Guards, level: SL3, blocks: [host],
                                operator: lab, <control> } ] }
          hall: { kind: hall, operator: aws, baseline: SL2, without: [ SL2-PHY-01 ],
                  controls: [ { use: SL3-PHY-01 } ] }
        weights:
          frontier:
            title: Frontier
            size: 2 TB
            owner: lab
            custody: { scheme: split, k: 2, release: { operator: lab, level: SL3 } }
            copies: [ { in: site, share: 1, for: training, <copy> }, { in: yard, share: 2 },
                      { in: site, form: ciphertext, key: master },
                      { in: ground, form: plaintext } ]
            <weights>
          small: { copies: [ { in: yard, form: plaintext } ] }
        keys:
          master: { title: Master, in: yard, release: aws, level: SL3, <key> }
          spare: { in: yard }
          sealed: { release: { attested: { enclave: site, root: maker, verifier: aws, policy: lab,
                               pinned: no, forgery: SL3,
                               host-hands: { operator: aws, level: SL2 } } } }
          word: { release: aws, level: SL3 }
        channels:
          net: { title: Net, kind: network, from: site, to: outside, operator: aws, level: SL3,
                 rate: 10 Gbit/s, cap: 100 GB/day, covert: 1 GB/day, burst: 5 GB,
                 budget: { amount: 50 GB, every: 7 d }, carries: [frontier], <channel>,
                 detection: { operator: aws, level: SL2, detect: 1 h, respond: 2 h } }
          pipe: { from: yard, to: outside, barrier: none }
          most: { from: yard, to: outside,
                  operator: { at-least: 2, of: [ lab, aws, { op: maker, level: SL1, persons: 2 } ] } }
          both: { from: yard, to: outside, operator: { all: [lab, aws] } }
          either: { from: yard, to: outside, operator: { any: [lab, aws] } }
        services:
          fixit: { title: Fix it, kind: maintenance, by: maker, level: SL2, into: [yard],
                   escort: { op: aws, level: SL3 }, denied: [hands], <service> }
        workloads:
          leg: { title: Leg, capacity: aws, in: site, level: SL3, after: 0 d,
                 for: lab, weights: small, <workload> }
          chip: { chips: maker }
          every: { all: [ { capacity: aws, in: site, level: SL3 }, { chips: maker } ] }
          some: { any: [ { capacity: lab }, { chips: aws } ] }
          late: { any: [ { capacity: lab }, { chips: aws, after: 540 d } ] }
          most: { at-least: 2, of: [ { capacity: lab }, { capacity: lab }, { chips: maker } ] }
          deep: { all: [ { all: [ { capacity: lab }, { chips: lab } ] },
                         { any: [ { capacity: aws, level: SL1 }, { chips: aws } ] },
                         { at-least: 1, of: [ { capacity: lab }, { chips: maker } ] } ] }

        """

    /// What to write in place of what, so that one key alone changes; evidence has its own list.
    private static let changes: [KeyTableName: [String: (String, String)]] = [
        .jurisdiction: [
            "title": ("title: Land", "title: Country"),
            "catalogue-id": ("catalogue-id: US", "catalogue-id: EU"),
            "instruments": ("instruments: [own]", "instruments: [own, rule]"),
        ],
        .instrument: [
            "title": ("title: Writ", "title: Order"), "issuer": ("issuer: US", "issuer: EU"),
            "addresses": ("addresses: [cloud]", "addresses: [cloud, lab]"),
            "compels": ("assistance, secrecy]", "assistance]"),
            "limited": ("limited: [content]", "limited: [content, assistance]"),
            "contested": ("contested: [denial]", "contested: [denial, assistance]"),
            "reach": ("reach: [seat]", "reach: [seat, parent]"),
        ],
        .parent: [
            "title": ("title: Holding", "title: Group"),
            "jurisdictions": ("Holding, jurisdictions: [US]", "Holding, jurisdictions: [EU]"),
        ],
        .defender: [
            "title": ("title: AWS", "title: Cloud"), "role": ("role: cloud", "role: facility"),
            "jurisdictions": ("cloud, jurisdictions: [US]", "cloud, jurisdictions: [EU]"),
            "parent": ("parent: holding", "parent: other"), "notice": ("notice: clause,", ""),
        ],
        .reach: [
            "in": ("{ in: US, by", "{ in: EU, by"), "by": ("by: presence", "by: possession"),
            "since": ("since: 2020-01-01,\n", "since: 2021-01-01,\n"),
            "until": ("until: 2040-01-01 } ]", "until: 2041-01-01 } ]"),
        ],
        .sharedCause: [
            "title": ("title: Sign-on", "title: Directory"),
            "fails": ("fails: [ aws, ", "fails: [ maker, "),
            "modes": ("modes: [insider]", "modes: [insider, compromised]"),
        ],
        .tie: [
            "title": ("title: Stake", "title: Share"), "holder": ("holder: holding", "holder: aws"),
            "in": ("in: lab, kind", "in: maker, kind"),
            "kind": ("kind: investment", "kind: board seat"),
            "influence": ("influence: yes, <tie>", "influence: no, <tie>"),
        ],
        .failing: ["defender": ("{ defender: lab }", "{ defender: maker }")],
        .perimeter: [
            "title": ("title: Site", "title: Place"), "kind": ("kind: campus", "kind: cluster"),
            "operator": ("campus, operator: aws", "campus, operator: lab"),
            "inside": ("inside: ground", "inside: yard"), "at": ("at: dublin", "at: oslo"),
            "level": ("inside: ground, level: SL4", "inside: ground, level: SL2"),
            "baseline": ("baseline: SL2", "baseline: SL3"),
            "controls": ("controls: [ { use: SL3-PHY-01 } ]", "controls: []"),
            "without": ("without: [ SL2-PHY-01 ],", ""), "compute": ("compute: none,", ""),
            "exits": ("exits: stated,", ""),
            "host-hands": ("host-hands: { operator: maker, level: SL4, <host-hands> },", ""),
            "detection": (
                "detection: { operator: aws, level: SL2, detect: 1 h, respond: 2 h },", ""
            ),
        ],
        .hostHands: [
            "operator": ("{ operator: maker, level: SL4", "{ operator: lab, level: SL4"),
            "level": ("operator: maker, level: SL4", "operator: maker, level: SL3"),
        ],
        .keyRelease: [
            "attested": (
                "word: { release: aws",
                "word: { release: { attested: { enclave: site, root: maker, verifier: aws, policy: lab, pinned: yes } }"
            )
        ],
        .attested: [
            "enclave": ("enclave: site", "enclave: yard"), "root": ("root: maker", "root: lab"),
            "verifier": ("verifier: aws", "verifier: lab"),
            "policy": ("policy: lab", "policy: aws"),
            "pinned": ("pinned: no, forgery: SL3", "pinned: yes"),
            "forgery": ("forgery: SL3", "forgery: SL2"),
            "host-hands": (
                "host-hands: { operator: aws, level: SL2 }",
                "host-hands: { operator: aws, level: SL1 }"
            ),
        ],
        .site: [
            "title": ("title: Dublin", "title: Cork"),
            "jurisdictions": ("Dublin, jurisdictions: [US]", "Dublin, jurisdictions: [EU]"),
            "facility": ("facility: maker", "facility: lab"),
        ],
        .service: [
            "title": ("title: Fix it", "title: Mend it"),
            "kind": ("kind: maintenance", "kind: cleaning"),
            "by": ("by: maker", "by: lab"),
            "level": ("by: maker, level: SL2", "by: maker, level: SL1"),
            "into": ("into: [yard]", "into: [ground]"),
            "escort": ("escort: { op: aws, level: SL3 }", "escort: lab"),
            "denied": ("denied: [hands]", "denied: [bytes]"),
        ],
        .control: [
            "use": ("{ use: SL3-PHY-01 }", "{ use: SL3-PHY-02 }"),
            "id": ("id: guard", "id: patrol"), "title": ("title: Guards", "title: Watch"),
            "level": ("Guards, level: SL3", "Guards, level: SL2"),
            "blocks": ("blocks: [host]", "blocks: all"),
            "operator": ("operator: lab, <control>", "operator: aws, <control>"),
        ],
        .quorum: [
            "all": ("all: [lab, aws]", "all: [lab, maker]"),
            "any": ("any: [lab, aws]", "any: [lab, maker]"),
            "at-least": ("at-least: 2, of: [ lab", "at-least: 1, of: [ lab"),
            "of": ("of: [ lab, aws,", "of: [ aws,"), "op": ("op: maker", "op: lab"),
            "level": ("op: maker, level: SL1", "op: maker, level: SL2"),
            "persons": ("persons: 2", "persons: 3"),
        ],
        .weights: [
            "title": ("title: Frontier", "title: Best"), "size": ("size: 2 TB", "size: 3 TB"),
            "owner": ("owner: lab", "owner: aws"),
            "custody": ("custody: { scheme: split, k: 2, ", "custody: { scheme: split, k: 1, "),
            "copies": ("{ in: ground, form: plaintext }", "{ in: hall, form: plaintext }"),
        ],
        .copy: [
            "in": ("{ in: ground, form", "{ in: hall, form"),
            "form": ("{ in: ground, form: plaintext }", "{ in: ground, key: master }"),
            "key": ("key: master }", "key: spare }"), "share": ("yard, share: 2", "yard, share: 3"),
            "for": ("for: training", "for: serving"),
        ],
        .custody: [
            "scheme": ("scheme: split", "scheme: partitioned"), "k": ("k: 2", "k: 1"),
            "release": ("release: { operator: lab, level: SL3 }", "release: none"),
        ],
        .release: [
            "operator": ("release: { operator: lab", "release: { operator: aws"),
            "level": ("operator: lab, level: SL3 } }", "operator: lab, level: SL2 } }"),
        ],
        .key: [
            "title": ("title: Master", "title: Root"),
            "in": ("Master, in: yard", "Master, in: site"),
            "release": ("release: aws", "release: lab"),
            "level": ("release: aws, level: SL3", "release: aws, level: SL2"),
        ],
        .channel: [
            "title": ("title: Net", "title: Link"), "kind": ("kind: network", "kind: media"),
            "from": ("from: site", "from: hall"),
            "to": ("from: site, to: outside", "from: site, to: yard"),
            "operator": ("to: outside, operator: aws,", "to: outside, operator: lab,"),
            "level": ("outside, operator: aws, level: SL3", "outside, operator: aws, level: none"),
            "barrier": ("barrier: none", "operator: lab"),
            "rate": ("rate: 10 Gbit/s", "rate: 1 Gbit/s"), "cap": ("cap: 100 GB", "cap: 10 GB"),
            "covert": ("covert: 1 GB", "covert: 2 GB"), "burst": ("burst: 5 GB", "burst: 6 GB"),
            "budget": ("budget: { amount: 50 GB, every: 7 d },", ""),
            "detection": (
                "<channel>,\n         detection: { operator: aws, level: SL2, detect: 1 h, "
                    + "respond: 2 h } }", "<channel> }"
            ),
            "carries": ("carries: [frontier],", ""),
        ],
        .budget: [
            "amount": ("amount: 50 GB", "amount: 60 GB"), "every": (", every: 7 d", ""),
        ],
        .detection: [
            "operator": ("{ operator: aws, level: SL2, det", "{ operator: lab, level: SL2, det"),
            "level": ("level: SL2, detect", "level: none, detect"),
            "detect": ("detect: 1 h", "detect: 2 h"), "respond": ("respond: 2 h", "respond: 3 h"),
        ],
        .workload: [
            "title": ("title: Leg", "title: Run"), "for": ("for: lab", "for: aws"),
            "weights": ("weights: small", "weights: frontier"),
            "capacity": ("Leg, capacity: aws", "Leg, capacity: lab"),
            "chips": ("chip: { chips: maker }", "chip: { chips: aws }"),
            "in": ("Leg, capacity: aws, in: site", "Leg, capacity: aws, in: yard"),
            "level": ("in: site, level: SL3, after", "in: site, level: SL2, after"),
            "after": ("level: SL3, after: 0 d", "level: SL3"),
            "all": ("every: { all:", "every: { any:"), "any": ("some: { any:", "some: { all:"),
            "at-least": ("most: { at-least: 2, of: [ {", "most: { at-least: 1, of: [ {"),
            "of": ("of: [ { capacity: lab },", "of: [ { capacity: lab }, { chips: lab },"),
        ],
        .part: [
            "capacity": ("all: [ { capacity: aws", "all: [ { capacity: lab"),
            "chips": ("{ capacity: lab }, { chips: lab }", "{ capacity: lab }, { chips: aws }"),
            "in": ("all: [ { capacity: aws, in: site", "all: [ { capacity: aws, in: yard"),
            "level": ("in: site, level: SL3 }", "in: site, level: none }"),
            "after": ("after: 540 d", "after: unknown"),
            "all": ("{ all: [ { all:", "{ all: [ { any:"),
            "any": ("{ any: [ { capacity: aws,", "{ all: [ { capacity: aws,"),
            "at-least": ("{ at-least: 1, of: [ { cap", "{ at-least: 2, of: [ { cap"),
            "of": ("of: [ { capacity: lab }, { chips: m", "of: [ { chips: lab }, { chips: m"),
        ],
    ]

    /// The keys of evidence, each with a value and another.
    private static let evidence: [(key: String, value: String, other: String)] = [
        ("status", "claimed", "reported"), ("source", "memo", "letter"),
        ("date", "2026-01-01", "2026-01-02"), ("note", "a remark", "a word"),
        ("stale-after", "2027-01-01", "2027-01-02"), ("since", "2020-01-01", "2020-01-02"),
        ("until", "2040-01-01", "2040-01-02"),
    ]

    /// Tables of which nothing is compared, with the reason.
    private static let leftOut: [KeyTableName: String] = [
        .model:
            "the sections are compared table by table, title and date stand in the report's head",
        .source:
            "a document is no part of the set-up; what rests on another one is told as evidence",
        .datedChange: "models are compared as they are on their dates",
        .claim: "what sources say is no part of the set-up",
        .unknown: "the report says how many unknowns each model has",
        .alternative: "as of unknowns", .assertedValue: "as of unknowns",
        .position: "what people hold is no part of the set-up",
        .expectation: "as of positions",
        .option: "what could be changed has not been",
        .requirement: "what is asked of a set-up is no part of it",
        .probability: "dominance holds under all of them, so the comparison asks for none",
        .tradeOff: "what is traded is told side by side in a list of its own",
        .acceptance: "it stands in a file of its own",
        .preset: "it stands in a file of its own", .presetLine: "it stands in a file of its own",
    ]

    /// Every key that is compared.
    static let keys: [Key] = KeyTableName.allCases.filter { leftOut[$0] == nil }.flatMap { table in
        ModelTables.standard[table].keys.map { Key(table: table, key: $0) }
    }

    /// The model, with another value for one key.
    private static func model(changing key: Key? = nil) throws -> ThreatGraph {
        var text = text
        if let key, let (old, new) = changes[key.table]?[key.key] {
            try #require(text.contains(old), "the model has no '\(old)'")
            text.replace(old, with: new, maxReplacements: 1)
        }
        for table in KeyTableName.allCases {
            let known = evidence.filter { ModelTables.standard[table].keys.contains($0.key) }
            let words = known.map { name, value, other in
                let isOther = key == Key(table: table, key: name) && changes[table]?[name] == nil
                return "\(name): \(isOther ? other : value)"
            }
            // Evidence of weights stands line by line, any other between braces.
            text.replace(
                "<\(table.rawValue)>",
                with: words.joined(separator: table == .weights ? "\n    " : ", "))
        }
        return try ModelReader().document(bytes: Array(text.utf8), file: "every.yaml")
            .threatGraph(checkingChanges: false)
    }

    @Test(arguments: keys)
    func aChangeOfOneKeyIsTold(_ key: Key) throws {
        let isEvidence = Self.evidence.contains { $0.key == key.key }
        #expect(
            Self.changes[key.table]?[key.key] != nil || isEvidence,
            "a new key: say here what to write in its place, or why it is not compared")
        let (before, after) = (try Self.model(), try Self.model(changing: key))
        #expect(before != after, "the change changes nothing")
        let changes = ElementDifferences(first: before, second: after).changes
        let fields = changes.flatMap(\.fields)
        #expect(fields.contains { $0.before != $0.after }, "\(changes)")
        #expect(!fields.contains { $0.field == .other }, "\(changes)")
    }

    @Test func whatIsLeftOutHasNoPartInTheLists() {
        #expect(Set(Self.leftOut.keys).isDisjoint(with: Self.changes.keys))
        for (table, keys) in Self.changes {
            #expect(Set(keys.keys).isSubset(of: ModelTables.standard[table].keys), "\(table)")
        }
    }
}
