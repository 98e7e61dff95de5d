import Interchange
import ModelFormat
import Testing
import ThreatGraph

/// Who comes in by taking on a role, and which accounts may be one: never nobody, and never silently two.
struct TerraformRolesTests {
    private static let bucket = "aws_s3_bucket.w values: { bucket: w }"
    private static let login =
        "aws_iam_openid_connect_provider.o values: { arn: 'arn:o', region: us-east-1 }"

    private static func trust(_ statement: String) -> String {
        "aws_iam_role.r values: { assume_role_policy: '{\"Statement\":[{\"Effect\":\"Allow\",\(statement)}]}' }"
    }

    private func ways(_ resources: [String], _ configured: [String] = []) throws -> [String] {
        try TerraformReaderTests.setup(TerraformReaderTests.plan(resources, configured)).flows
            .filter { $0.kind == "administration" && $0.from != "outside" }
            .map { "\($0.from) to \($0.into)" }
    }

    /// Whoever a role's policy lets take it on comes in; a service of the provider's is the provider.
    @Test(arguments: [
        ("\"Principal\":{\"AWS\":\"arn:aws:iam::333333333333:root\"}", ["account-333333333333"]),
        ("\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}", []),
        ("\"Principal\":{\"Federated\":\"arn:o\"}", ["logged-in-by-aws-iam-connect-provider-o"]),
        ("\"Principal\":{\"Federated\":\"accounts.google.com\"}", ["places-of-others"]),
        ("\"Principal\":\"*\"", ["everybody"]),
        ("\"Principal\":\"*\",\"Condition\":{\"a\":{\"b\":\"c\"}}", ["places-of-others"]),
        (
            "\"Principal\":{\"AWS\":[\"444444444444\",\"x\"],\"Service\":\"a.amazonaws.com\"}",
            ["account-444444444444", "places-of-others"]
        ),
        ("\"Action\":\"x\"", ["places-of-others"]),
    ])
    func whoeverTakesOnARoleComesIn(_ statement: String, _ from: [String]) throws {
        let found = try ways([Self.bucket, Self.login, Self.trust(statement)])
        #expect(found.map { $0.split(separator: " ")[0].prefix(40) } == from.map { $0.prefix(40) })
        #expect(found.allSatisfy { $0.contains(" to account-aws") })
    }

    /// A policy that is hidden, not there or made of something else lets others in.
    @Test(arguments: [
        ("values: {}", ""), ("values: { assume_role_policy: '' }", ""),
        ("values: {}", "assume_role_policy: { references: [local.p] }"),
        ("values: { assume_role_policy: x }, sensitive_values: { assume_role_policy: true }", ""),
    ])
    func whatIsNotSaidLetsOthersIn(_ values: String, _ written: String) throws {
        let found = try ways(
            [Self.bucket, "aws_iam_role.r \(values)"],
            ["{ address: aws_iam_role.r, expressions: { \(written) } }"])
        #expect(found == ["places-of-others to account-aws"])
    }

    /// Of a document of the configuration whoever it names, and in each region of the account.
    @Test func documentsOfTheConfiguration() throws {
        let setup = try TerraformReaderTests.setup(
            TerraformReaderTests.plan(
                [
                    "aws_s3_bucket.a values: { bucket: a, region: eu-west-1 }",
                    "aws_s3_bucket.b values: { bucket: b, region: us-east-1 }", Self.login,
                    "aws_iam_role.r values: { region: us-east-1 }",
                ],
                [
                    "{ address: aws_iam_role.r, expressions: { assume_role_policy: { references: [data.aws_iam_policy_document.d.json] } } }",
                    "{ address: data.aws_iam_policy_document.d, expressions: { statement: [ { principals: [ { type: { constant_value: Federated }, identifiers: { references: [aws_iam_openid_connect_provider.o.arn] } } ] } ] } }",
                ]))
        let ways = setup.flows.filter { $0.title.hasPrefix("Roles") }
        #expect(ways.map(\.into) == ["account-aws-eu-west-1", "account-aws-us-east-1"])
        #expect(ways.allSatisfy { $0.guardian == nil })
        #expect(setup.remarks.contains { $0.text.contains("aws_iam_role.r is taken on from") })
        #expect(setup.dropped.isEmpty)
    }

