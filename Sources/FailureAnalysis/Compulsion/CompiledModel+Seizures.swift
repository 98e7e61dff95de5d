import AttackGraph
import Compilation

extension CompiledModel {
    /// Whether a step is a seizure where nobody is compelled: it is out of the question then, and
    /// not held off by anything that the model says.
    ///
    /// - Parameter modes: The modes that the consequence admits.
    func isOutOfQuestion(_ step: Step, admitting modes: ModeSet) -> Bool {
        guard !modes.contains(ModeSet([.compelled])) else { return false }
        return step.barriers.contains { barrier in
            if case .seizure = meaning(of: barrier) { return true }
            return false
        }
    }
}
