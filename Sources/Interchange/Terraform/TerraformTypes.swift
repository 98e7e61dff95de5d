/// What the types of resources mean that are read.
enum TerraformTypes {
    /// A provider whose machines others use.
    struct Cloud {
        /// What to call it.
        var title: String
        /// What others hold there.
        var account: String
    }

    /// The providers that run places; others are only programs.
    static let clouds: [String: Cloud] = [
        "aws": Cloud(title: "AWS", account: "account"),
        "awscc": Cloud(title: "AWS", account: "account"),
        "google": Cloud(title: "Google Cloud", account: "project"),
        "google-beta": Cloud(title: "Google Cloud", account: "project"),
        "azurerm": Cloud(title: "Microsoft Azure", account: "subscription"),
        "azapi": Cloud(title: "Microsoft Azure", account: "subscription"),
    ]

    /// Types that keep data.
    static let stores: Set<String> = [
        "aws_s3_bucket", "aws_s3_directory_bucket", "aws_dynamodb_table", "aws_ebs_volume",
        "aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster",
        "aws_redshift_cluster", "aws_efs_file_system", "aws_fsx_lustre_file_system",
        "aws_fsx_openzfs_file_system", "aws_fsx_ontap_file_system", "aws_fsx_windows_file_system",
        "aws_ecr_repository", "aws_secretsmanager_secret", "aws_sqs_queue", "aws_kinesis_stream",
        "aws_cloudwatch_log_group", "aws_elasticache_replication_group", "aws_opensearch_domain",
        "aws_backup_vault", "aws_glacier_vault",
        "google_storage_bucket", "google_compute_disk", "google_sql_database_instance",
        "google_bigquery_dataset", "google_filestore_instance", "google_spanner_instance",
        "google_artifact_registry_repository", "google_secret_manager_secret",
        "azurerm_storage_account", "azurerm_managed_disk", "azurerm_mssql_database",
        "azurerm_postgresql_flexible_server", "azurerm_cosmosdb_account",
        "azurerm_container_registry", "azurerm_netapp_volume",
    ]

    /// Types that hold again what another one holds, and the attributes that name that one.
    static let copies: [String: [String]] = [
        "aws_ebs_snapshot": ["volume_id"], "aws_ebs_snapshot_copy": ["source_snapshot_id"],
        "aws_ami_from_instance": ["source_instance_id"],
        "aws_db_snapshot": ["db_instance_identifier"],
        "aws_db_snapshot_copy": ["source_db_snapshot_identifier"],
        "aws_db_cluster_snapshot": ["db_cluster_identifier"],
        "aws_db_instance_automated_backups_replication": ["source_db_instance_arn"],
        "aws_dynamodb_table_replica": ["global_table_arn"],
        "google_compute_snapshot": ["source_disk"],
        "google_compute_image": ["source_disk", "source_snapshot", "source_image"],
        "azurerm_postgresql_flexible_server_backup": ["server_id"],
        "azurerm_snapshot": ["source_uri", "source_resource_id"],
    ]

    /// Attributes by which a type that keeps data may be made of another.
    static let origins = [
        "replicate_source_db", "snapshot_id", "snapshot_identifier", "source_region",
        "master_instance_name", "snapshot", "source_disk", "source_resource_id", "source_uri",
        "creation_source_database_id", "source_server_id",
    ]

    /// Types that say something of another one, and the attribute that names that one.
    static let companions: [String: String] = [
        "aws_s3_bucket_server_side_encryption_configuration": "bucket",
        "aws_s3_bucket_policy": "bucket", "aws_s3_bucket_acl": "bucket",
        "aws_kms_key_policy": "key_id", "aws_kms_grant": "key_id",
        "aws_ecr_repository_policy": "repository",
        "aws_secretsmanager_secret_policy": "secret_arn", "aws_sqs_queue_policy": "queue_url",
        "aws_dynamodb_resource_policy": "resource_arn",
        "aws_kinesis_resource_policy": "resource_arn",
        "aws_efs_file_system_policy": "file_system_id",
        "aws_backup_vault_policy": "backup_vault_name",
        "aws_snapshot_create_volume_permission": "snapshot_id",
        "aws_ami_launch_permission": "image_id", "aws_opensearch_domain_policy": "domain_name",
        "aws_glacier_vault_lock": "vault_name",
        "aws_ram_resource_association": "resource_arn",
        "google_storage_bucket_iam_member": "bucket", "google_storage_bucket_iam_binding": "bucket",
        "google_storage_bucket_iam_policy": "bucket", "google_storage_bucket_acl": "bucket",
        "google_storage_bucket_access_control": "bucket",
        "google_storage_default_object_acl": "bucket",
        "google_storage_default_object_access_control": "bucket",
        "google_kms_crypto_key_iam_member": "crypto_key_id",
        "google_kms_crypto_key_iam_binding": "crypto_key_id",
        "google_kms_crypto_key_iam_policy": "crypto_key_id",
        "google_kms_key_ring_iam_member": "key_ring_id",
        "google_kms_key_ring_iam_binding": "key_ring_id",
        "google_kms_key_ring_iam_policy": "key_ring_id",
        "google_bigquery_dataset_access": "dataset_id",
        "google_bigquery_dataset_iam_member": "dataset_id",
        "google_bigquery_dataset_iam_binding": "dataset_id",
        "google_bigquery_dataset_iam_policy": "dataset_id",
        "google_secret_manager_secret_iam_member": "secret_id",
        "google_secret_manager_secret_iam_binding": "secret_id",
        "google_secret_manager_secret_iam_policy": "secret_id",
        "google_artifact_registry_repository_iam_member": "repository",
        "google_artifact_registry_repository_iam_binding": "repository",
        "google_artifact_registry_repository_iam_policy": "repository",
        "azurerm_storage_container": "storage_account_name",
        "azurerm_storage_account_customer_managed_key": "storage_account_id",
        "azurerm_data_share_dataset_blob_storage": "storage_account",
        "azurerm_key_vault_access_policy": "key_vault_id",
        "azurerm_key_vault_managed_hardware_security_module_role_assignment": "managed_hsm_id",
        "azurerm_role_assignment": "scope",
    ]

