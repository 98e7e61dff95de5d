import FailureAnalysis
import ModelFormat
import Testing
import YAMLKit

@testable import Setups

struct RequestReaderTests {
    private static func read(_ line: String) throws -> (request: SetupRequest, id: String) {
        var reader = RequestReader()
        let request = try reader.request(in: Array(line.utf8), name: "request 7")
        return (request, reader.id.json)
    }

    @Test func readsEveryKey() throws {
        let (request, id) = try Self.read(
            """
            {"id": "a\\"b", "base": "m.yaml", "set": {"perimeters.p.level": "SL3", "sites": null},
            """.replacing("\n", with: " ")
                + """
                 "fail": ["aws", "order:US"], "ask": ["remedies", "orders"], "tiers": ["OC3", 1],
                """.replacing("\n", with: " ")
                + #" "consequences": ["denial"], "maxOrder": 2, "effort": "quick"}"#)
        #expect(id == #""a\"b""#)
        #expect(request.source == .base("m.yaml"))
        #expect(request.set.map(\.key) == ["perimeters.p.level", "sites"])
        #expect(request.set[1].value.isNull)
        #expect(!request.set[0].value.isNull)
        #expect(request.inquiry.fail == ["aws", "order:US"])
        #expect(request.inquiry.ask == [.orders, .remedies, .whatIf])
        #expect(request.inquiry.tiers == [1, 3])
        #expect(request.inquiry.consequences == ["denial"])
        #expect(request.inquiry.maximumOrder == 2)
        #expect(request.inquiry.effort == .quick)
    }

    @Test func asksTheUsualWhereNothingIsSaid() throws {
        let (request, id) = try Self.read(#"{"model": "sallyport: 1\n"}"#)
        #expect(id == "null")
        #expect(request.source == .text("sallyport: 1\n", name: "request 7, model"))
        #expect(request.inquiry.ask == [.orders, .loneFailures])
        #expect(request.inquiry.tiers == [1, 2, 3, 4, 5])
        #expect(request.inquiry.consequences == nil && request.inquiry.effort == nil)
        #expect(try Self.read(#"{"base": "m", "fail": ["x"]}"#).request.inquiry.ask == [.whatIf])
    }

    @Test(arguments: [
        ("1", "1"), ("-2.50e3", "-2.50e3"), ("true", "true"), ("null", "null"), ("\"7\"", "\"7\""),
        (#""a\nb\u202e""#, #""a\nb\u202e""#),
    ])
    func givesTheNameBackAsItCame(_ id: String, _ json: String) throws {
        #expect(try Self.read(#"{"id": \#(id), "base": "m"}"#).id == json)
    }

    @Test(arguments: [
        ("nonsense", RequestFault.notJSON(byte: 2)),
        ("[1]", .noObject), ("\"a\"", .noObject),
        (#"{"ask": ["orders"]}"#, .noModel(both: false)),
        (#"{"base": "a", "model": "b"}"#, .noModel(both: true)),
        (#"{"base": "a", "asks": []}"#, .unknownKey("asks", hint: ": did you mean 'ask'?")),
        (
            #"{"base": "a", "ask": ["order"]}"#,
            .unknownQuestion("order", hint: ": did you mean 'orders'?")
        ),
        (#"{"base": "a", "ask": ["whatif"]}"#, .nothingFails),
    ])
    func saysWhatIsWrong(_ line: String, _ fault: RequestFault) {
        #expect(throws: fault) { try Self.read(line) }
    }

    @Test(arguments: [
        (#""base": 1"#, "base"), (#""base": null"#, "base"), (#""base": ["a"]"#, "base"),
        (#""model": {}"#, "model"), (#""base": "a", "set": []"#, "set"),
        (#""base": "a", "fail": "aws""#, "fail"), (#""base": "a", "fail": [1]"#, "fail"),
        (#""base": "a", "ask": []"#, "ask"), (#""base": "a", "tiers": [6]"#, "tiers"),
        (#""base": "a", "tiers": []"#, "tiers"), (#""base": "a", "maxOrder": 0"#, "maxOrder"),
        (#""base": "a", "effort": "much""#, "effort"), (#""base": "a", "id": []"#, "id"),
    ])
    func saysWhatBelongsUnderAKey(_ entries: String, _ key: String) {
        do {
            _ = try Self.read("{\(entries)}")
            Issue.record("\(entries) was read")
        } catch RequestFault.wrongValue(let wrong, _) {
            #expect(wrong == key)
        } catch {
            Issue.record("\(error)")
        }
    }

    /// Who sends a wrong request wants to know which.
    @Test func knowsTheNameOfARequestThatIsWrong() throws {
        var reader = RequestReader()
        #expect(throws: RequestFault.self) {
            try reader.request(in: Array(#"{"ask": 1, "id": 12}"#.utf8), name: "request 1")
        }
        #expect(reader.id.json == "12")
    }

    @Test func aKeyThatStandsTwiceIsTold() {
        let fault = #expect(throws: RequestFault.self) {
            try Self.read(#"{"base": "a", "base": "b"}"#)
        }
        guard case .unreadable(let told)? = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(told.count == 1 && fault?.description.contains("'base' stands twice") == true)
    }
}
