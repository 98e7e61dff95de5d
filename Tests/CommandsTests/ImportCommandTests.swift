import Foundation
import TestSupport
import Testing

/// `import` as a stranger runs it.
struct ImportCommandTests {
    static let otm = """
        otmVersion: 0.2.0
        project: { name: "Shop ::error", id: shop }
        trustZones: [ { id: a, name: Front }, { id: b, name: Back } ]
        assets: [ { id: d, name: Cards } ]
        components:
          - { id: x, name: X, parent: { trustZone: a } }
          - { id: y, name: Y, parent: { trustZone: b }, assets: { stored: [d] } }
        dataflows: [ { id: f, name: Orders, source: x, destination: y } ]
        threats: [ { id: t, name: T } ]

        """

    @Test func aModelComesOutAndWhatBecameOfTheFile() throws {
        let made = try Command.run("import", "-", input: Data(Self.otm.utf8))
        #expect(made.status == 0, "\(made.errors)")
        #expect(
            made.errors.contains("2 zones, 1 asset, 1 copy and 1 way taken over"))
        #expect(made.errors.contains("<standard input>:9:12: threats: T: names no party"))
        // What decides is asked first.
        let rows = made.errors.components(separatedBy: "can flip").last ?? ""
        let order = ["back-level", "owner-parent"].compactMap { rows.range(of: $0)?.lowerBound }
        #expect(order.count == 2 && order[0] < order[1], "\(rows)")
        let check = try Command.run("check", "--strict", "-", input: made.output)
        #expect(check.status == 0, "\(check.errors)")
        let answer = try Command.run("analyse", "--brief", "-", input: made.output)
        #expect(answer.status == 0)
        #expect(answer.text.contains("Nobody need fail for exfiltration, denial and tampering"))
    }

    @Test func otherCommandsSayWhatToDo() throws {
        let check = try Command.run("check", "-", input: Data(Self.otm.utf8))
        #expect(check.status == 2)
        #expect(
            check.errors.contains(
                "this looks like an OTM file (Open Threat Model): 'sallyport import FILE'"))
    }

    @Test func filesAreWrittenAndNoneIsReplaced() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        func path(_ name: String) -> String { scratch.url.appendingPathComponent(name).path }
        try Self.otm.write(toFile: path("shop.yaml"), atomically: true, encoding: .utf8)
        let made = try Command.run(
            "import", path("shop.yaml"), "--as", "otm", "--output", path("model.yaml"), "--report",
            path("report.md"))
        #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
        let report = try String(contentsOfFile: path("report.md"), encoding: .utf8)
        #expect(report.contains("## Not taken over, and why"))
        let model = try String(contentsOfFile: path("model.yaml"), encoding: .utf8)
        #expect(model.contains("# from shop.yaml:3:15"), "\(model)")
        #expect(!model.contains(scratch.url.path))
        let again = try Command.run("import", path("shop.yaml"), "--output", path("model.yaml"))
        #expect(again.status == 74, "\(again.errors)")
        #expect(try String(contentsOfFile: path("model.yaml"), encoding: .utf8) == model)
    }

    @Test func whatIsWrongIsToldAtItsPlace() throws {
        let other = try Command.run(
            "import", "--as", "threagile", "-",
            input: Data("threagile_version: 1\ntechnical_assets: [a]\n".utf8))
        #expect(other.status == 2)
        #expect(
            other.errors.contains(
                "<standard input>:2:19: error: 'technical_assets' has to be a mapping"),
            "\(other.errors)")
        let unknown = try Command.run("import", "-", input: Data("title: x\n".utf8))
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("none of the formats that are read"))
        #expect(try Command.run("import", "--as", "word", "-", input: Data()).status == 64)
    }
}

/// Several files, and a model that is there, as a stranger runs it.
struct ImportTogetherTests {
    private static let other = """
        otmVersion: 0.2.0
        project: { name: Other, id: other }
        trustZones: [ { id: a, name: "Front, left" }, { id: b, name: Back } ]
        assets: [ { id: l, name: Logs } ]
        components: [ { id: y, name: Y, parent: { trustZone: b }, assets: { stored: [l] } } ]

        """

