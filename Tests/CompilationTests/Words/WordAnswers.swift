/// The minimal coalitions that follow from the words, by question.
struct WordAnswers {
    /// One question: a goal's id, the level's name, and a tier where capability plays a role.
    struct Question: Hashable, Comparable, CustomStringConvertible {
        let goal: String
        let level: String
        let tier: Int?

        var description: String { "\(goal) \(level) \(tier.map { "OC\($0)" } ?? "-")" }

        static func < (left: Self, right: Self) -> Bool { left.description < right.description }
    }

    /// Something that fails, and what it brings about: the bits of the parties that fail, above
    /// them those of the jurisdictions that seize, and above `ownBits` those who act by themselves.
    struct Failing {
        let id: String
        let effect: Int
    }

    /// What one goal is about.
    private struct Goal {
        var name: String
        /// Where it comes about, over all sets of parties, with sets of seizing jurisdictions.
        var cases: CaseSet
        var principals: Set<Int>
    }

    private let setUp: SetUp
    private let words: Set<Section>
    private(set) var coalitions: [Question: Set<Set<String>>] = [:]

    init(_ setUp: SetUp, words: Set<Section>, tiers: [Int]) {
        self.setUp = setUp
        self.words = words
        if words.contains(.people) { askPeople(tiers: tiers) }
        for tier in Set([0] + tiers).sorted() {
            let reading = WordReading(setUp, words: words, tier: tier, cases: cases)
            let holdings = setUp.holdings.indices
            if tiers.contains(tier) {
                ask("exfiltration", tier: tier, holdings.map { holding($0, reading.isOut($0)) })
                ask("tampering", tier: tier, holdings.map { holding($0, reading.isChanged($0)) })
                for days in [0] + (words.contains(.time) ? setUp.lateness : []) {
                    ask(
                        "denial", longerThan: days, tier: tier,
                        setUp.works.indices.map { at in
                            Goal(
                                name: setUp.works[at].id,
                                cases: reading.isDenied(at, longerThan: days),
                                principals: setUp.principals(ofWork: at))
                        })
                }
            }
            if tier == 0 {
                ask(
                    "disclosure", tier: nil, holdings.map { holding($0, reading.isDisclosed($0)) })
            }
        }
    }

    private func holding(_ at: Int, _ cases: CaseSet) -> Goal {
        Goal(
            name: setUp.holdings[at].id, cases: cases,
            principals: setUp.principals(ofHolding: at))
    }

    // MARK: Questions

    /// Every set of parties that fail, with every set of jurisdictions that seize: the first are the
    /// low bits of a case's number.
    private var cases: [WordReading.Case] {
        let parties = setUp.parties.count
        let bits = parties + (words.contains(.sites) ? setUp.jurisdictions.count : 0)
        return (0..<1 << bits).map { number in
            WordReading.Case(
                people: (0..<parties).map {
                    number >> $0 & 1 == 1 ? WordReading.Case.everybody : 0
                },
                seizing: Set(
                    setUp.jurisdictions.indices.filter { number >> (parties + $0) & 1 == 1 }))
        }
    }

    private mutating func ask(
        _ kind: String, longerThan days: Int = 0, tier: Int?, _ goals: [Goal]
    ) {
        guard !goals.isEmpty else { return }
        let time = days > 0 ? ">\(days)d" : ""
        let parties = setUp.parties.indices.map {
            Failing(id: setUp.parties[$0].id, effect: 1 << $0)
        }
        let roots = setUp.roots(kind, words: words)
        let sway = setUp.ownSway(kind, words: words)
        let questions =
            [(kind + time, goals)]
            + (words.contains(.works) ? goals.map { ("\(kind):\($0.name)\(time)", [$0]) } : [])
        for (name, goals) in questions {
            for (level, variables, isBypass) in [
                ("party", parties, false), ("root", roots, false),
                ("lab-bypass", parties, true), ("root-lab-bypass", roots, true),
            ] {
                coalitions[Question(goal: name, level: level, tier: tier)] =
                    Self.minimalSets(over: variables) { failing in
                        goals.contains { goal in
                            goal.cases.contains(
                                failed(failing, with: sway, sparing: isBypass ? goal : nil))
                        }
                    }
            }
        }
    }

    /// Who fails where some variables are on: all but the principals of a goal that are never
    /// asked, and those over whom somebody who acts of his own accord has a say.
    private func failed(_ failing: Int, with sway: [Int], sparing goal: Goal?) -> Int {
        var spared: Set<Int> = []
        if let goal { spared = words.contains(.works) ? goal.principals : Set(setUp.labs) }
        var all = failing & ((1 << SetUp.ownBits) - 1)
        for party in setUp.parties.indices
        where failing >> (SetUp.ownBits + party) & 1 == 1 && !spared.contains(party) {
            all |= sway[party]
        }
        return all & ~spared.reduce(0) { $0 | 1 << $1 }
    }

    // MARK: People

