import ThreatGraph

/// Sums rows up as they come, in memory that does not grow with their number (Docs/Sweep.md).
package struct SweepSummariser {
    /// What is told of rows.
    package struct Request: Sendable {
        /// The tier that orders are told for; where `nil`, 3 if it was asked about, else the lowest.
        package var tier: Int?
        /// The headlines by name; all of the tier where empty.
        package var headlines: [String]
        /// Whether the first headline is told by two things at once, and by which; where fewer than two are
        /// named, by those that decide most.
        package var isMapped: Bool
        package var by: [String]

        package init(
            tier: Int? = nil, headlines: [String] = [], isMapped: Bool = false, by: [String] = []
        ) {
            self.tier = tier
            self.headlines = headlines
            self.isMapped = isMapped
            self.by = by
        }
    }

    /// The most headlines.
    static let mostHeadlines = 64
    /// The most rows that are kept to find pairs, over all things together.
    static let mostKept = 2_000_000
    /// The most who suffice alone that are told apart.
    static let mostLone = 1_000

    let request: Request
    let plan: SweepSummaryPlan?
    private var digest: String?
    private(set) var tier: Int?
    private var spans: RowSpans
    private(set) var halves: [String] = []
    private(set) var failures: [Int: SweepSummary.Failure] = [:]
    private(set) var axes: [AxisTally] = []
    private(set) var tables: [PivotTable] = []
    private(set) var headlines: [HeadlineTally] = []
    private var places: [SweepHeadline: Int] = [:]
    private(set) var lone: [String: [String: SweepSummary.Lone]] = [:]
    private var loneCount = 0
    private(set) var unpriced = 0
    private(set) var bargains = BargainTally()
    private(set) var mapped: SweepHeadline?
    private(set) var pairs = PairTally()
    private(set) var rows = 0

    /// Makes one.
    ///
    /// - Parameter plan: the plan of the rows, which says how many there are and what they cost.
    package init(_ request: Request = Request(), plan: SweepSummaryPlan? = nil) {
        self.request = request
        self.plan = plan
        digest = plan?.digest
        tier = request.tier
        spans = RowSpans(isLeftOut: plan?.isLeftOut)
    }

    /// A file ended in half a row.
    mutating func endedInHalf(_ file: String) { halves.append(file) }

    /// Takes a row.
    mutating func take(_ row: SweepRow, file: String, line: Int) throws(SweepSummaryFault) {
        if let digest, row.plan != digest {
            throw .otherPlan(file: file, line: line, plan: row.plan, expected: digest)
        }
        digest = row.plan
        if axes.isEmpty {
            axes = row.varied.map { AxisTally($0.name) }
            let most = max(1_000, Self.mostKept / max(1, axes.count))
            tables = axes.map { _ in PivotTable(most: most) }
        }
        guard row.varied.count == axes.count,
            zip(row.varied, axes).allSatisfy({ $0.name == $1.name })
        else { throw .otherThings(file: file, line: line) }
        try spans.take(row.number)
        rows += 1
        var varied: [Int] = []
        for place in axes.indices {
            varied.append(try axes[place].take(row.varied[place].value, row: row.number))
        }
        guard let answer = row.answer else {
            fail(row)
            if request.isMapped { pairs.take(nil, varied: varied) }
            return
        }
        try take(answer, of: row, varied: varied)
    }

    private mutating func fail(_ row: SweepRow) {
        var failure =
            failures[row.status]
            ?? SweepSummary.Failure(status: row.status, rows: 0, first: .max, fault: nil)
        failure.rows += 1
        if row.number < failure.first {
            failure.first = row.number
            failure.fault = row.fault
        }
        failures[row.status] = failure
    }

    // MARK: Answers

    private mutating func take(
        _ answer: SweepRow.Answer, of row: SweepRow, varied: [Int]
    ) throws(SweepSummaryFault) {
        settleTier(by: answer)
        let cost = plan?.costs.flatMap { $0.byAxis.isEmpty ? nil : $0.cost(of: row.varied) }
        if cost == nil { unpriced += 1 }
        var codes = [Int16](repeating: -1, count: headlines.count)
        var told: [SweepHeadline: HeadlineValue] = [:]
        for (headline, value) in answer.values where isTold(headline) {
            let place = try place(of: headline)
            while codes.count < headlines.count { codes.append(-1) }
            codes[place] = Int16(
                try headlines[place].take(value, row: row.number, varied: varied, cost: cost))
            told[headline] = value
        }
        let setup = zip(axes, varied).reduce(UInt64(0)) { $0 &+ $1.0.hashes[$1.1] }
        for axis in axes.indices {
            tables[axis].take(
                group: setup &- axes[axis].hashes[varied[axis]], setup: setup, row: row.number,
                value: varied[axis], says: codes)
        }
        if let cost {
            let orders = frontHeadlines
            let says = orders.map { told[$0] ?? .number(0) }
            bargains.take(SweepSummary.Bargain(row: row.number, cost: cost, says: says))
        }
        try take(answer.lone, row: row.number)
        if request.isMapped {
            if mapped == nil {
                mapped =
                    request.headlines.lazy.compactMap(SweepHeadline.init).first
                    ?? told.keys.min { $0.place.lexicographicallyPrecedes($1.place) }
            }
            pairs.take(mapped.flatMap { told[$0] }, varied: varied)
        }
    }

    /// The tier that orders are told for, by what the first answer has.
    private mutating func settleTier(by answer: SweepRow.Answer) {
        guard tier == nil else { return }
        let tiers = answer.values.compactMap { entry in
            if case .order(_, let tier) = entry.headline.measure { tier } else { nil }
        }
        tier = tiers.contains(3) ? 3 : tiers.min()
    }

    private func isTold(_ headline: SweepHeadline) -> Bool {
        if !request.headlines.isEmpty { return request.headlines.contains(headline.name) }
        guard case .order(_, let tier?) = headline.measure else { return true }
        return tier == self.tier
    }

    private mutating func place(of headline: SweepHeadline) throws(SweepSummaryFault) -> Int {
        if let place = places[headline] { return place }
        guard headlines.count < Self.mostHeadlines else {
            throw .tooMany(
                "headlines: choose some with --headline", limit: Self.mostHeadlines)
        }
        places[headline] = headlines.count
        headlines.append(HeadlineTally(headline, axes: axes.count))
        return headlines.count - 1
    }

    private mutating func take(_ all: [SweepRow.Lone], row: Int) throws(SweepSummaryFault) {
        for entry in all {
            if let tiers = entry.tiers, let tier, !tiers.contains(tier) { continue }
            var known =
                lone[entry.consequence]?[entry.cause]
                ?? SweepSummary.Lone(
                    consequence: entry.consequence, cause: entry.cause, rows: 0, first: .max)
            if known.rows == 0 {
                loneCount += 1
                guard loneCount <= Self.mostLone else {
                    throw .tooMany("who suffice alone", limit: Self.mostLone)
                }
            }
            known.rows += 1
            known.first = min(known.first, row)
            lone[entry.consequence, default: [:]][entry.cause] = known
        }
    }

    /// The orders that are set against costs together, in the order in which they were met.
    var frontHeadlines: [SweepHeadline] {
        headlines.map(\.headline).filter { if case .order = $0.measure { true } else { false } }
    }

    // MARK: The summary

    /// What the rows say together.
    package func summary() throws(SweepSummaryFault) -> SweepSummary {
        guard let digest, rows > 0 else { throw .nothing }
        var spans = spans
        var extent = try spans.extent(of: plan?.count)
        extent.halves = halves
        extent.seed = plan?.seed
        if let name = request.headlines.first(where: { name in
            !headlines.contains { $0.headline.name == name }
        }) {
            throw .unknown(
                "headline", name: name, known: headlines.map(\.headline.name).sorted())
        }
        let names = axes.map(\.name)
        if let name = request.by.first(where: { !names.contains($0) }) {
            throw .unknown("thing that varies", name: name, known: names)
        }
        return SweepSummaryBuilder(self).summary(plan: digest, extent: extent)
    }
}
