internal import YAMLKit

/// Who there is.
extension InterviewModel {
    /// The parents that were named, and the one that nobody stated where there may be one.
    var owners: [YAMLValue.Entry] {
        var entries = parents.map { YAMLValue.Entry($0.id, titled($0.name, $0.id)) }
        if cast.parties.contains(where: { answers.parents[$0.id] == nil }) {
            entries.append(
                YAMLValue.Entry(
                    Self.unstatedParent,
                    .mapping([
                        YAMLValue.Entry("title", .text("A parent that nobody has stated")),
                        YAMLValue.Entry("status", .text("unknown")),
                    ])))
        }
        return entries
    }

    func defender(_ party: InterviewCast.Party) -> YAMLValue.Entry {
        var builder = MappingBuilder()
        builder.add("title", text: party.name)
        builder.add("role", text: party.role)
        if let names = answers.jurisdictions[party.id] {
            let ids = names.compactMap { name in
                states.first { InterviewCast.isSame($0.name, name) }?.id
            }
            builder.add("jurisdictions", .list(ids.map { .text($0) }))
        }
        builder.add("parent", text: parentID(of: party))
        builder.add("status", text: party.isNamed ? "assumed" : "unknown")
        return YAMLValue.Entry(party.id, .mapping(builder.entries))
    }

    private func parentID(of party: InterviewCast.Party) -> String? {
        switch answers.parents[party.id] {
        case nil: Self.unstatedParent
        case .nobody: nil
        case .named(let name):
            parents.first { InterviewCast.isSame($0.name, name) }?.id
        }
    }

    /// What may be true of the parents that nobody stated.
    var parentUnknowns: [YAMLValue.Entry] {
        cast.parties.filter { answers.parents[$0.id] == nil && !cast.mayBeNobody($0) }.map {
            party in
            unknown(
                "\(party.id)-parent", of: "defenders.\(party.id).parent",
                [.text(Self.unstatedParent), .null] + parents.map { .text($0.id) })
        }
    }
}
