import Formulas
public import ThreatGraph

/// What a perimeter's `baseline`, `controls` and `without` come to.
///
/// Who operates a control of a baseline is the catalogue's default: the host, the tenant, the maker
/// of the chips, or host and tenant each for a part. That is this project's inference; a model
/// overrides it by listing the control with an operator.
public struct ControlExpansion: Sendable {
    /// The model that the perimeters belong to.
    public let model: ThreatGraph
    /// The catalogue that is looked up.
    public let catalogue: CatalogueBook

    /// Makes an expansion.
    public init(_ model: ThreatGraph, catalogue: CatalogueBook) {
        self.model = model
        self.catalogue = catalogue
    }

    /// The controls that stand on a perimeter, in id order, besides its claim about the whole.
    ///
    /// - Complexity: O(*n*) for *n* controls of the catalogue.
    public func controls(on perimeter: Perimeter) -> [StandingControl] {
        expand(perimeter).standing.sorted { $0.id < $1.id }
    }

    /// The controls that do not stand because nobody is known to operate them, in id order.
    public func unresolved(on perimeter: Perimeter) -> [UnresolvedControl] {
        expand(perimeter).unresolved.sorted { $0.id < $1.id }
    }

    /// The categories by which a perimeter can be entered.
    ///
    /// With a baseline, or with controls of the catalogue beside a level where a kind is written,
    /// those that the catalogue knows for its kind; else all of them. `host` counts, whatever the
    /// catalogue says, for a perimeter that is open to the one around it
    /// (`ThreatGraph.isOpenToHost`), and for no other.
    public func waysIn(to perimeter: Perimeter) -> [VectorCategory] {
        let known = Set(
            perimeter.baseline != nil || isEnteredByKind(perimeter)
                ? catalogue.waysIn(kind: perimeter.kind) : VectorCategory.allCases)
        let isOpen = model.isOpenToHost(perimeter)
        return VectorCategory.allCases.filter { $0 == .host ? isOpen : known.contains($0) }
    }

    /// The categories of attack vectors that a perimeter without a baseline is not asked about, as
    /// its kind is not entered by them and it lists controls of the catalogue beside its level.
    public func droppedCategories(of perimeter: Perimeter) -> [VectorCategory] {
        guard isEnteredByKind(perimeter) else { return [] }
        let known = Set(catalogue.waysIn(kind: perimeter.kind))
        return VectorCategory.attackVectors.filter { !known.contains($0) }
    }

    /// Whether a perimeter's claim and its controls are held against the categories of its kind: it
    /// has controls of the catalogue beside a level, no baseline, and a kind that is written.
    private func isEnteredByKind(_ perimeter: Perimeter) -> Bool {
        guard perimeter.level != nil, perimeter.baseline == nil, perimeter.kind != .other else {
            return false
        }
        return perimeter.controls.contains { control in
            control.isOfCatalogue && catalogue.controls.contains(Identifier(control.id.rawValue))
        }
    }

    /// The level at which a perimeter stands: with a baseline what its controls support, otherwise
    /// what it claims; `nil` where it states neither.
    ///
    /// Whatever takes its level from a perimeter takes this one.
    public func strength(of perimeter: Perimeter) -> SecurityLevel? {
        perimeter.baseline == nil ? perimeter.level : coverage(of: perimeter).supported
    }

    /// Whoever may make the chips under a perimeter: the only maker in the model, else those who
    /// have a parent in common with the host, else every maker.
    public func possibleSiliconVendors(under perimeter: Perimeter) -> [DefenderID] {
        let host = perimeter.parent.flatMap { model.perimeters[$0] } ?? perimeter
        let makers = model.defenders.filter { $0.role == .silicon }
        let related = related(makers, to: host.operators)
        return (related.isEmpty ? makers : related).map(\.id)
    }

    private func related(_ makers: [Defender], to host: Quorum) -> [Defender] {
        let parents = Set(host.defenders.compactMap { model.defenders[$0]?.parent })
        return makers.filter { $0.parent.map(parents.contains) ?? false }
    }

    private func expand(
        _ perimeter: Perimeter
    ) -> (standing: [StandingControl], unresolved: [UnresolvedControl]) {
        var standing: [StandingControl] = []
        var unresolved: [UnresolvedControl] = []
        if let baseline = perimeter.baseline {
            for control in catalogue.controls(level: baseline, kind: perimeter.kind) {
                let id = ControlID(control.id.rawValue)
                if control.blocks.isEmpty || perimeter.without.contains(id)
                    || perimeter.controls.contains(id)
                {
                    continue
                }
                switch defaultOperators(of: control, on: perimeter) {
                case .success(let operators):
                    standing.append(StandingControl(control, operators: operators))
                case .failure(let fault):
                    unresolved.append(UnresolvedControl(id: id, reason: fault.reason))
                }
            }
        }
        for placed in perimeter.controls {
            let known = catalogue.controls[Identifier(placed.id.rawValue)]
            guard let level = placed.level ?? known?.level else { continue }
            let blocks = placed.blocks.isEmpty ? known?.blocks ?? [] : placed.blocks
            // A note on a control of the catalogue changes nothing of who runs it.
            var operators = placed.operators ?? perimeter.operators
            if placed.operators == nil, let known {
                switch defaultOperators(of: known, on: perimeter) {
                case .success(let standard): operators = standard
                case .failure(let fault):
                    unresolved.append(UnresolvedControl(id: placed.id, reason: fault.reason))
                    continue
                }
            }
            standing.append(
                StandingControl(
                    id: placed.id, title: placed.title ?? known?.title ?? placed.id.rawValue,
                    level: level, blocks: Set(blocks), operators: operators,
                    subject: known?.topic.rawValue ?? placed.id.rawValue, origin: .listed))
        }
        return (standing, unresolved)
    }

    /// Why a control has no operator.
    private struct OperatorFault: Error { let reason: String }

    /// Whom the catalogue takes to run a control, one person each: what it infers of who runs a
    /// control never says that it takes more people.
    private func defaultOperators(
        of control: CatalogueControl, on perimeter: Perimeter
    ) -> Result<Quorum, OperatorFault> {
        let outer = perimeter.parent.flatMap { model.perimeters[$0] }
        let tenant = perimeter.operators.ofOnePersonEach
        let host = perimeter.kind.isHosted ? outer?.operators.ofOnePersonEach ?? tenant : tenant
        switch control.defaultOperator {
        case .host: return .success(host)
        case .tenant: return .success(tenant)
        case .both: return .success(host == tenant ? host : .any([host, tenant]))
        case .silicon: return siliconVendor(under: host).map { .defender($0) }
        }
    }

    /// The maker of the chips under a host: the only one in the model, or the only one that has a
    /// parent in common with the host.
    private func siliconVendor(under host: Quorum) -> Result<DefenderID, OperatorFault> {
        let makers = model.defenders.filter { $0.role == .silicon }
        if makers.count == 1 { return .success(makers[0].id) }
        let related = related(makers, to: host)
        if related.count == 1 { return .success(related[0].id) }
        return .failure(
            OperatorFault(
                reason: makers.isEmpty
                    ? "the maker of the chips runs it, and no defender has the role silicon"
                    : "the maker of the chips runs it, and more than one defender may be meant"))
    }
}

extension StandingControl {
    /// A control of a baseline.
    fileprivate init(_ control: CatalogueControl, operators: Quorum) {
        self.init(
            id: ControlID(control.id.rawValue), title: control.title, level: control.level,
            blocks: Set(control.blocks), operators: operators, subject: control.topic.rawValue,
            origin: .baseline)
    }
}
