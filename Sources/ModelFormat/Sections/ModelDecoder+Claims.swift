internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// The ledger: what sources say, with what speaks against it.
    mutating func decodeClaims() {
        var places: [ClaimID: [ClaimID: YAMLRange]] = [:]
        graph.claims = Register(
            elements(of: .claims) { id, fields in
                let against = contradicted(fields, by: id)
                places[ClaimID(id)] = against
                let statement = fields.required("statement", "say in your words what is claimed")
                    .flatMap { context.word($0, meaning: "the statement") }
                return Claim(
                    id: ClaimID(id), statement: statement ?? "", about: about(fields),
                    contradicts: against.keys.sorted(), evidence: fields.evidence())
            })
        makeContradictionsMutual()
        for pair in graph.contradictions { report(pair, places) }
    }

    /// The claims that one claim says it contradicts, and where it says so.
    private func contradicted(_ fields: Fields, by id: String) -> [ClaimID: YAMLRange] {
        var found: [ClaimID: YAMLRange] = [:]
        for item in fields["contradicts"].flatMap({ context.list($0, meaning: "claims") }) ?? [] {
            guard let name = fields.reference(item, as: "contradicts") else { continue }
            if name == id {
                context.report(
                    .selfContradiction, "\(fields.subject) contradicts itself: take it out",
                    at: item.range)
            } else if found[ClaimID(name)] == nil {
                found[ClaimID(name)] = item.range
            }
        }
        return found
    }

    /// The path that a claim is about: a section, one of its elements, and possibly more.
    private func about(_ fields: Fields) -> String? {
        guard let node = fields["about"],
            let text = context.word(node, meaning: "a dotted path")
        else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }),
            let section = ModelSection(rawValue: parts[0]), section != .claims
        else {
            let sections = ModelSection.allCases.filter { $0 != .claims }.map(\.rawValue)
            var guess: String? { Suggestion.nearest(to: parts[0], among: sections) }
            context.report(
                .claimAbout,
                "'\(text.prefix(80))' does not name an element of the model"
                    + (guess.map { ": did you mean the section '\($0)'?" }
                        ?? ": write a section and a name, as channels.network"),
                at: node.range)
            return nil
        }
        if isAsWritten, !isElement(parts[1], of: section) {
            var guess: String? {
                context.guess(parts[1], among: context.declaredNames(in: section))
            }
            context.report(
                .claimAbout,
                "\(fields.subject) is about the \(section.element) '\(parts[1].prefix(80))', "
                    + "which is not in the model"
                    + (guess.map { ": did you mean '\($0)'?" } ?? ": leave 'about' out"),
                at: node.range)
        }
        return text
    }

    /// Whether the model has an element; parents need not be declared.
    private func isElement(_ name: String, of section: ModelSection) -> Bool {
        context.isDeclared(name, in: section)
            || section == .parents && graph.parents.contains(ParentID(name))
    }

    /// What contradicts a claim is contradicted by it, whichever of the two says so.
    private mutating func makeContradictionsMutual() {
        for claim in graph.claims {
            for other in claim.contradicts {
                guard var mutual = graph.claims[other], !mutual.contradicts.contains(claim.id)
                else { continue }
                mutual.contradicts = (mutual.contradicts + [claim.id]).sorted()
                graph.claims[other] = mutual
            }
        }
    }

    private func report(_ pair: Contradiction, _ places: [ClaimID: [ClaimID: YAMLRange]]) {
        let place =
            places[pair.first.id]?[pair.second.id] ?? places[pair.second.id]?[pair.first.id]
        func said(_ claim: Claim) -> String {
            let source = claim.evidence.source.map { "source '\($0)'" } ?? "no source"
            return "'\(claim.id)' (\(source))"
        }
        context.report(
            .contradictingClaims,
            "claims \(said(pair.first)) and \(said(pair.second)) contradict each other: the report "
                + "lists both",
            at: place ?? root.range)
    }
}
