// Generated from Models/arrangements/european-region.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/european-region.yaml, without its last line break.
    static let europeanRegionYaml = #"""
        # A European company keeps the weights of its own model in an ordinary European region of a cloud
        # vendor from the United States.
        #
        # The other side of sovereign-cloud.yaml, which lays over it what a sovereign cloud changes. The
        # company is nobody in particular: what it keeps where, and every level, is assumed. That vendors of
        # the United States have regions in the EU, run as part of one network of theirs, is what the page on
        # the sovereign cloud sets itself apart from. Chips are not modelled: no document names them.
        sallyport: 1
        title: A European company in an ordinary European region
        date: 2026-11-30

        sources:
          whitepaper:
            title: 'Overview of the AWS European Sovereign Cloud: Design approach, AWS'
          region-sota:
            title: Why AWS European Sovereign Cloud Does Not Solve Your CLOUD Act Problem, sota.io
            date: 2026-05-04

        jurisdictions:
          US: { title: United States }
          EU: { title: European Union }

        parents:
          amazon: { title: Amazon, jurisdictions: [US], status: reported, source: region-sota }

        defenders:
          company: { title: The company, role: lab, jurisdictions: [EU], status: assumed }
          aws:
            title: AWS
            role: cloud
            jurisdictions: [ US, { in: EU, by: presence } ]
            parent: amazon
            status: reported
            source: region-sota
          # Whose building it is, is not said of any region; a landlord is the side of more hands.
          landlord: { title: Owner of the hall, role: facility, jurisdictions: [EU], status: assumed }

        sites:
          hall: { title: Hall in the EU, jurisdictions: [EU], facility: landlord, status: assumed }

        perimeters:
          region:
            title: European region
            kind: campus
            at: hall
            operator: aws
            exits: stated
            level: SL3
            status: assumed
          account:
            title: The company's account
            kind: tenancy
            inside: region
            operator: company
            exits: stated
            level: SL3
            status: assumed
          company-plane:
            title: The company's administration
            kind: admin-plane
            operator: company
            exits: stated
            level: SL3
            status: assumed
          # Where the vendor's software is written and its regions are run from.
          vendor-plane:
            title: AWS engineering in the United States
            kind: admin-plane
            operator: aws
            exits: stated
            level: SL3
            status: assumed

        weights:
          model:
            title: The company's weights
            owner: company
            status: assumed
            copies: [ { in: account, form: plaintext, for: serving, status: assumed } ]

        channels:
          company-administration:
            kind: administration
            from: company-plane
            to: account
            barrier: none
            status: assumed
          vendor-administration:
            kind: administration
            from: vendor-plane
            to: region
            barrier: none
            status: assumed
          network: { from: region, to: outside, operator: aws, level: SL3, status: assumed }
          media: { kind: media, from: region, to: outside, operator: aws, level: SL3, status: assumed }
          account-network: { from: account, to: outside, operator: company, level: SL3, status: assumed }

        workloads:
          serving: { title: Serving, capacity: aws, in: region, status: assumed }

        claims:
          cloud-act:
            statement: A provider of the United States has to answer its orders wherever the data lies
            about: defenders.aws
            status: reported
            source: region-sota
          one-network:
            statement: 'Ordinary regions share some things with all others, such as billing and accounts'
            about: perimeters.vendor-plane
            status: announced
            source: whitepaper

        unknown:
          building:
            because: Whether the vendor runs the building or rents a hall is not said.
            status: unknown
            one-of:
              - { label: a rented hall, set: {} }
              - { label: a building of the vendor's own, set: { sites.hall.facility: aws } }
        """#
}
