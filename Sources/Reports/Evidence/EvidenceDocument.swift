package import FailureAnalysis
package import ThreatGraph
import Wording

/// What one answer rests on, as `sallyport-findings/1` writes it under `evidence`.
package struct EvidenceDocument: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull package var tier: Int?
    /// Whether the answer says that something happens, or that it does not.
    package var answer: EvidenceClaim.Direction
    /// Who suffices, where somebody does; nobody where the attacker's tier does.
    package var failed: [String]
    /// The answer in words.
    package var statement: String
    /// The weakest strength of evidence on which it rests; `nil` where it rests on no element.
    @WrittenAsNull package var weakest: String?
    /// The elements of that strength, by path.
    package var elements: [Element]
    /// On how many elements the answer rests in all.
    package var restsOn: Int

    /// Puts a finding in words.
    package init(_ finding: EvidenceFinding) {
        consequence = finding.consequence
        tier = finding.tier
        answer = finding.claim.direction
        failed = finding.claim.failed
        statement = EvidenceWords.claim(finding.claim) { $0 }
        weakest = finding.weakest?.description
        elements = finding.elements.map(Element.init)
        restsOn = finding.restsOn
    }

    /// An element of the model and how well it is supported.
    package struct Element: Codable, Hashable, Sendable {
        /// Its dotted path.
        package var element: String
        /// The status that the model states for it.
        @WrittenAsNull package var status: EvidenceStatus?
        /// The source that the model states for it.
        @WrittenAsNull package var source: String?
        /// Why it is weaker than the status says, if it is.
        @WrittenAsNull package var because: String?

        init(_ element: EvidenceElement) {
            self.element = element.element
            status = element.status
            source = element.source
            because = element.doubt.map(EvidenceWords.doubt)
        }
    }
}
