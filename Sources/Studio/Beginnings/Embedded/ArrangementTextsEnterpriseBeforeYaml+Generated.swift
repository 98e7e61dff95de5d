// Generated from Models/arrangements/enterprise-before.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/enterprise-before.yaml, without its last line break.
    static let enterpriseBeforeYaml = #"""
        # An enterprise that has its systems in an AWS account and calls Claude under a contract of its own
        # with Anthropic: two vendor relations.
        #
        # Seen from the enterprise, what is guarded is its own data, and its assistant must not stop. The
        # vocabulary's `lab`, whoever owns what is guarded, is the enterprise here, and `weights` are its
        # data.
        #
        # What the seed documents say: Claude can be reached inside AWS accounts since the change, without a
        # separate contract; AWS is Anthropic's primary cloud. What they do not say: where Anthropic's
        # platform ran before, and who sees data. The enterprise is nobody in particular: what it
        # keeps where, and every level, is assumed. Its other work in the account is not asked about.
        sallyport: 1
        title: An enterprise with Claude and AWS, two vendor relations
        date: 2026-04-20

        sources:
          seed-000:
            title: 'The Single Counterparty, victorqueiroz.dev'
            date: 2026-04-20
            file: 000_4db896da5ffab339.txt
          seed-003:
            title: 'Anthropic Is Now AWS Infrastructure, Vucense'
            file: 003_f081b6091bf375de.txt

        jurisdictions:
          US: { title: United States }
          home: { title: The enterprise's own jurisdiction, status: assumed }

        parents:
          amazon: { title: Amazon }

        defenders:
          enterprise: { title: The enterprise, role: lab, jurisdictions: [home], status: assumed }
          anthropic:
            title: Anthropic
            role: cloud
            jurisdictions: [US]
            status: inferred
            source: seed-003
          aws:
            title: AWS
            role: cloud
            jurisdictions: [US]
            parent: amazon
            status: reported
            source: seed-003

        perimeters:
          aws-region: { title: AWS region, kind: campus, operator: aws, level: SL3, status: assumed, exits: stated }
          account:
            title: The enterprise's account
            kind: tenancy
            inside: aws-region
            operator: enterprise
            exits: stated
            level: SL2
            status: assumed
          platform:
            title: Claude Platform
            kind: other
            operator: anthropic
            exits: stated
            level: SL3
            status: assumed
          platform-plane:
            title: Anthropic administration
            kind: admin-plane
            operator: anthropic
            exits: stated
            level: SL3
            status: assumed
          administration:
            title: The enterprise's administration
            kind: admin-plane
            operator: enterprise
            exits: stated
            level: SL2
            status: assumed

        weights:
          data:
            title: The enterprise's data
            owner: enterprise
            status: assumed
            copies:
              - { in: account, form: plaintext, status: assumed }
              # What is asked about is in the clear where it is answered.
              - { in: platform, form: plaintext, for: serving, status: assumed }

        channels:
          account-administration:
            kind: administration
            from: administration
            to: account
            barrier: none
            status: assumed
          account-egress: { from: account, to: outside, operator: enterprise, level: SL2, status: assumed }
          region-egress: { from: aws-region, to: outside, operator: aws, level: SL3, status: assumed }
          region-media: { kind: media, from: aws-region, to: outside, operator: aws, level: SL3, status: assumed }
          # Whoever runs the platform comes to it, wherever it stands.
          platform-administration:
            kind: administration
            from: platform-plane
            to: platform
            barrier: none
            status: assumed
          requests: { from: account, to: platform, operator: enterprise, level: SL2, status: assumed }
          platform-egress: { from: platform, to: outside, operator: anthropic, level: SL3, status: assumed }

        workloads:
          # The enterprise can call from elsewhere, so AWS is not needed for it.
          assistant:
            title: The assistant
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
            statement: >-
              Claude Platform can be reached inside AWS accounts without a separate contract, by over
              100,000 customers
            about: workloads.assistant
            status: reported
            source: seed-003

        unknown:
          platform-host:
            because: No document says where Anthropic's own platform runs; AWS is its primary provider (K060).
            status: unknown
            one-of:
              - { label: on machines that no vendor of the enterprise runs, set: {} }
              - label: on AWS
                set: { perimeters.platform.kind: tenancy, perimeters.platform.inside: aws-region }
        """#
}
