import AttackGraph
import FailureAnalysis
import Formulas
import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation

/// Sites and seizure as Docs/Compilation.md says, on models worked out by hand.
struct SiteTests {
    /// A hall at Dublin that a company with its seat in the United States runs, with ciphertext; the
    /// key is with a custodian.
    private struct Dublin {
        var custodian = "IE"
        var at = ", at: dublin"
        var facility = ""
        var reach = "[site, seat]"
        var irish = "{ instruments: [warrant] }"
        var aws = "[US]"
        var exits = "stated"
        var more = ""

        var text: String {
            """
            sallyport: 1
            title: A hall at Dublin
            jurisdictions: { IE: \(irish), US: {}, CH: {} }
            instruments: { warrant: { issuer: IE, compels: [content], reach: \(reach) } }
            defenders:
              lab: { role: lab, jurisdictions: [CH] }
              aws: { role: cloud, jurisdictions: \(aws) }
              keyco: { role: custodian, jurisdictions: [\(custodian)] }
              landlord: { role: facility, jurisdictions: [IE] }
            sites: { dublin: { jurisdictions: [IE]\(facility) } }
            perimeters:
              hall: { kind: hall, operator: aws, level: SL5, exits: \(exits)\(at) }
              vault: { kind: hall, operator: keyco, level: SL5, exits: stated }
            weights:
              w: { owner: lab, copies: [ { in: hall, form: ciphertext, key: k } ] }
            keys: { k: { in: vault } }
            channels: { out: { from: hall, to: outside, operator: aws, level: SL5 } }
            workloads: { run: { all: [ { capacity: aws, in: hall } ] } }
            \(more)

            """
        }

        func compiled() throws -> CompiledModel { try CompulsionModel.compiled(text) }

        func findings() throws -> Findings {
            try FailureAnalyser(compiled()).analysis().findings
        }

        /// The coalitions at one level without the lab's own.
        func sets(_ level: AnswerLevel, _ consequence: String = "disclosure") throws -> [[String]] {
            let cell = try findings().exposure.first {
                $0.consequence == consequence && $0.level == level
                    && ($0.tier == nil || $0.tier == 1)
            }
            return try #require(cell).coalitions
        }
    }

    // MARK: The example of the issue

