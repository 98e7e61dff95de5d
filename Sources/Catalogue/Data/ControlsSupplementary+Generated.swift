// Generated from Catalogue/controls-supplementary.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/controls-supplementary.yaml, without its last line break.
    static let controlsSupplementary = #"""
        # Controls beside the benchmark tables. Their levels are this project's inference too.
        # protects, blocks, appliesTo, operableBy, defaultOperator, topic and core are this project's
        # inference and stand in none of the sources; Docs/Catalogue.md says what the words mean.
        catalogue: 1
        controls:
          SUP-EGR-01:
            title: Outflow from where the weights are is limited, and unusual bandwidth raises an alarm
            level: SL3
            levelBasis: inference
            topic: permitted-interfaces-egress
            protects: [interface]
            blocks: [AV-CODE, AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            source: [anthropic-asl3]
            confidence: secondary
            mergedItems: 0
            core: yes
            supplementary: yes
            note: Anthropic itself calls it preliminary.
          SUP-ACC-01:
            title:
              Reaching weights is for a limited time and needs a hardware key, a reason and a second
              person's consent
            level: SL3
            levelBasis: inference
            topic: access-control
            protects: [interface, key]
            blocks: [AV-HUMINT, AV-CRED]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [anthropic-asl3-report]
            confidence: secondary
            mergedItems: 0
            core: yes
            supplementary: yes
          SUP-EGR-02:
            title: A separate verifier recomputes some outputs, which bounds what text can hide
            level: SL4
            levelBasis: inference
            topic: permitted-interfaces-egress
            protects: [interface]
            blocks: [AV-AI, AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: both
            defaultOperator: both
            source: [arxiv-2511-02620]
            confidence: read-in-source
            mergedItems: 0
            core: yes
            supplementary: yes
            note:
              Hidden capacity falls below 0.5% of output, over 200 times slower; versions 2 and 3 of the
              abstract differ on false positives.
          SUP-EGR-03:
            title: Rightful output is compressed so that the cap can be lower
            level: SL4
            levelBasis: inference
            topic: permitted-interfaces-egress
            protects: [interface]
            blocks: [AV-CODE, AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: lab
            defaultOperator: tenant
            source: [text-compression]
            confidence: secondary
            mergedItems: 0
            core: yes
            supplementary: yes
            note: In the authors' example (1 TB a day, 1 TB of weights) about a day becomes more than 70.
          SUP-EGR-04:
            title:
              Hardware caps the outflow of each weight enclave deterministically; larger moves go on
              encrypted media
            level: SL5
            levelBasis: inference
            topic: permitted-interfaces-egress
            protects: [interface, storage, transit]
            blocks: [AV-NET, AV-CODE, AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            nist: [SC-7(10)]
            source: [sl5-standard-sc-7-10]
            confidence: read-in-source
            mergedItems: 0
            core: yes
            supplementary: yes
            note: Rests on weights being far larger than rightful output. The cap's value was not seen.
          SUP-CC-01:
            title:
              Accelerators keep their keys out of the host's reach, and links between chips are encrypted
            level: SL5
            levelBasis: inference
            topic: confidential-computing
            protects: [use, key]
            blocks: [AV-CODE, AV-PHYS, host]
            appliesTo: [enclave]
            operableBy: silicon
            defaultOperator: silicon
            nist: [SC-28(3), SC-8(1)]
            source: [sl5-standard-sc]
            confidence: read-in-source
            mergedItems: 0
            core: yes
            supplementary: yes
            note: That it keeps the host out is inference.
          SUP-KEY-01:
            title: The owner's key goes to attested hardware and otherwise to nobody
            level: SL4
            levelBasis: inference
            topic: confidential-computing
            protects: [key, use]
            blocks: [AV-CODE, AV-HUMINT, AV-PHYS]
            appliesTo: [enclave]
            operableBy: both
            defaultOperator: tenant
            source: [nvidia-confidential-vms]
            confidence: read-in-source
            mergedItems: 0
            core: yes
            supplementary: yes
            note:
              "Splits custody most directly: ciphertext at the vendor, the release policy at the lab. A
              false attestation by the maker would release the key, so it is not entered against the host by
              itself (inference)."
          SUP-KEY-02:
            title: Weights are sealed from their making, so that not even their owner can read them
            level: SL4
            levelBasis: inference
            topic: confidential-computing
            protects: [use, key, storage]
            blocks: [AV-HUMINT, AV-CRED]
            appliesTo: [enclave]
            operableBy: both
            defaultOperator: both
            source: [confidential-inference]
            confidence: secondary
            mergedItems: 0
            core: yes
            supplementary: yes
          SUP-FOR-01:
            title: A mark in the weights lets a stolen copy be traced
            level: SL3
            levelBasis: inference
            topic: incident-response
            protects: [storage]
            blocks: [AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [arxiv-2601-01296]
            confidence: read-in-source
            mergedItems: 0
            supplementary: yes
            note: Deters and traces, but prevents nothing.
          SUP-KEY-03:
            title:
              The vendor must pass on or announce legal demands about the lab and contest those that go too
              far
            level: SL3
            levelBasis: inference
            topic: legal-and-contract
            protects: [storage, key]
            blocks: []
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [vendor-practice]
            confidence: secondary
            mergedItems: 0
            core: yes
            supplementary: yes
            note: Not from RAND. A lawful gag overrides it. It keeps no vector out, so it blocks nothing.
        """#
}
