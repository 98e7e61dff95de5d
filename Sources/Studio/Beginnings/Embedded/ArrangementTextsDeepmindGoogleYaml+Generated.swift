// Generated from Models/arrangements/deepmind-google.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/deepmind-google.yaml, without its last line break.
    static let deepmindGoogleYaml = #"""
        # Google DeepMind on its parent's own cloud.
        #
        # What the seed documents say: it runs on Google Cloud, which is captive to the same parent, and
        # that cloud gains from the work. Google DeepMind's Frontier Safety Framework aims at goals in line
        # with RAND's levels 2 to 4, by capability.
        #
        # What they do not say: who inside Alphabet can open what, whether the framework's goals are met,
        # on whose chips the work runs (chips are not modelled), where outside the US it can be reached.
        # All levels are assumed. One parent stands behind lab and cloud: `parent:alphabet` fails both.
        sallyport: 1
        title: Google DeepMind on its parent's cloud
        date: 2026-04-20

        sources:
          seed-002: { title: 'A note on five gigawatts, publisher not known', file: 002_ebaea069aec4a017.txt }
          seed-003:
            title: 'Anthropic Is Now AWS Infrastructure, Vucense'
            file: 003_f081b6091bf375de.txt
          fsf: { title: 'Frontier Safety Framework, version 3 (September 2025)' }

        jurisdictions:
          US: { title: United States }
          UK: { title: United Kingdom }

        parents:
          alphabet: { title: Alphabet, status: reported, source: seed-003 }

        defenders:
          # Presence in the United Kingdom is common knowledge and in none of the documents.
          deepmind:
            title: Google DeepMind
            role: lab
            jurisdictions: [ { in: US, by: parent }, { in: UK, by: presence } ]
            parent: alphabet
            status: assumed
          google:
            title: Google Cloud
            role: cloud
            jurisdictions: [US]
            parent: alphabet
            status: reported
            source: seed-003

        perimeters:
          campus: { title: Google Cloud, kind: campus, operator: google, level: SL3, status: assumed, exits: stated }
          lab-plane:
            title: Google DeepMind administration
            kind: admin-plane
            operator: deepmind
            exits: stated
            level: SL3
            status: assumed

        weights:
          frontier:
            title: Frontier weights
            owner: deepmind
            status: assumed
            copies:
              - { in: campus, form: plaintext, for: training, status: inferred, source: seed-003 }

        channels:
          administration:
            from: lab-plane
            to: campus
            kind: administration
            barrier: none
            status: assumed
          network: { from: campus, to: outside, operator: google, level: SL3, status: assumed }
          media: { kind: media, from: campus, to: outside, operator: google, level: SL3, status: assumed }

        workloads:
          training: { title: Training, capacity: google, in: campus, status: reported, source: seed-003 }

        claims:
          K078:
            statement: Google DeepMind runs on its parent's cloud
            about: workloads.training
            status: reported
            source: seed-003
          K079:
            statement: Google Cloud gains from the AI work done in house
            about: defenders.google
            status: reported
            source: seed-002
          fsf-levels:
            statement: 'A security level here means goals in line with RAND''s
            not its benchmarks; level 2 for most capabilities
            3 and 4 for the acceleration and automation of research'
            about: perimeters.campus.level
            status: announced
            source: fsf

        unknown:
          egress-authority:
            because: No document says whose failure opens the ways out.
            status: unknown
            one-of:
              - { label: the cloud alone, set: {} }
              - label: the cloud and the lab together
                set:
                  channels.network.operator: { all: [google, deepmind] }
                  channels.media.operator: { all: [google, deepmind] }
          level:
            because: The framework names goals from level 2 to level 4, and no document says which are met.
            status: unknown
            one-of:
              - { label: SL3, set: {} }
              - label: SL2
                set:
                  perimeters.campus.level: SL2
                  channels.network.level: SL2
                  channels.media.level: SL2
              - label: SL4
                set:
                  perimeters.campus.level: SL4
                  channels.network.level: SL4
                  channels.media.level: SL4
          owner:
            of: weights.frontier.owner
            because: No document says which company of the group has the weights at its disposal.
            status: unknown
            one-of: [ deepmind, google ]
        """#
}
