package import Drawing

/// Of how many rows something is true, by a thing that has an order: a line for each thing that may be
/// true, and where it becomes true of all.
package struct TippingChart: Sendable {
    /// One line.
    package struct Line: Hashable, Sendable {
        package var label: String
        /// The share at each value, in thousandths.
        package var shares: [Int]
        /// What is said at each value.
        package var says: [String]
        /// The place of the value from which on, or up to which, it is true of all rows.
        package var tipping: Int?
        /// How that is said.
        package var tippingSays: String

        package init(
            label: String, shares: [Int], says: [String], tipping: Int?, tippingSays: String
        ) {
            self.label = label
            self.shares = shares
            self.says = says
            self.tipping = tipping
            self.tippingSays = tippingSays
        }
    }

    /// What is shown, before it has a place.
    package struct Content: Sendable {
        package var frame: ChartFrame
        /// What has the order.
        package var across: String
        package var values: [String]
        package var lines: [Line]

        package init(_ frame: ChartFrame, across: String, values: [String], lines: [Line]) {
            self.frame = frame
            self.across = across
            self.values = values
            self.lines = lines
        }
    }

    /// The most lines, each with a mark and a dash of its own.
    package static let mostLines = 4

    /// The picture.
    package let picture: Picture

    /// Lays the lines out; more than `mostLines` are left off.
    ///
    /// - Complexity: O(lines · values).
    package init(_ content: Content, theme: Theme = .auto, paper: PaperWidth? = nil) {
        let told = content.lines.map { line in
            "\(line.label): "
                + zip(content.values, line.says).map { "\($0) \($1)" }.joined(separator: ", ") + "."
        }
        picture = content.frame.picture(
            TippingLayout.layout(content, on: paper), named: "tipping", told: told, theme: theme,
            paper: paper)
    }
}

/// Where the lines stand.
private struct TippingLayout {
    private let content: TippingChart.Content
    private var page: Page
    private let left: Int
    private let right: Int

    private static let height = 240
    private static let dashes: [String?] = [nil, "8 4", "2 3", "10 3 2 3"]
    private static let inks: [Ink] = [.pathText, .closed, .change, .text]

    static func layout(_ content: TippingChart.Content, on paper: PaperWidth?) -> Layout {
        content.frame.page(Page(width: 0, on: paper)) { page in
            var chart = TippingLayout(content, on: page)
            chart.addTippings()
            chart.addPlot()
            chart.addKey()
            page = chart.page
        }
    }

    private init(_ content: TippingChart.Content, on page: Page) {
        self.content = content
        self.page = page
        left = Page.margin + 60
        right = page.layout.width - Page.margin - 40
    }

    private var lines: ArraySlice<TippingChart.Line> {
        content.lines.prefix(TippingChart.mostLines)
    }

    private func x(_ value: Int) -> Int {
        let last = max(content.values.count - 1, 1)
        return left + (right - left) * value / last
    }

    // MARK: Where it tips

    /// The labels above the plot; one that would run into another stands a line lower.
    private mutating func addTippings() {
        let measure = ChartType.tick
        var ends: [Int] = []
        var told: Set<String> = []
        for line in lines {
            guard let tipping = line.tipping, told.insert(line.tippingSays).inserted else {
                continue
            }
            let label = measure.fitted(line.tippingSays, to: page.textWidth)
            let width = measure.width(of: label)
            let most = page.layout.width - Page.margin - width
            let start = max(Page.margin, min(x(tipping) - width / 2, most))
            let row = ends.firstIndex { $0 + 10 <= start } ?? ends.count
            if row < ends.count { ends[row] = start + width } else { ends.append(start + width) }
            page.addText(
                label, full: line.tippingSays, measure,
                at: Point(x: start, y: page.y + row * (measure.lineHeight + 2)), ink: .change)
        }
        page.y += ends.count * (measure.lineHeight + 2) + 8
    }

    // MARK: Plot

