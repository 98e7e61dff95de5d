import ModelSupport
import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

/// What is said of remedies, worked by hand and on the seed case.
struct RemedyWordsTests {
    private static func target(
        _ level: AnswerLevel, order: Int = 2, tier: Int? = 3,
        _ consequences: [ConsequenceKind] = [.exfiltration]
    ) -> RemedyWords {
        RemedyWords(
            RemedyTargetSummary(
                order: order, level: level, tier: tier, goals: consequences.map { GoalName($0) },
                cases: 0))
    }

    @Test func theTargetIsASentence() {
        #expect(
            Self.target(.party).sentence
                == "at least 2 parties must fail for exfiltration at OC3")
        #expect(
            Self.target(.party, order: 1, tier: nil, [.disclosure]).sentence
                == "at least 1 party must fail for disclosure")
        #expect(
            Self.target(.root, order: 1, tier: 4, [.disclosure, .denial]).sentence
                == "at least 1 root cause must occur for disclosure and for denial at OC4")
        #expect(
            Self.target(.rootLabBypass, [.denial]).sentence
                == "at least 2 root causes must occur for denial at OC3, the lab never being asked")
        #expect(
            Self.target(.labBypass, []).sentence
                == "at least 2 parties must fail for nothing, the lab never being asked")
    }

    @Test func whatHappensIsASentence() {
        func happens(_ level: AnswerLevel, _ failed: [String], tier: Int? = 3) -> String {
            Self.target(level).happens(
                RemedyUnstoppable(
                    consequence: "denial", tier: tier, failed: failed, onlyTogether: false))
        }
        #expect(happens(.party, []) == "denial at OC3 follows with no failure at all")
        #expect(happens(.party, ["aws"]) == "aws alone suffices for denial at OC3")
        #expect(
            happens(.party, ["aws", "lab", "maker"], tier: nil)
                == "aws, lab and maker together suffice for denial")
        #expect(
            happens(.labBypass, ["aws", "maker"])
                == "aws and maker together suffice for denial at OC3, the lab never being asked")
    }

    @Test func whatBlocksAPathIsTold() {
        #expect(RemedyWords.blocks(choosing: [], leaving: []) == "no option blocks it")
        #expect(RemedyWords.blocks(choosing: ["a", "b", "c"], leaving: []) == "choose a, b or c")
        #expect(
            RemedyWords.blocks(choosing: ["a"], leaving: ["b", "c"])
                == "choose a, or leave out b or c")
    }

    @Test func optionsAreTitled() {
        let three = SecurityLevel(rawValue: 3) ?? .zero
        func words(_ subject: RemedyCandidate.Subject) -> String { subject.words }
        #expect(words(.titled("A lock")) == "A lock")
        #expect(words(.control("Guards", perimeter: "Campus")) == "Guards, on Campus")
        #expect(
            words(.baseline(three, perimeter: "Campus", controls: 7))
                == "Baseline SL3 for Campus: 7 more controls")
        #expect(
            words(.controls(4, upTo: three, perimeter: "Campus"))
                == "4 controls up to SL3 on Campus")
        #expect(
            words(.secondKeeper("Lab", channel: "the network")) == "Lab must open the network too")
    }

    /// The seed's denial by one order, and its options, as they read.
    @Test func theSeedCaseIsToldInWords() throws {
        var request = RemedyRequest()
        request.level = .root
        request.goals = [GoalName(.denial)]
        let found = try RemedyTexts.findings(of: "single-options", request: request)
        let words = RemedyWords(found.target)
        #expect(
            words.happens(try #require(found.unstoppable.first))
                == "order:US alone suffices for denial at OC3")
        let hopeless = try #require(found.paths.first { $0.choosing.isEmpty && $0.leaving.isEmpty })
        #expect(words.blocked(hopeless).hasSuffix(" for denial at OC3: no option blocks it"))
        let lock = try #require(found.options.first { $0.id == "netlock" })
        #expect(lock.changedFacts == ["channels.network.to: lab-gate"])
    }

    @Test func aSecondKeeperIsWrittenAsAModelFileHasIt() throws {
        let found = try RemedyTexts.findings(
            text: """
                sallyport: 1
                title: Small
                defenders: { lab: { role: lab }, cloud: { role: cloud } }
                perimeters:
                  site: { kind: campus, exits: stated, operator: cloud, level: SL4 }
                  plane: { kind: admin-plane, exits: stated, operator: lab, level: SL4 }
                weights: { model: { owner: lab, copies: [ { in: site, form: plaintext } ] } }
                channels: { out: { from: site, to: outside, operator: cloud, level: SL4 } }

                """, proposing: .missing)
        let option = try #require(found.options.first { $0.id == "lab-keeps@out" })
        #expect(
            option.changedFacts
                == ["channels.out.operator: { all: [cloud, { level: SL4, op: lab }] }"])
        #expect(option.subject.words == "lab must open out too")
    }
}
