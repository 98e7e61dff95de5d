// Generated from Models/arrangements/anthropic-google-second.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/anthropic-google-second.yaml, without its last line break.
    static let anthropicGoogleSecondYaml = #"""
        # The rival with the same care: training on AWS and on Google's TPUs, each with the whole weights.
        #
        # Laid over anthropic-aws-decade.yaml, with the same ten years, instruments, ties, sizes and options.
        # What sources state: capacity of 3.5 GW of TPUs under an arrangement of its own, more from 2027 on,
        # that Anthropic's work is spread over several sorts of chips, and that a second counterparty would
        # cost more and perform less in the short run (`trade-offs`). What nobody states and is supposed
        # here: that Google trains with the whole weights, that the work is ported, every level there.
        # The document that argues for one counterparty names no second (U04).
        #
        # What keeps weights in use from a host can be supposed for Trainium; TPUs are reported not to
        # support it (October 2025), so the copy there stays in plaintext in every alternative.
        sallyport: 1
        title: Anthropic trains on AWS and on Google's TPUs, over ten years
        extends: anthropic-aws-decade.yaml

        sources:
          tpu-confidential: { title: 'A note on confidential computing of accelerators, elsiejang1.substack.com', date: 2025-10-01 }

        sites:
          google-site:
            title: US campus
            jurisdictions: [US]
            facility: google
            status: inferred
            source: tpu-deal

        perimeters:
          google-campus:
            title: Google training site
            kind: campus
            at: google-site
            operator: google
            exits: stated
            level: SL3
            status: assumed
            until: 2036-04-20

        weights:
          frontier:
            custody: { scheme: replicated }
            copies:
              - { in: campus, form: plaintext, for: training, status: reported, source: seed-000 }
              - { in: google-campus, form: plaintext, for: training, status: assumed }

        channels:
          replication-out: { kind: replication, from: campus, to: google-campus, barrier: none, status: assumed, until: 2036-04-20 }
          replication-back: { kind: replication, from: google-campus, to: campus, barrier: none, status: assumed, until: 2036-04-20 }
          google-administration: { kind: administration, from: lab-plane, to: google-campus, barrier: none, status: assumed, until: 2036-04-20 }
          google-network: { title: Google network egress, from: google-campus, to: outside, operator: google, level: SL3, rate: 10 Gbit/s, cap: 100 GB/day, status: assumed, until: 2036-04-20 }
          google-media: { title: Google media and snapshots, kind: media, from: google-campus, to: outside, operator: google, level: SL3, rate: 16 TB/day, status: assumed, until: 2036-04-20 }

        workloads:
          training:
            title: Training
            any:
              - all: [ { capacity: aws, in: campus }, { chips: trainium } ]
              - all: [ { capacity: google, in: google-campus }, { chips: tpu } ]
            status: assumed
            source: ~
            note: ~

        # The work is ported here, so no date changes how long that takes.
        timeline:
          bound-of-a-quarter: ~
          bound-with-trainium4: ~

        claims:
          K027: { about: ~ }
          K028: { about: ~ }
          K066: { about: ~ }
          K072: { about: ~ }
          K098: { about: ~ }
          U10: { about: ~ }
          tpu-in-use:
            statement: TPUs do not support confidential computing as of October 2025
            about: perimeters.google-campus
            status: reported
            source: tpu-confidential

        unknown:
          portable: ~
          egress-authority:
            one-of:
              - { label: the vendor alone, set: {} }
              - label: either the vendor or the lab, on the network
                set:
                  channels.network.operator: { any: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.google-network.operator: { any: [ google, { op: anthropic, level: SL3 } ] }
              - label: the vendor and the lab together, on every exit
                set:
                  channels.network.operator: { all: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.media.operator: { all: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.google-network.operator: { all: [ google, { op: anthropic, level: SL3 } ] }
                  channels.google-media.operator: { all: [ google, { op: anthropic, level: SL3 } ] }
          sl4-addendum:
            one-of:
              - { label: 'absent, the site holds at SL3', set: {} }
              - label: present, the site holds at SL4
                set:
                  perimeters.campus.level: SL4
                  channels.network.level: SL4
                  channels.media.level: SL4
                  perimeters.google-campus.level: SL4
                  channels.google-network.level: SL4
                  channels.google-media.level: SL4
          in-use-protection:
            one-of:
              - { label: none against the host, set: {} }
              - label: confidential computing rooted in the vendor's silicon, keys released by either
                set:
                  perimeters.enclave:
                    title: Attested accelerators
                    kind: enclave
                    inside: campus
                    operator: { any: [ { op: trainium, level: SL4 }, { op: anthropic, level: SL3 } ] }
                    exits: stated
                    level: SL4
                    status: assumed
                  weights.frontier.copies:
                    - { in: enclave, form: plaintext, for: training, status: assumed }
                    - { in: google-campus, form: plaintext, for: training, status: assumed }
                  channels.replication-out.from: enclave
                  channels.replication-back.to: enclave
              - label: the same, and hands on the machines are kept out too
                set:
                  perimeters.enclave:
                    title: Attested accelerators
                    kind: enclave
                    inside: campus
                    operator: { any: [ { op: trainium, level: SL4 }, { op: anthropic, level: SL3 } ] }
                    exits: stated
                    level: SL4
                    status: assumed
                    host-hands: { operator: trainium, level: SL4, status: assumed }
                  weights.frontier.copies:
                    - { in: enclave, form: plaintext, for: training, status: assumed }
                    - { in: google-campus, form: plaintext, for: training, status: assumed }
                  channels.replication-out.from: enclave
                  channels.replication-back.to: enclave
          egress-numbers:
            one-of:
              - { label: a cap of 100 GB a day, set: {} }
              - label: a cap of 1 GB a day
                set: { channels.network.cap: 1 GB/day, channels.google-network.cap: 1 GB/day }
              - label: no number of either exit holds
                set:
                  channels.network.rate: ~
                  channels.network.cap: ~
                  channels.media.rate: ~
                  channels.google-network.rate: ~
                  channels.google-network.cap: ~
                  channels.google-media.rate: ~

        positions:
          consolidate:
            would-change: [ K070, K097, egress-authority, sl4-addendum, in-use-protection, amazon-stake ]
          spread:
            would-change: [ K027, K093 ]

        options:
          ported: ~
          keepers-google-network:
            title: The lab holds Google's network exit together with it
            cost: 1
            set: { channels.google-network.operator: { all: [ google, { op: anthropic, level: SL3 } ] } }
          keepers-google-media:
            title: The lab holds Google's media and snapshots together with it
            cost: 1
            set: { channels.google-media.operator: { all: [ google, { op: anthropic, level: SL3 } ] } }
          sl4-terms:
            title: The contract with AWS brings its site and exits to SL4
            # Written anew, since it leaves Google's as they are.
            set: { perimeters.campus.level: SL4, channels.network.level: SL4, channels.media.level: SL4 }
          google-sl4-terms:
            title: The contract with Google brings its site and exits to SL4
            cost: 3
            set: { perimeters.google-campus.level: SL4, channels.google-network.level: SL4, channels.google-media.level: SL4 }
          trainium-attested:
            set:
              perimeters.enclave: { title: Attested accelerators, kind: enclave, inside: campus, operator: { any: [ { op: trainium, level: SL4 }, { op: anthropic, level: SL3 } ] }, exits: stated, level: SL4, host-hands: { operator: trainium, level: SL4 }, status: assumed }
              weights.frontier.copies: [ { in: enclave, form: plaintext, for: training, status: assumed }, { in: google-campus, form: plaintext, for: training, status: assumed } ]
              channels.replication-out.from: enclave
              channels.replication-back.to: enclave
          merchant-attested:
            title: Plaintext only in accelerators, in both places, that a maker without ties to either attests
            cost: 8
            set:
              defenders.merchant: { title: Merchant silicon, role: silicon, jurisdictions: [US], status: assumed }
              perimeters.enclave: { title: Attested accelerators, kind: enclave, inside: campus, operator: { any: [ { op: merchant, level: SL4 }, { op: anthropic, level: SL3 } ] }, exits: stated, level: SL4, host-hands: { operator: merchant, level: SL4 }, status: assumed }
              perimeters.google-enclave: { title: Attested accelerators at Google, kind: enclave, inside: google-campus, operator: { any: [ { op: merchant, level: SL4 }, { op: anthropic, level: SL3 } ] }, exits: stated, level: SL4, host-hands: { operator: merchant, level: SL4 }, status: assumed }
              weights.frontier.copies: [ { in: enclave, form: plaintext, for: training, status: assumed }, { in: google-enclave, form: plaintext, for: training, status: assumed } ]
              channels.replication-out: { kind: replication, from: enclave, to: google-enclave, barrier: none }
              channels.replication-back: { kind: replication, from: google-enclave, to: enclave, barrier: none }
          google-stake-without-say:
            title: Terms that give Google's stake no say in Anthropic
            cost: 1
            set: { ties.alphabet-stake.influence: no }
          google-notice:
            title: Google must tell Anthropic of orders
            cost: 1
            set: { defenders.google.notice: clause }

        trade-offs:
          price:
            kind: money
            more-than: with one vendor
            status: inferred
            source: seed-000
            note: by how much, nobody says
          short-run:
            title: performance in the short run
            kind: performance
            less-than: with one vendor
            status: inferred
            source: seed-000
          porting:
            title: porting to other accelerators
            kind: effort
            more-than: with one vendor
            status: inferred
            source: seed-000
        """#
}
