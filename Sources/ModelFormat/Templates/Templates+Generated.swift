// Generated from Templates/templates.yaml by Scripts/embed: change that file and run the script.

extension ModelTemplate {
    /// The text of Templates/templates.yaml, without its last line break.
    static let templates = #"""
        ## The models that `sallyport init --template` writes, each line once. Lines after "#only NAMES"
        ## are those templates' only, lines after "#all" are everybody's; a line that begins with "##", as
        ## this one, is nobody's. Run Scripts/embed after a change.
        #only single
        # One lab trains on one cloud.
        #only premises
        # One lab trains on one cloud: whose ground it stands on, who comes in to mend it, how many
        # people it takes, and how long moving away would take.
        #only replicated
        # One lab trains on two clouds, each of which holds all of the weights.
        #only split
        # One lab trains on two clouds, each of which holds one of two shares of the weights.
        #only serving
        # A model is trained on one cloud and served from another.
        #all
        #
        # A starting point for a model of your own: change names, operators, levels and channels
        # to what you know. Write `status` and `source` beside what you know, `status: assumed`
        # beside what you suppose, and put what nobody says under `unknown` with the values it may
        # have.
        #
        #   sallyport check FILE      lists every mistake with its place
        #   sallyport analyse FILE    says who can fail alone, and on what that rests
        #
        # SLn stops attackers of capability OC1 to OCn. Leave nothing out because it seems
        # obvious: what the file does not say is not a barrier.
        sallyport: 1
        #only single
        title: Training on one cloud
        #only premises
        title: Training on one cloud, on a landlord's ground
        #only replicated
        title: Weights replicated on two clouds
        #only split
        title: Weights split over two clouds
        #only serving
        title: Training on one cloud, serving on another
        #all
        date: 2026-01-01

        # Documents that facts are taken from; other entries name one with `source:`.
        sources:
          contract: { title: The contract, date: 2026-01-01 }

        # Sovereigns, and whom each can order: by seat, parent, presence or possession.
        jurisdictions:
          here: { title: Where lab and cloud have their seat }
        #only replicated split serving premises
          there: { title: Another country }
        #all

        # Organisations that run something. One has the role `lab`: whoever owns the weights. A
        # parent is an organisation whose one decision binds all its defenders.
        defenders:
          lab: { title: The lab, role: lab, jurisdictions: [here], status: assumed }
          cloud:
            title: The cloud
            role: cloud
            jurisdictions: [here]
            parent: group
            status: assumed
          chips:
            title: The chip maker
            role: silicon
            jurisdictions: [here]
            parent: group
            status: assumed
        #only replicated split
          second-cloud:
            title: The second cloud
            role: cloud
            jurisdictions: [there]
            status: assumed
          second-chips:
            title: The second chip maker
            role: silicon
            jurisdictions: [there]
            status: assumed
        #only serving
          second-cloud:
            title: The serving cloud
            role: cloud
            jurisdictions: [there]
            status: assumed
        #only premises
          second-cloud:
            title: A cloud that the work could move to
            role: cloud
            jurisdictions: [there]
            status: assumed
          landlord:
            title: The landlord
            role: facility
            jurisdictions: [there]
            status: assumed
          upkeep:
            title: The maintenance firm
            role: other
            jurisdictions: [there]
            status: assumed

        # Whose ground machines stand on. `facility` is who owns the building and can come to them;
        # the sovereigns of a site can seize what stands there, whoever runs it.
        sites:
          ground: { title: The ground, jurisdictions: [there], facility: landlord, status: assumed }
        #all

        # Boundaries, each with its operator and the level it is claimed to hold at. They nest by
        # `inside`. `exits: stated` says that `channels` lists every way out of a place; take it out
        # where you do not know, and whoever stands there can carry out by hand what is there.
        perimeters:
          site:
            title: Training site
            kind: campus
        #only premises
            # How many of its people it takes; left out, one is enough. Parties are told as ever.
            operator: { op: cloud, persons: 2 }
            at: ground
        #only single replicated split serving
            operator: cloud
        #all
            exits: stated
            level: SL3
            status: claimed
            source: contract
          # The identities by which the lab administers its systems, wherever they are.
          lab-plane:
            title: Lab administration
            kind: admin-plane
            operator: lab
            exits: stated
            level: SL3
            status: assumed
        #only replicated split
          second-site:
            title: Second training site
            kind: campus
            operator: second-cloud
            exits: stated
            level: SL3
            status: assumed
        #only serving
          serving-site:
            title: Serving site
            kind: campus
            operator: second-cloud
            exits: stated
            level: SL2
            status: assumed
        #only premises

        # Firms whose people come inside: with an escort, or, left out, by themselves. They bring
        # their hands and can carry bytes, unless `denied` says otherwise.
        services:
          upkeep:
            title: Maintenance
            by: upkeep
            level: SL2
            into: [site]
            escort: cloud
            kind: maintenance
            status: assumed
        #all

