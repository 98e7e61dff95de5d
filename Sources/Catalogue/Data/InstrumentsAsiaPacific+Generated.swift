// Generated from Catalogue/instruments-asia-pacific.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/instruments-asia-pacific.yaml, without its last line break.
    static let instrumentsAsiaPacific = #"""
        # Instruments of China, India and Australia. A sketch in our own words; not legal advice.
        catalogue: 1
        instruments:
          cn-nil:
            title: Duty to support intelligence work (China)
            kind: legal
            jurisdiction: CN
            statute: NIL 2017 (am. 2018) Arts. 7, 14
            authority: The state's intelligence organs
            addresses: anyone
            compels:
              content: yes
              records: yes
              interception: yes
              assistance: yes
              denial: limited
              secrecy: yes
            review: no
            notice: no
            gag: The work's secrets must be kept
            reach: [nationality, presence]
            reachDetail: Chinese organisations and citizens; how far abroad is debated
            challenge: None in practice
            mitigations:
              - Neither custody nor staff access within China's reach
              - Custody split over several parties
              - Separate legal entities
            fit:
              Without bounds in its form. It counts for every supplier, employee, hall or owner with a link
              to the PRC.
            unsure:
              - "Scholars differ on Art. 7: a principle, or a power in law"
            source: [zona-m-nil]
            confidence: secondary
          cn-dsl-csl:
            title: Duties under China's data-security and cybersecurity laws
            kind: legal
            jurisdiction: CN
            statute:
              DSL Arts. 35-36; CSL Art. 28 (the CSL as amended applies from 1 Jan 2026, numbers may differ)
            authority: Organs of public and of state security
            addresses: anyone
            addressees: Cloud vendors and labs are named among others
            compels:
              content: yes
              records: yes
              interception: yes
              assistance: yes
              denial: yes
              secrecy: limited
            review: no
            notice: limited
            gag: In practice
            reach: [presence]
            reachDetail:
              Processing in China, and abroad where it does harm; by Art. 36 foreign courts get no data
              without approval
            challenge: Administrative review, in name
            mitigations: [No custody in China, Custody split over several parties]
            fit: Network operators owe technical help. Foreign orders are blocked too.
            source: [zona-m-csl, csl-2026-wiki, general-knowledge]
            confidence: unverified
            confidenceDetail: The CSL is from secondary sources; the DSL is from memory.
          in-it-69:
            title: Direction under section 69 of India's IT Act
            kind: legal
            jurisdiction: IN
            statute: IT Act 2000 s.69; 2009 Interception Rules (3, 13, 17, 22, 25)
            authority: The Home Secretary of the Union or of a state
            addresses: anyone
            compels:
              content: yes
              records: yes
              interception: yes
              assistance: yes
              denial: { answer: limited, detail: blocking under s.69A }
              secrecy: { answer: yes, detail: rule 25 }
            review: { answer: no, detail: a committee afterwards }
            notice: no
            gag: Binding
            reach: [presence]
            reachDetail: A computer resource in India
            challenge: Writ petition
            mitigations:
              - Keys held by the customer and released only on attestation
              - Data kept in chosen countries
              - Custody split over several parties
            fit:
              Reaches what any computer resource stores; holders of keys must decrypt or help, rule 17.
              Refusal is punished by prison, up to seven years (from memory).
            source: [india-rules-2009, mondaq-2018]
            confidence: secondary
          au-tan:
            title: Notice to assist (Australia)
            kind: legal
            jurisdiction: AU
            statute: Telecommunications Act 1997 Part 15, s.317L
            authority: ASIO's Director-General, or the chief officer of an intercepting agency
            addresses: [cloud, lab]
            addressees: The lab as a designated communications provider
            compels:
              content: no
              records: no
              interception: no
              assistance: yes
              denial: no
              secrecy: yes
            review: no
            notice: { answer: no, detail: totals may be reported }
            gag: Telling is an offence, s.317ZF
            reach: [services]
            reachDetail: Designated communications providers whose end-users are in Australia
            challenge:
              Consultation first; judicial review in the High or Federal Court; no systemic weakness
              (317ZG); no substitute for a warrant (317ZH)
            mitigations: [Keys held by the customer and released only on attestation, No ability to help]
            fit: Only the help that the provider already can give.
            source: [aa-act-2018-317a, general-knowledge]
            confidence: unverified
            confidenceDetail: Section 317A was read; some section numbers are from memory.
          au-tcn:
            title: Notice to build a capability (Australia)
            kind: legal
            jurisdiction: AU
            statute: Telecommunications Act 1997 Part 15, s.317T
            authority: The Attorney-General, with the Communications Minister agreeing
            addresses: [cloud, lab]
            addressees: The lab as a designated communications provider
            compels:
              content: no
              records: no
              interception: no
              assistance: yes
              denial: no
              secrecy: yes
            review: no
            notice: { answer: no, detail: totals may be reported }
            gag: Telling is an offence, s.317ZF
            reach: [services]
            reachDetail: As for the notice to assist
            challenge:
              As for the notice to assist; besides, 28 days of consultation, and assessors (a former judge
              and a technical expert, 317WA)
            mitigations: [Keys held by the customer and released only on attestation]
            fit: New ability can be demanded, but no systemic weakness.
            source: [aa-act-2018-317a, general-knowledge]
            confidence: unverified
            confidenceDetail: Section 317A was read; some section numbers are from memory.
        """#
}
