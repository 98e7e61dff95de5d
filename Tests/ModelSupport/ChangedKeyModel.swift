import Testing
import ThreatGraph

@testable import ModelFormat

/// A model that has every key of an element, and the same with one key changed: for tests that
/// hold that nothing that a model can say is passed over.
enum ChangedKeyModel {
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
            all-copies: stated
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
          admin: { kind: administration, from: yard, to: hall, operator: maker, stops: yes }
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

    /// The keys of evidence, each with a value and another.
    static let evidence: [(key: String, value: String, other: String)] = [
        ("status", "claimed", "reported"), ("source", "memo", "letter"),
        ("date", "2026-01-01", "2026-01-02"), ("note", "a remark", "a word"),
        ("stale-after", "2027-01-01", "2027-01-02"), ("since", "2020-01-01", "2020-01-02"),
        ("until", "2040-01-01", "2040-01-02"),
    ]

    /// The model, with another value for one key.
    static func model(changing key: Key? = nil) throws -> ThreatGraph {
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
}
