import Interchange
import ModelFormat
import TestSupport
import Testing

/// Who is let in: accounts are told apart and are one party each, whatever is hidden lets others in, and
/// everybody is everybody.
struct TerraformLetInTests {
    private static let role =
        "assume_role: [ { role_arn: { constant_value: 'arn:aws:iam::222222222222:role/deploy' }, external_id: { constant_value: '333333333333' } } ]"

    /// A plan with two accounts: that of whoever runs it, and the one of a role.
    private static func twoAccounts(
        _ resources: [String], _ configured: [String], before: String = ""
    ) -> String {
        TerraformReaderTests.plan(resources, configured).replacing(
            "configuration: {",
            with: """
                \(before)
                configuration: { provider_config: { aws: { name: aws, expressions: { region: { constant_value: us-east-1 } } }, aws.b: { name: aws, expressions: { region: { constant_value: us-east-1 }, \(role) } } },
                """)
    }

    private static func lets(_ account: String) -> String {
        "aws_s3_bucket_policy.p values: { bucket: w, policy: '{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::\(account):root\"}}]}' }"
    }

    private static let bucket = "aws_s3_bucket.w values: { bucket: w }"
    private static let own = "aws_s3_bucket.w in account-aws-us-east-1"

    private static func identity(_ number: String, _ key: String) -> (
        before: String, written: String
    ) {
        (
            "prior_state: { values: { root_module: { resources: [ { address: data.aws_caller_identity.i, mode: data, type: aws_caller_identity, values: { account_id: '\(number)' } } ] } } }",
            "{ address: data.aws_caller_identity.i, mode: data, provider_config_key: \(key), expressions: {} }"
        )
    }

