/// The type sizes of a picture and the widths beyond which text is shortened.
package enum Lettering {
    package static let title = TextMeasure(size: 20, isBold: true)
    /// A title on a page that is as narrow as a column of text.
    package static let narrowTitle = TextMeasure(size: 15, isBold: true)
    package static let question = TextMeasure(size: 13, isBold: false)
    package static let boxTitle = TextMeasure(size: 13, isBold: true)
    package static let pill = TextMeasure(size: 11, isBold: false)
    package static let nodeTitle = TextMeasure(size: 13, isBold: true)
    package static let nodeSubtitle = TextMeasure(size: 11, isBold: false)
    package static let gate = TextMeasure(size: 11, isBold: false)
    package static let gateStrong = TextMeasure(size: 11, isBold: true)
    package static let disc = TextMeasure(size: 11, isBold: true)
    package static let step = TextMeasure(size: 13, isBold: false)
    package static let small = TextMeasure(size: 11, isBold: false)
    package static let tag = TextMeasure(size: 11, isBold: true)

    /// The size of the smallest letters, in pixels.
    package static let least = 11

    /// The widest label of a gate; boxes grow until it fits between the gate and what is beside it.
    package static let gateLimit = 260
    package static let nodeTextLimit = 190
    package static let headerLimit = 260
    package static let portLimit = 340
}
