/// Small models that read as safer than they are, each standing for a kind.
enum SoundnessCase {
    static let adminPlaneExit = """
        sallyport: 1
        title: lab plane
        date: 2026-01-01
        defenders: { lab: { role: lab }, aws: { role: cloud } }
        perimeters: { campus: { kind: campus, operator: aws, level: SL5 },
              plane: { kind: admin-plane, operator: lab, level: SL5 } }
        weights: { w: { copies: [ { in: campus, form: plaintext } ] } }
        channels: { z: { from: campus, to: outside, operator: aws, level: SL5 },
              adm: { kind: administration, from: plane, to: campus, barrier: none },
              p: { from: plane, to: outside, barrier: none } }
        """

    static let capacityBaseline = """
        sallyport: 1
        title: The same leg, with and without its place
        date: 2026-01-01
        defenders:
          lab: {role: lab}
          aws: {role: cloud}
        perimeters:
          campus:
            kind: campus
            operator: aws
            baseline: SL4
            without: [SL1-ACC-01, SL1-ASR-01, SL1-HW-01, SL1-IR-01, SL1-NET-01, SL1-NET-02,
                  SL1-NET-03, SL1-PER-01, SL1-PHY-01, SL1-SUP-01, SL1-TOOL-01, SL2-ASR-01,
                  SL2-CFG-01,
              SL2-GOV-01, SL2-IR-01, SL2-IR-02, SL2-NET-01, SL2-NET-02, SL2-NET-03, SL2-NET-05,
                    SL2-PER-01, SL2-PER-02, SL2-PHY-01, SL2-SDLC-01, SL2-SUP-01, SL2-TOOL-01,
              SL3-GOV-01, SL3-IR-01, SL3-MON-03, SL3-MON-04, SL3-NET-01, SL3-NET-02, SL3-NET-03,
                    SL3-PER-01, SL3-PER-02, SL3-PHY-01, SL3-PHY-02, SL3-RED-01, SL3-RED-02,
                    SL3-RED-03,
              SL3-STD-01, SL3-SUP-01, SL3-SUP-02, SL4-GOV-01, SL4-GOV-02, SL4-GOV-03,
                    SL4-GOV-04, SL4-IR-01, SL4-NET-02, SL4-PER-01, SL4-PER-02, SL4-PHY-01,
                    SL4-PHY-02, SL4-RED-01,
              SL4-STD-01, SL4-STO-02, SL4-SUP-01, SL4-SUP-02, SL4-TOOL-01]
        weights:
          w:
            copies:
            - {in: campus, form: plaintext}
        channels:
          x: {from: campus, to: outside, operator: lab}
        workloads:
          t:
            all:
            - {capacity: aws}
        """

    static let kindLeftOut = """
        sallyport: 1
        title: kind
        date: 2026-01-01
        defenders: { lab: { role: lab }, aws: { role: cloud } }
        perimeters: { campus: { kind: campus, operator: aws, level: SL5 },
              inner: { inside: campus, operator: lab, level: SL5 } }
        weights: { w: { copies: [ { in: inner, form: plaintext, for: training } ] } }
        channels: { z: { from: inner, to: outside, operator: aws, level: SL5 } }
        """

    static let noJurisdiction = """
        sallyport: 1
        title: t
        date: 2026-01-01
        defenders: { lab: { role: lab }, aws: { role: cloud } }
        perimeters: { campus: { kind: campus, operator: aws, level: SL5 } }
        weights: { w: { owner: lab, copies: [ { in: campus, form: plaintext } ] } }
        channels: { x: { from: campus, to: outside, operator: aws, level: SL5 } }
        """

    static let noOwner = """
        sallyport: 1
        title: t
        date: 2026-01-01
        jurisdictions: { US: {} }
        defenders: { lab: { role: lab, jurisdictions: [US] }, aws: { role: cloud } }
        perimeters: { campus: { kind: campus, operator: aws, level: SL5 } }
        weights: { w: { copies: [ { in: campus, form: plaintext } ] } }
        channels: { x: { from: campus, to: outside, operator: aws, level: SL5 } }
        """

    static let tenancyBlocksAll = """
        sallyport: 1
        title: A tenant's control against everything
        date: 2026-01-01
        defenders: { lab: { role: lab }, aws: { role: cloud } }
        perimeters:
          campus: { kind: campus, operator: aws, level: SL5 }
          inner: { kind: tenancy, inside: campus, operator: lab, controls: [ { id: c,
                level: SL5, blocks: all } ] }  # with level: SL5 instead, {aws} suffices
        weights: { w: { copies: [ { in: inner, form: plaintext } ] } }
        channels: { z: { from: inner, to: outside, operator: aws, level: SL5 } }
        """

