/// The type sizes of a picture and the widths beyond which text is shortened.
enum DiagramType {
    static let title = TextMeasure(size: 20, isBold: true)
    static let question = TextMeasure(size: 13, isBold: false)
    static let boxTitle = TextMeasure(size: 13, isBold: true)
    static let pill = TextMeasure(size: 11, isBold: false)
    static let nodeTitle = TextMeasure(size: 13, isBold: true)
    static let nodeSubtitle = TextMeasure(size: 11, isBold: false)
    static let gate = TextMeasure(size: 11, isBold: false)
    static let gateStrong = TextMeasure(size: 11, isBold: true)
    static let disc = TextMeasure(size: 11, isBold: true)
    static let step = TextMeasure(size: 13, isBold: false)
    static let small = TextMeasure(size: 11, isBold: false)

    /// The widest label of a gate; boxes grow until it fits between the gate and what is beside it.
    static let gateLimit = 260
    static let nodeTextLimit = 190
    static let headerLimit = 260
    static let portLimit = 340

    /// The room that a gate's label needs.
    static func width(of gate: DiagramScene.Gate) -> Int {
        min(
            max(gateStrong.width(of: gate.lower), Self.gate.width(of: gate.upper)), gateLimit)
    }
}
