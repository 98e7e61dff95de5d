internal import DecisionDiagrams
internal import XMLKit

/// What a file says, before names are looked up.
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
        /// The item of a gate's formula.
        var formula: Int?
        /// The probability of a basic event.
        var probability: Double?
        /// The state of a house event.
        var state = false
        /// Whether it was given one.
        var hasExpression = false
    }

    var items: [Item] = []
    /// In the order of the file.
    var definitions: [Definition] = []
    var places: [String: Int] = [:]
    var name = ""
}
