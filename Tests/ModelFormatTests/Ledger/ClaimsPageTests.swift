import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph
import YAMLKit

/// Nothing that the documents say is lost between them, Docs/Claims.md and the models.
struct ClaimsPageTests {
    private static let facts = PackageRoot.shared?.appendingPathComponent("facts/claims.yaml")
    private static let missing: Comment = "skipped: the facts are not on this machine"

    /// Read once: every test asks all of them.
    private static let read = Result { () throws -> [String: ThreatGraph] in
        let pairs = try ShippedModels.paths.map { path in
            let document = try ModelReader().document(at: ShippedModels.url(of: path).path)
            return (ShippedModels.name(of: path), try document.threatGraph(checkingChanges: false))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private let ledger: ClaimsLedger
    private let models: [String: ThreatGraph]

    init() throws {
        ledger = try ClaimsLedger()
        models = try Self.read.get()
    }

    @Test func aRowIsThereOnce() {
        let ids = (ledger.claims + ledger.unknowns).map(\.id)
        #expect(ledger.claims.count == 68 && ledger.unknowns.count == 22)
        #expect(Set(ids).count == ids.count)
        #expect(ledger.resolved.count == 2)
    }

    @Test func whatAModelIsSaidToHaveItHas() throws {
        for row in ledger.claims {
            for place in row.models where place.section == "claims" {
                let model = try #require(models[place.name], "\(row.id): no model \(place.name)")
                let claim = model.claims[ClaimID(place.element)]
                #expect(claim?.statement == row.statement, "\(row.id) in \(place.name)")
            }
            // Or it is said why not.
            #expect(!row.models.isEmpty || row.place.count > 12, "\(row.id)")
        }
    }

    @Test func whatIsLeftOpenIsSaidWhereThePageSays() throws {
        for row in ledger.unknowns {
            for place in row.models {
                let model = try #require(models[place.name], "\(row.id): no model \(place.name)")
                let words =
                    place.section == "unknown"
                    ? model.unknowns[UnknownID(place.element)]?.reason
                    : model.claims[ClaimID(place.element)]?.evidence.note
                #expect(words?.contains(row.id) == true, "\(row.id) in \(place.name)")
            }
            #expect(!row.models.isEmpty || row.place.count > 12, "\(row.id)")
        }
    }

    /// A claim says the same wherever it stands, of the document and with the status that are its.
    @Test func aClaimIsThatOfThePage() throws {
        for (name, model) in models.sorted(by: { $0.key < $1.key }) {
            for claim in model.claims where claim.id.rawValue.contains(/^K\d+$/) {
                let row = try #require(
                    ledger.claims.first { $0.id == claim.id.rawValue }, "\(claim.id) in \(name)")
                #expect(claim.statement == row.statement, "\(claim.id) in \(name)")
                #expect(claim.evidence.status?.rawValue == row.status, "\(claim.id) in \(name)")
                let file = claim.evidence.source.flatMap { model.sources[$0]?.file } ?? ""
                #expect(file.hasPrefix(row.document), "\(claim.id) in \(name): \(file)")
            }
        }
    }

    /// No id points to a ledger that is not there.
    @Test(arguments: ShippedModels.paths) func everyIDThatAModelNamesIsOnThePage(_ path: String) {
        let ids = Set((ledger.claims + ledger.unknowns).map(\.id))
        for match in ShippedModels.text(of: path).matches(of: /\b[KU]\d{2,3}\b/) {
            #expect(ids.contains(String(match.output)), "\(match.output)")
        }
    }

    /// Words without which a paraphrase says more than its document.
    @Test(arguments: [
        ("K010", "Up to"), ("K011", "Up to"), ("K013", "Up to"), ("K014", "Nearly"),
        ("K024", "option"), ("K046", "hang on"), ("K047", "could"), ("K048", "if"),
        ("K067", "can be"), ("K070", "of its own"), ("K094", "could"), ("K097", "would"),
        ("K098", "about"), ("K001", "over ten years"),
    ])
    func aParaphraseKeeps(_ id: String, _ words: String) throws {
        let row = try #require(ledger.claims.first { $0.id == id })
        #expect(row.statement.contains(words), "\(row.statement)")
    }

    // MARK: Against the facts

    private func entries(_ key: String) throws -> [YAMLNode] {
        let url = try #require(Self.facts)
        let root = try YAMLDocument(bytes: Array(Data(contentsOf: url)), file: "claims.yaml").root
        return try #require(root[key]?.items)
    }

    private func text(_ node: YAMLNode, _ key: String) throws -> String {
        try #require(node[key]?.scalar?.text)
    }

    @Test(.enabled(if: facts != nil, missing)) func nothingIsLost() throws {
        let (claims, unknowns) = (try entries("claims"), try entries("unknowns"))
        #expect(try claims.map { try text($0, "id") } == ledger.claims.map(\.id))
        #expect(try unknowns.map { try text($0, "id") } == ledger.unknowns.map(\.id))
        for (fact, row) in zip(claims, ledger.claims) {
            #expect(try text(fact, "status") == row.status, "\(row.id)")
            #expect(try text(fact, "source").hasPrefix(row.document), "\(row.id)")
        }
        for (fact, row) in zip(unknowns, ledger.unknowns) {
            #expect(try text(fact, "source").hasPrefix(row.document), "\(row.id)")
        }
    }

    /// What contradicts in the facts does so in every model that has both, or the page says why not.
    @Test(.enabled(if: facts != nil, missing)) func contradictionsAreTheirs() throws {
        for fact in try entries("claims") {
            let id = try text(fact, "id")
            for other in (fact["contradicts"]?.items ?? []).compactMap(\.scalar?.text)
            where !ledger.resolved.contains([id, other]) {
                for (name, model) in models {
                    guard let claim = model.claims[ClaimID(id)],
                        model.claims.contains(ClaimID(other))
                    else { continue }
                    #expect(
                        claim.contradicts.contains(ClaimID(other)), "\(id), \(other) in \(name)")
                }
            }
        }
        for pair in ledger.resolved {
            let ids = pair.sorted().map { ClaimID($0) }
            for (name, model) in models {
                #expect(model.claims[ids[0]]?.contradicts.contains(ids[1]) != true, "\(name)")
            }
        }
    }
}
