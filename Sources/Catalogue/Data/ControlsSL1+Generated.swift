// Generated from Catalogue/controls-sl1.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/controls-sl1.yaml, without its last line break.
    static let controlsSL1 = #"""
        # Controls that RAND's benchmark table for SL1 adds, items merged, in our words.
        # protects, blocks, appliesTo, operableBy, defaultOperator, topic and core are this project's
        # inference and stand in none of the sources; Docs/Catalogue.md says what the words mean.
        catalogue: 1
        controls:
          SL1-STO-01:
            title: Nothing sensitive, weights above all, leaves systems that the organisation controls
            level: SL1
            topic: weight-storage
            protects: [storage]
            blocks: [AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
            core: yes
          SL1-STO-02:
            title: Weights are encrypted wherever that is easy, without any promise
            level: SL1
            topic: weight-storage
            protects: [storage, key]
            blocks: [AV-BYPASS, AV-PHYS]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
            core: yes
          SL1-PHY-01:
            title: The machines stand in a data centre of an ordinary cloud provider
            level: SL1
            topic: physical-security
            protects: [physical]
            blocks: [AV-PHYS]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-1]
            confidence: secondary
            core: yes
            note:
              Cloud halls are named as enough only at this level; each higher table makes physical demands
              of its own.
          SL1-ACC-01:
            title: Who reaches sensitive assets is controlled and recorded
            level: SL1
            topic: access-control
            protects: [storage, interface]
            blocks: [AV-CRED, AV-ACSYS]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL1-NET-01:
            title: Updates are applied fairly often, and somebody checks that they were
            level: SL1
            topic: network-and-devices
            protects: [use, interface]
            blocks: [AV-CODE]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
          SL1-NET-02:
            title:
              Accounts are personal, have few rights, and sign in once with several factors through
              bought-in identity management
            level: SL1
            topic: network-and-devices
            protects: [interface, key]
            blocks: [AV-CRED, AV-ACSYS]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
            mergedItems: 6
          SL1-NET-03:
            title: Zero trust at the first maturity stage of CISA's model (Traditional)
            level: SL1
            topic: network-and-devices
            protects: [interface]
            blocks: [AV-CRED, AV-NET]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
          SL1-NET-04:
            title: Lost data can be restored from backups
            level: SL1
            topic: network-and-devices
            protects: [storage]
            blocks: [AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
            note:
              Serves availability. Every backup is one more way round the controls unless it is counted as a
              copy.
          SL1-HW-01:
            title: Current machines with a hardware root of trust and processors hardened against exploits
            level: SL1
            topic: hardware-supply-chain
            protects: [use]
            blocks: [AV-CODE, AV-SUPPLY]
            appliesTo: all
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-1]
            confidence: secondary
            mergedItems: 2
          SL1-SUP-01:
            title: A program's reputation is considered before it is used
            level: SL1
            topic: hardware-supply-chain
            protects: [supply-chain]
            blocks: [AV-SUPPLY]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
          SL1-TOOL-01:
            title:
              Bought-in products guard sign-in, network and endpoints; standard infrastructure is preferred
            level: SL1
            topic: monitoring
            protects: [interface, use]
            blocks: [AV-CODE, AV-CRED]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
            mergedItems: 4
          SL1-CFG-01:
            title: Unattended screens lock by themselves
            level: SL1
            topic: network-and-devices
            protects: [interface]
            blocks: [AV-PHYS]
            appliesTo: [admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
          SL1-PER-01:
            title: New staff are briefed on security
            level: SL1
            topic: personnel-insider
            protects: [personnel]
            blocks: [AV-CRED, AV-HUMINT]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
          SL1-ASR-01:
            title: The organisation examines its own security
            level: SL1
            topic: red-teaming-and-assessment
            protects: [use]
            blocks: [AV-BYPASS]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
          SL1-IR-01:
            title: Incidents can be handled at a basic level, and somebody follows security news
            level: SL1
            topic: incident-response
            protects: [use]
            blocks: [AV-CODE]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-1]
            confidence: secondary
            mergedItems: 2
        """#
}
