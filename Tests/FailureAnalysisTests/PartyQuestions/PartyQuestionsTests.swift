import Foundation
import ModelFormat
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// What a party is asked, and in which order.
struct PartyQuestionsTests {
    private static let text = """
        sallyport: 1
        title: Questions
        date: 2026-06-01
        sources: { memo: { title: Memo } }
        defenders:
          lab: { role: lab }
          aws: { role: cloud }
          maker: { role: silicon }
        perimeters:
          plane: { kind: admin-plane, exits: stated, operator: lab, level: SL4 }
          campus: { kind: campus, exits: stated, operator: aws, level: SL3, status: claimed, source: memo }
          attic: { operator: aws, level: SL2, exits: stated, status: contradicted, source: memo }
        weights:
          frontier: { owner: lab, copies: [ { in: campus, form: plaintext, for: training } ] }
        channels:
          net: { from: campus, to: outside, status: claimed, source: memo,
                 operator: { all: [ { op: aws, level: SL3 }, { op: lab, level: SL2 } ] } }
          work: { kind: administration, from: plane, to: campus, barrier: none }
        workloads: { training: { all: [ { capacity: aws, in: campus }, { chips: maker } ] } }
        unknown:
          exit: { of: channels.net.operator, one-of: [ aws, { all: [aws, lab] } ] }
          maker: { of: workloads.training.all.1.chips, one-of: [ maker, aws ] }
          nothing: { of: perimeters.attic.level, one-of: [ SL1, SL2 ] }

        """

