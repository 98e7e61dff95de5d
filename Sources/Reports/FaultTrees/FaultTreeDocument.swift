import DecisionDiagrams
package import FailureAnalysis
import FoundationEssentials
import Phrases
import Wording

/// What was found about a fault tree, in the form `sallyport-fault-tree/1` in which it is written
/// as JSON.
///
/// Counts are decimal digits in a string, since they outgrow the numbers of most JSON readers.
package struct FaultTreeDocument: Codable, Hashable, Sendable {
    /// The sets of one order.
    package struct OrderCount: Codable, Hashable, Sendable {
        /// How many events each has.
        package let order: Int
        /// How many sets.
        package let count: String
    }

    /// The minimal sets.
    package struct MinimalSets: Codable, Hashable, Sendable {
        /// How many there are, of all orders; `nil` if only those up to an order were built.
        package let count: String?
        /// How many there are of each order that occurs.
        package let byOrder: [OrderCount]
        /// The largest order that was asked for, if the question was limited.
        package let maximumOrder: Int?
        /// How many sets are larger than that; `nil` if that is not known.
        package let larger: String?
        /// Only sets up to this order were built; `nil` if all were.
        package let builtUpTo: Int?

        init(_ sets: FaultTreeFindings.MinimalSetsFinding) {
            count = sets.count?.description
            byOrder = sets.byOrder.map {
                OrderCount(order: $0.order, count: $0.count.description)
            }
            maximumOrder = sets.maximumOrder
            larger = sets.larger?.description
            builtUpTo = sets.builtUpTo
        }
    }

    /// What is known of a probability that was not computed.
    package struct Bounds: Codable, Hashable, Sendable {
        /// It is at least this.
        package let atLeast: Double
        /// It is at most this.
        package let atMost: Double
    }

    /// The importance of an event.
    package struct Importance: Codable, Hashable, Sendable {
        /// The event's name.
        package let event: String
        /// Its probability.
        package let probability: Double
        /// The difference the event makes to the probability of the top.
        package let birnbaum: Double
        /// Birnbaum's importance times the event's probability over that of the top.
        package let criticality: Double?
        /// The part of the rare-event sum that comes from minimal sets with the event.
        package let fussellVesely: Double?
        /// The factor by which the probability rises if the event is certain.
        package let riskAchievementWorth: Double?
        /// The factor by which it falls if the event is impossible; `nil` if it falls to 0.
        package let riskReductionWorth: Double?
        /// Whether the top cannot happen without the event.
        package let isNecessary: Bool

        init(_ finding: FaultTreeFindings.ImportanceFinding) {
            event = finding.event
            probability = finding.probability
            birnbaum = finding.birnbaum
            criticality = finding.criticality
            fussellVesely = finding.fussellVesely
            riskAchievementWorth = finding.riskAchievementWorth
            riskReductionWorth = finding.riskReductionWorth
            isNecessary = finding.isNecessary
        }
    }

    /// How a module was solved.
    package struct Module: Codable, Hashable, Sendable {
        /// The order of the variables that was used.
        package let order: String
        /// How many variables.
        package let variables: Int
        /// The nodes of the function's diagram.
        package let functionNodes: Int
        /// The nodes of the minimal sets' diagram.
        package let setNodes: Int
        /// The nodes that were made on the way, lost attempts counted.
        package let nodesMade: Int

        init(_ finding: FaultTreeFindings.ModuleFinding) {
            order = finding.order.rawValue
            variables = finding.variables
            functionNodes = finding.functionNodes
            setNodes = finding.setNodes
            nodesMade = finding.nodesMade
        }
    }

    /// What all of it rests on.
    package let conditions: String
    /// How many basic events the file defines.
    package let events: Int
    /// `sallyport-fault-tree/1`.
    package let format: String
    /// How many gates the file defines.
    package let gates: Int
    /// The importance of each event that the top depends on, Birnbaum's largest first.
    package let importance: [Importance]?
    /// Whether no event can undo what another did.
    package let isCoherent: Bool
    /// The minimal sets.
    package let minimalSets: MinimalSets
    /// The order of the variables of each module, those below first, as `--module-orders` takes it;
    /// `nil` if only sets up to an order were built.
    package let moduleOrders: String?
    /// How the modules were solved, the largest first.
    package let modules: [Module]
    /// The tree's name.
    package let name: String
    /// The probability of the top.
    package let probability: Double?
    /// Bounds of it, where only sets up to an order were built.
    package let probabilityBounds: Bounds?
    /// The sum over the minimal sets of their probabilities.
    package let rareEventSum: Double?
    /// The top gate's name.
    package let top: String
    /// How far the work went; not there where everything asked for is answered.
    package let extent: Extent?

    /// The version of the form.
    package static let formatName = "sallyport-fault-tree/1"

    /// Puts findings in words.
    package init(_ findings: FaultTreeFindings) {
        format = Self.formatName
        conditions = FaultTreeWords(findings).conditions
        name = findings.name
        top = findings.top
        events = findings.events
        gates = findings.gates
        isCoherent = findings.isCoherent
        minimalSets = MinimalSets(findings.minimalSets)
        moduleOrders = findings.moduleOrders.map(VariableOrder.word)
        probability = findings.probability
        probabilityBounds = findings.probabilityBounds.map {
            Bounds(atLeast: $0.atLeast, atMost: $0.atMost)
        }
        rareEventSum = findings.rareEventSum
        importance = findings.importance?.map(Importance.init)
        modules = findings.modules.map(Module.init)
        extent = findings.isStopped ? Extent(effort: .normal, ending: .stopped) : nil
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; findings hold nothing that JSON cannot.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return InertText.escaped(json: String(decoding: try encoder.encode(self), as: UTF8.self))
            + "\n"
    }
}