    static let trainingShare = """
        sallyport: 1
        title: A share used for training
        date: 2026-01-01
        defenders: { lab: { role: lab }, a: { role: cloud }, b: { role: cloud } }
        perimeters: { pa: { operator: a, level: SL3 }, pb: { operator: b, level: SL3 } }
        weights: { w: { custody: { scheme: split, k: 2 }, copies: [ { in: pa, share: 1,
              for: training }, { in: pb, share: 2 } ] } }
        channels: { x: { from: pa, to: outside, operator: a }, y: { from: pb, to: outside,
              operator: b } }
        """

    static let vaultWithoutExit = """
        sallyport: 1
        title: t
        date: 2026-01-01
        defenders: { lab: { role: lab }, aws: { role: cloud }, tape: { role: facility } }
        perimeters: { campus: { kind: campus, operator: { all: [aws, lab] }, level: SL5 },
              vault: { kind: other, operator: tape, level: SL1 } }
        weights: { w: { owner: lab, copies: [ { in: campus, form: plaintext }, { in: vault,
              form: plaintext, for: backup } ] } }
        channels: { x: { from: campus, to: outside, operator: { all: [aws, lab] }, level: SL5 },
              r: { kind: replication, from: campus, to: vault, operator: aws, level: SL5 } }
        """

    static let filteredVerdict = """
        sallyport: 1
        title: Filtered
        defenders: { lab: { role: lab }, a: { role: cloud }, b: { role: cloud } }
        perimeters: { pa: { kind: campus, operator: a, level: SL4 }, pb: { kind: campus,
              operator: b, level: SL4 } }
        weights: { w: { copies: [ { in: pa, form: plaintext } ] } }
        channels: { na: { from: pa, to: outside, operator: a }, nb: { from: pa, to: outside,
              operator: { all: [a, lab] } } }
        workloads: { t: { any: [ { capacity: a, in: pa }, { capacity: b, in: pb } ] } }
        """

    static let carriesAsALock = """
        sallyport: 1
        title: Carries
        defenders: { lab: { role: lab }, a: { role: cloud } }
        perimeters: { pa: { kind: campus, operator: a, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: pa, form: plaintext, for: training } ] },
              small: { owner: lab, copies: [ { in: pa, form: ciphertext, key: k } ] } }
        keys: { k: { release: { all: [lab, a] }, level: SL4 } }
        channels: { api: { from: pa, to: outside, operator: a, carries: [small] },
              net: { from: pa, to: outside, operator: { all: [a, lab] }, carries: [w] } }
        workloads: { t: { capacity: a, in: pa } }
        require: [ { consequence: exfiltration, order: 2, tier: OC3 } ]
        """

    static let childExitPastTheParent = """
        sallyport: 1
        title: Past the parent
        defenders: { lab: { role: lab }, a: { role: cloud } }
        perimeters:
          campus: { kind: campus, operator: a, level: SL4 }
          ten: { kind: tenancy, inside: campus, operator: lab, level: SL4 }
        weights: { w: { owner: lab, copies: [ { in: ten, form: plaintext, for: training } ] } }
        channels: { egress: { from: ten, to: outside, operator: lab } }
        workloads: { t: { capacity: a, in: campus } }
        require: [ { consequence: exfiltration, order: 2, tier: OC4 } ]
        """

    static let annotatedBaselineControl = """
        sallyport: 1
        title: Annotated control
        defenders: { lab: { role: lab }, a: { role: cloud, parent: amz }, s: { role: silicon,
              parent: amz } }
        perimeters:
          pa: { kind: campus, operator: a, level: SL4 }
          ten: { kind: enclave, inside: pa, operator: lab, baseline: SL4,
                controls: [ { use: SL4-CC-01, status: claimed, note: attested } ] }
        weights: { w: { copies: [ { in: ten, form: plaintext } ] } }
        channels: { na: { from: pa, to: outside, operator: a, level: SL4 } }
        workloads: { t: { all: [ { capacity: a, in: pa }, { chips: s } ] } }
        require: [ { consequence: exfiltration, order: 2, level: root, tier: OC3 } ]
        """

    static let ciphertextServedOnTheHost = """
        sallyport: 1
        title: Encrypted serving
        defenders: { lab: { role: lab }, a: { role: cloud } }
        perimeters: { pa: { kind: campus, operator: a, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: pa, form: ciphertext, key: k,
              for: serving } ] } }
        keys: { k: { release: lab, level: SL4 } }
        channels: { na: { from: pa, to: outside, operator: a } }
        workloads: { serve: { capacity: a, in: pa } }
        require: [ { consequence: exfiltration, order: 2, tier: OC4 }, { consequence: tampering,
              order: 2, tier: OC4 } ]
        """