    private mutating func addPlot() {
        let top = page.y
        let bottom = top + Self.height
        let tick = ChartType.tick
        for thousandths in stride(from: 0, through: 1_000, by: 250) {
            let y = bottom - Self.height * thousandths / 1_000
            page.layout.marks.append(
                Layout.Mark(
                    shape: .line([Point(x: left - 14, y: y), Point(x: right + 14, y: y)]),
                    role: .backdrop, stroke: .grid))
            page.addText(
                "\(thousandths / 10) %", tick,
                at: Point(x: left - 20, y: y - tick.lineHeight / 2), ink: .muted, anchor: .end)
        }
        for value in Set(lines.compactMap(\.tipping)).sorted() {
            page.layout.marks.append(
                Layout.Mark(
                    shape: .line([Point(x: x(value), y: top - 6), Point(x: x(value), y: bottom)]),
                    role: .backdrop, stroke: .change, strokeTenths: 20, dashes: "6 4",
                    tooltip: "\(content.across) \(content.values[value])"))
        }
        for (place, line) in lines.enumerated() { add(line, place, bottom: bottom) }
        page.y = bottom + 10
        addValues()
    }

    private mutating func add(_ line: TippingChart.Line, _ place: Int, bottom: Int) {
        let points = line.shares.indices.map {
            Point(x: x($0), y: bottom - Self.height * line.shares[$0] / 1_000)
        }
        page.layout.marks.append(
            Layout.Mark(
                shape: .line(points), role: .backdrop, stroke: Self.inks[place], strokeTenths: 20,
                dashes: Self.dashes[place], tooltip: line.label))
        // Beside each other where there is room for a mark.
        guard content.values.count <= (right - left) / 16 else { return }
        for (value, point) in points.enumerated() {
            page.layout.marks.append(
                Self.mark(
                    place, at: point,
                    tooltip: "\(line.label): \(content.values[value]) \(line.says[value])"))
        }
    }

    private static func mark(_ place: Int, at point: Point, tooltip: String?) -> Layout.Mark {
        let ink = inks[place]
        let shape: Layout.Mark.Shape =
            switch place {
            case 0: .circle(point, radius: 5)
            case 1: .rectangle(.around(point, halfWidth: 5, halfHeight: 5), radius: 0)
            case 2:
                .polygon([
                    Point(x: point.x, y: point.y - 6), Point(x: point.x + 6, y: point.y),
                    Point(x: point.x, y: point.y + 6), Point(x: point.x - 6, y: point.y),
                ])
            default:
                .polygon([
                    Point(x: point.x, y: point.y - 6), Point(x: point.x + 6, y: point.y + 5),
                    Point(x: point.x - 6, y: point.y + 5),
                ])
            }
        return Layout.Mark(
            shape: shape, role: .data, fill: place % 2 == 0 ? ink : .card, stroke: ink,
            strokeTenths: 18, tooltip: tooltip)
    }

    private mutating func addValues() {
        let tick = ChartType.tick
        var end = Int.min
        for (value, name) in content.values.enumerated() {
            let label = tick.fitted(name, to: 120)
            let half = tick.width(of: label) / 2 + 4
            let middle = min(
                max(x(value), Page.margin + half), page.layout.width - Page.margin - half)
            guard middle - half >= end else { continue }
            page.addText(
                label, full: name, tick, at: Point(x: middle, y: page.y), ink: .muted,
                anchor: .middle)
            end = middle + half
        }
        page.y += tick.lineHeight + 4
        page.add(
            ChartType.head.wrapped(content.across, to: page.textWidth, lines: 3), ChartType.head)
        page.y += 10
    }

    private mutating func addKey() {
        page.addKey(
            lines.enumerated().map { place, line in
                Page.Sample(line.label, width: 40) { page, room in
                    let middle = Point(x: room.midX, y: room.midY)
                    page.layout.marks.append(
                        Layout.Mark(
                            shape: .line([
                                Point(x: room.minX, y: middle.y), Point(x: room.maxX, y: middle.y),
                            ]), role: .backdrop, stroke: Self.inks[place], strokeTenths: 20,
                            dashes: Self.dashes[place]))
                    page.layout.marks.append(Self.mark(place, at: middle, tooltip: nil))
                }
            })
    }
}
