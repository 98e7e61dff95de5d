package import FailureAnalysis

extension WorkStage {
    /// What goes on, in a few words.
    package var words: String {
        switch self {
        case .reading: "reading"
        case .compiling: "compiling the model"
        case .loneFailures: "layer 1: who suffices alone"
        case .coalitions: "layers 2-3: coalitions"
        case .certificates: "verifying"
        case .chances: "how likely it is"
        case .dominance: "comparing coalitions"
        case .failures: "each question"
        case .options: "searching options"
        case .completions: "going through completions"
        case .claims: "lowering unproved levels"
        case .epochs: "solving the epochs"
        case .waysOut: "measuring the ways out"
        case .diagrams: "building decision diagrams"
        case .listing: "listing"
        case .cuts: "looking for cuts"
        }
    }

    /// Whether its share is of the most that it may cost, so that it may end before.
    package var isBoundedByEffort: Bool {
        switch self {
        case .coalitions, .options, .completions, .claims, .waysOut: true
        case .reading, .compiling, .loneFailures, .certificates, .chances, .dominance, .failures,
            .epochs, .diagrams, .listing, .cuts:
            false
        }
    }
}
