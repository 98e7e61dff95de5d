import TestSupport

/// The shapes of formats of systems: plans of OSCAL, and plans of Terraform.
extension ImportShape {
    private static let parties = ImportShape.mapping(
        [
            ("uuid", .own), ("type", .word(["organization", "person"])),
            ("name", .word(["One", "Two"])),
            ("member-of-organizations", .list(.other)),
        ], always: 2)

    private static let roles = ImportShape.list(
        .mapping([("role-id", .other), ("party-uuids", .list(.other))], always: 1))

    private static let metadata = ImportShape.mapping(
        [
            ("title", .word(["Plan"])), ("parties", .list(parties)),
            ("roles", .list(.mapping([("id", .own), ("title", .word(["Role"]))], always: 2))),
            ("responsible-parties", roles),
        ], always: 1)

    private static let controls = ImportShape.word(["sc-12", "ac-2", "pe-3", "sc-12.1"])

    private static let property = ImportShape.mapping(
        [
            ("name", .word(["operated-by"])), ("ns", .word(["urn:sallyport:oscal"])),
            ("value", .word(["all(a, b)", "any(a, c)", "2 of (a, b, c)", "a", "all(", "x"])),
        ], always: 3)

    private static let byComponent = ImportShape.mapping(
        [
            ("component-uuid", .other), ("uuid", .own),
            (
                "implementation-status",
                .mapping(
                    [("state", .word(["implemented", "partial", "planned", "not-applicable"]))],
                    always: 1)
            ),
            ("responsible-roles", roles), ("props", .list(property)),
            (
                "export",
                .mapping(
                    [
                        ("provided", .list(.mapping([("uuid", .own)], always: 1))),
                        (
                            "responsibilities",
                            .list(
                                .mapping(
                                    [("uuid", .own), ("responsible-roles", roles)], always: 1))
                        ),
                    ], always: 0)
            ),
            (
                "inherited",
                .list(.mapping([("uuid", .own), ("provided-uuid", .other)], always: 1))
            ),
            (
                "satisfied",
                .list(.mapping([("uuid", .own), ("responsibility-uuid", .other)], always: 2))
            ),
        ], always: 1)

    static let plan = ImportShape.mapping(
        [
            (
                "system-security-plan",
                .mapping(
                    [
                        ("uuid", .own), ("metadata", metadata),
                        (
                            "system-implementation",
                            .mapping(
                                [
                                    (
                                        "components",
                                        .list(
                                            .mapping(
                                                [
                                                    ("uuid", .own),
                                                    (
                                                        "type",
                                                        .word(["this-system", "system", "software"])
                                                    ),
                                                    ("title", .word(["Part"])),
                                                    ("responsible-roles", roles),
                                                ], always: 2))
                                    ),
                                    (
                                        "leveraged-authorizations",
                                        .list(
                                            .mapping(
                                                [("uuid", .own), ("party-uuid", .other)], always: 1)
                                        )
                                    ),
                                ], always: 1)
                        ),
                        (
                            "control-implementation",
                            .mapping(
                                [
                                    (
                                        "implemented-requirements",
                                        .list(
                                            .mapping(
                                                [
                                                    ("control-id", controls), ("uuid", .own),
                                                    ("by-components", .list(byComponent)),
                                                    ("responsible-roles", roles),
                                                    ("props", .list(property)),
                                                ], always: 1))
                                    )
                                ], always: 1)
                        ),
                    ], always: 2)
            )
        ], always: 1)

    static let definition = ImportShape.mapping(
        [
            (
                "component-definition",
                .mapping(
                    [
                        ("uuid", .own), ("metadata", metadata),
                        (
                            "components",
                            .list(
                                .mapping(
                                    [
                                        ("uuid", .own), ("title", .word(["Part"])),
                                        ("type", .word(["service", "software"])),
                                        ("responsible-roles", roles),
                                        (
                                            "control-implementations",
                                            .list(
                                                .mapping(
                                                    [
                                                        ("uuid", .own),
                                                        (
                                                            "implemented-requirements",
                                                            .list(
                                                                .mapping(
                                                                    [
                                                                        ("control-id", controls),
                                                                        ("uuid", .own),
                                                                        ("props", .list(property)),
                                                                    ], always: 1))
                                                        ),
                                                    ], always: 1))
                                        ),
                                    ], always: 2))
                        ),
                    ], always: 2)
            )
        ], always: 1)

