import Interchange
import ModelFormat
import TestSupport
import Testing

/// What a plan knows stands, instances are told apart, and a replica is under the key that is named for it.
struct TerraformInstancesTests {
    private static let store =
        "aws_kms_custom_key_store.x values: { custom_key_store_type: EXTERNAL_KEY_STORE }"
    private static let key = "aws_kms_key.k values: {}"
    private static let keyed =
        "{ address: aws_kms_key.k, expressions: { custom_key_store_id: { references: [aws_kms_custom_key_store.x.id, aws_kms_custom_key_store.x] } } }"

    private func copies(_ resources: [String], _ configured: [String]) throws -> [String] {
        try TerraformReaderTests.copies(
            TerraformReaderTests.setup(
                TerraformReaderTests.plan(
                    [Self.store, Self.key] + resources, [Self.keyed] + configured))
        ).map { $0.replacing(" in account-aws", with: "") }
    }

    /// A value that the plan knows, also none, stands whatever the expression refers to.
    @Test(arguments: [
        ("encrypted: false, kms_key_id: null", "aws_ebs_volume.v"),
        ("encrypted: true, kms_key_id: null", "aws_ebs_volume.v under ?"),
        ("encrypted: null", "aws_ebs_volume.v"), ("encrypted: false", "aws_ebs_volume.v"),
        ("encrypted: true", "aws_ebs_volume.v under aws-kms-key-k"),
        ("", "aws_ebs_volume.v under aws-kms-key-k"),
    ])
    func whatIsKnownStands(_ values: String, _ copy: String) throws {
        let written =
            "{ address: aws_ebs_volume.v, expressions: { encrypted: { constant_value: true }, kms_key_id: { references: [var.e, aws_kms_key.k.arn, aws_kms_key.k] } } }"
        #expect(try copies(["aws_ebs_volume.v values: { \(values) }"], [written]) == [copy])
    }

    /// In blocks too, and where something else turns the key off.
    @Test(arguments: [
        (
            "aws_ecr_repository.r", "encryption_configuration: [ { kms_key: null } ]",
            "encryption_configuration: [ { kms_key: { references: [aws_kms_key.k.arn] } } ]", ""
        ),
        (
            "aws_ecr_repository.r", "encryption_configuration: [ { encryption_type: AES256 } ]",
            "encryption_configuration: [ { kms_key: { references: [aws_kms_key.k.arn] } } ]", ""
        ),
        (
            "aws_ecr_repository.r", "encryption_configuration: []",
            "encryption_configuration: [ { kms_key: { references: [aws_kms_key.k.arn] } } ]", ""
        ),
        (
            "aws_ecr_repository.r", "encryption_configuration: [ { encryption_type: KMS } ]",
            "encryption_configuration: [ { kms_key: { references: [aws_kms_key.k.arn] } } ]",
            " under aws-kms-key-k"
        ),
        (
            "aws_dynamodb_table.t", "server_side_encryption: [ { enabled: false } ]",
            "server_side_encryption: [ { kms_key_arn: { references: [aws_kms_key.k.arn] } } ]", ""
        ),
        (
            "aws_elasticache_replication_group.g", "at_rest_encryption_enabled: false",
            "kms_key_id: { references: [aws_kms_key.k.arn] }", ""
        ),
    ])
    func whatIsKnownInBlocksStands(
        _ address: String, _ values: String, _ written: String, _ form: String
    ) throws {
        let found = try copies(
            ["\(address) values: { \(values) }"],
            ["{ address: \(address), expressions: { \(written) } }"])
        #expect(found == [address + form])
    }

    /// What is hidden, or may be something else, may be nothing.
    @Test(arguments: [
        (
            "values: { encrypted: true, kms_key_id: x }, sensitive_values: { kms_key_id: true }",
            "aws_kms_key.k.arn"
        ),
        (
            "values: { kms_key_id: x, encrypted: true }, sensitive_values: { encrypted: true }",
            "aws_kms_key.k.arn"
        ),
        ("values: { encrypted: true }", "aws_sqs_queue.q.id, aws_kms_key.k.arn"),
        ("values: { encrypted: true }", "local.key, aws_kms_key.k.arn"),
    ])
    func whatIsHiddenMayBeNothing(_ values: String, _ references: String) throws {
        let written =
            "{ address: aws_ebs_volume.v, expressions: { kms_key_id: { references: [\(references)] } } }"
        #expect(try copies(["aws_ebs_volume.v \(values)"], [written]).contains("aws_ebs_volume.v"))
    }

