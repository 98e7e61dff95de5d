package import FailureAnalysis
import ThreatGraph

/// What is seized under the order of one sovereign, as `sallyport-findings/2` writes it under
/// `seizures`.
package struct SeizureDocument: Codable, Hashable, Sendable {
    /// `disclosure` or `denial`.
    package var consequence: String
    /// The jurisdiction's id; `null` for a sovereign that the model does not name.
    @WrittenAsNull package var sovereign: String?
    /// The site that is seized; `null` for a perimeter that is placed nowhere.
    @WrittenAsNull package var site: String?
    /// The perimeter that is seized, which is placed nowhere; `null` for a site.
    @WrittenAsNull package var perimeter: String?
    /// Whether no named instrument seizes, so that the seizure is assumed.
    package var assumed: Bool
    /// The instruments named whose reach has the ground in it, by id.
    package var seizedBy: [String]
    /// Whether the order alone suffices at root level, at some tier.
    package var orderAlone: Bool
    /// The coalitions of root causes that would not suffice without the seizure.
    package var coalitions: [[String]]

    /// Writes a finding.
    package init(_ finding: SeizureFinding) {
        consequence = finding.consequence
        sovereign = finding.sovereign
        switch finding.seizure {
        case .site(let id): site = id.rawValue
        case .perimeter(let id): perimeter = id.rawValue
        }
        assumed = finding.isAssumed
        seizedBy = finding.seizedBy
        orderAlone = finding.orderAlone
        coalitions = finding.coalitions
    }
}