        # What is guarded: where every copy is and in which form. Backups, checkpoints, evaluation
        # and serving copies count.
        weights:
          model:
            title: The weights
            owner: lab
            status: assumed
        #only replicated serving
            custody: { scheme: replicated }
        #only split
            # One share says nothing; two give the weights. They are brought together on the lab's
            # word; write `release: none` if they never are.
            custody: { scheme: split, k: 2, release: { operator: lab, level: SL3 } }
        #all
            copies:
        #only single replicated serving premises
              - { in: site, form: plaintext, for: training, status: assumed }
        #only replicated
              - { in: second-site, form: plaintext, for: training, status: assumed }
        #only split
              - { in: site, form: share, share: 1, status: assumed }
              - { in: second-site, form: share, share: 2, status: assumed }
        #only serving
              # Weights are in the clear where they are used. If an enclave keeps them from the
              # host, add a perimeter of kind `enclave` inside the serving site and put the copy
              # there.
              - { in: serving-site, form: plaintext, for: serving, status: assumed }
        #all

        # Ways between places and out. Left out, a channel's level is that of the place it leaves.
        channels:
          # Who works in the lab's administration is at home at the site; nothing more guards that
          # way.
          administration:
            kind: administration
            from: lab-plane
            to: site
            barrier: none
            status: assumed
          # Bytes leave over the network and on drives. `operator` says whose failure opens the
          # way; try { all: [cloud, lab] } for a lock that needs both.
          network:
            title: Network
            from: site
            to: outside
            operator: cloud
            level: SL3
            rate: 10 Gbit/s
            status: assumed
          media:
            title: Drives and backups
            kind: media
            from: site
            to: outside
            operator: cloud
            level: SL3
            status: assumed
        #only replicated split
          second-administration:
            kind: administration
            from: lab-plane
            to: second-site
            barrier: none
            status: assumed
          second-network:
            title: Network of the second site
            from: second-site
            to: outside
            operator: second-cloud
            level: SL3
            status: assumed
          second-media:
            title: Drives of the second site
            kind: media
            from: second-site
            to: outside
            operator: second-cloud
            level: SL3
            status: assumed
        #only replicated
          # The copies are kept alike; nothing guards the link.
          replication-out:
            kind: replication
            from: site
            to: second-site
            barrier: none
            status: assumed
          replication-back:
            kind: replication
            from: second-site
            to: site
            barrier: none
            status: assumed
        #only serving
          serving-administration:
            kind: administration
            from: lab-plane
            to: serving-site
            barrier: none
            status: assumed
          serving-network:
            title: Network of the serving site
            from: serving-site
            to: outside
            operator: second-cloud
            status: assumed
          serving-media:
            title: Drives of the serving site
            kind: media
            from: serving-site
            to: outside
            operator: second-cloud
            status: assumed
          answers:
            title: Model output
            kind: output
            from: serving-site
            to: outside
            operator: lab
            rate: 1 TB/day
            cap: 10 GB/day
            status: assumed
          # New versions are brought to the serving site.
          deployment:
            kind: replication
            from: site
            to: serving-site
            operator: lab
            level: SL3
            status: assumed
        #all

        # What must keep running, and who can withhold what it needs.
        workloads:
        #only split
          # Both shares are needed, so both clouds are.
        #all
          training:
            title: Training
        #only single serving
            all: [ { capacity: cloud, in: site }, { chips: chips } ]
        #only premises
            # `after` says how long the second takes until it stands in; until then the work stops.
            all:
              - any:
                  - { capacity: cloud, in: site }
                  - { capacity: second-cloud, level: none, after: 365 d }
              - { chips: chips }
        #only replicated
            any:
              - all: [ { capacity: cloud, in: site }, { chips: chips } ]
              - all: [ { capacity: second-cloud, in: second-site }, { chips: second-chips } ]
        #only split
            all:
              - { capacity: cloud, in: site }
              - { chips: chips }
              - { capacity: second-cloud, in: second-site }
              - { chips: second-chips }
        #all
            status: assumed
        #only serving
          serving: { title: Serving, capacity: second-cloud, in: serving-site, status: assumed }
        #all

        # What nobody says, with the values it may have. The first should be what the file says
        # anyway.
        unknown:
          egress-authority:
            of: channels.network.operator
            one-of: [ cloud, { all: [cloud, lab] }, { any: [cloud, lab] } ]
            because: no document says whose failure opens the way out

        # What could be changed, with its cost in units of your choice.
        options:
        #only single replicated serving premises
          network-lock:
            title: A lock on every exit that needs the lab too
            cost: 4
            set:
              channels.network.operator: { all: [cloud, lab] }
              channels.media.operator: { all: [cloud, lab] }
        #only replicated
              channels.second-network.operator: { all: [second-cloud, lab] }
              channels.second-media.operator: { all: [second-cloud, lab] }
        #only split
          no-release:
            title: Shares are never brought together
            cost: 3
            set:
              weights.model.custody.release: none
        #only serving
              channels.serving-network.operator: { all: [second-cloud, lab] }
        #all

        # The ledger: what documents say, also where they contradict each other.
        claims:
          C1:
            statement: The site holds at SL3
            about: perimeters.site.level
            status: claimed
            source: contract

        # What must hold, for use as a gate: `analyse` then ends with exit status 1 where it does
        # not.
        # require:
        #   - { consequence: exfiltration, tier: OC3, order: 2 }
        """#
}
