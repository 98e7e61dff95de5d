internal import Formulas
internal import ModelFormat
internal import Phrases
internal import ThreatGraph

/// Whoever a matrix names, each once however it is written.
extension ResponsibilityMatrixReader {
    /// Whoever a name stands for.
    ///
    /// Names that differ only in case, blanks and signs are one party, which is told: two of them would
    /// look as if both had to fail.
    mutating func party(called name: String, at place: DiagnosticPlace) -> Quorum {
        if case .sides(let sides) = MatrixWords.ownership(name), sides.count > 1 || saysSides {
            return .anyOf(sides.map { side($0, at: place) })
        }
        let key = "party:" + MatrixOperators.key(name)
        if let id = names[key] {
            if let title = titles[id], title != name, told.insert("spelling:" + name).inserted {
                remark("'\(name)' is taken to be '\(title)', written otherwise", at: place)
            }
            return .defender(DefenderID(id))
        }
        let id = names.add(key, named: name) ?? name
        titles[id] = name
        setup.parties.append(.init(id: id, title: name, role: "other", place: place))
        return .defender(DefenderID(id))
    }

    /// The party of a side: the one that is known to be it, or one by itself.
    mutating func side(_ side: MatrixWords.Side, at place: DiagnosticPlace) -> Quorum {
        if let name = identities[side] { return party(called: name, at: place) }
        let (title, role) =
            switch side {
            case .provider: ("The provider", "cloud")
            case .customer: ("The customer", "customer")
            case .thirdParty: ("A third party", "other")
            }
        if let id = names["side:" + side.rawValue] { return .defender(DefenderID(id)) }
        let id = names.add("side:" + side.rawValue, named: side.rawValue) ?? side.rawValue
        setup.parties.append(.init(id: id, title: title, role: role, place: place))
        return .defender(DefenderID(id))
    }

    /// Whoever owns a control besides those who are named, each of whom can let it fail too.
    ///
    /// A side is among those named where it is known to be one of them, or where as many are named as
    /// share the control.
    mutating func owning(
        _ sides: [MatrixWords.Side], besides named: [Quorum], at place: DiagnosticPlace
    ) -> [Quorum] {
        let there = Set(named.flatMap(\.defenders))
        guard !there.isEmpty else { return sides.map { side($0, at: place) } }
        var rest: [Quorum] = []
        for side in sides {
            let isCounted = sides.count > 1 && there.count >= sides.count
            if identities[side] == nil, isCounted { continue }
            let owner = self.side(side, at: place)
            if !there.isSuperset(of: owner.defenders) { rest.append(owner) }
        }
        let who = rest.flatMap(\.defenders).map(\.rawValue).joined(separator: ", ")
        if !rest.isEmpty, told.insert("owner:" + who).inserted {
            remark(
                "the ownership says more than the names beside it: \(who) has a part too, here and wherever it "
                    + "is so", at: place)
        }
        return rest
    }

    /// Tells that a cell is read as several names, where a name may have been meant.
    mutating func tellNames(in text: String, at place: DiagnosticPlace) {
        let names = MatrixOperators.names(in: text)
        let plain = text.split { ";\n\r|".contains($0) || $0 == "\r\n" }
        guard names.count > plain.count, told.insert("names:" + text).inserted else { return }
        remark(
            "'\(text.prefix(80))' is read as \(names.count) names, each of whom can let it fail",
            at: place)
    }

    private mutating func remark(_ text: String, at place: DiagnosticPlace) {
        setup.remarks.append(.init(text: InertText.line(text), place: place))
    }
}
