import Catalogue
import Foundation
import TestSupport
import Testing
import ThreatGraph
import YAMLKit

/// The catalogue against the facts it was carried over from, where they are at hand.
struct CatalogueFactsTests {
    private static let facts = PackageRoot.shared?.appendingPathComponent("facts")
    private static let comment: Comment = "skipped: the facts are not on this machine"

    private func entries(_ file: String, _ key: String) throws -> [YAMLNode] {
        let folder = try #require(Self.facts)
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
        let root = try YAMLDocument(bytes: bytes, file: file).root
        return try #require(root[key]?.items)
    }

    private func text(_ node: YAMLNode, _ key: String) throws -> String {
        try #require(node[key]?.scalar?.text)
    }

    /// The confidence that a fact's words stand for; of several, the least.
    private func confidence(_ node: YAMLNode) throws -> Confidence {
        let words = try text(node, "confidence") + (node["confidence_detail"]?.scalar?.text ?? "")
        if words.contains("memory") { return .unverified }
        return words.contains("secondary") ? .secondary : .readInSource
    }

    /// The parts of a citation that name something exactly: words with a digit, addresses.
    private func anchors(of source: String) -> Set<String> {
        let breaks = CharacterSet(charactersIn: " ,;()[]:").union(.newlines)
        let words = source.components(separatedBy: breaks).map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: "./"))
        }
        return Set(words.filter { word in word.contains(where: \.isNumber) })
    }

    /// Every exact part of the fact's citation stands in one of the entry's sources.
    private func expectKept(
        _ source: String, in support: CatalogueSupport, of book: CatalogueBook, _ id: String
    ) {
        let ours = support.sources.compactMap { book.sources[$0] }
            .map { "\($0.title) \($0.access ?? "")" }.joined(separator: " ")
        for anchor in anchors(of: source) {
            #expect(ours.contains(anchor), "\(id): '\(anchor)' of '\(source)'")
        }
    }

    @Test(.enabled(if: facts != nil, comment)) func controlsKeepLevelSourceAndConfidence() throws {
        let book = try CatalogueBook.builtIn()
        let facts = try entries("controls.yaml", "controls")
        #expect(Set(try facts.map { try text($0, "id") }) == Set(book.controls.map(\.id.rawValue)))
        for fact in facts {
            let id = try text(fact, "id")
            let control = try #require(book.controls[Identifier(id)])
            #expect(control.level.description == (try text(fact, "level")), "\(id)")
            #expect(control.support.confidence == (try confidence(fact)), "\(id)")
            #expect(control.title.lowercased() != (try text(fact, "title")).lowercased(), "\(id)")
            #expect(control.topic.rawValue == (try text(fact, "topic")), "\(id)")
            let blocks = Set(try #require(fact["blocks"]?.items).compactMap(\.scalar?.text))
            #expect(Set(control.blocks.map(\.rawValue)).subtracting(["host"]) == blocks, "\(id)")
            let protects = Set(try #require(fact["protects"]?.items).compactMap(\.scalar?.text))
            #expect(Set(control.protects.map(\.rawValue)) == protects, "\(id)")
            let operable = try text(fact, "operable_by")
            #expect(
                control.operableBy.rawValue == operable
                    || (operable == "vendor" && control.operableBy == .silicon), "\(id)")
            #expect(String(control.mergedItems) == (try text(fact, "rand_items_merged")))
            #expect(control.isCore == (try text(fact, "core") == "true"))
            expectKept(try text(fact, "source"), in: control.support, of: book, id)
            if fact["note"] != nil { #expect(control.support.note != nil, "\(id)") }
            #expect(control.support.note != fact["note"]?.scalar?.text || fact["note"] == nil)
        }
    }

    @Test(.enabled(if: facts != nil, comment)) func vectorsKeepCategoryAndScores() throws {
        let book = try CatalogueBook.builtIn()
        let facts = try entries("vectors.yaml", "vectors")
        #expect(try facts.map { try text($0, "id") } == book.vectors.map(\.id.rawValue))
        for (fact, vector) in zip(facts, book.vectors) {
            #expect(vector.category.rawValue == (try text(fact, "category")), "\(vector.id)")
            #expect(vector.title.lowercased() != (try text(fact, "name")).lowercased())
            let scores = fact["feasibility"]?.entries?.map { Int($0.value.scalar?.text ?? "") }
            if let scores {
                #expect(vector.feasibility == .scores(scores.compactMap(\.self)), "\(vector.id)")
            } else if let threshold = fact["first_oc_scoring_4_or_more"]?.scalar?.text {
                #expect(vector.feasibility == .reachesFour(at: CapabilityTier(threshold)))
            } else {
                #expect(vector.feasibility == .notFound, "\(vector.id)")
            }
        }
        for (fact, tier) in zip(try entries("vectors.yaml", "operational_capacities"), book.tiers) {
            #expect(tier.id.rawValue == (try text(fact, "id")))
            #expect(String(tier.budget) == (try text(fact, "budget_usd_max")))
            #expect(tier.title.lowercased() != (try text(fact, "label")))
        }
        for (fact, level) in zip(try entries("vectors.yaml", "security_levels"), book.levels) {
            #expect(level.id.rawValue == (try text(fact, "id")))
            #expect(level.thwarts.description == (try text(fact, "thwarts")))
            #expect(String(level.layers) == (try text(fact, "independent_layers_min")))
        }
    }

    @Test(.enabled(if: facts != nil, comment))
    func instrumentsKeepPowersSourceAndConfidence() throws {
        let book = try CatalogueBook.builtIn()
        let facts = try entries("instruments.yaml", "instruments")
        let ids = Set(try facts.map { try text($0, "id") })
        // What came to be known later has no fact there.
        #expect(ids.isSubset(of: book.instruments.map(\.id.rawValue)))
        let jurisdictions = [
            "Germany": "DE", "France": "FR", "China": "CN", "India": "IN", "Australia": "AU",
        ]
        let powers: [(CataloguePower, String)] = [
            (.content, "stored_content"), (.records, "noncontent_records"),
            (.interception, "prospective_interception"), (.assistance, "technical_assistance"),
            (.denial, "service_denial_or_cessation"), (.secrecy, "secrecy"),
        ]
        // The Commission's powers were from memory there, and have been read of since.
        #expect(book.instruments["eu-ai-act-gpai"]?.support.confidence == .secondary)
        for fact in facts {
            let id = try text(fact, "id")
            let instrument = try #require(book.instruments[Identifier(id)])
            let jurisdiction = try text(fact, "jurisdiction")
            #expect(
                instrument.jurisdiction.rawValue == jurisdictions[jurisdiction] ?? jurisdiction)
            if id != "eu-ai-act-gpai" {
                #expect(instrument.support.confidence == (try confidence(fact)), "\(id)")
            }
            #expect(instrument.title.lowercased() != (try text(fact, "name")).lowercased(), "\(id)")
            #expect(instrument.fit != (try text(fact, "fit_to_model_weights")), "\(id)")
            for (power, key) in powers {
                let value = try text(try #require(fact["compels"]), key)
                let answer = try #require(instrument.compels[power])
                if let extent = CatalogueExtent(rawValue: value) {
                    #expect(answer.extent == extent, "\(id) \(power)")
                } else {
                    #expect(answer.detail != nil || answer.extent == .underlying, "\(id) \(power)")
                }
            }
            let source = try text(fact, "source")
            expectKept(
                source.hasPrefix("as au-") ? "s.317A 2018" : source, in: instrument.support,
                of: book, id)
        }
    }
}