    private static func rule(_ reference: String) -> String {
        "{ address: aws_s3_bucket_server_side_encryption_configuration.e, expressions: { bucket: { references: [\(reference)] }, rule: [ { apply_server_side_encryption_by_default: [ { kms_master_key_id: { references: [aws_kms_key.k.arn] } } ] } ] } }"
    }

    /// One instance is encrypted, or any of them: then both may be in the clear.
    @Test(arguments: [
        (
            #"'aws_s3_bucket.w["a"].id', 'aws_s3_bucket.w["a"]', aws_s3_bucket.w"#,
            [" under aws-kms-key-k"], [""]
        ),
        (
            "aws_s3_bucket.w, each.key",
            [" under aws-kms-key-k", ""], [" under aws-kms-key-k", ""]
        ),
        (
            #"aws_s3_bucket.w, 'aws_s3_bucket.w["a"].id'"#,
            [" under aws-kms-key-k", ""], [" under aws-kms-key-k", ""]
        ),
        (#"'aws_s3_bucket.w["z"].id'"#, [""], [""]),
    ])
    func instancesKeepTheirIndex(_ reference: String, _ a: [String], _ b: [String]) throws {
        let found = try copies(
            [
                #"'aws_s3_bucket.w["a"]' values: {}"#, #"'aws_s3_bucket.w["b"]' values: {}"#,
                "aws_s3_bucket_server_side_encryption_configuration.e values: {}",
            ], [Self.rule(reference)])
        #expect(
            found == a.map { #"aws_s3_bucket.w["a"]"# + $0 }
                + b.map { #"aws_s3_bucket.w["b"]"# + $0 })
    }

    /// A key is in the store that is named, not in another instance; in any of them it may be in neither.
    @Test(arguments: [
        (#"'aws_kms_custom_key_store.s["out"].id'"#, 3, true),
        (#"'aws_kms_custom_key_store.s["in"].id'"#, 2, false),
        ("aws_kms_custom_key_store.s", 3, false),
    ])
    func keysAreInTheStoreThatIsNamed(_ store: String, _ count: Int, _ isRefused: Bool) throws {
        let setup = try TerraformReaderTests.setup(
            TerraformReaderTests.plan(
                [
                    #"'aws_kms_custom_key_store.s["out"]' values: { custom_key_store_type: EXTERNAL_KEY_STORE }"#,
                    #"'aws_kms_custom_key_store.s["in"]' values: { custom_key_store_type: AWS_CLOUDHSM }"#,
                    "aws_kms_key.q values: {}",
                ],
                [
                    "{ address: aws_kms_key.q, expressions: { custom_key_store_id: { references: [\(store)] } } }"
                ]))
        #expect(setup.keys[0].release.count == count)
        #expect((setup.keys[0].refusal != nil) == isRefused)
    }

    /// A replica is under its own key, and in the clear where none is named.
    @Test(arguments: [
        (
            "encryption_configuration: [ { replica_kms_key_id: { references: [aws_kms_key.far.arn] } } ]",
            " under aws-kms-key-far"
        ),
        ("", ""),
    ])
    func replicasHaveTheirOwnKey(_ key: String, _ form: String) throws {
        let found = try copies(
            [
                "aws_kms_key.far values: {}", "aws_s3_bucket.w values: { region: us-east-1 }",
                "aws_s3_bucket.to values: { region: eu-west-1 }",
                "aws_s3_bucket_server_side_encryption_configuration.e values: {}",
                "aws_s3_bucket_replication_configuration.r values: {}",
            ],
            [
                Self.rule("aws_s3_bucket.w.id"),
                "{ address: aws_s3_bucket_replication_configuration.r, expressions: { bucket: { references: [aws_s3_bucket.w.id] }, rule: [ { destination: [ { bucket: { references: [aws_s3_bucket.to.arn] }, \(key) } ] } ] } }",
            ])
        #expect(
            found.filter { $0.hasPrefix("aws_s3_bucket.w") }.sorted()
                == [
                    "aws_s3_bucket.w-us-east-1 under aws-kms-key-k",
                    "aws_s3_bucket.w-eu-west-1" + form,
                ].sorted())
    }

    /// Brackets that hold anything are the same instance, and broken ones end nothing else.
    @Test(arguments: [#"[\"a.b]"]"#, "[", "[\"", "[b][c]", "]", "..", "[[]]"])
    func strangeAddressesAreRead(_ key: String) throws {
        let address = "'aws_s3_bucket.w" + key + "'"
        let setup = try TerraformReaderTests.setup(
            TerraformReaderTests.plan(["\(address) values: {}"]))
        #expect(setup.assets.count == 1)
    }
}
