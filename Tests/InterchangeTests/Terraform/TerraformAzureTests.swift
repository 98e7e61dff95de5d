import Interchange
import ModelFormat
import TestSupport
import Testing

/// Plans for Azure: vaults and their keys, storage and its replicas, who else is let in.
struct TerraformAzureTests {
    private static let subscription = "in subscription-microsoft-azure"

    private func setup(_ resources: [String], _ configured: [String] = []) throws -> ImportedSetup {
        try TerraformReaderTests.setup(
            TerraformReaderTests.plan(resources, configured, provider: "azurerm"))
    }

    /// Keys lie where their vaults are; a disk is opened by the key of its set.
    @Test func keysOfVaultsAndModules() throws {
        let made = try setup(
            [
                "azurerm_key_vault.v values: { location: westeurope }",
                "azurerm_key_vault_managed_hardware_security_module.h values: { location: northeurope }",
                "azurerm_key_vault_key.k values: { key_type: RSA-HSM }",
                "azurerm_key_vault_managed_hardware_security_module_key.m values: {}",
                "azurerm_disk_encryption_set.s values: { location: westeurope }",
                "azurerm_managed_disk.d values: { location: westeurope }",
                "azurerm_storage_account.a values: { location: northeurope, account_replication_type: LRS }",
                "azurerm_storage_account_customer_managed_key.c values: {}",
            ],
            [
                "{ address: azurerm_key_vault_key.k, expressions: { key_vault_id: { references: [azurerm_key_vault.v.id] } } }",
                "{ address: azurerm_key_vault_managed_hardware_security_module_key.m, expressions: { managed_hsm_id: { references: [azurerm_key_vault_managed_hardware_security_module.h.id] } } }",
                "{ address: azurerm_disk_encryption_set.s, expressions: { key_vault_key_id: { references: [azurerm_key_vault_key.k.id] } } }",
                "{ address: azurerm_managed_disk.d, expressions: { disk_encryption_set_id: { references: [azurerm_disk_encryption_set.s.id] } } }",
                "{ address: azurerm_storage_account_customer_managed_key.c, expressions: { storage_account_id: { references: [azurerm_storage_account.a.id] }, managed_hsm_key_id: { references: [azurerm_key_vault_managed_hardware_security_module_key.m.id] } } }",
            ])
        #expect(
            made.keys.map(\.zone) == [
                "subscription-microsoft-azure-westeurope",
                "subscription-microsoft-azure-northeurope",
            ])
        #expect(made.keys.map(\.release.count) == [2, 2])
        #expect(
            TerraformReaderTests.copies(made) == [
                "azurerm_managed_disk.d \(Self.subscription)-westeurope under azurerm-key-vault-key-k",
                "azurerm_storage_account.a \(Self.subscription)-northeurope under azurerm-key-vault-managed-module-key-m",
            ])
        #expect(
            made.remarks.contains {
                $0.text.hasSuffix("security_module.h, modules that the provider runs")
            })
        #expect(made.dropped.isEmpty, "\(made.dropped)")
    }

    /// Where the provider replicates to, by the word for it.
    @Test(arguments: [
        ("LRS", [String]()), ("ZRS", []), ("GRS", [""]), ("RAGRS", [""]), ("GZRS", [""]),
        ("RAGZRS, secondary_location: northeurope", ["-northeurope"]),
    ])
    func storageIsReplicated(_ kind: String, _ places: [String]) throws {
        let made = try setup([
            "azurerm_storage_account.a values: { location: westeurope, account_replication_type: \(kind) }"
        ])
        #expect(
            TerraformReaderTests.copies(made)
                == (["-westeurope"] + places).map {
                    "azurerm_storage_account.a \(Self.subscription)\($0)"
                })
        #expect(made.flows.count { $0.kind == "replication" } == places.count)
    }

    @Test func otherReplicas() throws {
        let made = try setup(
            [
                "azurerm_storage_account.a values: { id: /s/a, location: westeurope, account_replication_type: LRS }",
                "azurerm_storage_account.b values: { location: northeurope, account_replication_type: LRS }",
                "azurerm_storage_object_replication.r values: { source_storage_account_id: /s/a }",
                "azurerm_storage_object_replication.away values: { source_storage_account_id: /s/a, destination_storage_account_id: /other/SECRET }",
                "azurerm_cosmosdb_account.c values: { location: westeurope, geo_location: [ { location: westeurope }, { location: 'North Europe' } ] }",
                "azurerm_container_registry.g values: { location: westeurope, georeplications: [ { location: northeurope } ] }",
            ],
            [
                "{ address: azurerm_storage_object_replication.r, expressions: { destination_storage_account_id: { references: [azurerm_storage_account.b.id] } } }"
            ])
        #expect(
            TerraformReaderTests.copies(made) == [
                "azurerm_storage_account.a \(Self.subscription)-westeurope",
                "azurerm_storage_account.a \(Self.subscription)-northeurope",
                "azurerm_storage_account.a in places-of-others",
                "azurerm_storage_account.b \(Self.subscription)-northeurope",
                "azurerm_cosmosdb_account.c \(Self.subscription)-westeurope",
                "azurerm_cosmosdb_account.c \(Self.subscription)-northeurope",
                "azurerm_container_registry.g \(Self.subscription)-westeurope",
                "azurerm_container_registry.g \(Self.subscription)-northeurope",
            ])
    }

    /// Who is let in, by what and how much it names.
    @Test(arguments: [
        // Somebody of whom the plan has a number, to one thing.
        (
            "scope: { references: [azurerm_storage_account.a.id] }",
            "principal_id: { constant_value: '11' }", [true, false]
        ),
        (
            "scope: { references: [azurerm_key_vault.v.id] }",
            "principal_id: { constant_value: '11' }", [false, true]
        ),
        // To all that is in something around it.
        (
            "scope: { references: [azurerm_resource_group.g.id] }",
            "principal_id: { references: [var.p] }", [true, true]
        ),
        (
            "scope: { references: [data.azurerm_subscription.s.id] }",
            "principal_id: { references: [data.azuread_group.g.id] }", [true, true]
        ),
        // Identities of the plan act for whoever holds the subscription.
        (
            "scope: { references: [azurerm_resource_group.g.id] }",
            "principal_id: { references: [azurerm_user_assigned_identity.i.principal_id] }",
            [false, false]
        ),
        (
            "scope: { references: [azurerm_storage_account.a.id] }",
            "principal_id: { references: [data.azurerm_client_config.me.object_id] }",
            [false, false]
        ),
    ])
    func whoHasARole(_ scope: String, _ principal: String, _ isLetIn: [Bool]) throws {
        let made = try setup(
            [
                "azurerm_resource_group.g values: {}",
                "azurerm_user_assigned_identity.i values: {}",
                "azurerm_storage_account.a values: { account_replication_type: LRS }",
                "azurerm_key_vault.v values: {}", "azurerm_key_vault_key.k values: {}",
                "azurerm_role_assignment.r values: { }",
            ],
            [
                "{ address: azurerm_key_vault_key.k, expressions: { key_vault_id: { references: [azurerm_key_vault.v.id] } } }",
                "{ address: azurerm_role_assignment.r, expressions: { \(scope), \(principal) } }",
            ])
        let others = "azurerm_storage_account.a in places-of-others"
        #expect(TerraformReaderTests.copies(made).contains(others) == isLetIn[0])
        #expect((made.keys[0].release.count == 3) == isLetIn[1])
    }

    /// Whoever a vault lets in has its keys; containers that everybody reads are read by everybody.
    @Test func vaultsAndContainers() throws {
        let made = try setup(
            [
                "azurerm_key_vault.v values: { access_policy: [ { object_id: '11' } ] }",
                "azurerm_key_vault_key.k values: {}",
                "azurerm_key_vault.w values: {}", "azurerm_key_vault_key.l values: {}",
                "azurerm_key_vault_access_policy.p values: { object_id: '11' }",
                "azurerm_storage_account.a values: { id: /s/a, account_replication_type: LRS }",
                "azurerm_storage_container.c values: { storage_account_id: /s/a, container_access_type: blob }",
            ],
            [
                "{ address: azurerm_key_vault_key.k, expressions: { key_vault_id: { references: [azurerm_key_vault.v.id] } } }",
                "{ address: azurerm_key_vault_key.l, expressions: { key_vault_id: { references: [azurerm_key_vault.w.id] } } }",
                "{ address: azurerm_key_vault_access_policy.p, expressions: { key_vault_id: { references: [azurerm_key_vault.w.id] } } }",
            ])
        #expect(made.keys.map(\.release.count) == [3, 3])
        #expect(
            TerraformReaderTests.copies(made) == [
                "azurerm_storage_account.a \(Self.subscription)",
                "azurerm_storage_account.a in everybody",
            ])
    }
}
