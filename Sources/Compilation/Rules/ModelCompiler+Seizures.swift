import AttackGraph
import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Whoever seizes machines carries out what is there in the form in which it is there, whatever
    /// the perimeter says of its exits: what is in the perimeter whose machines they are, and in those
    /// that run on them and that he is inside of.
    ///
    /// Reads the perimeter and all around it, the site where it stands, and the defenders who
    /// operate that whose machines they are.
    package mutating func addMovement(
        of weights: WeightsID, bySeizureOf perimeter: Perimeter, spread: FormSpread
    ) {
        let place = Location.perimeter(perimeter.id)
        guard spread.hasAny(at: place) else { return }
        let machines = model.machines(of: perimeter.id)
        guard let owner = model.perimeters[machines], writtenSeizure(of: owner) != nil else {
            return
        }
        for form in spread.forms where spread.has(form, at: place) {
            builder.addStep(
                to: fact(.holds(weights, form, .outside)),
                from: [
                    fact(.holds(weights, form, place)), fact(.inside(perimeter.id)),
                    fact(.seized(machines)),
                ])
        }
    }

    /// The seizures that take away capacity in a place: of the machines that it stands on, and of
    /// whatever is around it.
    func seizures(around place: Perimeter) -> [Seizure] {
        Set(([place] + model.surroundings(of: place.id)).compactMap(writtenSeizure)).sorted()
    }
}

/// Finds the seizures that add nothing to the orders that contain them.
///
/// An order that makes whoever runs a place comply brings its people there with all they can do. If
/// there is no question in which they are never asked (they are no lab, own nothing, and no work is
/// done for them), and they let in at every wall around, carry out by hand what is there, and hold all
/// capacity there, then seizing the place too changes no answer.
struct SeizureSurvey {
    private let compiler: ModelCompiler
    private let presences: Presences
    private var model: ThreatGraph { compiler.model }
    /// For each sovereign the defenders that its order makes fail whatever is asked: none that a
    /// bypass leaves out.
    private var compelled: [JurisdictionID: Set<DefenderID>] = [:]

    /// The perimeters on whose machines something runs that lies deeper than directly in them.
    private var hasDeepTenants: Set<PerimeterID> = []

    init(_ compiler: ModelCompiler) {
        self.compiler = compiler
        for perimeter in compiler.model.perimeters {
            let machines = compiler.model.machines(of: perimeter.id)
            if machines != perimeter.id, perimeter.parent != machines {
                hasDeepTenants.insert(machines)
            }
        }
        let rules = CompulsionRules(compiler.model, catalogue: compiler.catalogue)
        presences = rules.presences
        let consequences = ConsequenceKind.allCases.filter { $0.modes.contains(.compelled) }
        let principals = Set(
            compiler.model.weights.compactMap(\.owner)
                + compiler.model.workloads.compactMap(\.principal))
        for jurisdiction in compiler.model.jurisdictions {
            let reached = compiler.model.defenders(
                reachedBy: jurisdiction.id, given: rules.presences)
            let failing = reached.filter { defender in
                defender.role != .lab && !principals.contains(defender.id)
                    && consequences.allSatisfy {
                        rules.carries($0, order: jurisdiction.id, over: defender)
                    }
            }
            compelled[jurisdiction.id] = Set(failing.map(\.id))
        }
    }

    /// The perimeters placed nowhere of which every order that contains the seizure does as much
    /// without it.
    var idle: Set<Seizure> {
        let legs = model.workloads.flatMap(\.needs.legs).filter { $0.kind == .capacity }
        var providers: [PerimeterID: Set<DefenderID>] = [:]
        for leg in legs {
            for place in model.places(of: leg) {
                for outer in [place] + model.surroundings(of: place.id) {
                    providers[outer.id, default: []].insert(leg.provider)
                }
            }
        }
        var idle: Set<Seizure> = []
        for perimeter in model.perimeters {
            guard case .perimeter? = model.seizure(of: perimeter) else { continue }
            let seizure = Seizure.perimeter(perimeter.id)
            let addsNothing = model.sovereigns(of: seizure, given: presences).allSatisfy {
                sovereign in
                let failing = compelled[sovereign] ?? []
                return failing.isSuperset(of: providers[perimeter.id] ?? [])
                    && lets(failing, into: perimeter)
            }
            if addsNothing { idle.insert(seizure) }
        }
        return idle
    }

    /// Whether some defenders failing let in at a perimeter's walls and at all around it, and bytes
    /// leave by hand from there.
    private func lets(_ failing: Set<DefenderID>, into perimeter: Perimeter) -> Bool {
        let chain = [perimeter] + model.surroundings(of: perimeter.id)
        return !hasDeepTenants.contains(perimeter.id)
            && chain.last.map(\.hasWayOutByHand) ?? false
            && chain.allSatisfy { compiler.isEntered($0, by: .physical, failing: failing) }
    }
}

extension ModelCompiler {
    /// Whether some defenders failing let in by a category, whatever its controls are.
    fileprivate func isEntered(
        _ perimeter: Perimeter, by category: VectorCategory, failing: Set<DefenderID>
    ) -> Bool {
        guard let operators = operators(guarding: perimeter, against: category) else {
            return false
        }
        return operators.allSatisfy { $0.holds { failing.contains($0.defender) } }
    }
}
