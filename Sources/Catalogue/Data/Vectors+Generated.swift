// Generated from Catalogue/vectors.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/vectors.yaml, without its last line break.
    static let vectors = #"""
        # RAND's 38 attack vectors in our words. relevance is this project's inference: by which failure of a
        # a counterparty the vector can be had.
        catalogue: 1
        vectors:
          V01:
            title: Weaknesses known, with a patch to be had
            category: AV-CODE
            scores: { OC1: 3, OC2: 4, OC3: 4, OC4: 5, OC5: 5 }
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V02:
            title: Weaknesses reported but not yet, or not wholly, patched
            category: AV-CODE
            scores: { OC1: 2, OC2: 2, OC3: 3, OC4: 4, OC5: 5 }
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V03:
            title: Single unknown weaknesses found and used
            category: AV-CODE
            scores: { OC1: 1, OC2: 2, OC3: 4, OC4: 5, OC5: 5 }
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V04:
            title: Unknown weaknesses always to hand, in number
            category: AV-CODE
            reachesFourAt: OC4
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V05:
            title: People tricked out of credentials
            category: AV-CRED
            scores: { OC1: 3, OC2: 4, OC3: 5, OC4: 5, OC5: 5 }
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V06:
            title: Passwords guessed or cracked
            category: AV-CRED
            scores: { OC1: 2, OC2: 2, OC3: 3, OC4: 3, OC5: 4 }
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V07:
            title: Credentials left lying open
            category: AV-CRED
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V08:
            title: Rights widened without authority, by escalation for example
            category: AV-CRED
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V09:
            title: Encryption or authentication that is flawed
            category: AV-ACSYS
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V10:
            title: Algorithms, protocols or products with a back door put in on purpose
            category: AV-ACSYS
            relevance: [compromised, compelled]
            source: [rand-table-5-1]
            confidence: secondary
          V11:
            title: Faults in the code that controls access
            category: AV-ACSYS
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V12:
            title: Secrets obtained by which a protocol falls
            category: AV-ACSYS
            relevance: [compromised, compelled]
            source: [rand-table-5-1]
            confidence: secondary
          V13:
            title: Settings that are wrong, or policy poorly applied
            category: AV-BYPASS
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V14:
            title: Further copies of sensitive data, less well kept
            category: AV-BYPASS
            relevance: [compromised, compelled, realigned]
            source: [rand-table-5-1]
            confidence: secondary
          V15:
            title: Other routes to sign in or enter, and weaker ones
            category: AV-BYPASS
            relevance: [compromised, compelled]
            source: [rand-table-5-1]
            confidence: secondary
          V16:
            title: Weaknesses that the ML stack already has
            category: AV-AI
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V17:
            title: The ML supply chain, compromised on purpose
            category: AV-AI
            scores: { OC1: 1, OC2: 2, OC3: 4, OC4: 5, OC5: 5 }
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V18:
            title: A prompt that makes code run
            category: AV-AI
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V19:
            title: The model drawn out through its interface
            category: AV-AI
            scores: { OC1: 1, OC2: 1, OC3: 1, OC4: 2, OC5: 3 }
            relevance: []
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V20:
            title: The model imitated from its outputs (distillation)
            category: AV-AI
            scores: { OC1: 1, OC2: 1, OC3: 2, OC4: 2, OC5: 3 }
            relevance: [realigned]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V21:
            title: Networks behind an air gap, reached digitally
            category: AV-NET
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V22:
            title: Side channels, emanation (TEMPEST) too
            category: AV-NET
            reachesFourAt: never
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V23:
            title: Lines tapped and conversations overheard
            category: AV-NET
            relevance: [compromised, compelled]
            source: [rand-table-5-1]
            confidence: secondary
          V24:
            title: Sensitive systems reached in person
            category: AV-PHYS
            scores: { OC1: 1, OC2: 1, OC3: 3, OC4: 3, OC5: 4 }
            relevance: [compromised, compelled]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V25:
            title: Small devices planted
            category: AV-PHYS
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V26:
            title: Devices reached in person at some other place
            category: AV-PHYS
            relevance: [compromised, compelled]
            source: [rand-table-5-1]
            confidence: secondary
          V27:
            title: Physical access control evaded
            category: AV-PHYS
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V28:
            title: Hardware's physical protection broken
            category: AV-PHYS
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V29:
            title: A break-in under arms
            category: AV-PHYS
            relevance: []
            source: [rand-table-5-1]
            confidence: secondary
          V30:
            title: The military takes over
            category: AV-PHYS
            reachesFourAt: never
            relevance: [compelled]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
            note: At OC5 the score is reported as 2.
          V31:
            title: "By what the organisation uses: services and equipment"
            category: AV-SUPPLY
            reachesFourAt: OC3
            relevance: [compromised, compelled, realigned]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
            note: Of RAND's vectors the nearest to the cloud vendor itself (inference).
          V32:
            title: "By what its code base is built on: code and infrastructure"
            category: AV-SUPPLY
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V33:
            title: By vendors to whom information was given
            category: AV-SUPPLY
            relevance: [compromised, compelled, realigned]
            source: [rand-table-5-1]
            confidence: secondary
          V34:
            title: Bribery, and help freely given
            category: AV-HUMINT
            scores: { OC1: 1, OC2: 1, OC3: 4, OC4: 4, OC5: 5 }
            relevance: [compromised]
            source: [rand-table-5-1, rand-table-5-2]
            confidence: secondary
          V35:
            title: People extorted
            category: AV-HUMINT
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V36:
            title: An agent placed as applicant
            category: AV-HUMINT
            relevance: [compromised]
            source: [rand-table-5-1]
            confidence: secondary
          V37:
            title: "Leverage over the organisation: money invested or granted, law, finance"
            category: AV-HUMINT
            relevance: [compelled, realigned]
            source: [rand-table-5-1, rand-app-a-68]
            confidence: secondary
            note: App. A pp.68-69, through the verification note.
          V38:
            title: Access that the organisation itself approved
            category: AV-HUMINT
            relevance: [compromised, compelled]
            source: [rand-table-5-1]
            confidence: secondary
        """#
}
