// Generated from Models/arrangements/mistral-eu.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/mistral-eu.yaml, without its last line break.
    static let mistralEUYaml = #"""
        # Mistral: several clouds and servers in the EU, under French law.
        #
        # What the seed document says: several clouds and EU servers, French (EU) jurisdiction, spending
        # that is not tied. That is all.
        #
        # What it does not say: which clouds, whose servers, what runs and what is kept where (U20). The
        # file writes one EU host and one other cloud, each with a whole copy, either of which can run the
        # work, both under EU law as the document has it; whether the other cloud is under a third
        # country's law is under `unknown`. All levels are assumed, chips are not modelled, and weights
        # that Mistral publishes are not the ones meant here.
        sallyport: 1
        title: Mistral on several clouds and EU servers
        date: 2026-04-20

        sources:
          seed-003:
            title: 'Anthropic Is Now AWS Infrastructure, Vucense'
            file: 003_f081b6091bf375de.txt

        jurisdictions:
          EU: { title: European Union }
          US: { title: United States }

        defenders:
          mistral: { title: Mistral, role: lab, jurisdictions: [EU], status: reported, source: seed-003 }
          eu-host:
            title: Host of the EU servers
            role: cloud
            jurisdictions: [EU]
            status: reported
            source: seed-003
          other-cloud:
            title: Another cloud
            role: cloud
            jurisdictions: [EU]
            status: unspecified
            source: seed-003

        perimeters:
          eu-servers: { title: EU servers, kind: campus, operator: eu-host, level: SL3, status: assumed, exits: stated }
          cloud-site:
            title: Another cloud
            kind: campus
            operator: other-cloud
            exits: stated
            level: SL3
            status: assumed
          lab-plane:
            title: Mistral administration
            kind: admin-plane
            operator: mistral
            exits: stated
            level: SL3
            status: assumed

        weights:
          frontier:
            title: Unpublished weights
            owner: mistral
            status: assumed
            custody: { scheme: replicated }
            copies:
              - { in: eu-servers, form: plaintext, for: training, status: assumed }
              - { in: cloud-site, form: plaintext, for: serving, status: unspecified, source: seed-003 }

        channels:
          eu-administration:
            from: lab-plane
            to: eu-servers
            kind: administration
            barrier: none
            status: assumed
          eu-network: { from: eu-servers, to: outside, operator: eu-host, level: SL3, status: assumed }
          eu-media:
            kind: media
            from: eu-servers
            to: outside
            operator: eu-host
            level: SL3
            status: assumed
          cloud-administration:
            from: lab-plane
            to: cloud-site
            kind: administration
            barrier: none
            status: assumed
          cloud-network:
            from: cloud-site
            to: outside
            operator: other-cloud
            level: SL3
            status: assumed
          cloud-media:
            kind: media
            from: cloud-site
            to: outside
            operator: other-cloud
            level: SL3
            status: assumed

        workloads:
          running:
            title: Running the model
            any: [ { capacity: eu-host, in: eu-servers }, { capacity: other-cloud, in: cloud-site } ]
            status: inferred
            source: seed-003

        claims:
          K080:
            statement: 'Several clouds and EU servers, French jurisdiction, spending that can move'
            about: workloads.running
            status: reported
            source: seed-003

        unknown:
          other-jurisdiction:
            of: defenders.other-cloud.jurisdictions
            because: Which clouds is not said beyond "multi-cloud" (U20); some would be under US law.
            status: unspecified
            source: seed-003
            one-of: [ [EU], [US], [ EU, { in: US, by: parent } ] ]
          servers:
            of: perimeters.eu-servers.operator
            because: Whether the EU servers are Mistral's own or rented is not said (U20).
            status: unspecified
            source: seed-003
            one-of: [ eu-host, mistral ]
          cloud-copy:
            because: What is kept on the other clouds is not said (U20).
            status: unspecified
            source: seed-003
            one-of:
              - { label: a whole copy, set: {} }
              - label: none
                set:
                  weights.frontier.custody: { scheme: single }
                  weights.frontier.copies:
                    - { in: eu-servers, form: plaintext, for: training, status: assumed }
        """#
}