    @Test func theOrderOfTheGroundSuffices() throws {
        let model = Dublin()
        #expect(try model.sets(.party) == [["lab"], ["aws", "keyco"]])
        #expect(
            try model.sets(.rootLabBypass) == [
                ["order:IE"], ["order:US", "own:keyco"], ["own:aws", "own:keyco"],
            ])
        #expect(try model.findings().loneSovereigns == ["IE"])
    }

    @Test func aKeyAbroadIsReachedByTheOtherSovereignAlone() throws {
        var model = Dublin()
        model.custodian = "US"
        #expect(try model.sets(.party) == [["lab"], ["aws", "keyco"]])
        #expect(
            try model.sets(.rootLabBypass) == [
                ["order:US"], ["order:IE", "own:keyco"], ["own:aws", "own:keyco"],
            ])
    }

    // MARK: Seizure

    @Test func nobodySeizesAtPartyLevel() throws {
        let compiled = try Dublin().compiled()
        let hidden = compiled.graph.parties.filter { !$0.failsAlone }.map(\.id)
        #expect(hidden == ["seizure:dublin", "seizure:place/vault"])
        let variables = compiled.graph.partyVariables(modes: .all, withoutPrincipals: false)
        #expect(variables.map(\.id) == ["aws", "keyco", "lab", "landlord"])
        let roots = compiled.graph.rootVariables(modes: .all, withoutPrincipals: false)
        #expect(
            roots.map(\.id) == [
                "order:CH", "order:IE", "order:US", "own:aws", "own:keyco", "own:lab",
                "own:landlord",
            ])
        let sets = try Dublin().findings().exposure.flatMap(\.coalitions).joined()
        #expect(sets.allSatisfy { !$0.contains("seizure") })
    }

    @Test func anOrderContainsTheSeizureForDisclosureAndDenial() throws {
        let graph = try Dublin().compiled().graph
        #expect(
            graph.scope(of: "order:IE", for: "disclosure")
                == ["keyco", "landlord", "seizure:dublin", "seizure:place/vault"])
        #expect(
            graph.scope(of: "order:IE", for: "denial")
                == ["seizure:dublin", "seizure:place/vault"])
        #expect(graph.scope(of: "order:US", for: "disclosure") == ["aws"])
    }

    @Test func aSeizureTakesCapacityAway() throws {
        #expect(
            try Dublin().sets(.rootLabBypass, "denial") == [
                ["order:IE"], ["order:US"], ["own:aws"], ["own:keyco"],
            ])
        // The key is withheld too; nobody seizes.
        #expect(try Dublin().sets(.party, "denial") == [["aws"], ["keyco"]])
    }

    @Test func aSeizureOpensNothingElse() throws {
        // Exfiltration and tampering admit no order.
        #expect(try Dublin().sets(.rootLabBypass, "exfiltration") == [["own:aws", "own:keyco"]])
    }

    @Test func whatIsSeizedIsInTheFormInWhichItIsThere() throws {
        var model = Dublin()
        model.custodian = "CH"
        // Ciphertext alone is no disclosure; the custodian must be reached besides.
        #expect(
            try model.sets(.rootLabBypass) == [
                ["order:CH", "order:IE"], ["order:CH", "order:US"], ["order:CH", "own:aws"],
                ["order:IE", "own:keyco"], ["order:US", "own:keyco"], ["own:aws", "own:keyco"],
            ])
    }

    @Test func aTerritorialSearchCompelsNoCompany() throws {
        var model = Dublin()
        model.reach = "[site]"
        let graph = try model.compiled().graph
        #expect(
            graph.scope(of: "order:IE", for: "disclosure")
                == ["seizure:dublin", "seizure:place/vault"])
        // The custodian's own place is seized: it is unplaced, and its seat is there.
        #expect(try model.sets(.rootLabBypass).first == ["order:IE"])
    }

    // MARK: Presence

    @Test func aPerimeterAtASiteMakesItsOperatorPresent() throws {
        var model = Dublin()
        model.reach = "[presence]"
        let compiled = try model.compiled()
        let graph = try #require(compiled.model)
        let aws = try #require(graph.defenders["aws"])
        #expect(graph.reach(of: "IE", over: aws) == [.presence])
        #expect(graph.reach(of: "US", over: aws) == [.seat])
        #expect(
            compiled.graph.scope(of: "order:IE", for: "disclosure")
                == ["aws", "seizure:dublin", "seizure:place/vault"])
        model.at = ""
        #expect(
            try model.compiled().graph.scope(of: "order:IE", for: "disclosure")
                == ["seizure:place/vault"])
    }

    // MARK: Facility

    @Test func whoeverRunsTheBuildingHasHands() throws {
        var model = Dublin()
        model.facility = ", facility: landlord"
        // Inside by hand, and out past the exits that the operator guards only with him.
        #expect(try model.sets(.party) == [["lab"], ["aws", "keyco"]])
        // Where bytes need not leave, he does as much as the operator, and needs no word of his.
        #expect(
            try model.sets(.party, "tampering") == [["aws", "keyco"], ["keyco", "landlord"]])
        let compiled = try model.compiled()
        let facts = compiled.graph.facts.map(\.id)
        #expect(facts.contains("hands:hall") && !facts.contains("hands:nowhere"))
    }

    // MARK: Unplaced perimeters

    @Test func aPerimeterThatStandsNowhereIsSeizedWhereItsOperatorIsPresent() throws {
        var model = Dublin()
        model.at = ""
        model.custodian = "US"
        let compiled = try model.compiled()
        #expect(
            compiled.graph.scope(of: "order:US", for: "denial")
                == ["aws", "keyco", "seizure:place/hall", "seizure:place/vault"])
        #expect(compiled.graph.rootCauses.map(\.id) == ["order:CH", "order:IE", "order:US"])
        #expect(compiled.graph.scope(of: "order:IE", for: "denial") == [])
    }

    @Test func anExitUnderTwoKeysDoesNotKeepASeizureIn() throws {
        var model = Dublin()
        model.at = ""
        model.custodian = "US"
        var graph = try #require(try model.compiled().model)
        graph.channels["out"]?.guardedBy = .barrier(
            operators: .all([.defender("aws"), .defender("lab")]), level: SecurityLevel(rawValue: 5)
        )
        let findings = try FailureAnalyser(ModelCompiler(graph).compile(digest: "sha256:test"))
            .analysis().findings
        let cell = findings.exposure.first {
            $0.consequence == "disclosure" && $0.level == .rootLabBypass
        }
        #expect(cell?.coalitions == [["order:US"]])
    }

    @Test func aSeizureThatAddsNothingIsLeftOut() throws {
        var model = Dublin()
        model.at = ""
        var graph = try #require(try model.compiled().model)
        graph.perimeters["hall"]?.hasStatedExits = false
        graph.perimeters["vault"] = nil
        graph.keys["k"]?.perimeter = nil
        graph.keys["k"]?.release = .onWord(of: .defender("keyco"))
        let compiler = ModelCompiler(graph)
        let compiled = try compiler.compile(digest: "sha256:test")
        #expect(!compiled.graph.parties.map(\.failsAlone).contains(false))
        var whole = compiler
        whole.writesEverySeizure = true
        whole.addParties()
        #expect(whole.builder.parties.contains { $0.id == "seizure:place/hall" })
    }

    // MARK: Nobody's ground

    @Test func aSiteOnNobodysGroundCountsUnderASovereignNotNamed() throws {
        var graph = try #require(try Dublin().compiled().model)
        graph.sites["dublin"]?.jurisdictions = []
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        #expect(compiled.graph.scope(of: "order:?", for: "disclosure") == ["seizure:dublin"])
        #expect(
            compiled.graph.scope(of: "order:IE", for: "disclosure")
                == ["keyco", "landlord", "seizure:place/vault"])
    }

    // MARK: What runs on the machines

    @Test func whatRunsThereAndIsEnteredIsCarriedOutToo() throws {
        var graph = try #require(try Dublin().compiled().model)
        graph.perimeters["tenancy"] = Perimeter(
            id: "tenancy", kind: .tenancy, operators: .defender("lab"), parent: "hall",
            level: SecurityLevel(rawValue: 5), hasStatedExits: true)
        graph.weights["w"]?.copies = [Copy(in: "tenancy", form: .plaintext)]
        #expect(graph.machines(of: "tenancy") == "hall")
        #expect(graph.site(of: "tenancy")?.id == "dublin")
        func sets() throws -> [[String]]? {
            try FailureAnalyser(ModelCompiler(graph).compile(digest: "sha256:test"))
                .analysis().findings.exposure.first {
                    $0.consequence == "disclosure" && $0.level == .rootLabBypass
                }?.coalitions
        }
        #expect(try sets() == [["order:IE"], ["order:US"], ["own:aws"]])
        // What keeps its host out says nothing of hands at the machines.
        graph.perimeters["tenancy"]?.controls = [
            PlacedControl(
                id: "memory", level: SecurityLevel(rawValue: 5), blocks: [.host],
                operators: .defender("keyco"))
        ]
        #expect(try sets() == [["order:IE"], ["order:US"], ["own:aws"]])
        // What keeps hands off is opened by its operator, whom only one of the orders reaches.
        graph.perimeters["tenancy"]?.hostHands = HostHands(
            operators: .defender("keyco"), level: SecurityLevel(rawValue: 5))
        let kept = try #require(try sets())
        #expect(kept.contains(["order:IE"]))
        #expect(!kept.contains(["order:US"]) && !kept.contains(["own:aws"]))
    }
}
