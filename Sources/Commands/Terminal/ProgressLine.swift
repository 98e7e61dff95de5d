import FailureAnalysis
import Phrases
import Wording

/// One line on how far work is: what goes on, how much of it is done, and how long it may still
/// take.
struct ProgressLine {
    /// How far work is.
    let progress: WorkProgress
    /// Since the work began.
    let elapsed: Duration
    /// Since the present part of it began.
    let inStage: Duration
    /// Until its time is up; `nil` where nobody set one.
    let untilDeadline: Duration?

    /// The line.
    var text: String {
        var parts = [progress.stage.words]
        if let share = progress.share {
            let hundredths = Int(share * 100)
            parts.append(
                progress.stage.isBoundedByEffort
                    ? "\(hundredths) % of the effort" : "\(hundredths) % done")
        } else if progress.done > 0 {
            parts.append("\(progress.done) done")
        }
        // With both a line could be too long for a terminal, on which it could not be written over.
        parts.append(left ?? "\(Self.words(elapsed)) so far")
        return "sallyport: " + parts.joined(separator: ", ")
    }

    /// How long it may still take: by the share done, in proportion, and by the time that was set.
    private var left: String? {
        let limit = untilDeadline.map { max(.zero, $0) }
        guard let share = progress.share, share >= 0.01, inStage >= .milliseconds(500) else {
            return limit.map { "at most \(Self.words($0)) left" }
        }
        let estimate = inStage * ((1 - share) / share)
        if let limit, limit < estimate { return "at most \(Self.words(limit)) left" }
        return (progress.stage.isBoundedByEffort ? "at most" : "about")
            + " \(Self.words(estimate)) left"
    }

    /// A time in whole seconds, minutes or hours, rounded up.
    static func words(_ time: Duration) -> String {
        let seconds = max(0, time.components.seconds + (time.components.attoseconds > 0 ? 1 : 0))
        switch seconds {
        case ..<100: return "\(seconds) s"
        case ..<6_000: return "\((seconds + 59) / 60) min"
        default: return "\((seconds + 3_599) / 3_600) h"
        }
    }
}
