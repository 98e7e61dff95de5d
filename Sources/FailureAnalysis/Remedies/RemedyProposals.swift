package import Catalogue
import Formulas
package import ThreatGraph

/// Options that are proposed for a model: controls of the catalogue that its perimeters lack, and
/// a second keeper for its exits.
///
/// The catalogue knows no costs: each control counts as one unit, which is an assumption. Who would
/// operate a control is the catalogue's default for the model as it is.
package struct RemedyProposals: Sendable {
    /// How much is proposed.
    package enum Scope: String, CaseIterable, Hashable, Sendable {
        /// Nothing.
        case none
        /// What a baseline leaves out, higher baselines, controls that keep a host out, and the lab
        /// as a second keeper of the ways out that it does not run.
        case missing
        /// Also whole sets of controls for each perimeter, by operator and level.
        case all
    }

    /// The options.
    package private(set) var candidates: [RemedyCandidate] = []
    /// The controls that a change puts on a perimeter, by the change.
    private var placements: [Change: [PlacedControl]] = [:]
    private let model: ThreatGraph
    private let catalogue: CatalogueBook
    private static let levels = (1...5).compactMap(SecurityLevel.init(rawValue:))

    /// Makes proposals for a model.
    package init(_ scope: Scope, for model: ThreatGraph, catalogue: CatalogueBook) {
        self.model = model
        self.catalogue = catalogue
        guard scope != .none else { return }
        for perimeter in model.perimeters {
            proposeMissing(on: perimeter)
            proposeBaselines(of: perimeter)
            proposeAgainstHost(on: perimeter)
            if scope == .all { proposeSets(on: perimeter) }
        }
        for channel in model.channels { proposeSecondKeeper(of: channel) }
    }

    /// The model with changes made, those that only proposals make among them.
    ///
    /// - Parameter complete: the model once facts that have a path in a model file are changed.
    package func completing(
        _ complete: @escaping ([Change]) throws -> ThreatGraph
    ) -> ([Change]) throws -> ThreatGraph {
        { changes in
            var model = try complete(changes.filter { placements[$0] == nil })
            for change in changes {
                guard let controls = placements[change] else { continue }
                let names = change.path.split(separator: ".")
                guard names.count > 1, var perimeter = model.perimeters[.init(String(names[1]))]
                else { continue }
                for control in controls {
                    perimeter.without.removeAll { $0 == control.id }
                    perimeter.controls[control.id] = control
                }
                model.perimeters[perimeter.id] = perimeter
            }
            return model
        }
    }

    // MARK: What is proposed

    /// Controls that a baseline has and the perimeter goes without, one by one.
    private mutating func proposeMissing(on perimeter: Perimeter) {
        for id in perimeter.without {
            guard let control = catalogue.controls[Identifier(id.rawValue)],
                let placed = placed(control, on: perimeter)
            else { continue }
            place(
                [placed], on: perimeter, as: id.rawValue, named: "\(id)@\(perimeter.id)",
                subject: .control(control.title, perimeter: perimeter.name))
        }
    }

    /// Higher baselines than the perimeter has.
    private mutating func proposeBaselines(of perimeter: Perimeter) {
        guard let baseline = perimeter.baseline else { return }
        let standing = catalogue.controls(level: baseline, kind: perimeter.kind).count
        for level in Self.levels where level > baseline {
            let count = catalogue.controls(level: level, kind: perimeter.kind).count - standing
            if count <= 0 { continue }
            candidates.append(
                RemedyCandidate(
                    id: "baseline-\(level)@\(perimeter.id)",
                    subject: .baseline(level, perimeter: perimeter.name, controls: count),
                    cost: count, isCostAssumed: true, origin: .catalogue,
                    changes: [
                        Change(
                            path: "perimeters.\(perimeter.id).baseline",
                            value: .scalar("\(level)"))
                    ]))
        }
    }

    /// Controls that keep out whoever runs the machines, for perimeters that run on another's.
    private mutating func proposeAgainstHost(on perimeter: Perimeter) {
        guard perimeter.kind.isHosted, perimeter.parent != nil else { return }
        let standing = Set(
            ControlExpansion(model, catalogue: catalogue).controls(on: perimeter).map(\.id))
        for control in catalogue.controls
        where control.keepsHostOut && control.appliesTo.contains(where: \.isHosted) {
            let id = ControlID(control.id.rawValue)
            guard !standing.contains(id), !perimeter.without.contains(id),
                let placed = placed(control, on: perimeter)
            else { continue }
            place(
                [placed], on: perimeter, as: id.rawValue, named: "\(id)@\(perimeter.id)",
                subject: .control(control.title, perimeter: perimeter.name))
        }
    }

    /// The lab beside whoever runs a way out, at the level at which it keeps what is its own, and
    /// only where whoever runs the way cannot go round it.
    private mutating func proposeSecondKeeper(of channel: Channel) {
        guard channel.destination == .outside, channel.kind != .administration,
            case .barrier(let operators, .some) = channel.guardedBy, !model.canGoRound(channel)
        else { return }
        for lab in model.defenders where lab.role == .lab {
            // Where nothing says at which level a lab keeps anything, it is no keeper to propose.
            guard !operators.defenders.contains(lab.id), let level = model.ownLevel(of: lab.id)
            else { continue }
            candidates.append(
                RemedyCandidate(
                    id: "\(lab.id)-keeps@\(channel.id)",
                    subject: .secondKeeper(
                        lab.title ?? lab.id.rawValue, channel: channel.name),
                    cost: 1, isCostAssumed: true, origin: .secondKeeper,
                    changes: [
                        Change(
                            path: "channels.\(channel.id).operator",
                            value: FactValue(.all([operators, .defender(lab.id, level: level)])))
                    ]))
        }
    }

    /// Every control up to a level that one operator would run.
    private mutating func proposeSets(on perimeter: Perimeter) {
        let standing = Set(
            ControlExpansion(model, catalogue: catalogue).controls(on: perimeter).map(\.id))
        var byOperator: [Quorum: [PlacedControl]] = [:]
        for control in Self.levels.last.map({ catalogue.controls(level: $0, kind: perimeter.kind) })
            ?? []
        {
            guard !control.blocks.isEmpty, !standing.contains(ControlID(control.id.rawValue)),
                let placed = placed(control, on: perimeter), let operators = placed.operators
            else { continue }
            byOperator[operators, default: []].append(placed)
        }
        for (operators, controls) in byOperator {
            let who = operators.defenders.map(\.rawValue).joined(separator: "-or-")
            var before = 0
            for level in Self.levels {
                let some = controls.filter { ($0.level ?? .zero) <= level }
                if some.count <= before { continue }
                before = some.count
                place(
                    some, on: perimeter, as: "by-\(who)",
                    named: "controls-\(level)-by-\(who)@\(perimeter.id)",
                    subject: .controls(some.count, upTo: level, perimeter: perimeter.name))
            }
        }
    }

    private mutating func place(
        _ controls: [PlacedControl], on perimeter: Perimeter, as name: String, named id: String,
        subject: RemedyCandidate.Subject
    ) {
        let change = Change(
            path: "perimeters.\(perimeter.id).controls.\(name)",
            value: .list(controls.map { .scalar($0.id.rawValue) }))
        placements[change] = controls
        candidates.append(
            RemedyCandidate(
                id: id, subject: subject, cost: controls.count, isCostAssumed: true,
                origin: .catalogue, changes: [change]))
    }

    /// A control as the catalogue would put it on a perimeter; `nil` where nobody is known to
    /// operate it.
    private func placed(_ control: CatalogueControl, on perimeter: Perimeter) -> PlacedControl? {
        var bare = perimeter
        bare.baseline = control.level
        bare.without = []
        // What guards memory in an enclave can guard a tenancy's.
        if let kind = control.appliesTo.first, !control.appliesTo.contains(perimeter.kind) {
            bare.kind = kind
        }
        bare.controls = []
        let id = ControlID(control.id.rawValue)
        let standing = ControlExpansion(model, catalogue: catalogue).controls(on: bare)
            .first { $0.id == id }
        guard let standing else { return nil }
        // What it blocks is left to the catalogue, so that it counts as one of the catalogue's.
        return PlacedControl(
            id: id, title: control.title, level: control.level, operators: standing.operators)
    }
}

extension FactValue {
    /// A quorum as a model file writes it.
    fileprivate init(_ quorum: Quorum) {
        func list(_ parts: [Quorum]) -> FactValue { .list(parts.map { FactValue($0) }) }
        switch quorum {
        case .leaf(let member):
            let name = FactValue.scalar(member.defender.rawValue)
            let level = member.level.map { [Entry(key: "level", value: .scalar("\($0)"))] } ?? []
            let persons =
                member.persons == 1
                ? [] : [Entry(key: "persons", value: .scalar("\(member.persons)"))]
            self =
                level.isEmpty && persons.isEmpty
                ? name : .mapping(level + [Entry(key: "op", value: name)] + persons)
        case .all(let parts): self = .mapping([Entry(key: "all", value: list(parts))])
        case .any(let parts): self = .mapping([Entry(key: "any", value: list(parts))])
        case .atLeast(let count, let parts):
            self = .mapping([
                Entry(key: "at-least", value: .scalar("\(count)")),
                Entry(key: "of", value: list(parts)),
            ])
        }
    }
}