    @Test func filesAreLaidOverOneAnotherAndAlikeNamesAreToldAsLinesOfATable() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        _ = try scratch.write("a.yaml", ImportCommandTests.otm)
        _ = try scratch.write("b.yaml", Self.other)
        let made = try Command.run("import", scratch.path("a.yaml"), scratch.path("b.yaml"))
        #expect(made.status == 0, "\(made.errors)")
        let told = made.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(told.contains("the zone Back is taken to be 'back': both have that name"))
        #expect(told.contains("\"Front, left\",front"), "\(made.errors)")
        #expect(try Command.run("check", "--strict", "-", input: made.output).status == 0)
        // The line as it was told, put into a table.
        _ = try scratch.write("names.csv", "theirs,ours\n\"Front, left\",front\n")
        let matched = try Command.run(
            "import", scratch.path("a.yaml"), scratch.path("b.yaml"), "--match",
            scratch.path("names.csv"))
        #expect(matched.status == 0, "\(matched.errors)")
        #expect(
            !matched.text.contains("Front, left") && !matched.errors.contains("Perhaps the same"))
        _ = try scratch.write("wrong.csv", "Nobody,front\n")
        let wrong = try Command.run(
            "import", scratch.path("a.yaml"), scratch.path("b.yaml"), "--match",
            scratch.path("wrong.csv"))
        #expect(
            wrong.status == 2 && wrong.errors.contains("wrong.csv:1:1: error:"), "\(wrong.errors)")
    }

    @Test func aModelThatIsThereKeepsEveryLine() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        _ = try scratch.write("a.yaml", ImportCommandTests.otm)
        _ = try scratch.write("b.yaml", Self.other)
        let first = try Command.run(
            "import", scratch.path("a.yaml"), "--output", scratch.path("model.yaml"))
        #expect(first.status == 0)
        let before = try String(contentsOfFile: scratch.path("model.yaml"), encoding: .utf8)
        let made = try Command.run(
            "import", scratch.path("b.yaml"), "--into", scratch.path("model.yaml"))
        #expect(made.status == 0, "\(made.errors)")
        let lines = Set(made.text.split(separator: "\n"))
        #expect(before.split(separator: "\n").allSatisfy(lines.contains))
        #expect(made.text.contains("  logs:\n") && made.text.contains("# from b.yaml:4:11"))
        #expect(try String(contentsOfFile: scratch.path("model.yaml"), encoding: .utf8) == before)
        #expect(try Command.run("check", "--strict", "-", input: made.output).status == 0)
    }

    @Test func whatDoesNotGoTogetherIsAUsageError() throws {
        #expect(try Command.run("import", "-", "-", input: Data()).status == 64)
        #expect(try Command.run("import", "x.yaml", "--match", "n.csv", input: Data()).status == 64)
    }

    @Test func anAttackGraphBecomesARawGraph() throws {
        let text = """
            {"attack_steps": {"A:go": {"id": 0, "type": "or", "lang_graph_attack_step": "A:go", "children": {}, "parents": {}}}}
            """
        let check = try Command.run("check", "-", input: Data(text.utf8))
        #expect(check.errors.contains("'sallyport import FILE' makes a raw attack graph of it"))
        let made = try Command.run("import", "-", input: Data(text.utf8))
        #expect(made.status == 0, "\(made.errors)")
        let answer = try Command.run("analyse", "--brief", "-", input: made.output)
        #expect(answer.status == 0, "\(answer.errors)")
    }

    @Test func aModelIsWrittenAsOTMAndReadAgain() throws {
        let otm = try Command.run("export", SeedModel.path("single"), "--to", "otm")
        #expect(otm.status == 0, "\(otm.errors)")
        let made = try Command.run("import", "-", input: otm.output)
        #expect(made.status == 0, "\(made.errors)")
        #expect(try Command.run("check", "--strict", "-", input: made.output).status == 0)
        let graph = try Command.run("export", SeedModel.path("single"), "--to", "attack-graph")
        #expect(try Command.run("export", "-", "--to", "otm", input: graph.output).status == 64)
    }
}