    static let denialByTheBuilding = """
        sallyport: 1
        title: Building
        defenders: { lab: { role: lab }, b: { role: cloud }, c: { role: cloud },
              fac: { role: facility } }
        perimeters:
          site: { kind: campus, operator: fac, level: SL4 }
          clb: { kind: cluster, inside: site, operator: b, level: SL4 }
          clc: { kind: cluster, inside: site, operator: c, level: SL4 }
        weights: { w: { owner: lab, copies: [ { in: clb, form: plaintext }, { in: clc,
              form: plaintext } ] } }
        channels: { net: { from: site, to: outside, operator: fac } }
        workloads: { serve: { any: [ { capacity: b, in: clb }, { capacity: c, in: clc } ] } }
        require: [ { consequence: denial, order: 2, tier: OC3 } ]
        """

    static let parentMisspelt = """
        sallyport: 1
        title: Parent
        jurisdictions: { US: {} }
        parents: { amazon: { jurisdictions: [US] } }
        defenders: { lab: { role: lab }, a: { role: cloud, parent: amazon }, t: { role: silicon,
              parent: amazn } }
        perimeters: { pa: { kind: campus, operator: { all: [a, t] }, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: pa, form: plaintext } ] } }
        channels: { na: { from: pa, to: outside, operator: { all: [a, t] } } }
        workloads: { t: { capacity: a } }
        require: [ { consequence: exfiltration, order: 2, level: root, tier: OC3 } ]
        """

    static let tenancyOnNothing = """
        sallyport: 1
        title: On nothing
        defenders: { lab: { role: lab }, a: { role: cloud } }
        perimeters: { pa: { kind: campus, operator: a, level: SL4 }, ten: { kind: tenancy,
              operator: lab, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: ten, form: plaintext } ] } }
        channels: { up: { from: ten, to: pa, operator: lab }, na: { from: pa, to: outside,
              operator: a } }
        workloads: { t: { capacity: a, in: pa, level: SL4 } }
        require: [ { consequence: exfiltration, order: 2, tier: OC3 } ]
        """

    static let enclaveByLevel = """
        sallyport: 1
        title: Enclave by level
        parents: { amazon: {} }
        defenders: { lab: { role: lab }, aws: { role: cloud, parent: amazon },
              trainium: { role: silicon, parent: amazon } }
        perimeters:
          campus: { kind: campus, operator: aws, level: SL4 }
          tee: { kind: enclave, inside: campus, operator: lab, level: SL4,
                 host-hands: { operator: trainium, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: tee, form: plaintext, for: training } ] } }
        channels: { net: { from: campus, to: outside, operator: aws, level: SL4 } }
        workloads: { t: { all: [ { capacity: aws, in: campus }, { chips: trainium } ] } }
        require: [ { consequence: exfiltration, order: 2, level: root, tier: OC3 } ]
        """

    static let sharedCauseWithoutModes = """
        sallyport: 1
        title: No modes
        defenders: { lab: { role: lab }, a: { role: cloud }, t: { role: silicon } }
        shared: { hv: { fails: [a, t], modes: } }
        perimeters: { pa: { kind: campus, operator: { all: [a, t] }, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: pa, form: plaintext } ] } }
        channels: { na: { from: pa, to: outside, operator: { all: [a, t] } } }
        workloads: { t: { capacity: a } }
        require: [ { consequence: exfiltration, order: 2, level: root, tier: OC3 } ]
        """

    static let unknownWithoutTheWrittenValue = """
        sallyport: 1
        title: Unknown
        defenders: { lab: { role: lab }, a: { role: cloud } }
        perimeters: { pa: { kind: campus, operator: a, level: SL4 } }
        weights: { w: { owner: lab, copies: [ { in: pa, form: plaintext } ] } }
        channels: { na: { from: pa, to: outside, operator: a } }
        workloads: { t: { capacity: a } }
        unknown: { who: { of: channels.na.operator, one-of: [ { all: [a, lab] }, { at-least: 2,
              of: [a, lab] } ], because: not published } }
        """

    static let capacityInAnotherSPlace = """
        sallyport: 1
        title: Elsewhere
        defenders: { lab: { role: lab }, a: { role: cloud }, b: { role: cloud } }
        perimeters: { pa: { kind: campus, operator: a, level: SL1 }, pb: { kind: campus,
              operator: b, level: SL5 } }
        weights: { w: { owner: lab, copies: [ { in: pa, form: plaintext } ] } }
        channels: { na: { from: pa, to: outside, operator: { all: [a, lab] } } }
        workloads: { t: { capacity: a, in: pb } }
        require: [ { consequence: denial, order: 1, tier: OC5 } ]
        """

    static let administrationWithoutKind = """
        sallyport: 1
        title: Administration
        defenders: { lab: { role: lab }, a: { role: cloud } }
        perimeters: { pa: { kind: campus, operator: a, level: SL4 }, lp: { kind: admin-plane,
              operator: lab, level: SL2 } }
        weights: { w: { owner: lab, copies: [ { in: pa, form: plaintext } ] } }
        channels: { administration: { from: lp, to: pa, barrier: none }, na: { from: pa,
              to: outside, operator: lab, level: SL4 } }
        workloads: { t: { capacity: a, in: pa } }
        """
}
