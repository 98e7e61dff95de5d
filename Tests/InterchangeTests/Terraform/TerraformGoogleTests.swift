import Interchange
import ModelFormat
import TestSupport
import Testing

/// Plans for Google Cloud: who releases keys, where copies are, who else is let in.
struct TerraformGoogleTests {
    private func setup(_ resources: [String], _ configured: [String] = []) throws -> ImportedSetup {
        try TerraformReaderTests.setup(
            TerraformReaderTests.plan(resources, configured, provider: "google"))
    }

    private func titles(_ ids: [String], in setup: ImportedSetup) -> [String] {
        ids.map { id in setup.parties.first { $0.id == id }?.title ?? id }
    }

    /// A key lies where its ring is; one that another key management holds may be refused there.
    @Test func keysOfRingsAndOfManagersElsewhere() throws {
        let made = try setup(
            [
                "google_kms_key_ring.r values: { location: europe-west4 }",
                "google_kms_ekm_connection.e values: { location: europe-west4 }",
                "google_kms_crypto_key.plain values: {}",
                "google_kms_crypto_key.outer values: { version_template: [ { protection_level: EXTERNAL_VPC } ] }",
                "google_kms_crypto_key.second values: { version_template: [ { protection_level: EXTERNAL_VPC } ] }",
                "google_kms_crypto_key.brought values: { import_only: true }",
            ],
            ["plain", "outer", "second", "brought"].map { name in
                let backend =
                    name == "plain" || name == "brought"
                    ? "" : ", crypto_key_backend: { references: [google_kms_ekm_connection.e.id] }"
                return
                    "{ address: google_kms_crypto_key.\(name), expressions: { key_ring: { references: "
                    + "[google_kms_key_ring.r.id] }\(backend) } }"
            })
        #expect(
            made.zones.map(\.id) == [
                "google-cloud-europe-west4", "project-google-cloud-europe-west4",
                "google-kms-ekm-connection-e-store",
            ])
        #expect(made.keys.map(\.zone).allSatisfy { $0 == "project-google-cloud-europe-west4" })
        let holder = ["Google Cloud", "Whoever holds the project at Google Cloud"]
        let keeper = "Whoever runs the external key store of google_kms_ekm_connection.e"
        #expect(titles(made.keys[0].release, in: made) == holder)
        // Both keys are with one keeper, each held there if it is refused.
        #expect(titles(made.keys[1].release, in: made) == holder + [keeper])
        #expect(titles(made.keys[2].release, in: made) == holder + [keeper])
        #expect(made.keys[1].refusal?.zone == "google-kms-ekm-connection-e-store")
        #expect(made.keys[1].refusal?.party == made.keys[2].refusal?.party)
        #expect(
            titles(made.keys[3].release, in: made) == holder + [
                "Whoever made the material of google_kms_crypto_key.brought"
            ])
        #expect(made.dropped.isEmpty, "\(made.dropped)")
    }

    /// Who is let into a bucket by each form of a list of access.
    @Test(arguments: [
        (
            "google_storage_bucket_iam_member.m values: { bucket: b, member: 'allUsers' }",
            "everybody"
        ),
        (
            "google_storage_bucket_iam_member.m values: { bucket: b, member: 'serviceAccount:a@other-team-1.iam.gserviceaccount.com' }",
            "project-other-team-1"
        ),
        (
            "google_storage_bucket_iam_binding.m values: { bucket: b, members: ['projectViewer:other-team-1'] }",
            "project-other-team-1"
        ),
        (
            "google_storage_bucket_iam_member.m values: { bucket: b, member: 'serviceAccount:service-123456789@gs-project-accounts.iam.gserviceaccount.com' }",
            "project-123456789"
        ),
        (
            "google_storage_bucket_iam_member.m values: { bucket: b, member: 'serviceAccount:123456789-compute@developer.gserviceaccount.com' }",
            "project-123456789"
        ),
        // Accounts of the plan's own project act for whoever holds it.
        (
            "google_storage_bucket_iam_member.m values: { bucket: b, member: 'serviceAccount:a@our-own-team.iam.gserviceaccount.com' }",
            nil
        ),
        (
            "google_storage_bucket_iam_member.m values: { bucket: b, member: 'user:SECRET@example.org' }",
            "places-of-others"
        ),
        (
            "google_storage_bucket_iam_member.m values: { bucket: b, member: 'serviceAccount:SECRET' }",
            "places-of-others"
        ),
        (
            "google_storage_bucket_iam_policy.m values: { bucket: b, policy_data: '{\"bindings\":[{\"role\":\"r\",\"members\":[\"serviceAccount:a@other-team-1.iam.gserviceaccount.com\"]}]}' }",
            "project-other-team-1"
        ),
        (
            "google_storage_bucket_iam_policy.m values: { bucket: b, policy_data: SECRET }",
            "places-of-others"
        ),
        (
            "google_storage_bucket_acl.m values: { bucket: b, predefined_acl: publicRead }",
            "everybody"
        ),
        (
            "google_storage_bucket_acl.m values: { bucket: b, role_entity: ['OWNER:project-owners-123456789'] }",
            "project-123456789"
        ),
        (
            "google_storage_bucket_access_control.m values: { bucket: b, entity: 'user-SECRET@example.org' }",
            "places-of-others"
        ),
    ])
    func whoIsLetIntoABucket(_ grant: String, _ zone: String?) throws {
        let made = try setup([
            "google_storage_bucket.b values: { bucket: b, name: b, location: EUROPE-WEST4, project: our-own-team }",
            grant,
        ])
        let first = "google_storage_bucket.b in project-google-cloud-europe-west4"
        #expect(
            TerraformReaderTests.copies(made)
                == [first] + (zone.map { ["google_storage_bucket.b in \($0)"] } ?? []))
        let told = "\(made)"
        #expect(!told.contains("SECRET@") && !made.zones.contains { $0.title.contains("SECRET") })
    }

    /// What the configuration refers to where nothing is known yet.
    @Test(arguments: [
        ("google_service_account.own.email", nil), ("var.member", "places-of-others"),
        ("local.member", "places-of-others"),
        ("data.google_project.other.number", "places-of-others"),
    ])
    func membersThatAreNotKnownYet(_ reference: String, _ zone: String?) throws {
        let made = try setup(
            [
                "google_storage_bucket.b values: { name: b, location: EU }",
                "google_storage_bucket_iam_member.m values: { bucket: b }",
            ],
            [
                "{ address: google_storage_bucket_iam_member.m, expressions: { member: { references: [\(reference)] } } }",
                "{ address: data.google_project.other, mode: data, expressions: { project_id: { references: [var.p] } } }",
            ])
        #expect(
            TerraformReaderTests.copies(made)
                == ["google_storage_bucket.b in project-google-cloud-eu"]
                + (zone.map { ["google_storage_bucket.b in \($0)"] } ?? []))
    }

    /// A ring lets whoever it names have each of its keys, and no other.
    @Test func whoMayUseARingMayUseItsKeys() throws {
        let made = try setup(
            [
                "google_kms_key_ring.r values: {}", "google_kms_crypto_key.in values: {}",
                "google_kms_crypto_key.out values: {}",
                "google_kms_key_ring_iam_member.m values: { member: 'serviceAccount:a@other-team-1.iam.gserviceaccount.com' }",
                "google_kms_crypto_key_iam_binding.all values: { members: [allUsers] }",
            ],
            [
                "{ address: google_kms_crypto_key.in, expressions: { key_ring: { references: [google_kms_key_ring.r.id] } } }",
                "{ address: google_kms_key_ring_iam_member.m, expressions: { key_ring_id: { references: [google_kms_key_ring.r.id] } } }",
                "{ address: google_kms_crypto_key_iam_binding.all, expressions: { crypto_key_id: { references: [google_kms_crypto_key.out.id] } } }",
            ])
        #expect(
            titles(made.keys[0].release, in: made).last == "Whoever holds project other-team-1")
        #expect(made.keys[1].release.count == 2)
        #expect(made.keys[1].zone == "everybody")
    }

    /// The same again: where a bucket says that it is, snapshots, replicas, and a job that copies.
    @Test func copiesInOtherPlaces() throws {
        let made = try setup(
            [
                "google_storage_bucket.b values: { name: b, location: EU, custom_placement_config: [ { data_locations: [EUROPE-WEST1, EUROPE-WEST4] } ] }",
                "google_storage_bucket.c values: { name: c, location: US-EAST1 }",
                "google_storage_transfer_job.t values: { transfer_spec: [ { gcs_data_source: [ { bucket_name: b } ], gcs_data_sink: [ { bucket_name: c } ] } ] }",
                "google_compute_disk.d values: { zone: europe-west1-b }",
                "google_compute_snapshot.s values: { zone: europe-west1-b, storage_locations: [us-east1] }",
                "google_secret_manager_secret.k values: { replication: [ { user_managed: [ { replicas: [ { location: europe-west4 } ] } ] } ] }",
            ],
            [
                "{ address: google_compute_snapshot.s, expressions: { source_disk: { references: [google_compute_disk.d.id] } } }"
            ])
        let project = "in project-google-cloud"
        #expect(
            TerraformReaderTests.copies(made).sorted() == [
                "google_compute_disk.d \(project)-europe-west1",
                "google_compute_disk.d \(project)-us-east1",
                "google_secret_manager_secret.k \(project)",
                "google_secret_manager_secret.k \(project)-europe-west4",
                "google_storage_bucket.b \(project)-eu",
                "google_storage_bucket.b \(project)-europe-west1",
                "google_storage_bucket.b \(project)-europe-west4",
                "google_storage_bucket.b \(project)-us-east1",
                "google_storage_bucket.c \(project)-us-east1",
            ])
        #expect(made.dropped.isEmpty, "\(made.dropped)")
    }

    /// A dataset's own list of access.
    @Test func whoIsLetIntoADataset() throws {
        let made = try setup([
            "google_bigquery_dataset.d values: { dataset_id: d, location: EU, project: our-own-team, access: [ { special_group: projectOwners }, { user_by_email: 'a@other-team-1.iam.gserviceaccount.com' } ] }",
            "google_bigquery_dataset_access.a values: { dataset_id: d, special_group: allAuthenticatedUsers }",
            "google_bigquery_dataset_iam_member.m values: { dataset_id: d, member: 'serviceAccount:a@our-own-team.iam.gserviceaccount.com' }",
        ])
        #expect(
            TerraformReaderTests.copies(made) == [
                "google_bigquery_dataset.d in project-google-cloud-eu",
                "google_bigquery_dataset.d in project-other-team-1",
                "google_bigquery_dataset.d in everybody",
            ])
    }

    /// A disk that only a key elsewhere opens: taking out what keeps it makes nothing safer.
    @Test func takingAProtectionOutMakesNothingSafer() throws {
        let text = TerraformReaderTests.plan(
            [
                "google_kms_crypto_key.outer values: { version_template: [ { protection_level: EXTERNAL } ] }",
                "google_storage_bucket.b values: { name: b, encryption: [ { } ] }",
            ],
            [
                "{ address: google_storage_bucket.b, expressions: { encryption: [ { default_kms_key_name: { references: [google_kms_crypto_key.outer.id] } } ] } }"
            ], provider: "google")
        func answers(_ text: String, isAnswered: Bool = true) throws -> SufficientSets {
            try SufficientSets(
                ModelImport(bytes: Array(text.utf8), file: "f").text, isAnswered: isAnswered)
        }
        let whole = try answers(text)
        #expect(whole.order("exfiltration 5") == 2)
        #expect(try answers(text, isAnswered: false).sets["exfiltration 5"] == [[]])
        for protection in [
            "protection_level: EXTERNAL",
            "default_kms_key_name: { references: [google_kms_crypto_key.outer.id] }",
        ] {
            let smaller = text.replacing(protection, with: "")
            #expect(smaller != text)
            let lost = try whole.lost(after: answers(smaller)).filter {
                !protection.hasPrefix("default_kms_key_name") || !$0.hasPrefix("denial")
            }
            #expect(lost == [], "\(protection)")
        }
    }
}
