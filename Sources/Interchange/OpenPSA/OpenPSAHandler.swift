internal import DecisionDiagrams
internal import XMLKit

/// Takes the events of an Open-PSA file and refuses what it may not hold.
struct OpenPSAHandler: XMLByteHandler {
    private(set) var content: OpenPSAContent

    /// - Parameter content: What the files before this one say; the last of its names is this one's.
    init(_ content: OpenPSAContent) { self.content = content }

    private var file: Int { content.files.count - 1 }

    /// What the elements that are open are.
    private enum Context {
        case root
        case faultTree
        case modelData
        /// A gate, basic event or house event, by its place among the definitions.
        case definition(Int)
        /// A parameter, by its name.
        case parameter(String)
        /// A part of a formula, by its place among the items.
        case formula(Int)
        /// An element without content of its own.
        case empty(String)
        /// A label or attributes, which say nothing about the function.
        case remark
    }

    private var open: [Context] = []

    mutating func startElement(_ tag: borrowing XMLTag) throws(XMLFault) {
        guard let context = open.last else {
            guard tag.isNamed(OpenPSADocument.rootElement) else {
                throw tag.refusal(
                    "the root is '\(tag.name)', not '\(OpenPSADocument.rootElement)': give an Open-PSA model"
                )
            }
            open.append(.root)
            return
        }
        if case .remark = context { return open.append(.remark) }
        if tag.isNamed("label") || tag.isNamed("attributes") { return open.append(.remark) }
        switch context {
        case .root: try startSection(tag)
        case .faultTree, .modelData: try startDefinition(tag, in: context)
        case .definition(let place): try startContent(tag, of: place)
        case .parameter(let name):
            guard content.parameters[name]?.value == nil else {
                throw tag.refusal("parameter '\(name)' has more than one content: keep one")
            }
            let value = try tag.expression(
                of: "parameter '\(name)'", "numbers", "a number", file: file)
            content.parameters[name]?.value = value
            open.append(.empty(tag.name))
        case .formula(let parent):
            let item = try addItem(tag)
            content.items[parent].arguments.append(item)
        case .empty(let name):
            throw tag.refusal("'\(tag.name)' has no place in '\(name)': remove it")
        case .remark: break
        }
    }

    mutating func characters(
        _ text: Span<UInt8>, at place: borrowing XMLPlace
    ) throws(XMLFault) {
        if case .remark = open.last { return }
        for at in text.indices where !text[at].isXMLSpace {
            throw XMLFault(.refused("text has no place here: remove it"), at: place.position)
        }
    }

    mutating func endElement(at place: borrowing XMLPlace) throws(XMLFault) {
        switch open.popLast() {
        case .definition(let place):
            let definition = content.definitions[place]
            if definition.kind == .gate, definition.formula == nil {
                throw XMLFault(
                    .refused("gate '\(definition.name)' has no formula: give it one"),
                    at: definition.position)
            }
        case .formula(let item): try checkArguments(of: content.items[item])
        default: break
        }
    }

    // MARK: Elements

    private mutating func startSection(_ tag: borrowing XMLTag) throws(XMLFault) {
        switch tag.name {
        case "define-fault-tree":
            if content.name.isEmpty { content.name = try tag.needed("name") }
            open.append(.faultTree)
        case "model-data": open.append(.modelData)
        default:
            throw tag.refusal(
                "'\(tag.name)' is not supported: give fault trees and model data only, without it")
        }
    }

    private mutating func startDefinition(
        _ tag: borrowing XMLTag, in context: Context
    ) throws(XMLFault) {
        if tag.isNamed("define-parameter") { return try startParameter(tag) }
        guard let kind = definitionKind(of: tag, in: context) else {
            let name = tag.text(of: "name").map { " '\($0)'" } ?? ""
            throw tag.refusal(
                "'\(tag.name)'\(name) is not supported here: write what it stands for as gates and "
                    + "basic events with a constant probability")
        }
        let name = try tag.needed("name")
        if let before = content.places[name] {
            let first = content.definitions[before]
            throw tag.refusal(
                "'\(name)' is defined twice, first as a \(first.kind.rawValue) at "
                    + content.words(first.position, in: first.file, from: file) + ": rename one")
        }
        content.places[name] = content.definitions.count
        open.append(.definition(content.definitions.count))
        content.definitions.append(
            .init(kind: kind, name: name, position: tag.position, file: file))
    }

