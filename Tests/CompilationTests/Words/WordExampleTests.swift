import Testing

/// The evaluator itself on the examples that the sections were asked for with, worked by hand.
struct WordExampleTests {
    private typealias Wall = SetUp.Wall

    /// Defenders by name and role, and nothing else.
    private func setUp(_ parties: (String, String)...) -> SetUp {
        var setUp = SetUp()
        setUp.parties = parties.map { SetUp.Party(id: $0.0, role: $0.1) }
        return setUp
    }

    private func coalitions(
        _ setUp: SetUp, _ words: Set<Section>, _ goal: String, _ level: String, _ tier: Int?
    ) -> Set<Set<String>> {
        let answers = WordAnswers(setUp, words: words, tiers: [tier ?? 1])
        let question = WordAnswers.Question(goal: goal, level: level, tier: tier)
        return answers.coalitions[question] ?? [["not asked"]]
    }

    private func out(_ from: Int, _ operators: SetUp.Quorum, _ level: Int?) -> SetUp.Way {
        SetUp.Way(
            id: "out", kind: nil, from: from, to: nil,
            lock: SetUp.Guard(operators: operators, level: level))
    }

    private func plain(_ id: String, owner: Int?, in place: Int) -> SetUp.Holding {
        SetUp.Holding(
            id: id, owner: owner, copies: [SetUp.Kept(place: place, form: .plaintext)])
    }

    @Test func oneLabTakesAnothersWeights() {
        var two = setUp(("l1", "lab"), ("l2", "lab"), ("aws", "cloud"))
        two.perimeters = [
            Wall(id: "campus", kind: "campus", operators: .part(2), level: 4, statesExits: true),
            Wall(
                id: "plane", kind: "admin-plane", operators: .part(1), level: 3, statesExits: true),
        ]
        two.holdings = [plain("w1", owner: 0, in: 0), plain("w2", owner: 1, in: 0)]
        two.channels = [
            out(0, .part(1), 3),
            SetUp.Way(id: "admin", kind: "administration", from: 1, to: 0, lock: nil),
        ]
        #expect(coalitions(two, [.works], "exfiltration:w1", "party", 3) == [["l2"]])
        #expect(coalitions(two, [.works], "exfiltration:w1", "lab-bypass", 3) == [["l2"]])
        #expect(coalitions(two, [.works], "exfiltration:w2", "lab-bypass", 3) == [])
        // The bypass of the sum: of one of them, without asking its own owner.
        #expect(coalitions(two, [.works], "exfiltration", "lab-bypass", 3) == [["l2"]])
        #expect(coalitions(two, [], "exfiltration", "lab-bypass", 3) == [])
    }

