package import ModelFormat
internal import Phrases
package import ThreatGraph
internal import Wording
internal import YAMLKit

/// Writes a model as an Open Threat Model, version 0.2.
///
/// Perimeters become trust zones, what lies in one a component in it, assets assets, and channels data
/// flows; controls become mitigations. Who operates something, and at which level, stands under `attributes`,
/// which the format leaves open. The format asks for ratings, which a model does not have: the one is
/// written with which nothing looks safe, trust 0, risk 100 and a risk reduction of 0.
///
/// Source: the format's schema, github.com/iriusrisk/OpenThreatModel.
package struct OTMWriter {
    private let model: ThreatGraph

    /// Makes a writer.
    package init(_ model: ThreatGraph) { self.model = model }

    /// The model as YAML, the same bytes every time.
    ///
    /// - Throws: `ModelWriteError` if libyaml's emitter fails.
    /// - Complexity: O(*n* log *n*) for *n* elements.
    package func text() throws(ModelWriteError) -> String {
        let whole = YAMLValue.mapping([
            .init("otmVersion", .text("0.2.0")),
            .init("project", project),
            .init("assets", .list(model.weights.map(asset))),
            .init("trustZones", .list(model.perimeters.map(zone) + [outside])),
            .init("components", .list(components)),
            .init("dataflows", .list(model.channels.map(flow))),
            .init("mitigations", .list(model.perimeters.flatMap(mitigations))),
        ])
        do throws(YAMLWriteError) {
            return InertText.escaped(json: try YAMLWriter().text(of: whole))
        } catch {
            throw ModelWriteError(message: error.message)
        }
    }

    private var project: YAMLValue {
        let parties = model.defenders.map { $0.id.rawValue }
        return mapping([
            ("name", .text(model.title)),
            ("id", .text(InterviewID.made(of: model.title, taken: []))),
            (
                "description",
                .text(
                    "Written by 'sallyport export' from a model. Ratings are not the model's: it has none, and "
                        + "the format asks for them. Parties and paths not listed were not considered."
                )
            ),
            ("attributes", mapping([("parties", .text(parties.joined(separator: ", ")))])),
        ])
    }

    private func asset(_ asset: Weights) -> YAMLValue {
        mapping([
            ("id", .text(asset.id.rawValue)), ("name", .text(asset.name)),
            (
                "risk",
                mapping([
                    ("confidentiality", .word("100")), ("integrity", .word("100")),
                    ("availability", .word("100")), ("comment", .text("not rated in the model")),
                ])
            ),
            (
                "attributes",
                mapping(
                    [
                        ("kind", .text(asset.kind.rawValue)),
                        ("custody", .text(asset.custody.scheme.rawValue)),
                    ] + text("owner", asset.owner?.rawValue))
            ),
        ])
    }

    // MARK: Places

    private func zone(_ zone: Perimeter) -> YAMLValue {
        let around = zone.parent.map {
            [("parent", mapping([("trustZone", .text($0.rawValue))]))]
        }
        return mapping(
            [
                ("id", .text(zone.id.rawValue)), ("name", .text(zone.name)),
                ("type", .text(zone.kind.rawValue)),
                ("risk", mapping([("trustRating", .word("0"))])),
            ] + (around ?? []) + [
                (
                    "attributes",
                    mapping(
                        [("operator", .text(zone.operators.shortWords))]
                            + text("level", zone.level.map { "\($0)" })
                            + text("baseline", zone.baseline.map { "\($0)" }))
                )
            ])
    }

    private var outside: YAMLValue {
        mapping([
            ("id", .text("outside")), ("name", .text("Outside")), ("type", .text("outside")),
            ("risk", mapping([("trustRating", .word("0"))])),
        ])
    }

    /// What lies in each perimeter, and what lies outside.
    private var components: [YAMLValue] {
        model.perimeters.map { zone in
            var (stored, processed) = ([YAMLValue](), [YAMLValue]())
            for asset in model.weights {
                let copies = asset.copies.filter { $0.perimeter == zone.id }
                if copies.contains(where: \.isInUse) { processed.append(.text(asset.id.rawValue)) }
                if copies.contains(where: { !$0.isInUse }) {
                    stored.append(.text(asset.id.rawValue))
                }
            }
            let assets = mapping([("processed", .list(processed)), ("stored", .list(stored))])
            let isEmpty = stored.isEmpty && processed.isEmpty
            return component(
                zone.id.rawValue, "What is in \(zone.name)", assets: isEmpty ? nil : assets)
        } + [component("outside", "Whatever is outside", assets: nil)]
    }

    private func component(_ zone: String, _ name: String, assets: YAMLValue?) -> YAMLValue {
        mapping(
            [
                ("id", .text(Self.contents(of: zone))), ("name", .text(name)),
                ("type", .text("generic")), ("parent", mapping([("trustZone", .text(zone))])),
            ] + (assets.map { [("assets", $0)] } ?? []))
    }

    /// The component of what lies in a zone; no two zones have one.
    private static func contents(of zone: String) -> String { "in-" + zone }

    // MARK: Ways

    private func flow(_ channel: Channel) -> YAMLValue {
        var attributes: [(String, YAMLValue)] = [("kind", .text(channel.kind.rawValue))]
        switch channel.guardedBy {
        case .none: attributes.append(("barrier", .text("none")))
        case .barrier(let operators, let level):
            attributes.append(("operator", .text(operators.shortWords)))
            attributes += text("level", level.map { "\($0)" })
        }
        let carried = channel.carries.map(\.rawValue)
        if !carried.isEmpty {
            attributes.append(("carries", .text(carried.joined(separator: ", "))))
        }
        return mapping([
            ("id", .text(channel.id.rawValue)), ("name", .text(channel.name)),
            ("source", .text(Self.contents(of: Self.name(channel.source)))),
            ("destination", .text(Self.contents(of: Self.name(channel.destination)))),
            ("bidirectional", .word("false")), ("attributes", mapping(attributes)),
        ])
    }

    private static func name(_ place: Location) -> String {
        switch place {
        case .perimeter(let id): id.rawValue
        case .outside: "outside"
        }
    }

    private func mitigations(of zone: Perimeter) -> [YAMLValue] {
        zone.controls.map { control in
            let operators = control.operators ?? zone.operators
            return mapping([
                ("id", .text("\(zone.id.rawValue)/\(control.id.rawValue)")),
                ("name", .text("\(control.title ?? "Control") on \(zone.name)")),
                ("riskReduction", .word("0")),
                (
                    "attributes",
                    mapping(
                        [
                            ("control", .text(control.id.rawValue)),
                            ("trustZone", .text(zone.id.rawValue)),
                            ("operator", .text(operators.shortWords)),
                        ] + text("level", control.level.map { "\($0)" }))
                ),
            ])
        }
    }

    // MARK: Values

    private func text(_ key: String, _ value: String?) -> [(String, YAMLValue)] {
        value.map { [(key, .text($0))] } ?? []
    }

    private func mapping(_ entries: [(String, YAMLValue)]) -> YAMLValue {
        .mapping(entries.map { .init($0.0, $0.1) })
    }
}
