import Catalogue
import Compilation
import FailureAnalysis
import Phrases
import Pictures
import ThreatGraph
import Wording

extension AnalysisReport {
    /// Which instruments carry each disclosure and denial result, and what a notice clause changes.
    func compulsion() -> [ReportDocument.Block] {
        guard let orders = findings.compulsion, !(orders.isEmpty && findings.seizures.isEmpty)
        else { return [] }
        let named = orders.filter { !$0.carriedBy.isEmpty || !$0.notCarriedBy.isEmpty }
        var blocks: [ReportDocument.Block] = [
            .heading("Orders, and the instruments that carry them")
        ]
        blocks += carried(named)
        var points = seizures() + assumptions(orders)
        if !named.isEmpty { points += falls(named) + [clauses(named)] + uncarried(orders) }
        points += levers()
        points.append(
            "this says what an order could reach on paper, never that one would be lawful or "
                + "likely; it is not legal advice")
        return blocks + [.points(points)]
    }

    /// How much an order does through one addressee.
    private enum Standing: CaseIterable {
        case alone, together, nothing

        init(_ order: CompulsionFinding) {
            self =
                order.orderAlone ? .alone : order.coalitions.isEmpty ? .nothing : .together
        }
    }

    /// A table for each consequence, sovereign and how much his order does through an addressee:
    /// each line is true by itself.
    private func carried(_ orders: [CompulsionFinding]) -> [ReportDocument.Block] {
        var keys: [[String]] = []
        for order in orders where !order.carriedBy.isEmpty {
            let key = [order.consequence, order.sovereign ?? ""]
            if keys.last != key { keys.append(key) }
        }
        return keys.flatMap { key -> [ReportDocument.Block] in
            let group = orders.filter { [$0.consequence, $0.sovereign ?? ""] == key }
            return Standing.allCases.flatMap { standing in
                table(of: group.filter { Standing($0) == standing }, standing)
            }
        }
    }

    private func table(
        of orders: [CompulsionFinding], _ standing: Standing
    ) -> [ReportDocument.Block] {
        let rows = orders.flatMap(rows)
        guard let first = orders.first, !rows.isEmpty else { return [] }
        let sovereign = names.titled(JurisdictionID(first.sovereign ?? ""))
        let does =
            switch standing {
            case .alone: "suffices alone"
            case .together: "suffices only together with others"
            case .nothing: "is in no coalition"
            }
        let header = ["on", "instrument", "compels", "the lab", "reach by"]
        return [
            .paragraph("\(first.consequence), where an order of \(sovereign) \(does):"),
            .table(header: header, rows: rows),
        ]
            + (standing == .together ? [.points(orders.map(together))] : [])
    }

    /// With whom an order suffices through one addressee.
    private func together(_ order: CompulsionFinding) -> String {
        let own = CauseName.order(JurisdictionID(order.sovereign ?? "")).rootID
        let others = order.coalitions.map { set in
            WordList.joined(set.filter { $0 != own }.map(names.cause))
        }
        return "through \(names.titled(DefenderID(order.defender))), together with "
            + WordList.joined(
                others.prefix(6) + (others.count > 6 ? ["\(others.count - 6) more sets"] : []),
                "or")
    }

    private func rows(_ order: CompulsionFinding) -> [[String]] {
        order.carriedBy.enumerated().map { place, instrument in
            [
                place == 0 ? names.member(order.defender) : "", instrument.id,
                instrument.compels.map(CompulsionWords.power).joined(separator: ", "),
                instrument.notice.rawValue,
                CompulsionWords.reach(of: instrument),
            ]
        }
    }

    /// The sovereigns whose orders are assumed, with what and through whom.
    private func assumptions(_ orders: [CompulsionFinding]) -> [String] {
        let assumed = orders.filter(\.assumed)
        return Set(assumed.compactMap(\.sovereign)).sorted().map { sovereign in
            let ways = findings.consequences.compactMap { consequence -> String? in
                let through = assumed.filter {
                    $0.sovereign == sovereign && $0.consequence == consequence
                }.map { ModelNames.inSentence(names.member($0.defender)) }
                return through.isEmpty
                    ? nil : "\(consequence) through \(WordList.joined(through))"
            }
            let name = names.titled(JurisdictionID(sovereign))
            return "no instrument named for \(name): an order is assumed, which makes its "
                + "addressees do whatever they can (\(ways.joined(separator: "; ")))"
        }
    }

