internal import YAMLKit

/// Where things are, and the ways between.
extension InterviewModel {
    /// Where the lab administers its systems.
    static let plane = "lab-administration"

    static func site(_ party: InterviewCast.Party) -> String { "\(party.id)-site" }

    static func exit(_ party: InterviewCast.Party) -> String { "\(party.id)-exit" }

    var perimeters: [YAMLValue.Entry] {
        let plane = place(
            of: cast.lab, titled: "Administration of \(cast.lab.name)", kind: "admin-plane",
            isStated: false)
        return [YAMLValue.Entry(Self.plane, plane)]
            + cast.hosts.map { party in
                YAMLValue.Entry(
                    Self.site(party),
                    place(
                        of: party, titled: "Site of \(party.name)", kind: "campus",
                        isStated: answers.exits[party.id] != nil))
            }
    }

    private func place(
        of party: InterviewCast.Party, titled title: String, kind: String, isStated: Bool
    ) -> YAMLValue {
        var builder = MappingBuilder()
        builder.add("title", text: title)
        builder.add("kind", text: kind)
        let mayBeTheLab = party == cast.machines.first && !party.isNamed
        builder.add("operator", mayBeTheLab ? Self.any([party, cast.lab]) : .text(party.id))
        if isStated { builder.add("exits", text: "stated") }
        builder.add("level", level(of: party))
        switch answers.levels[party.id] {
        case nil: builder.add("status", text: "unknown")
        case let claim?:
            builder.add("status", text: claim.by == nil ? "assumed" : "claimed")
            builder.add("note", text: claim.by.map { "the level is claimed by \($0)" })
        }
        return .mapping(builder.entries)
    }

    var channels: [YAMLValue.Entry] {
        cast.hosts.flatMap { party in [administration(of: party), way(outOf: party)] }
    }

    private func administration(of party: InterviewCast.Party) -> YAMLValue.Entry {
        YAMLValue.Entry(
            "\(party.id)-administration",
            .mapping([
                YAMLValue.Entry("kind", .text("administration")),
                YAMLValue.Entry("from", .text(Self.plane)),
                YAMLValue.Entry("to", .text(Self.site(party))),
                YAMLValue.Entry("barrier", .text("none")),
                YAMLValue.Entry("status", .text("assumed")),
            ]))
    }

    private func way(outOf party: InterviewCast.Party) -> YAMLValue.Entry {
        var builder = MappingBuilder()
        builder.add("title", text: "Ways out of the site of \(party.name)")
        builder.add("kind", text: "network")
        builder.add("from", text: Self.site(party))
        builder.add("to", text: "outside")
        let keeper = answers.exits[party.id]
        builder.add("operator", keepers(of: party, keeper ?? .either, lab: level(of: cast.lab)))
        builder.add("status", text: keeper == nil && party != cast.lab ? "unknown" : "assumed")
        return YAMLValue.Entry(Self.exit(party), .mapping(builder.entries))
    }

    /// Whose failure opens the way out, with the lab's part at a level of its own.
    func keepers(
        of party: InterviewCast.Party, _ keeper: InterviewAnswers.ExitKeeper, lab level: YAMLValue
    ) -> YAMLValue {
        let host = YAMLValue.text(party.id)
        if party == cast.lab { return host }
        let lab = YAMLValue.mapping([
            YAMLValue.Entry("op", .text(cast.lab.id)), YAMLValue.Entry("level", level),
        ])
        return switch keeper {
        case .operator: host
        case .lab: lab
        case .either: .mapping([YAMLValue.Entry("any", .list([host, lab]))])
        case .both: .mapping([YAMLValue.Entry("all", .list([host, lab]))])
        }
    }

    /// What may be true of places of which nobody said enough.
    var placeUnknowns: [YAMLValue.Entry] {
        var entries: [YAMLValue.Entry] = []
        if let party = cast.machines.first, !party.isNamed {
            entries.append(
                unknown(
                    "machines", of: "perimeters.\(Self.site(party)).operator",
                    [Self.any([party, cast.lab]), .text(party.id), .text(cast.lab.id)]))
        }
        for party in cast.hosts where party != cast.lab && answers.exits[party.id] == nil {
            if cast.mayBeNobody(party) { continue }
            let both = keepers(of: party, .both, lab: level(of: cast.lab))
            entries.append(
                unknown(
                    "\(party.id)-exit",
                    [
                        ("either opens them, and there may be ways that are not listed", []),
                        (
                            "both must fail, and every way is listed",
                            [
                                YAMLValue.Entry(
                                    "perimeters.\(Self.site(party)).exits", .text("stated")),
                                YAMLValue.Entry("channels.\(Self.exit(party)).operator", both),
                            ]
                        ),
                    ]))
        }
        for party in cast.parties where answers.levels[party.id] == nil && !cast.mayBeNobody(party)
        {
            let facts = levelFacts(of: party)
            if facts.isEmpty { continue }
            entries.append(
                unknown(
                    "\(party.id)-level",
                    Self.possibleLevels.map { level in
                        ("SL\(level)", level == 0 ? [] : levelFacts(of: party, at: level))
                    }))
        }
        return entries
    }

    /// The facts that say how strong what a party runs is, and their values at a level.
    private func levelFacts(
        of party: InterviewCast.Party, at level: Int = 0
    ) -> [YAMLValue.Entry] {
        var entries: [YAMLValue.Entry] = []
        if cast.hosts.contains(party) {
            entries.append(
                YAMLValue.Entry("perimeters.\(Self.site(party)).level", Self.level(level)))
        }
        guard party == cast.lab else { return entries }
        entries.append(YAMLValue.Entry("perimeters.\(Self.plane).level", Self.level(level)))
        // Where nobody says who opens the way, the unknown of that writes the lab's part too.
        for host in cast.hosts where host != cast.lab {
            guard let keeper = answers.exits[host.id], keeper != .operator else { continue }
            entries.append(
                YAMLValue.Entry(
                    "channels.\(Self.exit(host)).operator",
                    keepers(of: host, keeper, lab: Self.level(level))))
        }
        return entries
    }
}
