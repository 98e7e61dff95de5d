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
        "azurerm_snapshot": ["source_uri", "source_resource_id"],
    ]

    /// Attributes by which a type that keeps data may be made of another.
    static let origins = [
        "replicate_source_db", "snapshot_id", "snapshot_identifier", "source_region",
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
        "aws_ram_resource_association": "resource_arn",
        "google_storage_bucket_iam_member": "bucket", "google_storage_bucket_iam_binding": "bucket",
        "google_kms_crypto_key_iam_member": "crypto_key_id",
        "google_kms_crypto_key_iam_binding": "crypto_key_id",
        "azurerm_storage_container": "storage_account_name",
    ]

    /// Types that replicate from one that keeps data to another.
    static let replications: [String: String] = [
        "aws_s3_bucket_replication_configuration": "bucket",
        "aws_efs_replication_configuration": "source_file_system_id",
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
        "crypto_key_name", "disk_encryption_set_id",
    ]

    /// Flags that say that something is encrypted.
    static let encryptionFlags: Set<String> = ["encrypted", "storage_encrypted"]

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

    /// Types that stand for an organisation around accounts.
    static let organisations: Set<String> = [
        "aws_organizations_organization", "google_folder", "azurerm_management_group",
    ]
}
