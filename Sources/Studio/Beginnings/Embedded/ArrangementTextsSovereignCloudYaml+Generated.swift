// Generated from Models/arrangements/sovereign-cloud.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/sovereign-cloud.yaml, without its last line break.
    static let sovereignCloudYaml = #"""
        # The same company in a sovereign cloud in Europe that a vendor from the United States has set up:
        # German companies, people who live in the EU, machines in the EU, and a parent in Seattle.
        #
        # What is said: AWS opened its European Sovereign Cloud on 15 January 2026, with the first region in
        # Brandenburg, in rented halls at first; it is apart from the other regions, with accounts, names and
        # certificates of its own; companies under German law run it; only staff who live in the EU operate
        # it; they keep a copy of the source, to go on when cut off. And: those companies are owned by
        # Amazon.com, indirectly. All of it was read in stored pages and none in a register or a contract.
        #
        # What is not said: who is told of, and can refuse, software that is written in the United States;
        # what the copy of the source is worth for how long. Whether an order on the parent reaches the
        # subsidiary is disputed: the vendor says that people in the EU decide, its critics that the law asks
        # who has control. The file writes what reaches further.
        #
        # european-region.yaml is the ordinary region, with the same company in it. Docs/Arrangements.md
        # sets the two side by side.
        sallyport: 1
        title: A European company in a sovereign cloud of a US vendor
        extends: european-region.yaml

        sources:
          launch:
            title: 'AWS launches EU-only cloud as data sovereignty requirements expand, techinformed.com'
          state:
            title: 'AWS European Sovereign Cloud geht in Betrieb, stadtblatt-online.de'
            date: 2026-01-15
          design: { title: 'AWS EU sovereign cloud, thestack.technology' }
          session: { title: 'AWS European Sovereign Cloud: From concept to reality (SEC201), AWS re:Invent 2025' }
          vendor-engineer: { title: 'Comment by an engineer who leads it, Hacker News 44173267' }
          memo:
            title: 'Memo of the Dutch Ministry of Justice and Security, as quoted on Hacker News 48127467'
          cards: { title: 'Cloud Sovereignty Framework: provider card of AWS, abilian.com' }
          analysis: { title: 'AWS European Sovereign Cloud Raises Legal Questions, lavx.hu' }

        defenders:
          sovereign:
            title: AWS European Sovereign Cloud GmbH
            role: cloud
            jurisdictions: [EU]
            parent: amazon
            status: reported
            source: launch
          landlord: { status: reported, source: state }

        sites:
          hall:
            title: Hall in Brandenburg
            status: reported
            source: state

        perimeters:
          region: { title: Sovereign region, operator: sovereign }

        channels:
          # Software comes from the engineers of the parent; that the staff in the EU let it in is how the
          # vendor describes it.
          vendor-administration: { barrier: ~, operator: sovereign, level: SL3 }
          network: { operator: sovereign }
          media: { operator: sovereign }

        workloads:
          serving: { capacity: sovereign, in: region, status: assumed }

        claims:
          cloud-act: { about: parents.amazon }
          apart:
            statement: 'The sovereign cloud is apart from other regions, with billing, accounts and identities of its own'
            about: perimeters.region
            status: announced
            source: whitepaper
          german-law:
            statement: Companies under German law run it, led by citizens of the EU
            about: defenders.sovereign
            status: reported
            source: launch
          eu-staff:
            statement: 'Only staff who live in the EU control it day by day, entry to the halls among it'
            about: perimeters.region.operator
            status: reported
            source: launch
          no-control-from-outside:
            statement: There is no operational control from outside the EU
            about: channels.vendor-administration
            status: announced
            source: design
          source-copy:
            statement: Staff who live in the EU keep a copy of the source to go on with when cut off
            about: workloads.serving
            status: announced
            source: session
            note: as written down by a listener on dev.to
          owned:
            statement: The German companies belong to Amazon.com, indirectly
            about: defenders.sovereign.parent
            status: reported
            source: memo
            note: a provider card says the same; neither the memo nor a register was opened
          owned-too:
            statement: The German companies are subsidiaries of Amazon.com in whole
            about: defenders.sovereign.parent
            status: reported
            source: cards
          eu-people-decide:
            statement: 'Law of the EU always applies, and people in the EU decide how orders are answered'
            about: parents.amazon
            contradicts: [ cloud-act ]
            status: announced
            source: vendor-engineer
          no-view-from-outside:
            statement: An engineer in the United States sees nothing of it and has to ask one in the EU
            about: channels.vendor-administration
            status: reported
            source: analysis
          rented-first:
            statement: 'It begins in rented halls, and buildings of its own are planned'
            about: sites.hall
            status: reported
            source: state
          nothing-in-the-clear:
            statement: The operator has no access to what customers keep
            about: perimeters.account
            status: claimed
            source: vendor-engineer

        unknown:
          building:
            because: Rented halls are reported for the beginning, and buildings of its own are planned.
            status: reported
            one-of:
              - { label: a rented hall, set: {}, source: state }
              - { label: a building of the vendor's own, set: { sites.hall.facility: sovereign } }
          reach-of-the-parent:
            of: parents.amazon.jurisdictions
            because: The vendor says that people in the EU decide on orders; its critics, that whoever owns has control.
            status: contradicted
            one-of:
              - { value: [US], source: region-sota }
              - { value: ~, source: vendor-engineer }
          software:
            of: channels.vendor-administration.operator
            because: Nobody says who can refuse software that the parent writes.
            status: unknown
            one-of: [ sovereign, { any: [ sovereign, aws ] } ]
        """#
}