/// From a file to the first picture, by the commands of the page of each format, on the real files where
/// they are; on the file that stands in a page its commands are run as they stand (`TutorialPageTests`).
struct FirstPictureTests {
    private static let files: [(real: String, text: String)] = [
        ("threagile/example.yaml", "threagile_version: 1.0.0\ntitle: x\n"),
        ("otm/example.yaml", ImportCommandTests.otm),
        (
            "owasp/vault.json",
            "{\"$schema\": \"https://example.org/threat-model-library/threat-model.schema.json\"}"
        ),
    ]

    @Test(arguments: files.indices)
    func theCommandsOfThePageRun(_ at: Int) throws {
        let (real, text) = Self.files[at]
        let scratch = try Scratch()
        defer { scratch.remove() }
        let name = real.replacingOccurrences(of: "/", with: "-")
        let calls = [
            "import \(name) --output model.yaml --report import.md", "check model.yaml",
            "diagram model.yaml --map --output map.svg", "analyse model.yaml --brief",
            "unknowns model.yaml",
        ].map { $0.split(separator: " ").map(String.init) }
        let file = PackageRoot.url.deletingLastPathComponent()
            .appendingPathComponent("shared/imports/\(real)")
        let bytes = (try? Data(contentsOf: file)) ?? Data(text.utf8)
        _ = try scratch.write(name, bytes)
        for call in calls {
            let words = call.map { word in
                let isFile = [".yaml", ".json", ".md", ".svg", ".txt"].contains {
                    word.hasSuffix($0)
                }
                return isFile ? scratch.path(word) : word
            }
            let run = try Command.run(Array(words))
            #expect(run.status == 0, "\(call): \(run.errors)")
        }
        let picture = try String(contentsOfFile: scratch.path("map.svg"), encoding: .utf8)
        #expect(picture.contains("<svg"))
        let report = try String(contentsOfFile: scratch.path("import.md"), encoding: .utf8)
        #expect(report.contains("## Who has no name yet") && report.contains("## What to ask next"))
    }
}

/// The real files of other tools, where the folder that holds them is beside the project.
struct RealImportTests {
    private static let folder = PackageRoot.url.deletingLastPathComponent()
        .appendingPathComponent("shared/imports")

