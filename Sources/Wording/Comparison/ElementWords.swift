package import FailureAnalysis
import Formulas
import Phrases
import ThreatGraph

// How values of a model read in a list of changes.

extension FieldValue {
    /// The value as it reads.
    package var words: String {
        switch self {
        case .text(let text): text
        case .names(let names): names.listed
        case .level(let level): level.description
        case .instruments(let selection): selection.words
        case .date(let date): date.description
        case .validity(let validity): validity.words
        case .evidence(let statements): statements.map(\.words).listed
        case .reaches(let reaches): reaches.map(\.words).listed
        case .quorum(let quorum): quorum.listedWords
        case .noBarrier: "no barrier"
        case .controls(let controls): controls.map(\.words).listed
        case .size(let size): DataSize.exact(size.bytes)
        case .rate(let rate): DataSize.exact(rate.bytesPerDay) + " a day"
        case .budget(let budget):
            DataSize.exact(budget.amount.bytes)
                + (budget.period.map { " every \($0)" } ?? " in all")
        case .detection(let detection): detection.words
        case .hostHands(let hands): hands.words
        case .attested(let release): release.words
        case .custody(let custody): custody.words
        case .copies(let copies): copies.map(\.words).listed
        case .location(.outside): "outside"
        case .location(.perimeter(let id)): id.rawValue
        case .substrate(let needs): needs.listedWords
        case .ofControls(let parts): parts.map { "\($0.id): \($0.value.words)" }.listed
        case .ofCopies(let parts): parts.map { "\($0.id) \($0.value.words)" }.listed
        }
    }
}

extension [String] {
    /// The texts with commas.
    fileprivate var listed: String { joined(separator: ", ") }
}

extension InstrumentSelection {
    fileprivate var words: String {
        ((includesCatalogue ? ["those of the catalogue"] : []) + named.map(\.rawValue)).listed
    }
}

extension Validity {
    /// When something is there; nothing for always.
    fileprivate var words: String {
        [since.map { "from \($0)" }, until.map { "until \($0)" }].compactMap { $0 }
            .joined(separator: " ")
    }
}

extension Detection {
    /// Who looks, up to which attackers, and how long it takes.
    fileprivate var words: String {
        "\(operators.listedWords)" + (level.map { " at \($0)" } ?? "")
            + ", noticed after \(timeToDetect), ended \(timeToRespond) later"
    }
}

extension HostHands {
    /// Who keeps hands off, and up to which attackers.
    fileprivate var words: String { operators.listedWords + (level.map { " at \($0)" } ?? "") }
}

extension AttestedRelease {
    /// To whom a key is released, on whose word, and to which machines.
    fileprivate var words: String {
        let binding = forgery.map { "on any machine, forged above \($0)" } ?? "on known machines"
        return "attested by \(enclave), rooted in \(root.listedWords), checked by "
            + "\(verifier.listedWords), on the policy of \(policy.listedWords), \(binding)"
            + (hostHands.map { ", hands kept off by \($0.words)" } ?? "")
    }
}

extension EvidenceStatement {
    fileprivate var words: String {
        switch self {
        case .status(let status): status.rawValue
        case .source(let source): "source \(source)"
        case .date(let date): "on \(date)"
        case .staleAfter(let date): "stale after \(date)"
        case .note(let note): "note: \(note)"
        }
    }
}

extension Reach {
    /// Who reaches, on what ground and when.
    fileprivate var words: String {
        jurisdiction.rawValue + (basis == .seat ? "" : " by \(basis.rawValue)")
            + (validity.isDated ? " (\(validity.words))" : "")
    }
}

extension PlacedControl {
    /// The control with what it states.
    fileprivate var words: String {
        let parts = [
            level?.description, operators.map { "operator \($0.listedWords)" },
            blocks.isEmpty ? nil : "blocks \(blocks.map(\.rawValue).listed)",
        ].compactMap { $0 }
        return parts.isEmpty ? id.rawValue : "\(id) (\(parts.joined(separator: "; ")))"
    }
}

extension Copy {
    /// The copy, for example `share 1 in campus`.
    fileprivate var words: String {
        let what = form == .share ? "share \(share ?? 0)" : form.rawValue
        let opener = key.map { " under \($0)" } ?? ""
        return "\(what) in \(perimeter)\(opener)" + (purpose.map { " for \($0.rawValue)" } ?? "")
    }
}

extension Custody {
    /// The scheme with its threshold and release.
    fileprivate var words: String {
        let threshold = self.threshold.map { " \($0)" } ?? ""
        switch release {
        case .never: return scheme.rawValue + threshold
        case .onWord(let operators, let level):
            let strength = level.map { " at \($0)" } ?? ""
            return "\(scheme.rawValue)\(threshold), released on the word of "
                + "\(operators.listedWords)\(strength)"
        }
    }
}
