import FailureAnalysis
import Phrases

/// What is said of an answer once claims are less.
struct LoweredFlipWords {
    private let names: ModelNames

    init(_ names: ModelNames) { self.names = names }

    /// What the answer is then.
    func becomes(_ flip: LoweringFlip) -> String {
        if flip.order == 0 { return "nobody need fail" }
        if !flip.alone.isEmpty {
            let who = WordList.shortened(flip.alone.map(names.cause), to: 4)
            return "\(who) \(flip.alone.count == 1 ? "suffices" : "suffice") alone"
        }
        return flip.order.map(GateWords.sufficing) ?? "fewer suffice"
    }
}