    /// Sets of people, written defender and number: the greatest number that a lock asks for is
    /// enough of each, and those of a shared cause come beside their members' own.
    private mutating func askPeople(tiers: [Int]) {
        let staffs = setUp.sharedCauses.filter { $0.modes?.contains("insider") ?? true }
        let most = setUp.mostPersons
        let ids = setUp.parties.map(\.id) + staffs.map { "shared:\($0.id)" }
        var vectors: [[Int]] = [[]]
        for _ in ids { vectors = vectors.flatMap { vector in (0...most).map { vector + [$0] } } }
        let parties = setUp.parties.count
        let cases = vectors.map { vector in
            WordReading.Case(
                people: (0..<parties).map { party in
                    staffs.indices.reduce(vector[party]) {
                        staffs[$1].members.contains(party) ? $0 + vector[parties + $1] : $0
                    }
                })
        }
        for tier in tiers {
            var holds = setUp.holdings.map { _ in [false: Set<[Int]>(), true: []] }
            for start in stride(from: 0, to: cases.count, by: CaseSet.capacity) {
                let end = min(start + CaseSet.capacity, cases.count)
                let reading = WordReading(
                    setUp, words: words, tier: tier, cases: Array(cases[start..<end]))
                for at in setUp.holdings.indices {
                    let (out, changed) = (reading.isOut(at), reading.isChanged(at))
                    for number in start..<end {
                        if out.contains(number - start) { holds[at][true]?.insert(vectors[number]) }
                        if changed.contains(number - start) {
                            holds[at][false]?.insert(vectors[number])
                        }
                    }
                }
            }
            for (kind, isOut) in [("exfiltration", true), ("tampering", false)] {
                let own = holds.map { $0[isOut] ?? [] }
                let goals = zip(setUp.holdings, own).map { ("\(kind):\($0.id)", $1) }
                for (name, sets) in [(kind, own.reduce([]) { $0.union($1) })]
                    + (words.contains(.works) ? goals : [])
                {
                    coalitions[Question(goal: name, level: "person", tier: tier)] =
                        Self.minimal(sets, ids: ids)
                }
            }
        }
    }

    /// The sets of people of which nobody can be spared.
    private static func minimal(_ sets: Set<[Int]>, ids: [String]) -> Set<Set<String>> {
        let minimal = sets.filter { vector in
            vector.indices.allSatisfy { at in
                guard vector[at] > 0 else { return true }
                var fewer = vector
                fewer[at] -= 1
                return !sets.contains(fewer)
            }
        }
        return Set(
            minimal.map { vector in
                Set(zip(ids, vector).filter { $1 > 0 }.map { "\($0): \($1)" })
            })
    }

    /// The minimal sets of variables that suffice, by trying all of them.
    static func minimalSets(
        over variables: [Failing], suffices: (Int) -> Bool
    ) -> Set<Set<String>> {
        let count = 1 << variables.count
        var effects = Array(repeating: 0, count: count)
        var known: [Int: Bool] = [:]
        var holds = Array(repeating: false, count: count)
        var minimal: Set<Set<String>> = []
        for set in 0..<count {
            if set > 0 {
                effects[set] =
                    effects[set & (set - 1)] | variables[set.trailingZeroBitCount].effect
            }
            let effect = effects[set]
            let answer = known[effect] ?? suffices(effect)
            known[effect] = answer
            holds[set] = answer
            guard answer else { continue }
            let chosen = variables.indices.filter { set >> $0 & 1 == 1 }
            if chosen.allSatisfy({ !holds[set ^ (1 << $0)] }) {
                minimal.insert(Set(chosen.map { variables[$0].id }))
            }
        }
        return minimal
    }
}

extension SetUp {
    /// Whether work waits although nobody failed, so that it never ran.
    var waitsThoughNobodyFailed: Bool {
        let nobody = WordReading.Case(people: parties.map { _ in 0 })
        // By what comes late alone: whoever is let in although nobody failed makes no work late.
        let words = Set(Section.allCases).subtracting([.stops])
        let reading = WordReading(self, words: words, tier: 0, cases: [nobody])
        return works.indices.contains { reading.isDenied($0).contains(0) }
    }

    /// The most people that a part of a lock asks for.
    var mostPersons: Int {
        var quorums = perimeters.flatMap { [$0.operators] + $0.controls.compactMap(\.operators) }
        quorums += perimeters.compactMap(\.hostHands?.operators)
        quorums += channels.compactMap(\.lock?.operators) + services.compactMap(\.escort)
        quorums += keys.flatMap {
            [$0.release, $0.attested?.hostHands?.operators].compactMap(\.self)
        }
        quorums += holdings.compactMap(\.release?.operators)
        return max(1, quorums.map(\.mostPersons).max() ?? 1)
    }

    /// The distinct lengths that an `after` states, in days, none that is nothing.
    var lateness: [Int] {
        Set(
            works.flatMap(\.needs.legs).compactMap { leg -> Int? in
                guard case .days(let days) = leg.after, days > 0 else { return nil }
                return days
            }
        ).sorted()
    }

    /// The owner of a holding; where nobody is stated, all labs.
    func principals(ofHolding at: Int) -> Set<Int> {
        holdings[at].owner.map { [$0] } ?? Set(labs)
    }

    /// Whom `for` names, else the owner of the weights that a workload names; else all labs.
    func principals(ofWork at: Int) -> Set<Int> {
        if let principal = works[at].principal { return [principal] }
        return works[at].holding.flatMap { holdings[$0].owner }.map { [$0] } ?? Set(labs)
    }
}
