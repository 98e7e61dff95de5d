// Generated from Catalogue/instruments-europe.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/instruments-europe.yaml, without its last line break.
    static let instrumentsEurope = #"""
        # Instruments of the UK, the EU, Germany and France. A sketch in our own words; not legal advice.
        catalogue: 1
        instruments:
          uk-ipa-warrant:
            title: Warrant to intercept or to interfere with equipment
            kind: legal
            jurisdiction: UK
            statute: Investigatory Powers Act 2016, Parts 2, 5, 6
            authority: Secretary of State and a Judicial Commissioner, both
            addresses: [cloud, lab]
            addressees: The lab if it is a telecommunications operator
            compels:
              content: yes
              records: yes
              interception: yes
              assistance: yes
              denial: no
              secrecy: yes
            review: { answer: yes, detail: "the Judicial Commissioner, in urgent cases afterwards" }
            notice: no
            gag: Telling is an offence
            reach: [services]
            reachDetail: Can be served on operators abroad; conflicting law is weighed
            challenge: Investigatory Powers Tribunal; only what is reasonably practicable is owed
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
            fit: What interference can fetch is drawn widely enough that stored weights are conceivable.
            unsure: [Whether who hosts or serves a model is an operator for a given service]
            source: [general-knowledge, govuk-ipa-factsheet]
            confidence: unverified
          uk-ipa-tcn:
            title: Notice to build a capability (UK)
            kind: legal
            jurisdiction: UK
            statute: IPA 2016 ss.253-258, amended 2024
            authority: Secretary of State, with a Judicial Commissioner's approval
            addresses: [cloud, lab]
            addressees: The lab if it is an operator
            compels:
              content: no
              records: no
              interception: no
              assistance: yes
              denial: no
              secrecy: yes
            review: yes
            notice: no
            gag: By s.255(8) neither existence nor content is told without leave
            reach: [services, presence]
            reachDetail:
              Operators that serve the UK, or whose systems are partly there or run from there; kinds for
              interception and communications data are enforceable abroad, s.255(10)-(11)
            challenge:
              Consultation first, s.255(2); review by technical and legal panels, s.257; the Tribunal;
              feasibility and cost count
            mitigations:
              - Keys held by the customer and released only on attestation
              - No protection of the operator's own that it could take off
              - Separate legal entities
            fit:
              Asks for no data but makes later warrants answerable, for instance by taking off protection
              the operator put on. Lasts two years unless renewed.
            status:
              Apple is said to have had one in January 2025 and a narrower one in September 2025. The Tribunal was
              to sit early in 2026; what came of it was not found.
            unsure:
              - "While it is reviewed nothing relevant may be changed (2024 Act, from memory)"
              - How the Tribunal decided
            date: 2025-10-01
            source:
              [ipa-s255, ipa-guardint, govuk-ipa-factsheet, uk-answer-30755, computerweekly-tcn, petapixel-tcn,
               pi-5624]
            confidence: read-in-source
          uk-ipa-nsn:
            title: Notice in the interest of national security (UK)
            kind: legal
            jurisdiction: UK
            statute: IPA 2016 s.252
            authority: Secretary of State, with a Judicial Commissioner's approval
            addresses: [cloud, lab]
            addressees: The lab if it is an operator
            compels:
              content: limited
              records: limited
              interception: no
              assistance: yes
              denial: limited
              secrecy: yes
            review: yes
            notice: no
            gag: As for the capability notice
            reach: [services, presence]
            reachDetail:
              Operators with a UK link; s.255(10) does not enforce it abroad, only capability notices of
              some kinds
            challenge: As for the capability notice
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
            fit:
              May name almost any step, but must not stand in for a warrant where one is needed (from
              memory).
            source: [govuk-ipa-factsheet, ipa-s255]
            confidence: secondary
          uk-ripa-s49:
            title: Notice to disclose keys or protected information
            kind: legal
            jurisdiction: UK
            statute: RIPA 2000 Part III, ss.49-54
            authority: Whoever has the right permission, often from a judge
            addresses: anyone
            compels:
              content: no
              records: no
              interception: no
              assistance: yes
              denial: no
              secrecy: { answer: limited, detail: telling is an offence where the notice says so }
            review: { answer: limited, detail: usually }
            notice: { answer: no, detail: where the notice says so }
            gag: By s.54 where the notice says so
            reach: [presence]
            reachDetail: Persons within UK reach
            challenge: It is a defence not to have the key
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
              - Keys held by another legal person
            fit:
              Goes to the holder of the key, so where the lab holds keys the pressure is on the lab and not
              on the vendor.
            unsure: [Everything here]
            source: [general-knowledge]
            confidence: unverified
          eu-e-evidence:
            title: Production and preservation orders across the EU
            kind: legal
            jurisdiction: EU
            statute: Regulation (EU) 2023/1543; Directive (EU) 2023/1544
            authority:
              For traffic and content a judge or court; for subscriber and identification data a prosecutor
              may
            addresses: [cloud]
            compels:
              content: yes
              records: yes
              interception: no
              assistance: no
              denial: no
              secrecy: yes
            review: { answer: yes, detail: for content and traffic }
            notice: { answer: limited, detail: by the authority and not by the provider }
            gag: The addressee keeps it confidential; the authority tells the person and may wait
            reach: [services]
            reachDetail: Providers that serve the Union, wherever the data is
            challenge:
              Grounds to refuse and a reasoned objection; review for conflict with a third country's law,
              Art. 17; the notified state may refuse
            mitigations:
              - Keys held by the customer and released only on attestation
              - "Contract: tell the customer and send the demand on"
              - Custody split over several parties
            fit:
              For criminal evidence only. From memory, a business customer's data should first be asked of
              that customer, as controller.
            status:
              In application since 18 August 2026, as sources written earlier say; not in Denmark. On 27 March 2026
              22 states had formal notice for being late with the Directive.
            unsure: ["No duty to decrypt, from memory", What has been ordered since August 2026]
            date: 2026-08-18
            source:
              [celex-32023r1543, e-evidence-summaries, complexdiscovery-2026-04, acompli-2026, agence-europe-13811]
            confidence: secondary
            confidenceDetail:
              The recitals were opened; the time limits and the fine are from secondary sources.
          eu-ai-act-gpai:
            title: Commission powers over general-purpose models (AI Act)
            kind: legal
            jurisdiction: EU
            statute: Regulation (EU) 2024/1689 Arts. 91-93, 101
            authority: European Commission (AI Office)
            addresses: [lab]
            compels:
              content: limited
              records: yes
              interception: no
              assistance: limited
              denial: { answer: yes, detail: restricting or withdrawing or recalling the model }
              secrecy: no
            review: no
            notice: yes
            gag: Confidence binds the Commission and not the addressee
            reach: [services]
            reachDetail: Whoever puts a model on the EU market
            challenge: Structured dialogue; the EU's courts
            mitigations:
              - Data kept in chosen countries
              - A supervised room for access
              - Evaluation offered through an interface
            fit:
              An evaluation under Art. 92(3) may need interfaces or further technical means, source code
              included. By a draft of March 2026 access may mean the weights and the machines that host them,
              with what would log it switched off.
            status:
              Enforceable since 2 August 2026; the Digital Omnibus of June 2026 left that date. The draft on
              evaluations was not found adopted, and no case was found.
            unsure:
              - Whether the act on evaluations was adopted, and whether it still names weights
            date: 2026-08-02
            source:
              [ai-act-91-93, eurlex-ares-2709234, digitalpolicyalert-38488, digwatch-2026-04, alatirok-2026-05,
               oronts-2026, fli-code-overview]
            confidence: secondary
            confidenceDetail:
              Arts. 91 and 93 and the opening of the draft were read; what the draft lists is from two accounts
              that agree.
          eu-nis2:
            title: Supervision under NIS2
            kind: legal
            jurisdiction: EU
            statute: Directive (EU) 2022/2555 Arts. 32-33, national laws
            authority: The competent authority of the member state
            addresses: [cloud, lab]
            addressees: The lab if it is in scope
            compels:
              content: limited
              records: yes
              interception: no
              assistance: no
              denial: limited
              secrecy: no
            review: no
            notice: yes
            gag: None
            reach: [presence]
            reachDetail: Entities under a member state's jurisdiction
            challenge: The state's courts
            mitigations: [Evidence prepared without weights in it]
            fit:
              Supervisors may inspect and audit, see data and papers, and give instructions that bind.
              Customers' content is not the aim.
            source: [nis2-32-33]
            confidence: read-in-source
          eu-dora-ctpp:
            title: Oversight of critical ICT providers of the financial sector (EU)
            kind: legal
            jurisdiction: EU
            statute: Regulation (EU) 2022/2554 (DORA) Arts. 31-44
            authority: A European Supervisory Authority as Lead Overseer
            addresses: [cloud]
            addressees: Whom the authorities designate, AWS, Microsoft and Google Cloud among 19
            compels:
              content: { answer: limited, detail: "records, data and other material that the oversight needs" }
              records: yes
              interception: no
              assistance: no
              denial: { answer: limited, detail: banks and the like can be told to suspend or end the use }
              secrecy: no
            review: no
            notice: yes
            gag: None
            reach: [services, presence]
            reachDetail: Designated providers, outside the Union too where they serve it
            challenge: The authorities' board of appeal and the EU's courts; penalties up to 1% of daily turnover
            mitigations:
              - Evidence prepared without weights in it
              - Keys held by the customer and released only on attestation
            fit:
              Aims at the provider's risk management. A customer's content is not the aim, yet data and other
              material can be examined and copied on whatever medium.
            status: The first 19 were designated on 18 November 2025.
            date: 2025-11-18
            source: [dora-38-39, morganlewis-2025-11, tlt-2025-11]
            confidence: read-in-source
            confidenceDetail: Arts. 35, 38 and 39 were read; the list is from two accounts.
          de-stpo:
            title: Orders to seize, produce or intercept (German criminal procedure)
            kind: legal
            jurisdiction: DE
            statute: StPO ss.94-95a, 98, 100a, 100b
            authority:
              A court; in urgency a prosecutor, whom a court must confirm within three working days (100a)
            addresses: anyone
            compels:
              content: yes
              records: yes
              interception: yes
              assistance: limited
              denial: no
              secrecy: limited
            review: { answer: yes, detail: except in urgency }
            notice: { answer: limited, detail: can be put off }
            gag: Under 95a notice can be put off and telling forbidden (from memory)
            reach: [presence]
            reachDetail: Data that can be reached from Germany (network search, s.110(3), from memory)
            challenge: Complaint, s.304; a court's decision, s.98(2)
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
            fit:
              Carriers or copies can be seized at a host; whoever holds the data can be told to produce it,
              s.95.
            source: [gni-germany, general-knowledge]
            confidence: unverified
            confidenceDetail: Section 100a is from a secondary source; the rest is from memory.
          de-g10-bnd:
            title: Intelligence interception in Germany
            kind: legal
            jurisdiction: DE
            statute: G10; BNDG
            authority:
              The Federal Ministry of the Interior in writing, overseen by the G10 Commission or the
              independent control council
            addresses: [cloud]
            addressees: As a provider of telecommunications
            compels:
              content: no
              records: limited
              interception: yes
              assistance: yes
              denial: no
              secrecy: yes
            review: { answer: no, detail: a body like a court instead }
            notice: no
            gag: Binding
            reach: [presence]
            reachDetail: Providers in Germany; traffic of foreigners
            challenge: Hardly any for a provider
            mitigations: [Encrypted transport, Keys held by the customer and released only on attestation]
            fit: Concerns traffic and not what is stored.
            unsure: [Where the reform of the BNDG stands]
            source: [vodafone-report-de, gni-germany]
            confidence: secondary
          fr-cpp:
            title: Requisition and search in French criminal procedure
            kind: legal
            jurisdiction: FR
            statute: CPP arts. 56-57-1, 60-1, 60-2, 77-1-1, 99-3, 230-1
            authority: A prosecutor, police acting for one, or an investigating judge
            addresses: anyone
            compels:
              content: yes
              records: yes
              interception: limited
              assistance: yes
              denial: no
              secrecy: limited
            review: { answer: limited, detail: "not at the prosecutor's stage, but at the judge's" }
            notice: limited
            gag: Secrecy of the investigation
            reach: [presence]
            reachDetail: A network search reaches data that French systems can reach
            challenge: Motion for nullity; little for third parties
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
            fit: Documents and data can be requisitioned, and experts called to decrypt.
            unsure: [Everything here]
            source: [general-knowledge]
            confidence: unverified
          fr-csi:
            title: French intelligence techniques, and the duty on suppliers of cryptology
            kind: legal
            jurisdiction: FR
            statute: CSI L.811-3 ff., L.851-1, L.852-1, L.871-1; R.871-1 to 4
            authority: The Prime Minister, in writing and with reasons, once the CNCTR has given its opinion
            addresses: [cloud, custodian]
            addressees: Suppliers of cryptology
            compels:
              content: no
              records: limited
              interception: yes
              assistance: yes
              denial: no
              secrecy: yes
            review: { answer: no, detail: the CNCTR gives an opinion first }
            notice: no
            gag: Binding
            reach: [presence, services]
            reachDetail: Services in France
            challenge:
              Special panel of the Conseil d'Etat; the supplier may answer that it technically cannot
            mitigations:
              - Keys held by the customer and released only on attestation
              - No keys held by the provider
            fit:
              By R.871 whoever supplies cryptology hands over or applies what makes data readable, keys
              included; where that cannot be done the material goes back.
            source: [csi-r871]
            confidence: secondary
        """#
}