    /// Types that say how another one is encrypted.
    static let encryptions: Set<String> = [
        "aws_s3_bucket_server_side_encryption_configuration",
        "azurerm_storage_account_customer_managed_key",
    ]

    /// Types that replicate from one that keeps data to another, and the attribute that names the first.
    static let replications: [String: String] = [
        "aws_s3_bucket_replication_configuration": "bucket",
        "aws_efs_replication_configuration": "source_file_system_id",
        "azurerm_storage_object_replication": "source_storage_account_id",
    ]

    /// Types that lie in another one, and the attributes that name it: they are where that is.
    static let holders: [String: [String]] = [
        "google_kms_crypto_key": ["key_ring"], "azurerm_key_vault_key": ["key_vault_id"],
        "azurerm_key_vault_managed_hardware_security_module_key": ["managed_hsm_id"],
        "azurerm_mssql_database": ["server_id"],
    ]

    /// Types that are read with the keys, and are none.
    static let aboutKeys: Set<String> = [
        "aws_kms_custom_key_store", "aws_kms_alias", "google_kms_key_ring",
        "google_kms_ekm_connection", "azurerm_disk_encryption_set",
    ]

    /// Types that stand for a key, and the attributes that name it.
    static let standIns: [String: [String]] = [
        "aws_kms_alias": ["target_key_id"],
        "azurerm_disk_encryption_set": ["key_vault_key_id", "managed_hsm_key_id"],
    ]

    /// Types that are keys.
    static let keys: Set<String> = [
        "aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key",
        "aws_kms_replica_external_key", "google_kms_crypto_key", "azurerm_key_vault_key",
        "azurerm_key_vault_managed_hardware_security_module_key",
    ]

    /// Attributes that name a key, wherever they stand.
    static let keyAttributes: Set<String> = [
        "kms_key_id", "kms_key_arn", "kms_master_key_id", "kms_key", "kms_key_name",
        "default_kms_key_name", "kms_key_self_link", "key_vault_key_id", "encryption_key_name",
        "crypto_key_name", "disk_encryption_set_id", "managed_hsm_key_id",
    ]

    /// The attributes by which a type names a key: of one type its plain name too.
    static func keyAttributes(of type: String) -> Set<String> {
        type == "azurerm_storage_account_customer_managed_key"
            ? keyAttributes.union(["key_name"]) : keyAttributes
    }

    /// Flags that say that something is encrypted, some of one block alone.
    static let encryptionFlags: Set<String> = [
        "encrypted", "storage_encrypted", "at_rest_encryption_enabled",
        "server_side_encryption.enabled", "encrypt_at_rest.enabled",
    ]

    /// Copies that the provider keeps under the key of what they are made of, in the same place.
    static let likeOrigins: Set<String> = [
        "aws_ebs_snapshot", "aws_ami_from_instance", "aws_db_snapshot", "aws_db_cluster_snapshot",
        "aws_ebs_volume", "aws_db_instance", "aws_rds_cluster", "google_compute_snapshot",
    ]

    /// Attributes that hold a policy of what they stand in.
    static let policies = ["policy", "access_policy", "access_policies"]

    /// Types that are networks, and the attributes that name the network around them.
    static let networks: [String: String?] = [
        "aws_vpc": nil, "aws_subnet": "vpc_id", "google_compute_network": nil,
        "google_compute_subnetwork": "network", "azurerm_virtual_network": nil,
        "azurerm_subnet": "virtual_network_name",
    ]

    /// Types by which what is outside reaches a network, and the attributes that name it.
    static let ways: [String: [String]] = [
        "aws_internet_gateway": ["vpc_id"], "aws_lb": ["subnets"], "aws_alb": ["subnets"],
        "aws_elb": ["subnets"], "aws_vpn_gateway": ["vpc_id"],
        "aws_egress_only_internet_gateway": ["vpc_id"],
    ]

    /// Types by which somebody outside logs in people who may then take on a role.
    static let identityProviders: Set<String> = [
        "aws_iam_openid_connect_provider", "aws_iam_saml_provider",
    ]

    /// Types that stand for an organisation around accounts.
    static let organisations: Set<String> = [
        "aws_organizations_organization", "google_folder", "azurerm_management_group",
    ]
}
