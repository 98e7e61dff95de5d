// Generated from Models/arrangements/enterprise-data-before.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/enterprise-data-before.yaml, without its last line break.
    static let enterpriseDataBeforeYaml = #"""
        # An enterprise with two vendor relations, and its data as what is guarded: what lies in its AWS
        # account is one thing, what it asks Claude another.
        #
        # In enterprise-before.yaml the enterprise stands where a lab stands. Here the lab is Anthropic, and
        # the enterprise owns two assets, so that it can be read off who reaches which, and who reaches both.
        #
        # What sources state: Claude could be called under a contract of its own with Anthropic; AWS is
        # Anthropic's primary cloud. What they do not state: where Anthropic's platform runs for such a
        # customer, who sees what is asked. The enterprise is nobody in particular; levels are assumed.
        sallyport: 1
        title: An enterprise and its data, two vendor relations
        date: 2026-04-20

        sources:
          seed-000: { title: 'The Single Counterparty, victorqueiroz.dev', date: 2026-04-20, file: 000_4db896da5ffab339.txt }
          seed-003: { title: 'Anthropic Is Now AWS Infrastructure, Vucense', file: 003_f081b6091bf375de.txt }

        jurisdictions:
          US: { title: United States, instruments: catalogue }
          home: { title: The enterprise's own jurisdiction, status: assumed }

        parents:
          amazon: { title: Amazon }

        defenders:
          enterprise: { title: The enterprise, role: customer, jurisdictions: [home], status: assumed }
          anthropic: { title: Anthropic, role: lab, jurisdictions: [US], status: inferred, source: seed-003 }
          aws: { title: AWS, role: cloud, jurisdictions: [US], parent: amazon, status: reported, source: seed-003 }

        perimeters:
          premises: { title: The enterprise's premises, kind: campus, operator: enterprise, level: SL2, status: assumed, exits: stated }
          aws-region: { title: AWS region, kind: campus, operator: aws, level: SL3, status: assumed, exits: stated }
          account: { title: The enterprise's account, kind: tenancy, inside: aws-region, operator: enterprise, level: SL2, status: assumed, exits: stated }
          platform: { title: Claude Platform, kind: campus, operator: anthropic, level: SL3, status: assumed, exits: stated }
          lab-plane: { title: Anthropic administration, kind: admin-plane, operator: anthropic, level: SL3, status: assumed, exits: stated }

        weights:
          claude:
            title: Weights served on the platform
            owner: anthropic
            status: assumed
            copies: [ { in: platform, form: plaintext, for: serving, status: assumed } ]

        assets:
          account-data:
            title: Data in the account
            owner: enterprise
            status: assumed
            copies: [ { in: account, form: plaintext, status: assumed } ]
          questions:
            title: What Claude is asked
            owner: enterprise
            status: assumed
            copies:
              - { in: premises, form: plaintext, status: assumed }
              # What is asked is in the clear where it is answered.
              - { in: platform, form: plaintext, for: serving, status: assumed }

        channels:
          account-administration: { kind: administration, from: premises, to: account, barrier: none, status: assumed }
          platform-administration: { kind: administration, from: lab-plane, to: platform, barrier: none, status: assumed }
          premises-egress: { from: premises, to: outside, operator: enterprise, level: SL2, status: assumed }
          premises-media: { kind: media, from: premises, to: outside, operator: enterprise, level: SL2, status: assumed }
          account-egress: { from: account, to: outside, operator: enterprise, level: SL2, status: assumed }
          region-egress: { from: aws-region, to: outside, operator: aws, level: SL3, status: assumed }
          region-media: { kind: media, from: aws-region, to: outside, operator: aws, level: SL3, status: assumed }
          requests: { from: premises, to: platform, operator: enterprise, level: SL2, carries: [questions], status: assumed }
          platform-egress: { from: platform, to: outside, operator: anthropic, level: SL3, status: assumed }
          platform-media: { kind: media, from: platform, to: outside, operator: anthropic, level: SL3, status: assumed }

        workloads:
          assistant:
            title: The assistant
            for: enterprise
            capacity: anthropic
            in: platform
            status: inferred
            source: seed-003

        claims:
          K060:
            statement: AWS is the primary provider for training and cloud
            about: perimeters.platform
            status: announced
            source: seed-000
          K067:
            statement: 'Claude Platform can be reached inside AWS accounts without a separate contract, by over 100,000 customers'
            status: reported
            source: seed-003

        unknown:
          platform-host:
            because: For a customer with a contract of its own no document says where Anthropic's platform runs.
            status: unknown
            one-of:
              - { label: on machines that no vendor of the enterprise runs, set: {} }
              - { label: on AWS, set: { perimeters.platform.kind: tenancy, perimeters.platform.inside: aws-region } }

        options:
          own-keys:
            title: Account data encrypted under a key that the enterprise alone holds
            cost: 1
            set:
              keys.account-key: { in: premises }
              assets.account-data.copies: [ { in: account, form: ciphertext, key: account-key, status: assumed } ]
        """#
}
