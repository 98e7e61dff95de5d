import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

/// What the shipped models say is said by whom they say it is, as far as that can be seen in them.
struct ModelSourcesTests {
    private func graph(_ path: String) throws -> ThreatGraph {
        try ModelReader().document(at: ShippedModels.url(of: path).path)
            .threatGraph(checkingChanges: false)
    }

    /// The claims about an element, or about a part of it.
    private func claims(about path: String, in graph: ThreatGraph) -> [Claim] {
        graph.claims.filter { claim in
            claim.about == path || claim.about?.hasPrefix(path + ".") == true
        }
    }

    @Test(arguments: ShippedModels.paths)
    func aSourceHasATitleOfItsOwnAndIsNamed(_ path: String) throws {
        let graph = try graph(path)
        let text = ShippedModels.text(of: path)
        for source in graph.sources {
            #expect(!source.title.contains(/(?i)^(seed |starting )?document \d+$/), "\(source.id)")
            let isDeclaredHere = text.contains(
                try Regex("(?m)^  \(source.id.rawValue):")
            )
            // An incident lists the documents of its day, whether or not a fact rests on each.
            guard isDeclaredHere, !path.hasPrefix("incidents/") else { continue }
            let named = text.matches(of: try Regex("[\\s\\[,]\(source.id.rawValue)\\b(?!:)"))
            #expect(!named.isEmpty, "nothing in \(path) names source '\(source.id)'")
        }
    }

    /// Nobody announced a number of which no claim says that he did.
    @Test(arguments: ShippedModels.paths)
    func aNumberWithASourceHasAClaim(_ path: String) throws {
        let graph = try graph(path)
        let numbered: [(path: String, evidence: Evidence)] =
            graph.channels.filter { channel in
                channel.rate != nil || channel.cap != nil || channel.covert != nil
                    || channel.burst != nil || channel.budget != nil
            }.map { ("channels.\($0.id)", $0.evidence) }
            + graph.weights.filter { $0.size != nil }.map { ("weights.\($0.id)", $0.evidence) }
        for (element, evidence) in numbered
        where evidence.status == .announced || evidence.status == .reported {
            let sources = Set(claims(about: element, in: graph).map(\.evidence.source))
            #expect(sources.contains(evidence.source), "\(element) in \(path)")
        }
    }

    /// A level is claimed by somebody whose claim is there; a reading of a report is inferred.
    @Test(arguments: ShippedModels.paths.filter { $0.hasPrefix("arrangements/") })
    func aClaimedLevelHasItsClaim(_ path: String) throws {
        let graph = try graph(path)
        for perimeter in graph.perimeters where perimeter.evidence.status == .claimed {
            let stated = claims(about: "perimeters.\(perimeter.id)", in: graph)
                .filter { $0.evidence.status == .announced || $0.evidence.status == .claimed }
            #expect(
                stated.contains { $0.evidence.source == perimeter.evidence.source },
                "\(perimeter.id) in \(path)")
        }
    }

    /// A date that somebody has given is in a claim of his.
    @Test(arguments: ShippedModels.paths.filter { $0.hasPrefix("seed-case/") })
    func aDatedChangeHasItsClaim(_ path: String) throws {
        let graph = try graph(path)
        for change in graph.timeline
        where change.evidence.status == .announced || change.evidence.status == .reported {
            let about = claims(about: "timeline.\(change.id)", in: graph)
            #expect(
                about.contains {
                    $0.evidence.source == change.evidence.source
                        && $0.evidence.status == change.evidence.status
                }, "\(change.id) in \(path)")
        }
    }

    /// Whoever settles the unknown in a file of his own would be told of the claim.
    @Test(arguments: ShippedModels.paths) func noClaimIsAboutAnUnknown(_ path: String) throws {
        for claim in try graph(path).claims {
            #expect(claim.about?.hasPrefix("unknown.") != true, "\(claim.id) in \(path)")
        }
    }
}
