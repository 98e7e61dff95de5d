// Generated from Catalogue/controls-sl5.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/controls-sl5.yaml, without its last line break.
    static let controlsSL5 = #"""
        # Controls that RAND's benchmark table for SL5 adds, items merged, in our words.
        # protects, blocks, appliesTo, operableBy, defaultOperator, topic and core are this project's
        # inference and stand in none of the sources; Docs/Catalogue.md says what the words mean.
        catalogue: 1
        controls:
          SL5-STO-01:
            title: Weights are only on a network wholly cut off, whose few outward links are tightly held
            level: SL5
            topic: weight-storage
            protects: [storage, interface]
            blocks: [AV-NET, AV-CODE]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-5]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL5-STO-02:
            title:
              Side channels are countered in depth (noise, delay), and inference always takes equally long
            level: SL5
            topic: weight-storage
            protects: [storage, use]
            blocks: [AV-NET, AV-AI]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-5]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL5-HW-01:
            title: The key parts of the hardware are formally verified
            level: SL5
            topic: hardware-supply-chain
            protects: [supply-chain, use]
            blocks: [AV-SUPPLY, AV-ACSYS]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: silicon
            defaultOperator: silicon
            source: [rand-table-6-5]
            confidence: secondary
            core: yes
            note:
              Only the maker can verify its designs, so the maker is entered as its operator (inference).
          SL5-PHY-01:
            title:
              Several armed guards and electronics at every hour; nobody is there unsupervised; devices are
              inspected as routine
            level: SL5
            topic: physical-security
            protects: [physical]
            blocks: [AV-PHYS, AV-HUMINT]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-5]
            confidence: secondary
            mergedItems: 3
            core: yes
          SL5-PHY-02:
            title: Most means of communication are cut in hardware
            level: SL5
            topic: physical-security
            protects: [physical, interface]
            blocks: [AV-NET]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-5]
            confidence: secondary
            core: yes
          SL5-KEY-01:
            title: Keys cannot be recovered, and there is no second way in
            level: SL5
            topic: access-control
            protects: [key]
            blocks: [AV-ACSYS, AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-5]
            confidence: secondary
            core: yes
            note: "Counts under compulsion: nobody can be made to use a recovery that does not exist."
          SL5-STD-01:
            title: Protection equal to that of top-secret compartmented information (TS/SCI)
            level: SL5
            topic: standards
            protects: [storage, physical, personnel]
            blocks: [AV-PHYS, AV-HUMINT, AV-NET]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-5]
            confidence: secondary
          SL5-SUP-01:
            title: Software and hardware are made in-house or come from a source of extreme reliability
            level: SL5
            topic: hardware-supply-chain
            protects: [supply-chain]
            blocks: [AV-SUPPLY]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-5]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL5-PER-01:
            title: Leaders and those who handle sensitive material are actively protected
            level: SL5
            topic: personnel-insider
            protects: [personnel]
            blocks: [AV-HUMINT]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-5]
            confidence: secondary
          SL5-RED-01:
            title: Critical weaknesses, unknown ones included, are hunted before others find them
            level: SL5
            topic: red-teaming-and-assessment
            protects: [use]
            blocks: [AV-CODE]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-5]
            confidence: secondary
            core: yes
          SL5-GOV-01:
            title: Where security and availability conflict, security plainly wins
            level: SL5
            topic: governance
            protects: [use]
            blocks: [AV-BYPASS]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-5]
            confidence: secondary
          SL5-GOV-02:
            title: Eight or more security layers that do not depend on each other
            level: SL5
            topic: governance
            protects: [storage, use, interface]
            blocks: [AV-CODE, AV-ACSYS, AV-BYPASS]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-5]
            confidence: secondary
            core: yes
        """#
}
