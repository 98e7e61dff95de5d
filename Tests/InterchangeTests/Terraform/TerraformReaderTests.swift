import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing
import YAMLKit

/// Terraform plans: what is taken over, from where, what is never read, and what is wrong.
struct TerraformReaderTests {
    /// A small plan with a bucket that a key opens, a copy of it in another region, a key that somebody else
    /// holds, and one bucket that another account may read.
    static let text = """
        format_version: "1.2"
        terraform_version: 1.9.0
        planned_values:
          root_module:
            resources:
              - { address: aws_kms_key.k, type: aws_kms_key, provider_name: registry.terraform.io/hashicorp/aws,
                  values: { description: SECRET1 } }
              - { address: aws_kms_custom_key_store.x, type: aws_kms_custom_key_store, provider_name: a/hashicorp/aws,
                  values: { custom_key_store_type: EXTERNAL_KEY_STORE, xks_proxy_authentication_credential: SECRET2 } }
              - { address: aws_kms_key.outer, type: aws_kms_key, provider_name: a/hashicorp/aws,
                  values: { xks_key_id: SECRET3 } }
              - { address: aws_s3_bucket.b, type: aws_s3_bucket, provider_name: a/hashicorp/aws,
                  values: { bucket: SECRET4, tags: { a: SECRET5 } }, sensitive_values: { tags: { a: true } } }
              - { address: aws_s3_bucket_server_side_encryption_configuration.b,
                  type: aws_s3_bucket_server_side_encryption_configuration, provider_name: a/hashicorp/aws,
                  values: { rule: [ { apply_server_side_encryption_by_default: [ { sse_algorithm: aws:kms } ] } ] } }
              - { address: aws_s3_bucket.copy, type: aws_s3_bucket, provider_name: a/hashicorp/aws, values: {} }
              - { address: aws_s3_bucket_replication_configuration.b, provider_name: a/hashicorp/aws,
                  type: aws_s3_bucket_replication_configuration, values: {} }
              - { address: aws_ebs_volume.v, type: aws_ebs_volume, provider_name: a/hashicorp/aws,
                  values: { encrypted: true } }
              - { address: aws_lambda_function.f, type: aws_lambda_function, provider_name: a/hashicorp/aws,
                  values: { environment: [ { variables: { TOKEN: SECRET6 } } ] } }
            child_modules:
              - address: module.m
                resources:
                  - { address: 'module.m.aws_s3_bucket.shared[0]', type: aws_s3_bucket, provider_name: a/hashicorp/aws,
                      values: { policy: '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::999988887777:root"}}]}' } }
                  - { address: 'module.m.aws_ebs_snapshot.s["SECRET?"]', type: aws_ebs_snapshot, provider_name: a/hashicorp/aws,
                      values: {} }
        configuration:
          provider_config:
            aws: { name: aws, expressions: { region: { references: [var.region] } } }
            aws.far: { name: aws, alias: far, expressions: { region: { constant_value: eu-west-1 } } }
          root_module:
            variables: { region: {}, password: { sensitive: true } }
            resources:
              - { address: aws_kms_key.k, provider_config_key: aws, expressions: {} }
              - { address: aws_kms_key.outer, provider_config_key: aws,
                  expressions: { custom_key_store_id: { references: [aws_kms_custom_key_store.x.id, aws_kms_custom_key_store.x] } } }
              - { address: aws_s3_bucket.b, provider_config_key: aws, expressions: {} }
              - { address: aws_s3_bucket_server_side_encryption_configuration.b, provider_config_key: aws,
                  expressions: { bucket: { references: [aws_s3_bucket.b.id, aws_s3_bucket.b] },
                    rule: [ { apply_server_side_encryption_by_default: [ { kms_master_key_id: { references: [aws_kms_key.k.arn, aws_kms_key.k] } } ] } ] } }
              - { address: aws_s3_bucket.copy, provider_config_key: aws.far, expressions: {} }
              - { address: aws_s3_bucket_replication_configuration.b, provider_config_key: aws,
                  expressions: { bucket: { references: [aws_s3_bucket.b.id] },
                    rule: [ { destination: [ { bucket: { references: [aws_s3_bucket.copy.arn] } } ] } ] } }
              - { address: aws_ebs_volume.v, provider_config_key: aws,
                  expressions: { kms_key_id: { references: [aws_kms_key.outer.arn] } } }
            module_calls:
              m:
                expressions: { volume: { references: [aws_ebs_volume.v.id] } }
                module:
                  resources:
                    - { address: aws_s3_bucket.shared, provider_config_key: aws, expressions: {} }
                    - { address: aws_ebs_snapshot.s, provider_config_key: aws,
                        expressions: { volume_id: { references: [var.volume] } } }
        variables: { region: { value: us-east-1 }, password: { value: SECRET7 } }

        """

