// Generated from Catalogue/instruments-commercial.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/instruments-commercial.yaml, without its last line break.
    static let instrumentsCommercial = #"""
        # Commercial levers. A sketch in our own words; not legal advice.
        catalogue: 1
        instruments:
          com-termination:
            title: The vendor ends or suspends service
            kind: commercial
            jurisdiction: contract
            statute: Contract, company and competition law
            authority: The cloud vendor
            addresses: [lab]
            compels:
              content: no
              records: no
              interception: no
              assistance: no
              denial: yes
              secrecy: limited
            review: no
            notice: not-applicable
            gag: By a non-disclosure agreement
            reach: [contract]
            challenge: Claim under the contract; an injunction is seldom quick
            mitigations:
              - Capacity at a second provider
              - Agreed exit and run-down
              - The customer's own backup copy under its own keys
            fit:
              Costs availability first. Then custody, by where copies and keys are when the contract ends.
            source: [seed-000]
            confidence: read-in-source
          com-capacity:
            title: The vendor gives capacity to others first
            kind: commercial
            jurisdiction: contract
            statute: Contract, company and competition law
            authority: The cloud vendor
            addresses: [lab]
            compels:
              content: no
              records: no
              interception: no
              assistance: no
              denial: { answer: limited, detail: in part }
              secrecy: limited
            review: no
            notice: not-applicable
            gag: By a non-disclosure agreement
            reach: [contract]
            challenge: Service credits; terms for reserved capacity
            mitigations: [Capacity at a second provider, Reserved capacity with a floor of priority]
            fit: Makes the lab move in haste, and haste leaves copies behind and gaps open.
            unsure: [No public contract term was seen]
            source: [seed-000, seed-003, project-inference]
            confidence: read-in-source
          com-price:
            title: New prices or terms at renewal; being tied to a roadmap
            kind: commercial
            jurisdiction: contract
            statute: Contract, company and competition law
            authority: The cloud vendor
            addresses: [lab]
            compels:
              content: no
              records: no
              interception: no
              assistance: no
              denial: { answer: limited, detail: pressure }
              secrecy: limited
            review: no
            notice: not-applicable
            gag: By a non-disclosure agreement
            reach: [contract]
            challenge: Negotiate or leave
            mitigations: [Capacity at a second provider, A training stack that can move]
            fit: Being bound to one maker's chips makes leaving dearer.
            source: [seed-000, seed-001]
            confidence: read-in-source
          com-acquisition:
            title: Purchase, change of control or an investor's leverage
            kind: commercial
            jurisdiction: contract
            statute: Contract, company and competition law
            authority: The buyer or the investor
            addresses: [lab]
            compels:
              content: limited
              records: limited
              interception: no
              assistance: limited
              denial: yes
              secrecy: limited
            review: no
            notice: not-applicable
            gag: By a non-disclosure agreement
            reach: [contract]
            challenge: Rights of consent; review by competition authorities and CFIUS
            mitigations:
              - A clause on change of control
              - Investors vetted (SL4-GOV-03)
              - A board kept apart from the investor
            fit:
              A vendor with a large stake has leverage from both sides; RAND counts such leverage among its
              vectors (V37).
            source: [rand-app-a-68, seed-001, seed-003]
            confidence: secondary
          com-aup:
            title: The vendor enforces its rules of use
            kind: commercial
            jurisdiction: contract
            statute: Contract, company and competition law
            authority: The cloud vendor
            addresses: [lab]
            compels:
              content: no
              records: no
              interception: no
              assistance: no
              denial: yes
              secrecy: limited
            review: no
            notice: not-applicable
            gag: By a non-disclosure agreement
            reach: [contract]
            challenge: Claim under the contract
            mitigations: [Agreed exit and run-down, Capacity at a second provider]
            fit: The vendor can act on its own policy, or because the public presses.
            unsure: [Everything here]
            source: [project-inference]
            confidence: unverified
          com-insolvency:
            title: Insolvency, or a creditor stepping in
            kind: commercial
            jurisdiction: contract
            statute: Contract, company and competition law
            authority: A trustee, a court or a secured lender
            addresses: [lab]
            compels:
              content: yes
              records: yes
              interception: no
              assistance: no
              denial: yes
              secrecy: no
            review: no
            notice: not-applicable
            gag: By a non-disclosure agreement
            reach: [contract]
            challenge: The bankruptcy court; terms against assignment
            mitigations: [Keys and weights outside the vendor's estate, No lien on weights]
            fit: As an asset, weights could be pledged, or sold under 11 USC 363.
            unsure: [Everything here]
            source: [general-knowledge]
            confidence: unverified
          com-access-policy:
            title: The vendor alone changes who among its operators or support has access
            kind: commercial
            jurisdiction: contract
            statute: Contract, company and competition law
            authority: The cloud vendor
            addresses: [lab]
            compels:
              content: limited
              records: limited
              interception: no
              assistance: limited
              denial: no
              secrecy: limited
            review: no
            notice: not-applicable
            gag: By a non-disclosure agreement
            reach: [contract]
            challenge: A right to audit; ending the contract
            mitigations:
              - Keys held by the customer and released only on attestation
              - An attestation policy that the lab fixes
            fit:
              Realignment without noise. Nothing leaves that day, but the promise that operators have no
              access is worth less.
            unsure: [What such statements are worth in contract]
            source: [aws-operator-access-2024]
            confidence: secondary
        """#
}
