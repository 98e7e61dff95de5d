// Generated from Catalogue/controls-sl3.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/controls-sl3.yaml, without its last line break.
    static let controlsSL3 = #"""
        # Controls that RAND's benchmark table for SL3 adds, items merged, in our words.
        # protects, blocks, appliesTo, operableBy, defaultOperator, topic and core are this project's
        # inference and stand in none of the sources; Docs/Catalogue.md says what the words mean.
        catalogue: 1
        controls:
          SL3-STO-01:
            title: One restricted authority manages every stored copy of the weights
            level: SL3
            topic: weight-storage
            protects: [storage]
            blocks: [AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
          SL3-STO-02:
            title: Where weights are in a cloud, the network around them is hardened
            level: SL3
            topic: weight-storage
            protects: [storage, transit]
            blocks: [AV-NET, AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
          SL3-STO-03:
            title: Machines that hold weights, or what secures them, do nothing else
            level: SL3
            topic: weight-storage
            protects: [storage, key]
            blocks: [AV-BYPASS, AV-CODE]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
          SL3-PHY-01:
            title: Halls with the machines are locked or watched day and night
            level: SL3
            topic: physical-security
            protects: [physical]
            blocks: [AV-PHYS]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
          SL3-PHY-02:
            title: Halls are searched for intruders about hourly and for planted devices about monthly
            level: SL3
            topic: physical-security
            protects: [physical]
            blocks: [AV-PHYS, AV-NET]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL3-INT-01:
            title: Staff touch weights only through an interface made hard to copy through
            level: SL3
            topic: permitted-interfaces-egress
            protects: [interface, use]
            blocks: [AV-HUMINT, AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
            note:
              RAND offers such interfaces as the way to let more people work without as much more risk (p.
              32).
          SL3-INT-02:
            title:
              The code that handles weights is little and plain, and borrows little, all of it from trusted
              hands
            level: SL3
            topic: permitted-interfaces-egress
            protects: [interface, use]
            blocks: [AV-CODE, AV-SUPPLY]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
          SL3-INT-03:
            title: Every use of a model passes its monitoring and its limits
            level: SL3
            topic: permitted-interfaces-egress
            protects: [interface]
            blocks: [AV-BYPASS, AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
          SL3-ACC-01:
            title:
              Sensitive acts need several approvers and a security review, through tightly held interfaces
            level: SL3
            topic: access-control
            protects: [interface, key]
            blocks: [AV-HUMINT, AV-CRED]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
          SL3-ACC-02:
            title:
              "Few have reach: at most 100 through output-limiting interfaces, 50 directly on a separate
              network, 20 able to copy"
            level: SL3
            topic: access-control
            protects: [interface, personnel]
            blocks: [AV-HUMINT, AV-CRED]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: both
            defaultOperator: both
            source: [rand-app-b-80]
            confidence: secondary
            mergedItems: 0
            core: yes
            note:
              Detail of SL3-ACC-01. It binds only if the vendor's operators with the same reach are counted
              as well (inference).
          SL3-MON-01:
            title: People and anomaly detection watch sensitive acts all the time
            level: SL3
            topic: monitoring
            protects: [interface]
            blocks: [AV-HUMINT, AV-CRED]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL3-MON-02:
            title: Queries that look hostile are found and refused, by machine and by hand
            level: SL3
            topic: monitoring
            protects: [interface]
            blocks: [AV-AI]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
          SL3-MON-03:
            title: Systems are often searched for compromise and compared with a known good state
            level: SL3
            topic: monitoring
            protects: [use]
            blocks: [AV-CODE, AV-SUPPLY]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL3-STD-01:
            title: NIST SP 800-171 or its like is met now, level 3 of CMMC 2.0 later
            level: SL3
            topic: standards
            protects: [storage, interface]
            blocks: [AV-CODE, AV-CRED, AV-BYPASS]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 2
          SL3-MOD-01:
            title: Adversarial inputs are recognised
            level: SL3
            topic: model-resilience
            protects: [interface]
            blocks: [AV-AI]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
          SL3-MOD-02:
            title: One credential can make only so many inferences
            level: SL3
            topic: model-resilience
            protects: [interface]
            blocks: [AV-AI]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
          SL3-NET-01:
            title: Updates are applied very often, and somebody checks that they were
            level: SL3
            topic: network-and-devices
            protects: [use]
            blocks: [AV-CODE]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
          SL3-NET-02:
            title:
              Devices prove themselves at the network port (802.1X); zero trust at CISA's third maturity
              stage (Advanced)
            level: SL3
            topic: network-and-devices
            protects: [interface]
            blocks: [AV-NET, AV-CRED]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 2
          SL3-NET-03:
            title: Policy is enforced by code, and again when a device joins the network
            level: SL3
            topic: network-and-devices
            protects: [interface, use]
            blocks: [AV-BYPASS]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 2
          SL3-SUP-01:
            title: Where hardware comes from is chosen with security in view
            level: SL3
            topic: hardware-supply-chain
            protects: [supply-chain]
            blocks: [AV-SUPPLY]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
          SL3-SUP-02:
            title: All software is listed, and suppliers meet a standard as high as the organisation's own
            level: SL3
            topic: hardware-supply-chain
            protects: [supply-chain]
            blocks: [AV-SUPPLY]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL3-PER-01:
            title:
              "Insider programme: everybody is vetted, and those with access again in depth about twice a
              year"
            level: SL3
            topic: personnel-insider
            protects: [personnel]
            blocks: [AV-HUMINT]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
            note:
              "Vetting: App. B p. 83, through the verification note. A vendor's people with physical or
              hypervisor reach are insiders as well (inference)."
          SL3-PER-02:
            title: Staff are trained, can report worries, and know that dealings with weights are watched
            level: SL3
            topic: personnel-insider
            protects: [personnel]
            blocks: [AV-HUMINT, AV-CRED]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 3
          SL3-RED-01:
            title: Penetration testing never pauses and includes the buildings
            level: SL3
            topic: red-teaming-and-assessment
            protects: [use, physical]
            blocks: [AV-CODE, AV-PHYS]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL3-RED-02:
            title:
              A first-rate, well-paid outside red team sees design and code, plays insiders at length, and
              goes for weights and sign-in
            level: SL3
            topic: red-teaming-and-assessment
            protects: [storage, interface, use]
            blocks: [AV-CODE, AV-ACSYS, AV-BYPASS, AV-HUMINT]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 6
            core: yes
            note: What the vendor runs stays untested unless it is in the team's scope (inference).
          SL3-RED-03:
            title: Risks are kept in a written register
            level: SL3
            topic: red-teaming-and-assessment
            protects: [use]
            blocks: [AV-BYPASS]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
          SL3-MON-04:
            title: Decoys that work are set out
            level: SL3
            topic: monitoring
            protects: [storage]
            blocks: [AV-CRED, AV-HUMINT]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
          SL3-IR-01:
            title:
              Security staff number 24 or a twentieth of all staff, whichever is more, and know state-grade
              attackers
            level: SL3
            topic: incident-response
            protects: [use, personnel]
            blocks: [AV-CODE, AV-CRED, AV-HUMINT]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-3]
            confidence: secondary
            mergedItems: 3
            core: yes
            note: "Number: App. B p. 85, through the verification note."
          SL3-GOV-01:
            title: Two or more security layers that do not depend on each other
            level: SL3
            topic: governance
            protects: [storage, use, interface]
            blocks: [AV-CODE, AV-ACSYS, AV-BYPASS]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-3]
            confidence: secondary
            core: yes
            note:
              Layers run by one party fall with that party, so they are not independent of it (inference).
        """#
}
