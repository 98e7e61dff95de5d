// Generated from Models/arrangements/serving-three-clouds.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/serving-three-clouds.yaml, without its last line break.
    static let servingThreeCloudsYaml = #"""
        # Claude is served on three clouds: Amazon Bedrock, Google Vertex AI, Microsoft Foundry.
        #
        # What the seed documents say: the model is offered on all three; all three vendors are American, so
        # that there is a choice of vendor and not of jurisdiction; growth in Asia and Europe is planned.
        #
        # What they do not say: where the weights are kept for Vertex AI and Foundry (U01), how serving is
        # spread over the three and where endpoints pull weights from (U02), on whose chips, at which level.
        # The file writes whole copies at all three, which is assumed and under `unknown`. Chips are not
        # modelled. Training is in anthropic-aws.yaml.
        sallyport: 1
        title: Claude served on three clouds
        date: 2026-04-20

        sources:
          seed-000:
            title: 'The Single Counterparty, victorqueiroz.dev'
            date: 2026-04-20
            file: 000_4db896da5ffab339.txt
          seed-003:
            title: 'Anthropic Is Now AWS Infrastructure, Vucense'
            file: 003_f081b6091bf375de.txt
          asl-3: { title: 'Activating ASL-3 Protections, Anthropic', date: 2025-05-22 }

        jurisdictions:
          US: { title: United States }

        parents:
          amazon: { title: Amazon }
          alphabet: { title: Alphabet }

        defenders:
          anthropic:
            title: Anthropic
            role: lab
            jurisdictions: [US]
            status: inferred
            source: seed-003
          aws:
            title: AWS
            role: cloud
            jurisdictions: [US]
            parent: amazon
            status: announced
            source: seed-000
          google:
            title: Google Cloud
            role: cloud
            jurisdictions: [US]
            parent: alphabet
            status: announced
            source: seed-000
          microsoft:
            title: Microsoft Azure
            role: cloud
            jurisdictions: [US]
            status: announced
            source: seed-000

        perimeters:
          bedrock: { title: Amazon Bedrock, kind: campus, operator: aws, level: SL3, status: assumed, exits: stated }
          vertex: { title: Google Vertex AI, kind: campus, operator: google, level: SL3, status: assumed, exits: stated }
          foundry:
            title: Microsoft Foundry
            kind: campus
            operator: microsoft
            exits: stated
            level: SL3
            status: assumed
          lab-plane:
            title: Anthropic administration
            kind: admin-plane
            operator: anthropic
            exits: stated
            level: SL3
            status: inferred
            source: asl-3

        weights:
          frontier:
            title: Served weights
            owner: anthropic
            status: inferred
            source: seed-000
            custody: { scheme: replicated }
            copies:
              - { in: bedrock, form: plaintext, for: serving, status: assumed }
              - { in: vertex, form: plaintext, for: serving, status: unspecified, source: seed-000 }
              - { in: foundry, form: plaintext, for: serving, status: unspecified, source: seed-000 }

        channels:
          bedrock-administration:
            from: lab-plane
            to: bedrock
            kind: administration
            barrier: none
            status: assumed
          bedrock-network: { from: bedrock, to: outside, operator: aws, level: SL3, status: assumed }
          bedrock-media:
            kind: media
            from: bedrock
            to: outside
            operator: aws
            level: SL3
            status: assumed
          vertex-administration:
            from: lab-plane
            to: vertex
            kind: administration
            barrier: none
            status: assumed
          vertex-network: { from: vertex, to: outside, operator: google, level: SL3, status: assumed }
          vertex-media:
            kind: media
            from: vertex
            to: outside
            operator: google
            level: SL3
            status: assumed
          foundry-administration:
            from: lab-plane
            to: foundry
            kind: administration
            barrier: none
            status: assumed
          foundry-network: { from: foundry, to: outside, operator: microsoft, level: SL3, status: assumed }
          foundry-media:
            kind: media
            from: foundry
            to: outside
            operator: microsoft
            level: SL3
            status: assumed

        workloads:
          serving:
            title: Serving
            any:
              - { capacity: aws, in: bedrock }
              - { capacity: google, in: vertex }
              - { capacity: microsoft, in: foundry }
            status: announced
            source: seed-000

        claims:
          K063:
            statement: 'Claude is offered on all three large clouds, Bedrock, Vertex AI and Foundry'
            about: workloads.serving
            status: announced
            source: seed-000
          K064:
            statement: Claude is the model offered on all three large clouds
            about: workloads.serving
            status: announced
            source: seed-003
          K065:
            statement: >-
              Serving on several clouds gives a choice of vendor and not of jurisdiction, since all
              three are American
            about: jurisdictions.US
            status: inferred
            source: seed-003
          K066:
            statement: Several clouds hedge against one provider's failure
            contradicts: [K065]
            status: inferred
            source: seed-003
            note: the two speak of different failures and can both be right
          K068: { statement: Inference is to grow in Asia and Europe, status: announced, source: seed-000 }
          K100:
            statement: 'Weights, training and company stay in the US wherever the model is served'
            about: defenders.anthropic
            status: inferred
            source: seed-003

        unknown:
          weights-location:
            because: Where weights are kept for Vertex AI and Foundry is said not to be addressed (U01).
            status: unspecified
            source: seed-000
            one-of:
              - { label: whole copies at all three, set: {} }
              - label: at Bedrock alone, the others pass requests on
                set:
                  weights.frontier.custody: { scheme: single }
                  weights.frontier.copies:
                    - { in: bedrock, form: plaintext, for: serving, status: assumed }
                  workloads.serving: { title: Serving, capacity: aws, in: bedrock, status: assumed }
          substitution:
            because: How serving is spread over the three is said not to be specified (U02).
            status: unspecified
            source: seed-000
            one-of:
              - { label: any one can carry the load, set: {} }
              - label: two are needed to carry it
                set:
                  workloads.serving:
                    title: Serving
                    at-least: 2
                    of:
                      - { capacity: aws, in: bedrock }
                      - { capacity: google, in: vertex }
                      - { capacity: microsoft, in: foundry }
                    status: assumed
          egress-authority:
            because: No document says whose failure opens the ways out of the serving sites.
            status: unknown
            one-of:
              - { label: each vendor alone, set: {} }
              - label: 'each vendor and the lab together, on the networks'
                set:
                  channels.bedrock-network.operator: { all: [aws, anthropic] }
                  channels.vertex-network.operator: { all: [google, anthropic] }
                  channels.foundry-network.operator: { all: [microsoft, anthropic] }
              - label: 'each vendor and the lab together, on every exit'
                set:
                  channels.bedrock-network.operator: { all: [aws, anthropic] }
                  channels.bedrock-media.operator: { all: [aws, anthropic] }
                  channels.vertex-network.operator: { all: [google, anthropic] }
                  channels.vertex-media.operator: { all: [google, anthropic] }
                  channels.foundry-network.operator: { all: [microsoft, anthropic] }
                  channels.foundry-media.operator: { all: [microsoft, anthropic] }
        """#
}