    /// Which account is one's own: the one in which the provider of the root finds itself, and no other.
    @Test(arguments: [
        ("111111111111", "111111111111", "aws", false),
        ("222222222222", "222222222222", "aws.b", true),
        ("222222222222", "111111111111", "aws", true),
        ("222222222222", "222222222222", "aws.none", true),
    ])
    func whichAccountIsOnesOwn(
        _ letIn: String, _ number: String, _ provider: String, _ isAnother: Bool
    ) throws {
        let identity = Self.identity(number, provider)
        let setup = try TerraformReaderTests.setup(
            Self.twoAccounts(
                [Self.bucket, Self.lets(letIn)],
                [
                    "{ address: aws_s3_bucket.w, provider_config_key: aws, expressions: {} }",
                    identity.written,
                ],
                before: identity.before))
        #expect(
            TerraformReaderTests.copies(setup)
                == [Self.own] + (isAnother ? ["aws_s3_bucket.w in account-\(letIn)"] : []))
    }

    /// What merely has a number of another account is none of one's own.
    @Test(arguments: [
        "aws_sns_topic_subscription.s values: { arn: 'arn:aws:sns:us-east-1:999999999999:n:1' }",
        "aws_iam_role_policy_attachment.s values: { arn: 'arn:aws:iam::999999999999:policy/n' }",
        "aws_sqs_queue.s values: { arn: 'arn:aws:sqs:us-east-1:999999999999:q' }",
    ])
    func numbersThatOccurAreNotOnesOwn(_ other: String) throws {
        let setup = try TerraformReaderTests.setup(
            Self.twoAccounts(
                [Self.bucket, Self.lets("999999999999"), other],
                [
                    "{ address: aws_s3_bucket.w, provider_config_key: aws, expressions: {} }",
                    "{ address: aws_sqs_queue.s, provider_config_key: aws.b, expressions: {} }",
                ]))
        #expect(
            TerraformReaderTests.copies(setup).contains("aws_s3_bucket.w in account-999999999999"))
    }

    /// An account is one party by whatever name it is met, and its roles and users are its holder.
    @Test(arguments: [
        Self.lets("222222222222"), "aws_s3_bucket_policy.p values: { bucket: w }",
    ])
    func oneAccountIsOneParty(_ policy: String) throws {
        let setup = try TerraformReaderTests.setup(
            Self.twoAccounts(
                [Self.bucket, policy, "aws_iam_role.r values: {}", "aws_kms_key.k values: {}"],
                [
                    "{ address: aws_s3_bucket.w, provider_config_key: aws, expressions: {} }",
                    "{ address: aws_kms_key.k, provider_config_key: aws.b, expressions: {} }",
                    "{ address: aws_iam_role.r, provider_config_key: aws.b, expressions: {} }",
                    "{ address: aws_s3_bucket_policy.p, provider_config_key: aws, expressions: { policy: { references: [data.aws_iam_policy_document.d.json] } } }",
                    "{ address: data.aws_iam_policy_document.d, expressions: { statement: [ { principals: [ { type: { constant_value: AWS }, identifiers: { references: [aws_iam_role.r.arn] } } ] } ] } }",
                ]))
        let zone = setup.zones.first { $0.id == "account-222222222222" }
        #expect(zone?.party != nil && zone?.party == setup.keys[0].release.last)
        #expect(setup.parties.count { $0.title.contains("222222222222") } == 1)
        #expect(
            TerraformReaderTests.copies(setup).contains("aws_s3_bucket.w in account-222222222222"))
    }

    /// What is hidden, or left out where blocks are made for each of something, lets others in.
    @Test(arguments: [
        (
            "aws_s3_bucket_policy.p values: { bucket: w, policy: x }, sensitive_values: { policy: true }",
            "policy: {}", ""
        ),
        ("aws_s3_bucket_policy.p values: { bucket: w }, sensitive_values: true", "", ""),
        ("aws_s3_bucket_policy.p values: { bucket: w }", "", ""),
        ("aws_s3_bucket_policy.p values: { bucket: w }", "policy: {}", ""),
        ("aws_s3_bucket_policy.p values: { bucket: w, policy: '{\"Statement\":[]}' }", "", ""),
        (
            "aws_s3_bucket_policy.p values: { bucket: w, policy: '{\"Statement\":[{\"Effect\":\"Allow\"}]}' }",
            "", ""
        ),
        (
            "aws_s3_bucket_policy.p values: { bucket: w }",
            "policy: { references: [data.aws_iam_policy_document.d.json] }", ""
        ),
        (
            "aws_s3_bucket_policy.p values: { bucket: w }",
            "policy: { references: [data.aws_iam_policy_document.d.json] }",
            "statement: [ { actions: {} } ]"
        ),
        (
            "aws_s3_bucket_policy.p values: { bucket: w }",
            "policy: { references: [data.aws_iam_policy_document.d.json] }",
            "statement: [ { principals: [ { type: { constant_value: AWS }, identifiers: {} } ] } ]"
        ),
        (
            "aws_s3_bucket_acl.p values: { bucket: w, acl: private }, sensitive_values: { acl: true }",
            "acl: { references: [var.acl] }", ""
        ),
        ("aws_s3_bucket_acl.p values: { bucket: w }", "access_control_policy: [ {} ]", ""),
        (
            "aws_s3_bucket_acl.p values: { bucket: w, access_control_policy: [ { grant: [ { permission: READ } ] } ] }",
            "", ""
        ),
        (
            "aws_s3_bucket_acl.p values: { bucket: w, access_control_policy: [ { grant: [ { grantee: [ { id: abc } ] } ], owner: [ { id: me } ] } ] }",
            "", ""
        ),
    ])
    func whatIsHiddenLetsOthersIn(_ grant: String, _ written: String, _ document: String) throws {
        let address = grant.prefix { $0 != " " }
        var resources = [Self.bucket, grant]
        if grant.hasSuffix("sensitive_values: true") {
            // Of a grant that is hidden as a whole nobody knows of what it is.
            resources.append("aws_kms_key.k values: {}")
        }
        let setup = try TerraformReaderTests.setup(
            TerraformReaderTests.plan(
                resources,
                [
                    "{ address: \(address), expressions: { bucket: { references: [aws_s3_bucket.w.id] }, \(written) } }",
                    "{ address: data.aws_iam_policy_document.d, expressions: { \(document) } }",
                ]))
        #expect(
            TerraformReaderTests.copies(setup) == [
                "aws_s3_bucket.w in account-aws", "aws_s3_bucket.w in places-of-others",
            ])
    }

    /// Everybody is everybody in every form, and an owner is nobody else.
    @Test(arguments: [
        (
            "aws",
            "aws_s3_bucket.w values: { grant: [ { type: Group, permissions: [READ], uri: 'http://acs.amazonaws.com/groups/global/AllUsers' } ] }",
            true
        ),
        (
            "aws",
            "aws_opensearch_domain.w values: { access_policies: '{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\"}]}' }",
            true
        ),
        (
            "aws",
            "aws_glacier_vault.w values: { access_policy: '{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"*\"]}}]}' }",
            true
        ),
        (
            "aws",
            "aws_sqs_queue.w values: { policy: '{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"*\"}}]}' }",
            true
        ),
        (
            "google",
            "google_bigquery_dataset.w values: { access: [ { special_group: allAuthenticatedUsers } ] }",
            true
        ),
        (
            "google",
            "google_bigquery_dataset.w values: { access: [ { special_group: projectOwners } ] }",
            false
        ),
        ("azurerm", "azurerm_container_registry.w values: { anonymous_pull_enabled: true }", true),
        (
            "azurerm", "azurerm_container_registry.w values: { anonymous_pull_enabled: false }",
            false
        ),
    ])
    func everybodyIsEverybody(_ provider: String, _ store: String, _ isPublic: Bool) throws {
        let setup = try TerraformReaderTests.setup(
            TerraformReaderTests.plan([store], provider: provider))
        #expect(setup.assets[0].copies.map(\.zone).contains("everybody") == isPublic)
        #expect(setup.assets[0].copies.count == (isPublic ? 2 : 1))
    }

    /// Grants in blocks of a list of access, and containers by either name of their account.
    @Test func listsAndContainersForEverybody() throws {
        let list = try TerraformReaderTests.setup(
            TerraformReaderTests.plan([
                Self.bucket,
                "aws_s3_bucket_acl.a values: { bucket: w, access_control_policy: [ { grant: [ { grantee: [ { uri: 'http://acs.amazonaws.com/groups/global/AllUsers' } ] }, { grantee: [ { id: me } ] } ], owner: [ { id: me } ] } ] }",
            ]))
        #expect(
            TerraformReaderTests.copies(list) == [
                "aws_s3_bucket.w in account-aws", "aws_s3_bucket.w in everybody",
            ])
        for (values, zone) in [
            ("container_access_type: blob", "everybody"), ("container_access_type: private", nil),
            ("", "places-of-others"),
        ] {
            let made = try TerraformReaderTests.setup(
                TerraformReaderTests.plan(
                    [
                        "azurerm_storage_account.w values: { account_replication_type: LRS }",
                        "azurerm_storage_container.c values: { \(values) }",
                    ],
                    [
                        "{ address: azurerm_storage_container.c, expressions: { storage_account_id: { references: [azurerm_storage_account.w.id] }, container_access_type: { references: [local.a] } } }"
                    ], provider: "azurerm"))
            #expect(made.assets[0].copies.dropFirst().map(\.zone) == (zone.map { [$0] } ?? []))
        }
    }

    /// What is of nothing in the plan is told, one by one, and is not counted as read.
    @Test func whatIsOfNothingIsTold() throws {
        let setup = try TerraformReaderTests.setup(
            TerraformReaderTests.plan([
                "aws_s3_bucket_policy.p values: { bucket: elsewhere }",
                "aws_s3_bucket_server_side_encryption_configuration.e values: { bucket: elsewhere }",
                "aws_s3_bucket_replication_configuration.r values: { bucket: elsewhere }",
                "aws_ram_principal_association.a values: { principal: '111111111111' }",
            ]))
        #expect(
            setup.dropped.map(\.what).sorted() == [
                "aws_ram_principal_association (1)", "aws_s3_bucket_policy.p",
                "aws_s3_bucket_replication_configuration.r",
                "aws_s3_bucket_server_side_encryption_configuration.e",
            ])
    }
}