    /// The instruments that do not carry a result, those that fall short in one way together.
    private func falls(_ orders: [CompulsionFinding]) -> [String] {
        var reasons: [[String]] = []
        var instruments: [[String]: [String]] = [:]
        for order in orders {
            for instrument in order.notCarriedBy {
                let reason = [
                    order.consequence, order.defender, CompulsionWords.why(instrument.why),
                ]
                if instruments[reason] == nil { reasons.append(reason) }
                instruments[reason, default: []].append(instrument.id)
            }
        }
        // Defenders with one and the same answer are told together.
        var told: [[String]] = []
        var defenders: [[String]: [String]] = [:]
        for reason in reasons {
            let key = [reason[0], reason[2], (instruments[reason] ?? []).joined(separator: ", ")]
            if defenders[key] == nil { told.append(key) }
            defenders[key, default: []].append(reason[1])
        }
        return told.map { key in
            "no \(key[0]) through \(WordList.joined((defenders[key] ?? []).map { ModelNames.inSentence(names.member($0)) })) by "
                + "\(key[2]): "
                + key[1]
        }
    }

    /// What notice clauses change: the label, not the order.
    private func clauses(_ orders: [CompulsionFinding]) -> String {
        func pairs(_ isMeant: (CompulsionFinding, CarryingInstrument) -> Bool) -> [String] {
            let found = orders.flatMap { order in
                order.carriedBy.filter { isMeant(order, $0) }
                    .map { "\($0.id) on \(names.member(order.defender))" }
            }
            return Set(found).sorted()
        }
        let changed = pairs { !$0.noticeClause && $1.notice != $1.noticeWithClause }
        let void = pairs {
            $1.noticeWithClause == .silent && ($0.noticeClause || $1.notice == .silent)
        }
        var clauses = ["a notice clause changes the label and never the order of a result"]
        if !changed.isEmpty {
            clauses.append(
                "from silent to noticed unless gagged for \(changed.joined(separator: ", "))")
        }
        if !void.isEmpty {
            clauses.append("void, as these bind to secrecy, for \(void.joined(separator: ", "))")
        }
        return clauses.joined(separator: "; ")
    }

    /// What holds at party level and no named instrument carries.
    private func uncarried(_ orders: [CompulsionFinding]) -> [String] {
        var seen: Set<[String]> = []
        return orders.compactMap { order in
            let key = [order.consequence, order.defender]
            guard order.partyAlone, seen.insert(key).inserted else { return nil }
            let all = orders.filter { [$0.consequence, $0.defender] == key }
            if all.contains(where: \.carried) { return nil }
            return order.consequence == "denial"
                ? "\(names.member(order.defender)) alone suffices for denial if it failed in any way, and no "
                    + "instrument named here can order it to"
                : "\(names.member(order.defender)) alone suffices for \(order.consequence) if it complied with "
                    + "an order, and no instrument named here carries one"
        }
    }

    /// The commercial levers of those that suffice alone, those with the same ones together.
    private func levers() -> [String] {
        var order: [String] = []
        var holders: [String: [String]] = [:]
        for finding in findings.levers ?? [] where finding.partyAlone && !finding.levers.isEmpty {
            let levers = finding.levers.map { lever in
                let isFull = lever.compels.contains { $0.extent == .yes }
                return isFull ? lever.id : "\(lever.id) (limited)"
            }.joined(separator: ", ")
            if holders[levers] == nil { order.append(levers) }
            holders[levers, default: []].append(
                "\(names.member(finding.defender)) for \(finding.consequence)")
        }
        return order.map { levers in
            "commercial levers by which a party could come to be realigned "
                + "(\((holders[levers] ?? []).joined(separator: ", "))): \(levers)"
        }
    }
}
