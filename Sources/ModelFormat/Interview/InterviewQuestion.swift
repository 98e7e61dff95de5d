/// One of the questions from whose answers `init` writes a model.
///
/// Those on parties and places are asked before those that are asked of each of them. The raw value
/// is the key in a file of answers.
package enum InterviewQuestion: String, CaseIterable, Hashable, Sendable {
    case title
    case lab
    case machines
    case custody
    case release
    case fallback
    case chips
    case serving
    case backups
    case keys
    case jurisdictions
    case parents
    case levels
    case exits

    /// The question, as a sentence; one that is asked of each party speaks of `name`.
    package func sentence(about name: String?) -> String {
        let whom = name ?? "each organisation"
        return switch self {
        case .title: "What is the set-up called?"
        case .lab: "Who trains the model and owns its weights?"
        case .machines: "Who runs the machines on which it is trained?"
        case .custody: "How do they hold the weights: does each have all of them, or a share?"
        case .release: "Who can bring the shares together?"
        case .fallback: "Can training go on at one of them if another stops?"
        case .chips: "Who makes the chips?"
        case .serving: "Who runs the machines from which the model is served?"
        case .backups: "Who else keeps copies of the weights, as backups or for evaluation?"
        case .keys: "Are those copies encrypted, and who holds the key?"
        case .jurisdictions: "Which states can order \(whom)?"
        case .parents: "Which company owns \(whom)?"
        case .levels: "At which security level does what \(whom) runs hold, and who says so?"
        case .exits: "Whose failure opens every way out of the place that \(whom) runs?"
        }
    }

    /// How it is answered.
    package var form: String {
        switch self {
        case .title: "a line"
        case .lab: "a name"
        case .machines, .chips: "names, with commas between them"
        case .custody: "replicated, or split and how many shares give the weights: split 2"
        case .release: "names, each of whom can do it alone, or none"
        case .fallback: "yes or no"
        case .serving, .backups: "names, or none"
        case .keys: "names, each of whom can use it alone, or none if they are not encrypted"
        case .jurisdictions: "names, for example US, EU"
        case .parents: "a name, or none"
        case .levels: "SL0 to SL5 and whose claim it is, for example SL3 by Acme"
        case .exits:
            "operator (who runs the place), lab, either (of the two) or both (must fail)"
        }
    }

    /// Whether it is asked of each party by itself.
    package var isAskedOfEach: Bool {
        switch self {
        case .jurisdictions, .parents, .levels, .exits: true
        default: false
        }
    }

    /// What is written where nobody answers it; never anything that makes the model safer.
    var unanswered: String {
        switch self {
        case .title: "the model is titled after who trains"
        case .lab, .chips: "a party of status unknown, whose part is not left out"
        case .machines:
            "a party of status unknown runs them, and under 'unknown' that the lab may"
        case .custody: "each has all of the weights; under 'unknown', that each may have a share"
        case .release: "any of them and the lab, alone; under 'unknown', that it may be nobody"
        case .fallback: "all of them are needed; under 'unknown', that one may be enough"
        case .serving: "somebody else holds the weights too; under 'unknown', that nobody may"
        case .backups: "somebody else keeps them too; under 'unknown', that nobody may"
        case .keys: "they are not encrypted; under 'unknown', that they may be"
        case .jurisdictions: "a state that the model does not name may order it"
        case .parents:
            "one parent that nobody has stated owns all of whom it is not known; under 'unknown', "
                + "that there may be none, or one of those named"
        case .levels: "SL0; under 'unknown', the other end, SL5"
        case .exits:
            "either of the two, and there may be ways that are not listed; under 'unknown', the "
                + "other end: both must fail, and every way is listed"
        }
    }
}
