// Generated from Catalogue/instruments-us-states.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/instruments-us-states.yaml, without its last line break.
    static let instrumentsUSStates = #"""
        # Laws of US states on frontier models. A sketch in our own words; not legal advice. They stand under US, since a
        # jurisdiction of their own with nothing else would make a state look powerless.
        catalogue: 1
        instruments:
          us-ca-sb53:
            title: Duties to publish and to report on frontier models (California)
            kind: legal
            jurisdiction: US
            statute: SB 53 of 2025, Cal. Bus. & Prof. Code 22757.12 and others
            authority: The State of California (Office of Emergency Services, Attorney General)
            addresses: [lab]
            addressees: Developers of models above 10^26 operations, most duties above 500 M$ of revenue
            compels:
              content: no
              records: { answer: yes, detail: "frameworks, reports, incidents, summaries of risk assessments" }
              interception: no
              assistance: no
              denial: no
              secrecy: no
            review: no
            notice: yes
            gag: None; reports to the state are kept from the public
            reach: [services]
            reachDetail: Developers that California can reach
            challenge: The state's courts; penalties only in suits of the Attorney General
            mitigations: [Evidence prepared without weights in it]
            fit:
              The framework says how weights are guarded, and their theft is an incident to report. Nothing asks
              for weights.
            status:
              Signed on 29 September 2025, in force since 1 January 2026. A House draft of June 2026 would put it
              aside for three years, and was not found enacted.
            date: 2026-01-01
            source: [jonesday-sb53, digitalpolicyalert-33868, bakermckenzie-sb53, agenttimes-sb53, nervnow-gaaia]
            confidence: secondary
          us-ny-raise:
            title: Duties to publish and to report on frontier models (New York)
            kind: legal
            jurisdiction: US
            statute: RAISE Act (S6953-B/A6453-B) with its chapter amendment, N.Y. Gen. Bus. Law Art. 44-B
            authority: The State of New York (Department of Financial Services, Attorney General)
            addresses: [lab]
            addressees: Large frontier developers
            compels:
              content: no
              records: { answer: yes, detail: "protocols, incidents within 72 hours" }
              interception: no
              assistance: no
              denial: no
              secrecy: no
            review: no
            notice: yes
            gag: None
            reach: [services]
            reachDetail: Models developed or run in New York, wholly or in part
            challenge: The state's courts; penalties only in suits of the Attorney General
            mitigations: [Evidence prepared without weights in it]
            fit: Theft of weights is an incident to report. Nothing asks for weights.
            status:
              Signed on 19 December 2025, amended on 27 March 2026, in force from 1 January 2027.
            unsure: [Accounts differ on which thresholds the amendment kept]
            date: 2026-03-27
            source: [mofo-raise, policywindow-raise, nervnow-gaaia]
            confidence: secondary
        """#
}
