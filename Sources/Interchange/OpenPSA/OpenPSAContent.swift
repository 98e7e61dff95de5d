internal import DecisionDiagrams
internal import Phrases
internal import XMLKit

/// What files say, before names are looked up.
struct OpenPSAContent {
    /// A part of a formula.
    struct Item {
        enum Kind {
            case connective(FaultTree.Connective)
            /// At least and at most so many of the arguments.
            case cardinality(least: Int, most: Int)
            /// Not the first or the second argument.
            case imply
            case constant(Bool)
            /// A name and the kinds of thing it may stand for.
            case reference(String, Kinds)
        }

        var kind: Kind
        let element: String
        let position: XMLPosition
        /// The number of the file it stands in.
        let file: Int
        var arguments: [Int] = []
    }

    /// Kinds of things with names.
    struct Kinds: OptionSet {
        static let gate = Kinds(rawValue: 1)
        static let basicEvent = Kinds(rawValue: 2)
        static let houseEvent = Kinds(rawValue: 4)

        let rawValue: UInt8
    }

    /// A thing with a name.
    struct Definition {
        enum Kind: String {
            case gate
            case basicEvent = "basic event"
            case houseEvent = "house event"

            var asSet: Kinds {
                switch self {
                case .gate: .gate
                case .basicEvent: .basicEvent
                case .houseEvent: .houseEvent
                }
            }
        }

        let kind: Kind
        let name: String
        let position: XMLPosition
        /// The number of the file it stands in.
        let file: Int
        /// The item of a gate's formula.
        var formula: Int?
        /// The probability of a basic event.
        var probability: Expression?
        /// The state of a house event.
        var state = false
        /// Whether it was given one.
        var hasExpression = false
    }

    /// What gives a basic event or a parameter its number.
    enum Expression {
        case number(Double)
        /// The number of a parameter.
        case parameter(String, position: XMLPosition, file: Int)
    }

    /// A number with a name.
    struct Parameter {
        let position: XMLPosition
        let file: Int
        var value: Expression?
    }

    /// The names of the files, in the order given.
    var files: [String] = []
    var items: [Item] = []
    /// By name, which are names of their own.
    var parameters: [String: Parameter] = [:]
    /// In the order of the files.
    var definitions: [Definition] = []
    var places: [String: Int] = [:]
    var name = ""

    /// Pairs of gates and events whose names a reader would take for one.
    ///
    /// None where there are more things than `LookAlikeNames.mostOfOthers`.
    var lookAlikes: [Diagnostic] {
        guard definitions.count <= LookAlikeNames.mostOfOthers else { return [] }
        var names = LookAlikeNames()
        for definition in definitions {
            names.add(
                definition.name,
                of: "\(definition.kind.rawValue) '\(definition.name.prefix(80))'",
                at: DiagnosticPlace(
                    file: files[definition.file], line: definition.position.line,
                    column: definition.position.column))
        }
        return names.pairs.map { $0.diagnostic(.faultTreeLookAlikeName) }
    }

    /// A position as a message of one file gives it: with the other file's name in front where it
    /// is in another one.
    func words(_ position: XMLPosition, in file: Int, from reading: Int) -> String {
        file == reading ? "\(position)" : "\(files[file]):\(position)"
    }

    /// A fault at a place in one of the files.
    func fault(_ message: String, at position: XMLPosition, in file: Int) -> OpenPSAFault {
        OpenPSAFault(XMLFault(.refused(message), at: position), file: files[file])
    }
}
