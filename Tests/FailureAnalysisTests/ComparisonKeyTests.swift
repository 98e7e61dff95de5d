import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import ModelFormat
@testable import ModelSupport

/// Every key of the model's tables is told by a comparison when it alone has changed.
///
/// Or it stands here with the reason why not; a new key fails these tests until it does.
struct ComparisonKeyTests {
    typealias Key = ChangedKeyModel.Key

    /// Tables of which nothing is compared, with the reason.
    private static let leftOut: [KeyTableName: String] = [
        .model:
            "the sections are compared table by table, title and date stand in the report's head",
        .source:
            "a document is no part of the set-up; what rests on another one is told as evidence",
        .datedChange: "models are compared as they are on their dates",
        .claim: "what sources say is no part of the set-up",
        .unknown: "the report says how many unknowns each model has",
        .alternative: "as of unknowns", .assertedValue: "as of unknowns",
        .position: "what people hold is no part of the set-up",
        .expectation: "as of positions",
        .option: "what could be changed has not been",
        .requirement: "what is asked of a set-up is no part of it",
        .probability: "dominance holds under all of them, so the comparison asks for none",
        .tradeOff: "what is traded is told side by side in a list of its own",
        .acceptance: "it stands in a file of its own",
        .preset: "it stands in a file of its own", .presetLine: "it stands in a file of its own",
    ]

    /// Every key that is compared.
    static let keys: [Key] = KeyTableName.allCases.filter { leftOut[$0] == nil }.flatMap { table in
        ModelTables.standard[table].keys.map { Key(table: table, key: $0) }
    }

    @Test(arguments: keys)
    func aChangeOfOneKeyIsTold(_ key: Key) throws {
        let isEvidence = ChangedKeyModel.evidence.contains { $0.key == key.key }
        #expect(
            ChangedKeyModel.changes[key.table]?[key.key] != nil || isEvidence,
            "a new key: say here what to write in its place, or why it is not compared")
        let (before, after) = (
            try ChangedKeyModel.model(), try ChangedKeyModel.model(changing: key)
        )
        #expect(before != after, "the change changes nothing")
        let changes = ElementDifferences(first: before, second: after).changes
        let fields = changes.flatMap(\.fields)
        #expect(fields.contains { $0.before != $0.after }, "\(changes)")
        #expect(!fields.contains { $0.field == .other }, "\(changes)")
    }

    @Test func whatIsLeftOutHasNoPartInTheLists() {
        #expect(Set(Self.leftOut.keys).isDisjoint(with: ChangedKeyModel.changes.keys))
        for (table, keys) in ChangedKeyModel.changes {
            #expect(Set(keys.keys).isSubset(of: ModelTables.standard[table].keys), "\(table)")
        }
    }
}
