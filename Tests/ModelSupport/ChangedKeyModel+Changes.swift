@testable import ModelFormat

extension ChangedKeyModel {
    /// What to write in place of what, so that one key alone changes; evidence has its own list.
    static let changes: [KeyTableName: [String: (String, String)]] = [
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
            "all-copies": ("    all-copies: stated\n", ""),
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
            "carries": ("carries: [frontier],", ""), "stops": ("stops: yes", "stops: no"),
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
}
