import AttackGraph
import Formulas
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// The section "Ties" of Docs/Compilation.md, read anew: which root causes contain whom.
struct TieRuleTests {
    private typealias Scopes = [String: [String: ModeSet]]

    /// The model of the issue: one campus, and one exit that two must open.
    static func campus() -> ThreatGraph {
        var graph = SmallModel().graph
        graph.parents = [ParentOrganisation(id: "amazon")]
        graph.defenders["vendor"]?.parent = "amazon"
        graph.channels["network"]?.guardedBy = .barrier(
            operators: .all([.defender("vendor"), .defender("lab")]),
            level: SecurityLevel(rawValue: 4))
        return graph
    }

    private static func scopes(of graph: ThreatGraph) throws -> Scopes {
        let compiled = try ModelCompiler(graph).compile(digest: "").graph
        let variables = compiled.rootVariables(modes: .all, withoutPrincipals: false)
        return Dictionary(
            uniqueKeysWithValues: variables.map { variable in
                (
                    variable.id,
                    Dictionary(
                        uniqueKeysWithValues: variable.failures.map {
                            (compiled[$0.party].id, $0.modes)
                        })
                )
            })
    }

    @Test func aParentsStakeIsInItsOwnRootAndInTheTies() throws {
        var graph = Self.campus()
        graph.ties = [Tie(id: "stake", holder: "amazon", in: "lab")]
        let scopes = try Self.scopes(of: graph)
        let realigned = ModeSet([.realigned])
        #expect(
            scopes["parent:amazon"] == [
                "vendor": ModeSet([.compromised, .realigned]), "lab": realigned,
            ])
        #expect(scopes["tie:stake"] == ["lab": realigned])
        #expect(scopes["own:vendor"] == ["vendor": .all])
        #expect(scopes["own:lab"] == ["lab": .all])
    }

    @Test func aDefendersStakeIsInItsOwnRootToo() throws {
        var graph = Self.campus()
        graph.ties = [Tie(id: "stake", holder: "vendor", in: "lab")]
        let scopes = try Self.scopes(of: graph)
        #expect(scopes["own:vendor"] == ["vendor": .all, "lab": ModeSet([.realigned])])
        #expect(scopes["parent:amazon"]?.keys.sorted() == ["lab", "vendor"])
        #expect(scopes["tie:stake"]?.keys.sorted() == ["lab"])
    }

    @Test func aParentWithoutDefendersHasARootWhereItHoldsATie() throws {
        var graph = Self.campus()
        graph.parents["fund"] = ParentOrganisation(id: "fund")
        #expect(try Self.scopes(of: graph)["parent:fund"] == nil)
        graph.ties = [Tie(id: "stake", holder: "fund", in: "lab")]
        #expect(try Self.scopes(of: graph)["parent:fund"] == ["lab": ModeSet([.realigned])])
    }

    // MARK: The words of the page, evaluated

    /// The roots of the page's section, and the parties that a tie brings to each, straight from its
    /// words: repeated until nothing more comes.
    private static func words(_ graph: ThreatGraph) -> Scopes {
        let counting = graph.ties.filter { $0.influence == .yes || $0.influence == .unknown }
        /// Whom names bring along, each a defender's or, in the first round, a parent's.
        func brought(_ names: Set<String>, parents: Set<String>) -> Set<String> {
            var found: Set<String> = []
            for _ in 0...graph.defenders.count {
                for tie in counting {
                    let holders = names.union(found)
                    if holders.contains(tie.holder) || parents.contains(tie.holder) {
                        found.insert(tie.party.rawValue)
                    }
                }
            }
            return found
        }
        var scopes: Scopes = [:]
        for defender in graph.defenders {
            let name = defender.id.rawValue
            var scope: [String: ModeSet] = [:]
            for party in brought([name], parents: []) { scope[party] = ModeSet([.realigned]) }
            scope[name] = .all
            scopes["own:" + name] = scope
        }
        for parent in graph.parents {
            let own = Set(graph.defenders.filter { $0.parent == parent.id }.map(\.id.rawValue))
            var scope: [String: ModeSet] = [:]
            for party in brought(own, parents: [parent.id.rawValue]) {
                scope[party] = ModeSet([.realigned])
            }
            for party in own { scope[party] = ModeSet([.compromised, .realigned]) }
            if !scope.isEmpty { scopes["parent:\(parent.id)"] = scope }
        }
        for tie in counting {
            let party = tie.party.rawValue
            var scope: [String: ModeSet] = [party: ModeSet([.realigned])]
            for other in brought([party], parents: []) { scope[other] = ModeSet([.realigned]) }
            scopes["tie:\(tie.id)"] = scope
        }
        return scopes
    }

    @Test(arguments: 0..<4)
    func rootCausesAreThoseOfThePage(block: Int) throws {
        var longest = 0
        for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
            var random = SplitMix64(seed: seed)
            let graph = Self.drawn(&random)
            let expected = Self.words(graph)
            let found = try Self.scopes(of: graph).filter { !$0.key.hasPrefix("order:") }
            #expect(found == expected, "seed \(seed)")
            longest = max(longest, expected.values.map(\.count).max() ?? 0)
        }
        #expect(longest >= 4, "no chain was drawn")
    }

    /// Five defenders, two parents, one of which is called like a defender, and up to six ties.
    private static func drawn(_ random: inout SplitMix64) -> ThreatGraph {
        var graph = ThreatGraph(title: "Ties")
        graph.parents = [ParentOrganisation(id: "p0"), ParentOrganisation(id: "d4")]
        let names = ["d0", "d1", "d2", "d3", "d4"]
        for name in names {
            let parents: [ParentID?] = ["p0", "d4", nil]
            graph.defenders[.init(name)] = Defender(
                id: .init(name), role: name == "d0" ? .lab : .cloud,
                parent: parents[Int.random(in: 0..<3, using: &random)])
        }
        for number in 0..<Int.random(in: 1...6, using: &random) {
            let holders = names + ["p0"]
            let holder = holders[Int.random(in: 0..<6, using: &random)]
            let others = names.filter { $0 != holder }
            graph.ties[.init("t\(number)")] = Tie(
                id: .init("t\(number)"), holder: holder,
                in: .init(others[Int.random(in: 0..<others.count, using: &random)]),
                influence: TieInfluence.allCases[Int.random(in: 0..<3, using: &random)])
        }
        return graph
    }
}
