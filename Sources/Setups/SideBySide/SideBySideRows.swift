import Catalogue
package import FailureAnalysis
import Interchange
import ModelFormat
import Reports
import ThreatGraph

/// Rows of a plan made many at a time.
///
/// What is asked is solved for all of them side by side, and no row's model is read, compiled or written.
/// Every row is the bytes that it is when it is made by itself.
package struct SideBySideRows: Sendable {
    /// The most rows that are made at once.
    package static let maximumRows = SideBySideOrders.maximumSetUps
    /// The fewest rows for which it pays to compile all set-ups first.
    package static let fewestRows = 5_000

    private let runner: SweepRunner
    private let orders: SideBySideOrders
    private let texts: ModelTexts
    /// The cells that are told, by their places.
    private let told: [Int]
    private let answer: OrderRowText
    /// For each column of a table the cell that stands in it.
    private let cellOfColumn: [Int?]
    /// What stands in a row for each value of each axis.
    private let entries: [[String]]

    /// Prepares a plan; `nil` where its rows are to be made one by one: where more is asked than orders, where
    /// something varies that is not judged by itself (`PlainFacts`), or where its set-ups depend on each other
    /// in too many ways.
    ///
    /// - Throws: What is thrown for the model as written too.
    package init?(_ runner: SweepRunner) throws {
        let inquiry = runner.plan.inquiry
        let input = runner.model.input
        guard inquiry.ask == [.orders], inquiry.maximumOrder == nil,
            let document = input.document, case .model(let model, let book) = input.content,
            book?.overlay == nil, PlainFacts.areAll(of: model)
        else { return nil }
        let axes = runner.plan.axes.map { $0.values.map(\.changes) }
        if PlainFacts.takesLevelsOfPerimeters(model),
            axes.joined().joined().contains(where: { $0.path.hasPrefix("perimeters.") })
        {
            return nil
        }
        let catalogue = runner.answerer.catalogue
        guard
            let texts = ModelTexts(
                axes: axes,
                text: { changes in
                    guard let changed = try input.applying(changes, catalogue: catalogue) else {
                        throw RequestFault.attackGraphLacks("facts to set")
                    }
                    return changed.canonicalText
                }),
            let orders = try SideBySideOrders(
                runner.model.compiled,
                options: runner.answerer.options(of: inquiry, in: runner.model.compiled),
                axes: axes, catalogue: book ?? catalogue,
                complete: {
                    try document.applying($0).threatGraph(checkingChanges: false, catalogue: book)
                })
        else { return nil }
        let unstated = runner.answerer.unstated(in: runner.model.compiled)
        let cells = orders.cells.map(OrderCell.init)
        told = cells.indices.filter { !unstated.contains(cells[$0].consequence) }
        guard let answer = try OrderRowText(told.map { cells[$0] }) else { return nil }
        let columns = Dictionary(
            told.map { place in
                let cell = cells[place]
                let id = GoalFields.id(cell.consequence, cell.of, cell.longerThan)
                return (AnswerCells.column(id, cell.level, tier: cell.tier), place)
            }, uniquingKeysWith: { $1 })
        cellOfColumn = runner.columns.map { columns[$0] }
        entries = runner.plan.axes.map { axis in
            axis.values.map { SweepRunner.entry(axis, $0) }
        }
        self.answer = answer
        self.orders = orders
        self.texts = texts
        // Rows that are made by themselves are there to be held to, and no two are the same.
        self.runner = runner.keepingNothing
    }

    /// The lines of some rows; `nil` for one that is left out.
    ///
    /// One of them is made by itself too, and has to be the same.
    ///
    /// - Precondition: At most `maximumRows`.
    /// - Throws: `AnalysisError.certificateRejected` where what was found is not verified or that one row is
    ///   another: a fault of ours.
    package func lines(ofRows rows: Range<Int>) throws(AnalysisError) -> [SweepRunner.Line?] {
        precondition(rows.count <= Self.maximumRows, "too many rows for one block")
        let plan = runner.plan
        var picks: [[Int]] = []
        let places = rows.map { row -> Int? in
            let own = plan.design.places(inRow: row)
            if plan.exclusions.contains(where: { $0.holds(for: own) }) { return nil }
            picks.append(own)
            return picks.count - 1
        }
        if picks.isEmpty { return rows.map { _ in nil } }
        let answers = try orders.answers(of: picks)
        let lines = zip(rows, places).map { row, place in
            place.map { line(ofRow: row, picks[$0], answers, $0) }
        }
        if let at = places.firstIndex(where: { $0 != nil }) {
            let row = rows.lowerBound + at
            guard lines[at] == runner.made(row: row) else {
                throw .certificateRejected(
                    "row \(row) made beside others is another one than by itself")
            }
        }
        return lines
    }

    private func line(
        ofRow row: Int, _ picks: [Int], _ answers: SideBySideOrders.Answers, _ place: Int
    ) -> SweepRunner.Line {
        let status = answers.breaksGate(in: place) ? runner.answerer.endings.broken : 0
        let digest = ContentDigest.of(texts.text(of: picks))
        switch runner.form {
        case .ndjson:
            var text = #"{"answer":"#
            text.reserveCapacity(answer.length + 512)
            answer.write(to: &text) { answers.order(ofCell: told[$0], in: place) }
            text += #","diagnostics":[],"digest":""#
            text += digest
            text += #"","fault":null,"plan":""#
            text += runner.digest
            text += #"","row":\#(row),"status":\#(status)"#
            let varied = SweepRunner.varied(picks.enumerated().map { entries[$0][$1] })
            return runner.line(before: text, behind: varied, status: status)
        case .csv:
            let values = zip(runner.plan.axes, picks).map { $0.values[$1] }
            let cells = cellOfColumn.map { cell in
                guard let cell else { return "" }
                return answers.order(ofCell: cell, in: place).map(String.init) ?? "none"
            }
            return runner.line(
                before: "\(row),\(runner.digest),\(status),\(digest),",
                behind: "," + CSVTable.line(runner.cellsOf(values) + cells).dropLast(),
                status: status)
        }
    }
}
