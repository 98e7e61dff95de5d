// Generated from Catalogue/instruments-us-intelligence.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/instruments-us-intelligence.yaml, without its last line break.
    static let instrumentsUSIntelligence = #"""
        # US instruments of intelligence, and the order to assist. A sketch in our own words; not legal advice.
        catalogue: 1
        instruments:
          us-fisa-702:
            title: FISA section 702 directive
            kind: legal
            jurisdiction: US
            statute: 50 USC 1881a; who is a provider, 50 USC 1881(b)(4), widened in 2024
            authority:
              Attorney General and Director of National Intelligence, under yearly certifications that the
              FISC approves
            addresses: [cloud]
            addressees: Also anyone else with access to communications equipment
            compels:
              content: yes
              records: yes
              interception: yes
              assistance: yes
              denial: no
              secrecy: yes
            review: { answer: limited, detail: "the programme is certified, a directive is not" }
            notice: no
            gag: To be carried out so that secrecy is kept
            reach: [services]
            reachDetail: Providers within US reach; the targets are non-US persons abroad
            challenge: The provider may petition the FISC to set it aside or change it
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
              - Plaintext never on systems the provider can reach
            fit:
              Weak for a US lab's weights, as foreign targets' communications are what it collects. It
              counts where the equipment to be helped with has weights or prompts on it too.
            status:
              As reported, stop-gaps ran to 30 April and then 12 June 2026, the House refused another, the
              statute lapsed on 12 June 2026, and certifications last to about March 2027. Nothing later was
              found.
            unsure:
              - Where it stands in November 2026
              - Whom the definition of 2024 covers is partly classified
            date: 2026-06-12
            source:
              [pub-l-110-261, lawfare-2024, press-june-2026-fisa, prismnews-702, cgnnews-702,
               peopleofinternet-702]
            confidence: secondary
            confidenceDetail:
              The directive's wording was read; the wider definition and the status are from secondary
              sources.
          us-fisa-traditional:
            title: FISA order for surveillance or physical search (Titles I and III)
            kind: legal
            jurisdiction: US
            statute: 50 USC 1801-1829
            authority:
              A judge of the FISC, with probable cause that the target is a foreign power or its agent
            addresses: anyone
            compels:
              content: yes
              records: yes
              interception: yes
              assistance: yes
              denial: no
              secrecy: yes
            review: yes
            notice: no
            gag: The order has help given in secrecy
            reach: [presence]
            reachDetail: US
            challenge: Review mostly hears only the government; the provider may contest helping
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
            fit:
              Takes a foreign power or its agent as target, perhaps one among staff or customers; the lab's
              systems could be the place.
            unsure: [Everything here]
            source: [general-knowledge]
            confidence: unverified
          us-fisa-business-records:
            title: Business records under FISA
            kind: legal
            jurisdiction: US
            statute: 50 USC 1861-1863
            authority: FISC
            addresses: [cloud]
            addressees: Only if it counts as a storage facility of the older list
            compels:
              content: limited
              records: limited
              interception: no
              assistance: no
              denial: no
              secrecy: yes
            review: yes
            notice: no
            gag: Binding
            reach: [presence]
            reachDetail: US
            challenge: The wider version had a petition to the FISC
            mitigations:
              - "Contract: tell the customer and send the demand on"
              - Keys held by the customer and released only on attestation
            fit:
              Poor now. The wide form of s.215 ended on 15 March 2020, and the older list (carriers,
              lodging, physical storage, vehicle hire) came back.
            status: Not renewed, as far as was found
            unsure:
              - Investigations begun before are still covered
              - No case is known on a data centre as such a storage facility
            source: [crs-r40138, general-knowledge]
            confidence: unverified
            confidenceDetail:
              The ending is from a secondary source; the scope of the revived text is from memory.
          us-nsl-2709:
            title: FBI national security letter
            kind: legal
            jurisdiction: US
            statute: 18 USC 2709; its review, 18 USC 3511
            authority: The FBI's Director or a senior person named by him, on a certificate
            addresses: [cloud]
            compels:
              content: no
              records: yes
              interception: no
              assistance: no
              denial: no
              secrecy: yes
            review: no
            notice: { answer: no, detail: while the gag lasts }
            gag: Follows from the FBI's certificate of harm; the recipient can bring it before a court
            reach: [possession-custody-control]
            reachDetail: Records that the provider holds
            challenge: Petition against letter or gag under 3511
            mitigations:
              - "Contract: tell the customer and send the demand on"
              - Transparency reports and a canary statement
            fit: Cannot fetch weights or make anybody act, as it is for subscriber and billing records.
            unsure:
              - What counts as transactional records of electronic communication
            source: [crs-rl33320, stat-100-1867]
            confidence: secondary
            confidenceDetail: The original wording was read; later changes are from a secondary source.
          us-all-writs:
            title: Order to assist under the All Writs Act
            kind: legal
            jurisdiction: US
            statute: 28 USC 1651(a)
            authority: A federal court
            addresses: anyone
            compels:
              content: no
              records: no
              interception: no
              assistance: yes
              denial: no
              secrecy: { answer: limited, detail: by sealing }
            review: yes
            notice: { answer: limited, detail: depends on sealing }
            gag: By an order to seal
            reach: [presence]
            reachDetail: Parties within the jurisdiction
            challenge:
              Oppose as too remote, burdensome or needless (the New York Telephone factors); in 2016 the
              E.D.N.Y. refused one against Apple
            mitigations:
              - A design that leaves nothing to help with
              - Keys held by the customer and released only on attestation
            fit:
              Fills gaps, making somebody help another order, by decrypting or attaching for example. Strong
              where the vendor technically can.
            unsure: [No appeal has settled its limits]
            source: [edny-2016]
            confidence: read-in-source
        """#
}
