/// The shapes of the formats.
extension ImportShape {
    private static let flag = ImportShape.word(["true", "false"])

    static let otm = ImportShape.mapping(
        [
            ("otmVersion", .word(["0.2.0"])),
            (
                "trustZones",
                .list(
                    .mapping(
                        [
                            ("id", .own), ("name", .word(["Net", "Inner"])),
                            ("risk", .mapping([("trustRating", .word(["10"]))], always: 0)),
                        ], always: 1))
            ),
            (
                "components",
                .list(
                    .mapping(
                        [
                            ("id", .own), ("parent", .mapping([("trustZone", .other)], always: 1)),
                            (
                                "assets",
                                .mapping(
                                    [("stored", .list(.other)), ("processed", .list(.other))],
                                    always: 0)
                            ),
                        ], always: 2))
            ),
            ("assets", .list(.mapping([("id", .own), ("name", .word(["Cards"]))], always: 1))),
            (
                "dataflows",
                .list(
                    .mapping(
                        [
                            ("source", .other), ("destination", .other), ("id", .own),
                            ("bidirectional", flag), ("assets", .list(.other)),
                        ], always: 2))
            ),
            (
                "mitigations",
                .list(.mapping([("id", .own), ("riskReduction", .word(["80"]))], always: 0))
            ),
        ], always: 1)

    static let owasp = ImportShape.mapping(
        [
            (
                "$schema",
                .word(["https://example.org/threat-model-library/threat-model.schema.json"])
            ),
            ("trust_zones", .list(.mapping([("symbolic_name", .own)], always: 1))),
            (
                "actors",
                .list(
                    .mapping(
                        [
                            ("symbolic_name", .own), ("type", .word(["third_party", "engineer"])),
                            ("trust_zone", .other),
                        ], always: 1))
            ),
            (
                "components",
                .list(.mapping([("symbolic_name", .own), ("trust_zone", .other)], always: 2))
            ),
            (
                "data_stores",
                .list(.mapping([("symbolic_name", .own), ("trust_zone", .other)], always: 2))
            ),
            (
                "data_sets",
                .list(
                    .mapping(
                        [
                            ("symbolic_name", .own),
                            (
                                "placements",
                                .list(
                                    .mapping(
                                        [("data_store", .other), ("encrypted", flag)], always: 1))
                            ),
                        ], always: 1))
            ),
            (
                "data_flows",
                .list(
                    .mapping(
                        [("source", end), ("destination", end), ("symbolic_name", .own)], always: 2)
                )
            ),
            ("assumptions", .list(.mapping([("description", .word(["x"]))], always: 0))),
        ], always: 1)

    private static let end = ImportShape.mapping(
        [("type", .word(["component", "data_store", "actor"])), ("object", .other)], always: 2)

    static let threagile = ImportShape.mapping(
        [
            ("threagile_version", .word(["1.0.0"])),
            (
                "data_assets",
                .named(.mapping([("id", .own), ("owner", .word(["Company"]))], always: 1))
            ),
            (
                "technical_assets",
                .named(
                    .mapping(
                        [
                            ("id", .own), ("encryption", .word(["none", "transparent"])),
                            ("data_assets_stored", .list(.other)),
                            ("data_assets_processed", .list(.other)),
                            (
                                "communication_links",
                                .named(
                                    .mapping(
                                        [
                                            ("target", .other),
                                            ("data_assets_received", .list(.other)),
                                        ], always: 1))
                            ),
                        ], always: 1))
            ),
            (
                "trust_boundaries",
                .named(
                    .mapping(
                        [("id", .own), ("technical_assets_inside", .list(.own))], always: 1))
            ),
        ], always: 1)
}