    static func setup(_ text: String) throws -> ImportedSetup {
        try TerraformReader.setup(of: YAMLDocument(bytes: Array(text.utf8), file: "f").root)
    }

    /// A plan of resources, and what the configuration says of them.
    static func plan(
        _ resources: [String], _ configured: [String] = [], provider: String = "aws"
    ) -> String {
        let resources = resources.map { line -> String in
            let address = line.prefix { $0 != " " }
            let type =
                address.replacing("'", with: "").split(separator: ".").first { $0.contains("_") }
                ?? ""
            return
                "{ address: \(address), type: \(type), provider_name: a/\(provider),\(line.dropFirst(address.count)) }"
        }
        return """
            terraform_version: 1.9.0
            format_version: "1.0"
            planned_values: { root_module: { resources: [ \(resources.joined(separator: ",\n")) ] } }
            configuration: { root_module: { resources: [ \(configured.joined(separator: ",\n")) ] } }

            """
    }

    static func copies(_ setup: ImportedSetup) -> [String] {
        setup.assets.flatMap { asset in
            asset.copies.map {
                "\(asset.title) in \($0.zone)" + ($0.isEncrypted ? " under \($0.key ?? "?")" : "")
            }
        }
    }

    @Test func placesKeysAndCopiesAreTakenOver() throws {
        let setup = try Self.setup(Self.text)
        #expect(
            setup.zones.map { "\($0.id) in \($0.inside ?? "-")" } == [
                "aws-us-east-1 in -", "account-aws-us-east-1 in aws-us-east-1",
                "aws-eu-west-1 in -",
                "account-aws-eu-west-1 in aws-eu-west-1", "aws-kms-custom-key-store-x-store in -",
                "account-999988887777 in -",
            ])
        #expect(setup.zones.map(\.kind) == [nil, "tenancy", nil, "tenancy", nil, nil])
        #expect(setup.sites.map(\.title) == ["AWS, us-east-1", "AWS, eu-west-1"])
        #expect(
            setup.parties.map(\.title) == [
                "AWS", "Whoever holds the account at AWS",
                "Whoever runs the external key store of aws_kms_custom_key_store.x",
                "Whoever holds account 999988887777",
            ])
        #expect(
            Self.copies(setup) == [
                "aws_s3_bucket.b in account-aws-us-east-1 under aws-kms-key-k",
                // A replica for which no key is named is under none.
                "aws_s3_bucket.b in account-aws-eu-west-1",
                "aws_s3_bucket.copy in account-aws-eu-west-1",
                "aws_ebs_volume.v in account-aws-us-east-1 under aws-kms-key-outer",
                "module.m.aws_s3_bucket.shared[0] in account-aws-us-east-1",
                "module.m.aws_s3_bucket.shared[0] in account-999988887777",
            ])
        #expect(setup.keys.map(\.release.count) == [2, 3])
        #expect(setup.keys.map { $0.refusal != nil } == [false, true])
        #expect(
            setup.flows.filter { $0.guardian == nil }.map { "\($0.kind): \($0.from) to \($0.into)" }
                == [
                    "replication: account-aws-us-east-1 to account-aws-eu-west-1",
                    "network: account-aws-us-east-1 to account-999988887777",
                ])
        #expect(
            setup.flows.filter { $0.guardian != nil }.map { "\($0.kind): \($0.from) to \($0.into)" }
                == [
                    "administration: outside to account-aws-us-east-1",
                    "administration: outside to account-aws-eu-west-1",
                ])
        #expect(setup.dropped.map(\.what) == ["aws_lambda_function (1)"])
    }

    /// No value that may be a secret stands in anything that comes out.
    @Test func secretsAreNeverWritten() throws {
        let made = try ModelImport(bytes: Array(Self.text.utf8), file: "plan.json")
        let all =
            made.text + made.dropped.map(\.text).joined() + made.remarks.map(\.text).joined()
        for number in 1...7 { #expect(!all.contains("SECRET\(number)"), "\(number)") }
        // Broken in any way, what is told holds none either.
        let tree = YAMLTree(try YAMLDocument(bytes: Array(Self.text.utf8), file: "f").root)
        for smaller in tree.withoutOne {
            let told: String
            do throws(ModelErrors) {
                told = try ModelImport(
                    bytes: Array(smaller.json.utf8), file: "f", format: .terraform
                ).text
            } catch {
                told = error.diagnostics.map(\.message).joined()
            }
            for number in 1...7 where told.contains("SECRET\(number)") {
                Issue.record("\(number): \(told)")
            }
        }
    }

    // MARK: Keys

    /// Who is enough to have a key, by what the plan says of it.
    @Test(arguments: [
        ("values: {}", 2), ("values: { policy: SECRET }", 3),
        (
            #"values: { policy: '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Condition":{"a":{"b":"c"}}}]}' }"#,
            3
        ),
        (
            #"values: { policy: '{"Statement":{"Effect":"Allow","Principal":{"AWS":["111122223333","arn:aws:iam::444455556666:role/x"]}}}' }"#,
            4
        ),
        (
            #"values: { policy: '{"Statement":{"Effect":"Deny","Principal":{"AWS":"111122223333"}}}' }"#,
            2
        ),
        (
            #"values: { policy: '{"Statement":{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"}}}' }"#,
            2
        ),
        ("values: { policy: x }, sensitive_values: { policy: true }", 3),
        (
            "values: { arn: 'arn:aws:kms:us-east-1:111122223333:key/x', policy: '{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"}}}' }",
            2
        ),
    ])
    func whoReleasesAKey(_ values: String, _ count: Int) throws {
        let setup = try Self.setup(Self.plan(["aws_kms_key.k \(values)"]))
        #expect(setup.keys.map(\.release.count) == [count])
    }

    @Test func materialThatIsMadeElsewhereIsItsMakersToo() throws {
        let setup = try Self.setup(Self.plan(["aws_kms_external_key.k values: {}"]))
        #expect(setup.keys[0].release.count == 3)
        #expect(setup.remarks.count == 1)
    }

    @Test func policiesOfTheConfigurationAreRead() throws {
        let document = """
            { address: data.aws_iam_policy_document.d, expressions: { statement: [
              { principals: [ { type: { constant_value: AWS }, identifiers: { constant_value: ["111122223333"] } } ] },
              { effect: { constant_value: Deny }, principals: [ { type: { constant_value: AWS }, identifiers: { constant_value: ["444455556666"] } } ] } ] } }
            """
        let key =
            "{ address: aws_kms_key.k, expressions: { policy: { references: [data.aws_iam_policy_document.d.json] } } }"
        let setup = try Self.setup(Self.plan(["aws_kms_key.k values: {}"], [document, key]))
        #expect(setup.parties.map(\.title).last == "Whoever holds account 111122223333")
        #expect(setup.keys[0].release.count == 3)
        // What a function makes of it is not in the plan.
        let hidden = key.replacing("data.aws_iam_policy_document.d.json", with: "local.policy")
        let others = try Self.setup(Self.plan(["aws_kms_key.k values: {}"], [hidden]))
        #expect(
            others.parties.map(\.title).last == "Others whom the plan lets in and does not name")
    }

    // MARK: Copies and shares

    @Test func copiesOfCopiesAreOneAsset() throws {
        let setup = try Self.setup(
            Self.plan(
                [
                    "aws_ebs_snapshot_copy.c values: {}", "aws_ebs_snapshot.s values: {}",
                    "aws_ebs_volume.v values: { availability_zone: eu-west-2b }",
                    "aws_snapshot_create_volume_permission.p values: { account_id: '111122223333' }",
                    "aws_db_snapshot.alone values: { shared_accounts: [all] }",
                ],
                [
                    "{ address: aws_ebs_snapshot_copy.c, expressions: { source_snapshot_id: { references: [aws_ebs_snapshot.s.id] } } }",
                    "{ address: aws_ebs_snapshot.s, expressions: { volume_id: { references: [aws_ebs_volume.v.id] } } }",
                    "{ address: aws_snapshot_create_volume_permission.p, expressions: { snapshot_id: { references: [aws_ebs_snapshot_copy.c.id] } } }",
                ]))
        #expect(
            Self.copies(setup) == [
                "aws_ebs_volume.v in account-aws-eu-west-2",
                "aws_ebs_volume.v in account-111122223333",
                "aws_db_snapshot.alone in account-aws-eu-west-2",
                "aws_db_snapshot.alone in everybody",
            ])
        #expect(setup.zones.last?.isOpen == true)
    }

    @Test func regionsOfReplicasAndListsOfAccess() throws {
        let setup = try Self.setup(
            Self.plan(
                [
                    "aws_dynamodb_table.t values: { arn: 'arn:aws:dynamodb:us-east-1:1:t', replica: [ { region_name: eu-central-1 } ] }",
                    "aws_s3_bucket.b values: { bucket: b }",
                    "aws_s3_bucket_acl.a values: { bucket: b, acl: public-read }",
                    "aws_organizations_organization.o values: {}",
                ]))
        #expect(
            Self.copies(setup) == [
                "aws_dynamodb_table.t in account-aws-us-east-1",
                "aws_dynamodb_table.t in account-aws-eu-central-1",
                "aws_s3_bucket.b in account-aws-us-east-1", "aws_s3_bucket.b in everybody",
            ])
        #expect(setup.flows.count { $0.guardian != nil } == 4)
    }

    @Test func networksStandInEachOther() throws {
        let setup = try Self.setup(
            Self.plan(
                [
                    "aws_subnet.s values: {}", "aws_vpc.v values: {}",
                    "aws_internet_gateway.g values: {}", "aws_lb.in values: { internal: true }",
                ],
                [
                    "{ address: aws_subnet.s, expressions: { vpc_id: { references: [aws_vpc.v.id] } } }",
                    "{ address: aws_internet_gateway.g, expressions: { vpc_id: { references: [aws_vpc.v.id] } } }",
                ]))
        #expect(setup.zones.map(\.inside) == [nil, "aws-region", "aws-vpc-v", "account-aws"])
        #expect(
            setup.flows.filter { $0.guardian == nil }.map { "\($0.from) to \($0.into)" } == [
                "outside to aws-vpc-v", "aws-vpc-v to outside",
            ])
    }

    // MARK: Versions and faults

    @Test(arguments: [
        ("format_version: '2.0'\nplanned_values: {}", "only format 1 is read"),
        ("format_version: '0.2'\nplanned_values: {}", "only format 1 is read"),
        ("planned_values: {}", "'format_version' is missing"),
        ("format_version: '1.9'", "'planned_values' is missing"),
        (
            "format_version: '1.0'\nplanned_values: { root_module: { resources: [ x ] } }",
            "a mapping belongs here"
        ),
        (
            "format_version: '1.0'\nplanned_values: { root_module: { resources: { a: b } } }",
            "has to be a list"
        ),
        (
            "format_version: '1.0'\nplanned_values: { root_module: { resources: [ { type: a } ] } }",
            "'address' is missing"
        ),
    ])
    func whatIsWrongIsToldAtItsPlace(_ text: String, _ message: String) throws {
        do {
            _ = try Self.setup("terraform_version: 1\n" + text)
            Issue.record("nothing is wrong with \(text)")
        } catch let error as ModelErrors {
            #expect(error.diagnostics.contains { $0.message.contains(message) }, "\(error)")
        }
    }

    @Test func laterVersionsAndUnknownMembersAreRead() throws {
        let text = Self.text.replacing("\"1.2\"", with: "\"1.99\"\nnews: { a: [b] }")
        #expect(try Self.copies(Self.setup(text)) == Self.copies(Self.setup(Self.text)))
    }

    // MARK: Never safer

    /// A volume that only a key in an external store opens.
    private static let outer = plan(
        [
            "aws_kms_custom_key_store.x values: { custom_key_store_type: EXTERNAL_KEY_STORE }",
            "aws_kms_key.outer values: { }", "aws_ebs_volume.v values: { encrypted: true }",
        ],
        [
            "{ address: aws_kms_key.outer, expressions: { custom_key_store_id: { references: [aws_kms_custom_key_store.x.id] } } }",
            "{ address: aws_ebs_volume.v, expressions: { kms_key_id: { references: [aws_kms_key.outer.arn] } } }",
        ])

    /// Taking out what keeps something makes nothing safer, with all that is unknown answered.
    @Test func takingAProtectionOutMakesNothingSafer() throws {
        func answers(_ text: String, isAnswered: Bool = true) throws -> SufficientSets {
            try SufficientSets(
                ModelImport(bytes: Array(text.utf8), file: "f").text, isAnswered: isAnswered)
        }
        let cell = "exfiltration 5"
        for (text, order, protections) in [
            (
                Self.text, 1,
                [
                    "sse_algorithm: aws:kms",
                    "kms_master_key_id: { references: [aws_kms_key.k.arn, aws_kms_key.k] }",
                    "encrypted: true",
                ]
            ),
            (
                Self.outer, 2,
                [
                    "encrypted: true", "kms_key_id: { references: [aws_kms_key.outer.arn] }",
                    "custom_key_store_id: { references: [aws_kms_custom_key_store.x.id] }",
                    "custom_key_store_type: EXTERNAL_KEY_STORE",
                ]
            ),
        ] {
            let whole = try answers(text)
            #expect(whole.order(cell) == order)
            #expect(try answers(text, isAnswered: false).sets[cell] == [[]])
            for protection in protections {
                let smaller = text.replacing(protection, with: "")
                #expect(smaller != text)
                // Whose key it is can deny the work: where the plan names no key, nobody holds it so.
                let lost = try whole.lost(after: answers(smaller)).filter {
                    !protection.hasPrefix("kms_key_id") || !$0.hasPrefix("denial")
                }
                #expect(lost == [], "\(protection)")
            }
        }
    }
}
