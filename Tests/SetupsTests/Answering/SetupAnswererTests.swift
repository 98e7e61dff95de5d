import Foundation
import Phrases
import TestSupport
import Testing

@testable import Setups

/// Small set-ups whose answers a person can check.
struct SetupAnswererTests {
    /// An answer taken apart.
    private static func answer(
        _ more: String, by answerer: SetupAnswerer = SetupModels.answerer()
    ) throws -> [String: Any] {
        let answer = answerer.answer(to: try SetupModels.request(more))
        #expect(answer.status == 0, "\(answer.fault ?? "\(answer.diagnostics)")")
        let text = try #require(answer.answer)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(object as? [String: Any])
    }

    /// The orders of one consequence and level, tier by tier.
    private static func orders(
        _ answer: [String: Any], _ consequence: String, _ level: String, key: String = "orders"
    ) -> [Int?] {
        ((answer[key] as? [[String: Any]]) ?? []).filter {
            $0["consequence"] as? String == consequence && $0["level"] as? String == level
                && $0["of"] == nil
        }.map { $0["order"] as? Int }
    }

    /// The hall holds to OC3 and the way out to OC2: up to OC2 both keepers must fail, at OC3 the cloud
    /// does, and above nobody need.
    @Test func ordersAreThoseWorkedByHand() throws {
        let answer = try Self.answer(#""ask": ["orders"]"#)
        #expect(Self.orders(answer, "exfiltration", "party") == [2, 2, 1, 0, 0])
        #expect(Self.orders(answer, "exfiltration", "root") == [2, 2, 1, 0, 0])
        #expect(Self.orders(answer, "exfiltration", "lab-bypass") == [])
        // The work is done in the cloud's hall, which capability enters from OC4 on.
        #expect(Self.orders(answer, "denial", "party") == [1, 1, 1, 0, 0])
        #expect(answer.keys.sorted() == ["orders"])
    }

    @Test func whatIsSetIsAnswered() throws {
        let set = #""set": {"channels.out.level": "SL3", "channels.out.operator": "cloud"}"#
        let answer = try Self.answer(set + #", "ask": ["orders", "effective-levels"]"#)
        #expect(Self.orders(answer, "exfiltration", "party") == [1, 1, 1, 0, 0])
        let levels = answer["effective-levels"] as? [String: Any]
        #expect((levels?["effectiveSL"] as? [String: Any])?["exfiltration"] as? Int == 3)
    }

    /// An explicit null takes away: without work nothing is said about denial, least of all that it is safe.
    @Test func nothingIsDeniedWithoutWork() throws {
        let answer = try Self.answer(#""set": {"workloads.work": null}, "ask": ["orders"]"#)
        #expect(Self.orders(answer, "denial", "party").isEmpty)
        #expect(Self.orders(answer, "exfiltration", "party").count == 5)
        let text = SetupModels.answerer().answer(
            to: try SetupModels.request(#""set": {"workloads.work": "null"}"#))
        #expect(text.status == 2, "a text that says null is no null")
    }

    @Test func everyQuestionHasItsKey() throws {
        let names = SetupQuestion.allCases.map(\.rawValue)
        let asked = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let answer = try Self.answer(#""fail": ["cloud"], "ask": [\#(asked)]"#)
        #expect(answer.keys.sorted() == names.sorted())
        #expect(Self.orders(answer, "exfiltration", "lab-bypass", key: "matrix") != [])
        #expect((answer["coalitions"] as? [[String: Any]])?.first?["coalitions"] != nil)
        let whatIf = answer["whatif"] as? [String: Any]
        #expect(whatIf?["format"] as? String == "sallyport-whatif/1")
        #expect((answer["remedies"] as? [String: Any])?["format"] != nil)
        #expect((answer["egress-times"] as? [String: Any])?["format"] != nil)
    }

    @Test func asksOfTiersAndConsequencesThatAreNamed() throws {
        let answer = try Self.answer(
            #""tiers": ["OC3"], "consequences": ["exfiltration"], "ask": ["orders"]"#)
        #expect(Self.orders(answer, "exfiltration", "party") == [1])
        #expect(Self.orders(answer, "denial", "party") == [])
    }

    @Test func aBrokenRequirementIsAStatus() throws {
        let model = SetupModels.small + "\nrequire: [ { consequence: exfiltration, order: 2 } ]\n"
        let answerer = SetupModels.answerer()
        let broken = answerer.answer(
            to: try SetupModels.request(#""ask": ["requirements"]"#, model: model))
        #expect(broken.status == 1)
        #expect(broken.answer?.contains("\"holds\":false") == true)
        // Who asks what follows does not ask the gate.
        let other = answerer.answer(
            to: try SetupModels.request(#""fail": ["lab"]"#, model: model))
        #expect(other.status == 0)
    }

    @Test func whatIsWrongIsAnAnswer() throws {
        let answerer = SetupModels.answerer()
        let path = answerer.answer(
            to: try SetupModels.request(#""set": {"perimeters.hal.level": "SL1"}"#))
        #expect(path.status == 2 && path.answer == nil && path.fault == nil)
        #expect(path.diagnostics.map(\.code.rawValue) == ["model.unknown-path"])
        let name = answerer.answer(to: try SetupModels.request(#""fail": ["clowd"]"#))
        #expect(name.status == 64 && name.diagnostics.isEmpty)
        #expect(name.fault?.contains("'clowd'") == true)
        #expect(name.digest?.hasPrefix("sha256:") == true)
        let model = answerer.answer(
            to: try SetupModels.request(#""ask": ["orders"]"#, model: "sallyport: 1"))
        #expect(model.status == 2 && model.diagnostics.isEmpty == false)
    }

    /// A raw graph has no facts, no rates and no options.
    @Test(arguments: [
        #""set": {"perimeters.p.level": "SL1"}"#, #""ask": ["egress-times"]"#,
        #""ask": ["remedies"]"#,
    ])
    func aGraphLacksWhatOnlyAModelHas(_ more: String) throws {
        let graph = """
            {"format": "sallyport-attack-graph/1", "parties": [{"id": "a"}],
             "barriers": [{"id": "b", "lock": {"op": "a", "level": 3}}],
             "steps": [{"fact": "g", "via": ["b"]}],
             "consequences": [{"id": "c", "goal": "g", "tiered": true}]}
            """
        let answer = SetupModels.answerer().answer(
            to: try SetupModels.request(more, model: graph))
        #expect(answer.status == 64, "\(answer)")
        #expect(answer.fault?.contains("an attack graph has no") == true)
    }
}
