import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

/// Others whom a plan does not name may be whoever it names, and a project named otherwise its own.
struct TerraformDoubtsTests {
    /// Whom each party may be, by id.
    private func doubts(_ text: String) throws -> [String] {
        try TerraformReaderTests.setup(text).doubts.map { "\($0.party) may be \($0.other)" }
    }

    private static func policy(_ bucket: String, _ account: String) -> String {
        "aws_s3_bucket_policy.p\(account) values: { bucket: \(bucket), policy: '{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"\(account)\"},\"Action\":\"*\"}]}' }"
    }

    private static let buckets = [
        "aws_s3_bucket.w values: { bucket: w }", "aws_s3_bucket.x values: { bucket: x }",
        "data.aws_caller_identity.i values: { account_id: '111111111111' }",
    ]

    /// A bucket that a hidden policy opens, beside two that are opened to accounts.
    private static let open = TerraformReaderTests.plan(
        buckets + [
            policy("w", "222222222222"), policy("w", "333333333333"),
            "aws_s3_bucket_policy.q values: { bucket: x, policy: SECRET }",
        ])

    @Test func othersMayBeWhoeverIsNamed() throws {
        let found = try doubts(Self.open).filter { $0.hasPrefix("others ") }
        #expect(found.contains("others may be holder-222222222222"), "\(found)")
        #expect(found.contains("others may be holder-333333333333"))
    }

    @Test func nobodyIsAskedAboutWhereNobodyElseIsNamed() throws {
        let alone = TerraformReaderTests.plan(
            Self.buckets + ["aws_s3_bucket_policy.q values: { bucket: x, policy: SECRET }"])
        #expect(try doubts(alone).isEmpty)
    }

    /// Until somebody answers, each of those who are named suffices for what others hold; afterwards only
    /// others do.
    @Test func whatRestsOnOthersRestsOnEachOfThem() throws {
        let text = try ModelImport(bytes: Array(Self.open.utf8), file: "f").text
        let answers = try ImportedAnswers(text)
        let id = UnknownID("others-apart")
        let unknown = try #require(answers.model.unknowns.first { $0.id == id }, "\(text)")
        #expect(unknown.alternatives.count == 2)
        let place = try #require(
            answers.model.perimeters.first { $0.id.rawValue == "places-of-others" })
        let written = "\(place.operators)"
        for party in ["others", "holder-222222222222", "holder-333333333333"] {
            #expect(written.contains(party), "\(written)")
        }
        let after = unknown.alternatives[1].changes.first {
            $0.path == "perimeters.places-of-others.operator"
        }
        #expect(after?.value == .scalar("others"))
    }

    private static func google(_ own: String, _ member: String) -> String {
        TerraformReaderTests.plan(
            [
                "google_storage_bucket.b values: { name: b\(own) }",
                "google_storage_bucket_iam_member.m values: { bucket: b, member: 'projectViewer:\(member)' }",
            ], provider: "google")
    }

    /// A project by its number may be the plan's own that is known by an id, and one by an id where none is
    /// known.
    @Test(arguments: [
        (", project: our-own-team", "123456789", true),
        (", project: our-own-team", "other-team-1", false),
        ("", "other-team-1", true),
    ])
    func projectsThatMayBeOnesOwn(own: String, member: String, isAsked: Bool) throws {
        let found = try doubts(Self.google(own, member))
        #expect(
            found == (isAsked ? ["holder-\(member) may be google-cloud-project-holder"] : []))
    }
}
