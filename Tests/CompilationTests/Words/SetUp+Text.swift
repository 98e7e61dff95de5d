extension SetUp {
    /// The set-up as a model file.
    var text: String {
        var lines = ["sallyport: 1", "title: Words"]
        func section(_ name: String, _ entries: [String]) {
            guard !entries.isEmpty else { return }
            lines.append("\(name):")
            lines += entries.map { "  " + $0 }
        }
        section(
            "jurisdictions",
            jurisdictions.map { sovereign in
                let named = sovereign.instruments.map { list in
                    "instruments: [\(list.map { instruments[$0].id }.joined(separator: ", "))]"
                }
                return "\(sovereign.id): { \(named ?? "") }"
            })
        section("instruments", instruments.map(line))
        section(
            "parents",
            parents.map { "\($0.id): { jurisdictions: [\(edges($0.reaches))] }" })
        section("defenders", parties.map(line))
        section(
            "shared",
            sharedCauses.map { cause in
                let modes = cause.modes.map { ", modes: [\($0.joined(separator: ", "))]" } ?? ""
                return "\(cause.id): { fails: [\(names(cause.members))]\(modes) }"
            })
        section("ties", ties.map(line))
        section(
            "sites",
            sites.map { site in
                let places = site.jurisdictions.map { jurisdictions[$0].id }
                let facility = site.facility.map { ", facility: \(parties[$0].id)" } ?? ""
                return "\(site.id): { jurisdictions: [\(places.joined(separator: ", "))]"
                    + "\(facility) }"
            })
        section("perimeters", perimeters.map(line))
        section("weights", holdings.filter { !$0.isAsset }.map(line))
        section("assets", holdings.filter(\.isAsset).map(line))
        section("keys", keys.map(line))
        section("channels", channels.map(line))
        section("services", services.map(line))
        section("workloads", works.map(line))
        return lines.joined(separator: "\n") + "\n"
    }

    private func names(_ members: [Int]) -> String {
        members.map { parties[$0].id }.joined(separator: ", ")
    }

    private func edges(_ edges: [Edge]) -> String {
        edges.map { "{ in: \(jurisdictions[$0.jurisdiction].id), by: \($0.basis.rawValue) }" }
            .joined(separator: ", ")
    }

    private func line(_ order: Order) -> String {
        var keys = ["issuer: \(jurisdictions[order.issuer].id)"]
        if let roles = order.addresses {
            keys.append("addresses: [\(roles.joined(separator: ", "))]")
        }
        keys.append("compels: [\(order.compels.joined(separator: ", "))]")
        if let reach = order.reach {
            keys.append("reach: [\(reach.map(\.rawValue).joined(separator: ", "))]")
        }
        return "\(order.id): { \(keys.joined(separator: ", ")) }"
    }

    private func line(_ party: Party) -> String {
        let parent = party.parent.map { ", parent: \(parents[$0].id)" } ?? ""
        let reaches = party.reaches.isEmpty ? "" : ", jurisdictions: [\(edges(party.reaches))]"
        return "\(party.id): { role: \(party.role)\(parent)\(reaches) }"
    }

    private func line(_ stake: Stake) -> String {
        let holder =
            switch stake.holder {
            case .party(let at): parties[at].id
            case .parent(let at): parents[at].id
            }
        let influence = stake.influence.map { ", influence: \($0)" } ?? ""
        return "\(stake.id): { holder: \(holder), in: \(parties[stake.of].id), kind: investment"
            + "\(influence) }"
    }

    private func text(_ quorum: Quorum) -> String {
        func list(_ parts: [Quorum]) -> String {
            "[\(parts.map(text).joined(separator: ", "))]"
        }
        switch quorum {
        case .part(let party, nil, nil): return parties[party].id
        case .part(let party, let level, let persons):
            let keys = [level.map { "level: SL\($0)" }, persons.map { "persons: \($0)" }]
            return
                "{ \((["op: \(parties[party].id)"] + keys.compactMap(\.self)).joined(separator: ", ")) }"
        case .all(let parts): return "{ all: \(list(parts)) }"
        case .any(let parts): return "{ any: \(list(parts)) }"
        case .atLeast(let count, let parts): return "{ at-least: \(count), of: \(list(parts)) }"
        }
    }

    private func keys(_ lock: Guard) -> String {
        "operator: \(text(lock.operators))" + (lock.level.map { ", level: SL\($0)" } ?? "")
    }

    private func line(_ wall: Wall) -> String {
        var parts = ["operator: \(text(wall.operators))"]
        if let kind = wall.kind { parts.append("kind: \(kind)") }
        if let around = wall.around { parts.append("inside: \(perimeters[around].id)") }
        if let site = wall.site { parts.append("at: \(sites[site].id)") }
        if let level = wall.level { parts.append("level: SL\(level)") }
        if !wall.controls.isEmpty {
            let controls = wall.controls.map { control in
                "{ id: \(control.id), level: SL\(control.level), "
                    + "blocks: "
                    + (control.blocks == ["all"]
                        ? "all" : "[\(control.blocks.joined(separator: ", "))]")
                    + (control.operators.map { ", operator: \(text($0))" } ?? "") + " }"
            }
            parts.append("controls: [\(controls.joined(separator: ", "))]")
        }
        if wall.statesExits { parts.append("exits: stated") }
        if let hands = wall.hostHands { parts.append("host-hands: { \(keys(hands)) }") }
        return "\(wall.id): { \(parts.joined(separator: ", ")) }"
    }

    private func line(_ holding: Holding) -> String {
        var parts: [String] = []
        if let owner = holding.owner { parts.append("owner: \(parties[owner].id)") }
        if let scheme = holding.scheme {
            let threshold = holding.threshold.map { ", k: \($0)" } ?? ""
            let release = holding.release.map { release in
                release.level == nil
                    ? ", release: \(text(release.operators))"
                    : ", release: { \(keys(release)) }"
            }
            parts.append("custody: { scheme: \(scheme)\(threshold)\(release ?? "") }")
        }
        let copies = holding.copies.map { copy in
            let form =
                switch copy.form {
                case .plaintext: "form: plaintext"
                case .ciphertext(let key): "form: ciphertext, key: \(keys[key].id)"
                case .share(let number): "form: share, share: \(number)"
                }
            let purpose = copy.purpose.map { ", for: \($0)" } ?? ""
            return "{ in: \(perimeters[copy.place].id), \(form)\(purpose) }"
        }
        parts.append("copies: [\(copies.joined(separator: ", "))]")
        return "\(holding.id): { \(parts.joined(separator: ", ")) }"
    }

    private func line(_ key: Secret) -> String {
        var parts: [String] = []
        if let place = key.place { parts.append("in: \(perimeters[place].id)") }
        if let release = key.release { parts.append("release: \(text(release))") }
        if let attested = key.attested {
            var terms = [
                "enclave: \(perimeters[attested.enclave].id)",
                "root: \(parties[attested.root].id)",
                "verifier: \(parties[attested.verifier].id)",
                "policy: \(parties[attested.policy].id)",
            ]
            terms.append(
                attested.forgery.map { "pinned: no, forgery: SL\($0)" } ?? "pinned: yes")
            if let hands = attested.hostHands { terms.append("host-hands: { \(keys(hands)) }") }
            parts.append("release: { attested: { \(terms.joined(separator: ", ")) } }")
        }
        if let level = key.level { parts.append("level: SL\(level)") }
        return "\(key.id): { \(parts.joined(separator: ", ")) }"
    }

    private func line(_ way: Way) -> String {
        func end(_ place: Int?) -> String { place.map { perimeters[$0].id } ?? "outside" }
        let kind = way.kind.map { ", kind: \($0)" } ?? ""
        let lock = way.lock.map(keys) ?? "barrier: none"
        let stops = way.stops.map { ", stops: \($0)" } ?? ""
        return "\(way.id): { from: \(end(way.from)), to: \(end(way.to))\(kind), \(lock)\(stops) }"
    }

    private func line(_ crew: Crew) -> String {
        let into = crew.into.map { perimeters[$0].id }.joined(separator: ", ")
        let escort = crew.escort.map { ", escort: \(text($0))" } ?? ""
        let denied =
            crew.denied.isEmpty ? "" : ", denied: [\(crew.denied.joined(separator: ", "))]"
        return "\(crew.id): { by: \(parties[crew.by].id), level: SL\(crew.level), "
            + "into: [\(into)]\(escort)\(denied) }"
    }

    private func line(_ work: Work) -> String {
        let principal = work.principal.map { ", for: \(parties[$0].id)" } ?? ""
        let holding = work.holding.map { ", weights: \(holdings[$0].id)" } ?? ""
        return "\(work.id): { \(text(work.needs))\(principal)\(holding) }"
    }

    private func text(_ need: Need) -> String {
        func list(_ parts: [Need]) -> String {
            "[\(parts.map { "{ \(text($0)) }" }.joined(separator: ", "))]"
        }
        switch need {
        case .leg(let leg):
            var keys = ["\(leg.isCapacity ? "capacity" : "chips"): \(parties[leg.provider].id)"]
            if let place = leg.place { keys.append("in: \(perimeters[place].id)") }
            switch leg.level {
            case .leftOut: break
            case .none: keys.append("level: none")
            case .stated(let level): keys.append("level: SL\(level)")
            }
            switch leg.after {
            case nil: break
            case .days(let days): keys.append("after: \(days)d")
            case .unknown: keys.append("after: unknown")
            }
            return keys.joined(separator: ", ")
        case .all(let parts): return "all: \(list(parts))"
        case .any(let parts): return "any: \(list(parts))"
        case .atLeast(let count, let parts): return "at-least: \(count), of: \(list(parts))"
        }
    }
}
