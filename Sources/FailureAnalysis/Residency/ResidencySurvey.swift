import Compilation
import Formulas
import ThreatGraph

/// Finds where weights are and over what they could move.
struct ResidencySurvey {
    let model: ThreatGraph

    /// By weights, in id order.
    ///
    /// - Complexity: O(*w* · (*p* + *c* · *f*)) for *w* sets of weights in *f* forms, *p* perimeters
    ///   and *c* channels.
    var findings: [ResidencyFinding] {
        model.weights.map { weights in
            var spread = FormSpread(of: weights, in: model)
            spread.settle()
            return ResidencyFinding(
                weights: weights.id.rawValue, atRest: homes(of: weights),
                inMotion: channels(in: spread) + services(in: spread))
        }
    }

    private func homes(of weights: Weights) -> [ResidencyFinding.Home] {
        Set(weights.copies.map(\.perimeter)).sorted().map { id in
            let copies = weights.copies.filter { $0.perimeter == id }
            let site = model.site(of: id)
            let companies =
                (model.perimeters[id]?.operators.defenders ?? [])
                + (site?.facility.map { [$0] } ?? [])
            let forms = CopyForm.allCases.filter { form in
                copies.contains { copy in
                    copy.form == form || (form == .plaintext && copy.heldForms.contains(.plaintext))
                }
            }
            return ResidencyFinding.Home(
                perimeter: id.rawValue, site: site?.id.rawValue,
                jurisdictions: (site?.jurisdictions ?? []).map(\.rawValue),
                companies: Set(companies).sorted().map(\.rawValue), forms: forms.map(\.rawValue))
        }
    }

    private func channels(in spread: FormSpread) -> [ResidencyFinding.Way] {
        model.channels.compactMap { channel in
            guard let way = model.passage(over: channel), isHeld(at: way.from, in: spread) else {
                return nil
            }
            return ResidencyFinding.Way(
                kind: .channel, id: channel.id.rawValue, from: [way.from.name], to: way.to.name)
        }
    }

    private func services(in spread: FormSpread) -> [ResidencyFinding.Way] {
        model.services.compactMap { service in
            if service.denied.contains(.bytes) { return nil }
            let from = service.perimeters.filter { isHeld(at: .perimeter($0), in: spread) }
            if from.isEmpty { return nil }
            return ResidencyFinding.Way(
                kind: .service, id: service.id.rawValue, from: from.map(\.rawValue),
                to: Location.outside.name)
        }
    }

    /// Whether any form that moves from a place can be there.
    private func isHeld(at place: Location, in spread: FormSpread) -> Bool {
        spread.forms.contains { $0.moves(from: place) && spread.has($0, at: place) }
    }
}