    private static func findings(
        for party: DefenderID, in text: String = text
    ) throws -> PartyQuestionsFindings {
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "questions.yaml")
        let model = try document.threatGraph()
        let compiled = try ModelCompiler(model).compile(digest: "")
        let unknowns = try UnknownsAnalyser(model) {
            try document.applying($0).threatGraph(checkingChanges: false)
        }.findings(digest: "")
        let lowered = try #require(LoweredClaimsAnalyser(compiled)).findings(lowering: 1)
        let described = try #require(DescriptionAnalyser(compiled)).findings()
        return PartyQuestionsAnalyser(model, party: party).findings(
            unknowns: unknowns, lowered: lowered, described: described)
    }

    @Test func theCloudIsAskedAboutWhatIsItsOwn() throws {
        let findings = try Self.findings(for: "aws")
        let about = findings.questions.map(\.about)
        #expect(about.contains("unknown.exit"))
        #expect(about.contains("perimeters.campus.level"))
        #expect(about.contains("channels.net.operator.aws"))
        #expect(!about.contains("channels.net.operator.lab"))
        #expect(!about.contains("perimeters.plane.level"))
        // An unknown that decides nothing is not asked.
        #expect(!about.contains("unknown.nothing"))
        #expect(findings.steadyLevels == 1)
    }

    @Test func whatDecidesMostComesFirst() throws {
        for party in ["aws", "lab", "maker"] {
            let questions = try Self.findings(for: DefenderID(party)).questions
            let ranked = questions.filter { $0.kind == .unknown || $0.kind == .level }
            #expect(questions.prefix(ranked.count).map(\.about) == ranked.map(\.about))
            let counts = ranked.map(\.decides.count)
            #expect(counts == counts.sorted(by: >), "\(party)")
            #expect(ranked.allSatisfy { !$0.decides.isEmpty })
        }
    }

    /// Whoever owns weights, and whoever has a copy, is asked for copies that nobody wrote.
    @Test func copiesThatAreNotWrittenAreAskedFor() throws {
        func kinds(_ party: DefenderID) throws -> [PartyQuestion.Kind] {
            try Self.findings(for: party).questions.map(\.kind)
        }
        let asked = try Self.findings(for: "lab").questions.filter { $0.kind == .copies }
        #expect(asked.map(\.about) == ["weights.frontier.all-copies"])
        #expect(asked.map(\.decides) == [[]])
        #expect(try kinds("aws").filter { $0 == .copies }.count == 1)
        #expect(try !kinds("maker").contains(.copies))
        // Behind what decides something, before what is not well known.
        let order: [PartyQuestion.Kind] = [.unknown, .level, .copies, .unsure]
        for party in ["lab", "aws"] {
            let places = try kinds(DefenderID(party)).compactMap(order.firstIndex).map {
                max($0, 1)
            }
            #expect(places == places.sorted(), "\(party)")
        }
        let stated = Self.text.replacing("owner: lab,", with: "owner: lab, all-copies: stated,")
        for party in ["lab", "aws"] {
            let all = try Self.findings(for: DefenderID(party), in: stated).questions
            #expect(!all.map(\.kind).contains(.copies), "\(party)")
        }
    }

    @Test func othersAreAskedOtherThings() throws {
        let (lab, maker) = (try Self.findings(for: "lab"), try Self.findings(for: "maker"))
        #expect(lab.questions.map(\.about).contains("channels.net.operator.lab"))
        // The campus is weaker than the plane, so that nothing hangs on the plane's level.
        #expect(!lab.questions.map(\.about).contains("perimeters.plane.level"))
        #expect(!lab.questions.map(\.about).contains("perimeters.campus.level"))
        #expect(maker.questions.map(\.about).contains("unknown.maker"))
        #expect(maker.unknownsOfOthers == 1)
    }

    /// Whoever runs the place around what an unknown would change is asked about it, too.
    @Test func whoeverRunsTheHostIsAskedAboutWhatStandsOnIt() throws {
        let text = Self.text.replacing(
            "  nothing: { of: perimeters.attic.level, one-of: [ SL1, SL2 ] }\n",
            with: """
                  chips:
                    one-of:
                      - { label: none, set: {} }
                      - label: enclave
                        set:
                          perimeters.box: { kind: enclave, inside: campus, operator: maker, level: SL4,
                                            exits: stated }
                          weights.frontier.copies: [ { in: box, form: plaintext, for: training } ]

                """)
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "questions.yaml")
        let model = try document.threatGraph()
        let chips = try #require(model.unknowns["chips"])
        #expect(PartyBusiness(model, party: "aws").includes(chips))
        #expect(PartyBusiness(model, party: "maker").includes(chips))
        // The lab owns the weights that would lie elsewhere; who has no part in it is not asked.
        #expect(PartyBusiness(model, party: "lab").includes(chips))
        let copies = Unknown(
            id: "copies",
            alternatives: [
                Unknown.Alternative(
                    label: "more",
                    changes: [
                        Change(
                            path: "weights.frontier.copies",
                            value: .list(
                                ["campus", "plane"].map {
                                    .mapping([FactValue.Entry(key: "in", value: .scalar($0))])
                                }))
                    ])
            ])
        // A copy that is there already is nothing new to whoever runs that place.
        #expect(!PartyBusiness(model, party: "aws").includes(copies))
        let other = try #require(model.unknowns["exit"])
        #expect(!PartyBusiness(model, party: "maker").includes(other))
    }

    /// What sources disagree about is asked, unless an unknown asks it already.
    @Test func whatIsNotWellKnownComesLast() throws {
        let text = Self.text.replacing(
            "  nothing: { of: perimeters.attic.level, one-of: [ SL1, SL2 ] }\n", with: "")
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "questions.yaml")
        let model = try document.threatGraph()
        let compiled = try ModelCompiler(model).compile(digest: "")
        let unknowns = try UnknownsAnalyser(model) {
            try document.applying($0).threatGraph(checkingChanges: false)
        }.findings(digest: "")
        let findings = PartyQuestionsAnalyser(model, party: "aws").findings(
            unknowns: unknowns,
            lowered: try #require(LoweredClaimsAnalyser(compiled)).findings(lowering: 1),
            described: try #require(DescriptionAnalyser(compiled)).findings())
        #expect(findings.questions.last?.about == "perimeters.attic")
        #expect(findings.questions.last?.kind == .unsure)
    }
}
