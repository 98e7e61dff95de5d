import Formulas
import Phrases
import ThreatGraph

extension DescriptionWords {
    /// A perimeter, or one of its controls, what keeps hands off, or who notices.
    func perimeterPart(_ id: PerimeterID, _ rest: [String]) -> [String]? {
        guard let perimeter = model.perimeters[id] else { return nil }
        switch rest.first {
        case nil: return self.perimeter(perimeter)
        case "controls":
            guard rest.count > 1 else { return nil }
            return perimeter.controls[ControlID(rest[1])].map { control($0, on: perimeter) }
        case "host-hands":
            return perimeter.hostHands.map {
                hands($0, at: names.titled(id), around: perimeter.evidence)
            }
        case "detection":
            return perimeter.detection.map {
                detection(
                    $0, of: "bytes that leave from \(names.titled(id)), over any channel,",
                    at: "perimeters.\(id)", said: Self.said(perimeter.evidence))
            }
        default: return nil
        }
    }

    private func perimeter(_ perimeter: Perimeter) -> [String] {
        let (name, said) = (names.titled(perimeter.id), Self.said(perimeter.evidence))
        var place = perimeter.parent.map { " inside \(names.titled($0))" } ?? ""
        if let site = perimeter.site { place += " at the site \(names.titled(site))" }
        var told = [
            "\(name) is \(Self.kind(perimeter.kind))\(place)"
                + "\(Self.dates(perimeter.evidence.validity)).",
            operated(name, by: perimeter.operators),
        ]
        told += levels(of: perimeter, called: name, said: said)
        told.append(
            perimeter.hasStatedExits
                ? "Every way out of \(name) is \(said) to be among the channels of the model."
                : "Not every way out of \(name) is stated: whoever stands in it is taken to carry "
                    + "out by hand what is there.")
        if perimeter.hasNoCompute {
            told.append(
                "Nothing in \(name) could compress weights before they leave, it is \(said).")
        }
        if model.isOpenToHost(perimeter), perimeter.hostHands == nil {
            told.append(
                "Nothing is stated that keeps whoever stands at the machines under \(name) out of "
                    + "it.")
        }
        return told
    }

    private func levels(of perimeter: Perimeter, called name: String, said: String) -> [String] {
        var told: [String] = []
        if let level = perimeter.level {
            let isChecked = perimeter.baseline != nil
            told.append(
                "\(name) as a whole is \(said) to keep out \(Self.attackers(level))"
                    + (isChecked ? "; what guards it are its controls alone." : "."))
        }
        if let baseline = perimeter.baseline {
            let without = perimeter.without.map(\.rawValue).joined(separator: ", ")
            told.append(
                "\(name) is \(said) to have the controls of the catalogue's \(baseline)"
                    + (without.isEmpty ? "." : ", without \(without)."))
        }
        if told.isEmpty, perimeter.controls.isEmpty {
            told.append("No level and no control is stated for \(name): it guards nothing.")
        }
        return told
    }

    private static func kind(_ kind: PerimeterKind) -> String {
        switch kind {
        case .campus: "a campus"
        case .hall: "a hall"
        case .cluster: "a cluster"
        case .tenancy: "a tenancy"
        case .enclave: "an enclave"
        case .adminPlane: "an administration plane"
        case .other: "a boundary of no stated kind"
        }
    }

    private func control(_ control: PlacedControl, on perimeter: Perimeter) -> [String] {
        let what = "control \(names.titled(control.title, control.id.rawValue))"
        let place = names.titled(perimeter.id)
        let dates = Self.dates(control.evidence.validity)
        var told = "The \(what) stands on \(place)\(dates)"
        if control.isOfCatalogue {
            told += ", as the catalogue describes it"
        } else {
            told += " and blocks \(control.blocks.map(\.rawValue).joined(separator: ", "))"
        }
        if let level = control.level {
            let said = Self.said(control.evidence, around: perimeter.evidence)
            told += "; it is \(said) to stop \(Self.attackers(level))"
        }
        let operators =
            control.operators.map { "opens to the failure of \(quorum($0))" }
            ?? (control.isOfCatalogue
                ? "is operated by whom the catalogue says, as nobody is named"
                : "is taken to be operated as \(place) is, as nobody is named")
        return [told + ".", "The \(what) on \(place) \(operators)."]
    }

    func hands(_ hands: HostHands, at name: String, around: Evidence) -> [String] {
        let said = Self.said(hands.evidence, around: around)
        return [
            "What keeps hands at the machines from \(name) opens to the failure of "
                + "\(quorum(hands.operators)).",
            hands.level.map {
                "What keeps hands at the machines from \(name) is \(said) to keep out "
                    + "\(Self.attackers($0))."
            },
        ].compactMap { $0 }
    }

    func detection(
        _ detection: Detection, of what: String, at path: String, said: String
    ) -> [String] {
        let who = quorum(detection.operators)
        let told =
            "\(Self.opening(what)) are noticed within \(detection.timeToDetect), and nothing passes "
            + "any more \(detection.timeToRespond) after that, unless \(who) failed."
        guard let level = detection.level else { return [told] }
        let isLeftOut = model.statedLevels.contains {
            $0.path == "\(path).detection.level" && $0.isLeftOut
        }
        return [
            told,
            (isLeftOut
                ? "No level is stated for who notices \(what) and they are taken to see "
                : "Who notices \(what) is \(said) to see ")
                + "\(Self.attackers(level)).",
        ]
    }

    func site(_ site: Site) -> [String] {
        let name = names.titled(site.id)
        let dates = Self.dates(site.evidence.validity)
        let grounds = WordList.joined(site.jurisdictions.map { names.articled($0) })
        return [
            site.jurisdictions.isEmpty
                ? "On whose ground the site \(name) stands is not stated\(dates)."
                : "The site \(name) stands on the ground of \(grounds)\(dates), which can seize what "
                    + "stands there.",
            site.facility.map {
                "\(names.titled($0)) runs the building at \(name) and can put hands on what stands "
                    + "in it."
            }
                ?? "Who runs the building at \(name) is not stated: nobody but the operators is taken "
                + "to put hands on what stands in it.",
        ]
    }

    func service(_ service: Service) -> [String] {
        let (name, said) = (names.titled(service.id), Self.said(service.evidence))
        let places = WordList.joined(service.perimeters.map { names.titled($0) })
        let kind = service.kind.map { " for \($0)" } ?? ""
        var told = [
            "By the service \(name), people of \(names.titled(service.provider)) come into "
                + "\(places)\(kind)\(Self.dates(service.evidence.validity)).",
            service.level == .zero
                ? "Any attacker may act as one of the people of the service \(name) (SL0)."
                : "\(Self.opening(Self.attackers(service.level))) are \(said) not to act as people of the "
                    + "service \(name).",
            service.escort.map {
                "The people of the service \(name) are escorted, so that \(quorum($0)) must fail too."
            } ?? "Nobody is said to go with the people of the service \(name).",
        ]
        for denied in service.denied {
            switch denied {
            case .bytes:
                told.append("The people of the service \(name) are \(said) to carry no bytes out.")
            case .hands:
                told.append(
                    "The people of the service \(name) are \(said) not to reach the machines.")
            case .stop:
                told.append(
                    "The people of the service \(name) are \(said) to stop nothing that runs there."
                )
            }
        }
        return told
    }
}
