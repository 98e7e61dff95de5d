import FailureAnalysis
import Phrases
import Pictures
import ThreatGraph
import Wording

/// The rules that results can break: one for each consequence at each level, and one for the model's
/// own requirements.
///
/// All of them are listed, whether broken or not, so that their order is stable.
struct SARIFRules {
    /// The rule of the model's requirements.
    static let requirement = "requirement"

    let rules: [SARIFLog.Rule]
    private let places: [String: Int]

    init(_ findings: Findings) {
        var rules = [Self.requirementRule]
        // A goal of one asset or workload comes under the rule of its consequence.
        var seen: Set<String> = []
        let kinds = findings.consequences.map { GoalFields($0).what }
        for consequence in kinds where seen.insert(consequence).inserted {
            for kind in Self.kinds { rules.append(Self.rule(of: consequence, kind)) }
        }
        self.rules = rules
        places = Dictionary(
            rules.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    static func rule(_ consequence: String, _ kind: String) -> String {
        "\(GoalFields(consequence).what)-\(kind)"
    }

    func index(of rule: String) -> Int { places[rule] ?? 0 }

    /// What fails: nobody, a party, or a root cause with and without the lab.
    private static let kinds = ["nobody", "party", "root", "root-lab-bypass"]

    private static let requirementRule = SARIFLog.Rule(
        id: requirement, name: "Requirement",
        shortDescription: SARIFLog.Message("A requirement of the model is broken"),
        fullDescription: SARIFLog.Message(
            "The model says under 'require' how many failures a consequence must take at least, and "
                + "fewer suffice."),
        help: SARIFLog.Message(
            "Look at the results of the consequence for the failures that suffice, and change what "
                + "they rest on, or the requirement."),
        defaultConfiguration: SARIFLog.Configuration(level: .error),
        properties: SARIFLog.Tags(tags: ["security"]))

    private static func rule(of consequence: String, _ kind: String) -> SARIFLog.Rule {
        let meaning = ReportWords.meaning(of: consequence).map { ", that is, \($0)" } ?? ""
        let (short, full, help) = words(consequence, meaning, kind)
        return SARIFLog.Rule(
            id: rule(consequence, kind),
            name: ([consequence] + kind.split(separator: "-").map(String.init))
                .map { $0.capitalizedStart }.joined(),
            shortDescription: SARIFLog.Message(short), fullDescription: SARIFLog.Message(full),
            help: SARIFLog.Message(help),
            defaultConfiguration: SARIFLog.Configuration(level: .warning),
            properties: SARIFLog.Tags(tags: ["security", InertText.line(consequence), kind]))
    }

    private static func words(
        _ consequence: String, _ meaning: String, _ kind: String
    ) -> (short: String, full: String, help: String) {
        let steps =
            "The steps of the result show the barriers on the way and who opens them. A barrier that "
            + "needs a second party, or that the party does not operate, takes the path away; other "
            + "paths may be left."
        switch kind {
        case "nobody":
            return (
                "No failure is needed for \(consequence)",
                "At the attacker tiers named no party has to fail for \(consequence)\(meaning): "
                    + "capability alone opens every barrier of a path.",
                "Raise the levels of the barriers that every path crosses; the report lists them "
                    + "under choke points."
            )
        case "party":
            return (
                "One party suffices alone for \(consequence)",
                "If this one party failed, \(consequence) would follow\(meaning), whoever else holds.",
                steps
            )
        case "root":
            return (
                "One common cause suffices alone for \(consequence)",
                "One parent, order or shared cause suffices for \(consequence)\(meaning). It is a "
                    + "note where it adds nothing over a party that it makes fail.", steps
            )
        default:
            return (
                "One common cause suffices alone for \(consequence), with the lab never asked",
                "One parent, order or shared cause suffices for \(consequence)\(meaning) without the "
                    + "lab's part, although no single party in its reach does.", steps
            )
        }
    }
}
