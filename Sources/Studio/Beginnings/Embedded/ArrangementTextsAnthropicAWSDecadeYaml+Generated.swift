// Generated from Models/arrangements/anthropic-aws-decade.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/anthropic-aws-decade.yaml, without its last line break.
    static let anthropicAWSDecadeYaml = #"""
        # Anthropic trains on AWS, with everything that the seven questions ask for: how much there is to
        # move and over what, instruments, ties, options and their costs, ten years, time to leave.
        #
        # Laid over anthropic-aws.yaml. What is added is of three sorts, and each says which it is:
        # - what a source states (`announced`, `reported`): capacity and its dates, money, stakes;
        # - what a source does not state and the answer needs (`assumed`): sizes, rates, caps, costs. Sizes
        #   and numbers of the exits stand under `unknown` too, with whoever names one;
        # - what nobody states: it stays `unknown`. So it is with the dates of Trainium4, of later chips, of
        #   serving in Europe and of the milestones, and with the time to port from the end of 2026 on: that
        #   the bound of a quarter ends then is `assumed` too.
        #
        # Left out: probabilities. The author of the first document says that the lab knows more of how
        # likely each failure is (U11), and no other source gives a number; the tool takes none without a
        # source. How soon somebody notices bytes that leave is left out too: that traffic is watched is
        # said, how fast is not.
        #
        # Costs of options count what has to be agreed or built, one for each thing; nobody has said a price.
        sallyport: 1
        title: Anthropic trains on AWS, over ten years
        extends: anthropic-aws.yaml

        sources:
          egress-post: { title: 'Egress as Defense, victorqueiroz.dev' }
          radar: { title: 'Tech Radar of 26 April 2026, tanhdev.com', date: 2026-04-26 }
          tpu-deal: { title: 'The Broadcom, Google and Anthropic TPU deal, open-techstack.com' }
          int4-model: { title: 'Thread 47837411 on an open model of 1.1e12 parameters, Hacker News' }
          perplexity-comment: { title: 'A comment on a perplexity filter, LessWrong' }
          cap-example: { title: 'Text compression can help secure model weights, LessWrong' }
          allowance-example: { title: 'Comment p7aoCbmwNocSqbHAs on upload limits, LessWrong' }

        jurisdictions:
          US: { instruments: catalogue }
          EU: { title: European Union, instruments: catalogue }
          GB: { title: United Kingdom, catalogue-id: UK, instruments: catalogue }

        # That both have a presence in the EU and in the UK is the side of reaching too far; see
        # `foreign-reach`.
        defenders:
          anthropic:
            jurisdictions: [ US, { in: EU, by: presence }, { in: GB, by: presence } ]
          aws:
            jurisdictions: [ US, { in: EU, by: presence }, { in: GB, by: presence } ]

        ties:
          amazon-stake:
            title: Amazon's stake in Anthropic
            holder: amazon
            in: anthropic
            kind: investment
            influence: unknown
            status: reported
            source: seed-001
            note: >-
              13 billion dollars are committed and 20 more hang on milestones (K042, K046); which say in
              Anthropic goes with it is stated by nobody
          alphabet-stake:
            title: Google's stake in Anthropic
            holder: alphabet
            in: anthropic
            kind: investment
            influence: unknown
            status: unspecified
            source: seed-003
            note: the amount is left blank (U15)
          microsoft-stake:
            title: Microsoft's stake in Anthropic
            holder: microsoft
            in: anthropic
            kind: investment
            influence: unknown
            status: reported
            source: seed-003

        # Which campus is not public (U06); that it is in the US is what the last document takes it to be.
        sites:
          training-site:
            title: US campus
            jurisdictions: [US]
            facility: aws
            status: inferred
            source: seed-003
          lab-site:
            title: US site
            jurisdictions: [US]
            status: inferred
            source: seed-003

        perimeters:
          campus: { at: training-site, until: 2036-04-20 }
          # The ASL-3 announcement is reported to ask two people for access to weights.
          lab-plane: { at: lab-site, operator: { op: anthropic, persons: 2 } }

        weights:
          frontier:
            size: 2 TB
            until: 2036-04-20
            note: the size is assumed; nobody states it (U22)

        channels:
          administration: { until: 2036-04-20 }
          network:
            rate: 10 Gbit/s
            cap: 100 GB/day
            until: 2036-04-20
            note: the line and the cap are assumed; that there is a cap is said, and no number (U22)
          media:
            rate: 16 TB/day
            until: 2036-04-20
            note: the rate is assumed

        # The second way to train: Google's TPUs, of which 3.5 GW are reported and more announced from 2027.
        # How long it takes to be ready: longer than a quarter, which is the one bound that a source has.
        workloads:
          training:
            title: Training
            any:
              - all: [ { capacity: aws, in: campus }, { chips: trainium } ]
              - all: [ { capacity: google, level: SL3 }, { chips: tpu, after: 92 d } ]
            until: 2036-04-20
            status: contradicted
            source: seed-000
            note: K027 and K028 disagree; see `portable`

        timeline:
          first-half-of-2026:
            title: More Trainium2 capacity is in use
            at: 2026-06-30
            set: { defenders.trainium.note: More Trainium2 is in use since the first half of 2026. }
            status: reported
            source: radar
            note: the first half of the year is said, its last day is taken
          end-of-2026:
            title: Nearly 1 GW of Trainium2 and Trainium3 is in use
            at: 2026-12-31
            set: { defenders.trainium.note: Nearly 1 GW of Trainium2 and Trainium3 is in use. }
            status: reported
            source: seed-003
          # No source says how long the bound of a quarter holds. We take it to be of the work as it stood
          # at signing, and no longer to hold once the next generations of chips are in use.
          bound-of-a-quarter:
            title: How long leaving Trainium takes is no longer known
            at: 2026-12-31
            set: { workloads.training.any.1.all.1.after: unknown }
            status: assumed
            note: K093 gives the bound and says nothing of its end; the day is that of the chips in use
          tpu-from-2027:
            title: TPU capacity of the agreement with Google and Broadcom begins
            at: 2027-01-01
            set: { defenders.tpu.note: 'Multiple gigawatts begin in 2027, about 3.5 of them through Broadcom.' }
            status: reported
            source: tpu-deal
            note: 2027 is said, its first day is taken
          trainium4:
            title: The work moves to Trainium4
            at: unknown
            set: { defenders.trainium.note: 'Trainium4, which has to be taken even if it falls short (K029).' }
            status: announced
            source: seed-000
          bound-with-trainium4:
            title: How long leaving Trainium4 takes is not known
            at: unknown
            set: { workloads.training.any.1.all.1.after: unknown }
            status: assumed
            note: assumed as at the end of 2026, should the work move to Trainium4 before it
          later-chips:
            title: The option on later chips is taken up
            at: unknown
            set: { defenders.trainium.note: A generation after Trainium4. }
            status: announced
            source: seed-000
          serving-in-europe:
            title: The model is served from Europe
            at: unknown
            set:
              sites.europe: { title: A region in Europe, jurisdictions: [EU], facility: aws, status: announced, source: seed-000 }
              perimeters.europe-serving: { title: AWS region in Europe, kind: campus, at: europe, operator: aws, exits: stated, level: SL3, status: assumed }
              weights.europe: { title: Weights served in Europe, owner: anthropic, copies: [ { in: europe-serving, form: plaintext, for: serving, status: assumed } ], status: assumed }
              channels.europe-administration: { from: lab-plane, to: europe-serving, kind: administration, barrier: none, status: assumed }
              channels.europe-network: { from: europe-serving, to: outside, operator: aws, status: assumed }
              channels.europe-media: { kind: media, from: europe-serving, to: outside, operator: aws, status: assumed }
            status: announced
            source: seed-000
            note: that inference grows in Asia and Europe is announced (K068), neither where nor when
          milestones:
            title: Amazon puts in up to 20 billion dollars more
            at: unknown
            set: { ties.amazon-stake.note: 33 billion dollars in all. }
            status: reported
            source: seed-001
            note: the milestones are undisclosed (U12)

        claims:
          K030:
            statement: 'Trainium3 has 144 GB of HBM3e and 2.52 PFLOPS at FP8'
            about: defenders.trainium
            status: reported
            source: seed-003
          K040:
            statement: Amazon puts in 5 billion dollars now
            about: ties.amazon-stake
            status: reported
            source: seed-001
          K046:
            statement: A further 20 billion dollars hang on commercial milestones
            about: ties.amazon-stake
            status: reported
            source: seed-001
          K049:
            statement: The investment values Anthropic at 380 billion dollars
            about: ties.amazon-stake
            status: reported
            source: seed-003
          K050:
            statement: Anthropic's revenue runs at 30 billion dollars a year
            about: defenders.anthropic
            status: announced
            source: seed-000
          K068:
            statement: Inference is to grow in Asia and Europe
            about: timeline.serving-in-europe
            status: announced
            source: seed-000
          K071:
            statement: 'Azure: a commitment of 30 billion dollars, and about 15 billion in from Microsoft'
            about: ties.microsoft-stake
            status: reported
            source: seed-003
          K082:
            statement: 'Scores: Anthropic 22, OpenAI 14, DeepMind 19, Mistral 61, self-hosted 91'
            about: defenders.anthropic
            status: inferred
            source: seed-003
            note: of 100, by the author's own index; Docs/SovereigntyIndex.md sets it beside what the models say
          K083:
            statement: Amazon spends 200 billion dollars of capital in 2026
            contradicts: [K003]
            status: reported
            source: seed-003
          K091:
            statement: 'AWS has the most mature published baseline of any hyperscaler (SOC 2, ISO 27001, FedRAMP)'
            about: perimeters.campus.level
            status: inferred
            source: seed-000
          K098:
            statement: For the threats named, consolidating on one counterparty is right, held at about 60 %
            about: workloads.training
            status: inferred
            source: seed-000
          K099:
            statement: 'Anthropic is barred from contracts of the Department of Defense by a designation that it contests'
            about: defenders.anthropic
            status: reported
            source: seed-003
            note: one track enjoined on 26 March 2026, the other left in force on 8 April; no ruling was found (U18)
          K102:
            statement: Amazon's chip team works with Anthropic's engineers almost daily
            about: defenders.trainium
            status: reported
            source: seed-003
          tpu-2027:
            statement: TPU capacity of several gigawatts is expected from 2027 on
            about: defenders.tpu
            status: reported
            source: radar
          size-of-open-model:
            statement: An open model of 1.1e12 parameters takes 640 GB as it is shipped
            about: weights.frontier.size
            status: reported
            source: int4-model
          size-of-gpt-4:
            statement: 'GPT-4 is commonly taken to have 2 TB, which its maker has not confirmed'
            about: weights.frontier.size
            status: reported
            source: perplexity-comment
          capped-egress:
            statement: 'The rate of outbound traffic is limited, so that the size of the weights works against whoever moves them'
            about: channels.network.cap
            status: announced
            source: asl-3
          half-life:
            statement: 'The size of the weights is a defence, and one with a half-life'
            about: channels.network.cap
            status: inferred
            source: egress-post
          cap-of-100-gb:
            statement: 'An example of a cap on one line: 100 GB a day'
            about: channels.network.cap
            status: reported
            source: cap-example
          cap-of-1-gb:
            statement: 'An example of an allowance that nobody filters: 1 GB a day'
            about: channels.network.cap
            status: reported
            source: allowance-example
          U09:
            statement: Whether Anthropic counts AWS among its threats is not known
            about: defenders.aws
            status: unspecified
            source: seed-000
          U10:
            statement: 'Whether a design with several counterparties was weighed, and why it was not chosen, is not known'
            about: workloads.training
            status: unspecified
            source: seed-000
          U11:
            statement: 'How likely each failure is, no source says; the lab is said to know more'
            status: unspecified
            source: seed-000

        unknown:
          portable:
            because: >-
              K027 and K028 disagree, the share of compute that is not Trainium is not broken out (U03), and
              nobody says how long moving takes beyond "not within a quarter" (K093).
            status: contradicted
            one-of:
              - label: bound to Trainium on AWS
                source: seed-001
                set:
                  workloads.training:
                    title: Training
                    all: [ { capacity: aws, in: campus }, { chips: trainium } ]
                    status: contradicted
                    source: seed-001
              - { label: "on Google's TPUs after more than a quarter", set: {}, source: seed-000 }
              - label: "on Google's TPUs at once"
                source: seed-000
                set:
                  workloads.training:
                    title: Training
                    any:
                      - all: [ { capacity: aws, in: campus }, { chips: trainium } ]
                      - all: [ { capacity: google, level: SL3 }, { chips: tpu } ]
                    status: contradicted
                    source: seed-000
          weight-size:
            of: weights.frontier.size
            because: Nobody states the size (U22). The first is that of an open model, the second what is commonly taken for GPT-4; the third has no source.
            status: unknown
            one-of: [ 640 GB, 2 TB, 10 TB ]
          egress-numbers:
            because: That traffic out is limited is said (ASL-3), and no number (U22). Both caps are examples of others.
            status: unknown
            one-of:
              - { label: a cap of 100 GB a day, set: {} }
              - { label: a cap of 1 GB a day, set: { channels.network.cap: 1 GB/day } }
              - label: no number of either exit holds
                set: { channels.network.rate: ~, channels.network.cap: ~, channels.media.rate: ~ }
          foreign-reach:
            because: That the company stays in the US is inferred (K100); where else it and AWS can be served is not said.
            status: unknown
            one-of:
              - { label: the EU and the UK reach both by presence, set: {} }
              - label: the United States alone
                set:
                  defenders.anthropic.jurisdictions: [US]
                  defenders.aws.jurisdictions: [US]

        positions:
          consolidate:
            statement: For the threats named, one counterparty for training is right
            confidence: 60 %  # K098, which states the position and so is no reason for it
            because: [ K072, K090, K096 ]
            would-change: [ K070, K097, egress-authority, sl4-addendum, in-use-protection, portable, amazon-stake ]
            expects:
              # Outsiders of the named kind get nowhere while nobody fails …
              - { consequence: exfiltration, tier: OC3, order: 1 }
              # … and the lab and its vendor stand as one defender: whose failure suffices is one party.
              - { consequence: exfiltration, tier: OC3, at-most: 1 }
          spread:
            statement: Training on two counterparties would spread the risk of one
            because: [ K097, K028, K070 ]
            would-change: [ K027, K093, portable ]
            expects:
              # What a second would have to bring about: that no one party stops the work.
              - { consequence: denial, tier: OC3, order: 2 }

        # Each counts the things that have to be agreed or built; nobody has said what any of them costs.
        options:
          keepers-network:
            title: The lab holds the network exit together with the vendor
            cost: 1
            set: { channels.network.operator: { all: [ aws, { op: anthropic, level: SL3 } ] } }
          keepers-media:
            title: The lab holds media and snapshots together with the vendor
            cost: 1
            set: { channels.media.operator: { all: [ aws, { op: anthropic, level: SL3 } ] } }
          sl4-terms:
            title: The contract brings the site and its exits to SL4
            cost: 3
            set: { perimeters.campus.level: SL4, channels.network.level: SL4, channels.media.level: SL4 }
          trainium-attested:
            title: Plaintext only in accelerators that Trainium attests and the lab releases
            cost: 2
            set:
              perimeters.enclave: { title: Attested accelerators, kind: enclave, inside: campus, operator: { any: [ { op: trainium, level: SL4 }, { op: anthropic, level: SL3 } ] }, exits: stated, level: SL4, host-hands: { operator: trainium, level: SL4 }, status: assumed }
              weights.frontier.copies: [ { in: enclave, form: plaintext, for: training, status: assumed } ]
          merchant-attested:
            title: The same in accelerators of a maker without ties to the vendor
            cost: 4
            set:
              defenders.merchant: { title: Merchant silicon, role: silicon, jurisdictions: [US], status: assumed }
              perimeters.enclave: { title: Attested accelerators, kind: enclave, inside: campus, operator: { any: [ { op: merchant, level: SL4 }, { op: anthropic, level: SL3 } ] }, exits: stated, level: SL4, host-hands: { operator: merchant, level: SL4 }, status: assumed }
              weights.frontier.copies: [ { in: enclave, form: plaintext, for: training, status: assumed } ]
          ported:
            title: The work is kept ready on Google's TPUs
            cost: 3
            set: { workloads.training.any.1.all.1: { chips: tpu } }
          stake-without-say:
            title: Terms that give Amazon's stake no say in Anthropic
            cost: 1
            set: { ties.amazon-stake.influence: no }
          notice:
            title: AWS must tell Anthropic of orders
            cost: 1
            set: { defenders.aws.notice: clause }

        trade-offs:
          commitment:
            kind: money
            value: 100
            unit: billion dollars and more over ten years
            status: announced
            source: seed-000

        # Our reading of what the ASL-3 announcement says is held off: non-state attackers, with nobody
        # failing. It asks for no second failure.
        require:
          - { consequence: exfiltration, tier: OC3, order: 1 }
        """#
}
