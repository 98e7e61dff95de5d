/// Makes a summary of what was counted.
struct SweepSummaryBuilder {
    private let counted: SweepSummariser
    /// The places of the headlines, in the order in which they are told.
    private let headlines: [Int]
    /// The places of each thing's values, in the order in which they are told.
    private let orders: [(places: [Int], isOrdered: Bool)]

    init(_ counted: SweepSummariser) {
        self.counted = counted
        headlines = counted.headlines.indices.sorted {
            counted.headlines[$0].headline.place.lexicographicallyPrecedes(
                counted.headlines[$1].headline.place)
        }
        orders = counted.axes.map(\.order)
    }

    private var answered: Int {
        counted.rows - counted.failures.values.reduce(0) { $0 + $1.rows }
    }

    func summary(plan: String, extent: SweepSummary.Extent) -> SweepSummary {
        let lone = counted.lone.values.flatMap(\.values).sorted {
            ($0.consequence, -$0.rows, $0.cause) < ($1.consequence, -$1.rows, $1.cause)
        }
        let meanings = counted.headlines.map(\.values)
        let pivots = counted.tables.map { $0.counts(meanings) }
        let headlines = told(pivots)
        return SweepSummary(
            title: counted.plan?.title, plan: plan, tier: counted.tier, extent: extent,
            failures: counted.failures.values.sorted { $0.status < $1.status }, axes: axes(),
            headlines: headlines, tippings: tippings(pivots), lone: lone, costs: costs(),
            map: map(of: headlines))
    }

    // MARK: By two things

    private func map(of headlines: [SweepSummary.Headline]) -> SweepSummary.Map? {
        guard let mapped = counted.mapped,
            let headline = headlines.first(where: { $0.headline == mapped })
        else { return nil }
        var chosen = counted.request.by.prefix(2).compactMap { name in
            counted.axes.firstIndex { $0.name == name }
        }
        for decision in headline.decisions where chosen.count < 2 {
            if !chosen.contains(decision.axis) { chosen.append(decision.axis) }
        }
        guard chosen.count == 2, chosen[0] != chosen[1] else { return nil }
        let (across, down) = (chosen[0], chosen[1])
        let cells = orders[down].places.map { row in
            orders[across].places.map { column in
                counted.pairs.cell(across, column, down, row).map {
                    SweepSummary.Map.Cell(
                        rows: $0.rows, silent: $0.silent, worst: $0.worst, best: $0.best)
                }
            }
        }
        return SweepSummary.Map(headline: mapped, across: across, down: down, cells: cells)
    }

    private func axes() -> [SweepSummary.Axis] {
        zip(counted.axes, orders).map { axis, order in
            SweepSummary.Axis(
                name: axis.name, values: order.places.map { axis.values[$0] },
                rows: order.places.map { axis.rows[$0] }, isOrdered: order.isOrdered)
        }
    }

    // MARK: What decides

    /// - Parameter counts: pairs, by thing and by headline.
    private func told(_ counts: [[PivotTable.Count]]) -> [SweepSummary.Headline] {
        headlines.map { place in
            let tally = counted.headlines[place]
            let shares = tally.values.indices.map {
                SweepSummary.Share(
                    value: tally.values[$0], rows: tally.rows[$0], first: tally.first[$0])
            }.sorted { $0.value < $1.value }
            let parting = tally.parting(among: counted.rows)
            var decisions = counted.axes.indices.map { axis in
                decision(of: axis, counts[axis][place], tally, parting: parting)
            }
            decisions.sort { decidesMore($0, $1) }
            return SweepSummary.Headline(
                headline: tally.headline, shares: shares,
                without: answered - tally.rows.reduce(0, +), parting: parting,
                decisions: decisions, courses: courses(of: tally))
        }
    }

    private func courses(of tally: HeadlineTally) -> [SweepSummary.Course] {
        counted.axes.indices.filter { orders[$0].isOrdered }.flatMap { axis in
            tally.conditions(among: counted.rows).map { condition in
                SweepSummary.Course(
                    condition: condition, axis: axis,
                    proved: orders[axis].places.map {
                        tally.proved(condition, axis: axis, value: $0)
                    })
            }
        }
    }

    private func decision(
        of axis: Int, _ count: PivotTable.Count, _ tally: HeadlineTally,
        parting: HeadlineCondition?
    ) -> SweepSummary.Decision {
        SweepSummary.Decision(
            axis: axis, pairs: count.pairs, pivots: count.pivots, undecided: count.undecided,
            oneIn: counted.tables[axis].oneIn,
            example: count.example.map { example in
                SweepSummary.Pivot(
                    rows: example.rows,
                    values: example.values.map { counted.axes[axis].values[$0] },
                    says: example.says.map { tally.values[$0] })
            },
            proved: orders[axis].places.map { value in
                parting.map { tally.proved($0, axis: axis, value: value) } ?? 0
            })
    }

    /// By the share of pairs that are pivots, then by how far the shares of rows lie apart, then by name.
    private func decidesMore(
        _ one: SweepSummary.Decision, _ other: SweepSummary.Decision
    ) -> Bool {
        let shares = [one, other].map { decision in
            decision.pairs == 0 ? 0 : Double(decision.pivots) / Double(decision.pairs)
        }
        if shares[0] != shares[1] { return shares[0] > shares[1] }
        let spreads = [one, other].map(spread)
        if spreads[0] != spreads[1] { return spreads[0] > spreads[1] }
        return counted.axes[one.axis].name < counted.axes[other.axis].name
    }

