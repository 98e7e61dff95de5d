// Generated from Models/arrangements/self-hosted.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/self-hosted.yaml, without its last line break.
    static let selfHostedYaml = #"""
        # Open weights on one's own machines.
        #
        # What the seed document says: own infrastructure, own jurisdiction. The weights are published, so
        # that theft or disclosure of a copy takes nothing away; RAND leaves public weights out. What is
        # worth guarding is that the copy in use is not changed and not stopped. The first two consequences
        # are computed all the same, for whoever fine-tunes the copy and keeps that to itself.
        #
        # What it does not say: who, where, with which machines. The operator is nobody in particular, its
        # level is assumed, and whoever sold it the machines is taken to have no hold on them afterwards.
        # Where the weights come from (their publisher, the downloads) is outside this model.
        sallyport: 1
        title: Self-hosted open weights
        date: 2026-04-20

        sources:
          seed-003:
            title: 'Anthropic Is Now AWS Infrastructure, Vucense'
            file: 003_f081b6091bf375de.txt

        jurisdictions:
          home: { title: The operator's own jurisdiction, status: reported, source: seed-003 }

        defenders:
          operator:
            title: The operator
            role: lab
            jurisdictions: [home]
            status: reported
            source: seed-003

        perimeters:
          site: { title: Own machines, kind: hall, operator: operator, level: SL3, status: assumed, exits: stated }
          administration:
            title: Own administration
            kind: admin-plane
            operator: operator
            exits: stated
            level: SL3
            status: assumed

        weights:
          copy:
            title: The copy in use
            owner: operator
            status: assumed
            copies:
              - { in: site, form: plaintext, for: serving, status: reported, source: seed-003 }

        channels:
          administration:
            from: administration
            to: site
            kind: administration
            barrier: none
            status: assumed
          network: { from: site, to: outside, operator: operator, level: SL3, status: assumed }
          media: { kind: media, from: site, to: outside, operator: operator, level: SL3, status: assumed }

        workloads:
          serving: { title: Serving, capacity: operator, in: site, status: reported, source: seed-003 }

        claims:
          K081:
            statement: 'Open weights on own infrastructure, under one''s own jurisdiction'
            about: perimeters.site
            status: reported
            source: seed-003

        unknown:
          building:
            because: >-
              Whether "own infrastructure" stands in one's own building or in a rented one is not
              said.
            status: unspecified
            source: seed-003
            one-of:
              - { label: in a building of one's own, set: {} }
              - label: in a rented hall whose owner could come in
                set:
                  defenders.landlord:
                    title: Owner of the hall
                    role: facility
                    jurisdictions: [home]
                    status: assumed
                  perimeters.site.operator: { any: [operator, landlord] }
                  channels.media.operator: { any: [operator, landlord] }
                  workloads.serving:
                    title: Serving
                    all: [ { capacity: operator, in: site }, { capacity: landlord, in: site } ]
                    status: assumed
        """#
}
