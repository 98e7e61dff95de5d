// Generated from Models/arrangements/two-labs-one-vendor.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/two-labs-one-vendor.yaml, without its last line break.
    static let twoLabsONEVendorYaml = #"""
        # Two labs under one vendor, asked lab by lab: whose weights, whose work, and who reaches both.
        #
        # Laid over shared-vendor.yaml. A party that brings about a consequence for the one lab and for the
        # other is named by `analyse` among those that reach several at once. What is added: media exits,
        # whose work is whose, stakes, instruments, and what would be if each lab held its exits together
        # with its vendor.
        #
        # What sources state: Amazon puts about 50 billion dollars into OpenAI with an arrangement for AWS,
        # reported with 2 GW of Trainium; Microsoft has put 13 billion into OpenAI; Amazon has a stake in
        # Anthropic. What goes with a stake besides money, nobody states. That both labs' sites share staff
        # or a control plane is not said; one operator is one party all the same.
        sallyport: 1
        title: Two labs under one vendor, lab by lab
        extends: shared-vendor.yaml

        sources:
          trainium-lab: { title: 'Inside Amazon''s Trainium lab, awesomeagents.ai' }

        jurisdictions:
          US: { instruments: catalogue }

        ties:
          amazon-in-anthropic:
            title: Amazon's stake in Anthropic
            holder: amazon
            in: anthropic
            kind: investment
            influence: unknown
            status: reported
            source: seed-001
          amazon-in-openai:
            title: Amazon's stake in OpenAI
            holder: amazon
            in: openai
            kind: investment
            influence: unknown
            status: reported
            source: seed-003
          microsoft-in-openai:
            title: Microsoft's stake in OpenAI
            holder: microsoft
            in: openai
            kind: investment
            influence: unknown
            status: reported
            source: seed-003

        # Where the sites stand is not said (U06); all parties have their seat in the US.
        sites:
          vendor-site: { title: Site of AWS, jurisdictions: [US], facility: aws, status: inferred, source: seed-003 }
          azure-place: { title: Site of Azure, jurisdictions: [US], facility: azure, status: assumed }

        perimeters:
          first-site: { at: vendor-site }
          second-site: { at: vendor-site }
          azure-site: { at: azure-place }

        channels:
          first-media: { kind: media, from: first-site, to: outside, operator: aws, level: SL3, status: assumed }
          second-media: { kind: media, from: second-site, to: outside, operator: aws, level: SL3, status: assumed }
          azure-media: { kind: media, from: azure-site, to: outside, operator: azure, level: SL3, status: assumed }

        workloads:
          first: { for: anthropic }
          second:
            title: Work at OpenAI
            for: openai
            any:
              - { capacity: azure, in: azure-site }
              - all: [ { capacity: aws, in: second-site }, { chips: trainium } ]

        claims:
          K060:
            about: workloads.first
          K077:
            statement: 'Microsoft has put in 13 billion dollars; the commitment to Azure is not disclosed'
            about: ties.microsoft-in-openai
            status: reported
            source: seed-003
            note: what OpenAI owes Azure is left open (U14)
          stake-in-openai:
            statement: 'Amazon puts 50 billion dollars into OpenAI, which commits to 2 GW of Trainium'
            about: ties.amazon-in-openai
            status: reported
            source: trainium-lab

        unknown:
          keepers:
            because: No document says whose failure opens the ways out of any of the sites.
            status: unknown
            one-of:
              - { label: the vendor alone, set: {} }
              - label: the vendor and the lab together, on every exit
                set:
                  channels.first-network.operator: { all: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.first-media.operator: { all: [ aws, { op: anthropic, level: SL3 } ] }
                  channels.second-network.operator: { all: [ aws, { op: openai, level: SL3 } ] }
                  channels.second-media.operator: { all: [ aws, { op: openai, level: SL3 } ] }
                  channels.azure-network.operator: { all: [ azure, { op: openai, level: SL3 } ] }
                  channels.azure-media.operator: { all: [ azure, { op: openai, level: SL3 } ] }
        """#
}
