// Generated from Catalogue/instruments-us-data.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/instruments-us-data.yaml, without its last line break.
    static let instrumentsUSData = #"""
        # US instruments of courts and agencies aimed at data. A sketch in our own words; not legal advice.
        catalogue: 1
        instruments:
          us-grand-jury-subpoena:
            title: Subpoena of a federal grand jury
            kind: legal
            jurisdiction: US
            statute: Fed. R. Crim. P. 17; for providers with 18 USC 2703(b)-(c)
            authority: A grand jury, acting through the US Attorney
            addresses: anyone
            compels:
              content: limited
              records: yes
              interception: no
              assistance: no
              denial: no
              secrecy: limited
            review: no
            notice: { answer: yes, detail: unless a gag order is made }
            gag:
              Rule 6(e)(2) does not bind the recipient. A provider can be gagged by an order under 2705(b);
              courts disagree whether that goes with a subpoena.
            reach: [possession-custody-control]
            challenge: Motion to quash as unreasonable or oppressive, Rule 17(c)(2)
            mitigations:
              - Keys held by the customer and released only on attestation
              - "Contract: tell the customer and send the demand on"
              - Custody split over several parties
            fit:
              Served on the lab it can in principle call for any file of the lab's, weights too. A cloud
              vendor gives records, not content.
            unsure: [No subpoena for model weights is known]
            source: [re-2705b-gags, general-knowledge]
            confidence: unverified
            confidenceDetail: The split over gags was read in the source; the rest is from memory.
          us-admin-subpoena:
            title: Subpoena or investigative demand of an agency
            kind: legal
            jurisdiction: US
            statute:
              Many, such as 15 USC 57b-1 (FTC), 15 USC 78u (SEC), 50 USC 4820 (export control), 50 USC 4555
              (DPA s.705)
            authority: The agency itself
            addresses: anyone
            compels:
              content: limited
              records: yes
              interception: no
              assistance: no
              denial: no
              secrecy: limited
            review: no
            notice: { answer: yes, detail: as a rule }
            gag: Differs by statute; often no more than a request
            reach: [possession-custody-control]
            challenge:
              Decline and wait for the agency to go to court; petition to quash where the statute has one
            mitigations:
              - "Contract: tell the customer and send the demand on"
              - "Contract: contest before complying"
              - Keys held by the customer and released only on attestation
            fit: From the lab it can ask for documents and technical data, within relevance and burden.
            unsure: [Everything here]
            source: [general-knowledge]
            confidence: unverified
          us-civil-discovery:
            title: Discovery in civil suits, from parties and third parties
            kind: legal
            jurisdiction: US
            statute: Fed. R. Civ. P. 34, 45
            authority: A litigant, under a court's eye
            addresses: anyone
            compels:
              content: limited
              records: yes
              interception: no
              assistance: no
              denial: no
              secrecy: limited
            review: no
            notice: yes
            gag: A protective order binds the parties
            reach: [possession-custody-control]
            challenge: Objection, motion to quash, or motion for a protective order
            mitigations:
              - "Contract: tell the customer and send the demand on"
              - Keys held by the customer and released only on attestation
              - Agreed exit and run-down
            fit:
              Models may have to be shown in a controlled room. The SCA keeps civil subpoenas for content
              away from providers, so the lab is asked.
            unsure: [Copyright suits have asked for weights; how that ended was not checked]
            source: [general-knowledge]
            confidence: unverified
          us-sca-2703d:
            title: Court order for records under the Stored Communications Act
            kind: legal
            jurisdiction: US
            statute: 18 USC 2703(d)
            authority: A competent court, shown specific and articulable facts
            addresses: [cloud]
            compels:
              content: limited
              records: yes
              interception: no
              assistance: no
              denial: no
              secrecy: { answer: limited, detail: with an order under 2705(b) }
            review: yes
            notice: { answer: no, detail: while a preclusion order runs }
            gag: Preclusion order under 2705(b)
            reach: [possession-custody-control]
            reachDetail: By 18 USC 2713, wherever it is stored
            challenge: The provider may move to quash what is unusually large or unduly burdensome
            mitigations:
              - Keys held by the customer and released only on attestation
              - "Contract: tell the customer and send the demand on"
              - Custody split over several parties
            fit: Tells what the lab did as a customer, and how much it moved, but does not give its weights.
            unsure:
              - The text still lets an order reach some content; since Warshak (6th Cir. 2010) a warrant is
                the practice
            source: [usc-2703, wilmerhale-2018, general-knowledge]
            confidence: unverified
            confidenceDetail:
              The structure was read in the source; 2713 is from a secondary source; the rest is from
              memory.
          us-sca-warrant:
            title: Warrant for stored content under the Stored Communications Act
            kind: legal
            jurisdiction: US
            statute: 18 USC 2703(a), (b)(1)(A), (c)(1)(A); Fed. R. Crim. P. 41
            authority: A federal magistrate or a state court, on probable cause
            addresses: [cloud]
            compels:
              content: yes
              records: yes
              interception: no
              assistance: limited
              denial: no
              secrecy: { answer: limited, detail: with an order under 2705(b) }
            review: yes
            notice:
              answer: limited
              detail: the government need not tell; the provider may unless gagged
            gag: Preclusion order under 2705(b); the Department of Justice aims at about a year
            reach: [possession-custody-control]
            reachDetail: By 18 USC 2713, wherever it is stored
            challenge:
              Within 14 days under 2703(h), if the customer is no US person and a qualifying foreign law is
              at risk; otherwise comity and burden
            mitigations:
              - Keys held by the customer and released only on attestation
              - "Contract: tell the customer and send the demand on"
              - Custody split over several parties
              - "Contract: contest before complying"
            fit:
              The best fit for what a lab stores at a vendor, if weights are content held by a remote
              computing service. Where only the lab has keys it yields ciphertext.
            unsure:
              - No court has said whether the SCA's word contents includes weights
              - A motion under 2703(h) needs a state with an executive agreement (UK, Australia, from
                memory) and a US lab is a US person, so it seldom helps
            source: [usc-2703, wilmerhale-2018, natlawreview-2018]
            confidence: secondary
            confidenceDetail:
              The statute's opening was read; reach and challenge are from secondary sources.
          us-rule41:
            title: Warrant to search premises and seize
            kind: legal
            jurisdiction: US
            statute: Fed. R. Crim. P. 41; 18 USC 3103a on delayed notice
            authority: A magistrate, on probable cause
            addresses: anyone
            compels:
              content: yes
              records: yes
              interception: no
              assistance: no
              denial: { answer: limited, detail: as an effect of the seizure }
              secrecy: { answer: limited, detail: the order may be sealed }
            review: yes
            notice: { answer: limited, detail: the lab is not told when machines are taken at the vendor }
            gag: Sealing, and delayed notice
            reach: [presence]
            reachDetail: US territory
            challenge: Only afterwards, for the return of property or suppression
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
              - Media encrypted and its keys kept elsewhere
            fit: Media can be carried out of a hall; encrypted, with keys elsewhere, it is ciphertext.
            unsure: [Everything here]
            source: [general-knowledge]
            confidence: unverified
          us-wiretap-t3:
            title: Wiretap under Title III, and pen register
            kind: legal
            jurisdiction: US
            statute: 18 USC 2510-2522, 3121-3127
            authority: A federal district judge; for a pen register a court, on certification
            addresses: [cloud, lab]
            compels:
              content: no
              records: limited
              interception: yes
              assistance: yes
              denial: no
              secrecy: yes
            review: yes
            notice: no
            gag: Binds the provider that helps
            reach: [presence]
            reachDetail: A point of interception in the US
            challenge: The provider may ask for a change; targets may seek suppression
            mitigations:
              - Weights encrypted end to end on the way
              - Keys held by the customer and released only on attestation
            fit:
              Meant for communications, but weights moving in clear could be caught. Help must interfere as
              little as possible, 2518(4).
            unsure: [Everything here]
            source: [general-knowledge]
            confidence: unverified
          us-cloud-act:
            title: CLOUD Act, the rule that widens other orders, and its agreements
            kind: reach-rule
            jurisdiction: US
            statute: 18 USC 2713, 2703(h), 2523
            authority:
              None of its own, since it widens other orders; partner states' orders under agreements
            addresses: [cloud]
            compels:
              content: underlying
              records: underlying
              interception: { answer: limited, detail: partner states' orders may include it }
              assistance: no
              denial: no
              secrecy: underlying
            review: underlying
            notice: underlying
            gag: As in the order that it widens
            reach: [possession-custody-control]
            reachDetail: Storage abroad is no answer
            challenge: 2703(h) within 14 days; comity
            mitigations:
              - Keys held by the customer and released only on attestation
              - Custody split over several parties
              - An operator outside US control
            fit:
              Makes storing abroad with a US vendor weak by itself. It is silent on decryption
              (from memory).
            unsure: [Whether a parent controls what its sovereign-cloud subsidiary has depends on the facts]
            source: [wilmerhale-2018, natlawreview-2018, microsoft-france-senate]
            confidence: secondary
        """#
}
