import Foundation
import TestSupport
import Testing

/// `import` as a stranger runs it.
struct ImportCommandTests {
    private static let otm = """
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
            made.errors.contains("2 zones, 1 asset, 1 copy, 1 way and 0 third parties taken over"))
        #expect(made.errors.contains("<standard input>:9:12: threats: T: names no party"))
        // What decides is asked first.
        let rows = made.errors.components(separatedBy: "can flip").last ?? ""
        let order = ["back-level", "owner-parent"].compactMap { rows.range(of: $0)?.lowerBound }
        #expect(order.count == 2 && order[0] < order[1], "\(rows)")
        let check = try Command.run("check", "--strict", "-", input: made.output)
        #expect(check.status == 0, "\(check.errors)")
        let answer = try Command.run("analyse", "--brief", "-", input: made.output)
        #expect(answer.status == 0)
        #expect(answer.text.contains("nobody to fail: exfiltration from OC1"))
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
            let made = try Command.run(
                "import", "--effort", "quick", Self.folder.appendingPathComponent(file).path)
            #expect(made.status == 0, "\(file): \(made.errors)")
            let missing = facts.filter { !made.text.contains($0) }
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
