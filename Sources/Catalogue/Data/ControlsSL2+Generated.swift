// Generated from Catalogue/controls-sl2.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/controls-sl2.yaml, without its last line break.
    static let controlsSL2 = #"""
        # Controls that RAND's benchmark table for SL2 adds, items merged, in our words.
        # protects, blocks, appliesTo, operableBy, defaultOperator, topic and core are this project's
        # inference and stand in none of the sources; Docs/Catalogue.md says what the words mean.
        catalogue: 1
        controls:
          SL2-STO-01:
            title: Weights stay on servers and are never put on a person's device
            level: SL2
            topic: weight-storage
            protects: [storage]
            blocks: [AV-BYPASS, AV-PHYS]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            core: yes
          SL2-STO-02:
            title: Stored weights are encrypted, and every key sits in a key-management system
            level: SL2
            topic: weight-storage
            protects: [storage, key]
            blocks: [AV-BYPASS, AV-PHYS]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            core: yes
            note:
              Whoever runs the key system can decrypt alone; where the vendor runs it, that is the vendor.
          SL2-TRA-01:
            title: Weights travel only encrypted and never over public or open links
            level: SL2
            topic: transport-and-use
            protects: [transit]
            blocks: [AV-NET]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            core: yes
          SL2-PHY-01:
            title:
              Guards keep the data centre; only authorised people enter, and visitors are few and recorded
            level: SL2
            topic: physical-security
            protects: [physical]
            blocks: [AV-PHYS]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL2-ACC-01:
            title: Sensitive acts need a hardware second factor that phishing cannot defeat
            level: SL2
            topic: access-control
            protects: [interface, key]
            blocks: [AV-CRED]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            core: yes
          SL2-MON-01:
            title: Each sensitive act on the weights is recorded
            level: SL2
            topic: monitoring
            protects: [interface, storage]
            blocks: [AV-CRED, AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            core: yes
          SL2-MON-02:
            title: Copies of the weights are counted and limited over the whole network
            level: SL2
            topic: monitoring
            protects: [storage]
            blocks: [AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            core: yes
          SL2-MOD-01:
            title: Inputs are rebuilt before the model sees them, and training includes adversarial ones
            level: SL2
            topic: model-resilience
            protects: [interface]
            blocks: [AV-AI]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 2
          SL2-NET-01:
            title: Updates are applied often, and somebody checks that they were
            level: SL2
            topic: network-and-devices
            protects: [use]
            blocks: [AV-CODE]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
          SL2-NET-02:
            title:
              Strong passwords are forced, guests kept apart or out, and access managed with strong tools
            level: SL2
            topic: network-and-devices
            protects: [interface]
            blocks: [AV-CRED]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 4
          SL2-NET-03:
            title: Zero trust at the second maturity stage of CISA's model (Initial)
            level: SL2
            topic: network-and-devices
            protects: [interface]
            blocks: [AV-CRED, AV-NET]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
          SL2-NET-04:
            title:
              Each device on the network is known and traceable, its disk encrypted and its loss reported
            level: SL2
            topic: network-and-devices
            protects: [interface, physical]
            blocks: [AV-PHYS, AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 3
          SL2-NET-05:
            title: Inside traffic is encrypted as a rule, and mail is secured
            level: SL2
            topic: network-and-devices
            protects: [transit, interface]
            blocks: [AV-NET, AV-CRED]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 2
          SL2-SUP-01:
            title: The security of those who supply the organisation is examined
            level: SL2
            topic: hardware-supply-chain
            protects: [supply-chain]
            blocks: [AV-SUPPLY]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            core: yes
          SL2-TOOL-01:
            title: One system finds and answers attacks across devices, network and accounts (XDR)
            level: SL2
            topic: monitoring
            protects: [use]
            blocks: [AV-CODE, AV-CRED]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
          SL2-CFG-01:
            title: Systems are secure by design and by default, and drift from their settings is noticed
            level: SL2
            topic: network-and-devices
            protects: [use]
            blocks: [AV-BYPASS]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 2
          SL2-PHY-02:
            title: Offices are secured and paper is destroyed with care
            level: SL2
            topic: physical-security
            protects: [physical]
            blocks: [AV-PHYS]
            appliesTo: [admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL2-PER-01:
            title:
              Everybody is trained at intervals, also against misconfiguration; drills find and coach those
              who slip
            level: SL2
            topic: personnel-insider
            protects: [personnel]
            blocks: [AV-CRED, AV-BYPASS]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 3
          SL2-PER-02:
            title:
              Only monitored devices join the secure network, and work from elsewhere follows strict rules
            level: SL2
            topic: personnel-insider
            protects: [personnel, interface]
            blocks: [AV-CRED, AV-HUMINT, AV-PHYS]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL2-ASR-01:
            title: Outsiders must review security; finding weaknesses is organised and rewarded
            level: SL2
            topic: red-teaming-and-assessment
            protects: [use, interface]
            blocks: [AV-CODE, AV-ACSYS, AV-BYPASS]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL2-SDLC-01:
            title: Software is made by NIST's secure development framework (SSDF)
            level: SL2
            topic: hardware-supply-chain
            protects: [supply-chain]
            blocks: [AV-CODE, AV-SUPPLY]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
          SL2-IR-01:
            title:
              A funded team answers incidents fast and reports them; somebody qualified can always be
              reached
            level: SL2
            topic: incident-response
            protects: [use]
            blocks: [AV-CODE, AV-CRED]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-2]
            confidence: secondary
            mergedItems: 3
            core: yes
            note: Unless lab and vendor agree who tells whom, the lab hears late.
          SL2-IR-02:
            title: Known weaknesses are tracked and mended without pause
            level: SL2
            topic: incident-response
            protects: [use]
            blocks: [AV-CODE]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
          SL2-GOV-01:
            title: The leadership is seen to stand behind security
            level: SL2
            topic: governance
            protects: [personnel]
            blocks: [AV-HUMINT]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-2]
            confidence: secondary
        """#
}
