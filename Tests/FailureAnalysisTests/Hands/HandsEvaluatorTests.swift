import AttackGraph
import Compilation
import Formulas
import Networks
import TestSupport
import Testing
import ThreatGraph

/// Coming inside what runs on another's machines, and by a key released there: an evaluator written
/// from the words of Docs/Compilation.md ("Coming inside", "Hands", "Hands at the host") alone, against
/// the compiled graph, on random set-ups of three perimeters, one inside the other.
struct HandsEvaluatorTests {
    private static let parties: [DefenderID] = ["a", "b", "chip", "lab"]

    /// What follows from some failures at a tier, by the words.
    private struct Evaluator {
        let model: ThreatGraph
        let failed: Set<DefenderID>
        let tier: Int

        func opens(_ quorum: Quorum, _ level: SecurityLevel?) -> Bool {
            quorum.holds { member in
                failed.contains(member.defender)
                    || (member.level ?? level).map { tier > $0.rawValue } ?? false
            }
        }

        /// Entered by `host` from the one around it: it runs on the other's machines.
        func isHosted(_ place: Perimeter) -> Bool {
            guard let outer = place.parent.flatMap({ model.perimeters[$0] }) else { return false }
            switch place.kind {
            case .cluster, .tenancy, .enclave: return true
            case .campus, .hall: return false
            case .adminPlane, .other: return outer.operators != place.operators
            }
        }

        /// Who stands behind the claim as far as the host goes; `nil` where it says nothing of it.
        func claimant(of place: Perimeter) -> Quorum? {
            guard place.level != nil, let outer = place.parent.flatMap({ model.perimeters[$0] })
            else { return nil }
            guard place.kind == .enclave else {
                return outer.operators == place.operators ? place.operators : nil
            }
            // Whoever runs it and its host: there is one maker in the model.
            return place.operators.defenders.contains("chip") ? place.operators : .defender("chip")
        }

        func keepsHostOut(_ place: Perimeter) -> Bool {
            isHosted(place)
                && (claimant(of: place) != nil
                    || place.controls.contains { $0.blocks.contains(.host) })
        }

        /// Whether what stands against a category is open.
        func isOpen(_ place: Perimeter, to category: VectorCategory) -> Bool {
            var walls: [Bool] = []
            if category == .host {
                if let claimant = claimant(of: place) { walls.append(opens(claimant, place.level)) }
            } else if let level = place.level {
                walls.append(opens(place.operators, level))
            }
            for control in place.controls where control.blocks.contains(category) {
                walls.append(opens(control.operators ?? place.operators, control.level))
            }
            return walls.allSatisfy { $0 }
        }

        func machines(of place: Perimeter) -> PerimeterID {
            var place = place
            while isHosted(place), let outer = place.parent.flatMap({ model.perimeters[$0] }) {
                place = outer
            }
            return place.id
        }

        /// Whether something between it and its machines keeps its host out.
        func isShielded(_ place: Perimeter) -> Bool {
            let machines = machines(of: place)
            var outer = place.parent
            while let id = outer, id != machines, place.id != machines {
                guard let between = model.perimeters[id] else { return false }
                if keepsHostOut(between) { return true }
                outer = between.parent
            }
            return false
        }

        func keepsHandsOff(_ hands: HostHands?) -> Bool {
            hands.map { !opens($0.operators, $0.level) } ?? false
        }

        /// The perimeters that are entered, and whether the key is had.
        func outcome() -> (inside: Set<PerimeterID>, hasKey: Bool) {
            var (inside, hands, hasKey) = (Set<PerimeterID>(), Set<PerimeterID>(), false)
            // Each round but the last adds something.
            for _ in 0...8 {
                for place in model.perimeters {
                    let isAround = place.parent.map(inside.contains) ?? true
                    let ways = VectorCategory.attackVectors + (isHosted(place) ? [.host] : [])
                    if isAround, ways.contains(where: { isOpen(place, to: $0) }) {
                        inside.insert(place.id)
                    }
                    if isAround, !isHosted(place), isOpen(place, to: .physical) {
                        hands.insert(place.id)
                    }
                    guard hands.contains(machines(of: place)) else { continue }
                    let isKept = keepsHostOut(place)
                    if isKept ? !keepsHandsOff(place.hostHands) : !isShielded(place) {
                        inside.insert(place.id)
                    }
                }
                guard let key = model.keys["k"], case .attested(let release)? = key.release,
                    let enclave = model.perimeters[release.enclave]
                else { continue }
                let isForged = release.forgery.map { tier > $0.rawValue } ?? false
                let own = enclave.hostHands
                if inside.contains(enclave.id) || isForged
                    || [release.root, release.verifier, release.policy].contains(where: {
                        opens($0, key.releaseLevel)
                    })
                    || hands.contains(machines(of: enclave))
                        && !keepsHandsOff(release.hostHands ?? own)
                {
                    hasKey = true
                }
            }
            return (inside, hasKey)
        }
    }

