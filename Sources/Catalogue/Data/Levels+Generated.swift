// Generated from Catalogue/levels.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/levels.yaml, without its last line break.
    static let levels = #"""
        # Operational capacities of attackers, security levels and categories of vectors.
        catalogue: 1
        tiers:
          OC1:
            title: Amateurs
            people: 1 person
            time: several days
            budget: 1000
            infrastructure: Their own equipment and nothing more (from memory)
            actors: Hobbyists; seasoned attackers who spray without a target
            source: [rand-figure-4-1]
            confidence: secondary
            confidenceDetail: What is said of infrastructure is wholly or partly from memory.
          OC2:
            title: Professionals taking what they can get
            people: 1 person
            time: several weeks
            budget: 10000
            infrastructure: A set-up for attacks, no access beforehand (partly from memory)
            actors: Lone professionals; able groups on targets of low priority
            source: [rand-figure-4-1]
            confidence: secondary
            confidenceDetail: What is said of infrastructure is wholly or partly from memory.
          OC3:
            title: Crime syndicates and insiders
            people: About 10 people
            time: several months
            budget: 1000000
            infrastructure: Considerable infrastructure for attacks
            actors:
              Leading criminal groups, well-funded terrorists, industrial spies, staff with a grudge. An
              insider has little means and much access
            source: [rand-figure-4-1]
            confidence: secondary
          OC4:
            title: Standard operations of the leading cyber institutions
            people: About 100 people
            time: about a year
            budget: 10000000
            infrastructure: "Of state grade: several unknown weaknesses, interception, cover of law"
            actors:
              State groups and intelligence services; the top states run more than 100 such operations a
              year
            source: [rand-figure-4-1]
            confidence: secondary
          OC5:
            title: Operations that the top institutions put first
            people: About 1,000 people
            time: several years
            budget: 1000000000
            infrastructure: Prepared over decades, with knowledge years ahead of the public
            actors: The most capable states, a few times
            source: [rand-figure-4-1]
            confidence: secondary
        levels:
          SL1:
            title: Stops amateurs, probably
            thwarts: OC1
            layers: 1
            source: [rand-figure-6-1]
            confidence: secondary
            note: RAND was seen to state no number of layers here; one is assumed.
          SL2:
            title: Stops most professionals who take what they can get, probably
            thwarts: OC2
            layers: 1
            source: [rand-figure-6-1]
            confidence: secondary
            note: RAND was seen to state no number of layers here; one is assumed.
          SL3:
            title: Stops syndicates and insiders, probably
            thwarts: OC3
            layers: 2
            time: About 1 year, privately funded
            source: [rand-figure-6-1, aisp-2026]
            confidence: secondary
          SL4:
            title: Stops most of what the leading institutions usually do, probably
            thwarts: OC4
            layers: 4
            time: About 2-3 years, privately funded
            source: [rand-figure-6-1, aisp-2026]
            confidence: secondary
          SL5:
            title: It can plausibly be said that most top-priority operations are stopped
            thwarts: OC5
            layers: 8
            time: 5 years or more, with help from national security
            source: [rand-figure-6-1, aisp-2026]
            confidence: secondary
            note: A weaker claim than at the other levels.
        categories:
          AV-CODE:
            title: Unauthorised code is run
            source: [rand-table-5-1]
            confidence: secondary
          AV-CRED:
            title: Existing credentials are compromised
            source: [rand-table-5-1]
            confidence: secondary
          AV-ACSYS:
            title: The access-control system itself is undermined
            source: [rand-table-5-1]
            confidence: secondary
          AV-BYPASS:
            title: The main security system is gone round
            source: [rand-table-5-1]
            confidence: secondary
          AV-AI:
            title: Ways that only AI systems have
            source: [rand-table-5-1]
            confidence: secondary
          AV-NET:
            title: Data or networks are reached in less than obvious ways
            source: [rand-table-5-1]
            confidence: secondary
          AV-PHYS:
            title: Systems are physically reached without authority
            source: [rand-table-5-1]
            confidence: secondary
          AV-SUPPLY:
            title: Something supplied is attacked
            source: [rand-table-5-1]
            confidence: secondary
          AV-HUMINT:
            title: People are used
            source: [rand-table-5-1]
            confidence: secondary
          host:
            title: The perimeter that hosts another reaches its memory
            source: [project-inference]
            confidence: unverified
            note: Not a category of RAND.
        perimeters:
          campus:
            title: A site
            waysIn: [AV-CODE, AV-CRED, AV-ACSYS, AV-BYPASS, AV-NET, AV-PHYS, AV-SUPPLY, AV-HUMINT]
            source: [project-inference]
            confidence: unverified
          hall:
            title: A building or room
            waysIn: [AV-CODE, AV-CRED, AV-ACSYS, AV-BYPASS, AV-NET, AV-PHYS, AV-SUPPLY, AV-HUMINT]
            source: [project-inference]
            confidence: unverified
          cluster:
            title: Machines on one network
            waysIn:
              - AV-CODE
              - AV-CRED
              - AV-ACSYS
              - AV-BYPASS
              - AV-AI
              - AV-NET
              - AV-PHYS
              - AV-SUPPLY
              - AV-HUMINT
              - host
            source: [project-inference]
            confidence: unverified
          tenancy:
            title: A customer's part of somebody's machines
            waysIn:
              - AV-CODE
              - AV-CRED
              - AV-ACSYS
              - AV-BYPASS
              - AV-AI
              - AV-NET
              - AV-PHYS
              - AV-SUPPLY
              - AV-HUMINT
              - host
            source: [project-inference]
            confidence: unverified
          enclave:
            title: Memory that its host cannot read
            waysIn:
              - AV-CODE
              - AV-CRED
              - AV-ACSYS
              - AV-BYPASS
              - AV-AI
              - AV-NET
              - AV-PHYS
              - AV-SUPPLY
              - AV-HUMINT
              - host
            source: [project-inference]
            confidence: unverified
          admin-plane:
            title: Identities and tools of administration
            waysIn: [AV-CODE, AV-CRED, AV-ACSYS, AV-BYPASS, AV-NET, AV-PHYS, AV-SUPPLY, AV-HUMINT]
            source: [project-inference]
            confidence: unverified
          other:
            title: Any other boundary
            waysIn: [AV-CODE, AV-CRED, AV-ACSYS, AV-BYPASS, AV-AI, AV-NET, AV-PHYS, AV-SUPPLY, AV-HUMINT]
            source: [project-inference]
            confidence: unverified
        """#
}
