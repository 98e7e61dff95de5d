// Generated from Catalogue/controls-sl4.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/controls-sl4.yaml, without its last line break.
    static let controlsSL4 = #"""
        # Controls that RAND's benchmark table for SL4 adds, items merged, in our words.
        # protects, blocks, appliesTo, operableBy, defaultOperator, topic and core are this project's
        # inference and stand in none of the sources; Docs/Catalogue.md says what the words mean.
        catalogue: 1
        controls:
          SL4-STO-01:
            title: Stored weights are kept apart from every other system
            level: SL4
            topic: weight-storage
            protects: [storage]
            blocks: [AV-NET, AV-BYPASS]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-STO-02:
            title: Storage is shielded against listening and the simpler emanation (TEMPEST) attacks
            level: SL4
            topic: weight-storage
            protects: [storage, physical]
            blocks: [AV-NET]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-EGR-01:
            title: Hardware limits how fast anything leaves
            level: SL4
            topic: permitted-interfaces-egress
            protects: [interface, storage]
            blocks: [AV-HUMINT, AV-CODE, AV-BYPASS, AV-NET]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
            note:
              Whoever runs the limiting device can lift the cap alone. Whether RAND gives a number was not
              found.
          SL4-EGR-02:
            title: Machines that hold weights lose what they could communicate with
            level: SL4
            topic: permitted-interfaces-egress
            protects: [interface, storage]
            blocks: [AV-NET]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-CC-01:
            title: Confidential computing guards weights in use wherever the hardware has it
            level: SL4
            topic: confidential-computing
            protects: [use, key]
            blocks: [AV-CODE, AV-PHYS, AV-HUMINT, AV-SUPPLY, host]
            appliesTo: [enclave]
            operableBy: both
            defaultOperator: silicon
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
            note:
              Takes the vendor's hardware and the owner's release of keys; the root of attestation stays
              with the maker of the chip or the cloud. That it keeps the host out, and that its maker
              decides, is inference.
          SL4-PHY-01:
            title: People and devices guard more heavily than at SL3, and every entry is recorded
            level: SL4
            topic: physical-security
            protects: [physical]
            blocks: [AV-PHYS]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL4-PHY-02:
            title: No device comes near the weight systems, and unapproved ones are kept off the site
            level: SL4
            topic: physical-security
            protects: [physical]
            blocks: [AV-PHYS, AV-NET]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL4-INT-01:
            title: Each interface to the outside runs on hardware made for it
            level: SL4
            topic: permitted-interfaces-egress
            protects: [interface]
            blocks: [AV-CODE, AV-NET]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-MON-01:
            title: Outputs and actions wait in software for review before they take effect
            level: SL4
            topic: monitoring
            protects: [interface]
            blocks: [AV-HUMINT, AV-AI]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-MON-02:
            title: Hardware protects the logs, and anomalies are sought in all of them
            level: SL4
            topic: monitoring
            protects: [interface]
            blocks: [AV-ACSYS, AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL4-MOD-01:
            title:
              Adversarial outputs are recognised, and outputs are produced anew to remove hidden content
            level: SL4
            topic: model-resilience
            protects: [interface]
            blocks: [AV-AI, AV-NET]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
          SL4-NET-01:
            title: Devices that reach weights are stripped to what they need
            level: SL4
            topic: network-and-devices
            protects: [interface]
            blocks: [AV-CODE]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
          SL4-NET-02:
            title:
              Secrets are forced to be long and random; zero trust at CISA's last maturity stage (Optimal)
            level: SL4
            topic: network-and-devices
            protects: [interface, key]
            blocks: [AV-CRED, AV-ACSYS]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
          SL4-HW-01:
            title: The designs behind the hardware are audited and found secure
            level: SL4
            topic: hardware-supply-chain
            protects: [supply-chain, use]
            blocks: [AV-SUPPLY, AV-CODE]
            appliesTo: [cluster, tenancy, enclave, other]
            operableBy: silicon
            defaultOperator: silicon
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
            note:
              Only the maker can open its designs to an audit, so the maker is entered as its operator
              (inference).
          SL4-HW-02:
            title:
              Access takes secure hardware, and whatever has access is always being checked for compromise
            level: SL4
            topic: network-and-devices
            protects: [interface, use]
            blocks: [AV-CODE, AV-CRED]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL4-SUP-01:
            title: Only programs on a strict list can run
            level: SL4
            topic: hardware-supply-chain
            protects: [use]
            blocks: [AV-CODE, AV-SUPPLY]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-SUP-02:
            title: All software in use reaches SLSA level 3
            level: SL4
            topic: hardware-supply-chain
            protects: [supply-chain]
            blocks: [AV-SUPPLY]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-TOOL-01:
            title: Much is spent on advanced security systems
            level: SL4
            topic: monitoring
            protects: [use]
            blocks: [AV-CODE, AV-CRED]
            appliesTo: all
            operableBy: either
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
          SL4-PER-01:
            title: The insider programme goes further and tests integrity now and then
            level: SL4
            topic: personnel-insider
            protects: [personnel]
            blocks: [AV-HUMINT]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL4-PER-02:
            title: Third parties are kept away, and incidents that look illegitimate are reported
            level: SL4
            topic: personnel-insider
            protects: [personnel, interface]
            blocks: [AV-HUMINT, AV-SUPPLY]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
            note:
              In a cloud the vendor is itself a third party, so without a contract this means nothing
              (inference).
          SL4-RED-01:
            title:
              Permanent research and attack exercises on weight interfaces and buildings, by people who have
              met intelligence services
            level: SL4
            topic: red-teaming-and-assessment
            protects: [interface, physical]
            blocks: [AV-CODE, AV-NET, AV-PHYS]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 3
            core: yes
          SL4-RED-02:
            title: Taking the weights out is tried regularly, by machine and by hand
            level: SL4
            topic: red-teaming-and-assessment
            protects: [storage, interface]
            blocks: [AV-BYPASS, AV-CODE, AV-HUMINT]
            appliesTo: [cluster, tenancy, enclave, admin-plane, other]
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
            core: yes
          SL4-STD-01:
            title: The hosting meets FedRAMP High
            level: SL4
            topic: standards
            protects: [storage, use, interface]
            blocks: [AV-CODE, AV-CRED, AV-BYPASS]
            appliesTo: [campus, hall, cluster, tenancy, enclave, other]
            operableBy: vendor
            defaultOperator: host
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-IR-01:
            title:
              The security team is larger and more seasoned than at SL3, and finds unknown weaknesses itself
            level: SL4
            topic: incident-response
            protects: [use]
            blocks: [AV-CODE]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 3
            core: yes
          SL4-GOV-01:
            title: Security can forbid, and keeping the weights in goes before other aims
            level: SL4
            topic: governance
            protects: [personnel]
            blocks: [AV-HUMINT, AV-BYPASS]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            mergedItems: 2
          SL4-GOV-02:
            title: How the weights are secured is itself kept confidential
            level: SL4
            topic: governance
            protects: [personnel]
            blocks: [AV-HUMINT, AV-NET]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
          SL4-GOV-03:
            title: Investors and others with influence are vetted
            level: SL4
            topic: governance
            protects: [personnel]
            blocks: [AV-HUMINT]
            appliesTo: all
            operableBy: lab
            defaultOperator: tenant
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
            note:
              "App. B p. 90, through the verification note: RAND's answer to pressure by way of the
              organisation. A cloud vendor that also invests falls under it (inference)."
          SL4-GOV-04:
            title: Four or more security layers that do not depend on each other
            level: SL4
            topic: governance
            protects: [storage, use, interface]
            blocks: [AV-CODE, AV-ACSYS, AV-BYPASS]
            appliesTo: all
            operableBy: both
            defaultOperator: both
            source: [rand-table-6-4]
            confidence: secondary
            core: yes
        """#
}
