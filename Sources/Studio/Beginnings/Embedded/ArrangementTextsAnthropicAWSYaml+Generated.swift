// Generated from Models/arrangements/anthropic-aws.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/anthropic-aws.yaml, without its last line break.
    static let anthropicAWSYaml = #"""
        # Anthropic trains on AWS: Project Rainier, Trainium accelerators, one counterparty for training.
        #
        # What the seed documents say: a commitment of more than 100 billion dollars over ten years, up to
        # 5 GW of capacity, Trainium2 to Trainium4; AWS is the primary training and cloud provider; the
        # way out of the training site is a choke point that AWS runs; the pipeline has windows in which the
        # weights are not encrypted. They disagree on amounts, chip counts and on how binding the chips are:
        # see `claims`.
        #
        # What they do not say: the contract's security terms, which campus and compartment runs the work,
        # who holds keys, who can open the way out, whether weights are kept on other clouds, what share of
        # compute is not Trainium, sizes and caps. Where it changes an answer it is under `unknown`; the
        # values written outside it are the first alternative and not preferred.
        #
        # Nothing here says that anybody is likely to fail or means to. Nobody claims a level of the site:
        # the first document infers it from its reading of RAND (K090). The lab's is inferred from the
        # exclusions of its ASL-3 announcement. K… and U… are the ids of Docs/Claims.md.
        sallyport: 1
        title: Anthropic trains on AWS
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
          asl-3: { title: 'Activating ASL-3 Protections, Anthropic', date: 2025-05-22 }

        jurisdictions:
          US: { title: United States }

        parents:
          amazon: { title: Amazon }
          alphabet: { title: Alphabet }

        defenders:
          anthropic:
            { title: Anthropic, role: lab, jurisdictions: [US], status: inferred, source: seed-003 }
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
          # Only in alternatives: they serve the model, and one of them may train it.
          google:
            title: Google Cloud
            role: cloud
            jurisdictions: [US]
            parent: alphabet
            status: announced
            source: seed-000
          tpu:
            title: TPU
            role: silicon
            jurisdictions: [US]
            parent: alphabet
            status: reported
            source: seed-003
          microsoft:
            title: Microsoft Azure
            role: cloud
            jurisdictions: [US]
            status: announced
            source: seed-000

        perimeters:
          # One perimeter stands for whatever AWS runs around the work; which campus is not public.
          campus:
            title: AWS training site
            kind: campus
            operator: aws
            exits: stated
            level: SL3
            status: inferred
            source: seed-000
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
            title: Frontier weights
            owner: anthropic
            status: inferred
            source: seed-000
            copies:
              - { in: campus, form: plaintext, for: training, status: reported, source: seed-000 }

        channels:
          administration:
            { from: lab-plane, to: campus, kind: administration, barrier: none, status: assumed }
          network:
            title: Network egress
            from: campus
            to: outside
            operator: aws
            level: SL3
            status: inferred
            source: seed-000
          media:
            title: Media and snapshots
            kind: media
            from: campus
            to: outside
            operator: aws
            level: SL3
            status: assumed

        workloads:
          training:
            title: Training
            all: [ { capacity: aws, in: campus }, { chips: trainium } ]
            status: announced
            source: seed-000

        claims:
          K001:
            statement: Anthropic commits more than 100 billion dollars to AWS over ten years
            about: defenders.aws
            status: announced
            source: seed-000
          K003:
            statement: The 100 billion dollars are what Amazon invests in its own AI infrastructure
            contradicts: [K001]
            status: reported
            source: seed-002
            note: the money runs the other way round; other sources side with K001
          K004:
            statement: 'That is about 10 billion dollars a year, a third of what Anthropic earns a year now'
            status: inferred
            source: seed-003
          K010:
            statement: Up to 5 GW of new capacity
            status: announced
            source: seed-000
            note: 'where and when it is built, and what of "up to" is firm, is not said (U19)'
          K012: { statement: 5 GW are secured, contradicts: [K010], status: reported, source: seed-002 }
          K014:
            statement: Nearly 1 GW comes into use by the end of 2026
            status: reported
            source: seed-003
            stale-after: 2026-12-31
          K020:
            statement: Rainier runs more than a million Trainium2 chips
            status: announced
            source: seed-000
          K021:
            statement: Rainier runs nearly half a million Trainium2 chips now
            contradicts: [K020, K022]
            status: reported
            source: seed-003
          K022:
            statement: There are more than a million Trainium2 chips across Rainier
            status: reported
            source: seed-003
          K023:
            statement: Rainier ran nearly half a million Trainium2 chips when it was launched
            contradicts: [K020, K022]
            status: reported
            source: seed-003
            note: can be true together with K020 if it grew
          K024:
            statement: 'The deal covers Graviton and Trainium2 to Trainium4, with an option on later ones'
            about: defenders.trainium
            status: announced
            source: seed-000
          later-chips:
            statement: Anthropic is committed to later generations of Amazon's chips as well
            about: defenders.trainium
            contradicts: [K024]
            status: reported
            source: seed-003
            note: line 31 of it, against lines 10 and 40 of the first document, where later ones are an option
          K025:
            statement: The deal covers Trainium and Inferentia
            about: defenders.trainium
            contradicts: [K024, K026]
            status: reported
            source: seed-001
          K026:
            statement: 'The deal covers Trainium2, 3 and 4'
            about: defenders.trainium
            contradicts: [K024]
            status: reported
            source: seed-003
          K027:
            statement: The contract requires Amazon silicon for training and deployment
            about: workloads.training
            status: reported
            source: seed-001
          K028:
            statement: Anthropic says that its work is spread over several sorts of chips
            about: workloads.training
            contradicts: [K027]
            status: announced
            source: seed-000
          K029:
            statement: Anthropic has to take Trainium4 even if it falls short
            status: inferred
            source: seed-000
          K030:
            statement: 'Trainium3 has 144 GB of HBM3e and 2.52 PFLOPS at FP8'
            about: defenders.trainium
            status: reported
            source: seed-003
          K040:
            statement: Amazon puts in 5 billion dollars now
            status: reported
            source: seed-001
          K042:
            statement: 'Amazon has committed 13 billion dollars in all, 8 of them before'
            status: reported
            source: seed-001
          K043:
            statement: Amazon had invested 4 billion dollars before
            contradicts: [K042, K044]
            status: reported
            source: seed-002
            note: this is the first of two earlier amounts
          K044:
            statement: Amazon had invested 8 billion dollars since 2023
            status: reported
            source: seed-003
          K045:
            statement: Amazon's commitment is 33 billion dollars
            contradicts: [K047]
            status: reported
            source: seed-003
            note: a table that drops the condition; 13 firm and 20 conditional (K042, K046) are 33
          K046:
            statement: A further 20 billion dollars hang on commercial milestones
            status: reported
            source: seed-001
            note: the milestones are called undisclosed (U12)
          K047:
            statement: 33 billion dollars are what it could come to
            status: reported
            source: seed-003
          K048:
            statement: It could reach 33 billion dollars if the milestones are met
            status: inferred
            source: seed-001
          K049:
            statement: The investment values Anthropic at 380 billion dollars
            about: defenders.anthropic
            status: reported
            source: seed-003
          K050:
            statement: Anthropic's revenue runs at 30 billion dollars a year
            about: defenders.anthropic
            status: announced
            source: seed-000
            note: up from about 9 at the end of 2025
          K051:
            statement: 'Revenue runs at 30 billion dollars a year, up from 9 some four months before'
            about: defenders.anthropic
            status: reported
            source: seed-003
            note: called one quarter elsewhere in the same document
          K060:
            statement: AWS is the primary provider for training and cloud
            about: defenders.aws
            status: announced
            source: seed-000
          K062:
            statement: 'AWS is primary, and Google Cloud and Azure are used too'
            about: defenders.aws
            status: reported
            source: seed-003
          K066:
            statement: Several clouds hedge against one provider's failure
            about: workloads.training
            status: inferred
            source: seed-003
          K070:
            statement: Google Cloud provides 3.5 GW of TPU capacity under an arrangement of its own
            about: defenders.tpu
            status: reported
            source: seed-003
            note: on which terms, and what Google has put in, is left blank (U15)
          K071:
            statement: 'Azure: a commitment of 30 billion dollars, and about 15 billion in from Microsoft'
            about: defenders.microsoft
            status: reported
            source: seed-003
            note: how the 15 are shared with Nvidia is not said
          K072:
            statement: 'For training there is one counterparty, so that lab and AWS stand as one defender'
            about: workloads.training
            contradicts: [K066, K070]
            status: inferred
            source: seed-000
            note: 3.5 GW of TPUs may train too; nobody says that they do
          K073:
            statement: More than 60 billion dollars come in from three hyperscalers
            status: inferred
            source: seed-003
            note: 33 and 15 are named, which are 48
          K083:
            statement: Amazon spends 200 billion dollars of capital in 2026
            contradicts: [K003]
            status: reported
            source: seed-003
          K090:
            statement: 'RAND finds a hyperscaler''s physical security enough at SL2 and SL3
            and in part at SL4 with additions to the contract'
            about: perimeters.campus.level
            status: inferred
            source: seed-000
            note: not confirmed in what could be read of the report
          K091:
            statement: 'AWS has the most mature published baseline of any hyperscaler (SOC 2, ISO 27001, FedRAMP)'
            about: perimeters.campus.level
            status: inferred
            source: seed-000
          K092:
            statement: Orders served on Amazon are answered by Amazon's counsel
            about: defenders.aws
            status: inferred
            source: seed-000
          K093:
            statement: 'If Amazon realigned, the remedy would be litigation, not a move within a quarter'
            status: inferred
            source: seed-000
          K094:
            statement: Weak Trainium3 results could bring pressure to renegotiate
            contradicts: [K029]
            status: inferred
            source: seed-003
            note: whether Trainium3 competes is the thing to watch (U17)
          K095:
            statement: AWS runs the choke point on the way out
            about: channels.network.operator
            status: inferred
            source: seed-000
          K096:
            statement: A second SL4 perimeter doubles the surface rather than the security
            status: inferred
            source: seed-000
          K097:
            statement: Training on two counterparties would spread the risk at more cost
            status: inferred
            source: seed-000
            note: with K096 the two sides of a trade-off, as the document has it, and no contradiction
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
            note: how it ends is open (U18)
          K100:
            statement: 'Weights, training and company stay in the US wherever the model is served'
            about: defenders.anthropic
            status: inferred
            source: seed-003
          K101:
            statement: The agreement was announced on 20 April 2026
            status: announced
            source: seed-000
            date: 2026-04-20
          K102:
            statement: Amazon's chip team works with Anthropic's engineers almost daily
            about: defenders.trainium
            status: reported
            source: seed-003

        unknown:
          egress-authority:
            because: No document says whose failure opens the way out; K095 names who runs it.
            status: unknown
            one-of:
              - { label: the vendor alone, set: {} }
              - label: either the vendor or the lab, on the network
                set: { channels.network.operator: { any: [ aws, { op: anthropic, level: SL3 } ] } }
              - label: the vendor and the lab together, on every exit
                set:
                  channels.network.operator: { all: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.media.operator: { all: [ aws, { op: anthropic, level: SL3 } ] }
          sl4-addendum:
            because: >-
              The contract's security terms, the campus and its compartments are said not to be public
              (U05, U06), and whether weight at the table bought strong terms is asked and not answered (U07).
            status: unspecified
            source: seed-000
            one-of:
              - { label: 'absent, the site holds at SL3', set: {} }
              - label: present, the site holds at SL4
                set:
                  perimeters.campus.level: SL4
                  channels.network.level: SL4
                  channels.media.level: SL4
          in-use-protection:
            because: No document says who holds keys or whether weights in use are kept from the host (U21).
            status: unknown
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
              # What keeps out a host's administrators says nothing of hands on its machines: keys were taken
              # over the memory bus in 2025.
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
          serving-replicas:
            because: Where weights are kept for endpoints outside AWS is said not to be addressed (U01).
            status: unspecified
            source: seed-000
            one-of:
              - { label: none outside AWS, set: {} }
              - label: whole copies on two more clouds
                set:
                  perimeters.google-serving:
                    title: Google Cloud
                    kind: campus
                    operator: google
                    exits: stated
                    level: SL3
                    status: assumed
                  perimeters.microsoft-serving:
                    title: Azure
                    kind: campus
                    operator: microsoft
                    exits: stated
                    level: SL3
                    status: assumed
                  weights.serving:
                    title: Serving copies
                    owner: anthropic
                    custody: { scheme: replicated }
                    copies:
                      - { in: google-serving, form: plaintext, for: serving }
                      - { in: microsoft-serving, form: plaintext, for: serving }
                    status: assumed
                  channels.google-administration:
                    from: lab-plane
                    to: google-serving
                    kind: administration
                    barrier: none
                  channels.google-network:
                    from: google-serving
                    to: outside
                    operator: google
                    level: SL3
                    carries: [serving]
                  channels.google-media:
                    kind: media
                    from: google-serving
                    to: outside
                    operator: google
                    level: SL3
                    carries: [serving]
                  channels.microsoft-administration:
                    from: lab-plane
                    to: microsoft-serving
                    kind: administration
                    barrier: none
                  channels.microsoft-network:
                    from: microsoft-serving
                    to: outside
                    operator: microsoft
                    level: SL3
                    carries: [serving]
                  channels.microsoft-media:
                    kind: media
                    from: microsoft-serving
                    to: outside
                    operator: microsoft
                    level: SL3
                    carries: [serving]
          portable:
            because: >-
              K027 and K028 disagree, 3.5 GW of TPUs are reported (K070), and neither the share of compute
              that is not Trainium (U03) nor how far the mandate goes (U13) is said.
            status: contradicted
            one-of:
              - { label: bound to Trainium on AWS, set: {}, source: seed-001 }
              - label: runs on Google's TPUs too
                source: [ seed-000, seed-003 ]
                set:
                  workloads.training:
                    title: Training
                    any:
                      - all: [ { capacity: aws, in: campus }, { chips: trainium } ]
                      - all: [ { capacity: google, level: SL3 }, { chips: tpu } ]
                    status: assumed
        """#
}
