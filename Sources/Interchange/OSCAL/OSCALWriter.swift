public import Catalogue
internal import Formulas
internal import ModelFormat
internal import Phrases
public import ThreatGraph
internal import Wording

/// Writes who operates each control of a model as a component definition of OSCAL 1.1.
///
/// A perimeter becomes a component, each control that stands on it an implemented requirement with all
/// who have a part in it. That each of several can refuse alone the format cannot say: a property of
/// ours says it, which `OSCALReader` reads. Levels that parts have of their own, and how many people a
/// part takes, are not written.
///
/// Source: the JSON schema of component definitions, github.com/usnistgov/OSCAL, release 1.1.3.
public struct OSCALWriter {
    private let model: ThreatGraph
    private let catalogue: CatalogueBook
    private let names: ModelNames
    /// What makes ids of this model's those of no other model.
    private let seed: String

    /// Takes a model, and the catalogue that its controls are looked up in.
    public init(_ model: ThreatGraph, catalogue: CatalogueBook) {
        self.model = model
        self.catalogue = catalogue
        names = ModelNames(model)
        seed = model.title
    }

    /// The file: UTF-8, the same bytes for the same model.
    ///
    /// - Complexity: O(*p* · *c*) for *p* perimeters and *c* controls of the catalogue.
    public func document() -> [UInt8] {
        let parts: [(key: String, value: OSCALValue)] = [
            ("uuid", .text(uuid("definition"))), ("metadata", head),
            ("components", .list(model.perimeters.map(component))),
            ("back-matter", .object([("resources", .list([source]))])),
        ]
        return Array(OSCALValue.object([("component-definition", .object(parts))]).json.utf8)
    }

    private var head: OSCALValue {
        // No date of today: the model's own, or the beginning of time for one that has none.
        let day = model.date?.description ?? "1970-01-01"
        return .object([
            ("title", line(model.title)), ("last-modified", .text("\(day)T00:00:00Z")),
            ("version", .text("1")), ("oscal-version", .text("1.1.3")),
            (
                "roles",
                .list([
                    .object([
                        ("id", .text("operator")),
                        ("title", .text("Whoever can switch a control off")),
                    ])
                ])
            ),
            ("parties", .list(model.defenders.map(party))),
        ])
    }

    private func party(_ defender: Defender) -> OSCALValue {
        .object([
            ("uuid", .text(uuid(of: defender.id))), ("type", .text("organization")),
            ("name", line(names.defender(defender.id))),
            ("props", .list([property("id", defender.id.rawValue)])),
        ])
    }

    private func component(_ perimeter: Perimeter) -> OSCALValue {
        let id = perimeter.id.rawValue
        let controls = ControlExpansion(model, catalogue: catalogue).controls(on: perimeter)
        let implementation = OSCALValue.object([
            ("uuid", .text(uuid("controls:" + id))), ("source", .text("#" + uuid("catalogue"))),
            ("description", .text("The controls of this boundary, and who operates each")),
            ("implemented-requirements", .list(controls.map { requirement($0, on: id) })),
        ])
        var properties = [
            property("perimeter", id), property("operated-by", formula(of: perimeter.operators)),
        ]
        if let level = perimeter.level { properties.append(property("level", "\(level)")) }
        return .object([
            ("uuid", .text(uuid("perimeter:" + id))), ("type", .text("system")),
            ("title", line(names.perimeter(perimeter.id))),
            ("description", .text("A boundary (\(perimeter.kind.rawValue)) of the model")),
            ("props", .list(properties)), ("responsible-roles", roles(of: perimeter.operators)),
            ("control-implementations", .list(controls.isEmpty ? [] : [implementation])),
        ])
    }

    private func requirement(_ control: StandingControl, on perimeter: String) -> OSCALValue {
        .object([
            ("uuid", .text(uuid("control:\(perimeter):\(control.id)"))),
            ("control-id", .text(control.id.rawValue)), ("description", line(control.title)),
            (
                "props",
                .list([
                    property("operated-by", formula(of: control.operators)),
                    property("level", "\(control.level)"),
                ])
            ), ("responsible-roles", roles(of: control.operators)),
        ])
    }

    private func roles(of operators: Quorum) -> OSCALValue {
        .list([
            .object([
                ("role-id", .text("operator")),
                ("party-uuids", .list(operators.defenders.map { .text(uuid(of: $0)) })),
            ])
        ])
    }

    private func formula(of operators: Quorum) -> String {
        OSCALOperators.text(operators.map { uuid(of: $0.defender) })
    }

    private var source: OSCALValue {
        .object([
            ("uuid", .text(uuid("catalogue"))),
            ("title", .text("The catalogue of Sallyport, and controls of the model's own")),
        ])
    }

    private func property(_ name: String, _ value: String) -> OSCALValue {
        .object([
            ("name", .text(name)), ("ns", .text(OSCALOperators.namespace)), ("value", .text(value)),
        ])
    }

    /// A text on one line, which is never empty.
    private func line(_ text: String) -> OSCALValue {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return .text(words.isEmpty ? "–" : words)
    }

    private func uuid(of defender: DefenderID) -> String { uuid("party:\(defender)") }

    /// An id that is the same for the same thing of the same model, in the form of RFC 9562; the 8 and
    /// the 5 are what that form and the schema want.
    private func uuid(_ name: String) -> String {
        let digits = Array(
            ContentDigest.of("\(seed)\n\(name)").utf8.dropFirst("sha256:".utf8.count))
        func part(_ range: Range<Int>) -> String {
            String(decoding: digits[range], as: UTF8.self)
        }
        return "\(part(0..<8))-\(part(8..<12))-5\(part(12..<15))-8\(part(15..<18))-\(part(18..<30))"
    }
}