    private func spread(_ decision: SweepSummary.Decision) -> Double {
        let shares = zip(decision.proved, orders[decision.axis].places).map { proved, value in
            Double(proved) / Double(counted.axes[decision.axis].rows[value])
        }
        return (shares.max() ?? 0) - (shares.min() ?? 0)
    }

    // MARK: Tipping points

    /// - Parameter counts: pairs, by thing and by headline.
    private func tippings(_ counts: [[PivotTable.Count]]) -> [SweepSummary.Tipping] {
        headlines.flatMap { place in
            let tally = counted.headlines[place]
            return courses(of: tally).flatMap {
                tippings(of: tally.headline, $0, pivots: counts[$0.axis][place].pivots)
            }
        }
    }

    private func tippings(
        of headline: SweepHeadline, _ course: SweepSummary.Course, pivots: Int
    ) -> [SweepSummary.Tipping] {
        let (axis, proved) = (course.axis, course.proved)
        let rows = orders[axis].places.map { counted.axes[axis].rows[$0] }
        let (allRows, allProved) = (rows.reduce(0, +), proved.reduce(0, +))
        func tipping(_ value: Int, isUpward: Bool) -> SweepSummary.Tipping {
            let range = isUpward ? value..<rows.count : 0..<value + 1
            let (its, itsProved) = (rows[range].reduce(0, +), proved[range].reduce(0, +))
            return SweepSummary.Tipping(
                headline: headline, condition: course.condition, axis: axis, value: value,
                isUpward: isUpward, rows: its, proved: itsProved, otherRows: allRows - its,
                otherProved: allProved - itsProved, pivots: pivots)
        }
        var found: [SweepSummary.Tipping] = []
        // A value of which there is no row proves nothing, nor does what lies beyond it.
        func breaks(_ value: Int) -> Bool { rows[value] == 0 || proved[value] < rows[value] }
        let upward = (rows.indices.last(where: breaks) ?? -1) + 1
        if upward > 0, upward < rows.count { found.append(tipping(upward, isUpward: true)) }
        let downward = (rows.indices.first(where: breaks) ?? rows.count) - 1
        if downward >= 0, downward < rows.count - 1 {
            found.append(tipping(downward, isUpward: false))
        }
        // Shares that lie apart say nothing of a thing of which no pair of rows does.
        if !found.isEmpty || pivots == 0 { return found }
        // True of all rows nowhere: where the shares on both sides lie farthest apart.
        var best: (apart: Double, tipping: SweepSummary.Tipping)?
        for value in rows.indices.dropFirst() {
            let up = tipping(value, isUpward: true)
            let apart =
                Double(up.proved) / Double(up.rows) - Double(up.otherProved) / Double(up.otherRows)
            if abs(apart) > (best?.apart ?? 0) {
                best = (abs(apart), apart > 0 ? up : tipping(value - 1, isUpward: false))
            }
        }
        return best.map { [$0.tipping] } ?? []
    }

    // MARK: Costs

    private func costs() -> SweepSummary.Costs? {
        guard let costs = counted.plan?.costs else { return nil }
        var fronts = headlines.map { counted.headlines[$0] }.compactMap { tally in
            if case .order = tally.headline.measure { front(of: tally) } else { nil }
        }
        let orders = counted.frontHeadlines
        if orders.count > 1, !counted.bargains.isCut {
            let sorted = headlines.map { counted.headlines[$0].headline }.filter(orders.contains)
            let bargains = counted.bargains.front.map { bargain in
                SweepSummary.Bargain(
                    row: bargain.row, cost: bargain.cost,
                    says: sorted.map { headline in
                        let place = orders.firstIndex(of: headline) ?? 0
                        return place < bargain.says.count ? bargain.says[place] : .number(0)
                    })
            }
            fronts.append(
                SweepSummary.Front(
                    headlines: sorted,
                    bargains: bargains.sorted { ($0.cost, $0.row) < ($1.cost, $1.row) }))
        }
        return SweepSummary.Costs(
            axes: counted.axes.map(\.name).filter { costs.byAxis[$0] != nil }, fronts: fronts,
            unpriced: counted.unpriced, isCut: counted.bargains.isCut)
    }

    private func front(of tally: HeadlineTally) -> SweepSummary.Front {
        var bargains: [SweepSummary.Bargain] = []
        let cheapest = tally.values.indices.compactMap { place in
            tally.least[place].map {
                SweepSummary.Bargain(row: $0.row, cost: $0.cost, says: [tally.values[place]])
            }
        }.sorted {
            ($0.cost, -$0.says[0].rankedLeast, $0.row) < ($1.cost, -$1.says[0].rankedLeast, $1.row)
        }
        for bargain in cheapest {
            if let last = bargains.last, last.says[0].least >= bargain.says[0].least { continue }
            bargains.append(bargain)
        }
        return SweepSummary.Front(headlines: [tally.headline], bargains: bargains)
    }
}

extension HeadlineValue {
    /// What it is at least, so that the largest can be turned round.
    fileprivate var rankedLeast: Int { min(least, .max - 1) }
}