    @Test func aLegThatComesLate() {
        func leg(_ party: Int, _ after: SetUp.Leg.Lateness?) -> SetUp.Need {
            .leg(
                SetUp.Leg(isCapacity: true, provider: party, level: .stated(5), after: after))
        }
        var late = setUp(("lab", "lab"), ("aws", "cloud"), ("g", "cloud"))
        late.works = [SetUp.Work(id: "t", needs: .any([leg(1, nil), leg(2, .days(540))]))]
        #expect(coalitions(late, [.time], "denial", "party", 3) == [["aws"]])
        #expect(coalitions(late, [.time], "denial>540d", "party", 3) == [["aws", "g"]])
        #expect(!late.waitsThoughNobodyFailed)
        late.works[0].needs = .any([leg(1, nil), leg(2, nil)])
        #expect(coalitions(late, [.time], "denial", "party", 3) == [["aws", "g"]])
        late.works[0].needs = .all([leg(1, nil), leg(2, .days(540))])
        #expect(late.waitsThoughNobodyFailed)
        late.works[0].needs = .atLeast(2, [leg(0, nil), leg(1, nil), leg(2, .days(540))])
        #expect(coalitions(late, [.time], "denial", "party", 3) == [["aws"], ["lab"]])
        #expect(
            coalitions(late, [.time], "denial>540d", "party", 3)
                == [["aws", "g"], ["aws", "lab"], ["g", "lab"]])
    }

    @Test func twoPeople() {
        var two = setUp(("lab", "lab"), ("aws", "cloud"))
        two.perimeters = [
            Wall(
                id: "campus", kind: "campus", operators: .part(1, persons: 2), level: 3,
                statesExits: true)
        ]
        two.holdings = [plain("w", owner: 0, in: 0)]
        two.channels = [out(0, .part(1), 4)]
        #expect(coalitions(two, [.people], "exfiltration", "party", 3) == [["aws"]])
        #expect(coalitions(two, [.people], "exfiltration", "person", 3) == [["aws: 2"]])
        two.perimeters.append(
            Wall(id: "plane", kind: "admin-plane", operators: .part(0), level: 3, statesExits: true)
        )
        two.channels.append(
            SetUp.Way(id: "admin", kind: "administration", from: 1, to: 0, lock: nil))
        #expect(coalitions(two, [.people], "exfiltration", "party", 3) == [["aws"]])
        #expect(
            coalitions(two, [.people], "exfiltration", "person", 3)
                == [["aws: 2"], ["aws: 1", "lab: 1"]])
        // Shared staff counts in all its members, beside their own.
        two.sharedCauses = [SetUp.Together(id: "firm", members: [0, 1], modes: ["insider"])]
        #expect(
            coalitions(two, [.people], "exfiltration", "person", 3)
                == [["aws: 2"], ["aws: 1", "lab: 1"], ["shared:firm: 1"]])
    }

    @Test func anOrderSeizesWhatStandsThere() {
        var hall = setUp(("lab", "lab"), ("aws", "cloud"), ("keyco", "custodian"))
        hall.jurisdictions = [
            SetUp.Sovereign(id: "US"), SetUp.Sovereign(id: "IE", instruments: [0]),
        ]
        hall.instruments = [
            SetUp.Order(id: "law", issuer: 1, compels: ["content"], reach: [.site, .seat])
        ]
        hall.parties[1].reaches = [SetUp.Edge(jurisdiction: 0, basis: .seat)]
        hall.parties[2].reaches = [SetUp.Edge(jurisdiction: 1, basis: .seat)]
        hall.sites = [SetUp.Site(id: "dublin", jurisdictions: [1])]
        hall.perimeters = [
            Wall(
                id: "hall", kind: "hall", operators: .part(1), level: 5, statesExits: true, site: 0)
        ]
        hall.keys = [SetUp.Secret(id: "k", release: .part(2), level: 5)]
        hall.holdings = [
            SetUp.Holding(
                id: "w", owner: 0, copies: [SetUp.Kept(place: 0, form: .ciphertext(key: 0))])
        ]
        hall.channels = [out(0, .part(1), nil)]
        let roots = coalitions(hall, [.sites], "disclosure", "root", nil)
        #expect(roots.contains(["order:IE"]) && !roots.contains(["order:US"]))
        #expect(
            coalitions(hall, [.sites], "disclosure", "party", nil) == [["lab"], ["aws", "keyco"]])
        hall.parties[2].reaches = [SetUp.Edge(jurisdiction: 0, basis: .seat)]
        let others = coalitions(hall, [.sites], "disclosure", "root", nil)
        #expect(others.contains(["order:US"]) && !others.contains(["order:IE"]))
    }

    @Test func aServiceWithAnEscort() {
        var oregon = setUp(("lab", "lab"), ("cloud-x", "cloud"), ("fixit", "other"))
        oregon.perimeters = [
            Wall(id: "oregon", kind: "campus", operators: .part(1), level: 3, statesExits: true)
        ]
        oregon.holdings = [plain("w", owner: 0, in: 0)]
        oregon.channels = [out(0, .part(1), 3)]
        oregon.services = [
            SetUp.Crew(id: "fixit", by: 2, level: 2, into: [0], escort: .part(1, level: 3))
        ]
        #expect(coalitions(oregon, [.sites], "tampering", "party", 2) == [["cloud-x"]])
        oregon.services[0].escort = nil
        #expect(coalitions(oregon, [.sites], "tampering", "party", 2) == [["cloud-x"], ["fixit"]])
        #expect(coalitions(oregon, [.sites], "tampering", "party", 3) == [[]])
        #expect(coalitions(oregon, [.sites], "exfiltration", "party", 3) == [[]])
        oregon.services[0].denied = ["bytes"]
        #expect(coalitions(oregon, [.sites], "exfiltration", "party", 3) == [["cloud-x"]])
    }

    @Test func handsAtTheHostOfAnEnclave() {
        var campus = setUp(("lab", "lab"), ("aws", "cloud"), ("chip", "silicon"), ("v", "auditor"))
        campus.perimeters = [
            Wall(id: "campus", kind: "campus", operators: .part(1), level: 4, statesExits: true),
            Wall(
                id: "e", kind: "enclave", operators: .part(0), level: 4, around: 0,
                statesExits: true),
        ]
        campus.keys = [
            SetUp.Secret(
                id: "k", attested: SetUp.Attested(enclave: 1, root: 2, verifier: 3, policy: 0))
        ]
        campus.holdings = [
            SetUp.Holding(
                id: "w", owner: 0, copies: [SetUp.Kept(place: 0, form: .ciphertext(key: 0))])
        ]
        campus.channels = [out(0, .part(1), nil)]
        let words: Set<Section> = [.sites, .hosts]
        #expect(coalitions(campus, words, "exfiltration", "party", 3) == [["aws"]])
        campus.perimeters[1].hostHands = SetUp.Guard(operators: .part(2), level: 4)
        let pairs: Set<Set<String>> = [["aws", "chip"], ["aws", "v"], ["aws", "lab"]]
        #expect(coalitions(campus, words, "exfiltration", "party", 3) == pairs)
        campus.keys[0].attested?.forgery = 2
        #expect(coalitions(campus, words, "exfiltration", "party", 3) == [["aws"]])
        #expect(coalitions(campus, words, "exfiltration", "party", 2) == pairs)
    }

    /// A lab's console at the machines of a cloud, and an agent of somebody's in them.
    @Test func whoeverIsLetInStops() {
        var code = setUp(("lab", "lab"), ("aws", "cloud"), ("agent", "other"), ("other", "lab"))
        code.perimeters = [
            Wall(id: "campus", kind: "campus", operators: .part(1), level: 3, statesExits: true),
            Wall(
                id: "machines", kind: "tenancy", operators: .part(0), level: 3, around: 0,
                statesExits: true),
            Wall(
                id: "console", kind: "admin-plane", operators: .part(0), level: 3,
                statesExits: true),
        ]
        code.channels = [
            SetUp.Way(id: "admin", kind: "administration", from: 2, to: 1, lock: nil)
        ]
        let leg = SetUp.Leg(isCapacity: true, provider: 1, place: 1)
        code.works = [SetUp.Work(id: "t", needs: .leg(leg), principal: 0)]
        let words: Set<Section> = [.sites, .works, .stops]
        func denial() -> Set<Set<String>> { coalitions(code, words, "denial", "party", 3) }
        // The lab's own: left out unless it is said to stop.
        #expect(denial() == [["aws"]])
        code.channels[0].stops = "yes"
        #expect(denial() == [["aws"], ["lab"]])
        code.channels[0].stops = "no"
        #expect(denial() == [["aws"]])
        code.channels[0].stops = nil
        // Of somebody else's work the lab is no principal; of whose work it is nobody says of several labs.
        code.works[0].principal = 3
        #expect(denial() == [["aws"], ["lab"]])
        code.works[0].principal = nil
        #expect(denial() == [["aws"], ["lab"]])
        code.works[0].principal = 0
        // A service into the place, or into what is around it.
        code.services = [SetUp.Crew(id: "agent", by: 2, level: 3, into: [1])]
        #expect(denial() == [["agent"], ["aws"]])
        code.services[0].into = [0]
        #expect(denial() == [["agent"], ["aws"]])
        code.services[0].into = [2]
        #expect(denial() == [["aws"]])
        code.services[0].into = [1]
        code.services[0].denied = ["stop"]
        #expect(denial() == [["aws"]])
        // Chips stand nowhere.
        code.services[0].denied = []
        code.works[0].needs = .leg(SetUp.Leg(isCapacity: false, provider: 1))
        #expect(denial() == [["aws"]])
        // Through a barrier, from a place that is entered by who runs it.
        code.works[0] = SetUp.Work(id: "t", needs: .leg(leg), principal: 3)
        code.services = []
        code.channels[0].lock = SetUp.Guard(operators: .part(2), level: 4)
        #expect(denial() == [["aws"], ["agent", "lab"]])
        #expect(coalitions(code, words, "denial", "party", 5) == [[]])
    }

    /// A key that somebody is let in to, without which nothing is computed.
    @Test func whoeverIsLetInToTheKeyWithholdsIt() {
        var keyed = setUp(("lab", "lab"), ("aws", "cloud"), ("agent", "other"))
        keyed.perimeters = [
            Wall(id: "campus", kind: "campus", operators: .part(1), level: 3, statesExits: true),
            Wall(id: "vault", kind: "hall", operators: .part(0), level: 3, statesExits: true),
        ]
        keyed.keys = [SetUp.Secret(id: "k", place: 1), SetUp.Secret(id: "other", place: 0)]
        keyed.holdings = [
            SetUp.Holding(
                id: "w", owner: 0,
                copies: [SetUp.Kept(place: 0, form: .ciphertext(key: 0), purpose: "serving")])
        ]
        keyed.services = [SetUp.Crew(id: "agent", by: 2, level: 3, into: [1])]
        keyed.works = [
            SetUp.Work(id: "t", needs: .leg(SetUp.Leg(isCapacity: true, provider: 1, place: 0)))
        ]
        func denial() -> Set<Set<String>> {
            coalitions(keyed, [.sites, .stops], "denial", "party", 3)
        }
        #expect(denial() == [["agent"], ["aws"], ["lab"]])
        keyed.services[0].denied = ["stop"]
        #expect(denial() == [["aws"], ["lab"]])
        // Any of several keys opens a copy: all must be gone.
        keyed.services[0].denied = []
        keyed.holdings[0].copies.append(
            SetUp.Kept(place: 0, form: .ciphertext(key: 1), purpose: "serving"))
        keyed.perimeters[0].operators = .part(0)
        #expect(denial() == [["aws"], ["lab"]])
    }

    @Test func aStakeInTheLab() {
        var lab = setUp(("lab", "lab"), ("aws", "cloud"))
        lab.parents = [SetUp.Parent(id: "amazon")]
        lab.parties[1].parent = 0
        lab.perimeters = [
            Wall(id: "campus", kind: "campus", operators: .part(1), level: 4, statesExits: true)
        ]
        lab.holdings = [plain("w", owner: 0, in: 0)]
        lab.channels = [out(0, .all([.part(1), .part(0)]), 4)]
        lab.ties = [SetUp.Stake(id: "stake", holder: .parent(0), of: 0, influence: "unknown")]
        #expect(coalitions(lab, [.ties], "exfiltration", "party", 3) == [["aws", "lab"]])
        let roots = coalitions(lab, [.ties], "exfiltration", "root", 3)
        #expect(roots.contains(["parent:amazon"]))
        #expect(roots.contains(["own:aws", "tie:stake"]))
        lab.ties[0].influence = "no"
        #expect(
            coalitions(lab, [.ties], "exfiltration", "root", 3)
                == [["own:aws", "own:lab"], ["own:lab", "parent:amazon"]])
    }
}
