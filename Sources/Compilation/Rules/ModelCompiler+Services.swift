import AttackGraph
package import ThreatGraph

extension ModelCompiler {
    /// A service brings whoever can act as its people inside the perimeters that it comes into, and
    /// to the machines on which those run unless it is denied hands.
    ///
    /// Reads the service, the perimeters that it comes into and those around them.
    package mutating func addService(_ service: Service) {
        for place in service.perimeters where model.perimeters.contains(place) {
            let gate = gate(of: service)
            builder.addStep(to: fact(.inside(place)), through: [gate])
            if service.denied.contains(.hands) { continue }
            let machines = model.machines(of: place)
            builder.addStep(to: fact(.hands(machines)), through: [gate])
            addEntry(by: machines)
        }
    }

    /// The people of a service carry out what is in hand where they come, in whatever form, unless
    /// it is denied bytes.
    ///
    /// Reads the service.
    package mutating func addMovement(
        of weights: WeightsID, by service: Service, spread: FormSpread
    ) {
        if service.denied.contains(.bytes) { return }
        for place in service.perimeters {
            for form in spread.forms where spread.has(form, at: .perimeter(place)) {
                builder.addStep(
                    to: fact(.holds(weights, form, .outside)),
                    from: [fact(.holds(weights, form, .perimeter(place)))],
                    through: [gate(of: service)])
            }
        }
    }

    /// What keeps others from acting as a service's people: whoever answers for them, and whoever
    /// goes with them.
    mutating func gate(of service: Service) -> String {
        barrier(.service(service.id), lock: service.operators.lock(at: service.level))
    }
}