    private static let role =
        "assume_role: [ { role_arn: { constant_value: 'arn:aws:iam::222222222222:role/deploy' } } ]"

    /// What is kept in one's own account under a key of the account of a role.
    private static func plan(_ before: String, _ more: [String] = []) -> String {
        TerraformReaderTests.plan(
            ["aws_ebs_volume.v values: { encrypted: true }", "aws_kms_key.k values: {}"] + more,
            [
                "{ address: aws_ebs_volume.v, provider_config_key: aws, expressions: { kms_key_id: { references: [aws_kms_key.k.arn] } } }",
                "{ address: aws_kms_key.k, provider_config_key: aws.b, expressions: {} }",
                "{ address: aws_iam_role.r, provider_config_key: aws.b, expressions: {} }",
                "{ address: data.aws_caller_identity.i, mode: data, provider_config_key: aws, expressions: {} }",
            ]
        ).replacing(
            "configuration: {",
            with: """
                \(before)
                configuration: { provider_config: { aws: { name: aws, expressions: { region: { constant_value: us-east-1 } } }, aws.b: { name: aws, expressions: { region: { constant_value: us-east-1 }, \(role) } } },
                """)
    }

    private static let identity =
        "prior_state: { values: { root_module: { resources: [ { address: data.aws_caller_identity.i, mode: data, type: aws_caller_identity, values: { account_id: '111111111111' } } ] } } }"

    /// One's own account comes into another by a role there.
    @Test func onesOwnAccountComesInElsewhere() throws {
        let setup = try TerraformReaderTests.setup(
            Self.plan(
                Self.identity,
                [Self.trust("\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:root\"}")]))
        let way = try #require(setup.flows.first { $0.title.hasPrefix("Roles") })
        #expect(way.from == "account-aws-us-east-1")
        #expect(way.into == "account-222222222222-aws-us-east-1")
    }

    private func answers(_ text: String) throws -> ImportedAnswers {
        try ImportedAnswers(ModelImport(bytes: Array(text.utf8), file: "f").text)
    }

    /// Without a word of which account is one's own the account of a role may be: whoever holds that suffices
    /// alone until somebody says that they are two.
    @Test func anAccountThatMayBeOnesOwnIsAsked() throws {
        let open = try answers(Self.plan(""))
        let id = UnknownID("aws-account-222222222222-holder-apart")
        #expect(open.model.unknowns.contains(id), "\(open.model.unknowns.map(\.id))")
        let own = "aws-account-holder"
        let other = "aws-account-222222222222-holder"
        var picks = open.last
        let two = try open.answered(picks)
        #expect(!two.follows([own]).contains("exfiltration 5"))
        #expect(!two.follows([other]).contains("exfiltration 5"))
        #expect(two.follows([own, other]).contains("exfiltration 5"))
        picks[id] = 0
        #expect(try open.answered(picks).follows([own]).contains("exfiltration 5"))
        // Where the plan says which account it is of, nothing is asked.
        let known = try answers(Self.plan(Self.identity))
        #expect(!known.model.unknowns.contains { $0.id.rawValue.hasSuffix("-apart") })
        #expect(
            try !known.answered(known.last).follows([own]).contains("exfiltration 5"))
    }

    /// Whoever may take on a role of the account suffices alone for what is in it, whatever is answered.
    @Test func whoeverTakesOnARoleSuffices() throws {
        let imported = try answers(
            TerraformReaderTests.plan([
                Self.bucket,
                Self.trust("\"Principal\":{\"AWS\":\"arn:aws:iam::333333333333:root\"}"),
            ]))
        let answered = try imported.answered(imported.last)
        #expect(answered.follows(["holder-333333333333"]).contains("exfiltration 5"))
        #expect(!answered.follows([]).contains("exfiltration 5"))
    }
}
