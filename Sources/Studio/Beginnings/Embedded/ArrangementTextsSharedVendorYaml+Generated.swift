// Generated from Models/arrangements/shared-vendor.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/shared-vendor.yaml, without its last line break.
    static let sharedVendorYaml = #"""
        # One vendor under two labs: AWS trains for Anthropic, and is reported to provide infrastructure to
        # OpenAI too.
        #
        # What the seed documents say: Anthropic trains on AWS with Trainium (announced); OpenAI has Azure
        # as its primary cloud and an arrangement with AWS beside it (reported, and two older documents say
        # otherwise).
        #
        # What they do not say: whether weights of OpenAI are or will be on AWS, whether the two labs' work
        # shares a campus, staff or a control plane, at which level. The file writes a site for each lab,
        # run by one operator, which is one party whatever is shared below it; that OpenAI keeps weights
        # there is unspecified and under `unknown`.
        #
        # A consequence here is that of either lab: exfiltration of the one's weights or the other's.
        sallyport: 1
        title: One vendor under two labs
        date: 2026-04-20

        sources:
          seed-000:
            title: 'The Single Counterparty, victorqueiroz.dev'
            date: 2026-04-20
            file: 000_4db896da5ffab339.txt
          seed-001: { title: 'Report on the investment, Ars Technica', file: 001_799b08f5e7438aff.txt }
          seed-002: { title: 'A note on five gigawatts, publisher not known', file: 002_ebaea069aec4a017.txt }
          seed-003:
            title: 'Anthropic Is Now AWS Infrastructure, Vucense'
            file: 003_f081b6091bf375de.txt

        jurisdictions:
          US: { title: United States }

        parents:
          amazon: { title: Amazon }
          microsoft: { title: Microsoft }

        defenders:
          anthropic:
            title: Anthropic
            role: lab
            jurisdictions: [US]
            status: inferred
            source: seed-003
          openai: { title: OpenAI, role: lab, jurisdictions: [US], status: reported, source: seed-003 }
          aws:
            title: AWS
            role: cloud
            jurisdictions: [US]
            parent: amazon
            status: announced
            source: seed-000
          trainium:
            title: Trainium
            role: silicon
            jurisdictions: [US]
            parent: amazon
            status: announced
            source: seed-000
          azure:
            title: Azure
            role: cloud
            jurisdictions: [US]
            parent: microsoft
            status: reported
            source: seed-003

        perimeters:
          first-site:
            title: AWS site of Anthropic
            kind: campus
            operator: aws
            exits: stated
            level: SL3
            status: inferred
            source: seed-000
          second-site:
            title: AWS site of OpenAI
            kind: campus
            operator: aws
            exits: stated
            level: SL3
            status: assumed
          azure-site:
            title: Azure site of OpenAI
            kind: campus
            operator: azure
            exits: stated
            level: SL3
            status: assumed
          first-plane:
            title: Anthropic administration
            kind: admin-plane
            operator: anthropic
            exits: stated
            level: SL3
            status: assumed
          second-plane:
            title: OpenAI administration
            kind: admin-plane
            operator: openai
            exits: stated
            level: SL3
            status: assumed

        weights:
          first:
            title: Anthropic's weights
            owner: anthropic
            status: inferred
            source: seed-000
            copies:
              - { in: first-site, form: plaintext, for: training, status: reported, source: seed-000 }
          second:
            title: OpenAI's weights
            owner: openai
            status: assumed
            custody: { scheme: replicated }
            copies:
              - { in: azure-site, form: plaintext, for: training, status: inferred, source: seed-003 }
              - { in: second-site, form: plaintext, for: serving, status: unspecified, source: seed-003 }

        channels:
          first-administration:
            kind: administration
            from: first-plane
            to: first-site
            barrier: none
            status: assumed
          second-administration:
            kind: administration
            from: second-plane
            to: second-site
            barrier: none
            status: assumed
          azure-administration:
            kind: administration
            from: second-plane
            to: azure-site
            barrier: none
            status: assumed
          first-network:
            from: first-site
            to: outside
            operator: aws
            level: SL3
            status: inferred
            source: seed-000
          second-network: { from: second-site, to: outside, operator: aws, level: SL3, status: assumed }
          azure-network: { from: azure-site, to: outside, operator: azure, level: SL3, status: assumed }
          first-media:
            kind: media
            from: first-site
            to: outside
            operator: aws
            level: SL3
            status: assumed
          second-media:
            kind: media
            from: second-site
            to: outside
            operator: aws
            level: SL3
            status: assumed
          azure-media:
            kind: media
            from: azure-site
            to: outside
            operator: azure
            level: SL3
            status: assumed

        workloads:
          first:
            title: Training at Anthropic
            all: [ { capacity: aws, in: first-site }, { chips: trainium } ]
            status: announced
            source: seed-000
          second:
            title: Work at OpenAI
            any: [ { capacity: azure, in: azure-site }, { capacity: aws, in: second-site } ]
            status: reported
            source: seed-003

        claims:
          K060:
            statement: AWS is the primary provider for training and cloud
            about: workloads.first
            status: announced
            source: seed-000
          K074:
            statement: Microsoft gives capital in return for being the only cloud
            about: workloads.second
            status: reported
            source: seed-001
          K075:
            statement: >-
              Azure is primary, and about 50 billion dollars from Amazon come with a comparable
              arrangement for AWS infrastructure (February 2026)
            about: workloads.second
            contradicts: [K074, K076]
            status: reported
            source: seed-003
          K076:
            statement: Azure hosts OpenAI's work
            about: workloads.second
            status: reported
            source: seed-002

        unknown:
          second-copy:
            because: No document says whether weights of OpenAI are on AWS.
            status: unspecified
            source: seed-003
            one-of:
              - { label: a whole copy, set: {} }
              - label: none
                set:
                  weights.second.custody: { scheme: single }
                  weights.second.copies:
                    - { in: azure-site, form: plaintext, for: training, status: inferred, source: seed-003 }
                  workloads.second:
                    title: Work at OpenAI
                    capacity: azure
                    in: azure-site
                    status: assumed
        """#
}
