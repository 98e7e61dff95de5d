import Interchange
import TestSupport
import Testing
import YAMLKit

/// Taking encryption, a condition or a key out of a plan, or hiding it, keeps everybody who sufficed alone.
struct TerraformNeverSaferTests {
    /// A volume and a replicated bucket under a key that somebody outside holds, another account's condition, an
    /// alias.
    private static let plan = TerraformReaderTests.plan(
        [
            "aws_kms_custom_key_store.x values: { custom_key_store_type: EXTERNAL_KEY_STORE }",
            "aws_kms_key.k values: {}", "aws_kms_alias.a values: { name: alias/a }",
            "aws_ebs_volume.v values: { encrypted: true }",
            "aws_s3_bucket.w values: { bucket: w }",
            "aws_s3_bucket.to values: { bucket: to, region: eu-west-1 }",
            "aws_s3_bucket_server_side_encryption_configuration.e values: { bucket: w, rule: [ { apply_server_side_encryption_by_default: [ { sse_algorithm: aws:kms } ] } ] }",
            "aws_s3_bucket_replication_configuration.r values: { bucket: w, rule: [ { destination: [ { encryption_configuration: [ {} ] } ] } ] }",
            "aws_s3_bucket_policy.p values: { bucket: w, policy: '{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Condition\":{\"a\":{\"b\":\"c\"}}}]}' }",
        ],
        [
            "{ address: aws_kms_key.k, expressions: { custom_key_store_id: { references: [aws_kms_custom_key_store.x.id] } } }",
            "{ address: aws_kms_alias.a, expressions: { target_key_id: { references: [aws_kms_key.k.key_id] } } }",
            "{ address: aws_ebs_volume.v, expressions: { kms_key_id: { references: [aws_kms_alias.a.arn] } } }",
            "{ address: aws_s3_bucket_server_side_encryption_configuration.e, expressions: { rule: [ { apply_server_side_encryption_by_default: [ { kms_master_key_id: { references: [aws_kms_key.k.arn] } } ] } ] } }",
            "{ address: aws_s3_bucket_replication_configuration.r, expressions: { rule: [ { destination: [ { bucket: { references: [aws_s3_bucket.to.arn] }, encryption_configuration: [ { replica_kms_key_id: { references: [aws_kms_key.k.arn] } } ] } ] } ] } }",
        ])

    /// What keeps something, and what is there instead.
    private static let changes: [(String, String)] = [
        ("encrypted: true", ""), ("encrypted: true", "encrypted: false"),
        ("encrypted: true", "encrypted: null"),
        (
            "values: { encrypted: true }",
            "values: { encrypted: true }, sensitive_values: { encrypted: true }"
        ),
        (
            "values: { encrypted: true }",
            "values: { encrypted: true }, sensitive_values: { kms_key_id: true }"
        ),
        ("values: { encrypted: true }", "values: { encrypted: true }, sensitive_values: true"),
        ("values: { encrypted: true }", "values: { encrypted: true, kms_key_id: null }"),
        ("[aws_kms_alias.a.arn]", "[]"), ("[aws_kms_alias.a.arn]", "[local.k]"),
        ("[aws_kms_alias.a.arn]", "[local.k, aws_kms_alias.a.arn]"),
        ("[aws_kms_key.k.key_id]", "[]"), ("[aws_kms_key.k.key_id]", "[local.k]"),
        ("sse_algorithm: aws:kms", ""), ("sse_algorithm: aws:kms", "sse_algorithm: AES256"),
        ("sse_algorithm: aws:kms", "sse_algorithm: aws:kms, kms_master_key_id: null"),
        ("kms_master_key_id: { references: [aws_kms_key.k.arn] }", ""),
        ("replica_kms_key_id: { references: [aws_kms_key.k.arn] }", ""),
        ("encryption_configuration: [ {} ]", "encryption_configuration: []"),
        (",\"Condition\":{\"a\":{\"b\":\"c\"}}", ""),
        ("custom_key_store_type: EXTERNAL_KEY_STORE", ""),
        ("custom_key_store_type: EXTERNAL_KEY_STORE", "custom_key_store_type: AWS_CLOUDHSM"),
        ("[aws_kms_custom_key_store.x.id]", "[local.x]"),
    ]

    private func answers(_ text: String) throws -> SufficientSets {
        try SufficientSets(
            ModelImport(bytes: Array(text.utf8), file: "f").text, isAnswered: true)
    }

    @Test func takingOutOrHidingKeepsEverybody() throws {
        for base in [
            Self.plan,
            Self.plan.replacing(",\"Condition\":{\"a\":{\"b\":\"c\"}}", with: "").replacing(
                "\"*\"", with: "\"111111111111\""),
        ] {
            let whole = try answers(base)
            #expect(whole.sets["exfiltration 5"] != nil)
            for (protection, instead) in Self.changes where base.contains(protection) {
                let smaller = base.replacing(protection, with: instead)
                // Who holds a key can deny what it opens; where none is named, nobody does.
                let lost = try whole.lost(after: answers(smaller)).filter {
                    !$0.hasPrefix("denial")
                }
                #expect(lost == [], "\(protection) -> \(instead)")
            }
        }
    }
}
