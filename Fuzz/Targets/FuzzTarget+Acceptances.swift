import ModelFormat
import ThreatGraph
import YAMLKit

extension FuzzTarget {
    /// Files of accepted findings: what is accepted is written and reads back as the same list.
    static let acceptances = FuzzTarget(name: "acceptances") { bytes in
        let file: AcceptanceFile
        do throws(ModelErrors) {
            file = try AcceptanceFile(bytes: bytes, file: "accepted.yaml")
        } catch {
            return try claim(!error.diagnostics.isEmpty, "refused without a word")
        }
        let list = file.acceptances.map { entry in
            YAMLValue.mapping([
                .init("id", .text(entry.id)), .init("reason", .text(entry.reason)),
                .init("until", .word(entry.until.description)),
            ])
        }
        let text = try YAMLWriter().text(of: .list(list))
        let again = try AcceptanceFile(bytes: Array(text.utf8), file: "written")
        try claim(again.acceptances == file.acceptances, "reads back as another list:\n\(text)")
        let ids = Set(file.acceptances.map(\.id))
        let told = file.errors(unmatched: ids, known: ["exfiltration/aws", "require/1"])
        try claim((told == nil) == ids.isEmpty, "what matches nothing is not told")
    }
}
