package import DecisionDiagrams

/// Who watches over work from outside: says when it is to stop, and hears how far it is.
///
/// It is asked often and from any thread; whoever waits can be told by it how far work is, without a
/// thread of its own.
package struct WorkWatch: Sendable {
    private let ask: @Sendable (WorkProgress) -> Bool

    /// Makes a watch.
    ///
    /// - Parameter ask: whether to stop, told how far work is; once it says so it always does.
    package init(_ ask: @escaping @Sendable (WorkProgress) -> Bool = { _ in false }) {
        self.ask = ask
    }

    /// Whether to stop with what is proved so far.
    package func isStopped(in stage: WorkStage, done: Int = 0, of all: Int? = nil) -> Bool {
        ask(WorkProgress(stage, done: done, of: all))
    }

    /// Whether to give up a model that is being compiled.
    ///
    /// Nothing is known of it before it is compiled, so that whoever counts time or memory counts from
    /// then on.
    package var isStoppedCompiling: @Sendable () -> Bool {
        { [ask] in ask(WorkProgress(.compiling)) }
    }

    /// Tells how far work is that is done whatever anybody says.
    package func tell(_ stage: WorkStage, done: Int = 0, of all: Int? = nil) {
        _ = ask(WorkProgress(stage, done: done, of: all))
    }

    /// So much work, not yet spent.
    package func meter(of work: Int, in stage: WorkStage = .coalitions) -> WorkMeter {
        WorkMeter(work: work) { [ask] left in
            // Of what has no limit nobody can say how much of it is done.
            ask(
                work == .max
                    ? WorkProgress(stage) : WorkProgress(stage, done: work - left, of: work))
        }
    }
}

/// Work that is charged for where it is asked whether to stop, and so is the same on every machine.
///
/// A class, because the parts of one run share what is left.
final class SharedWork {
    private var meter: WorkMeter
    private let watch: WorkWatch
    private let work: Int
    private let stage: WorkStage
    /// What ended the work, as far as it was asked.
    private(set) var ending = Extent.Ending.answered

    init(_ effort: Effort, watch: WorkWatch, in stage: WorkStage) {
        work = effort.work
        meter = watch.meter(of: effort.work, in: stage)
        self.watch = watch
        self.stage = stage
    }

    /// The same part of the work left as so many others have.
    func meter(ofPart parts: Int) -> WorkMeter { meter.part(meter.left / max(1, parts)) }

    /// Takes away what is left of such a part, and notes what ended it.
    func spend(_ part: WorkMeter, ofPart parts: Int, _ ending: Extent.Ending) {
        meter.spend(part, of: meter.left / max(1, parts))
        self.ending = self.ending.joined(with: ending)
    }

    /// Allows as much work again, for what is asked besides; none once somebody asked to stop.
    func renew() {
        if ending != .stopped { meter = watch.meter(of: work, in: stage) }
    }

    /// Charges for some work.
    func spend(_ work: Int) { meter.spend(work) }

    /// Whether to stop, before so much work more.
    func isSpent(before more: Int = 0) -> Bool {
        meter.spend(more)
        if watch.isStopped(in: stage, done: work - meter.left, of: work) {
            ending = .stopped
            return true
        }
        guard meter.left == 0 else { return false }
        if ending == .answered { ending = .effortSpent }
        return true
    }
}
