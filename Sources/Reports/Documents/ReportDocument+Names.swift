import ThreatGraph
import Wording

extension ReportDocument {
    /// Who is who: the ids, titles, parents and jurisdictions of those who can fail; nothing for a
    /// graph that came without a model.
    static func whoIsWho(_ model: ThreatGraph?) -> [Block] {
        guard let model, !model.defenders.isEmpty else { return [] }
        let names = ModelNames(model)
        let rows = model.defenders.sorted { $0.id < $1.id }.map { defender in
            [
                defender.id.rawValue, defender.title ?? "", defender.role.rawValue,
                defender.parent.map { names.titled($0) } ?? "",
                defender.reaches.map { names.titled($0.jurisdiction) }.sorted()
                    .joined(separator: ", "),
            ]
        }
        return [
            .heading("Who is who"),
            .table(header: ["id", "name", "role", "parent", "jurisdictions"], rows: rows),
        ]
    }
}
