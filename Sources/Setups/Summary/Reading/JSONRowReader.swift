import FailureAnalysis
import ThreatGraph

/// Reads a row that is a line of JSON.
struct JSONRowReader {
    private let pieces: JSONPieces

    private init(_ line: [UInt8]) { pieces = JSONPieces(line) }

    /// The row of a line; `nil` for a line that is none.
    static func row(in line: [UInt8]) -> SweepRow? {
        guard JSONGrammar.firstFault(in: line) == nil else { return nil }
        return JSONRowReader(line).row()
    }

    private func row() -> SweepRow? {
        var number: Int?
        var plan: String?
        var status: Int?
        var varied: [(name: String, value: String)]?
        var answer: SweepRow.Answer?
        var fault: String?
        var told: String?
        for (key, value) in pieces.entries(of: pieces.all) {
            if pieces.is(key, "row") {
                number = pieces.number(value)
            } else if pieces.is(key, "plan") {
                plan = pieces.text(value)
            } else if pieces.is(key, "status") {
                status = pieces.number(value)
            } else if pieces.is(key, "vary") {
                varied = pieces.entries(of: value).map {
                    (pieces.text($0.key) ?? "", label(of: $0.value))
                }
            } else if pieces.is(key, "fault") {
                fault = pieces.text(value) ?? fault
            } else if pieces.is(key, "diagnostics") {
                told = firstMessage(in: value)
            } else if pieces.is(key, "answer"), !pieces.isNull(value) {
                guard let read = self.answer(value) else { return nil }
                answer = read
            }
        }
        guard let number, number >= 0, let plan, let status, let varied, !varied.isEmpty else {
            return nil
        }
        return SweepRow(
            number: number, plan: plan, status: status, varied: varied, answer: answer,
            fault: fault ?? (answer == nil ? told : nil))
    }

    /// What stands for a value: a text as it is, anything else as it is written.
    private func label(of value: Range<Int>) -> String {
        pieces.text(value) ?? (pieces.isNull(value) ? "~" : pieces.written(value))
    }

    private func firstMessage(in diagnostics: Range<Int>) -> String? {
        guard let first = pieces.items(of: diagnostics).first else { return nil }
        for (key, value) in pieces.entries(of: first) where pieces.is(key, "message") {
            return pieces.text(value)
        }
        return nil
    }

    // MARK: The answer

    private func answer(_ value: Range<Int>) -> SweepRow.Answer? {
        var answer = SweepRow.Answer()
        var seen: Set<SweepHeadline> = []
        for (key, value) in pieces.entries(of: value) {
            if pieces.is(key, "orders") || pieces.is(key, "matrix") || pieces.is(key, "coalitions")
            {
                for cell in pieces.items(of: value) {
                    guard let (headline, value) = order(cell) else { return nil }
                    if seen.insert(headline).inserted { answer.values.append((headline, value)) }
                }
            } else if pieces.is(key, "lone-failures") {
                for item in pieces.items(of: value) {
                    guard let lone = lone(item) else { return nil }
                    answer.lone.append(lone)
                }
            } else if pieces.is(key, "effective-levels") {
                for (key, levels) in pieces.entries(of: value)
                where pieces.is(key, "effectiveSL") {
                    for (id, level) in pieces.entries(of: levels) {
                        guard let id = pieces.text(id) else { return nil }
                        if let number = pieces.number(level) {
                            answer.values.append((SweepHeadline(id, .level), .number(number)))
                        } else if !pieces.isNull(level) {
                            return nil
                        }
                    }
                }
            }
        }
        return answer
    }

    /// What of which consequence is counted.
    private struct Goal {
        var consequence = ""
        var of: String?
        var longerThan: String?

        var id: String? {
            consequence.isEmpty ? nil : GoalFields.id(consequence, of, longerThan)
        }
    }

    private func order(_ cell: Range<Int>) -> (SweepHeadline, HeadlineValue)? {
        var goal = Goal()
        var level: AnswerLevel?
        var (tier, order, bound): (Int?, Int?, Int?)
        var isToldOrder = false
        for (key, value) in pieces.entries(of: cell) {
            if read(key, value, into: &goal) { continue }
            if pieces.is(key, "level") {
                level = pieces.text(value).flatMap { AnswerLevel(rawValue: $0) }
            } else if pieces.is(key, "tier") {
                tier = pieces.number(value)
            } else if pieces.is(key, "order") {
                guard pieces.isNull(value) || pieces.number(value) != nil else { return nil }
                order = pieces.number(value)
                isToldOrder = true
            } else if pieces.is(key, "completeUpTo") {
                bound = pieces.number(value)
            }
        }
        // A cell that says no order must not be taken for one where nothing suffices.
        guard let id = goal.id, let level, isToldOrder else { return nil }
        let value: HeadlineValue =
            order.map { .number($0) } ?? bound.map { .above($0) } ?? .none
        return (SweepHeadline(id, .order(level, tier: tier)), value)
    }

    private func read(_ key: Range<Int>, _ value: Range<Int>, into goal: inout Goal) -> Bool {
        if pieces.is(key, "consequence") {
            goal.consequence = pieces.text(value) ?? ""
        } else if pieces.is(key, "of") {
            goal.of = pieces.text(value)
        } else if pieces.is(key, "longerThan") {
            goal.longerThan = pieces.text(value)
        } else {
            return false
        }
        return true
    }

    private func lone(_ item: Range<Int>) -> SweepRow.Lone? {
        var goal = Goal()
        var cause: String?
        var tiers: [Int]?
        for (key, value) in pieces.entries(of: item) {
            if read(key, value, into: &goal) { continue }
            if pieces.is(key, "cause") {
                cause = pieces.text(value)
            } else if pieces.is(key, "tiers"), !pieces.isNull(value) {
                tiers = pieces.items(of: value).compactMap(pieces.number)
            }
        }
        guard let id = goal.id, let cause else { return nil }
        return SweepRow.Lone(consequence: id, cause: cause, tiers: tiers)
    }
}