    /// A resource of one of some types, with what attributes of any of them may hold.
    private static let resource = ImportShape.mapping(
        [
            ("address", address),
            (
                "type",
                .word([
                    "aws_kms_key", "aws_s3_bucket", "aws_s3_bucket_policy", "aws_ebs_snapshot",
                    "aws_kms_grant", "aws_s3_bucket_replication_configuration", "aws_vpc",
                    "google_kms_crypto_key", "google_storage_bucket",
                    "google_storage_bucket_iam_member", "google_kms_crypto_key_iam_member",
                    "azurerm_key_vault_key", "azurerm_storage_account",
                    "azurerm_storage_container", "azurerm_role_assignment",
                    "azurerm_storage_object_replication",
                ])
            ),
            (
                "provider_name",
                .word(["a/aws", "a/hashicorp/google", "a/hashicorp/azurerm", "a/random"])
            ),
            (
                "values",
                .mapping(
                    [
                        ("id", .own), ("bucket", .other), ("volume_id", .other),
                        ("key_id", .other),
                        ("region", .word(["eu-west-1", "us-east-1", "nowhere"])),
                        ("location", .word(["EU", "westeurope", "europe-west4"])),
                        ("kms_key_id", .other), ("encrypted", .word(["true", "false"])),
                        ("origin", .word(["EXTERNAL", "AWS_KMS"])),
                        ("grantee_principal", .word(["111122223333", "*", "x"])),
                        ("acl", .word(["private", "public-read"])),
                        (
                            "member",
                            .word(["allUsers", "user:a", "serviceAccount:a@b.iam", "x"])
                        ),
                        (
                            "policy",
                            .word(["x", "{}", "{Statement: {Effect: Allow, Principal: '*'}}"])
                        ),
                        (
                            "version_template",
                            .list(
                                .mapping(
                                    [("protection_level", .word(["EXTERNAL", "HSM"]))], always: 0))
                        ),
                        ("account_replication_type", .word(["LRS", "GRS", "RAGZRS"])),
                        ("storage_account_name", .other), ("source_storage_account_id", .other),
                        ("destination_storage_account_id", .other), ("crypto_key_id", .other),
                        ("scope", .other), ("container_access_type", .word(["blob", "private"])),
                    ], always: 1)
            ),
            ("sensitive_values", .mapping([("policy", .word(["true"]))], always: 0)),
        ], always: 4)

    /// A plan of AWS in which most of what is kept is encrypted under some key of the plan.
    static let keptPlan = ImportShape.mapping(
        [
            ("terraform_version", .word(["1.9.0"])), ("format_version", .word(["1.2"])),
            (
                "planned_values",
                .mapping(
                    [
                        (
                            "root_module",
                            .mapping(
                                [
                                    ("resources", .list(kept)),
                                    (
                                        "child_modules",
                                        .list(.mapping([("resources", .list(keys))], always: 1))
                                    ),
                                ], always: 2)
                        )
                    ], always: 1)
            ),
        ], always: 3)

    private static let provider = ImportShape.word(["a/aws"])

    /// Something that is kept, copied, shared or let into, by the ids of others of its list.
    private static let kept = ImportShape.mapping(
        [
            ("address", .word(["x_y.a", "x_y.b", "x_y.c"])),
            (
                "type",
                .word([
                    "aws_s3_bucket", "aws_ebs_volume", "aws_ebs_volume", "aws_ebs_snapshot",
                    "aws_s3_bucket_policy", "aws_lb", "aws_iam_role", "aws_kms_grant",
                ])
            ),
            ("provider_name", provider),
            (
                "values",
                .mapping(
                    [
                        ("id", .own), ("bucket", .own), ("volume_id", .other),
                        ("encrypted", .word(["true", "true", "false"])), ("kms_key_id", keyName),
                        ("key_id", keyName), ("internal", .word(["true"])),
                        ("grantee_principal", .word(["111122223333", "*"])),
                        ("policy", trust), ("assume_role_policy", trust),
                    ], always: 4)
            ),
        ], always: 4)

    private static let keyName = ImportShape.word(["k0", "k1"])

    private static let trust = ImportShape.word([
        "{Statement: {Effect: Allow, Principal: '*'}}",
        "{Statement: {Effect: Allow, Principal: {AWS: '111122223333'}}}",
        "{Statement: {Effect: Allow, Principal: {AWS: '444455556666'}, Condition: {a: {b: c}}}}",
        "{Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}}}",
        "{Statement: {Effect: Allow, Principal: {Federated: somebody}}}", "x",
    ])

    private static let keys = ImportShape.mapping(
        [
            ("address", .word(["k_k.a", "k_k.b", "k_k.c", "k_k.d"])),
            ("type", .word(["aws_kms_key", "aws_kms_key", "aws_kms_custom_key_store"])),
            ("provider_name", provider),
            (
                "values",
                .mapping(
                    [
                        ("id", .word(["k0", "k1", "s0"])), ("custom_key_store_id", .word(["s0"])),
                        ("custom_key_store_type", .word(["EXTERNAL_KEY_STORE", "AWS_CLOUDHSM"])),
                        ("policy", trust),
                    ], always: 1)
            ),
        ], always: 4)

    private static let address = ImportShape.word(
        ["x_y.a", "x_y.b", "x_y.c", "module.m.x_y.d", "x_y.e[0]", "x_y.f[\"k\"]"])

    static let terraform = ImportShape.mapping(
        [
            ("terraform_version", .word(["1.9.0"])), ("format_version", .word(["1.2"])),
            (
                "planned_values",
                .mapping(
                    [
                        (
                            "root_module",
                            .mapping(
                                [
                                    ("resources", .list(resource)),
                                    (
                                        "child_modules",
                                        .list(.mapping([("resources", .list(resource))], always: 0))
                                    ),
                                ], always: 1)
                        )
                    ], always: 1)
            ),
            (
                "configuration",
                .mapping(
                    [
                        (
                            "root_module",
                            .mapping(
                                [
                                    (
                                        "resources",
                                        .list(
                                            .mapping(
                                                [
                                                    ("address", address),
                                                    (
                                                        "expressions",
                                                        .mapping(
                                                            [
                                                                ("bucket", reference),
                                                                ("kms_key_id", reference),
                                                                ("policy", reference),
                                                            ], always: 0)
                                                    ),
                                                ], always: 1))
                                    )
                                ], always: 1)
                        )
                    ], always: 0)
            ),
        ], always: 3)

    private static let reference = ImportShape.mapping(
        [("references", .list(.word(["x_y.a", "x_y.b.id", "var.v", "local.l", "module.m.o"])))],
        always: 0)
}