    private mutating func startParameter(_ tag: borrowing XMLTag) throws(XMLFault) {
        let name = try tag.needed("name")
        if let first = content.parameters[name] {
            throw tag.refusal(
                "parameter '\(name)' is defined twice, first at "
                    + content.words(first.position, in: first.file, from: file) + ": rename one")
        }
        content.parameters[name] = .init(position: tag.position, file: file)
        open.append(.parameter(name))
    }

    private func definitionKind(
        of tag: borrowing XMLTag, in context: Context
    ) -> OpenPSAContent.Definition.Kind? {
        if tag.isNamed("define-basic-event") { return .basicEvent }
        if tag.isNamed("define-house-event") { return .houseEvent }
        if case .faultTree = context, tag.isNamed("define-gate") { return .gate }
        return nil
    }

    private mutating func startContent(_ tag: borrowing XMLTag, of place: Int) throws(XMLFault) {
        let definition = content.definitions[place]
        if definition.formula != nil || definition.hasExpression {
            throw tag.refusal(
                "\(definition.kind.rawValue) '\(definition.name)' has more than one content: keep "
                    + "one")
        }
        switch definition.kind {
        case .gate: content.definitions[place].formula = try addItem(tag)
        case .basicEvent:
            let chance = try tag.probability(of: definition.name, file: file)
            content.definitions[place].probability = chance
            content.definitions[place].hasExpression = true
            open.append(.empty(tag.name))
        case .houseEvent:
            guard tag.name == "constant" else {
                throw tag.refusal(
                    "house event '\(definition.name)' is given by '\(tag.name)': write "
                        + "<constant value=\"true\"/> or <constant value=\"false\"/>")
            }
            content.definitions[place].state = try tag.truth("value")
            content.definitions[place].hasExpression = true
            open.append(.empty(tag.name))
        }
    }

    /// Adds a part of a formula and opens it.
    private mutating func addItem(_ tag: borrowing XMLTag) throws(XMLFault) -> Int {
        let kind = try tag.formula()
        let place = content.items.count
        content.items.append(
            .init(kind: kind, element: tag.name, position: tag.position, file: file))
        switch kind {
        case .reference, .constant: open.append(.empty(tag.name))
        default: open.append(.formula(place))
        }
        return place
    }

    private func checkArguments(of item: OpenPSAContent.Item) throws(XMLFault) {
        let count = item.arguments.count
        func refuse(_ words: String) throws(XMLFault) {
            throw XMLFault(
                .refused("'\(item.element)' has \(count) arguments: \(words)"), at: item.position)
        }
        switch item.kind {
        case .connective(.not): if count != 1 { try refuse("give it one") }
        case .connective(.xor), .connective(.iff), .imply:
            // With more, tools disagree on the meaning: odd parity, or exactly one.
            if count != 2 { try refuse("give it two, and nest it for more") }
        case .connective(.atLeast(let least)):
            if least > count { try refuse("at least \(least) can never hold; give it more") }
        case .cardinality(let least, let most):
            if count == 0 { try refuse("give it at least one") }
            if least > count { try refuse("at least \(least) can never hold; give it more") }
            if least > most {
                throw XMLFault(
                    .refused(
                        "'\(item.element)' asks for at least \(least) and at most \(most), which "
                            + "can never hold: correct 'min' or 'max'"), at: item.position)
            }
        case .connective: if count == 0 { try refuse("give it at least one") }
        case .constant, .reference: break
        }
    }
}
