import Formulas
import TestSupport
import Testing
import ThreatGraph

/// How long work waits for what it needs, from the words of Docs/Compilation.md.
struct SubstrateWaitingTests {
    private func leg(_ provider: DefenderID, after: Delay? = nil) -> Substrate {
        .leg(SubstrateLeg(kind: .capacity, provider: provider, after: after))
    }

    private func days(_ count: UInt64) -> Delay { .lasting(TimeSpan(seconds: count * 86_400)) }

    private func waiting(_ needs: Substrate, losing lost: Set<DefenderID> = []) -> Delay {
        needs.waiting { lost.contains($1.provider) ? .endless : $1.delay }
    }

    /// The example.
    @Test func aSecondCloudThatComesLate() {
        let needs = Substrate.any([leg("aws"), leg("g", after: days(540))])
        #expect(waiting(needs) == .none)
        #expect(waiting(needs, losing: ["aws"]) == days(540))
        #expect(waiting(needs, losing: ["g"]) == .none)
        #expect(waiting(needs, losing: ["aws", "g"]) == .endless)
        #expect(needs.lengths == [TimeSpan(seconds: 540 * 86_400)])
    }

    @Test func allWaitsForTheLongestAndSomeForTheirNumber() {
        let parts = [leg("a", after: days(3)), leg("b", after: days(1)), leg("c", after: .endless)]
        #expect(waiting(.all(Array(parts.prefix(2)))) == days(3))
        #expect(waiting(.all(parts)) == .endless)
        #expect(waiting(.any(parts)) == days(1))
        #expect(waiting(.atLeast(count: 1, of: parts)) == days(1))
        #expect(waiting(.atLeast(count: 2, of: parts)) == days(3))
        #expect(waiting(.atLeast(count: 3, of: parts)) == .endless)
        #expect(waiting(.atLeast(count: 2, of: parts), losing: ["b"]) == .endless)
        #expect(waiting(.any(parts), losing: ["b"]) == days(3))
    }

    /// What nobody says and what is no time at all are no lengths.
    @Test func lengthsAreThoseThatEnd() {
        let needs = Substrate.any([
            leg("a"), leg("b", after: days(0)), leg("c", after: .endless), leg("d", after: days(9)),
            .all([leg("e", after: days(2)), leg("f", after: days(9))]),
        ])
        #expect(needs.lengths.map(\.description) == ["2 d", "9 d"])
        #expect(needs.waitingAtRest == .none)
    }

    /// Without parts `all` needs nothing and `any` is never met.
    @Test func ofNothing() {
        #expect(waiting(.all([])) == .none)
        #expect(waiting(.any([])) == .endless)
    }

    /// It lasts longer than a time exactly when too few parts are neither lost nor later than that.
    @Test func longerThanATimeIsAFormula() {
        for seed in UInt64(1)...200 {
            var random = SplitMix64(seed: seed)
            let needs = Self.needs(depth: 0, random: &random)
            let lost = Set<DefenderID>(["a", "b", "c", "d"].filter { _ in random.next() % 2 == 0 })
            let waiting = waiting(needs, losing: lost)
            for days in UInt64(0)...4 {
                let time = TimeSpan(seconds: days * 86_400)
                let runs = needs.holds {
                    !lost.contains($0.provider) && !$0.delay.exceeds(time)
                }
                #expect(waiting.exceeds(time) == !runs, "seed \(seed), \(days) d")
            }
        }
    }

    static func needs(depth: Int, random: inout SplitMix64) -> Substrate {
        if depth > 2 || random.next() % 3 == 0 {
            let late = random.next() % 6
            let providers: [DefenderID] = ["a", "b", "c", "d"]
            return .leg(
                SubstrateLeg(
                    kind: .capacity, provider: providers[Int(random.next() % 4)],
                    after: late == 5
                        ? .endless
                        : late == 0 ? nil : .lasting(TimeSpan(seconds: (late - 1) * 86_400))))
        }
        var parts: [Substrate] = []
        for _ in 0...Int(random.next() % 3) {
            parts.append(Self.needs(depth: depth + 1, random: &random))
        }
        switch random.next() % 3 {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default:
            return .atLeast(count: 1 + Int(random.next() % UInt64(parts.count)), of: parts)
        }
    }
}