    // MARK: Random set-ups

    private struct Source {
        var random: SplitMix64

        mutating func chance(_ percent: Int) -> Bool {
            Int.random(in: 0...99, using: &random) < percent
        }

        mutating func level() -> SecurityLevel? {
            SecurityLevel(rawValue: Int.random(in: 0...4, using: &random))
        }

        mutating func quorum() -> Quorum {
            func one() -> Quorum {
                .defender(HandsEvaluatorTests.parties.randomElement(using: &random) ?? "a")
            }
            switch Int.random(in: 0...5, using: &random) {
            case 0: return .all([one(), one()])
            case 1: return .any([one(), one()])
            default: return one()
            }
        }

        mutating func hands() -> HostHands? {
            chance(60) ? HostHands(operators: quorum(), level: level()) : nil
        }

        mutating func model() -> ThreatGraph {
            var graph = ThreatGraph(title: "Hands")
            graph.defenders = [
                Defender(id: "a", role: .cloud), Defender(id: "b", role: .cloud),
                Defender(id: "chip", role: .silicon), Defender(id: "lab", role: .lab),
            ]
            graph.perimeters["m"] = Perimeter(
                id: "m", kind: .campus, operators: .defender("a"), level: level(),
                hasStatedExits: true)
            for (id, outer) in [("q", "m"), ("r", "q")] as [(PerimeterID, PerimeterID)] {
                let kind =
                    [PerimeterKind.tenancy, .tenancy, .enclave, .enclave, .cluster, .other, .hall]
                    .randomElement(using: &random) ?? .tenancy
                var controls: Register<PlacedControl> = []
                if chance(40) {
                    controls = [
                        PlacedControl(
                            id: "own", level: level(), blocks: [.host],
                            operators: chance(50) ? quorum() : nil)
                    ]
                }
                graph.perimeters[id] = Perimeter(
                    id: id, kind: kind, operators: chance(30) ? .defender("a") : quorum(),
                    parent: outer, level: chance(85) ? level() : nil, controls: controls,
                    hasStatedExits: true, hostHands: hands())
            }
            let enclave = (["m", "q", "r"] as [PerimeterID]).randomElement(using: &random) ?? "q"
            graph.keys["k"] = Key(
                id: "k",
                attested: AttestedRelease(
                    enclave: enclave, root: quorum(), verifier: quorum(), policy: quorum(),
                    machines: chance(50) ? .pinned : .anyOfItsMake(forgery: level() ?? .zero),
                    hostHands: hands()), releaseLevel: level())
            return graph
        }
    }

    @Test(arguments: 0..<40)
    func theCompiledGraphSaysTheSame(block: Int) throws {
        for seed in (block * 10)..<(block * 10 + 10) {
            var source = Source(random: SplitMix64(seed: UInt64(seed)))
            let model = source.model()
            let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
            let graph = compiled.graph
            var facts: [FactMeaning: FactIndex] = [:]
            for (place, meaning) in compiled.factMeanings.enumerated() {
                facts[meaning] = FactIndex(place)
            }
            for tier in 0...5 {
                for mask in 0..<(1 << Self.parties.count) {
                    let failed = Self.parties.enumerated().filter { mask & (1 << $0.offset) != 0 }
                        .map(\.element)
                    let failures = graph.parties.enumerated().filter {
                        failed.contains(DefenderID($0.element.id))
                    }.map {
                        PartyFailure(party: PartyIndex($0.offset), modes: ModeSet([.compromised]))
                    }
                    let closure = graph.closure(under: Scenario(failures: failures, tier: tier))
                    let words = Evaluator(model: model, failed: Set(failed), tier: tier).outcome()
                    func holds(_ meaning: FactMeaning) -> Bool {
                        facts[meaning].map(closure.isDerivable) ?? false
                    }
                    let said = "seed \(seed), OC\(tier), \(failed)"
                    for place in model.perimeters.ids {
                        #expect(
                            holds(.inside(place)) == words.inside.contains(place),
                            "\(place): \(said)")
                    }
                    #expect(holds(.hasKey("k")) == words.hasKey, "key: \(said)")
                }
            }
        }
    }
}