    /// What has to come over, by file: written by hand from the files themselves.
    private static let facts: [String: [String]] = [
        "otm/manual.yaml": [
            "title: Internet", "title: Public\n", "title: Private Secured",
            "from: internet\n    to: public\n",
            "from: public\n    to: private-secured\n",
        ],
        "otm/example.yaml": [
            "title: Credit Card Data", "title: Public Info",
            "copies: [{in: private, form: plaintext",
            "from: internet\n    to: private\n", "from: private\n    to: internet\n",
        ],
        "otm/cft.yaml": [
            "title: Public Cloud", "title: Internet", "from: public-cloud\n    to: internet\n",
        ],
        "owasp/vault.json": [
            "title: Vault Kubernetes Namespace", "title: Internal AWS VPC",
            "title: Vault Audit Log Records",
            "form: ciphertext", "in: vault-kubernetes-namespace", "in: internal-aws-vpc",
        ],
        "oscal/leveraging-ssp.yaml oscal/leveraged-ssp.json": [
            // Two systems, the one on the other; who manages the leveraged one runs it.
            "title: Leveraging SaaS System", "title: Leveraged IaaS System",
            "kind: administration\n    from: leveraged-iaas-system\n    to: leveraging-saas-system\n",
            "title: Leveraged IaaS System\n    operator: leveraged-authorization-iaas-poc\n",
            "title: \"Leveraging SaaS' Admin\"", "title: Leveraged Authorization (IaaS) POC",
            // AC-2: the admin of the SaaS, whoever runs it, the provider, and the provider's customer.
            "any:\n        - leveraging-saas-admin\n        - leveraged-authorization-iaas-poc\n"
                + "        - whoever-runs-leveraging-saas-system\n",
            "any: [leveraged-authorization-iaas-poc, person-11111111-0000-9000-100000000002]",
            "title: System and Network Monitoring",
        ],
        "oscal/leveraging-ssp.yaml": [
            "title: Leveraging SaaS System", "title: \"CSP IaaS [Leveraged System]\"",
            "from: csp-iaas-leveraged-system\n    to: leveraging-saas-system\n",
        ],
        "oscal/component-definition.json": [
            "title: MongoDB\n", "id: sc-8\n", "id: sc-8-1\n", "id: sa-4-9\n",
            "operator: {any: [mongodb, customer]}",
        ],
        "oscal/aws-kms.json": [
            "party: Amazon Web Services", "id: kms-1", "id: kms-2", "id: kms-4", "id: kms-5",
            "title: Whoever runs AWS Key Management Service",
            "operator: {any: [whoever-runs-aws-key-management-service, owner-2]}",
        ],
        "threagile/example.yaml": [
            "title: Customer Contracts", "title: Web DMZ\n    inside: application-network",
            "title: ERP DMZ\n    inside: application-network", "title: Dev Network",
            "title: Auth Handling Environment\n    inside: application-network", "in: erp-dmz",
        ],
        "terraform/click-logs-plan.json": [
            "aws-us-east-1:", "AWS, us-east-1", "role: cloud", "kind: tenancy",
            "title: aws_s3_bucket.click_logger_firehose_delivery_s3_bucket",
            "title: aws_dynamodb_table.click-logger-table",
            "title: aws_cloudwatch_log_group.click_logger_firehose_delivery_stream_log_group",
            "title: aws_cloudwatch_log_group.clicklogger-api-log-group",
            "title: aws_cloudwatch_log_group.lambda_click_logger_authorizer_log_group",
            "title: aws_cloudwatch_log_group.lambda_click_logger_log_group",
            "{in: account-aws-us-east-1, form: plaintext", "kind: administration",
        ],
        "terraform/elb-plan.json": [
            "AWS, eu-west-2", "title: aws_vpc.foo\n    inside: account-aws-eu-west-2",
            "title: aws_subnet.bar\n    inside: aws-vpc-foo",
            "title: aws_subnet.baz\n    inside: aws-vpc-foo",
        ],
    ]

    @Test func everythingThatHasToComeOverDoes() throws {
        guard FileManager.default.fileExists(atPath: Self.folder.path) else {
            print("RealImportTests: left out, there is no ../shared/imports")
            return
        }
        for (file, facts) in Self.facts.sorted(by: { $0.key < $1.key }) {
            let paths = file.components(separatedBy: " ").map {
                Self.folder.appendingPathComponent($0).path
            }
            let made = try Command.run(["import", "--effort", "quick"] + paths)
            #expect(made.status == 0, "\(file): \(made.errors)")
            let told = made.text + made.errors
            let missing = facts.filter { !told.contains($0) }
            print(
                "RealImportTests: \(file): \(facts.count - missing.count) of \(facts.count) facts")
            #expect(missing == [], "\(file)")
            // On whose ground a region is, no plan says, which is warned of.
            let strict = file.hasPrefix("terraform/") ? [] : ["--strict"]
            let check = try Command.run(["check"] + strict + ["-"], input: made.output)
            #expect(check.status == 0, "\(file): \(check.errors)")
        }
    }

    /// From the real plans to the first picture and the first questions, and no secret on the way.
    @Test(arguments: ["click-logs-plan.json", "elb-plan.json"])
    func aPlanComesToAPicture(_ name: String) throws {
        let path = Self.folder.appendingPathComponent("terraform/" + name).path
        guard FileManager.default.fileExists(atPath: path) else { return }
        let made = try Command.run("import", "--effort", "quick", path)
        let map = try Command.run("diagram", "--map", "-", input: made.output)
        #expect(map.status == 0 && map.text.contains("<svg"), "\(map.errors)")
        let unknowns = try Command.run(
            "unknowns", "--effort", "quick", "-", input: made.output)
        #expect(unknowns.status == 0, "\(unknowns.errors)")
        // What stands in the plans as tokens, names of people and paths of machines.
        for secret in ["ORDERAPP", "BILLAPP", "ANYUSERID", "someuser", "SNAPSHOT.jar"] {
            #expect(
                !(made.text + made.errors + map.text + unknowns.text).contains(secret), "\(secret)")
        }
    }
}
