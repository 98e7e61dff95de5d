// Generated from Catalogue/instruments-policy.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/instruments-policy.yaml, without its last line break.
    static let instrumentsPolicy = #"""
        # Policies, codes that one may sign, bills and proposals: they compel nothing, and no order rests on them.
        catalogue: 1
        instruments:
          eu-gpai-code:
            title: Code of practice for general-purpose models, security measures (EU)
            kind: policy
            jurisdiction: EU
            statute: Code of Practice under Art. 56 of Regulation (EU) 2024/1689, Commitment 6, Appendix 4
            authority: Nobody; whoever signs it commits
            addresses: [lab]
            addressees: Providers of models with systemic risk that signed it
            compels: { content: no, records: no, interception: no, assistance: no, denial: no, secrecy: no }
            review: not-applicable
            notice: not-applicable
            gag: None
            reach: [services]
            reachDetail: Whoever puts a model on the EU market and signs
            challenge: Not signing, and showing compliance with Art. 55 otherwise
            mitigations: [Measures that reach the same aim as those of Appendix 4]
            fit:
              It asks the lab to guard its weights, against outsiders of about ten people and 1 M EUR and
              against insiders; it hands nobody anything. A preset turns its least into requirements.
            status:
              Published on 10 July 2025. The duty behind it (Art. 55) has been enforceable since 2 August 2026;
              the Code itself says that following it is no conclusive evidence.
            date: 2025-07-10
            source: [eu-code-2025, fli-code-overview, asis-2025-07]
            confidence: read-in-source
          eu-cada:
            title: Proposed act on cloud and AI development (EU)
            kind: policy
            jurisdiction: EU
            statute: COM(2026) 502 final, Art. 16 and Annex II
            authority: Nobody yet; proposed by the Commission
            addresses: [cloud]
            compels: { content: no, records: no, interception: no, assistance: no, denial: no, secrecy: no }
            review: not-applicable
            notice: not-applicable
            gag: None
            reach: [services]
            reachDetail: Would bind what the public sector may buy
            challenge: The legislative procedure
            mitigations: [Custody split over several parties, An operator outside US control]
            fit:
              Would grade clouds by how far third countries control them, in four levels; says nothing of who
              can hand weights over, and grades no security level.
            status: Proposed on 3 June 2026. No law.
            unsure: [What the final wording will be]
            date: 2026-06-03
            source: [cadafaq-2026, servola-cada-2026]
            confidence: secondary
          us-eo-14409:
            title: Order on early access of the government to frontier models (US)
            kind: policy
            jurisdiction: US
            statute: Executive Order 14409 of 2 June 2026
            authority: The President, to agencies; labs may take part
            addresses: [lab]
            compels: { content: no, records: no, interception: no, assistance: no, denial: no, secrecy: no }
            review: not-applicable
            notice: not-applicable
            gag: None on labs; what the threshold is stays classified
            reach: [services]
            reachDetail: Labs that choose to take part
            challenge: Not taking part
            mitigations: [Evaluation offered through an interface]
            fit:
              Compels nothing. A lab that takes part gives access for up to 30 days before release, which is a
              way in that its model has to show.
            status:
              Signed on 2 June 2026. Section 3(c) bars licences, preclearance and permits. What the agencies made
              of it since was not found.
            unsure:
              - One stored page calls the assessment mandatory, against all others
              - What staying away costs in government business
            date: 2026-06-02
            source: [peopleofinternet-eo-14409, everyailaw-eo-14409, eyeon-eo-14409]
            confidence: secondary
          us-eo-14365:
            title: Order against state laws on AI (US)
            kind: policy
            jurisdiction: US
            statute: Executive Order 14365 of 11 December 2025
            authority: The President, to agencies
            addresses: [lab]
            addressees: Agencies; labs only by what becomes of state laws
            compels: { content: no, records: no, interception: no, assistance: no, denial: no, secrecy: no }
            review: not-applicable
            notice: not-applicable
            gag: None
            reach: [services]
            reachDetail: Nobody outside the government
            challenge: Suits of the states
            mitigations: [None is needed]
            fit: Compels nothing of labs or clouds; it may end duties to report that states impose.
            status: Signed on 11 December 2025; how suits under it ended was not found.
            date: 2025-12-11
            source: [mondaq-eo-14365, csac-eo-14365]
            confidence: secondary
          us-chip-security-act:
            title: Bill on chips that tell where they are (US)
            kind: policy
            jurisdiction: US
            statute: H.R. 3447 and S. 1705, 119th Congress
            authority: Nobody yet; Commerce by the bill
            addresses: [silicon]
            compels: { content: no, records: no, interception: no, assistance: no, denial: no, secrecy: no }
            review: not-applicable
            notice: not-applicable
            gag: None
            reach: [dealings]
            reachDetail: Exported chips by the bill
            challenge: The legislative procedure
            mitigations: [None is needed]
            fit:
              Would have the maker of the chips build in a means to tell where they are. A model would show it as
              a power of the maker.
            status: Out of the House committee on 26 March 2026 by 42 to 0. Not found enacted.
            unsure: [Whether either chamber has passed it since]
            date: 2026-03-26
            source: [prismnews-chip, carraglobe-chip]
            confidence: secondary
        """#
}
