internal import AttackGraph
import Formulas
import ModelFormat
import Networks
import Phrases
internal import ThreatGraph

extension AttackGraphDocument {
    /// The document as JSON: keys sorted, tables in the graph's order, one element a line.
    ///
    /// Equal documents give equal bytes; what is read back is the same document.
    ///
    /// - Complexity: O(*n*) for *n* elements.
    public func text() -> String {
        var writer = AttackGraphJSON(graph: graph)
        writer.raw("{\n")
        writer.list("barriers", graph.barriers) { writer, barrier in
            writer.raw("{\"id\": ")
            writer.string(barrier.id)
            writer.raw(", \"lock\": ")
            writer.lock(barrier.lock)
            writer.raw("}")
        }
        writer.list("consequences", graph.consequences) { $0.consequence($1) }
        if let date { writer.entry("date", date.description) }
        writer.entry("format", AttackGraphDocument.format)
        writer.list("parties", graph.parties) { writer, party in
            writer.raw("{")
            if !party.alsoFails.isEmpty {
                writer.raw("\"alsoFails\": ")
                writer.failures(party.alsoFails)
                writer.raw(", ")
            }
            if !party.failsAlone { writer.raw("\"failsAlone\": false, ") }
            writer.raw("\"id\": ")
            writer.string(party.id)
            if party.isPrincipal { writer.raw(", \"lab\": true") }
            writer.raw("}")
        }
        writer.list("roots", graph.rootCauses) { $0.root($1) }
        writer.list("steps", graph.steps.indices) { $0.step($1) }
        if let title { writer.entry("title", title) }
        writer.raw("\n}\n")
        return writer.text
    }
}

/// The JSON of one attack graph under construction.
private struct AttackGraphJSON {
    private let parties: QuotedNames
    private let barriers: QuotedNames
    private let facts: QuotedNames
    private let steps: StepTable
    private var bytes: [UInt8] = []
    private var isFirstEntry = true

    init(graph: AttackGraph) {
        parties = QuotedNames(graph.parties.lazy.map(\.id))
        barriers = QuotedNames(graph.barriers.lazy.map(\.id))
        facts = QuotedNames(graph.facts.lazy.map(\.id))
        steps = graph.steps
    }

    var text: String { InertText.escaped(json: String(decoding: bytes, as: UTF8.self)) }

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func key(_ key: String) {
        raw(isFirstEntry ? "  " : ",\n  ")
        isFirstEntry = false
        string(key)
        raw(": ")
    }

    mutating func entry(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    /// A list of the outermost object, each element on a line of its own.
    mutating func list<Elements: Collection>(
        _ key: String, _ elements: Elements, _ write: (inout Self, Elements.Element) -> Void
    ) {
        self.key(key)
        guard !elements.isEmpty else { return raw("[]") }
        var isFirst = true
        for element in elements {
            raw(isFirst ? "[\n    " : ",\n    ")
            isFirst = false
            write(&self, element)
        }
        raw("\n  ]")
    }

    private mutating func inline<Elements: Collection>(
        _ elements: Elements, _ write: (inout Self, Elements.Element) -> Void
    ) {
        raw("[")
        var isFirst = true
        for element in elements {
            if !isFirst { raw(", ") }
            isFirst = false
            write(&self, element)
        }
        raw("]")
    }

    mutating func consequence(_ consequence: Consequence) {
        if consequence.bypasses.isEmpty {
            raw("{")
        } else {
            raw("{\"bypass\": ")
            inline(consequence.bypasses) { writer, bypass in
                writer.raw("{\"goal\": ")
                writer.fact(bypass.goal)
                writer.raw(", \"without\": ")
                writer.inline(bypass.principals) { $0.party($1) }
                writer.raw("}")
            }
            raw(", ")
        }
        raw("\"goal\": ")
        fact(consequence.goal)
        raw(", \"id\": ")
        string(consequence.id)
        modes(consequence.modes)
        raw(consequence.isTiered ? ", \"tiered\": true}" : ", \"tiered\": false}")
    }

    mutating func root(_ root: RootCause) {
        raw("{\"fails\": ")
        failures(root.failures)
        if !root.exceptions.isEmpty {
            raw(", \"failsFor\": {")
            var isFirst = true
            for exception in root.exceptions {
                if !isFirst { raw(", ") }
                isFirst = false
                string(exception.consequence)
                raw(": ")
                failures(exception.failures)
            }
            raw("}")
        }
        raw(", \"id\": ")
        string(root.id)
        raw("}")
    }

    mutating func failures(_ failures: [PartyFailure]) {
        let single = failures.flatMap { failure in
            failure.modes.modes.map { (failure.party, $0) }
        }
        inline(single) { writer, failure in
            writer.raw("{\"mode\": ")
            writer.string(failure.1.rawValue)
            writer.raw(", \"party\": ")
            writer.party(failure.0)
            writer.raw("}")
        }
    }

    mutating func step(_ step: StepIndex) {
        raw("{\"fact\": ")
        fact(steps.heads[step.position])
        raw(", \"pre\": ")
        inline(steps.premises(of: step)) { $0.fact($1) }
        raw(", \"via\": ")
        inline(steps.barriers(of: step)) { $0.barrier($1) }
        raw("}")
    }

    mutating func lock(_ lock: Lock) {
        switch lock {
        case .leaf(let leaf):
            raw("{\"level\": ")
            if let level = leaf.level { number(level) } else { raw("null") }
            modes(leaf.modes)
            raw(", \"op\": ")
            party(leaf.party)
            if leaf.persons != 1 {
                raw(", \"persons\": ")
                number(leaf.persons)
            }
        case .all(let parts):
            raw("{\"all\": ")
            inline(parts) { $0.lock($1) }
        case .any(let parts):
            raw("{\"any\": ")
            inline(parts) { $0.lock($1) }
        case .atLeast(let count, let parts):
            raw("{\"atLeast\": ")
            number(count)
            raw(", \"of\": ")
            inline(parts) { $0.lock($1) }
        }
        raw("}")
    }

    private mutating func modes(_ modes: ModeSet) {
        guard modes != .all else { return }
        raw(", \"modes\": ")
        inline(modes.modes) { $0.string($1.rawValue) }
    }

    private mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    private mutating func fact(_ fact: FactIndex) { bytes += facts[fact.position] }

    private mutating func barrier(_ barrier: BarrierIndex) { bytes += barriers[barrier.position] }

    private mutating func party(_ party: PartyIndex) { bytes += parties[party.position] }

    mutating func string(_ text: String) { bytes.append(json: text) }
}

/// Names as JSON strings, made once each however often they are written.
private struct QuotedNames {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init(_ names: some Sequence<String>) {
        for name in names {
            bytes.append(json: name)
            ends.append(bytes.count)
        }
    }

    subscript(place: Int) -> ArraySlice<UInt8> { bytes[ends[place]..<ends[place + 1]] }
}

extension [UInt8] {
    /// Adds a JSON string; what a YAML reader would refuse or fold is escaped too.
    mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: self += [0x5C, 0x22]
            case 0x5C: self += [0x5C, 0x5C]
            case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
                0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                let padding = String(repeating: "0", count: 4 - digits.utf8.count)
                self += "\\u\(padding)\(digits)".utf8
            default: self += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        append(UInt8(ascii: "\""))
    }
}
