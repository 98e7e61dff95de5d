package import FailureAnalysis
package import ThreatGraph

/// What was taken for granted, in words: each default that made an answer safer, and each claim that
/// nothing else stands behind, with its places.
package struct AssumptionWords {
    private let assumptions: [AssumptionFinding]

    package init(_ model: ModelSummary) { assumptions = model.takenForGranted }

    /// Makes the words of what was taken for granted in a model.
    package init(_ assumptions: [Assumption]) {
        self.assumptions = assumptions.map(AssumptionFinding.init)
    }

    /// The heading of the section.
    package static let heading = "What was taken for granted"

    /// One sentence for each kind, with the places.
    package var points: [String] {
        Assumption.Kind.allCases.compactMap { kind in
            let found = assumptions.filter { $0.kind == kind }
            if found.isEmpty { return nil }
            let places = found.map { assumption in
                let value = assumption.value.map { " (\($0))" } ?? ""
                return assumption.path + value
            }
            return "\(Self.sentence(kind, found)): \(places.joined(separator: ", "))"
        }
    }

    /// What is said of one assumption by itself, without its place.
    package static func sentence(of assumption: Assumption) -> String {
        let finding = AssumptionFinding(assumption)
        return sentence(finding.kind, [finding])
            + (assumption.value.map { " (\($0))" } ?? "")
    }

    private static func sentence(_ kind: Assumption.Kind, _ found: [AssumptionFinding]) -> String {
        func names() -> String {
            Set(found.compactMap(\.name)).sorted().joined(separator: ", ")
        }
        return switch kind {
        case .catalogue: catalogue(found)
        case .noWorkload:
            "no workload is stated: nothing was asked about denial, and that no set of failures suffices "
                + "for it says nothing"
        case .noWeights:
            "neither weights nor assets are stated: nothing was asked but about denial, and that no set of "
                + "failures suffices for anything else says nothing"
        case .jurisdiction:
            "no jurisdiction is stated for \(names()): whose orders reach them is unknown, and an "
                + "order of a sovereign not named (order:?) counts as possible"
        case .owner:
            "no owner is stated; the lab is taken to be ordered to hand them over, or nobody where "
                + "there is none"
        case .facility:
            "no facility is stated; nobody but the operators is taken to put hands on what stands "
                + "there"
        case .keyPlace:
            "it is not stated where these keys are kept, so who could take them there is unknown"
        case .usePlace:
            "no copy is in plaintext or for use anywhere, so whoever computes with them is unknown"
        case .unstatedCopies:
            "nobody says that the copies of \(names()) that are written are all; there is taken to be "
                + "no other"
        case .claimAgainstHost:
            "claimed by whoever runs it to keep out its own host, and nothing else stands behind it"
        case .statedExits:
            "said to state every way out, so that nothing leaves but by the channels of the model"
        case .channelKind: "no kind is stated; taken to carry bytes and no commands"
        case .channelLevel: "no level is stated; that of the place it leaves was taken"
        case .keyLevel: "no level of the release is stated; that of the key's place was taken"
        case .releaseLevel:
            "no level of the release is stated; the lowest of the places with copies was taken"
        case .shareRelease: "no release is stated; shares are taken never to be brought together"
        case .detectionLevel: "no level is stated; that of the place that is left was taken"
        case .capacityLevel:
            "no place of this capacity is stated; the lowest level of the provider's places with "
                + "weights was taken"
        case .capacityPlace:
            "it is not stated where capacity of \(names()) stands; nobody but whoever provides it is "
                + "taken to be able to withhold it"
        case .chipsLevel: "no level of chips is stated; capability is taken never to stop them"
        case .copyPurpose:
            "what these copies are for is not stated; taken as neither trained nor worked on"
        case .controlOperator: "nobody is stated to run it; taken to be the perimeter's operator"
        case .sharedModes: "no modes are stated; taken to make nobody comply with an order"
        case .reachBasis: "it is not stated how they reach; taken as by seat"
        case .parent: "no parent is stated; nobody else is taken to decide for them"
        case .requirementLevel: "no level is stated; parties are counted and no root causes"
        case .movesAtOnce:
            "parts of what it needs come late, and their times count from the first failure on: all "
                + "moves are taken to begin at once"
        case .ownAdministration:
            "work is administered from a place that whose work it is operates, and whoever comes over "
                + "these channels, others who get into that place too, is taken not to stop it"
                + (found.contains { $0.value != nil }
                    ? "; in brackets stand those whom the model lets in there" : "")
        }
    }

    private static func catalogue(_ found: [AssumptionFinding]) -> String {
        let replaced = found.compactMap(\.name).filter { !$0.isEmpty }
        return replaced.isEmpty
            ? "a catalogue of the user's own was laid over the built-in one, adding to it"
            : "a catalogue of the user's own takes the place of \(replaced.joined(separator: ", "))"
    }
}

/// Failures that mean nothing in a model, in words.
package struct MeaninglessFailureWords {
    /// The heading of the section.
    package static let heading = "Failures that mean nothing here"

    /// What is said of one.
    package static func says(_ failure: MeaninglessFailure) -> String {
        let reason =
            failure.unreached.isEmpty
            ? ""
            : ": no channel leads into \(failure.unreached.joined(separator: ", ")), so its people have no "
                + "way in there; if they have, write it as a channel of the kind administration"
        return "\(failure.party) operates something, and nothing asked about follows from its "
            + "failure, alone or with others\(reason)"
    }
}
