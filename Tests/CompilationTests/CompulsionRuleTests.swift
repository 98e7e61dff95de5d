import AttackGraph
import Catalogue
import FailureAnalysis
import ModelFormat
import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation

/// The rules of Docs/Compulsion.md, one by one, on models worked out by hand.
struct CompulsionRuleTests {
    // MARK: Powers

    @Test(
        arguments: [
            ("content", ["vendor"], []), ("assistance", ["vendor"], []), ("denial", [], ["vendor"]),
            ("secrecy", nil, nil), ("content, denial", ["vendor"], ["vendor"]),
        ] as [(String, [String]?, [String]?)])
    func powersCarryTheirConsequenceOnly(
        _ compels: String, disclosure: [String]?, denial: [String]?
    ) throws {
        let model = CompulsionModel(
            jurisdiction: "instruments: [own]", instruments: ["own: { compels: [\(compels)] }"])
        #expect(try model.scope("disclosure") == disclosure)
        #expect(try model.scope("denial") == denial)
    }

    @Test func aLetterThatFetchesRecordsFetchesNoWeights() throws {
        let model = CompulsionModel(jurisdiction: "instruments: [us-nsl-2709]", lab: "[J]")
        #expect(try model.scope("disclosure") == nil)
        #expect(
            try model.why("disclosure", "vendor", "us-nsl-2709") == .power(.records))
        #expect(
            try model.why("denial", "vendor", "us-nsl-2709")
                == .power(.noDenial))
        let findings = try model.findings()
        // What the vendor runs there is seized all the same, which no instrument does by name.
        #expect(
            findings.rootCoalitions("disclosure") == [["order:J"], ["own:lab"], ["own:vendor"]])
        let seized = try #require(findings.seizures.first { $0.consequence == "disclosure" })
        #expect(seized.isAssumed && seized.namesInstruments && seized.orderAlone)
        #expect(seized.seizure == .perimeter("site"))
    }

    // MARK: What compels nothing

    /// A policy of the catalogue is named by no order, whether all or one of the instruments are meant.
    @Test func noOrderRestsOnWhatCompelsNothing() throws {
        let book = try CatalogueBook.builtIn()
        let policies = book.instruments.filter(\.kind.compelsNothing).map(\.id.rawValue)
        #expect(policies.count == 5)
        let findings = try CompulsionModel(jurisdiction: "instruments: catalogue").findings()
        let named = (findings.compulsion ?? []).flatMap {
            $0.carriedBy.map(\.id) + $0.notCarriedBy.map(\.id)
        }
        #expect(named.contains("us-sca-warrant"))
        #expect(Set(named).isDisjoint(with: policies))
        var graph = try compiledModel("instruments: catalogue")
        graph.jurisdictions["J"]?.instruments = InstrumentSelection(
            named: ["us-eo-14409", "us-nsl-2709"])
        let rules = CompulsionRules(graph, catalogue: book)
        #expect(rules.instruments(of: "J")?.map(\.id) == ["us-nsl-2709"])
    }

    /// Where nothing else is named, an order of any kind is assumed: a policy makes nobody powerless.
    @Test func aPolicyAloneLeavesTheOrderAssumed() throws {
        let book = try CatalogueBook.builtIn()
        var graph = try compiledModel("instruments: catalogue")
        graph.jurisdictions["J"]?.instruments = InstrumentSelection(named: ["us-eo-14409"])
        let rules = CompulsionRules(graph, catalogue: book)
        #expect(rules.instruments(of: "J") == nil)
        let vendor = try #require(graph.defenders["vendor"])
        #expect(rules.carries(.disclosure, order: "J", over: vendor))
        #expect(rules.carries(.denial, order: "J", over: vendor))
    }

    private func compiledModel(_ jurisdiction: String) throws -> ThreatGraph {
        try #require(try CompulsionModel(jurisdiction: jurisdiction).compiled().model)
    }

    @Test func whatIsLimitedOrContestedCountsAndIsMarked() throws {
        let model = CompulsionModel(
            jurisdiction: "instruments: [own]",
            instruments: [
                "own: { compels: [content, assistance, denial], contested: [content], "
                    + "limited: [denial] }"
            ])
        let findings = try model.findings()
        func words(_ consequence: String) throws -> [String] {
            let order = try #require(findings.order(consequence, "J", on: "vendor"))
            return order.carriedBy.flatMap(\.compels).map {
                "\($0.what.rawValue): \($0.extent.rawValue)"
            }
        }
        #expect(try words("disclosure") == ["content: contested", "assistance: yes"])
        #expect(try words("denial") == ["denial: limited"])
    }

    @Test func theCataloguesContestedPowersAreMarked() throws {
        let model = CompulsionModel(jurisdiction: "instruments: [us-dpa-title1]")
        let order = try #require(try model.findings().order("disclosure", "J", on: "vendor"))
        let instrument = try #require(order.carriedBy.first)
        #expect(instrument.compels.first?.what == .content)
        #expect(instrument.compels.first?.extent == .contested)
        #expect(instrument.confidence == .secondary && instrument.origin == .catalogue)
        #expect(instrument.review == .no && instrument.status != nil)
        #expect(!instrument.sources.isEmpty && !instrument.unsure.isEmpty)
    }

    // MARK: Addressees

    @Test func anInstrumentReachesTheRolesThatItAddresses() throws {
        var model = CompulsionModel(
            jurisdiction: "instruments: [own]",
            instruments: ["own: { addresses: [silicon], compels: [content, denial] }"])
        model.maker = "[J]"
        #expect(try model.scope("denial") == ["maker"])
        #expect(try model.why("denial", "vendor", "own") == .addresses([.silicon], not: .cloud))
    }

    @Test func theOwnerHandsOverOnlyWhatAnInstrumentAsksOfTheOwner() throws {
        // The order reaches the lab alone, and only the second instrument addresses labs.
        var model = CompulsionModel(jurisdiction: "instruments: [us-sca-warrant]")
        model.vendor = "[]"
        model.lab = "[J]"
        #expect(try model.scope("disclosure") == nil)
        #expect(
            try model.why("disclosure", "lab", "us-sca-warrant")
                == .addresses([.cloud], not: .lab))
        let before = try model.findings()
        #expect(!before.rootCoalitions("disclosure").contains(["order:J"]))
        model.jurisdiction = "instruments: [us-sca-warrant, us-rule41]"
        #expect(try model.scope("disclosure") == ["lab"])
        let findings = try model.findings()
        #expect(findings.rootCoalitions("disclosure").contains(["order:J"]))
        // Asked without the lab, nothing is left of it; whose orders reach the vendor nobody says.
        #expect(findings.loneSovereigns == ["?"])
    }

    // MARK: Edges

    @Test(arguments: ReachBasis.company, ReachBasis.company)
    func edgesAreSeparate(_ edge: ReachBasis, _ needed: ReachBasis) throws {
        let model = CompulsionModel(
            jurisdiction: "instruments: [own]",
            instruments: ["own: { compels: [content], reach: [\(needed.rawValue)] }"],
            vendor: "[ { in: J, by: \(edge.rawValue) } ]")
        let expected = edge == needed ? ["vendor"] : nil
        #expect(try model.scope("disclosure") == expected)
        if edge != needed {
            #expect(
                try model.why("disclosure", "vendor", "own")
                    == .reaches([needed], modelHas: [edge]))
        }
    }

    @Test(arguments: [
        ("us-sca-warrant", "disclosure", "seat parent presence possession"),
        ("us-rule41", "disclosure", "seat presence possession"),
        ("us-fisa-702", "disclosure", "seat presence"),
        ("us-dpa-title1", "denial", "seat parent"),
        ("us-cfius", "denial", "seat parent presence possession"),
    ])
    func theCataloguesGroundsRunOverTheseEdges(
        _ instrument: String, consequence: String, edges: String
    ) throws {
        for edge in ReachBasis.company {
            let model = CompulsionModel(
                jurisdiction: "instruments: [\(instrument)]",
                vendor: "[ { in: J, by: \(edge.rawValue) } ]")
            let isMet = edges.split(separator: " ").contains { $0 == edge.rawValue }
            let scope = try model.scope(consequence)
            #expect(scope ?? [] == (isMet ? ["vendor"] : []), "\(instrument) by \(edge)")
        }
    }

    @Test(arguments: ["", "instruments: [own]"])
    func whoReachesTheParentReachesItsDefenders(_ jurisdiction: String) throws {
        let model = CompulsionModel(
            jurisdiction: jurisdiction,
            instruments: ["own: { compels: [content, denial], reach: [parent] }"], vendor: "[]",
            vendorHas: "parent: group", parents: "group: { jurisdictions: [J] }")
        #expect(try model.scope("disclosure") == ["vendor"])
        let order = try #require(try model.findings().order("disclosure", "J", on: "vendor"))
        #expect(order.reach == [.parent])
    }

    @Test func aReachRuleWidensAndOrdersNothingItself() throws {
        var model = CompulsionModel(
            jurisdiction: "instruments: [us-cloud-act]", vendor: "[ { in: J, by: parent } ]")
        #expect(try model.scope("disclosure") == nil)
        #expect(
            try model.why("disclosure", "vendor", "us-cloud-act")
                == .reachRule)
        // An order by presence does not reach over a parent, unless the rule widens it.
        model.jurisdiction = "instruments: [us-rule41]"
        #expect(try model.scope("disclosure") == nil)
        model.jurisdiction = "instruments: [us-cloud-act, us-rule41]"
        #expect(try model.scope("disclosure") == ["vendor"])
        let order = try #require(try model.findings().order("disclosure", "J", on: "vendor"))
        #expect(order.carriedBy.map(\.id) == ["us-rule41"])
        #expect(order.carriedBy.map(\.widenedBy) == ["us-cloud-act"])
        #expect(order.carriedBy.map(\.reach) == [[.parent]])
        // It widens what hands over content; it does not make anybody help, nor stop a service.
        #expect(try model.scope("denial") == [])
        model.jurisdiction = "instruments: [us-all-writs, us-cloud-act]"
        #expect(try model.scope("disclosure") == nil)
        // It addresses clouds, and widens nothing for others.
        model.jurisdiction = "instruments: [us-cloud-act, us-rule41]"
        model.vendor = "[]"
        model.lab = "[ { in: J, by: parent } ]"
        #expect(try model.scope("disclosure") == nil)
    }

    // MARK: Without instruments

    @Test func aJurisdictionThatNamesNoneIsAssumedToReachEverything() throws {
        let model = CompulsionModel(lab: "[J]", maker: "[J]")
        #expect(try model.scope("disclosure") == ["lab", "maker", "vendor"])
        #expect(try model.scope("denial") == ["lab", "maker", "vendor"])
        let graph = try model.compiled().graph
        #expect(graph.rootCauses.allSatisfy { $0.exceptions.isEmpty })
        let order = try #require(try model.findings().order("disclosure", "J", on: "vendor"))
        #expect(order.assumed && order.carried && order.orderAlone && order.carriedBy.isEmpty)
    }

    @Test func anInstrumentThatIsDescribedNowhereMayCompelAnything() throws {
        var graph = SmallModel().graph
        graph.jurisdictions["XX"]?.instruments = InstrumentSelection(named: ["us-nsl-2709"])
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        #expect(compiled.graph.compelled(by: "order:XX", for: "disclosure") == ["vendor"])
        graph.jurisdictions["XX"]?.instruments = InstrumentSelection(includesCatalogue: true)
        let assumed = try ModelCompiler(graph).compile(digest: "sha256:test")
        #expect(assumed.graph.compelled(by: "order:XX", for: "denial") == ["vendor"])
        let findings = try FailureAnalyser(assumed).analysis().findings
        #expect(findings.order("disclosure", "XX", on: "vendor")?.assumed == true)
        #expect(findings.levers == nil)
    }

    @Test func partyResultsThatNothingCarriesAreKeptAndSaidSo() throws {
        let model = CompulsionModel(jurisdiction: "instruments: [us-nsl-2709]")
        let findings = try model.findings()
        let order = try #require(findings.order("disclosure", "J", on: "vendor"))
        #expect(order.partyAlone && !order.carried && !order.orderAlone)
        #expect(order.coalitions.isEmpty)
        // Nobody reaches the lab.
        let lab = try #require(findings.order("disclosure", nil, on: "lab"))
        #expect(lab.partyAlone && !lab.carried && lab.reach.isEmpty)
        #expect(findings.coalitions("disclosure", nil) == [["lab"], ["vendor"]])
    }

    @Test func whoChangesNothingIsNotListed() throws {
        let findings = try CompulsionModel(maker: "[J]").findings()
        #expect(findings.order("disclosure", "J", on: "maker") == nil)
        #expect(findings.order("denial", "J", on: "maker")?.coalitions == [["order:J"]])
    }

    // MARK: Notice

    @Test(
        arguments: [
            ("us-dpa-title1", .noticed, .noticed),
            ("us-sca-warrant", .silent, .noticedUnlessGagged),
            ("us-fisa-702", .silent, .silent),
        ] as [(String, CompulsionNotice, CompulsionNotice)])
    func aClauseChangesTheLabelAndNotTheOrder(
        _ instrument: String, without: CompulsionNotice, with: CompulsionNotice
    ) throws {
        var model = CompulsionModel(jurisdiction: "instruments: [\(instrument)]", lab: "[J]")
        let plain = try model.findings()
        model.vendorHas = "notice: clause"
        let promised = try model.findings()
        func labels(_ findings: Findings) -> [CompulsionNotice] {
            let order = findings.order("disclosure", "J", on: "vendor")
            return order?.carriedBy.flatMap { [$0.notice, $0.noticeWithClause] } ?? []
        }
        #expect(labels(plain) == [without, with])
        #expect(labels(promised) == [with, with])
        #expect(plain.exposure == promised.exposure)
        #expect(plain.collapsingRoots == promised.collapsingRoots)
    }

    @Test func theLabHearsOfWhatIsServedOnItself() throws {
        let model = CompulsionModel(jurisdiction: "instruments: [us-fisa-traditional]", lab: "[J]")
        let findings = try model.findings()
        #expect(
            findings.order("disclosure", "J", on: "lab")?.carriedBy.map(\.notice) == [.noticed])
        #expect(
            findings.order("disclosure", "J", on: "vendor")?.carriedBy.map(\.notice) == [.silent])
    }

    // MARK: Levers

    @Test func leversAreThoseThatBringAboutTheConsequence() throws {
        let findings = try CompulsionModel(jurisdiction: "instruments: catalogue").findings()
        let levers = try #require(findings.levers)
        #expect(levers.allSatisfy { $0.defender != "lab" })
        #expect(levers.map(\.consequence).contains("disclosure") == false)
        let denial = try #require(
            levers.first { $0.consequence == "denial" && $0.defender == "vendor" })
        #expect(
            denial.levers.map(\.id) == [
                "com-acquisition", "com-aup", "com-capacity", "com-insolvency", "com-price",
                "com-termination",
            ])
        let theft = try #require(
            levers.first { $0.consequence == "exfiltration" && $0.defender == "vendor" })
        #expect(
            theft.levers.map(\.id) == ["com-access-policy", "com-acquisition", "com-insolvency"])
        #expect(theft.partyAlone && denial.partyAlone)
    }

    @Test func theCatalogueIsReadOnlyWhenInstrumentsAreNamed() throws {
        let plain = try CompulsionModel().compiled()
        #expect(plain.catalogue == nil)
        let findings = try CompulsionModel().findings()
        #expect(findings.levers == nil)
    }
}
