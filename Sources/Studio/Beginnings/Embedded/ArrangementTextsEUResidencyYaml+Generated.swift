// Generated from Models/arrangements/eu-residency.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/eu-residency.yaml, without its last line break.
    static let euResidencyYaml = #"""
        # A European customer asks that its data stay in Europe, and gets a European region of an American
        # vendor, served by an American lab.
        #
        # Residency says where bytes are at rest. Here it is asked who can be made to hand them over, by
        # site and by company, data class by data class: what the customer sends, and the records of its use.
        #
        # What sources state: inference is to grow in Europe (where and when not); weights, training and the
        # company stay in the US whatever the region; all three vendors of Claude are American. Where records
        # of use are kept is said nowhere. A sovereign cloud with a subsidiary and staff of its own in Europe
        # is another arrangement.
        sallyport: 1
        title: A European customer of Claude, data kept in Europe
        date: 2026-04-20

        sources:
          seed-000: { title: 'The Single Counterparty, victorqueiroz.dev', date: 2026-04-20, file: 000_4db896da5ffab339.txt }
          seed-003: { title: 'Anthropic Is Now AWS Infrastructure, Vucense', file: 003_f081b6091bf375de.txt }

        jurisdictions:
          EU: { title: European Union, instruments: catalogue }
          US: { title: United States, instruments: catalogue }

        parents:
          amazon: { title: Amazon }

        defenders:
          customer: { title: The European customer, role: customer, jurisdictions: [EU], status: assumed }
          anthropic: { title: Anthropic, role: lab, jurisdictions: [US], status: inferred, source: seed-003 }
          aws: { title: AWS, role: cloud, jurisdictions: [US], parent: amazon, status: announced, source: seed-000 }
          trainium: { title: Trainium, role: silicon, jurisdictions: [US], parent: amazon, status: announced, source: seed-000 }

        # Whoever runs a place at a site is present where it stands.
        sites:
          europe: { title: A region in Europe, jurisdictions: [EU], facility: aws, status: announced, source: seed-000 }
          america: { title: Anthropic's premises in the US, jurisdictions: [US], facility: anthropic, status: inferred, source: seed-003 }
          home: { title: The customer's own premises in Europe, jurisdictions: [EU], facility: customer, status: assumed }

        perimeters:
          region: { title: AWS region in Europe, kind: campus, at: europe, operator: aws, level: SL3, status: assumed, exits: stated }
          inference: { title: Claude in the region, kind: tenancy, inside: region, operator: anthropic, level: SL3, status: assumed, exits: stated }
          lab-plane: { title: Anthropic administration, kind: admin-plane, at: america, operator: anthropic, level: SL3, status: assumed, exits: stated }
          premises: { title: The customer's premises, kind: campus, at: home, operator: customer, level: SL2, status: assumed, exits: stated }

        weights:
          claude:
            title: Weights served in Europe
            owner: anthropic
            status: inferred
            source: seed-000
            copies: [ { in: inference, form: plaintext, for: serving, status: assumed } ]

        assets:
          content:
            title: What the customer sends
            owner: customer
            status: assumed
            copies:
              - { in: premises, form: plaintext, status: assumed }
              - { in: inference, form: plaintext, for: serving, status: assumed }
          records:
            title: Records of its use
            owner: anthropic
            status: assumed
            copies: [ { in: inference, form: plaintext, status: assumed } ]

        channels:
          requests: { from: premises, to: inference, operator: customer, level: SL2, carries: [content], status: assumed }
          administration: { kind: administration, from: lab-plane, to: inference, barrier: none, status: assumed }
          region-network: { from: region, to: outside, operator: aws, level: SL3, status: assumed }
          region-media: { kind: media, from: region, to: outside, operator: aws, level: SL3, status: assumed }
          premises-media: { kind: media, from: premises, to: outside, operator: customer, level: SL2, status: assumed }
          premises-network: { from: premises, to: outside, operator: customer, level: SL2, status: assumed }

        workloads:
          inference:
            title: Inference in Europe
            for: customer
            all: [ { capacity: aws, in: region }, { capacity: anthropic, in: inference }, { chips: trainium } ]
            status: inferred
            source: seed-000

        claims:
          K065:
            statement: 'Serving on several clouds gives a choice of vendor and not of jurisdiction, since all three are American'
            about: jurisdictions.US
            status: inferred
            source: seed-003
          K068:
            statement: Inference is to grow in Asia and Europe
            about: workloads.inference
            status: announced
            source: seed-000
          K100:
            statement: 'Weights, training and company stay in the US wherever the model is served'
            about: defenders.anthropic
            status: inferred
            source: seed-003

        unknown:
          transfer:
            because: Where records of use are kept, and whether they are moved to the US, no document says.
            status: unknown
            one-of:
              - { label: kept in the region, set: {} }
              - label: moved to the US
                set:
                  assets.records.copies: [ { in: inference, form: plaintext, status: assumed }, { in: lab-plane, form: plaintext, status: assumed } ]
                  channels.records-out: { kind: replication, from: inference, to: lab-plane, barrier: none, carries: [records], status: assumed }
                  channels.plane-network: { from: lab-plane, to: outside, operator: anthropic, level: SL3, status: assumed }
          host-access:
            because: Whether AWS can reach what runs on its machines in the region is not said (U21).
            status: unknown
            one-of:
              - { label: nothing keeps it out, set: {} }
              - label: attested accelerators keep it out, hands on the machines included
                set:
                  perimeters.inference: { title: Claude in the region, kind: enclave, inside: region, operator: { any: [ { op: trainium, level: SL4 }, { op: anthropic, level: SL3 } ] }, level: SL4, exits: stated, host-hands: { operator: trainium, level: SL4, status: assumed }, status: assumed }

        options:
          on-premises:
            title: Inference on the customer's own premises, on its own machines
            cost: 5
            set:
              perimeters.inference.inside: premises
              workloads.inference: { title: Inference in Europe, for: customer, capacity: customer, in: premises, status: assumed }
          customer-release:
            title: Attested accelerators, opened on the customer's word as well
            cost: 3
            set:
              perimeters.inference: { title: Claude in the region, kind: enclave, inside: region, operator: { all: [ { any: [ { op: trainium, level: SL4 }, { op: anthropic, level: SL3 } ] }, { op: customer, level: SL2 } ] }, level: SL3, exits: stated, host-hands: { operator: trainium, level: SL4 }, status: assumed }
              channels.administration: { kind: administration, from: lab-plane, to: inference, operator: customer, level: SL2 }
        """#
}
