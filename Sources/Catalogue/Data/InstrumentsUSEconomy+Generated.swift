// Generated from Catalogue/instruments-us-economy.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/instruments-us-economy.yaml, without its last line break.
    static let instrumentsUSEconomy = #"""
        # US instruments aimed at supply, trade and property. A sketch in our own words; not legal advice.
        catalogue: 1
        instruments:
          us-dpa-title1:
            title: Defense Production Act, Title I, orders of priority and allocation
            kind: legal
            jurisdiction: US
            statute: 50 USC 4511 ff.; 15 CFR 700; EO 13603
            authority: The President, through agencies
            addresses: anyone
            compels:
              content: contested
              records: no
              interception: no
              assistance: limited
              denial: { answer: yes, detail: rated orders go first and the others wait }
              secrecy: no
            review: no
            notice: yes
            gag: None in general
            reach: [nationality]
            reachDetail: US persons and firms
            challenge:
              Afterwards, by suit under the APA or the Constitution; wilful breach is a crime, and s.707
              shields whoever complies
            mitigations:
              - Capacity at a second provider
              - Agreed exit and run-down
              - Contract says what happens on pre-emption
            fit:
              A vendor can be made to take compute from a lab, or a lab to serve the government. Whether it
              can rewrite a product's terms or hand over a model is new and disputed.
            status:
              Most powers lapsed on 30 September 2025. In February 2026 the Pentagon still spoke of using it
              on Anthropic; a bill to renew it was reported in April 2026.
            unsure:
              - Whether the powers came back and for how long
              - Whether changes to a model can lawfully be compelled
            date: 2026-04-15
            source: [haynes-boone-2025, crs-te10112, press-feb-2026-dpa, hr-7688, govinfo-hr-7688]
            confidence: secondary
          us-dpa-705:
            title: Defense Production Act, power to ask for information
            kind: legal
            jurisdiction: US
            statute: 50 USC 4555
            authority: An agency it is delegated to
            addresses: anyone
            compels:
              content: limited
              records: yes
              interception: no
              assistance: no
              denial: no
              secrecy: { answer: no, detail: the government is the one bound to confidence }
            review: no
            notice: yes
            gag: None
            reach: [possession-custody-control]
            challenge: Only a court can enforce it
            mitigations: ["Contract: tell the customer and send the demand on"]
            fit: Surveys and reports on industry; the AI reporting rule of 2023, since revoked, stood on it.
            unsure: [Depends on where the Act stands]
            source: [general-knowledge]
            confidence: unverified
          us-ieepa:
            title: Orders under IEEPA, those on information technology supply among them
            kind: legal
            jurisdiction: US
            statute: 50 USC 1701-1708; EO 13873; 15 CFR 791
            authority: The President, the Treasury (OFAC), Commerce
            addresses: anyone
            compels:
              content: no
              records: limited
              interception: no
              assistance: no
              denial: yes
              secrecy: no
            review: no
            notice: yes
            gag: Not as such
            reach: [nationality, dealings]
            reachDetail: US persons anywhere, and dealings with a foreign interest
            challenge: A licence, delisting, or a deferential suit under the APA
            mitigations:
              - Data kept in chosen countries
              - Capacity at a second provider
              - Agreed exit and run-down
            fit:
              "Ends dealings: a vendor's with a lab that has foreign ties, or a lab's with a country. Not
              for disclosure."
            unsure: [Its limits were litigated over tariffs; what that means here was not checked]
            source: [general-knowledge]
            confidence: unverified
          us-export-control:
            title: Export control by rule, by condition of a licence or by letter
            kind: legal
            jurisdiction: US
            statute: ECRA 50 USC 4801-4852; EAR 15 CFR 730-774; ECCN 4E091
            authority: Commerce (BIS)
            addresses: anyone
            compels:
              content: no
              records: limited
              interception: no
              assistance: no
              denial: yes
              secrecy: limited
            review: no
            notice: yes
            gag: Letters stay private in practice
            reach: [nationality, dealings]
            reachDetail: Exports, re-exports and transfers abroad; release to foreign nationals
            challenge: Appeal about the licence; the APA is mostly shut out
            mitigations:
              - Data kept in chosen countries
              - Separate legal entities
              - Weights kept in the country
            fit:
              Mostly keeps weights in. It can still close a copy or endpoint abroad, or make a licence say
              where weights are.
            status:
              Of the AI Diffusion rule of January 2025, BIS said in May 2025 that it would go and not be
              enforced. In May 2026 the GAO held that statement to be a rule under the CRA; the text then
              still stood.
            unsure: [What became of it after May 2026]
            source: [covington-wilmerhale-2025, gao-b-337935, pillsbury-2026]
            confidence: secondary
          us-supply-chain-exclusion:
            title: Exclusion from federal supply chains
            kind: legal
            jurisdiction: US
            statute: 10 USC 3252; 41 USC 4713 and 1323 (FASCSA)
            authority: The Secretary of Defense, or heads of agencies
            addresses: [lab, cloud]
            compels:
              content: no
              records: no
              interception: no
              assistance: no
              denial: { answer: yes, detail: agencies and their contractors must stop using it }
              secrecy: limited
            review: no
            notice: yes
            gag: Disclosure is limited
            reach: [dealings]
            reachDetail: Federal procurement
            challenge: Review in the D.C. Circuit (4713), or suit under the APA (3252)
            mitigations: [Capacity at a second provider, A separate tenancy for government]
            fit: Makes contractors of the government leave the lab. It discloses nothing.
            status:
              Used on Anthropic in March 2026. The N.D. Cal. enjoined the action under 3252 on 26 March; the
              D.C. Circuit let the one under 4713 stand on 8 April and heard it on 19 May. No ruling was
              found.
            unsure: [How it ended; sources differ on dates and on which court had which statute]
            date: 2026-05-19
            source: [press-june-2026-exclusion, preseen-2026-06, annardudley-2026-05]
            confidence: secondary
          us-cfius:
            title: CFIUS conditions or forced divestiture
            kind: legal
            jurisdiction: US
            statute: 50 USC 4565
            authority: CFIUS and the President
            addresses: [lab, cloud]
            compels:
              content: no
              records: limited
              interception: no
              assistance: no
              denial: { answer: limited, detail: divestiture or limits on access can be forced }
              secrecy: { answer: limited, detail: the process is confidential }
            review: no
            notice: { answer: limited, detail: the party itself is told }
            gag: The process is confidential
            reach: [dealings]
            reachDetail: Foreign investment that touches US business
            challenge: Very little, due process only
            mitigations: [Investors vetted, Governance kept apart from the investor]
            fit: Guards against foreign purchase and is no way to lose weights.
            unsure: [Everything here]
            source: [general-knowledge]
            confidence: unverified
          us-takings:
            title: The state takes property or plant, or uses it
            kind: legal
            jurisdiction: US
            statute: 5th Amendment; 28 USC 1498; 40 USC 3113; 50 USC 3816
            authority: The United States
            addresses: anyone
            compels:
              content: contested
              records: no
              interception: no
              assistance: no
              denial: yes
              secrecy: no
            review: { answer: limited, detail: varies }
            notice: yes
            gag: None
            reach: [presence]
            reachDetail: US
            challenge:
              Suit for just compensation (Court of Federal Claims); without authority no seizure
              (Youngstown)
            mitigations: [Custody split over several parties, A valuation on file for compensation]
            fit:
              Trade secrets can be taken property (Ruckelshaus v. Monsanto, 1984), but no statute plainly
              lets weights be taken.
            unsure:
              - Section 1498 is about patents and copyright and not trade secrets
              - 50 USC 3816 was written for buying articles for the armed forces
            source: [general-knowledge]
            confidence: unverified
        """#
}
