// Generated from Models/arrangements/anthropic-second-replicated.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/anthropic-second-replicated.yaml, without its last line break.
    static let anthropicSecondReplicatedYaml = #"""
        # The rival that the seed document weighs against one counterparty: training on two, each of which
        # holds the whole weights.
        #
        # Hypothetical. The document names no second counterparty and no target (U04), and nobody says that
        # the weights are or will be held like this; everything about the second cloud is assumed, its
        # jurisdiction too, and the workload is taken to be ported to its chips.
        sallyport: 1
        title: A second counterparty for Anthropic, weights replicated
        extends: anthropic-aws.yaml

        jurisdictions:
          EU: { title: European Union }
        parents:
          second-parent: { title: Parent of the second cloud, status: assumed }

        defenders:
          tpu: ~
          second-cloud:
            title: Second cloud
            role: cloud
            jurisdictions: [US]
            parent: second-parent
            status: assumed
          second-silicon:
            title: Second silicon
            role: silicon
            jurisdictions: [US]
            parent: second-parent
            status: assumed

        perimeters:
          second-campus:
            title: Second training site
            kind: campus
            operator: second-cloud
            exits: stated
            level: SL3
            status: assumed

        weights:
          frontier:
            custody: { scheme: replicated }
            copies:
              - { in: campus, form: plaintext, for: training, status: reported, source: seed-000 }
              - { in: second-campus, form: plaintext, for: training, status: assumed }

        channels:
          replication-out:
            kind: replication
            from: campus
            to: second-campus
            barrier: none
            status: assumed
          replication-back:
            kind: replication
            from: second-campus
            to: campus
            barrier: none
            status: assumed
          second-administration:
            from: lab-plane
            to: second-campus
            kind: administration
            barrier: none
            status: assumed
          second-network:
            from: second-campus
            to: outside
            operator: second-cloud
            level: SL3
            status: assumed
          second-media:
            kind: media
            from: second-campus
            to: outside
            operator: second-cloud
            level: SL3
            status: assumed

        workloads:
          training:
            any:
              - all: [ { capacity: aws, in: campus }, { chips: trainium } ]
              - all: [ { capacity: second-cloud, in: second-campus }, { chips: second-silicon } ]
            status: assumed
            source: ~

        # What is said of the real arrangement is not about the one supposed here.
        claims:
          K027: { about: ~ }
          K028: { about: ~ }
          K066: { about: ~ }
          K070: { about: ~ }
          K072: { about: ~ }

        # Written anew: what the base says of every exit, and of the site, is meant for both sites here.
        unknown:
          portable: ~
          in-use-protection: ~
          egress-authority:
            because: No document says whose failure opens the ways out of either site.
            status: unknown
            one-of:
              - { label: each vendor alone, set: {} }
              - label: 'either the vendor or the lab, on both networks'
                set:
                  channels.network.operator: { any: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.second-network.operator: { any: [ second-cloud, { op: anthropic, level: SL3 } ] }
              - label: 'the vendor and the lab together, on every exit of both sites'
                set:
                  channels.network.operator: { all: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.media.operator: { all: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.second-network.operator: { all: [ second-cloud, { op: anthropic, level: SL3 } ] }
                  channels.second-media.operator: { all: [ second-cloud, { op: anthropic, level: SL3 } ] }
          sl4-addendum:
            because: >-
              The contract's security terms with AWS are said not to be public (U05), and of a second vendor
              nobody says anything.
            status: unspecified
            source: seed-000
            one-of:
              - { label: 'absent, both sites hold at SL3', set: {} }
              - label: with both vendors, both sites hold at SL4
                set:
                  perimeters.campus.level: SL4
                  channels.network.level: SL4
                  channels.media.level: SL4
                  perimeters.second-campus.level: SL4
                  channels.second-network.level: SL4
                  channels.second-media.level: SL4
              - label: with AWS alone, the second site holds at SL3
                set:
                  perimeters.campus.level: SL4
                  channels.network.level: SL4
                  channels.media.level: SL4
          second-jurisdiction:
            because: The documents name no alternative provider (U04).
            status: unspecified
            source: seed-000
            one-of:
              - { label: the United States, set: {} }
              - label: the European Union
                set:
                  'defenders.second-cloud.jurisdictions': [EU]
                  'defenders.second-silicon.jurisdictions': [EU]
        """#
}
