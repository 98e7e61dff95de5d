import Drawing

/// The type sizes of charts.
enum ChartType {
    static let number = TextMeasure(size: 16, isBold: true)
    static let head = TextMeasure(size: 12, isBold: true)
    static let label = TextMeasure(size: 12, isBold: false)
    static let tick = TextMeasure(size: 11, isBold: false)
}
