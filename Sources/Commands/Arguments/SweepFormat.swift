import ArgumentParser
import Setups

/// The forms in which rows are written, and those of what they say together.
enum SweepFormat: String, CaseIterable, ExpressibleByArgument {
    case ndjson
    case csv
    case text
    case markdown
    case json
    case svg

    /// The form of rows; `nil` for one of a summary.
    var ofRows: SweepRunner.Form? { SweepRunner.Form(rawValue: rawValue) }

    /// Refuses a form that goes with the other question.
    func check(forSummary isSummary: Bool) throws {
        guard (ofRows == nil) != isSummary else { return }
        throw ValidationError(
            isSummary
                ? "--format \(rawValue) is of rows: a summary is text, markdown, json or svg."
                : "--format \(rawValue) goes with --summary: rows are ndjson or csv.")
    }
}
