import ArgumentParser
import Drawing
import Setups
import ThreatGraph

/// What is asked of rows that are summed up.
struct SweepSummaryArguments: ParsableArguments {
    @Flag(
        name: .customLong("summary"),
        help: """
            Sum rows up that were made before: the files are theirs, as many as there are parts, and \
            '-' is standard input.
            """)
    var isAsked = false

    @Option(
        name: .customLong("plan"),
        help: """
            The plan of the rows: it tells how many there are to be, which are left out, and what they \
            cost.
            """, completion: .file(extensions: ["yaml", "yml"]))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            "The tier that orders are told for: OC1 to OC5; OC3 where rows have it.",
            valueName: "tier"), transform: CapabilityTier.read)
    var tier: CapabilityTier?

    @Option(
        help: ArgumentHelp(
            """
            Tell of this headline, by the name of its column, for example exfiltration/party/OC5; \
            may be repeated.
            """, valueName: "name"))
    var headline: [String] = []

    @Option(help: ArgumentHelp("heat-map, tornado or tipping.", valueName: "picture"))
    var picture: SweepPictures.Kind?

    @Option(
        help: ArgumentHelp(
            """
            What varies along a picture: two things for a heat map, one for tipping; those that decide \
            most where left out.
            """, valueName: "thing"))
    var by: [String] = []

    @Option(help: .theme, transform: Theme.read)
    var theme: Theme = .auto

    @Option(help: .width, transform: PaperWidth.read)
    var width: PaperWidth?

    func validate() throws {
        if isAsked { return }
        let others: [(String, Bool)] = [
            ("--plan", plan != nil), ("--tier", tier != nil), ("--headline", !headline.isEmpty),
            ("--picture", picture != nil), ("--by", !by.isEmpty), ("--width", width != nil),
        ]
        if let (name, _) = others.first(where: \.1) {
            throw ValidationError("\(name) goes with --summary.")
        }
    }
}

extension SweepPictures.Kind: ExpressibleByArgument {}
