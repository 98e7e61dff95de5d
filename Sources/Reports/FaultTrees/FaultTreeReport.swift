import FoundationEssentials
import Phrases

/// The report of a fault tree's minimal sets, probability and importance.
public struct FaultTreeReport: Sendable {
    let findings: FaultTreeFindings
    /// Whether a list of the sets follows.
    private let listsSets: Bool

    /// Makes a report.
    ///
    /// - Parameter listsSets: whether the sets are listed after it, by `MinimalSetListing`.
    public init(_ findings: FaultTreeFindings, listsSets: Bool = false) {
        self.findings = findings
        self.listsSets = listsSets
    }

    /// The report as plain text.
    public var text: String { TextRenderer().render(document) }

    /// The report as Markdown.
    public var markdown: String { MarkdownRenderer().render(document) }

    var document: ReportDocument {
        var document = ReportDocument(title: "Fault tree \(findings.name), top \(findings.top)")
        document.blocks.append(.verdict(verdict))
        document.blocks += numbers()
        document.blocks += orders()
        document.blocks += importance()
        document.blocks += solution()
        document.blocks.append(.heading("Conditions"))
        document.blocks.append(.paragraph(findings.conditions))
        if !findings.isCoherent {
            document.blocks.append(
                .paragraph(
                    "The tree has negations that matter: its minimal sets are those that make the "
                        + "top true when nothing else happens, and the probability is that of the "
                        + "whole function."))
        }
        if listsSets { document.blocks.append(.heading("The minimal sets, smaller ones first")) }
        return document
    }

    private var verdict: String {
        let sets = findings.minimalSets
        if sets.count == "0" { return "The top cannot happen: there is no minimal set." }
        if sets.byOrder.first?.order == 0 { return "The top holds whatever happens." }
        let order = sets.maximumOrder ?? 0
        guard let first = sets.byOrder.first else {
            return "No set of at most \(order) events suffices; "
                + (sets.count.map { "\(Self.readable($0)) larger minimal sets do." }
                    ?? "whether a larger one does is not known: none was built.")
        }
        let alone =
            first.order == 1
            ? "\(first.count) \(first.count == "1" ? "event suffices" : "events suffice") alone"
            : "No event suffices alone; the smallest sets that do have \(first.order) events, and "
                + "there \(first.count == "1" ? "is 1" : "are \(Self.readable(first.count))")"
        return alone
            + (sets.count.map { ". Minimal sets in all: \(Self.readable($0))." }
                ?? ". Only sets of at most \(order) events were built: how many larger ones there "
                + "are is not known.")
    }

    private func numbers() -> [ReportDocument.Block] {
        if let bounds = findings.probabilityBounds {
            return [
                .paragraph(
                    "Probability of the top: not known; at least \(Self.digits(bounds.atLeast)), the "
                        + "probability that one of the sets found happens, and at most "
                        + "\(Self.digits(bounds.atMost)), which adds that more events happen than "
                        + "the sets were cut at.")
            ]
        }
        guard let probability = findings.probability else { return [] }
        var text = "Probability of the top: \(Self.digits(probability))."
        if let sum = findings.rareEventSum {
            text += " Sum over the minimal sets (rare-event sum): \(Self.digits(sum))."
        }
        return [.paragraph(text)]
    }

    private func importance() -> [ReportDocument.Block] {
        guard let importance = findings.importance else { return [] }
        func text(_ value: Double?) -> String { value.map(Self.digits) ?? "–" }
        return [
            .heading("Importance of the events"),
            .table(
                header: [
                    "event", "probability", "Birnbaum", "criticality", "Fussell-Vesely", "RAW",
                    "RRW",
                ],
                rows: importance.map { event in
                    [
                        event.event, text(event.probability), text(event.birnbaum),
                        text(event.criticality), text(event.fussellVesely),
                        text(event.riskAchievementWorth),
                        event.isNecessary ? "infinite" : text(event.riskReductionWorth),
                    ]
                }),
            .paragraph(
                "Birnbaum: how much the event changes the probability of the top. Criticality: "
                    + "that times the event's own probability over the top's. Fussell-Vesely: the "
                    + "part of the rare-event sum from minimal sets with the event. RAW and RRW: "
                    + "the factor by which the probability rises if the event is certain, and falls "
                    + "if it is impossible; infinite if the top cannot happen without it."),
        ]
    }

    private func solution() -> [ReportDocument.Block] {
        guard let largest = findings.modules.first else { return [] }
        let orders = Dictionary(grouping: findings.modules, by: \.order).mapValues(\.count)
        let words = orders.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) in \($0.value)" }.joined(separator: ", ")
        return [
            .heading("How it was solved"),
            .paragraph(
                "\(findings.events) events and \(findings.gates) gates as \(findings.modules.count) "
                    + "\(findings.modules.count == 1 ? "module" : "modules"). Order of the "
                    + "variables: \(words). The module that took most has \(largest.variables) "
                    + "variables (\(largest.order)): \(largest.functionNodes) nodes for the "
                    + "function, \(largest.setNodes) for the minimal sets, \(largest.nodesMade) "
                    + "made on the way."
                    + (findings.moduleOrders.map {
                        " To repeat it without trying orders: --module-orders '\($0)'."
                    } ?? "")),
        ]
    }

    /// A number in up to nine digits.
    private static func digits(_ value: Double) -> String {
        PrintedNumber.general(value, digits: 9)
    }
}

extension FaultTreeFindings {
    /// The findings as JSON in the form `sallyport-fault-tree/1`: keys sorted, two spaces a level,
    /// ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; findings hold nothing that JSON cannot.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
