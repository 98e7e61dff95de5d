// Generated from Models/arrangements/openai-azure-aws.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/openai-azure-aws.yaml, without its last line break.
    static let openaiAzureAWSYaml = #"""
        # OpenAI on Azure, and since February 2026 on AWS too.
        #
        # What the seed documents say disagrees: exclusive to Microsoft (001), hosted on Azure (002), Azure
        # primary with a comparable arrangement with AWS beside it (003, the newest). OpenAI itself says
        # that its research clusters use Azure identity, several approvals, and egress control.
        #
        # What they do not say: whether weights are or will be on AWS, for what, at which level; the size
        # of the Azure commitment (U14); on whose chips it runs, so chips are not modelled. The file writes
        # the primary vendor alone; the second is under `unknown`.
        sallyport: 1
        title: OpenAI on Azure, with AWS beside it
        date: 2026-04-20

        sources:
          seed-001: { title: 'Report on the investment, Ars Technica', file: 001_799b08f5e7438aff.txt }
          seed-002: { title: 'A note on five gigawatts, publisher not known', file: 002_ebaea069aec4a017.txt }
          seed-003:
            title: 'Anthropic Is Now AWS Infrastructure, Vucense'
            file: 003_f081b6091bf375de.txt
          openai-infrastructure:
            title: Securing Research Infrastructure for Advanced AI
            date: 2024-06-05

        jurisdictions:
          US: { title: United States }

        parents:
          amazon: { title: Amazon }
          microsoft: { title: Microsoft }

        defenders:
          openai: { title: OpenAI, role: lab, jurisdictions: [US], status: reported, source: seed-003 }
          azure:
            title: Azure
            role: cloud
            jurisdictions: [US]
            parent: microsoft
            status: reported
            source: seed-003
          aws:
            title: AWS
            role: cloud
            jurisdictions: [US]
            parent: amazon
            status: reported
            source: seed-003

        perimeters:
          azure-campus: { title: Azure, kind: campus, operator: azure, level: SL3, status: assumed, exits: stated }
          aws-campus: { title: AWS, kind: campus, operator: aws, level: SL3, status: assumed, exits: stated }
          lab-plane:
            title: OpenAI administration
            kind: admin-plane
            operator: openai
            exits: stated
            level: SL3
            status: assumed

        weights:
          frontier:
            title: Frontier weights
            owner: openai
            status: inferred
            source: openai-infrastructure
            copies:
              - in: azure-campus
                form: plaintext
                for: training
                status: inferred
                source: openai-infrastructure

        channels:
          azure-administration:
            from: lab-plane
            to: azure-campus
            kind: administration
            barrier: none
            status: assumed
          azure-network: { from: azure-campus, to: outside, operator: azure, level: SL3, status: assumed }
          azure-media:
            kind: media
            from: azure-campus
            to: outside
            operator: azure
            level: SL3
            status: assumed
          aws-administration:
            from: lab-plane
            to: aws-campus
            kind: administration
            barrier: none
            status: assumed
          aws-network: { from: aws-campus, to: outside, operator: aws, level: SL3, status: assumed }
          aws-media:
            kind: media
            from: aws-campus
            to: outside
            operator: aws
            level: SL3
            status: assumed

        workloads:
          training:
            title: Training
            capacity: azure
            in: azure-campus
            status: reported
            source: seed-003

        claims:
          K074:
            statement: Microsoft gives capital in return for being the only cloud
            about: workloads.training
            status: reported
            source: seed-001
          K075:
            statement: >-
              Azure is primary, and about 50 billion dollars from Amazon come with a comparable
              arrangement for AWS infrastructure (February 2026)
            about: workloads.training
            contradicts: [K074, K076]
            status: reported
            source: seed-003
          K076:
            statement: Azure hosts OpenAI's work
            about: workloads.training
            status: reported
            source: seed-002
          K077:
            statement: Microsoft has put in 13 billion dollars; the commitment to Azure is not disclosed
            about: defenders.azure
            status: reported
            source: seed-003
            note: U14
          openai-controls:
            statement: >-
              Research clusters use Azure identity, key management, least privilege, approval by
              several people and egress control
            about: perimeters.lab-plane
            status: announced
            source: openai-infrastructure
            date: 2024-06-05

        unknown:
          egress-authority:
            because: Egress control is announced, but not who can open it.
            status: unknown
            one-of:
              - { label: the vendor alone, set: {} }
              - label: the vendor and the lab together
                set:
                  channels.azure-network.operator: { all: [azure, openai] }
                  channels.azure-media.operator: { all: [azure, openai] }
          aws-role:
            because: The documents disagree on whether there is a second cloud (K074, K075, K076), and none says what is there.
            status: contradicted
            one-of:
              - { label: no weights and no training on AWS, set: {}, source: [ seed-001, seed-002 ] }
              # The newest has an arrangement for infrastructure, which may be either of these.
              - label: a serving copy on AWS
                source: seed-003
                set:
                  weights.frontier.custody: { scheme: replicated }
                  weights.frontier.copies:
                    - in: azure-campus
                      form: plaintext
                      for: training
                      status: inferred
                      source: openai-infrastructure
                    - { in: aws-campus, form: plaintext, for: serving, status: assumed }
              - label: training can run on either
                source: seed-003
                set:
                  weights.frontier.custody: { scheme: replicated }
                  weights.frontier.copies:
                    - in: azure-campus
                      form: plaintext
                      for: training
                      status: inferred
                      source: openai-infrastructure
                    - { in: aws-campus, form: plaintext, for: training, status: assumed }
                  workloads.training:
                    title: Training
                    any: [ { capacity: azure, in: azure-campus }, { capacity: aws, in: aws-campus } ]
                    status: assumed
        """#
}
